import { type Chunk, plain } from './chunk/chunk.ts'
import { markSymbol, startsVerbGroup, wordSymbol } from './chunk/letters.ts'
import { bareTrigger, triggersAt } from './chunk/triggers.ts'
import { verbGroup } from './chunk/verb-group.ts'
import type { Counted, Range } from './counted.ts'
import type { Sense } from './lexicon.ts'
import type { Tokens } from './tokens.ts'
import { lookUpFunction } from './tokens.ts'

/** Chunks of a sentence. `counted` and `dates` are in order and lie within it. Linear. */
export function chunksOf(
  tokens: Tokens,
  from: number,
  to: number,
  counted: readonly Counted[],
  dates: readonly Range[],
): Chunk[] {
  const chunks: Chunk[] = []
  let q = 0
  let x = 0
  for (let at = from; at < to; ) {
    // A number inside the words of a trigger ("lost one parent") is a number all the same.
    for (; q < counted.length && counted[q]!.from < at; q++)
      chunks.push({ ...plain('Q', counted[q]!.from, counted[q]!.to), counted: counted[q]! })
    while (x < dates.length && dates[x]!.to <= at) x++
    const quantity = counted[q]
    const date = dates[x]
    let chunk: Chunk
    if (quantity && quantity.from === at) {
      chunk = { ...plain('Q', at, quantity.to), counted: quantity }
      q++
    } else if (date && date.from <= at) {
      chunk = plain('x', at, Math.max(date.to, at + 1))
    } else {
      // "one" may be a word of a trigger; other numbers and dates end the words before them.
      const one =
        quantity && tokens.word[quantity.number.from]!.text === 'one' && quantity.from === quantity.number.from
      const limit = Math.min(to, quantity && !one ? quantity.from : to, date && date.from > at ? date.from : to)
      chunk = chunkAt(tokens, at, limit, to)
      if (one && chunk.symbol !== 'I' && chunk.to > quantity.from) chunk = { ...chunk, to: quantity.from }
    }
    chunks.push(chunk)
    at = chunk.to
  }
  return chunks
}

function chunkAt(tokens: Tokens, at: number, limit: number, to: number): Chunk {
  const word = tokens.word[at]!
  if (word.kind === 'mark') return plain(markSymbol(tokens, at), at, at + 1)
  if (word.kind === 'number') return plain('w', at, at + 1)
  const including = lookUpFunction(tokens, at, 'including')
  if (including && including.to <= limit)
    return { ...plain('i', at, including.to), senses: statesWithin(tokens, at, including.to) }
  if (startsVerbGroup(tokens, at)) return verbGroup(tokens, at, limit, to)
  const joiner = tokens.word[at]!.entries.length > 1 ? lookUpFunction(tokens, at, 'joiner') : undefined
  if (joiner && joiner.to <= limit) return plain(joiner.to > at + 1 ? 'k' : '&', at, joiner.to)
  const trigger = triggersAt(tokens, at, limit, to)
  if (trigger) return bareTrigger(tokens, at, trigger)
  return plain(wordSymbol(tokens, at), at, at + 1)
}

/** "among the dead" says what happened to those it leads to. */
function statesWithin(tokens: Tokens, from: number, to: number): Sense[] {
  for (let at = from; at < to; at++) {
    const states = tokens.word[at]!.senses.filter(sense => sense.class === 'trigger' && sense.frame === 'state')
    if (states.length > 0) return states
  }
  return []
}
