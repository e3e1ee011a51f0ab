import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compile, split } from '../../pipeline/grammar/lexicons/compile.ts'
import { type LexiconData, SHAPES } from '../../pipeline/grammar/lexicons/shapes.ts'
import { tokenize } from '../../pipeline/grammar/tokens.ts'
import { configFiles, withoutRegistry } from '../helpers/knowledge.ts'

const data = Object.fromEntries(
  configFiles({ registry: false }).map(({ name, text }) => [name.replace('lexicons/', ''), parse(text)]),
) as LexiconData

/** Entries for one phrase of a measure: the words, and where the counted may stand. */
const entriesFor = (frame: 'patient' | 'undergo' | 'act' | 'counted', phrase: string) =>
  compile({ ...data, 'measures.yaml': { killed: { of: ['people'], [frame]: [phrase] } } })
    .filter(({ sense }) => sense.class === 'trigger')
    .map(({ words, gap, sense }) => [words.join(' '), gap, sense.form ?? null])

describe('compiled lexicons', () => {
  it.each([
    ['U.S. dollar', ['u.s.', 'dollar']],
    ["Martyrs' Lane", ['martyrs', "'", 'lane']],
    ["minute's silence", ['minute', "'s", 'silence']],
    ["isn't", ["isn't"]],
    ['sq. km', ['sq', '.', 'km']],
    ['passer-by', ['passer', '-', 'by']],
    ['approx.', ['approx', '.']],
  ])('split %s as the tokenizer does', (text, expected) => {
    expect(split(text)).toEqual(expected)
    expect(tokenize(text, withoutRegistry.vocabulary).word.map(word => word.text)).toEqual(expected)
  })

  it('gives a verb its forms', () => {
    expect(entriesFor('patient', 'slay/slew/slain')).toEqual([
      ['slay', 0, 'base'],
      ['slays', 0, 's'],
      ['slew', 0, 'past'],
      ['slain', 0, 'participle'],
      ['slaying', 0, 'ing'],
    ])
  })

  it('splits a verb around those counted', () => {
    expect(entriesFor('patient', 'take/took/taken ~ hostage')).toEqual([
      ['take hostage', 1, 'base'],
      ['takes hostage', 1, 's'],
      ['took hostage', 1, 'past'],
      ['taken hostage', 1, 'participle'],
      ['taking hostage', 1, 'ing'],
    ])
  })

  it('inflects the verb behind an adverb', () => {
    expect(entriesFor('patient', 'forcibly displace').map(([words]) => words)).toEqual([
      'forcibly displace',
      'forcibly displaces',
      'forcibly displaced',
      'forcibly displaced',
      'forcibly displacing',
    ])
  })

  it('knows the forms of be', () => {
    expect(entriesFor('undergo', 'be no more').map(([words]) => words)).toEqual(
      ['be', 'is', 'are', 'was', 'were', 'been', 'being'].map(form => `${form} no more`),
    )
  })

  it('gives counted nouns both numbers and deeds none', () => {
    expect(entriesFor('counted', 'fatality')).toEqual([
      ['fatality', 0, 'singular'],
      ['fatalities', 0, 'plural'],
    ])
    expect(entriesFor('act', 'loss')).toEqual([['loss', 0, null]])
  })

  it('keeps what an entry says of itself', () => {
    const measures = { killed: { of: ['people'], act: [{ words: 'end', of: ['animals'], weak: true, needs: 'war' }] } }
    const [found] = compile({ ...data, 'measures.yaml': measures }).filter(({ sense }) => sense.class === 'trigger')
    expect(found?.sense).toEqual({
      class: 'trigger',
      name: 'killed',
      frame: 'act',
      only: ['animals'],
      weak: true,
      needs: 'war',
    })
  })

  it('has an entry of one word at least for everything', () => {
    expect(compile(data).filter(({ words }) => words.length === 0 || words.includes(''))).toEqual([])
  })

  it('reads every lexicon of the project', () => {
    expect(Object.keys(data).sort()).toEqual(Object.keys(SHAPES).sort())
  })
})
