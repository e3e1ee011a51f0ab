import type { Tokens } from '../tokens.ts'
import type { ActorMention } from './actors.ts'

/** Later mentions by the short form that brackets gave: "the Joint Commission (JC) … the JC". One pass over the text. */
export function aliasesAgain(
  tokens: Tokens,
  aliases: readonly { word: string; mention: ActorMention }[],
  taken: (at: number) => boolean,
): ActorMention[] {
  if (aliases.length === 0) return []
  const byWord = new Map(aliases.map(({ word, mention }) => [word.toLowerCase(), mention]))
  const found: ActorMention[] = []
  for (let at = 0; at < tokens.count; at++) {
    const { text, shouted } = tokens.word[at]!
    const mention = shouted ? byWord.get(text) : undefined
    // The brackets that explain it are part of the first mention.
    if (!mention || at < mention.to + 2 || taken(at)) continue
    found.push({ ...mention, from: at, to: at + 1 })
  }
  return found
}
