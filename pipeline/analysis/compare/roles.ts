/** What somebody is said to have done: doer in one source, helper in another. */
import { listed, valuesBy } from './phrases.ts'
import { type Comparison, distinct, grouped, recordOf, type Stated, witnessesOf } from './record.ts'
import type { SaidRole } from './said.ts'
import { stem, tokensOf } from './words.ts'

type Role = Stated<SaidRole>

/** Actors of an event whom at least two sources name. */
export function compareRoles(stated: readonly Role[]): Comparison[] {
  const named = stated.filter(({ said }) => isNamed(said))
  const groups = grouped(named, ({ said }) => `${said.event}|${actorOf(said)}`)
  return [...groups.values()].flatMap(group => (witnessesOf(group).length > 1 ? [sideBySide(group)] : []))
}

/** Words that name no actor apart from others of its sort. */
const BARE: ReadonlySet<string> = new Set(
  'a an the of in and its their by former ex post late then personnel unit units infantry republic state deployed located stationed'.split(
    ' ',
  ),
)
/** Soldiers are not the same soldiers in two sources; an army that has a name is. A capital alone may begin a sentence. */
const isNamed = ({ actor, text }: SaidRole): boolean =>
  actor !== null ||
  (/\s/.test(text) && /[\p{Lu}\d]/u.test(text) && tellingOf(tokensOf(text)).length > 1) ||
  /\d/.test(text)

const tellingOf = (words: readonly string[]): string[] => words.filter(word => !BARE.has(word))

/** Without the endings of lands and their people: "Ruritania", "Ruritanian". */
const rootOf = (word: string): string => stem(word).replace(/(?<=.{4})(?:ian?|an|ish|ese|i)$/, '')

/** What a number may be the name of. */
const FORMATION =
  /^(?:army|armies|corps|division|brigade|regiment|battalion|company|fleet|squadron|group|legion|front)$/

/** Letters by which roots are told apart. */
const NAME_LETTERS = 7

/**
 * An actor by its id, else by a number in its name, which only one can bear ("14th regiment"), with the noun behind it,
 * else by the words of its name.
 */
function actorOf({ actor, text }: SaidRole): string {
  if (actor !== null) return actor
  const words = tokensOf(text)
  const number = words.findIndex(word => /^\d+(?:st|nd|rd|th)$/.test(word))
  if (number >= 0) return `name ${words[number]} ${words.slice(number + 1).find(word => FORMATION.test(word)) ?? ''}`
  const telling = tellingOf(words).map(word => rootOf(word).slice(0, NAME_LETTERS))
  // An adjective alone, as in "Ruritanian units", names nobody in particular: then all words count.
  return `name ${distinct(telling.length > 1 ? telling : words).join(' ')}`
}

function sideBySide(group: readonly Role[]): Comparison {
  const items = group.map(({ said, source }) => ({ id: said.id, source, value: `${said.role}: ${said.text}` }))
  const rolesOf = [...grouped(group, ({ source }) => source.id).values()].map(own =>
    distinct(own.map(({ said }) => said.role)),
  )
  const { event, actor } = group[0]!.said
  const name = [...group].sort((a, b) => a.said.text.length - b.said.text.length)[0]!.said.text
  const base = { kind: 'responsibility', key: `${event}|${actor ?? name}`, event, items } as const
  const all = distinct(rolesOf.flat())
  const what = `${name}: ${valuesBy(group.map(({ said, source }) => ({ value: roleText(said.role), source })))}`
  if (new Set(rolesOf.map(roles => roles.join('|'))).size === 1) return recordOf({ ...base, verdict: 'agree', what })
  const only = (role: SaidRole['role']) => rolesOf.some(roles => roles.length === 1 && roles[0] === role)
  const split = only('alleged_perpetrator') && only('alleged_supporter')
  const details = [
    split
      ? 'Some sources name this actor as one who did it, others only as one who helped.'
      : `Not all sources name the same roles: ${listed(all.map(roleText))}.`,
  ]
  return recordOf({ ...base, verdict: split ? 'contradict' : 'lists_differ', what, details })
}

const roleText = (role: string): string => role.replaceAll('_', ' ')
