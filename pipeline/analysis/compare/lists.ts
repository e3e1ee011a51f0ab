/** Lists of bodies: who is named in one source and not in another. */
import { counted, listed } from './phrases.ts'
import { type Comparison, grouped, recordOf, type Stated, witnessesOf } from './record.ts'
import type { SaidRecognition } from './said.ts'
import { contentOf } from './words.ts'

type Recognition = Stated<SaidRecognition>

/** What `body_kind` says already. */
const INSTITUTIONS: ReadonlySet<string> = new Set(
  contentOf('assembly congress government legislature parliament parliaments republic senate state'),
)

/** A body by its country, else by its words; those that a date tells of are one: the act was made on that day. */
export function bodyOf({ country, body, bodyKind, date }: SaidRecognition): string {
  if (country !== null && bodyKind === 'national_parliament') return country
  if (date !== null && country === null) return ''
  const words = [...new Set(contentOf(body))].sort()
  const telling = words.filter(word => !INSTITUTIONS.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/** How many bodies an explanation names: they are what it is about. */
const BODIES = 40

/** Bodies that sources say did one thing. A list that is left open contradicts none. */
export function listsSideBySide(key: string, group: readonly Recognition[]): Comparison {
  const sources = witnessesOf(group)
  const bodies = [...bodiesOf(group).values()]
  const items = group.map(({ said, source }) => ({ id: said.id, source, value: said.body }))
  const base = { kind: 'recognition', key, event: group[0]!.said.event, items } as const
  const what = listed(bodies.map(nameOf), BODIES)
  if (sources.length === 1) return recordOf({ ...base, verdict: 'single_source', what })
  const openEnded = new Set(group.flatMap(({ said, source }) => (said.open ? [source.id] : [])))
  const closed = sources.filter(({ id }) => !openEnded.has(id))
  const lacking = bodies.flatMap(named => {
    const naming = new Set(named.map(({ source }) => source.id))
    const without = closed.filter(({ id }) => !naming.has(id)).map(({ id }) => id)
    return without.length > 0 ? [{ name: nameOf(named), without: listed(without) }] : []
  })
  const details = [...grouped(lacking, ({ without }) => without)].map(
    ([without, missing]) =>
      `Not named in ${without}: ${listed(
        missing.map(({ name }) => name),
        BODIES,
      )}.`,
  )
  const open = sources.length - closed.length
  if (open > 0)
    details.push(`${counted(open, 'list')} ${open === 1 ? 'is' : 'are'} left open in words such as "and others".`)
  return recordOf({ ...base, verdict: lacking.length > 0 ? 'lists_differ' : 'agree', what, details })
}

const nameOf = (named: readonly Recognition[]): string => named[0]!.said.body

/** The bodies of a group. On one day one body acted, however it is called: what has no country joins the one that has. */
function bodiesOf(group: readonly Recognition[]): Map<string, Recognition[]> {
  const bodies = grouped(group, ({ said }) => bodyOf(said))
  const unnamed = bodies.get('')
  const [only] = [...bodies.keys()].filter(key => key !== '')
  if (unnamed && only !== undefined && bodies.size === 2) {
    bodies.delete('')
    bodies.get(only)!.push(...unnamed)
  }
  return bodies
}
