import type { Form } from '../lexicon.ts'

/** The forms of a verb as lexicons write it: "kill", "slay/slew/slain", "commit/committed/committed/committing". */
export function verbForms(written: string): [form: Form, word: string][] {
  const [base = '', past, participle, ing] = written.split('/')
  const regularPast = past ?? withEd(base)
  return [
    ['base', base],
    ['s', base === 'be' ? 'is' : withS(base)],
    ['past', regularPast],
    ['participle', participle ?? regularPast],
    ['ing', ing ?? withIng(base)],
  ]
}

/** Singular and plural of a noun: "child/children", or regular. Only its last word changes. */
export function nounForms(written: string): [form: Form, word: string][] {
  const [singular = '', plural] = written.split('/')
  return [
    ['singular', singular],
    ['plural', plural ?? withS(singular)],
  ]
}

/** The base form of an unknown plural noun: "heights" → "height". */
export function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word) && !/(is|ss)$/.test(word)) return word.slice(0, -1)
  return word
}

const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiou'.includes(letter)

function withS(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (word.endsWith('y') && !isVowel(word.at(-2))) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

/** One syllable that ends consonant, vowel, consonant doubles its last letter: "stab" → "stabbed". */
const doubles = (word: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word)

function withEd(word: string): string {
  if (word.endsWith('e')) return `${word}d`
  if (word.endsWith('y') && !isVowel(word.at(-2))) return `${word.slice(0, -1)}ied`
  return doubles(word) ? `${word}${word.at(-1)}ed` : `${word}ed`
}

function withIng(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  if (word.endsWith('e') && word !== 'be' && !/(ee|ye|oe)$/.test(word)) return `${word.slice(0, -1)}ing`
  return doubles(word) ? `${word}${word.at(-1)}ing` : `${word}ing`
}
