import { describe, expect, it } from 'vitest'
import { quotationsOf } from '../../pipeline/grammar/quotation.ts'
import { readingOf } from '../helpers/records.ts'

/** Words inside quotation marks; those of a mark that never closes with "…" behind them. */
const quotations = (text: string) =>
  quotationsOf(text, readingOf(text).layout.paragraphs).map(
    ({ start, end, closed }) => text.slice(start, end) + (closed ? '' : '…'),
  )

describe('quotations', () => {
  it.each<[string, string[]]>([
    ['No marks here.', []],
    ['She said “we left” and sat.', ['we left']],
    ['She said "we left" and sat.', ['we left']],
    ['She said «we left» and sat.', ['we left']],
    ['She said „we left“ and sat.', ['we left']],
    ['She said “we left" and sat.', ['we left']],
    ['She said "we left” and sat.', ['we left']],
    ['"We left," she said, "and they stayed."', ['We left,', 'and they stayed.']],
    ['("We left")', ['We left']],
    // One within another belongs to the outer one; apostrophes end nothing.
    ['She said “he called it ‘home’ then”.', ['he called it ‘home’ then']],
    ['She said “Lima’s port and the girls’ school”.', ['Lima’s port and the girls’ school']],
    ['She said “we left’.', ['we left']],
    // Never closed: to the end of the paragraph and no further.
    ['She said “we left.\n\nIt rained.', ['we left.…']],
    ['She said "we left.\n\nHe said "go".', ['we left.…', 'go']],
    ['“We left. “We stayed.”', ['We left.…', 'We stayed.']],
    // Over several paragraphs: each opened anew, or one that begins without a mark and holds the closing one.
    ['She said “we left.\n\n“We came back.”', ['we left.…', 'We came back.']],
    ['She said “we left.\n\nWe came back.” It rained.', ['we left.\n\nWe came back.']],
    ['She said "we left.\n\nWe came back." It rained.', ['we left.\n\nWe came back.']],
    ['She said “we left.\n\nHe said “go.\n\nIt rained.', ['we left.…', 'go.…']],
    ['"We left. He added: "Go."', ['We left. He added:…', 'Go.']],
    // Marks of the same sort within one another.
    ['“He told me “go” and left.” It rained.', ['He told me “go” and left.']],
    ['«We left»', ['We left']],
    ['« We left »', ['We left']],
    ['»We left«', ['We left']],
    ['„We left”', ['We left']],
    ['”We left”', ['We left']],
    // Single marks open before a word where one closes them; apostrophes do not.
    ['She said: ‘We left.’', ['We left.']],
    ['‘The boys’ school is gone,’ she said.', ['The boys’ school is gone,']],
    ['‘He said “go” and left.’', ['He said “go” and left.']],
    ["She said: 'We didn't leave.' It rained.", ["We didn't leave."]],
    ['She said: ‘We left.\n\nIt rained.', ['We left.…']],
    ["The boys' school and the girls' school of the ‘90s.", []],
    ["It's the '90s, and 'tis cold in the boys' school.", []],
    // A closing mark alone opens nothing; inches are no quotation.
    ['We left.” It rained.', []],
    ['A board of 12" and one of 9" length.', []],
  ])('of %j', (text, expected) => {
    expect(quotations(text)).toEqual(expected)
  })

  it('keeps the offset of the opening mark', () => {
    const text = 'So “it” is.'
    expect(quotationsOf(text, readingOf(text).layout.paragraphs)).toEqual([{ open: 3, start: 4, end: 6, closed: true }])
  })

  it.each(['"', '“', '”', '“a” ', '"a ', '’'])('reads 100,000 of %s in linear time', mark => {
    const text = mark.repeat(100_000)
    const begun = performance.now()
    quotationsOf(text, [{ start: 0, end: text.length, heading: false, first: 0, last: 1 }])
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

/** Who says which words: voice, claimant, polarity, words. */
const speeches = (text: string) =>
  readingOf(text).speeches.map(({ voice, claimant, polarity, start, end }) => [
    voice,
    claimant && text.slice(claimant.start, claimant.end),
    polarity,
    text.slice(start, end),
  ])

describe('speech', () => {
  it.each<[string, unknown[][]]>([
    [
      'According to the harbour office, 12 men died.',
      [['reported', 'the harbour office', 'asserted', 'According to the harbour office, 12 men died.']],
    ],
    ['The mayor said that it rained.', [['reported', 'The mayor', 'asserted', 'that it rained.']]],
    ['The mayor has repeatedly said it rained.', [['reported', 'The mayor', 'asserted', 'it rained.']]],
    ['It rained, the mayor said.', [['reported', 'the mayor', 'asserted', 'It rained, ']]],
    ['The mayor denied that it rained.', [['reported', 'The mayor', 'denied', 'that it rained.']]],
    [
      'The ministry rejected claims that it rained.',
      [['reported', 'The ministry', 'denied', 'claims that it rained.']],
    ],
    ['Church sources speak of 80 dead.', [['reported', 'Church sources', 'asserted', 'of 80 dead.']]],
    ['Witnesses told reporters it rained.', [['reported', 'Witnesses', 'asserted', 'reporters it rained.']]],
    ['Amnesty International said it rained.', [['reported', 'Amnesty International', 'asserted', 'it rained.']]],
    ['He said it rained.', [['reported', 'He', 'asserted', 'it rained.']]],
    // Quoted: the speaker before the mark, behind it, or in the sentence before.
    [
      'The mayor said: “We left before the rain came.”',
      [
        ['reported', 'The mayor', 'asserted', ': “We left before the rain came.”'],
        ['quoted', 'The mayor', 'asserted', 'We left before the rain came.'],
      ],
    ],
    ['“We left before the rain,” said the mayor.', [['quoted', 'the mayor', 'asserted', 'We left before the rain,']]],
    [
      'The mayor stated that it rained. “We left before the storm came.”',
      [
        ['reported', 'The mayor', 'asserted', 'that it rained.'],
        ['quoted', 'The mayor', 'asserted', 'We left before the storm came.'],
      ],
    ],
    // Nobody is named, and yet somebody speaks.
    ['“We left long before the rain came.”', [['quoted', null, 'asserted', 'We left long before the rain came.']]],
    // A mark that never closes: the narrator is back where a sentence begins with a speaker, or behind a comma.
    [
      'The mayor said: “We left before the rain. She added that it was cold.',
      [
        ['reported', 'The mayor', 'asserted', ': “We left before the rain.'],
        ['quoted', 'The mayor', 'asserted', 'We left before the rain.'],
        ['reported', 'She', 'asserted', 'that it was cold.'],
      ],
    ],
    [
      '“We left before the rain, the mayor said. It was cold.',
      [
        ['reported', 'the mayor', 'asserted', '“We left before the rain, '],
        ['quoted', 'the mayor', 'asserted', 'We left before the rain,'],
      ],
    ],
    // Subjects: adverbs, participles and what opens the sentence are no part of them.
    [
      'The mayor strongly protested against the raid and said that it rained.',
      [['reported', 'The mayor', 'asserted', 'that it rained.']],
    ],
    [
      'An inquiry published on Friday found that it rained.',
      [['reported', 'An inquiry', 'asserted', 'that it rained.']],
    ],
    // No speech.
    ['It met the Organization of Island States.', []],
    ['The treaty “On the return of all the refugees” was signed, and it rained.', []],
    ['It is enough to note that it rained.', []],
    ['It was said that it rained.', []],
    ['Officials were told that it rained.', []],
    ['The book “Rain” was read.', []],
    ['The rain, it must be added, was warm.', []],
    ['It rained in the capital.', []],
  ])('%s', (text, expected) => {
    expect(speeches(text)).toEqual(expected)
  })
})
