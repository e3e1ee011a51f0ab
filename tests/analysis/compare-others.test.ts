import { describe, expect, it } from 'vitest'
import type { SaidAct, SaidRecognition, SaidRole } from '../../pipeline/analysis/compare/said.ts'
import { compared, comparedStatements, inShort } from './compare-corpus.ts'

const event = 'ostra-1901'

const recognition = (body: string, fields: Partial<SaidRecognition> = {}): SaidRecognition => ({
  ...{
    table: 'recognitions',
    id: `rec-${body}`,
    event,
    body,
    bodyKind: 'national_parliament',
    country: body.slice(0, 2),
  },
  ...{ verb: 'recognised', term: 'genocide', classifies: true, count: null, qualifier: null, date: null, open: false },
  ...fields,
})
const role = (text: string, role: SaidRole['role'], actor: string | null = null): SaidRole => ({
  ...{ table: 'responsibility', id: `res-${text}-${role}`, event, actor, text, role },
})
const act = (date: string, fields: Partial<SaidAct> = {}): SaidAct => ({
  ...{ table: 'legal_acts', id: `act-${date}`, event, kind: 'resolution', title: null, number: null },
  ...{ actors: [], by: 'the Senate of Ostra', words: [], byWords: ['senat', 'ostra'], date },
  ...fields,
})
const short = (sources: Parameters<typeof comparedStatements>[0]) => comparedStatements(sources).map(inShort).sort()

describe('recognitions', () => {
  const key = 'recognition ostra-1901|recognised|genocide|national_parliament|'

  it('bodies that one list names and another does not; an act of it and a genocidal crime are one', () => {
    const [list, ...others] = comparedStatements({
      a: [recognition('Tarn'), recognition('Velm')],
      b: [recognition('Tarn', { term: 'act of genocide' }), recognition('Velm', { term: 'genocidal crime' })],
      c: [recognition('Tarn'), recognition('Velm'), recognition('Usk')],
      d: [recognition('Tarn', { open: true })],
    })
    expect(others).toEqual([])
    expect(list).toMatchObject({ verdict: 'lists_differ', sources: ['a', 'b', 'c', 'd'] })
    expect(list!.explanation).toBe(
      'Stated in 4 sources of 4 lines of text, their sides not known: Tarn, Velm and Usk. Not named in a and b: Usk. 1 list is left open in words such as "and others".',
    )
  })

  it('lists that agree, and one that is alone', () => {
    expect(short({ a: [recognition('Tarn')], b: [recognition('Tarn')] })).toEqual([`${key} Tarn; Tarn: agree`])
    expect(short({ a: [recognition('Tarn')] })).toEqual([`${key} Tarn: single_source`])
  })

  it("one body under two terms contradicts, unless a source gives both or the term is the text's own", () => {
    const massacre = { verb: 'condemned', term: 'massacre' } as const
    const term = 'recognition ostra-1901|term|national_parliament|Ta'
    expect(short({ a: [recognition('Tarn')], b: [recognition('Tarn', massacre)] })).toContain(
      `${term} recognised as genocide; condemned as massacre: contradict`,
    )
    for (const b of [
      [recognition('Tarn', { ...massacre, classifies: false })],
      [recognition('Tarn', massacre), recognition('Tarn')],
    ])
      expect(short({ a: [recognition('Tarn')], b }).filter(text => text.startsWith(term))).toEqual([])
  })

  it('numbers of bodies', () => {
    const states = (count: number, fields: Partial<SaidRecognition>) =>
      recognition(`${count} provinces`, { bodyKind: 'subnational_legislature', country: null, count, ...fields })
    const sources = {
      a: [states(22, { qualifier: 'exact', country: 'TN' })],
      b: [states(20, { qualifier: 'more_than', verb: 'condemned' })],
      c: [states(21, { qualifier: 'exact', country: 'VM' })],
    }
    expect(short(sources)).toEqual([
      'recognition ostra-1901|count|subnational_legislature 22 provinces; 20 provinces: agree_but_qualifier',
    ])
  })
})

