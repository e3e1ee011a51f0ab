/** The examples and counter-examples of the rules that tie numbers to what is said of those counted. */
import { describe, expect, it } from 'vitest'
import { DESCRIBED_RULES } from '../../pipeline/grammar/link/described.ts'
import type { Linked } from '../../pipeline/grammar/link/resolve.ts'
import { LINK_RULES } from '../../pipeline/grammar/link/rules.ts'
import { type Reading, read, spanOfTokens } from '../../pipeline/grammar/reading.ts'
import { Scope } from '../../pipeline/grammar/scope.ts'
import { claims } from '../../pipeline/kinds/claims.ts'
import { documentOf, withoutRegistry } from '../helpers/knowledge.ts'

const numberText = (reading: Reading, linked: Linked): string => {
  const { start, end } = spanOfTokens(reading.tokens, linked.counted.number)
  return reading.document.text.slice(start, end)
}

/** Claims of a text: number as it stands → rule, measures and the number of the total. */
function read1(text: string) {
  const reading = read(documentOf(text), withoutRegistry)
  const drafts = claims.normalize(claims.extract(reading), {
    reading,
    knowledge: withoutRegistry,
    scope: new Scope(reading, withoutRegistry),
    drafts: {},
  })
  return reading.linked.map((linked, i) => ({
    number: numberText(reading, linked),
    rule: linked.rule,
    partRule: linked.partRule,
    measures: drafts[i]!.fields.measures as string[],
    total: linked.total ? numberText(reading, linked.total) : null,
  }))
}

describe.each(LINK_RULES)('$id: $shape', rule => {
  it.each(rule.examples)('finds $finds in: $text', ({ text, finds }) => {
    const found = read1(text)
    for (const [number, measure] of Object.entries(finds)) {
      expect(found.find(claim => claim.number === number)).toMatchObject({ measures: [measure] })
    }
    expect(found.map(claim => claim.rule)).toContain(rule.id)
  })

  it.each(rule.counterExamples)('does not speak in: %s', text => {
    expect(read1(text).map(claim => claim.rule)).not.toContain(rule.id)
  })
})

describe.each(DESCRIBED_RULES)('$id: $shape', rule => {
  it.each(rule.examples)('reads: $text', ({ text, finds = {}, parts = {} }) => {
    const found = read1(text)
    for (const [number, measure] of Object.entries(finds)) {
      expect(found.find(claim => claim.number === number)).toMatchObject({ measures: [measure] })
    }
    for (const [part, total] of Object.entries(parts))
      expect(found.find(claim => claim.number === part)).toMatchObject({ total })
    expect(found.flatMap(claim => [claim.rule, claim.partRule])).toContain(rule.id)
  })

  it.each(rule.counterExamples)('does not speak in: %s', text => {
    expect(read1(text).flatMap(claim => [claim.rule, claim.partRule])).not.toContain(rule.id)
  })
})
