/** Mentions of actors and places as published: exact words, roles, and what no registry knows. */
import { describe, expect, it } from 'vitest'
import { withRegistry } from '../helpers/knowledge.ts'
import { allRecordsOf, recordsOf } from '../helpers/records.ts'

const TEXT =
  'The Danish parliament heard Anna Berg, then mayor of Oakford, in the town of Oakford. Later Berg met the 4th Guards Brigade.'

describe('mentions', () => {
  it('keeps the words of name and role, each with its span', () => {
    const mentions = recordsOf('mentions', TEXT)
    expect(mentions.map(({ text }) => text)).toEqual([
      'Danish parliament',
      'Anna Berg',
      'Oakford',
      'Oakford',
      'Berg',
      '4th Guards Brigade',
    ])
    for (const { text, quote, start, end } of mentions) {
      expect(quote).toBe(text)
      expect(TEXT.slice(start, end)).toBe(text)
    }
    const [, berg] = mentions
    expect(berg).toMatchObject({ role: 'then mayor of Oakford', place_id: null, rule: 'mentions/actor' })
    expect(berg!.evidence.role?.text).toBe('then mayor of Oakford')
  })

  it('ties the names of one person together and marks what no registry knows', () => {
    const mentions = recordsOf('mentions', TEXT)
    const ids = new Set(mentions.filter(({ text }) => text.includes('Berg')).map(({ actor_id }) => actor_id))
    expect([...ids]).toEqual(['unregistered/person/Anna Berg'])
    for (const { review } of mentions) expect(review).toContain('unregistered')
  })

  it('gives a place in no registry an id of its kind, as a mention and as a name in use', () => {
    const place = recordsOf('mentions', TEXT).filter(({ rule }) => rule === 'mentions/place')
    expect(new Set(place.map(({ place_id }) => place_id))).toEqual(new Set(['unregistered/town/Oakford']))
    expect(recordsOf('place_names', TEXT)).toMatchObject([{ place_id: 'unregistered/town/Oakford', uses: 2 }])
  })

  it('takes no victim, witness or relative for an actor', () => {
    const text = 'Maria Lopez, 34, was killed; witness Ana Ruiz and her brother Juan Ruiz, a teacher, saw it.'
    expect(recordsOf('mentions', text)).toEqual([])
  })

  it('knows the actors of the registry by every spelling', () => {
    const text =
      'The Minister of the Interior of the USSR, Bakat, and Bakatin are one; so are Milli Mejlis and Milli Majlis.'
    const mentions = recordsOf('mentions', text, withRegistry).filter(({ actor_id }) => actor_id !== null)
    expect(mentions.map(({ actor_id, text }) => [text, actor_id])).toEqual([
      ['Bakat', 'vadim-bakatin'],
      ['Bakatin', 'vadim-bakatin'],
      ['Milli Mejlis', 'milli-majlis'],
      ['Milli Majlis', 'milli-majlis'],
    ])
    expect(mentions[0]!.role).toBe('Minister of the Interior of the USSR')
    expect(mentions[0]!.review).toEqual([])
  })

  it('names a person within the name of an organisation only as that organisation', () => {
    const text = 'The Heydar Aliyev Foundation and the Anna Berg Foundation wrote.'
    const mentions = recordsOf('mentions', text, withRegistry)
    expect(mentions.map(({ actor_id }) => actor_id)).toEqual([
      'heydar-aliyev-foundation',
      'unregistered/ngo/Anna Berg Foundation',
    ])
  })

  it('gives a claim the place that only its noun shows to be one', () => {
    const claims = allRecordsOf('In the village of Alder 12 people were killed.').filter(
      ({ table }) => table === 'claims',
    )
    expect(claims[0]!.record).toMatchObject({ place_id: 'unregistered/village/Alder' })
  })

  it('takes a surname of three people for none of them', () => {
    const text = 'President Jan Berg met Minister Anna Berg and General Max Berg. Berg left.'
    const persons = recordsOf('mentions', text, withRegistry).filter(({ actor_id }) => actor_id !== null)
    expect(persons.map(({ text }) => text)).toEqual(['Jan Berg', 'Anna Berg', 'Max Berg'])
  })
})