describe('alleged roles', () => {
  it('a doer in one source, a helper in another', () => {
    const sources = {
      a: [role('personnel of the 9th cavalry regiment of Velm', 'alleged_perpetrator')],
      b: [role('the 9th regiment', 'alleged_supporter')],
      c: [role('the 10th regiment', 'alleged_perpetrator')],
    }
    const [found, ...others] = comparedStatements(sources)
    expect(others).toEqual([])
    expect(found).toMatchObject({ verdict: 'contradict', sources: ['a', 'b'] })
    expect(found!.explanation).toContain('the 9th regiment: alleged perpetrator (a); alleged supporter (b).')
  })

  it('names in other words are one, nameless ones are nobody in particular', () => {
    const named = {
      a: [role('Velmian armed forces', 'alleged_perpetrator'), role('the soldiers', 'alleged_perpetrator')],
      b: [role('armed forces of Velmia', 'alleged_perpetrator'), role('soldiers', 'alleged_supporter')],
    }
    expect(comparedStatements(named).map(({ verdict, key }) => [verdict, key])).toEqual([
      ['agree', 'ostra-1901|Velmian armed forces'],
    ])
  })

  it('roles that are not those of all', () => {
    const sources = {
      a: [role('X', 'alleged_orderer', 'x'), role('X', 'alleged_organiser', 'x')],
      b: [role('X', 'alleged_orderer', 'x')],
    }
    expect(comparedStatements(sources).map(({ verdict }) => verdict)).toEqual(['lists_differ'])
  })
})

describe('acts', () => {
  it('a day of a month agrees with the month; an act of another day is another act', () => {
    expect(short({ a: [act('1960-03-03'), act('1960-03-30')], b: [act('1960-03')], c: [act('1960-03-03')] })).toEqual([
      'act ostra-1901|resolution|1960-03-03 1960-03-03; 1960-03; 1960-03-03: agree',
    ])
  })

  it('one title with dates of two years contradicts, unless one source gives both', () => {
    const titled = (date: string) => act(date, { title: 'On Ostra', words: ['ostra'], event: null })
    expect(short({ a: [titled('1970-05-05')], b: [titled('1971-05-07')] })).toEqual([
      'act |resolution|1970-05-05+1971-05-07 1970-05-05; 1971-05-07: contradict',
    ])
    const both = [titled('1970-05-05'), titled('1971-05-07')]
    expect(short({ a: both, b: both }).map(text => text.split(': ')[1])).toEqual(['agree', 'agree'])
  })

  it('other issuers on one day', () => {
    const king = { kind: 'decree', byWords: ['king'], by: 'the king' }
    expect(short({ a: [act('1960-03-03')], b: [act('1960-03-03', king)] })).toEqual([])
  })
})

describe('dates and names', () => {
  const told = (kind: string, texts: Parameters<typeof compared>[0]) =>
    compared(texts)
      .filter(one => one.kind === kind)
      .map(inShort)

  it('a day that sources name in like words', () => {
    const text = 'On 4 May 1901 soldiers came to Ostra before dawn.'
    expect(told('date', { a: text, b: text.replace('soldiers', 'horsemen') })).toEqual([
      'date ostra-1901|1901-05-04 4 May 1901; 4 May 1901: agree',
    ])
    expect(told('date', { a: text, b: 'Nobody knew Ostra. Ships sailed by on 4 May 1901 and saw smoke.' })).toEqual([])
  })

  it('spellings that differ; not a name that only adds a word, nor one of several', () => {
    expect(told('spelling', { a: 'In Ostra and Velm.', b: 'In the Republic of Ostra and Wellm.' })).toEqual([
      'spelling velm Velm; Wellm: agree_but_wording',
    ])
    expect(told('spelling', { a: 'In Velm and Wellm.', b: 'In Wellm.' })).toEqual([])
  })
})
