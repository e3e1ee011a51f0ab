import type { Span } from '../../core/span.ts'

/**
 * Whether a place stands inside quotation marks that were opened in its paragraph: "today" there is the day of the
 * speech, which is not the day of issue.
 */
export function isQuoted(text: string, { start }: Span, paragraph: Span | null): boolean {
  const before = text.slice(Math.max(paragraph?.start ?? 0, start - 4000), start)
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0
  if (count(/["]/g) % 2 === 1) return true
  return count(/[“„«]/g) > count(/[”»]/g)
}
