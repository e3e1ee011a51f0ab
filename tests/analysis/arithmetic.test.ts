import { describe, expect, it } from 'vitest'
import { checksOf } from '../../pipeline/analysis/arithmetic/checks.ts'
import type { Statement } from '../../pipeline/analysis/facts.ts'
import { checks as schema } from '../../schemas/analysis.ts'
import { checked, shortly, statementsOf } from './arithmetic-corpus.ts'

describe('parts and totals', () => {
  it.each([
    ['each part alone, not their sum', 'Raiders killed 214 villagers, including 63 children, 46 women and 30 elderly people.', ['subset holds: 63 ≤ 214, 46 ≤ 214, 30 ≤ 214']],
    ['parts before the total', 'As a result, 30 women, 12 children and eight elderly persons, including 95 people killed.', ['subset holds: 30 ≤ 95, 12 ≤ 95, 8 ≤ 95']],
    ['a part with a measure of its own', 'Police arrested 641 miners, 95 of whom were sent to prison.', ['subset holds: 95 ≤ 641']],
    ['out of', 'At the port, 57 out of 187 dockers wounded in the blast were women.', ['subset holds: 57 ≤ 187']],
    ['an open total', 'More than 400 bodies were found, including 50 children.', ['subset holds: 50 ≤ more than 400']],
    ['a part above its total', 'At the port, 57 out of 47 dockers wounded in the blast were women.', ['subset fails: 57 > 47']],
    ['a later one may be of another list', 'Police arrested six clerks, including two women, and nine porters.', ['subset holds: 2 ≤ 6']],
    ['rounded numbers leave it open', 'Some 60 people were killed, including about 70 women.', []],
    ['parts that close', 'The crash killed 32 passengers (26 men and six women).', ['subset holds: 26 ≤ 32, 6 ≤ 32', 'sum holds: 26 + 6 = 32']],
    ['a part of a part', 'The landslide wounded 31 weavers, of whom 24 were wounded by stones, 7 of them badly.', ['subset holds: 24 ≤ 31, 7 ≤ 31']],
  ])('%s', (_, text, expected) => {
    expect(checked(text)).toEqual(expected)
  }) // biome-ignore format: a table to read at a glance
})

describe('sums', () => {
  it.each([
    ['a list behind its total', 'In May 36 bridges were destroyed. The floods destroyed 12 bridges in the north, 15 bridges in the east and nine bridges in the west.', ['sum holds: 12 + 15 + 9 = 36']],
    ['additional counts before their total', 'On Monday 14 people were killed in the port. Three more people were killed at the gate.\n\nIn total, 17 people were killed.', ['sum holds: 14 + 3 = 17']],
    ['in one sentence, measures left out', 'The dead of the flood number 730, of these 420 sailors and 310 dockers.', ['sum holds: 420 + 310 = 730']],
    ['above the total', 'On Monday 14 people were killed in the port. Three more people were killed at the gate.\n\nIn total, 16 people were killed.', ['sum fails: 14 + 3 > 16']],
    ['a number counted beside', 'Guards killed 60 dockers and severely wounded 15 others. Days later 12 more dockers were killed. 5 more dockers were killed in the yards.\n\nThus, 92 dockers were killed.', ['sum depends_on_reading: 60 + 12 + 5 = 77; 60 + 15 + 12 + 5 = 92']],
    ['a number counted within', 'Guards killed 60 dockers, including 15 severely wounded. Days later 12 dockers were killed. 5 more dockers were killed in the yards.\n\nAs a result, 92 dockers were killed.', ['subset holds: 15 ≤ 60', 'sum depends_on_reading: 60 + 12 + 5 = 77; 60 + 15 + 12 + 5 = 92']],
  ])('%s', (_, text, expected) => {
    expect(checked(text)).toEqual([...expected].sort())
  }) // biome-ignore format: a table to read at a glance

  it.each([
    ['nothing says that they are to be added', 'On Monday 14 people were killed in the port. Three people were killed at the gate. In the war 90 people were killed.'],
    ['the total is of more than what was told', 'On Monday 14 people were killed in the port. Three more people were killed at the gate. In total, 90 people were killed.'],
    ['different measures', 'The raid killed 413 people, wounded 287 and drove out 1,400. In total, 2,100 civilians remained.'],
    ['different measures that happen to close', 'Guards killed 30 dockers and wounded 20. In total, 50 dockers were arrested.'],
    ['what is left of a total is no other number', 'The fate of 120 hostages, including 48 women and 22 children, is unknown. In the raid 50 hostages were killed with special cruelty.'],
    ['vague and open numbers', 'On Monday dozens were killed in the port. More than 3 people were killed at the gate. In total, 17 people were killed.'],
    ['negated', 'On Monday guards did not kill 14 people in the port. Three more people were killed at the gate. In total, 17 people were killed.'],
    ['hypothetical', 'The shells could have killed 14 people. Three more people could have been killed. In total, 17 people were killed.'],
    ['no numbers', 'Nobody came.'],
    ['empty', ''],
  ])('nothing is added up where %s', (_, text) => {
    expect(checked(text).filter(each => !each.startsWith('subset holds'))).toEqual([])
  }) // biome-ignore format: a table to read at a glance

  it('events are not added up together', () => {
    const one = 'In the Alder raid 14 people were killed. In the Ridge war three more people were killed. '
    expect(checked(`${one}In total, 17 people were killed in the Ridge war.`)).toEqual([])
  })
})

