import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import { BEGINS } from '../words.ts'
import type { Act } from './act.ts'
import { type Field, fieldOf, holds, isOneOf, textAt } from './field.ts'
import { earlierOf } from './known.ts'
import { membersOf } from './members.ts'
import { type Mention, mentionOf } from './mention.ts'
import { actNounsIn } from './nouns.ts'
import { modalityOf, polarityOf } from './reality.ts'
import { makes } from './verbs.ts'
import { dateBefore, dateRightBefore } from './when.ts'

const known = new WeakMap<Reading, readonly Act[]>()

/** The acts that a text mentions, in order; found once for each reading, which two stages ask for. */
export function actsOf(reading: Reading): readonly Act[] {
  const acts = known.get(reading) ?? findActs(reading)
  known.set(reading, acts)
  return acts
}

/** Looks only at sentences with words for acts. */
function findActs(reading: Reading): Act[] {
  const acts: Act[] = []
  const { sentences } = reading.layout
  for (const [index, sentence] of sentences.entries()) {
    if (!(sentence.begins & BEGINS.act)) continue
    const field = fieldOf(reading, sentence)
    const mentions = mentionsIn(field)
    const found = mentions.flatMap(mention => actsOfMention(field, mention, index))
    relate(found)
    for (const { act, mention } of found)
      if (!earlierOf(reading, acts, act, mention)) acts.push(withEarlierDate(reading, act))
  }
  return acts
}

function mentionsIn(field: Field): Mention[] {
  const nouns = actNounsIn(field)
  const mentions: Mention[] = []
  let end = field.sentence.from
  for (const [i, noun] of nouns.entries()) {
    // A noun within the title of another act is no act of its own.
    if (noun.from < end) continue
    const mention = mentionOf(field, noun, nouns[i + 1], mentions.at(-1) ?? null)
    if (!mention) continue
    mentions.push(mention)
    end = Math.max(mention.words.to, mention.behind.title?.to ?? 0)
  }
  return mentions.map((mention, i) => withNextVerb(field, mention, mentions[i + 1]))
}

/** "the X Treaty and the Y Treaty, signed in 1920": the verb behind the last of a list is that of all. */
function withNextVerb(field: Field, mention: Mention, next: Mention | undefined): Mention {
  if (mention.enacting || !next?.behind.verb) return mention
  for (let token = mention.behind.to; token < next.before.from; token++)
    if (!/^(?:and|,|or)$/.test(textAt(field, token))) return mention
  const dates = mention.behind.dates.length > 0 ? mention.behind.dates : next.behind.dates
  return { ...mention, enacting: next.enacting, signatory: next.signatory, behind: { ...mention.behind, dates } }
}

/** An act on its way: with the mention it came of. */
export interface Found {
  act: Act
  readonly mention: Mention
}

/** The acts of one mention: several where it lists dates, numbers or names. */
function actsOfMention(field: Field, mention: Mention, sentence: number): Found[] {
  const { noun, words, before, behind, enacting } = mention
  const verb = enacting ? [enacting.verb] : []
  const clause = dateOf(field, mention)
  const base: Act = {
    rule: mention.rule,
    kind: noun.kind,
    sentence,
    noun: words,
    own: [
      words,
      ...verb,
      ...(behind.marks ? [behind.marks] : before.quoted ? [{ from: before.from, to: words.to }] : []),
    ],
    title: titleOf(field, mention),
    number: behind.numbers[0] ?? null,
    issuer: mention.issuer,
    apart: mention.apart,
    signatory: mention.signatory,
    several: isList(field, mention.signatory),
    date: clause,
    basis:
      clause &&
      (behind.dates.includes(clause) || clause === before.date || isNear(field, clause, words) ? 'clause' : 'sentence'),
    subject: behind.subject,
    polarity: polarityOf(field, mention),
    modality: modalityOf(field, mention),
  }
  return membersOf(field, mention, base).map(act => ({ act, mention }))
}

/** The title: in quotation marks, behind the noun, or the noun with its name or number. */
function titleOf(field: Field, { noun, before, behind, names }: Mention): Range | null {
  const name = names.at(-1)
  // "Universal Declaration of Human Rights"
  if (behind.title?.from === noun.from && name?.to === noun.from && !holds(field, name, isOneOf('body')))
    return { from: name.from, to: behind.title.to }
  if (behind.title) return behind.title
  if (before.quoted) return before.quoted
  if (name?.to === noun.from) return { from: name.from, to: noun.to }
  return behind.numbers.length > 0 ? { from: noun.from, to: behind.numbers[0]!.to } : null
}

function dateOf(field: Field, { before, behind, enacting, rule }: Mention): PlacedDate | null {
  const stated = before.date ?? (behind.dated || !enacting || makes(enacting) ? behind.dates[0] : null)
  if (stated) return stated
  // "adopt December 23, 1947 a decree"
  if (enacting && enacting.verb.to <= before.from) {
    const between = field.dates.find(({ from, to }) => from >= enacting.verb.to && to <= before.from)
    if (between) return between
  }
  if (enacting && !makes(enacting)) return null
  if (enacting) return dateBefore(field, Math.min(enacting.use.group.from, before.from))
  return rule === 'acts/authority' ? dateRightBefore(field, before.from - 1) : null
}

const isNear = ({ tokens }: Field, date: PlacedDate, words: Range): boolean =>
  !/[,;:()]/.test(
    tokens.text.slice(tokens.end[Math.min(date.to, words.to) - 1], tokens.start[Math.max(date.from, words.from)]),
  )

/** "the President of A, the Prime Minister of B": several actors. */
const isList = (field: Field, range: Range | null): boolean => {
  if (!range) return false
  for (let token = range.from; token < range.to; token++) {
    if (/^(?:,|and)$/.test(textAt(field, token)) && /^(?:the|and)$/.test(textAt(field, token + 1))) return true
  }
  return false
}

/** "a convention adopted under a resolution": each has the date of the other, and the resolution is about the convention. */
function relate(found: readonly Found[]): void {
  for (const item of found) {
    const { through } = item.mention.behind
    const other = through === null ? undefined : found.find(({ mention }) => mention.noun.from === through)
    if (!other) continue
    const date = item.act.date ?? other.act.date
    const own = [...item.act.own, ...other.act.own]
    const shared = date ? ({ date, basis: 'clause' } as const) : {}
    item.act = { ...item.act, ...shared, own, issuer: item.act.issuer ?? other.act.issuer }
    const subject = item.act.title ?? item.act.noun
    other.act = { ...other.act, ...shared, own, subject: other.act.subject ?? subject }
  }
}

/** An act known by its issuer alone takes the one date of the sentence before, where that speaks of the issuer. */
function withEarlierDate(reading: Reading, act: Act): Act {
  if (act.rule !== 'acts/issued' || act.date || !act.issuer) return act
  const { sentences } = reading.layout
  const before = sentences[act.sentence - 1]
  if (!before || before.paragraph !== sentences[act.sentence]!.paragraph) return act
  const names = reading.tokens.word.slice(act.issuer.from, act.issuer.to).filter(({ capital }) => capital)
  const spoken = new Set(reading.tokens.word.slice(before.from, before.to).map(({ text }) => text))
  if (names.length === 0 || !names.every(({ text }) => spoken.has(text))) return act
  const first = firstWhere(reading.dates.length, at => reading.dates[at]!.from >= before.from)
  const opening = reading.dates[first]
  if (!opening || opening.from > before.from + 5 || !opening.reading.from) return act
  return { ...act, date: opening, basis: 'paragraph' }
}
