import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Fault } from '../../pipeline/core/message.ts'
import { parseConfig } from '../../pipeline/core/yaml.ts'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'
import { configFiles } from '../helpers/knowledge.ts'

const shape = z.strictObject({
  name: z.string(),
  kind: z.enum(['town', 'river']),
  names: z.array(z.string()).optional(),
  inner: z.strictObject({ size: z.number() }).optional(),
})
const parse = (text: string) => parseConfig({ name: 'a.yaml', path: 'conf/a.yaml', text }, shape, 'test/shape')

describe('faults of configuration files', () => {
  it('none where the shape is right', () => {
    expect(parse('name: Lagos\nkind: town\n')).toEqual({ data: { name: 'Lagos', kind: 'town' }, faults: [] })
  })

  it.each<[string, string, object]>([
    ['a value of a wrong type', 'name: 12\nkind: town\n', { line: 1, column: 7, expected: 'string' }],
    ['a wrong type deeper', 'name: a\nkind: town\ninner:\n  size: big\n', { line: 4, column: 9, expected: 'number' }],
    ['a wrong item', 'name: a\nkind: town\nnames:\n  - b\n  - 3\n', { line: 5, column: 5, expected: 'string' }],
    ['a wrong value', 'name: a\nkind: hill\n', { line: 2, column: 7, expected: 'one of town, river' }],
    ['an unknown key', 'name: a\nkind: town\ninner: { size: 1, hue: 2 }\n', { line: 3, expected: 'no key hue' }],
    ['a missing key', 'kind: town\n', { line: 1, column: 1, expected: 'string' }],
    ['an empty file', '', { line: 1, column: 1, expected: 'object' }],
    ['a list for a mapping', '- a\n', { line: 1, column: 1, expected: 'object' }],
    ['bad syntax', 'name: a\nkind: [town\n', { line: 3, column: 1, expected: 'valid YAML' }],
    ['a key given twice', 'name: a\nkind: town\nname: b\n', { line: 3, column: 1, expected: 'valid YAML' }],
  ])('%s', (_, text, expected) => {
    const { data, faults } = parse(text)
    expect(data).toBeNull()
    expect(faults[0]).toMatchObject({ file: 'conf/a.yaml', rule: 'test/shape', ...expected })
  })

  it('names all of them', () => {
    expect(parse('name: 1\nkind: 2\nhue: 3\n').faults).toHaveLength(3)
  })
})

const PLACES = 'places:\n  lagos: { name: Lagos, kind: city, names: [Lagos] }\n'
const EVENTS = `events:
  lagos-1901:
    name: Lagos, 1901
    date: "1901"
    places: [lagos]
    kind: attack
`
const file = (name: string, text: string) => ({ name, path: `my/${name}`, text })
const messagesOf = (...files: ReturnType<typeof file>[]) => {
  try {
    loadKnowledge([...configFiles({ registry: false }), ...files])
    return []
  } catch (fault) {
    expect(fault).toBeInstanceOf(Fault)
    return (fault as Fault).messages
  }
}

describe('faults of registries', () => {
  it('none where all is there', () => {
    expect(messagesOf(file('registry/places.yaml', PLACES), file('registry/events.yaml', EVENTS))).toEqual([])
  })

  it('an event at a place that is not there', () => {
    expect(messagesOf(file('registry/events.yaml', EVENTS))).toMatchObject([
      { file: 'my/registry/events.yaml', line: 2, rule: 'registry/reference', actual: 'place lagos' },
    ])
  })

  it('a place within one that is not there', () => {
    const text = `${PLACES}  ikeja: { name: Ikeja, kind: town, part_of: ogun, names: [Ikeja] }\n`
    expect(messagesOf(file('registry/places.yaml', text))).toMatchObject([
      { file: 'my/registry/places.yaml', line: 3, rule: 'registry/reference', actual: 'part_of ogun' },
    ])
  })

  it('a place of an unknown kind', () => {
    const text = 'places:\n  lagos:\n    name: Lagos\n    kind: metropolis\n    names: [Lagos]\n'
    expect(messagesOf(file('registry/places.yaml', text))[0]).toMatchObject({
      file: 'my/registry/places.yaml',
      rule: 'registry/shape',
    })
  })

  it('a lexicon that nothing reads, and one that is missing', () => {
    expect(messagesOf(file('lexicons/colours.yaml', 'a: 1\n'))).toMatchObject([
      { file: 'my/lexicons/colours.yaml', rule: 'lexicon/file' },
    ])
    const files = configFiles({ registry: false }).filter(({ name }) => name !== 'lexicons/units.yaml')
    expect(() => loadKnowledge(files)).toThrow(/units\.yaml/)
  })

  it('a measure that does not exist', () => {
    const files = configFiles({ registry: false }).map(known =>
      known.name === 'lexicons/measures.yaml' ? { ...known, text: 'blessed:\n  of: [people]\n' } : known,
    )
    expect(() => loadKnowledge(files)).toThrow(/measures\.yaml:1:/)
  })
})
