import type { RecordOf } from '../../../schemas/index.ts'
import { type Claim, counting, isExact } from './amount.ts'
import type { Draft } from './check.ts'
import { CROWDED, endOf, type Page, placeOf } from './page.ts'

type Change = RecordOf<'control_changes'>

/** How many sentences behind a number the list of names may stand. */
const REACH = 2

/** Numbers of places against the places that the same or the next sentences name: "two towns … Alder and Brook towns". */
export function countChecks(page: Page): Draft[] {
  return page.all('claims').flatMap(claim => {
    if (!isExact(claim) || claim.unit === null || claim.part_of !== null || claim.relation === 'additional') return []
    return claim.measures.includes('control_changed') ? (counted(page, claim) ?? []) : []
  })
}

function counted(page: Page, claim: Claim): Draft | null {
  const sentence = page.sentenceAt(placeOf(claim))
  for (let at = sentence; at <= sentence + REACH; at++) {
    const names = namesIn(page, claim, at)
    if (names.length < 2) continue
    const holds = names.length === claim.value
    // A list may leave out some; one that names more contradicts the number.
    if (!holds && names.length < claim.value!) return null
    const list = names.map(({ place_text }) => place_text.replace(/\s+/g, ' ')).join(', ')
    return {
      kind: 'count',
      about: `${claim.measures.join('|')}|${claim.unit}`,
      expression: `${names.length} named ${holds ? '=' : '>'} ${counting(claim)}`,
      record_ids: [claim.id, ...names.map(({ id }) => id)],
      sources: [page.source.id],
      event_id: claim.event_id,
      verdict: holds ? 'holds' : 'fails',
      explanation: `${counting(claim)} stated; named in the list: ${list}.`,
    }
  }
  return null
}

/** Places of a sentence that are named, not counted, and are what the claim counts by their head noun. */
function namesIn(page: Page, claim: Claim, sentence: number): Change[] {
  const changes = page.within('control_changes', sentence)
  if (changes.length > CROWDED * 4) return []
  const nouns = new Set([claim.unit, singular(claim.unit_text?.toLowerCase() ?? '')])
  const known = new Set<string>()
  return changes.filter(change => {
    const tied = change.event_id === claim.event_id && change.count === null
    const polar = change.polarity === 'asserted' && change.modality === 'actual'
    if (!tied || !polar || !nouns.has(singular(headOf(page, change) ?? '')) || known.has(change.place_text))
      return false
    known.add(change.place_text)
    return true
  })
}

/** "cities" → "city"; good enough to compare two forms of one noun. */
const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/s$/, '')

/** More names of one noun: ", Brook and Cedar towns". */
const LIST =
  /^(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*)*)*\s+(\p{Ll}[\p{L}-]*)/u

/** The noun of a named place: the last word of its name, or the one that a list of names shares. */
function headOf(page: Page, change: Change): string | null {
  const last = change.place_text.split(/\s+/).at(-1) ?? ''
  const before = /^(?:the\s+)?(\p{Ll}+)\s+of\s/u.exec(change.place_text)?.[1]
  if (before) return before
  if (/^\p{Ll}/u.test(last)) return last
  return LIST.exec(page.behind(endOf(change)))?.[1]?.toLowerCase() ?? change.unit
}
