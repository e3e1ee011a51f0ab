/** Who recognised or condemned an event, by what term: lists of bodies, numbers of bodies, one body under two terms. */
import { type Amount, relationOf } from './figure/value.ts'
import { bodyOf, listsSideBySide } from './lists.ts'
import { valuesBy } from './phrases.ts'
import { type Comparison, distinct, grouped, recordOf, type Stated, witnessesOf } from './record.ts'
import type { SaidRecognition } from './said.ts'
import { contentOf, tokensOf } from './words.ts'

type Recognition = Stated<SaidRecognition>

export function compareRecognitions(stated: readonly Recognition[]): Comparison[] {
  const tied = stated.filter(({ said }) => said.event !== null)
  const names = termNames(tied)
  const named = tied.filter(({ said }) => said.count === null)
  // Of what is neither recognition nor condemnation the act tells.
  const lists = grouped(
    named.filter(({ said }) => said.verb !== 'other'),
    ({ said }) => [said.event, said.verb, names.get(termOf(said.term)) ?? '', said.bodyKind, said.date ?? ''].join('|'),
  )
  const numbers = grouped(
    tied.filter(({ said }) => said.count !== null),
    ({ said }) => [said.event, 'count', said.bodyKind].join('|'),
  )
  const bodies = grouped(
    named.filter(({ said }) => said.classifies && said.term !== null && said.verb !== 'declared_aggressor'),
    ({ said }) => [said.event, 'term', said.bodyKind, bodyOf(said)].join('|'),
  )
  return [
    ...[...lists].map(([key, group]) => listsSideBySide(key, group)),
    ...[...numbers].flatMap(([key, group]) => numbersSideBySide(key, group)),
    ...[...bodies].flatMap(([key, group]) => termsSideBySide(key, group)),
  ]
}

/** Words of a term that say little: an act of genocide, a genocidal crime and a genocide are one. */
const BARE: ReadonlySet<string> = new Set(
  'act case crime criminal deed event form international kind mass national real true'.split(' ').flatMap(contentOf),
)
/** Letters by which terms are told apart: "genocide" and "genocidal". */
const TERM_LETTERS = 6

/** What tells terms apart: the first word that says more than that something was done. */
function termOf(term: string | null): string {
  const words = contentOf(term ?? '')
  return (words.find(word => !BARE.has(word)) ?? words[0] ?? '').slice(0, TERM_LETTERS)
}

/** For each term its shortest wording. */
function termNames(stated: readonly Recognition[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { said } of stated) {
    const key = termOf(said.term)
    const word = tokensOf(said.term ?? '').find(token => contentOf(token)[0]?.startsWith(key))
    const known = names.get(key)
    if (word && (known === undefined || word.length < known.length)) names.set(key, word)
  }
  return names
}

const itemOf = ({ said, source }: Recognition) => ({ id: said.id, source, value: said.body })

/** "22 states" and "more than 20 states": numbers of bodies that may be one. */
function numbersSideBySide(key: string, group: readonly Recognition[]): Comparison[] {
  const clusters: Recognition[][] = []
  for (const one of group) {
    const found = clusters.find(([first]) => mayBeOne(first!, one))
    if (found) found.push(one)
    else clusters.push([one])
  }
  return clusters.flatMap(like => {
    if (witnessesOf(like).length < 2) return []
    const differ = like.some(one => relationOf(amountOf(like[0]!), amountOf(one)) !== 'same')
    const items = like.map(itemOf)
    const details = differ ? ['The words that qualify the number differ.'] : []
    const verdict = differ ? 'agree_but_qualifier' : 'agree'
    const about = { kind: 'recognition', key, event: like[0]!.said.event } as const
    return [recordOf({ ...about, items, verdict, what: valuesBy(items), details })]
  })
}

/** Numbers of bodies of two countries, or such as exclude one another, are not one. */
const mayBeOne = (a: Recognition, b: Recognition): boolean =>
  (a.said.country === null || b.said.country === null || a.said.country === b.said.country) &&
  relationOf(amountOf(a), amountOf(b)) !== 'excluded'

function amountOf({ said: { count, qualifier } }: Recognition): Amount {
  const given = qualifier ?? 'exact'
  const exact = given === 'exact'
  const lower = given === 'more_than' || given === 'at_least'
  return {
    value: count,
    min: exact || lower ? count : null,
    max: exact ? count : null,
    qualifier: given,
    magnitude: null,
  }
}

/** One body that is said to have used one term in some sources and another in others. */
function termsSideBySide(key: string, group: readonly Recognition[]): Comparison[] {
  const terms = grouped(group, ({ said }) => termOf(said.term))
  if (terms.size < 2 || bodyOf(group[0]!.said) === '') return []
  const bySource = grouped(group, ({ source }) => source.id)
  // A source that names both terms contradicts nobody.
  const single = [...bySource.values()].filter(list => new Set(list.map(({ said }) => termOf(said.term))).size === 1)
  if (distinct(single.map(list => termOf(list[0]!.said.term))).length < 2) return []
  const items = group.map(({ said, source }) => ({ id: said.id, source, value: `${said.verb} as ${said.term}` }))
  const details = ['The terms that this body is said to have used differ.']
  const what = `${group[0]!.said.body}: ${valuesBy(items)}`
  return [
    recordOf({ kind: 'recognition', key, event: group[0]!.said.event, items, verdict: 'contradict', what, details }),
  ]
}
