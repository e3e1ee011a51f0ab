/** From what the user names to what is scored. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault, type Message } from '../core/message.ts'
import { type Dataset, readDataset } from './dataset.ts'
import { readDevset } from './devset.ts'
import { pairsOf } from './gold.ts'
import { scoreNumbers } from './numbers.ts'
import { namesIn } from './read.ts'
import { conceal, type Score } from './score.ts'
import { scoreTables } from './tables.ts'
import { kept, type Tools, withTexts } from './workshop.ts'

/** The published dataset against the annotations of its five texts. */
export const FIRST_CORPUS = 'five-texts'
const WORLD = { 'world-open': 'open', 'world-closed': 'closed' } as const

export interface Asked {
  readonly dist: string
  /** The folder of all annotations, or one folder of annotations. */
  readonly gold: string
  /** A name, or a folder or file with annotated texts that are built first. Absent: `dist` against `gold`. */
  readonly corpus?: string | undefined
  /** Whether words of texts that are to stay unread may be shown. */
  readonly reveal?: boolean | undefined
}

/** Scores what was asked for; more than one score where a folder holds several development sets. */
export async function scoresOf({ dist, gold, corpus = FIRST_CORPUS, reveal }: Asked, tools: Tools): Promise<Score[]> {
  const shown = (folder: string, score: () => Promise<Score>) => unread(folder, reveal === true, score)
  if (corpus === FIRST_CORPUS) {
    const [numbers, other] = [join(gold, 'numbers'), join(gold, 'other')]
    const [folder, name] = existsSync(numbers) ? [numbers, FIRST_CORPUS] : [gold, basename(resolve(gold))]
    const score = async () => scoreFolder(name, folder, namesIn(folder, '.jsonl'), readDataset(dist))
    const whole = async () => joined(await score(), existsSync(other) ? scoreTables(other, readDataset(dist)) : {})
    return [await shown(folder, whole)]
  }
  const half = Object.entries(WORLD).find(([name]) => name === corpus)?.[1]
  if (half) {
    const folder = join(gold, 'world', half)
    return [await shown(folder, () => builtAndScored(corpus, folder, namesIn(folder, '.jsonl'), tools))]
  }
  if (!existsSync(corpus)) {
    const expected = `${[FIRST_CORPUS, ...Object.keys(WORLD)].join(', ')}, or a folder or file with annotated texts`
    throw new Fault([{ file: corpus, rule: 'evaluate/corpus', actual: 'name of no corpus', expected }], 2)
  }
  const { folder, pairs, sets } = filesOf(corpus)
  const scores: Score[] = []
  if (pairs.length > 0) {
    const name = basename(resolve(folder))
    scores.push(await shown(folder, () => builtAndScored(name, folder, pairs, tools)))
  }
  for (const name of sets) scores.push(await scoreDevset(name, join(folder, `${name}.jsonl`), tools))
  return scores
}

/** The score of a corpus of which several tables are annotated. */
const joined = (score: Score, { tallies = [], shares = [], misses = [] }: Partial<Score>): Score => ({
  ...score,
  tallies: [...score.tallies, ...tallies],
  shares: [...score.shares, ...shares],
  misses: [...score.misses, ...misses],
})

const scoreFolder = (name: string, folder: string, files: readonly string[], dataset: Dataset): Score =>
  scoreNumbers(name, pairsOf(folder, files, dataset))

const builtAndScored = (name: string, folder: string, files: readonly string[], tools: Tools): Promise<Score> =>
  withTexts(folder, files, tools, dataset => scoreFolder(name, folder, files, dataset))

async function scoreDevset(name: string, path: string, tools: Tools): Promise<Score> {
  const set = readDevset(path)
  return set.score(name, await kept(name, set.texts, tools))
}

/** The annotation files: those with a text beside them, and those that hold their texts. */
function filesOf(path: string): { folder: string; pairs: string[]; sets: string[] } {
  const isFile = statSync(path).isFile()
  const folder = isFile ? dirname(path) : path
  const names = isFile ? [basename(path, '.jsonl')] : namesIn(folder, '.jsonl')
  const hasText = (name: string) => existsSync(join(folder, `${name}.txt`))
  if (names.length > 0) return { folder, pairs: names.filter(hasText), sets: names.filter(name => !hasText(name)) }
  const actual = 'folder without any .jsonl file'
  throw new Fault([{ file: path, rule: 'evaluate/corpus', actual, expected: 'annotations' }], 2)
}

/** Texts in a folder `closed` are not to be read while rules are written: neither misses nor failed checks show words. */
async function unread(folder: string, reveal: boolean, score: () => Promise<Score>): Promise<Score> {
  if (reveal || basename(resolve(folder)) !== 'closed') return score()
  try {
    return conceal(await score())
  } catch (error) {
    throw error instanceof Fault && error.status === 1 ? new Fault(error.messages.map(withheld), 1) : error
  }
}

const withheld = ({ cause: _, ...message }: Message): Message => ({
  ...message,
  actual: 'value of a closed text (withheld)',
  expected: 'what the rule asks for; --reveal shows it',
})
