import type { Range } from '../counted.ts'
import { lookUpQuoting, matches, type Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'

/** Ways of naming the office at a token: "president" is a "president", a "head of state" and a "leader". */
interface Office {
  readonly words: string
  readonly groups: readonly string[]
  readonly to: number
}

/** The longest office that stands at a token. */
function officeAt(tokens: Tokens, at: number): Office | null {
  let to = 0
  const groups: string[] = []
  for (const { sense, words } of tokens.word[at]!.entries) {
    if (sense.class !== 'quoting' || sense.name !== 'quote_role' || !matches(tokens, at, words)) continue
    if (at + words.length < to) continue
    to = at + words.length
    groups.push(sense.base!)
  }
  if (to === 0) return null
  const words = tokens.word.slice(at, to).map(word => word.text)
  return { words: words.join(' '), groups, to }
}

/** All offices within some tokens. */
export function officesIn(tokens: Tokens, { from, to }: Range): Office[] {
  const found: Office[] = []
  for (let at = from; at < to; at++) {
    const office = officeAt(tokens, at)
    if (!office || office.to > to) continue
    found.push(office)
    at = office.to - 1
  }
  return found
}

/** Whether a person of one office may be spoken of by the words of another: "the head of state" of a president. */
export const isSameOffice = (a: Office, b: Office): boolean =>
  a.words === b.words || b.groups.includes(a.words) || a.groups.includes(b.words)

/** The office of a description without a name ("the head of state", "the former minister"), or null. */
export function officeOf(tokens: Tokens, { from, to }: Range): Office | null {
  if (from >= to || !isFunction(tokens.word[from]!, 'determiner')) return null
  const office = officesIn(tokens, { from, to: Math.min(to, from + 5) })[0]
  if (!office) return null
  // Words behind it may only say of what: "the minister of defence", "the president of the republic".
  return office.to === to || isFunction(tokens.word[office.to]!, 'of') || tokens.word[office.to]!.text === 'for'
    ? office
    : null
}

const LONGEST_ROLE = 14
const LEFT_OUT = /^(?:the|a|an|late|mr|mrs|ms|miss|dr|sir|dame|lady|lord|\.)$/

/**
 * The words for the role of a speaker: those before the name in the claimant ("national leader Jane Doe"), else those in
 * commas behind it ("Jane Doe, the mayor of the town, said").
 * @param name the tokens of the name, or null where no actor is known: then the role ends with its office
 */
export function roleBeside(tokens: Tokens, claimant: Range, name: Range | null, limit: number): Range | null {
  const last = name ? name.from : lastOffice(tokens, claimant)
  // "the commander, Colonel Jane Doe": the first of two.
  const comma = tokens.word.slice(claimant.from, last).findIndex(word => word.text === ',')
  const end = comma > 0 ? claimant.from + comma : last
  let from = claimant.from
  while (from < end && LEFT_OUT.test(tokens.word[from]!.text)) from++
  let to = end
  while (to > from && (tokens.word[to - 1]!.kind === 'mark' || LEFT_OUT.test(tokens.word[to - 1]!.text))) to--
  if (from < to && tokens.word.slice(from, to).some(word => /['’]s/.test(word.text)) && !hasOffice(tokens, from, to))
    return null
  if (from < to && to - from <= LONGEST_ROLE) return { from, to }
  return roleBehind(tokens, claimant.to, limit)
}

const hasOffice = (tokens: Tokens, from: number, to: number): boolean => officesIn(tokens, { from, to }).length > 0

/** Where the office ends that a name follows: "mayor Jane Doe". Without a name there is no role beside it. */
function lastOffice(tokens: Tokens, { from, to }: Range): number {
  for (let at = to - 1; at > from; at--) {
    if (!tokens.word[at]!.capital) return from
    for (let begin = Math.max(from, at - 3); begin < at; begin++) if (officeAt(tokens, begin)?.to === at) return at
  }
  return from
}

/** ", the mayor of the town," */
function roleBehind(tokens: Tokens, at: number, limit: number): Range | null {
  if (at >= limit || tokens.word[at]!.text !== ',') return null
  let to = at + 1
  while (to < limit && to - at < LONGEST_ROLE && !/^[,.:;“"]$/.test(tokens.word[to]!.text)) to++
  let from = at + 1
  while (from < to && LEFT_OUT.test(tokens.word[from]!.text)) from++
  const [office] = officesIn(tokens, { from, to: Math.min(to, from + 5) })
  // "the commander, Colonel Jane Doe": a name is no role.
  if (office && office.to < to && tokens.word[office.to]!.capital) return null
  return office && tokens.word.slice(from, to).every(word => !isFunction(word, 'have') && !isFunction(word, 'be'))
    ? { from, to }
    : null
}

/** The first noun for what is written in a claimant, if it is its head: "the decision of …", "the ministry's report". */
export function documentIn(tokens: Tokens, { from, to }: Range): { at: number; noun: string } | null {
  let head: { at: number; noun: string } | null = null
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (at > from && (isFunction(word, 'preposition') || isFunction(word, 'of') || word.kind === 'mark')) break
    // "Doe's letter": what stands before the possessive is the owner.
    if (word.text === "'s" || word.text === "'") head = null
    const found = lookUpQuoting(tokens, at, 'quote_documents')
    if (found) {
      head = { at, noun: baseOf(tokens, at) }
      at = found.to - 1
    } else if (head && word.kind === 'word' && !isNumbered(tokens, at)) head = null
  }
  return head
}

/** "Resolution III", "Article A": what follows a document's noun may number it. */
const isNumbered = (tokens: Tokens, at: number): boolean =>
  /^(?:[ivxlc]+|[a-z]|no|number|nos|on|dated)$/.test(tokens.word[at]!.text)

const baseOf = (tokens: Tokens, at: number): string => {
  for (const { sense, words } of tokens.word[at]!.entries)
    if (sense.class === 'quoting' && sense.name === 'quote_documents' && matches(tokens, at, words)) return sense.base!
  return tokens.word[at]!.text
}
