import type { Reading } from '../reading.ts'
import { isFunction } from '../words.ts'
import { isOfPeople, isShouted } from './names.ts'
import type { PlacePhrase } from './place.ts'
import type { Demand } from './triggers.ts'

/** Whether a phrase is one of a place by its own words or by what a registry or the text says of its name. */
export const isCertain = ({ name, head }: PlacePhrase): boolean =>
  name !== null && (head !== null || (name.place ?? name.holds) !== null || name.shown)

/** Whether a phrase may be a place for what a trigger says. `among`: another of the list is certain to be one. */
export function isAccepted(reading: Reading, item: PlacePhrase, { names }: Demand, among: boolean): boolean {
  const { head, specified } = item
  // "37 per cent of Riverland": the name of the whole.
  const name = item.name ?? (item.part ? item.within : null)
  if (!specified) return false
  if (head || name?.place || name?.holds) return true
  if (
    !name ||
    isShouted(reading, { from: Math.max(0, name.from - 3), to: Math.min(reading.tokens.count, name.to + 3) })
  )
    return false
  if (isOfPeople(reading, name) && !name.shown) return false
  // "the Convention", "the Romans"; few names of places have an article, and those of lands show it.
  if (
    isFunction(reading.tokens.word[Math.max(0, name.from - 1)]!, 'determiner') &&
    !/(?:land|stan|ia)s?$/.test(reading.tokens.word[name.to - 1]!.text)
  )
    return false
  return name.shown || names === 'any' || among
}
