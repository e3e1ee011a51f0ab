/**
 * Extract and normalize against a tokenizer, in one process on the same texts. Run from a bundle, as the command line
 * is; prints what it measured as JSON. Counts processor time, helper threads included: a figure per core.
 */
import { readdirSync, readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Document } from '../pipeline/core/document.ts'
import { loadKnowledge } from '../pipeline/kinds/knowledge.ts'
import { extract } from '../pipeline/stages/extract.ts'
import { readConfig } from '../pipeline/stages/ingest/config.ts'
import { NOTHING_KNOWN } from '../pipeline/stages/ingest/sources.ts'
import { normalize } from '../pipeline/stages/normalize.ts'
import { corpusOf } from './corpus.ts'
import { inTurn } from './measure/in-turn.ts'

/** Megabytes a second of processor time, a value for each round. */
export interface Speeds {
  readonly ours: readonly number[]
  readonly wink: readonly number[]
}

const SEED = 1
const WARM_UP = 2
const ROUNDS = 7

const knowledge = loadKnowledge([
  ...readConfig('pipeline/lexicons', 'lexicons').files,
  ...readConfig('pipeline/registry', 'registry').files,
])
const wink = winkNLP(model, [])

function compare(texts: readonly string[], repeat: number): Speeds {
  const megabytes = (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) * repeat) / 1e6
  const sides = {
    ours: () => megabytes / seconds(texts, repeat, text => readAll(text)),
    // No pipes: tokens and nothing else. They are made at once, so that counting them is enough.
    wink: () => megabytes / seconds(texts, repeat, text => wink.readDoc(text).tokens().length()),
  }
  inTurn(WARM_UP, sides)
  return inTurn(ROUNDS, sides)
}

function readAll(text: string): number {
  const document: Document = { id: 'text', file: 'text.txt', text, sha256: '', meta: NOTHING_KNOWN.meta }
  return normalize(document, extract(document, knowledge), knowledge).length
}

/** Processor time for all texts, one after the other. */
function seconds(texts: readonly string[], repeat: number, work: (text: string) => number): number {
  // Neither side pays for what the other left behind.
  globalThis.gc?.()
  const begin = process.cpuUsage()
  let made = 0
  for (let i = 0; i < repeat; i++) for (const text of texts) made += work(text)
  const { user, system } = process.cpuUsage(begin)
  if (made === 0) throw new Error('Unexpected nothing, expected tokens or records')
  return (user + system) / 1e6
}

const generated = [...corpusOf({ seed: SEED, bytes: 2e6 })].map(({ text }) => text)
const real = readdirSync('raw')
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(`raw/${name}`, 'utf8'))
process.stdout.write(JSON.stringify({ corpus: compare(generated, 1), raw: compare(real, 20) }))
