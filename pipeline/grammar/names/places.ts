import type { PlaceMention } from '../registry/places.ts'
import type { Layout } from '../sentence.ts'
import type { Tokens } from '../tokens.ts'
import { BEGINS } from '../words.ts'
import { LEADS, leadsIn } from './leads.ts'
import { placesAgain } from './places-again.ts'
import { placesShown, type ShownPlace } from './places-shown.ts'
import { sceneOf } from './words.ts'

/**
 * Places in no registry that a noun shows to be one ("the village of X", "X district"), and every other standing of
 * their names in the text, in order. Passes over sentences without such nouns, and over the text once where it found any.
 */
export function unregisteredPlaces(tokens: Tokens, layout: Layout, known: readonly PlaceMention[]): PlaceMention[] {
  const shown: ShownPlace[] = []
  for (const sentence of layout.sentences) {
    const { from, to, begins } = sentence
    if (begins & BEGINS.actor && leadsIn(tokens, from, to) & LEADS.place)
      shown.push(...placesShown(sceneOf(tokens, sentence, known)))
  }
  return shown.length > 0 ? placesAgain(tokens, layout, known, shown) : []
}
