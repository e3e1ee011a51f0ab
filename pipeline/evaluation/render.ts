/** Scores for people: as text, as Markdown, as JSON. */
import { type Miss, ratio, ratios, type Score, type Share, type Tally } from './score.ts'

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** Figures in columns, then the misses, if they are asked for. */
export function textOf(scores: readonly Score[], verbose: boolean): string {
  return scores.map(score => scoreText(score, verbose)).join('\n')
}

function scoreText({ corpus, texts, tallies, shares, misses }: Score, verbose: boolean): string {
  const rows = tallies.length > 0 ? [HEAD, ...tallies.map(tallyCells)].map(columns) : []
  const parts = shares.map(share => `  ${share.figure.padEnd(26)}${shareText(share)}`)
  const title = `${corpus}: ${texts} text${texts === 1 ? '' : 's'}`
  const withheld = misses.some(({ words }) => words === null) ? ' (words withheld: --reveal shows them)' : ''
  const list = verbose ? ['', `misses: ${misses.length}${withheld}`, ...misses.map(missText)] : []
  return [title, ...rows, ...wholes(shares, parts), ...list, ''].join('\n')
}

const HEAD = ['table', 'figure', 'precision', 'recall', 'F1', 'hit', 'annotated', 'found'] as const
const WIDTHS = [-19, -19, 10, 8, 8, 7, 11, 7] as const

function tallyCells(tally: Tally): string[] {
  const { precision, recall, f1 } = ratios(tally)
  const counts = [tally.hit, tally.gold, tally.found].map(String)
  return [tally.table, tally.figure, figure(precision), figure(recall), figure(f1), ...counts]
}

/** Words to the left, figures to the right. */
function columns(cells: readonly string[]): string {
  const padded = cells.map((cell, i) => (WIDTHS[i]! < 0 ? cell.padEnd(-WIDTHS[i]!) : cell.padStart(WIDTHS[i]!)))
  return `  ${padded.join('')}`
}

const shareText = ({ right, of }: Share): string => `${figure(ratio(right, of))}  ${right} of ${of}`

/** Shares below what they are shares of, which is said once where it goes on. */
function wholes(shares: readonly Share[], lines: readonly string[]): string[] {
  return shares.flatMap(({ table, whole }, i) => {
    const before = shares[i - 1]
    const heading = before?.whole === whole && before.table === table ? [] : [`  ${table}, of the ${whole}:`]
    return [...heading, `  ${lines[i]}`]
  })
}

function missText({ figures, file, line, words, gold, got, quote }: Miss): string {
  const where = line === null ? file : `${file}:${line}`
  if (words === null) return `${figures.join(', ')}  ${where}`
  return `${figures.join(', ')}  ${where}  ${shown(words)}  gold ${shown(gold)}  got ${shown(got)}  | ${quote.replace(/\s+/g, ' ')}`
}

const shown = (value: unknown): string => (value === null ? 'nothing' : JSON.stringify(value))

/** Tables for a README: precision, recall and F1, and below them the shares. */
export function markdownOf(scores: readonly Score[]): string {
  return scores.map(scoreMarkdown).join('\n')
}

function scoreMarkdown({ corpus, texts, tallies, shares }: Score): string {
  const head = [row(['figure', ...HEAD.slice(2)]), '|---|--:|--:|--:|--:|--:|--:|']
  const counted = tallies.map(tally => row([`${tally.table}: ${tally.figure}`, ...tallyCells(tally).slice(2)]))
  const parts = shares.map(share =>
    row([
      share.figure,
      `${share.table}, of the ${share.whole}`,
      figure(ratio(share.right, share.of)),
      `${share.right} of ${share.of}`,
    ]),
  )
  return [
    `**${corpus}** (${texts} text${texts === 1 ? '' : 's'})`,
    ...(counted.length > 0 ? ['', ...head, ...counted] : []),
    ...(parts.length > 0 ? ['', row(['field', 'of what', 'right', '']), '|---|---|--:|--:|', ...parts] : []),
    '',
  ].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** All figures as data; misses only if they are asked for. */
export function jsonOf(scores: readonly Score[], verbose: boolean): string {
  const data = scores.map(({ corpus, texts, tallies, shares, misses }) => ({
    corpus,
    texts,
    tallies: tallies.map(tally => ({ ...tally, ...ratios(tally) })),
    shares: shares.map(share => ({ ...share, ratio: ratio(share.right, share.of) })),
    ...(verbose ? { misses } : {}),
  }))
  return `${JSON.stringify(data, null, 2)}\n`
}
