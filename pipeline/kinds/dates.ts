import type { Finding } from '../core/document.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

/** Date expressions, resolved as far as the text settles them. */
export const dates: Kind = {
  table: 'dates',

  extract: ({ dates: found }): Finding[] =>
    found.map(({ reading: { start, end, rule, inferred } }, key) => ({
      key,
      table: 'dates',
      start,
      end,
      rule,
      parts: { text: { start, end }, ...(inferred?.span ? { inferred: inferred.span } : {}) },
    })),

  normalize(findings, context): Draft[] {
    const { reading, scope } = context
    return findings.map(finding => {
      const { edtf, from, to, precision, inferred, review } = reading.dates[finding.key]!.reading
      const text = reading.document.text.slice(finding.start, finding.end)
      const filled = inferred && { parts: inferred.parts, basis: inferred.basis }
      const draft = plainDraft('dates', finding, context, { text, edtf, from, to, precision, inferred: filled })
      const tie = scope.tie(finding, draft.sentence, null)
      // Only words of the same sentence tie a date to an event: the dates of a section are many.
      const near =
        tie && (tie.basis === 'clause' || tie.basis === 'sentence') && precision !== 'century' && precision !== 'decade'
      return {
        ...draft,
        event: near ? { id: tie.id, basis: tie.basis } : null,
        review: [...new Set([...draft.review, ...review])].sort(),
      }
    })
  },
}
