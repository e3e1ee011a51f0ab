import { describe, expect, it } from 'vitest'
import { nounForms, singular, verbForms } from '../../pipeline/grammar/lexicons/inflect.ts'

const words = (forms: [string, string][]) => forms.map(([, word]) => word).join(' ')

describe('forms of words', () => {
  it.each([
    ['kill', 'kill kills killed killed killing'],
    ['burn', 'burn burns burned burned burning'],
    ['stab', 'stab stabs stabbed stabbed stabbing'],
    ['murder', 'murder murders murdered murdered murdering'],
    ['die', 'die dies died died dying'],
    ['bury', 'bury buries buried buried burying'],
    ['destroy', 'destroy destroys destroyed destroyed destroying'],
    ['rescue', 'rescue rescues rescued rescued rescuing'],
    ['free', 'free frees freed freed freeing'],
    ['crush', 'crush crushes crushed crushed crushing'],
    ['fix', 'fix fixes fixed fixed fixing'],
    ['slay/slew/slain', 'slay slays slew slain slaying'],
    ['hit/hit/hit', 'hit hits hit hit hitting'],
    ['say/said', 'say says said said saying'],
  ])('of the verb %s', (written, expected) => {
    expect(words(verbForms(written))).toBe(expected)
  })

  it.each([
    ['village', 'village villages'],
    ['church', 'church churches'],
    ['family', 'family families'],
    ['railway', 'railway railways'],
    ['child/children', 'child children'],
    ['sheep/sheep', 'sheep sheep'],
    ['mass grave', 'mass grave mass graves'],
  ])('of the noun %s', (written, expected) => {
    expect(words(nounForms(written))).toBe(expected)
  })

  it.each([
    ['heights', 'height'],
    ['valleys', 'valley'],
    ['batteries', 'battery'],
    ['torches', 'torch'],
    ['glasses', 'glass'],
    ['glass', 'glass'],
    ['virus', 'virus'],
    ['crisis', 'crisis'],
    ['tree', 'tree'],
  ])('the base form of %s', (word, expected) => {
    expect(singular(word)).toBe(expected)
  })
})
