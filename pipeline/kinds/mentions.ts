import type { Finding } from '../core/document.ts'
import type { Range } from '../grammar/counted.ts'
import { isUnregistered } from '../grammar/names/unregistered.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

interface Mention extends Range {
  readonly actor: string | null
  readonly place: string | null
  readonly role: Range | null
}

/** Actors and places in text order, an actor before a place that begins with it. */
function mentionsOf({ actors, places }: Reading): Mention[] {
  return [
    ...actors.map(({ from, to, actor, role }) => ({ from, to, actor, place: null, role })),
    ...places.map(({ from, to, place }) => ({ from, to, actor: null, place, role: null })),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Each mention of an actor or a place. */
export const mentions: Kind = {
  table: 'mentions',

  extract: (reading): Finding[] =>
    mentionsOf(reading).map(({ actor, role, ...range }, key) => {
      const text = spanOfTokens(reading.tokens, range)
      return {
        key,
        table: 'mentions',
        ...text,
        rule: actor ? 'mentions/actor' : 'mentions/place',
        parts: { text, ...(role ? { role: spanOfTokens(reading.tokens, role) } : {}) },
      }
    }),

  normalize(findings, context): Draft[] {
    const { text } = context.reading.document
    const mentions = mentionsOf(context.reading)
    return findings.map(finding => {
      const { actor, place } = mentions[finding.key]!
      const { role } = finding.parts
      const draft = plainDraft('mentions', finding, context, {
        text: text.slice(finding.start, finding.end),
        actor_id: actor,
        place_id: place,
        role: role ? text.slice(role.start, role.end) : null,
      })
      const unregistered = isUnregistered(actor ?? place ?? '')
      return unregistered ? { ...draft, review: [...draft.review, 'unregistered' as const] } : draft
    })
  },
}
