import { exists } from './calendar.ts'
import { namedEvent, ofTheSameYear, ofThisYear, sameDay, tied } from './choices-named.ts'
import {
  anyEvent,
  earlier,
  fromIssue,
  fromPublicationYear,
  inHeading,
  inParagraph,
  inSentence,
  later,
  narrative,
  nearDateline,
} from './choices-near.ts'
import type { Draft } from './draft.ts'
import { afterDate, type Choose, type Surroundings, type YearChoice } from './surroundings.ts'

/** Nearest words first; the first that gives a year decides. */
const CHOICES: readonly Choose[] = [
  ofTheSameYear,
  ofThisYear,
  tied,
  narrative,
  sameDay,
  namedEvent,
  nearDateline,
  inSentence,
  inParagraph,
  inHeading,
  earlier,
  later,
  fromIssue,
  fromPublicationYear,
  anyEvent,
]

/** "the 19 April Movement", "26 July Street": the day is part of a name, so what stands near says nothing of its year. */
const NAME =
  /^\s+(?:movement|street|square|avenue|boulevard|brigade|front|university|stadium|airport|bridge|regiment|revolutionary|district)\b/i
const NAMED: readonly Choose[] = [ofTheSameYear, tied, sameDay, namedEvent]

/** A year for a date without one, from the nearest words that give it; null where nothing does. */
export function chooseYear(draft: Draft, around: Surroundings): YearChoice | null {
  const isName = NAME.test(afterDate(around, draft))
  for (const choose of isName ? NAMED : CHOICES) {
    const choice = choose(draft, around)
    // 29 February takes no year that has none.
    if (choice !== null && draft.points.every(point => exists({ ...point, year: choice.year }))) return choice
  }
  return null
}
