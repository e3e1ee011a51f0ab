import type { ReviewReason } from '../../../schemas/common.ts'
import type { Chunk } from '../chunk/chunk.ts'
import type { Counted, Named } from '../counted.ts'
import { describedBy } from '../noun-phrase.ts'
import type { Tokens } from '../tokens.ts'
import { type Attachment, attachments } from './attach.ts'
import { fits, type Part, partsOf } from './parts.ts'

/** A number with all that its sentence ties to it. */
export interface Linked {
  readonly counted: Counted
  readonly measures: Attachment['measures']
  /** Rule that tied the measure; `claims/unlinked` where none did. */
  readonly rule: string
  /** Attachments that were possible and lost, heaviest first. */
  readonly lost: readonly Attachment[]
  /** The total, if this is a part; the words that say so. */
  readonly total: Linked | null
  readonly partRule: string | null
  /** Where the measure was taken over from another number. */
  readonly inherited: boolean
  readonly subgroup: Named | null
  readonly status: Named | null
  /** Number whose unit, age and status these words leave out and share: "21 more", "another 25". */
  readonly antecedent: Linked | null
  readonly negated: boolean
  readonly hypothetical: boolean
  readonly future: boolean
  readonly review: readonly ReviewReason[]
  /** A bare number right behind a verb of saying: "the inquiry counted 347". */
  readonly saidBare: boolean
}

type Draft = { -readonly [K in keyof Linked]: Linked[K] }

const NOTHING: Attachment['measures'] = []

/** Ties the numbers of a sentence. `before` is the last number of the sentence before, in the same paragraph. */
export function resolve(tokens: Tokens, chunks: readonly Chunk[], before: Linked | null): Linked[] {
  const plain = chunks.map(chunk => chunk.symbol).join('')
  const { parts, letters } = partsOf(tokens, chunks, plain, before?.counted ?? null)
  const drafts = new Map<number, Draft>()
  const partAt = new Map<number, Part>(parts.map(part => [part.part, part]))
  chunks.forEach((chunk, at) => {
    const whole = parts.some(
      ({ total, rule }) => total === at && (rule === 'claims/out-of' || rule === 'claims/share-of'),
    )
    if (chunk.counted) drafts.set(at, attach(tokens, chunks, at, partAt.get(at), whole, letters, plain))
  })
  const totalOf = (part: Part): Linked | null => (part.total < 0 ? before : (drafts.get(part.total) ?? null))
  for (const [at, draft] of drafts) {
    const part = partAt.get(at)
    if (part) {
      draft.total = totalOf(part)
      draft.partRule = part.rule
    }
  }
  const order = [...drafts.keys()]
  for (const at of order) describe(tokens, chunks, at, drafts, plain, before)
  for (const at of order) spread(at, drafts, plain)
  // A part may stand before its total, and a part of a part behind it: twice is enough for both.
  for (let round = 0; round < 2; round++) for (const at of order) inherit(drafts.get(at)!, at, drafts, before)
  return order.map(at => drafts.get(at)!)
}

function attach(
  tokens: Tokens,
  chunks: readonly Chunk[],
  at: number,
  part: Part | undefined,
  whole: boolean,
  letters: string,
  plain: string,
): Draft {
  const counted = chunks[at]!.counted!
  // Inside a list of parts only what stands right beside a number is said of it alone.
  const listed = part !== undefined && letters[at] === 'z'
  const all = attachments(tokens, chunks, at, listed ? plain : `${letters.slice(0, at)}Q${letters.slice(at + 1)}`)
  // "108 of the 132 people died": the verb speaks of the part; only words right behind the whole speak of it.
  const near =
    listed || whole
      ? all.filter(
          found =>
            found.rule === 'claims/reduced' ||
            found.rule === 'claims/attributive' ||
            (whole && found.rule === 'claims/counted-noun'),
        )
      : all
  const best = near[0]
  const runnerUp = near[1]
  const close =
    best && runnerUp && best.weight - runnerUp.weight < 2 && best.measures[0]!.name !== runnerUp.measures[0]!.name
  return {
    counted,
    measures: best?.measures ?? NOTHING,
    rule: best?.rule ?? 'claims/unlinked',
    lost: listed ? all.filter(found => found !== best) : all.slice(1),
    total: null,
    partRule: null,
    inherited: false,
    subgroup: counted.subgroup,
    status: counted.status,
    antecedent: null,
    negated: best?.negated ?? false,
    hypothetical: best?.hypothetical ?? false,
    future: best?.future ?? false,
    saidBare: counted.noun === null && says(tokens, counted.from - 1),
    review: [
      ...(best?.weak ? (['ambiguous_measure'] as const) : []),
      ...(close && !best.weak ? (['ambiguous_measure'] as const) : []),
    ],
  }
}

const says = (tokens: Tokens, at: number): boolean => {
  const say = (i: number) => i >= 0 && tokens.word[i]!.senses.some(({ class: name }) => name === 'say')
  // "speak of 80", "put it at 40", "gave it as 12"
  return say(at) || (at > 0 && /^(?:of|at|as|to)$/.test(tokens.word[at]!.text) && (say(at - 1) || say(at - 2)))
}

