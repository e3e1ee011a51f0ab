import type { Draft } from './draft.ts'

/** Parts that hold a number word when they hold no digits. */
const NUMBER_PARTS = ['half', 'century', 'centuryWord', 'decadeWord', 'roman', 'day'] as const

/** Whether a date is a number expression too: it holds digits or a number word. A duration inside it is not its own. */
export function isNumeric(text: string, { match, shape }: Draft): boolean {
  if (shape === 'relative' || shape === 'weekday') return false
  return /\d/.test(text.slice(match.start, match.end)) || NUMBER_PARTS.some(part => match.parts[part] !== undefined)
}
