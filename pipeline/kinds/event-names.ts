import type { Finding } from '../core/document.ts'
import { spanOfTokens } from '../grammar/reading.ts'
import { senseOf } from '../grammar/words.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

/** The sources' names for events of the registry. */
export const eventNames: Kind = {
  table: 'event_names',

  extract: ({ tokens, eventNames: found }): Finding[] =>
    found.map((name, key) => {
      const span = spanOfTokens(tokens, name)
      const parts = { text: span, ...(name.term ? { term: spanOfTokens(tokens, name.term) } : {}) }
      return { key, table: 'event_names', ...span, rule: 'event-names/registry', parts, labels: { event: name.event } }
    }),

  normalize(findings, context): Draft[] {
    const { tokens, document, eventNames: found } = context.reading
    return findings.map(finding => {
      const { event, term } = found[finding.key]!
      const text = document.text.slice(finding.start, finding.end)
      const draft = plainDraft('event_names', finding, context, { text, term: term && baseForm(tokens, term) })
      return { ...draft, event: { id: event, basis: 'registry' } }
    })
  },
}

/** "massacres" → "massacre"; words that the lexicon does not know stay as they are, in lower case. */
function baseForm(tokens: Parameters<typeof spanOfTokens>[0], { from, to }: { from: number; to: number }): string {
  const words = tokens.word.slice(from, to)
  return words
    .map((word, i) => (i === words.length - 1 ? (senseOf(word, 'event_noun')?.name ?? word.text) : word.text))
    .join(' ')
}
