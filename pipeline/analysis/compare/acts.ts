/** Legal and political acts: one act in several sources, and the dates that they give it. */
import { matched } from './matching.ts'
import { valuesBy } from './phrases.ts'
import { type Comparison, distinct, grouped, recordOf, type Stated } from './record.ts'
import type { SaidAct, SaidRecognition } from './said.ts'
import { contentOf, overlapOf } from './words.ts'

type Act = Stated<SaidAct>

/** Acts that at least two sources tell of. A dated recognition is told of as an act, too. */
export function compareActs(acts: readonly Act[], recognitions: readonly Stated<SaidRecognition>[]): Comparison[] {
  const all = [...acts, ...recognitions.flatMap(actOf)]
  const how = { alike, score: scoreOf, enough: ENOUGH, same }
  const ofYears = [...grouped(all, ({ said }) => said.date.slice(0, 4)).values()].flatMap(group => matched(group, how))
  // One number or title with dates of two years: what is dated alike has been found above.
  const titled = all.filter(({ said }) => nameOf(said) !== null)
  const ofNames = [...grouped(titled, ({ said }) => nameOf(said)!).values()].flatMap(group => matched(group, how))
  const years = (group: readonly Act[]) => new Set(group.map(({ said }) => said.date.slice(0, 4))).size
  return [...ofYears, ...ofNames.filter(group => years(group) > 1)].map(sideBySide)
}

/** What an act is called: its number and title, word by word. */
function nameOf({ number, title, words: own }: SaidAct): string | null {
  const words = [number ?? '', ...(title === null ? [] : distinct(own))].filter(Boolean)
  return words.length > 0 ? words.join(' ') : null
}

function actOf({ said, source }: Stated<SaidRecognition>): Act[] {
  const { id, event, body, date, term } = said
  if (date === null) return []
  const words = { words: contentOf(term ?? ''), byWords: contentOf(body) }
  const act = { id, event, kind: null, title: null, number: null, actors: [], by: body, ...words, date } as const
  return [{ said: { table: 'legal_acts', ...act }, source }]
}

const ENOUGH = 3.5
const WEIGHTS = { day: 3, month: 1.5, kind: 1, by: 2, otherBy: -1, title: 2, number: 3, event: 0.5 } as const

/** How likely two acts are one, by date, sort, issuer, title and number; weights as in figure/score.ts. */
function scoreOf(a: SaidAct, b: SaidAct): number {
  const sameDate = a.date === b.date
  const within = isWithin(a.date, b.date) || isWithin(b.date, a.date)
  const titles = overlapOf(a.words, b.words)
  const numbers = a.number !== null && a.number === b.number
  if (!sameDate && !within && !numbers && titles < 1) return 0
  return (
    (sameDate ? (a.date.length > 7 ? WEIGHTS.day : WEIGHTS.month) : within ? WEIGHTS.month : 0) +
    (a.kind !== null && a.kind === b.kind ? WEIGHTS.kind : 0) +
    issuers(a, b) +
    WEIGHTS.title * titles +
    (numbers ? WEIGHTS.number : 0) +
    (a.event !== null && a.event === b.event ? WEIGHTS.event : 0)
  )
}

function issuers(a: SaidAct, b: SaidAct): number {
  if (a.actors.length > 0 && b.actors.length > 0) {
    return a.actors.some(actor => b.actors.includes(actor)) ? WEIGHTS.by : WEIGHTS.otherBy
  }
  if (a.by === null || b.by === null) return 0
  const like = overlapOf(a.byWords, b.byWords)
  return like > 0 ? WEIGHTS.by * like : WEIGHTS.otherBy
}

/** A day within a month, a month within a year. */
const isWithin = (inner: string, outer: string): boolean => inner.length > outer.length && inner.startsWith(`${outer}-`)

const same = (a: SaidAct, b: SaidAct): boolean =>
  a.date === b.date && (a.kind === b.kind || a.kind === null || b.kind === null)

/** What is told of in the same terms. */
const alike = ({ date, kind, number, actors, byWords, words }: SaidAct): string =>
  JSON.stringify([date, kind, number, actors, byWords, words])

function sideBySide(acts: readonly Act[]): Comparison {
  const items = acts.map(({ said, source }) => ({ id: said.id, source, value: said.date }))
  const dates = distinct(acts.map(({ said }) => said.date))
  const exact = dates.filter(date => !dates.some(other => isWithin(other, date)))
  const kinds = distinct(acts.flatMap(({ said }) => said.kind ?? []))
  const { event, by } = acts[0]!.said
  const name = acts.map(({ said }) => said.title).find(title => title !== null) ?? by ?? 'an act'
  const details = [
    ...(exact.length > 1 ? ['The dates exclude one another.'] : []),
    ...(dates.length > exact.length ? ['Some give the month or the year alone.'] : []),
    ...(kinds.length > 1 ? [`It is called ${kinds.join(' or ')}.`] : []),
  ]
  const key = [event ?? '', kinds.join('+'), exact.join('+')].join('|')
  const verdict = exact.length > 1 ? 'contradict' : 'agree'
  const what = `${name}: ${valuesBy(items)}`
  return recordOf({ kind: 'act', key, event, items, verdict, what, details })
}