describe('numbers of places against their names', () => {
  const text =
    'In May 1948 three towns and two hills were liberated. Alder town, Brook, Cedar towns and 12 villages, and Brook, Dell hills were liberated.'
  const named = (...places: string[]): Statement[] => {
    const [claim] = statementsOf(text).filter(({ table }) => table === 'claims')
    let from = text.indexOf('Alder')
    return places.map((place, at) => {
      const start = text.indexOf(place, from)
      from = start + place.length
      const span = { start, end: from, text: place }
      const own = {
        id: `ctl_${at}`,
        place_text: place,
        unit: null,
        count: null,
        ...span,
        evidence: { place_text: span },
      }
      return { table: 'control_changes', record: { ...claim!.record, ...own } }
    })
  }
  const counts = (...places: string[]) => {
    const others = statementsOf(text).filter(({ table }) => table !== 'control_changes')
    return shortly(checksOf([...others, ...named(...places)], text)).filter(each => each.startsWith('count'))
  }

  it('by the noun that a name carries or a list shares: a hill is no town of its name', () => {
    expect(counts('Alder town', 'Brook', 'Cedar', 'Brook', 'Dell')).toEqual([
      'count holds: 2 named = 2 heights',
      'count holds: 3 named = 3 towns',
    ])
  })

  it('a list need not be whole', () => {
    expect(counts('Alder town', 'Cedar')).toEqual([])
    expect(counts()).toEqual([])
  })
})

describe('shares', () => {
  it.each([
    ['the one stated', 'The farms covered 30 per cent or 4,500 sq km of the entire territory (15,200 sq km).', ['share holds: 4,500 / 15,200 = 29.61 % (stated: 30 %)']],
    ['another one', 'The farms covered 33 per cent or 4,500 sq km of the entire territory (15,200 sq km).', ['share fails: 4,500 / 15,200 = 29.61 % (stated: 33 %)']],
    ['one of something else', 'Of the 900 weavers 700 were insured, and 40 per cent of the miners went home.', []],
  ])('%s', (_, text, expected) => {
    expect(checked(text).filter(each => each.startsWith('share'))).toEqual(expected)
  }) // biome-ignore format: a table to read at a glance
})

describe('records of checks', () => {
  const text = 'Raiders killed 214 villagers, including 63 children. Later 12 monks were killed.'

  it('fit the schema and point at what they reckon with', () => {
    const statements = statementsOf(text)
    const [check, ...more] = checksOf(statements, text)
    expect(more).toEqual([])
    expect(schema.parse(check)).toEqual(check)
    const quotes = check!.record_ids.map(id => statements.find(({ record }) => record.id === id)!.record.quote)
    expect(quotes).toEqual(['killed 214 villagers', '63 children'])
    expect(check).toMatchObject({ sources: ['text'], event_id: null })
  })

  it('are one where a text says the same twice, with an id that an edit elsewhere leaves', () => {
    const [once] = checksOf(statementsOf(text), text)
    const twice = `It rained.\n\n${text}\n\n${text}`
    const found = checksOf(statementsOf(twice), twice)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ id: once!.id })
    expect(found[0]!.record_ids).toHaveLength(4)
  })

  it('do not depend on the order of the records', () => {
    const statements = statementsOf(text)
    expect(checksOf([...statements].reverse(), text)).toEqual(checksOf(statements, text))
  })

  it('take time in proportion to the text, also where a sentence is a table', () => {
    const passing = (times: number, text: string, end = '') => {
      const long = text.repeat(times) + end
      const statements = statementsOf(long)
      const start = performance.now()
      checksOf(statements, long)
      return performance.now() - start
    }
    const table = 'Raiders killed 214 villagers, 63 of them women; '
    passing(100, table)
    expect(passing(2000, table, 'then it rained.')).toBeLessThan(1000)
    expect(passing(2000, `${text}\n\n`)).toBeLessThan(1000)
  })
})
