/** The word that says what an organisation is, and when it says so: "parliament", "Armed Forces", "4th Brigade". */
import { isDashAt } from '../tokens.ts'
import {
  capitalAt,
  entryAt,
  HEADS,
  type Hit,
  isDemonym,
  isIn,
  isTitled,
  isUnknown,
  kindOfGroup,
  MODIFIERS,
  placeAt,
  type Scene,
} from './words.ts'

const FORMATION = new Set(['formation'])
const COLLECTIVE = new Set(['collective'])
const ADJECTIVE = new Set(['adjective_too'])
const FRONT = new Set(['front'])

/** The head or whole name at a token; what only numbers name ("the 2nd Company") counts as written large. */
export function headAt(scene: Scene, at: number): Hit | undefined {
  const hit = entryAt(scene, at, HEADS)
  const formation = entryAt(scene, at, FORMATION)
  return formation && (!hit || hit.to < formation.to) ? { ...formation, group: 'armed_force_titled' } : hit
}

/** Whether ordinals may name it. */
export const isFormation = (scene: Scene, hit: Hit): boolean =>
  !!entryAt(scene, hit.from, FORMATION) || kindOfGroup(hit.group) === 'armed_force'

/** Whether a head is the last word of a name, stands for one body and is a noun here. */
export const namesSomething = (scene: Scene, hit: Hit): boolean =>
  !leadsToHead(scene, hit.to) &&
  !isSeveral(scene, hit) &&
  !isAdjective(scene, hit) &&
  !isOfThing(scene, hit) &&
  !isFrontLine(scene, hit)

/** "government troops", "Party Congress": the head of the name comes later. */
function leadsToHead(scene: Scene, at: number): boolean {
  const next = entryAt(scene, at, HEADS) ?? entryAt(scene, at, FORMATION)
  // A titled head counts only where it is written large.
  if (next) return next.part !== 'nouns' || !isTitled(next.group) || !!capitalAt(scene, next.from) || !scene.cased
  const modifier = entryAt(scene, at, MODIFIERS)
  return !!modifier && !!entryAt(scene, modifier.to, HEADS)
}

/** "the parliaments of Mexico and Peru" are several bodies, none of which has that name. */
const isSeveral = (scene: Scene, { form, from, base }: Hit): boolean =>
  form === 'plural' && !entryAt(scene, from, COLLECTIVE) && !isSame(base)
const isSame = (written: string): boolean => {
  const [one, many] = written.split('/')
  return one === many
}

/** "the Danish military aid", "a German-Soviet pact": an adjective where another noun follows or a hyphen leads to it. */
function isAdjective(scene: Scene, hit: Hit): boolean {
  if (!entryAt(scene, hit.from, ADJECTIVE)) return false
  const { tokens, to } = scene
  if (isDashAt(tokens, hit.from - 1)) return true
  const next = hit.to < to ? tokens.word[hit.to]! : undefined
  const verb = ['function', 'verb', 'say', 'trigger']
  return next?.kind === 'word' && next.senses.every(({ class: name }) => !verb.includes(name))
}

/** "Rivertown Court House", "Parliament Square": the name of a thing or a place. */
function isOfThing(scene: Scene, hit: Hit): boolean {
  const at = hit.to
  if (capitalAt(scene, at) !== 'inner') return false
  // "the Tennis Court Oath": a word that no lexicon knows goes on with the name.
  if (isTitled(hit.group) && !/ (?:of|for)$/.test(hit.base) && isUnknown(scene.tokens.word[at]!) && !placeAt(scene, at))
    return true
  return scene.tokens.word[at]!.senses.some(
    ({ class: name, name: group }) =>
      (name === 'unit' && group !== 'person') ||
      (name === 'actor' && group.startsWith('place_') && group !== 'place_modifier'),
  )
}

/** "the Eastern Front", "the Macedonian Front": a line of a war. */
function isFrontLine(scene: Scene, hit: Hit): boolean {
  if (!entryAt(scene, hit.from, FRONT)) return false
  const before = hit.from - 1
  if (before < scene.from) return false
  const word = scene.tokens.word[before]!
  const bare = isIn(word, 'place_modifier') || isDemonym(word) || !!placeAt(scene, before)
  return bare && !(before > scene.from && capitalAt(scene, before - 1) === 'inner')
}
