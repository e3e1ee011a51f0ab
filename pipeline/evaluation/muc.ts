/** Scores harm against the answer keys of MUC-3/4: reports on attacks and kidnappings, in capitals. */
import { z } from 'zod'
import type { ClaimRecord, SourceRecords } from './dataset.ts'
import type { Miss, Score } from './score.ts'

const count = z.number().nullish()
const target = z.object({
  optional: z.boolean().nullish(),
  number: z.array(z.object({ lo: count, hi: count, plural: z.boolean().nullish() })).nullish(),
  effect: z.array(z.string()).nullish(),
})

export const mucDocument = z.object({
  id: z.string(),
  text: z.string(),
  incidents: z.array(z.object({ type: z.string(), targets: z.array(target) })),
})
export type MucDocument = z.infer<typeof mucDocument>

/** What a key asks for: an effect and the numbers that answer it. */
interface Fact {
  readonly effect: string
  readonly numbers: readonly number[]
}

const EFFECT_OF: Readonly<Record<string, string>> = { killed: 'DEATH', wounded: 'INJURY', captured: 'KIDNAP' }

/**
 * `recall`: facts (document, effect, number of two or more) with a claim of that measure and number; `precision` is a
 * lower bound only, for the keys leave out much of what the reports tell.
 */
export function scoreMuc(corpus: string, documents: readonly (readonly [MucDocument, SourceRecords])[]): Score {
  const scores = documents.map(([document, { claims }]) => {
    const facts = factsOf(document)
    const ours = answersOf(claims)
    const missed = facts.filter(({ effect, numbers }) => !numbers.some(number => ours.has(answer(effect, number))))
    return { facts: facts.length, ours: ours.size, misses: missed.map(fact => missOf(document.id, fact)) }
  })
  const sum = (key: 'facts' | 'ours') => scores.reduce((total, score) => total + score[key], 0)
  const misses = scores.flatMap(score => score.misses)
  const right = sum('facts') - misses.length
  return {
    corpus,
    texts: documents.length,
    tallies: [],
    shares: [
      { figure: 'recall', table: 'claims', right, of: sum('facts'), whole: 'counted effects of the keys' },
      { figure: 'precision', table: 'claims', right, of: sum('ours'), whole: 'ours (a lower bound)' },
    ],
    misses,
  }
}

const answer = (effect: string, number: number): string => `${effect} ${number}`

/** All effects and numbers that claims state. */
function answersOf(claims: readonly ClaimRecord[]): Set<string> {
  const answers = claims.flatMap(({ measures, value, min, max }) =>
    measures.flatMap(measure => {
      const effect = EFFECT_OF[measure]
      const numbers = [value, min, max].filter(number => typeof number === 'number' && number >= 2)
      return effect === undefined ? [] : numbers.map(number => answer(effect, Number(number)))
    }),
  )
  return new Set(answers)
}

/** The facts of a document; the same effect and number of two targets is one. */
function factsOf({ incidents }: MucDocument): Fact[] {
  const facts = new Map<string, Fact>()
  for (const { type, targets } of incidents) {
    for (const { optional, number, effect } of targets) {
      const counts = (number ?? []).filter(({ lo, hi, plural }) => !plural && (lo || hi || 0) >= 2)
      if (optional || counts.length === 0) continue
      const numbers = counts.flatMap(({ lo, hi }) => [lo, hi]).filter(one => typeof one === 'number' && one !== 0)
      const harmed = (effect ?? []).filter(one => one === 'DEATH' || one === 'INJURY')
      const effects = harmed.length > 0 ? harmed : type.includes('KIDNAP') ? ['KIDNAP'] : []
      const { lo, hi } = counts[0]!
      for (const one of effects)
        facts.set(`${one} ${lo} ${hi}`, { effect: one, numbers: [...new Set(numbers.map(Number))] })
    }
  }
  return [...facts.values()]
}

function missOf(file: string, { effect, numbers }: Fact): Miss {
  return { figures: ['recall'], file, line: null, words: numbers.join(', '), gold: effect, got: null, quote: '' }
}
