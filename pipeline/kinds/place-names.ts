import type { Finding } from '../core/document.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { PlaceMention } from '../grammar/registry/places.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

interface Use {
  readonly first: PlaceMention
  readonly name: string
  uses: number
}

/** Each place and spelling once, at its first use. White space inside a name is one space. */
function usesOf({ tokens, document, places }: Reading): Use[] {
  const uses = new Map<string, Use>()
  for (const mention of places) {
    const { start, end } = spanOfTokens(tokens, mention)
    const name = document.text.slice(start, end).replace(/\s+/g, ' ')
    const key = `${mention.place} ${name}`
    const known = uses.get(key)
    if (known) known.uses++
    else uses.set(key, { first: mention, name, uses: 1 })
  }
  return [...uses.values()]
}

/** The names that a source uses for places of the registry. */
export const placeNames: Kind = {
  table: 'place_names',

  extract: (reading): Finding[] =>
    usesOf(reading).map(({ first }, key) => {
      const span = spanOfTokens(reading.tokens, first)
      return {
        key,
        table: 'place_names',
        ...span,
        rule: 'place-names/registry',
        parts: { name: span },
        labels: { place: first.place },
      }
    }),

  normalize(findings, context): Draft[] {
    const uses = usesOf(context.reading)
    return findings.map(finding => {
      const { first, name, uses: count } = uses[finding.key]!
      return plainDraft('place_names', finding, context, {
        place_id: first.place,
        name,
        language: first.language,
        uses: count,
      })
    })
  },
}
