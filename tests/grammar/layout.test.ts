import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../pipeline/grammar/layout.ts'
import { layoutOf } from '../../pipeline/grammar/sentence.ts'
import { tokenize } from '../../pipeline/grammar/tokens.ts'
import { withoutRegistry } from '../helpers/knowledge.ts'

const blocks = (text: string) => blocksOf(text).map(({ start, end }) => text.slice(start, end))
const headings = (text: string) =>
  blocksOf(text).flatMap(({ heading, start, end }) => (heading ? [text.slice(start, end)] : []))
const layout = (text: string) => layoutOf(tokenize(text, withoutRegistry.vocabulary))
const sentences = (text: string) => layout(text).sentences.map(({ start, end }) => text.slice(start, end))

const WRAPPED = [
  'The convoy left the harbour at dawn and reached the',
  'old bridge two hours later. There the guards had set',
  'up a barrier. Nobody was allowed to pass that day and',
  'the drivers turned back.',
  'In the evening the mayor spoke to the crowd from the',
  'steps of the hall and asked for calm until the boats',
  'had come back.',
]

describe('blocks', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['\n \r\n\n', []],
    ['One line.', ['One line.']],
    ['  One.  \n\n\t Two.\n', ['One.', 'Two.']],
    ['One.\r\n\r\nTwo.', ['One.', 'Two.']],
    // Lines too long to be wrapped by hand: one paragraph each.
    [`${'word '.repeat(40)}\n${'word '.repeat(40)}`, ['word '.repeat(40).trim(), 'word '.repeat(40).trim()]],
    // Wrapped text: a full line goes on, a short one that closes a sentence ends its paragraph.
    [WRAPPED.join('\n'), [WRAPPED.slice(0, 4).join('\n'), WRAPPED.slice(4).join('\n')]],
    [WRAPPED.join('\r\n'), [WRAPPED.slice(0, 4).join('\r\n'), WRAPPED.slice(4).join('\r\n')]],
    ['- Killed: 12\n- Injured: 30\n• Missing: 4', ['- Killed: 12', '- Injured: 30', '• Missing: 4']],
    ['1. Lima\n2. Quito', ['1. Lima', '2. Quito']],
  ])('of %j', (text, expected) => {
    expect(blocks(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The fire of 1871\n\nIt burned for a day.', ['The fire of 1871']],
    ['“The fire”\n\nIt burned for a day.', ['“The fire”']],
    ['1871 in numbers\n\nIt burned for a day.', ['1871 in numbers']],
    ['It burned.\n\nFor a day.', []],
    ['- The fire\n\nIt burned for a day.', []],
    ['lower case line\n\nIt burned for a day.', []],
    ['The fire, again:\n\nIt burned for a day.', []],
    ['It burned for a day.\n\nThe fire of 1871', []],
    [`${'Word '.repeat(15)}\n\nIt burned for a day.`, []],
  ])('headings of %j', (text, expected) => {
    expect(headings(text)).toEqual(expected)
  })
})

describe('sentences', () => {
  it.each<[string[]]>([
    [['It rained.', 'They left!', 'Why?', 'Nobody knows…', 'The river rose.']],
    [['The rain stopped.', '8 more villagers came back.', '1275 houses stood.']],
    [['See Resolution No. 5 of the council.', 'It is short.']],
    [['Was it so? no.', 'Yes.']],
    [['The U.S. army came.', 'It left.']],
    [['They reached the U.S.', 'The ship sank.']],
    [['Gen. J. K. Silva spoke.', 'He was brief.']],
    [['Mr. Okafor and Dr. Lind met on Feb. 3 at St. Anne.', 'It snowed.']],
    [['He waited... and left.', 'She stayed.']],
    [['“We left.”', '“They stayed.”', 'It rained.']],
    [['He said: “Go.”', 'They went.']],
    [['(It rained.)', 'They left.']],
    [['Three men were wounded.[3]', 'Two died.[4][5]', 'It rained.']],
    [['The price was 2.5 pounds.', 'It fell.']],
    [['TEXT: THE BRIDGE WAS BLOWN UP.', 'NINE MEN DIED.', 'IT RAINED.']],
    [['It was so.', '[2] Nine men died.']],
    [['Дождь шёл.', 'Они ушли.']],
    [['It rained.', '- They left.']],
  ])('%j', expected => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it.each([
    'It rose by approx. 40 men.',
    'They met at 5 p.m. in the hall.',
    'The ship was 26.02 metres long.',
    'He wrote to example.org about it.',
    'They asked who?, and left.',
  ])('does not cut: %s', text => {
    expect(sentences(text)).toEqual([text])
  })

  it('cuts at the end of a block and nowhere across one', () => {
    const text = 'The fire\n\nIt burned for a day. It died\ndown.\n\nRain'
    const { paragraphs, sentences: found } = layout(text)
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2])
    expect(paragraphs.map(({ heading, first, last }) => [heading, first, last])).toEqual([
      [true, 0, 1],
      [false, 1, 3],
      [false, 3, 4],
    ])
  })

  it('covers every token once, however long the text runs on without a full stop', () => {
    const tokens = tokenize('word '.repeat(5000), withoutRegistry.vocabulary)
    const { sentences: found } = layoutOf(tokens)
    expect(found.length).toBeGreaterThan(1)
    expect(found.map(({ from }) => from)).toEqual([0, ...found.slice(0, -1).map(({ to }) => to)])
    expect(found.at(-1)!.to).toBe(5000)
  })
})