/** "63 of them were children", "106 were women", "two of them seriously": said of a part behind its number. */
function describe(
  tokens: Tokens,
  chunks: readonly Chunk[],
  at: number,
  drafts: Map<number, Draft>,
  letters: string,
  before: Linked | null,
): void {
  const draft = drafts.get(at)!
  if (draft.subgroup || draft.status) return
  const behind = letters.slice(at + 1)
  const gap = draft.counted.partitive ? /^[^.;P]*?C/ : /^[z,()opwv]{0,6}C/
  const copula = gap.exec(behind)
  const apposed = draft.counted.anaphor ? /^[dv]{0,2}/.exec(behind) : null
  const index = copula
    ? at + copula[0].length + 1
    : apposed && behind.length > apposed[0].length
      ? at + apposed[0].length + 1
      : -1
  const first = chunks[index]
  if (!first || (copula && draft.counted.noun && !draft.counted.partitive)) return
  const last = chunks[Math.min(index + 2, chunks.length - 1)]!
  const found = describedBy(tokens, first.from, Math.min(last.to, first.from + 4))
  if (!found.subgroup && !found.status) return
  draft.subgroup = found.subgroup
  draft.status = found.status
  if (!draft.total) {
    // "63 of them were children, 106 were women": the total of the sibling before is the total of this one.
    const total = siblingBefore(at, drafts)?.total ?? siblingBefore(at, drafts) ?? before
    if (total && fits(draft.counted, total.counted)) {
      draft.total = total
      draft.partRule = 'claims/predicate-part'
    }
  }
}

function siblingBefore(at: number, drafts: Map<number, Draft>): Draft | undefined {
  let sibling: Draft | undefined
  for (const [other, draft] of drafts) if (other < at && draft.counted.group !== 'share') sibling = draft
  return sibling
}

const SIBLING = /^[wdopvx]{0,6}[,&k]{1,2}[dvp]{0,2}$/

/** "nine children, two visitors and a nun": what was said of the member before is said of the next that says nothing. */
function spread(at: number, drafts: Map<number, Draft>, letters: string): void {
  const draft = drafts.get(at)!
  if (draft.measures.length > 0 && draft.rule !== 'claims/counted-noun') return
  const before = [...drafts.keys()].filter(other => other < at).at(-1)
  const sibling = before === undefined ? undefined : drafts.get(before)!
  const gap = before === undefined ? '' : letters.slice(before + 1, at)
  // "40 barns were burned, and 90 houses."
  if (
    sibling &&
    GAPPED.test(gap) &&
    /^[wo]{0,3}[.;]/.test(`${letters.slice(at + 1)}.`) &&
    draft.counted.group !== null &&
    draft.counted.group === sibling.counted.group
  ) {
    draft.measures = sibling.measures
    draft.rule = 'claims/ellipsis'
    return
  }
  if (!sibling || !SIBLING.test(gap)) return
  const { rule, total } = sibling
  if (total && !draft.total) {
    draft.total = total
    draft.partRule = sibling.partRule
  } else if (!total && sibling.measures.length > 0 && SPREADING.has(rule) && sameSort(draft.counted, sibling.counted)) {
    draft.measures = sibling.measures
    draft.rule = rule
  }
}
const GAPPED = /^P[wpx]{0,4},?&[dv]{0,2}$/
const SPREADING = new Set([
  'claims/active',
  'claims/active-list',
  'claims/act-of',
  'claims/among-the-harmed',
  'claims/toll',
  'claims/label',
  'claims/doer-by',
])
const sameSort = (a: Counted, b: Counted): boolean => a.group === b.group || a.group === null || b.group === null

/** What a number leaves unsaid and takes over: the measure of its total, the noun of the number before. */
function inherit(draft: Draft, at: number, drafts: Map<number, Draft>, before: Linked | null): void {
  const { counted } = draft
  const bare = counted.noun === null
  // "the figure was put at 90": the measure is that of the number spoken of before.
  if (
    (draft.rule === 'claims/toll' && draft.measures.every(({ name }) => name === 'other')) ||
    (bare && draft.measures.length === 0 && draft.saidBare)
  ) {
    const earlier = harmBefore(at, drafts) ?? before
    if (earlier && isHarm(earlier)) {
      draft.measures = earlier.measures
      draft.review = [...new Set([...draft.review, 'inferred_measure' as const])]
      if (draft.rule === 'claims/unlinked') draft.rule = 'claims/said-bare'
    }
  }
  if (bare && !draft.antecedent)
    draft.antecedent =
      draft.total ?? peopleBefore(at, drafts) ?? (counted.additional || counted.anaphor ? before : null)
  const source = draft.total ?? (bare && (counted.additional || counted.anaphor) ? draft.antecedent : null)
  if (!source || source.measures.length === 0) return
  const joins = draft.partRule === 'claims/including' && draft.rule === 'claims/reduced'
  if (draft.measures.length > 0 && !joins && draft.rule !== 'claims/counted-noun') return
  if (draft.inherited) return
  const own = joins ? draft.measures : NOTHING
  draft.measures = [...source.measures.filter(measure => !own.some(known => known.name === measure.name)), ...own]
  if (!joins) {
    draft.rule = draft.partRule ?? 'claims/ellipsis'
    draft.negated = source.negated
    draft.hypothetical = source.hypothetical
    draft.future = source.future
    if (!draft.partRule) draft.review = [...new Set([...draft.review, 'inferred_measure' as const])]
  }
  draft.inherited = true
}

const isHarm = (linked: Linked): boolean =>
  linked.measures.length > 0 && linked.measures.every(({ name }) => name !== 'other' && name !== 'present')

function harmBefore(at: number, drafts: Map<number, Draft>): Draft | null {
  let found: Draft | null = null
  for (const [other, draft] of drafts) if (other < at && isHarm(draft)) found = draft
  return found
}

function peopleBefore(at: number, drafts: Map<number, Draft>): Draft | null {
  let found: Draft | null = null
  for (const [other, draft] of drafts)
    if (other < at && (draft.counted.group === 'people' || draft.counted.group === null)) found = draft
  return found
}
