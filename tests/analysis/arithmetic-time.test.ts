import { describe, expect, it } from 'vitest'
import { checksOf } from '../../pipeline/analysis/arithmetic/checks.ts'
import { crossChecks } from '../../pipeline/analysis/arithmetic/cross.ts'
import { checked, shortly, statementsOf, timed } from './arithmetic-corpus.ts'

const SIEGE = 'duration holds: 1948-03-01 to 1948-04-14: 44 or 45 days (stated:'

describe('lengths of time', () => {
  it.each([
    ['without the last day', 'The 44-day siege, which lasted from 1 March to 14 April 1948, ruined the mill.', [`${SIEGE} 44)`]],
    ['with both days', 'The 45-day siege, which lasted from 1 March to 14 April 1948, ruined the mill.', [`${SIEGE} 45)`]],
    ['neither', 'The 40-day siege, which lasted from 1 March to 14 April 1948, ruined the mill.', ['duration fails: 1948-03-01 to 1948-04-14: 44 or 45 days (stated: 40)']],
    ['days named before the range', 'In the three days of 6-8 May 1912 the guards shot 70 strikers.', ['duration holds: 1912-05-06 to 1912-05-08: 2 or 3 days (stated: 3)']],
    ['years', 'The three-year drought of 1918-1920 emptied the valley.', ['duration holds: 1918-01-01 to 1920-12-31: 2 or 3 years (stated: 3)']],
    ['the dates are of something else', 'During the 40-day siege the mill was shelled from 1 March to 3 March 1948.', []],
    ['about', 'The siege of nearly 44 days lasted from 1 March to 14 April 1948.', []],
    ['no length of what is told', 'Three days later, on 4-7 May 1931, it rained.', []],
    ['no dates', 'The siege lasted 44 days.', []],
  ])('%s', (_, text, expected) => {
    expect(checked(text)).toEqual(expected)
  }) // biome-ignore format: a table to read at a glance

  it('against the days on which the event is said to begin and to end', () => {
    const text =
      'On 1 March 1948 the army launched an attack in the Ridge war. During the 44-day Ridge war the mill was burned. ' +
      'On 14 April 1948 the sides of the Ridge war signed a ceasefire.'
    expect(checked(text)).toEqual([`${SIEGE} 44)`])
    expect(checked(text.replace('44-day', '50-day'))).toEqual([])
  })
})

describe('anniversaries', () => {
  const RAID = 'On 4 May 1931 the Alder raid left 14 people dead. '

  it.each([
    ['the year of the sentence', `${RAID}In 1946 a crowd marked the 15th anniversary of the Alder raid.`, ['1946 - 1931 = 15 (stated: 15)']],
    ['in words', `${RAID}On 2 January 1951 a decree "On the twentieth anniversary of the Alder raid" was signed.`, ['1951 - 1931 = 20 (stated: 20)']],
    ['the year in the name', 'On 8 April 2031 the town signed an order on the 100th anniversary of the 1931 raid.', ['2031 - 1931 = 100 (stated: 100)']],
    ['years later', `${RAID}Only 67 years later, on 9 June 1998, was a stone set up.`, ['1998 - 1931 = 67 (stated: 67)']],
  ])('%s', (_, text, expected) => {
    expect(checked(text)).toEqual(expected.map(each => `anniversary holds: ${each}`))
  }) // biome-ignore format: a table to read at a glance

  it('a wrong one, where the sentence says that the day was kept', () => {
    const text = `${RAID}In 1950 a crowd commemorated the 15th anniversary of the Alder raid.`
    expect(checked(text)).toEqual(['anniversary fails: 1950 - 1931 = 19 (stated: 15)'])
  })

  it.each([
    ['prepared a year ahead', `${RAID}In 1945 a board was set up to commemorate the 15th anniversary of the Alder raid.`],
    ['told of later', `${RAID}In 1960 he spoke of the 15th anniversary of the Alder raid.`],
    ['of nothing dated', 'In 1960 they marked the 15th anniversary of the club.'],
    ['a rank, no anniversary', `${RAID}In 1960 the 29th Brigade came to Alder.`],
    ['rounded', `${RAID}Nearly 30 years later, on 4 May 1961, a stone was set up.`],
  ])('nothing follows where it is %s', (_, text) => {
    expect(checked(text)).toEqual([])
  }) // biome-ignore format: a table to read at a glance

  it('years ago: from the day of publication, if there is one', () => {
    const text = 'Sixty-two years ago the Alder raid was carried out. On 4 May 1931 the Alder raid left 14 people dead.'
    expect(checked(text, { published: '1993-05-04' })).toEqual(['anniversary holds: 1993 - 1931 = 62 (stated: 62)'])
    expect(checked(text)).toEqual([])
    const [check] = checksOf(statementsOf(text, { published: '1993-05-04' }), text)
    expect(check).toMatchObject({
      event_id: 'alder-1931',
      explanation: 'From 1931 to 1993 it is 62 years; stated: 62.',
    })
  })

  it('a quoted speaker does not speak on the day of publication', () => {
    const text =
      '“Sixty-two years ago the Alder raid was carried out,” said the mayor. On 4 May 1931 the Alder raid began.'
    expect(checked(text, { published: '1993-05-04' })).toEqual([])
  })
})

describe('lengths of one source against dates of another', () => {
  const long = (days: number) => `During the ${days}-day Ridge war the mill was burned.`
  const dated = 'The Ridge war started on 1 March and ended on 14 April 1948.'

  it('names sources, lines of text and sides', () => {
    const documents = [timed('a', long(44), 'North'), timed('b', long(44)), timed('c', dated, 'South')]
    const [check, ...more] = crossChecks(documents, new Map([['a', 'a'], ['b', 'a'], ['c', 'c']])) // biome-ignore format: pairs
    expect(more).toEqual([])
    expect(check).toMatchObject({ verdict: 'holds', event_id: 'ridge-1948', sources: ['a', 'b', 'c'] })
    expect(check!.record_ids).toHaveLength(4)
    expect(check!.explanation).toContain('by 2 sources of 1 line of text (sides: North, unknown)')
    expect(check!.explanation).toContain('by 1 source of 1 line of text (side: South)')
  })

  it('fails only against dates of a beginning and an end', () => {
    const none = new Map<string, string>()
    expect(shortly(crossChecks([timed('a', long(50)), timed('c', dated)], none))).toEqual([
      'duration fails: 1948-03-01 to 1948-04-14: 44 or 45 days (stated: 50)',
    ])
    const part = timed('c', 'In the Ridge war the mill was shelled on 3-5 March 1948.')
    expect(crossChecks([timed('a', long(50)), part], none)).toEqual([])
  })

  it('one source, or none, is not compared', () => {
    expect(crossChecks([timed('a', `${long(44)} ${dated}`)], new Map())).toEqual([])
    expect(crossChecks([], new Map())).toEqual([])
    expect(crossChecks([timed('a', ''), timed('b', '')], new Map())).toEqual([])
  })
})
