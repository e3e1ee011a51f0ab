import type { RecordOf } from '../../../schemas/index.ts'
import { counted } from '../compare/phrases.ts'
import { grouped } from '../compare/record.ts'
import { ids, wrapped } from './lines.ts'

type Comparison = RecordOf<'comparisons'>

/** A figure in its words, how many state it, and the ids of their records. */
export function figureLines(comparison: Comparison): string[] {
  const { id, key, values, record_ids, verdict } = comparison
  const records = grouped(
    record_ids.map((record, i) => ({ record, value: plain(values[i] ?? '') })),
    ({ value }) => value,
  )
  const stated = [...records].map(([value, [first, ...others]]) => {
    const more = others.length > 0 ? [`+${others.length}`] : []
    return `${value} ${ids([first!.record, ...more])}`
  })
  const mark = verdict === 'contradict' ? ' (differs, see below)' : ''
  return wrapped(`${labelOf(key)}: ${stated.join(' / ')}${mark}; ${whoOf(comparison)} ${ids([id])}`, 4)
}

/** "5 sources, 2 lines, 1 side". */
export const whoOf = ({ sources, lineages, parties }: Comparison): string =>
  `${counted(sources.length, 'source')}, ${counted(lineages.length, 'line')}, ${sidesOf(parties)}`

/** "killed, person, children" of a key. */
export const labelOf = (key: string): string =>
  key
    .split('|')
    .slice(1)
    .filter(part => part !== '' && part !== 'other')
    .map(part => part.replaceAll('_', ' '))
    .join(', ')

/** "2500", "2,500" and "Eight" are told apart by no one who compares figures. */
const plain = (value: string): string => value.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, '')

const sidesOf = (parties: readonly string[]): string =>
  parties.length === 1 ? (parties[0] === 'unknown' ? 'side not known' : '1 side') : counted(parties.length, 'side')
