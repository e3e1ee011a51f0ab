/** Pairs the annotations of a folder with the sources of a dataset. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault, type Message } from '../core/message.ts'
import { type Annotation, annotation } from './annotation.ts'
import type { Dataset, SourceRecords } from './dataset.ts'
import { type Line, pathIn, readLines, sha256Of } from './read.ts'

/** The annotations of one text and what the dataset has of it. */
export interface Pair {
  readonly name: string
  readonly annotations: readonly Line<Annotation>[]
  readonly records: SourceRecords
}

/** Pairs of some files of a gold folder. Throws a Fault that names each one without a source and each wrong span. */
export function pairsOf(folder: string, names: readonly string[], dataset: Dataset): Pair[] {
  const faults: Message[] = []
  if (names.length === 0) faults.push(fault(folder, 'folder without any .jsonl file', 'annotations'))
  const pairs = names.flatMap(name => {
    const file = pathIn(folder, name, '.jsonl')
    const annotations = readLines(file, annotation)
    const source = sourceOf(folder, name, dataset)
    if (source === undefined) {
      faults.push(fault(file, 'annotations of no source', `the text among the sources of ${dataset.folder}`))
      return []
    }
    faults.push(...wrongSpans(file, annotations, join(dataset.folder, 'text', `${source}.txt`)))
    return [{ name, annotations, records: dataset.of(source) }]
  })
  if (faults.length > 0) throw new Fault(faults, 2)
  return pairs
}

/** By the hash of the text beside the annotations, if there is one, else by id. */
export function sourceOf(folder: string, name: string, dataset: Dataset): string | undefined {
  const text = pathIn(folder, name, '.txt')
  if (existsSync(text)) return dataset.bySha256.get(sha256Of(text))
  return dataset.ids.has(name) ? name : undefined
}

/** Annotations whose span does not hold their words; says where, not which words, for some texts stay unread. */
function wrongSpans(file: string, annotations: readonly Line<Annotation>[], path: string): Message[] {
  if (!existsSync(path)) return []
  const points = Array.from(readFileSync(path, 'utf8'))
  return annotations
    .filter(({ data }) => points.slice(data.start, data.end).join('') !== data.n)
    .map(({ line, data }) => ({
      ...fault(file, `words at ${data.start}–${data.end} of the text`, 'the words of `n`'),
      line,
    }))
}

const fault = (file: string, actual: string, expected: string): Message => ({
  file,
  rule: 'evaluate/gold',
  actual,
  expected,
})
