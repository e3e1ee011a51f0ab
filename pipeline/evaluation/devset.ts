/** Development sets that hold texts and annotations in one JSON Lines file: which kind one is, and how it is scored. */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Fault } from '../core/message.ts'
import type { Dataset, SourceRecords } from './dataset.ts'
import { mucDocument, scoreMuc } from './muc.ts'
import { readLines } from './read.ts'
import type { Score } from './score.ts'
import { scoreWikiwars, wikiwarsDocument } from './wikiwars.ts'

interface Text {
  readonly id: string
  readonly text: string
}

/** A set that was read: its texts, and what scores a dataset that was built of them. */
export interface Devset {
  readonly texts: readonly Text[]
  score(corpus: string, dataset: Dataset): Score
}

/** Each kind, told by a field that only it has. */
const KINDS = {
  timex3: path => setOf(path, wikiwarsDocument, scoreWikiwars),
  incidents: path => setOf(path, mucDocument, scoreMuc),
} as const satisfies Readonly<Record<string, (path: string) => Devset>>

export function readDevset(path: string): Devset {
  const fields = readLines(path, z.record(z.string(), z.unknown())).map(({ data }) => data)
  const found = Object.entries(KINDS).find(([field]) => fields.length > 0 && fields.every(row => field in row))
  if (found) return found[1](path)
  const actual = 'records of no known development set'
  const expected = `records with ${Object.keys(KINDS).join(' or ')}, or a text of the same name beside the annotations`
  throw new Fault([{ file: path, rule: 'evaluate/devset', actual, expected }], 2)
}

type Scorer<T> = (corpus: string, documents: readonly (readonly [T, SourceRecords])[]) => Score

function setOf<T extends Text>(path: string, shape: z.ZodType<T>, scorer: Scorer<T>): Devset {
  const documents = readLines(path, shape).map(({ data }) => data)
  return {
    texts: documents,
    score: (corpus, dataset) =>
      scorer(
        corpus,
        documents.map(document => [document, recordsOf(document, dataset)] as const),
      ),
  }
}

function recordsOf({ id, text }: Text, dataset: Dataset): SourceRecords {
  const source = dataset.bySha256.get(createHash('sha256').update(text).digest('hex'))
  if (source !== undefined) return dataset.of(source)
  const expected = `its text among the sources of ${dataset.folder}`
  throw new Fault([{ file: id, rule: 'evaluate/devset', actual: 'document of no source', expected }], 2)
}
