import { describe, expect, it } from 'vitest'
import { judgeYear } from '../../pipeline/grammar/date/index.ts'

/** The four digits between braces are judged. */
function judge(marked: string): boolean {
  const start = marked.indexOf('{')
  return judgeYear(marked.replace(/[{}]/g, ''), { start, end: start + 4 }).year
}

describe('four digits that are a year', () => {
  it.each([
    'In {1847} people fled.',
    'In {1500} the town was founded.',
    'the {1847} famine',
    'the bloody {1848} elections',
    'the city’s {1871} rising',
    'a hidden {1873} treaty',
    'in 1846 and {1847}',
    'In 1846, {1847} and 1848',
    'Santiago, {1907}.',
    'The camp ({1904}) was small.',
    'mid-{1847}, pre-1848',
    '{1847}: the famine',
    '{1847} was a year of famine.',
    'By {1847} soldiers held the bridge.',
    'since about {1850}, the port',
    'the treaty of {1868} and its clauses',
    'as late as {1847} some said',
    'a congress for {1848}, it was thought',
    'from its {1847} lows',
  ])('%s', text => {
    expect(judge(text)).toBe(true)
  })
})

describe('four digits that are not', () => {
  it.each([
    '{1340} people were buried.',
    '{1340} were taken away.',
    'about {1500} were killed',
    'more than {1900} died',
    'the {1340} captives',
    'the burial of {1340} villagers',
    'of {1992} refugees two died',
    'from {1500} soldiers',
    'a force of {1200} sailed',
    'Resolution {1325}',
    'No. {1991} in the list',
    'Article {1948} says',
    'page {1847}',
    'Hill {1052} was held',
    'It cost {1990} dollars',
    'at {1500} hours',
    'between {1830} and 2200 on the day',
    '{2000} years ago',
    'a {2000}-strong crowd',
    'AK-{1947} rifles',
    '{1990} km away',
    'In {1500} villages nobody stayed.',
  ])('%s', text => {
    expect(judge(text)).toBe(false)
  })

  it('say why', () => {
    expect(judgeYear('Resolution 1325', { start: 11, end: 15 }).because).toMatch(/number of a document/)
  })
})
