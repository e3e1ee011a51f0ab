/** Corpora of any size with known claims: documents of shuffled invented sentences. The same seed, the same bytes. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { inventNames } from './corpus/names.ts'
import { Random } from './corpus/random.ts'
import { type PlantedClaim, Writer } from './corpus/writer.ts'

export type { PlantedClaim } from './corpus/writer.ts'

export interface BenchDocument {
  readonly id: string
  readonly text: string
  readonly planted: readonly PlantedClaim[]
}

export interface CorpusSize {
  readonly seed: number
  /** The corpus ends with the document that reaches this many bytes. */
  readonly bytes: number
}

/** What was written, and where: one `.txt` per document in `raw`, one line per claim in `planted`. */
export interface WrittenCorpus {
  readonly raw: string
  readonly planted: string
  readonly documents: number
  readonly bytes: number
  readonly claims: number
}

/** The documents of a corpus, one at a time. A smaller corpus of the same seed is the beginning of a larger one. */
export function* corpusOf({ seed, bytes }: CorpusSize): Generator<BenchDocument> {
  for (let number = 1, done = 0; done < bytes; number++) {
    const document = documentOf(seed, number)
    done += Buffer.byteLength(document.text)
    yield document
  }
}

/** Writes a corpus below a folder, which is emptied first; memory does not grow with its size. */
export function writeCorpus(folder: string, size: CorpusSize): WrittenCorpus {
  const written = { raw: join(folder, 'raw'), planted: join(folder, 'planted.ndjson') }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(written.raw, { recursive: true })
  const list = openSync(written.planted, 'w')
  let documents = 0
  let bytes = 0
  let claims = 0
  for (const { id, text, planted } of corpusOf(size)) {
    const content = Buffer.from(text)
    writeFileSync(join(written.raw, `${id}.txt`), content)
    writeSync(list, planted.map(claim => `${JSON.stringify({ source_id: id, ...claim })}\n`).join(''))
    documents++
    bytes += content.length
    claims += planted.length
  }
  closeSync(list)
  return { ...written, documents, bytes, claims }
}

/** One document of 5 to 40 KB: a title, then sections of paragraphs. Depends on nothing but the seed and its number. */
function documentOf(seed: number, number: number): BenchDocument {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b))
  // One document in eight has names with letters outside of ASCII, one in forty the line ends of another system.
  const writer = new Writer(random, inventNames(random, random.chance(1 / 8)), random.chance(1 / 40) ? '\r\n' : '\n')
  const length = random.whole(5_000, 40_000)
  writer.heading()
  while (writer.length < length) {
    if (random.chance(0.15)) writer.heading()
    writer.paragraph()
  }
  return { id: `d${String(number).padStart(6, '0')}`, text: writer.text(), planted: writer.planted }
}
