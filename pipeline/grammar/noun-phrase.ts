import type { Named, Range } from './counted.ts'
import type { Sense } from './lexicon.ts'
import { singular } from './lexicons/inflect.ts'
import {
  adjectivesGoOn,
  endsPhrase,
  endsPhraseWord,
  followsHead,
  isMeasureUnit,
  looksPlural,
  nounBehind,
  verbalAt,
} from './noun-phrase/words.ts'
import { type Hit, isDashAt, lookUp, matches, type Tokens, touches } from './tokens.ts'

export interface NounPhrase {
  end: number
  noun: Range | null
  unit: string | null
  group: string | null
  subgroup: Named | null
  status: Named | null
  own: { sense: Sense; at: Range }[]
}

export const NONE: NounPhrase = { end: 0, noun: null, unit: null, group: null, subgroup: null, status: null, own: [] }

// A noun further from its number than this many words is another one's.
const REACH = 8

/** The noun phrase that begins at a token: modifiers and head, without what follows the head. */
export function readNoun(
  tokens: Tokens,
  from: number,
  to: number,
  isDate: (at: number) => boolean,
  definite = false,
): NounPhrase {
  const phrase: NounPhrase = { ...NONE, own: [] }
  let at = from
  let modifiers: { sense: Sense; at: Range }[] = []
  let unknown: Range | null = null
  const limit = Math.min(to, from + REACH)
  while (at < limit) {
    const word = tokens.word[at]!
    if (isDate(at) && !phrase.noun) {
      at++
      continue
    }
    if (word.kind === 'number') break
    if (word.kind === 'mark' && !lookUp(tokens, at, 'unit')) {
      if (isSilentMark(tokens, at, from, phrase)) at++
      else break
      continue
    }
    const verbal = verbalAt(tokens, at)
    const unit = lookUp(tokens, at, 'unit')
    if (phrase.noun) {
      if (!unit || verbal || isMeasureUnit(phrase.group) || !followsHead(tokens, at)) break
    } else if (verbal) {
      // "three wounded soldiers" against "three wounded in the fire": a noun must follow.
      const noun = nounBehind(tokens, verbal.next, limit)
      if (noun < 0) {
        // "two of the dead": with an article the word is a noun.
        if (definite && at === from && verbal.sense.frame !== 'undergo') takePeople(phrase, at, verbal)
        break
      }
      modifiers.push({ sense: verbal.sense, at: { from: at, to: verbal.next } })
      at = verbal.next
      continue
    }
    if (unit && unit.next <= to) {
      take(tokens, phrase, at, unit)
      at = unit.next
      continue
    }
    if (phrase.noun && phrase.group === 'people' && word.capital && looksPlural(word) && followsHead(tokens, at)) {
      // "1510 Greek Cypriots"
      phrase.noun = { from: at, to: at + 1 }
      phrase.end = at + 1
      at++
      continue
    }
    if (phrase.noun || endsPhrase(tokens, at, phrase)) break
    noteStatus(tokens, phrase, at, at + 1)
    // "three Tutsi women": the name of a people before a noun; "250 Yazidis fled": the noun itself.
    if (word.capital || looksPlural(word)) unknown = { from: at, to: at + 1 }
    if (looksPlural(word) && nounBehind(tokens, at + 1, limit) < 0) {
      at++
      break
    }
    at++
  }
  if (!phrase.noun && unknown) takeUnknown(tokens, phrase, unknown)
  else if (!phrase.noun && at > from && tokens.word[from]!.kind === 'word' && !/ly$/.test(tokens.word[at - 1]!.text))
    takeUnknown(tokens, phrase, { from: at - 1, to: at })
  if (!phrase.noun || phrase.own.some(({ at: own }) => own.from === phrase.noun!.from && definite)) modifiers = []
  phrase.own.unshift(...modifiers)
  return phrase
}

/** A hyphen inside a compound or a quotation mark before the noun. */
function isSilentMark(tokens: Tokens, at: number, from: number, phrase: NounPhrase): boolean {
  if (isDashAt(tokens, at)) return at > 0 && touches(tokens, at - 1) && touches(tokens, at)
  if (at === from) return /^["“‘«'(]$/.test(tokens.word[at]!.text) && tokens.word[at]!.text !== '('
  return !phrase.noun && tokens.word[at]!.text === ',' && adjectivesGoOn(tokens, at)
}

export function take(tokens: Tokens, phrase: NounPhrase, at: number, hit: Hit): void {
  // "state legislatures": the last noun is the head; what the first says of age or status stays.
  phrase.noun = { from: at, to: hit.next }
  phrase.unit = hit.sense.name
  phrase.group = hit.sense.only?.[0] ?? null
  phrase.end = hit.next
  noteStatus(tokens, phrase, at, hit.next)
  phrase.own = countedSenses(tokens, at, hit.next)
}

function takePeople(phrase: NounPhrase, at: number, hit: Hit): void {
  phrase.noun = { from: at, to: hit.next }
  phrase.unit = 'person'
  phrase.group = 'people'
  phrase.end = hit.next
  phrase.own = [{ sense: hit.sense, at: phrase.noun }]
}

function countedSenses(tokens: Tokens, from: number, to: number): { sense: Sense; at: Range }[] {
  const own: { sense: Sense; at: Range }[] = []
  for (let at = from; at < to; at++) {
    for (const { sense, words } of tokens.word[at]!.entries) {
      if (
        sense.class === 'trigger' &&
        sense.frame === 'counted' &&
        at + words.length === to &&
        matches(tokens, at, words)
      ) {
        own.push({ sense, at: { from: at, to } })
      }
    }
    if (own.length > 0) break
  }
  return own
}

function takeUnknown(tokens: Tokens, phrase: NounPhrase, noun: Range): void {
  const word = tokens.word[noun.from]!
  if (word.kind !== 'word' || endsPhraseWord(word)) return
  phrase.noun = noun
  phrase.end = noun.to
  // The name of a people, where capitals tell names from other words.
  const people = word.capital && !word.shouted && looksPlural(word)
  phrase.unit = people ? 'person' : singular(word.text)
  phrase.group = people ? 'people' : null
  phrase.own = countedSenses(tokens, noun.from, noun.to)
}

/** What a noun or adjective says of age, sex and civil status. */
function noteStatus(tokens: Tokens, phrase: NounPhrase, from: number, to: number): void {
  for (let at = from, next = from; at < to; at = next) {
    next = at + 1
    const subgroup = lookUp(tokens, at, 'subgroup')
    if (subgroup && (subgroup.next === to || subgroup.sense.form === 'base' || to - from > 1)) {
      phrase.subgroup = { name: subgroup.sense.name, from: at, to: subgroup.next }
      next = Math.max(next, subgroup.next)
    }
    const status = lookUp(tokens, at, 'status')
    if (status) phrase.status = { name: status.sense.name, from: at, to: status.next }
  }
}

/** The first status or subgroup word of a stretch: "were mostly women". */
export function describedBy(tokens: Tokens, from: number, to: number): Pick<NounPhrase, 'subgroup' | 'status'> {
  const phrase: NounPhrase = { ...NONE, own: [] }
  for (let at = from; at < to && !phrase.subgroup && !phrase.status; at++) noteStatus(tokens, phrase, at, at + 1)
  return phrase
}
