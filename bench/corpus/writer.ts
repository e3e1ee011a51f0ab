import { type Amount, amountOf } from './amount.ts'
import type { Names } from './names.ts'
import { CLAIMING, type Claimed, type Claiming } from './planted.ts'
import { HEADINGS, NUMBERED, PLAIN, SLOTS } from './prose.ts'
import type { Random } from './random.ts'

/** A claim that stands in a text; offsets count Unicode code points. */
export interface PlantedClaim extends Amount {
  /** Where the number stands. */
  readonly start: number
  readonly end: number
  readonly measure: string
  readonly unit: string
}

/** Shares of sentences with planted claims and with other numbers: news and encyclopaedias have a number in a third. */
const CLAIMS = 0.19
const NUMBERS = 0.24
/** Share of the others that are two sentences joined by a semicolon. */
const JOINED = 0.45
const QUOTED_PARAGRAPHS = 0.08

/** Writes one document and keeps account of the claims in it. */
export class Writer {
  readonly planted: PlantedClaim[] = []
  readonly #random: Random
  readonly #names: Names
  readonly #newline: string
  readonly #pieces: string[] = []
  #points = 0

  constructor(random: Random, names: Names, newline: string) {
    this.#random = random
    this.#names = names
    this.#newline = newline
  }

  /** Length so far, in code points. */
  get length(): number {
    return this.#points
  }

  text(): string {
    return this.#pieces.join('')
  }

  heading(): void {
    this.#add(capitalised(this.#filled(this.#random.pick(HEADINGS))) + this.#newline.repeat(2))
  }

  /** Some sentences; now and then all of them in quotation marks. */
  paragraph(): void {
    const quoted = this.#random.chance(QUOTED_PARAGRAPHS)
    if (quoted) this.#add('“')
    const count = this.#random.whole(2, 7)
    for (let i = 0; i < count; i++) {
      if (i > 0) this.#add(' ')
      this.#sentence(quoted && i === count - 1)
    }
    if (quoted) this.#add(`”, said the ${this.#random.pick(SLOTS.expert!)} ${this.#random.pick(this.#names.people)}.`)
    this.#add(this.#newline.repeat(2))
  }

  /** One sentence; without its full stop where a speaker follows. */
  #sentence(open: boolean): void {
    const drawn = this.#random.next()
    if (drawn < CLAIMS) this.#claiming(this.#random.pick(CLAIMING), open)
    else this.#plain(drawn < CLAIMS + NUMBERS ? NUMBERED : PLAIN, open)
  }

  #plain(sentences: readonly string[], open: boolean): void {
    const one = this.#filled(this.#random.pick(sentences))
    const text = this.#random.chance(JOINED) ? `${one.slice(0, -1)}; ${this.#filled(this.#random.pick(PLAIN))}` : one
    this.#add(capitalised(open ? text.slice(0, -1) : text))
  }

  #claiming({ text, claims }: Claiming, open: boolean): void {
    const parts = (open ? text.slice(0, -1) : text).split(/<(\d)>/)
    for (const [i, part] of parts.entries()) {
      const claim = i % 2 === 1 ? claims[Number(part)] : undefined
      if (claim) this.#claim(claim)
      else this.#add(i === 0 ? capitalised(this.#filled(part)) : this.#filled(part))
    }
  }

  /** The number of a claim, with its qualifier. */
  #claim({ measure, unit, qualified }: Claimed): void {
    const amount = amountOf(this.#random, qualified)
    if (amount.qualifier_text) this.#add(`${amount.qualifier_text} `)
    const start = this.#points
    this.#add(amount.number_text)
    this.planted.push({ start, end: this.#points, measure, unit, ...amount })
    if (amount.qualifier === 'vague') this.#add(' of')
  }

  /** A sentence with its slots filled. */
  #filled(sentence: string): string {
    return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => this.#slot(slot))
  }

  #slot(slot: string): string {
    const random = this.#random
    switch (slot) {
      case 'place':
        return random.pick(this.#names.places)
      case 'person':
        return random.pick(this.#names.people)
      case 'year':
        return String(random.whole(1820, 1930))
      case 'later':
        return String(random.whole(1931, 2012))
      case 'decade':
        return `${random.whole(183, 201)}0`
      case 'day':
        return String(random.whole(1, 28))
      case 'few':
        return random.pick(['two', 'three', 'four', 'five', 'nine', 'twelve'])
      case 'ordinal':
        return random.pick(['second', 'third', 'fourth', '5th', '12th', '20th'])
      case 'share':
        return String(random.whole(11, 89))
      case 'hundreds':
        return String(random.whole(120, 990))
      default:
        return random.pick(SLOTS[slot]!)
    }
  }

  #add(piece: string): void {
    this.#pieces.push(piece)
    for (const _ of piece) this.#points++
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
