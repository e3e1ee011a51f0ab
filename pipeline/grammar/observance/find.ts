import { overlaps } from '../../core/span.ts'
import { type Quotation, quotationsOf } from '../quotation.ts'
import type { Reading } from '../reading.ts'
import { BEGINS } from '../words.ts'
import { anniversariesIn } from './anniversaries.ts'
import { campaignsIn } from './campaigns.ts'
import { hasCue } from './cues.ts'
import { daysIn } from './days.ts'
import { deedsIn } from './deeds.ts'
import { slogansIn } from './slogans.ts'
import { thingsIn } from './things.ts'
import { visitsIn } from './visits.ts'
import type { Observance, Scene } from './words.ts'

/** An observance and the number of its sentence. */
export interface Found {
  readonly observance: Observance
  readonly sentence: number
}

/** The ways of remembering that a text speaks of, in text order. Looks only at sentences with words of the lexicon. */
export function observancesIn(reading: Reading): Found[] {
  const { tokens, layout } = reading
  const found: Found[] = []
  const quotations = new Quotations(reading)
  let lastCued = -1
  for (const [index, sentence] of layout.sentences.entries()) {
    if (!(sentence.begins & BEGINS.observance)) continue
    const before = found.at(-1)
    const follows = before?.sentence === index - 1 && layout.sentences[index - 1]!.paragraph === sentence.paragraph
    const cued = hasCue(tokens, sentence)
    const cuedBefore = lastCued === index - 1 && layout.sentences[lastCued]?.paragraph === sentence.paragraph
    if (cued) lastCued = index
    const scene: Scene = { reading, tokens, sentence, index, follows, cued, cuedBefore }
    const here = inScene(scene, quotations.within(sentence.start, sentence.end))
    for (const observance of here) found.push({ observance, sentence: index })
  }
  return found
}

/** The observances of a sentence, in order; what is only the manner or the words of another is none of its own. */
function inScene(scene: Scene, quotations: readonly Quotation[]): Observance[] {
  const deeds = deedsIn(scene)
  const days = daysIn(scene)
  // "they lay flowers at the monument": what is done there speaks of remembrance as any word of it does.
  const cued = { ...scene, cued: scene.cued || deeds.length > 0 || days.length > 0 }
  const named = [...days, ...campaignsIn(cued), ...thingsIn(cued), ...visitsIn(cued)]
  const slogans = slogansIn({ ...cued, cued: cued.cued || named.length > 0 }, quotations)
  const visited = [...named, ...deeds].some(({ kind }) => kind === 'visit')
  const all = [...slogans, ...named, ...deeds].filter(one => !(visited && isManner(scene, one)))
  const chosen = all.filter((one, i) => !all.some((other, j) => j < i && isSame(one, other)))
  const rest = chosen.length === 0 ? anniversariesIn(scene) : []
  return [...chosen, ...rest].sort((a, b) => a.words.start - b.words.start || a.words.end - b.words.end)
}

/** What visitors do where they go. */
const isManner = ({ tokens }: Scene, { rule, head }: Observance): boolean =>
  /\/(?:flowers|candles|prayers)$/.test(rule) || /^prayers?$/.test(tokens.word[head.from]!.text)

/** Names of days and slogans may hold words for other observances. */
const HOLDING: ReadonlySet<string> = new Set(['remembrance_day', 'slogan_campaign'])

/** Two readings of one word, or a word within a name or slogan that another record holds. */
const isSame = (one: Observance, other: Observance): boolean =>
  (one.head.from < other.head.to && other.head.from < one.head.to) ||
  (HOLDING.has(other.kind) && !!other.name && overlaps(one.words, other.name) && other.kind !== one.kind)

/** The quotations of a text, read when the first sentence asks. */
class Quotations {
  private all: readonly Quotation[] | null = null
  private next = 0

  constructor(private readonly reading: Reading) {}

  /** Those that open between two offsets; sentences ask in order. */
  within(start: number, end: number): Quotation[] {
    this.all ??= quotationsOf(this.reading.document.text, this.reading.layout.paragraphs)
    while (this.next < this.all.length && this.all[this.next]!.open < start) this.next++
    const found: Quotation[] = []
    for (let i = this.next; i < this.all.length && this.all[i]!.open < end; i++) found.push(this.all[i]!)
    return found
  }
}
