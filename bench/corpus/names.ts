import type { Random } from './random.ts'

const ONSETS = 'b br d dr f g gr h k kl l m n p pr r s st t tr v w z'.split(' ')
const VOWELS = 'a e i o u ai ea ia or en an el'.split(' ')
const ENDINGS = 'vik dale mark ora una essa ford holm ina eth gar low mere tova ness ul'.split(' ')
/** The same with letters outside of ASCII, as names in real texts have them. */
const FOREIGN = 'çay øre łów şen ğan ünd éra ñol əvar ışık ров ան'.split(' ')

/** Names that no registry knows, made of syllables. */
export interface Names {
  readonly places: readonly string[]
  readonly people: readonly string[]
}

/** Invents the names of a document; some documents have names with letters outside of ASCII. */
export function inventNames(random: Random, foreign: boolean): Names {
  const name = () => {
    const ending = foreign && random.chance(0.4) ? random.pick(FOREIGN) : random.pick(ENDINGS)
    const start = random.pick(ONSETS) + random.pick(VOWELS) + (random.chance(0.5) ? random.pick(ONSETS) : '') + ending
    return start[0]!.toUpperCase() + start.slice(1)
  }
  const list = (count: number, make: () => string) => Array.from({ length: count }, make)
  return { places: list(random.whole(6, 14), name), people: list(random.whole(4, 9), () => `${name()} ${name()}`) }
}
