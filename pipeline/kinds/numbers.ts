import type { NUMBER_REASONS } from '../../schemas/numbers.ts'
import type { Finding } from '../core/document.ts'
import type { Span } from '../core/span.ts'
import type { NumberClass } from '../grammar/number-class.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

type Reason = (typeof NUMBER_REASONS)[number]

/** Why a number of a class becomes neither a claim nor a date. */
const REASONS: Record<Exclude<NumberClass, 'quantity' | 'date'>, Reason> = {
  age: 'age',
  duration: 'length_of_time',
  identifier: 'name_or_list_number',
  money: 'amount_of_money',
  ordinal: 'rank_or_anniversary',
  time: 'time_of_day',
}

interface Expression extends Span {
  readonly class: NumberClass
  readonly value: number | null
  /** Index of the claim or the date that it became. */
  readonly claim?: number
  readonly date?: number
}

/** The number expressions of a text, dates included, in order. */
function expressionsOf({ tokens, numbers, linked, dates }: Reading): Expression[] {
  const claimOf = new Map(linked.map(({ counted }, i) => [counted.number, i]))
  const all: Expression[] = numbers.map(number => {
    const claim = claimOf.get(number)
    return {
      ...spanOfTokens(tokens, number),
      class: number.class,
      // Hours and minutes are no quantity.
      value: number.class === 'time' ? null : number.value,
      ...(claim === undefined ? {} : { claim }),
    }
  })
  dates.forEach(({ reading }, date) => {
    if (reading.numeric) all.push({ start: reading.start, end: reading.end, class: 'date', value: null, date })
  })
  return all.sort((a, b) => a.start - b.start)
}

/** The ledger of figures: every number expression, whatever it stands for. */
export const numbers: Kind = {
  table: 'numbers',

  extract: (reading): Finding[] =>
    expressionsOf(reading).map(({ start, end, class: name }, key) => ({
      key,
      table: 'numbers',
      start,
      end,
      rule: `numbers/${name}`,
      parts: { text: { start, end } },
      labels: { class: name },
    })),

  normalize(findings, context): Draft[] {
    const { reading, drafts } = context
    const expressions = expressionsOf(reading)
    return findings.map(finding => {
      const { start, end, class: name, value, claim, date } = expressions[finding.key]!
      const record = claim === undefined ? (date === undefined ? null : drafts.dates?.[date]) : drafts.claims?.[claim]
      const reason = name === 'quantity' || name === 'date' ? null : REASONS[name]
      const fields = {
        text: reading.document.text.slice(start, end),
        class: name,
        value,
        record_id: record ?? null,
        reason,
      }
      const draft = plainDraft('numbers', finding, context, fields)
      return record
        ? {
            ...draft,
            event: record.event,
            polarity: record.polarity,
            modality: record.modality,
            voice: record.voice,
            claimant: record.claimant,
            evidence: record.claimant ? draft.evidence : { text: finding.parts.text! },
          }
        : draft
    })
  },
}
