import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, SPACE } from '../../pipeline/grammar/characters.ts'
import { tokenize, touches } from '../../pipeline/grammar/tokens.ts'
import { withoutRegistry } from '../helpers/knowledge.ts'

const tokensOf = (text: string) => tokenize(text, withoutRegistry.vocabulary)

/** Tokens as they stand in the text. */
function split(text: string): string[] {
  const { count, start, end } = tokensOf(text)
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]))
}

describe('tokens', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' \t\r\n\u00a0\ufeff', []],
    // Numbers and what separates their digits.
    ['1,275 cows', ['1,275', 'cows']],
    ['1\u00a0275 cows', ['1\u00a0275', 'cows']],
    ['1\u202f275\u202f300 cows', ['1\u202f275\u202f300', 'cows']],
    ['1\u2009275 cows', ['1\u2009275', 'cows']],
    ['1 275 cows', ['1 275', 'cows']],
    ['1275 300 cows', ['1275', '300', 'cows']],
    ['12, 300 cows', ['12', ',', '300', 'cows']],
    ['12,30 cows', ['12', ',', '30', 'cows']],
    ['12,3000 cows', ['12', ',', '3000', 'cows']],
    ['1,275 300', ['1,275', '300']],
    ['2.5 million', ['2.5', 'million']],
    ['7,500.25 ha', ['7,500.25', 'ha']],
    ['It sold 40.', ['It', 'sold', '40', '.']],
    ['26.02.', ['26.02', '.']],
    ['12:30', ['12', ':', '30']],
    ['5th', ['5', 'th']],
    ['131–170', ['131', '–', '170']],
    ['12%', ['12', '%']],
    ['$5m', ['$', '5', 'm']],
    // Words.
    ['the U.S. army', ['the', 'U.S.', 'army']],
    ['at 5 p.m. he', ['at', '5', 'p.m.', 'he']],
    ['J. Silva', ['J', '.', 'Silva']],
    ["Lima's port", ['Lima', "'s", 'port']],
    ['Lima’s port', ['Lima', '’s', 'port']],
    ["the girls' school", ['the', 'girls', "'", 'school']],
    ["o'clock, o’clock", ["o'clock", ',', 'o’clock']],
    ["Sana'a", ["Sana'a"]],
    ["it isn't so", ['it', "isn't", 'so']],
    ["1990's", ['1990', "'", 's']],
    ['well-known', ['well', '-', 'known']],
    ['thou-\nsand', ['thou-\nsand']],
    ['thou- \r\n  sand', ['thou- \r\n  sand']],
    ['twenty-\nfour', ['twenty', '-', 'four']],
    ['Porto-\nNovo', ['Porto', '-', 'Novo']],
    ['thou-\n12', ['thou', '-', '12']],
    ['сорок людей', ['сорок', 'людей']],
    ['տասը մարդ։', ['տասը', 'մարդ։']],
    ['Cafe\u0301 Noe\u0308l', ['Cafe\u0301', 'Noe\u0308l']],
    ['\ufeffOne', ['One']],
    ['a\r\nb', ['a', 'b']],
    ['“So,” he', ['“', 'So', ',', '”', 'he']],
    ['wounded.[3]', ['wounded', '.', '[', '3', ']']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('straightens apostrophes and lower-cases words, and keeps the offsets of the text', () => {
    const { word, start, end } = tokensOf('İzmir’s Ʀ O’Neill')
    expect(word.map(({ text }) => text)).toEqual(['i̇zmir', "'s", 'ʀ', "o'neill"])
    expect([...start]).toEqual([0, 5, 8, 10])
    expect([...end]).toEqual([5, 7, 9, 17])
  })

  it.each([
    ['Lima', { kind: 'word', capital: true, shouted: false }],
    ['LIMA', { kind: 'word', capital: true, shouted: true }],
    ['A', { kind: 'word', capital: true, shouted: false }],
    ['Éire', { kind: 'word', capital: true, shouted: false }],
    ['lima', { kind: 'word', capital: false, shouted: false }],
    ['Ереван', { kind: 'word', capital: true, shouted: false }],
    ['12', { kind: 'number', capital: false, shouted: false }],
    ['?', { kind: 'mark', capital: false, shouted: false }],
  ])('describes %s', (text, expected) => {
    expect(tokensOf(text).word[0]).toMatchObject(expected)
  })

  it('knows what touches', () => {
    const tokens = tokensOf('12-month 12 -')
    expect([0, 1, 2, 3, 4].map(at => touches(tokens, at))).toEqual([true, true, false, false, false])
  })

  it('gives every character outside white space to exactly one token', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('1', '12', '275', ',', '.', ' ', "'", '’', 's', '-', '\n', '\r\n', 'a', 'U.', '\u00a0', '😀'),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 24 }), parts => {
        const text = parts.join('')
        const { count, start, end } = tokensOf(text)
        let at = 0
        for (let i = 0; i <= count; i++) {
          const to = i < count ? start[i]! : text.length
          expect(to).toBeGreaterThanOrEqual(at)
          for (; at < to; at++) expect(kindOf(text.charCodeAt(at))).toBe(SPACE)
          if (i < count) {
            expect(end[i]).toBeGreaterThan(start[i]!)
            at = end[i]!
          }
        }
      }),
      { seed: 7, numRuns: 1500 },
    )
  })
})
