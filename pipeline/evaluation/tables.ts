/** Scores the tables beside numbers, dates and claims. */
import { join } from 'node:path'
import { z } from 'zod'
import { Fault } from '../core/message.ts'
import { DETAILS, fieldOf, hasRight } from './agree.ts'
import type { Dataset } from './dataset.ts'
import { OTHER_FIGURES, type OtherFigure, type OtherText } from './figures.ts'
import { sourceOf } from './gold.ts'
import { type GoldItem, type OtherRecord, otherGold, otherRecord } from './other-gold.ts'
import type { Pairing } from './pairing.ts'
import { namesIn, pathIn, readTable } from './read.ts'
import type { Miss, Score, Share, Tally } from './score.ts'

interface Paired {
  readonly file: string
  readonly pairing: Pairing
}

/** Tallies, shares and misses of a folder of annotations. Throws a Fault that names each file without a source. */
export function scoreTables(folder: string, dataset: Dataset): Pick<Score, 'tallies' | 'shares' | 'misses'> {
  const texts = textsOf(folder, dataset)
  const scored = OTHER_FIGURES.map(figure => ({
    figure,
    paired: texts.map((text): Paired => ({ file: text.name, pairing: figure.pair(text) })),
  }))
  return {
    tallies: scored.map(({ figure, paired }) => tallyOf(figure, paired)),
    shares: scored.flatMap(({ figure, paired }) => sharesOf(figure, paired)),
    misses: scored.flatMap(({ figure, paired }) => paired.flatMap(one => missesOf(figure, one))),
  }
}

function textsOf(folder: string, dataset: Dataset): OtherText[] {
  const read = (table: string) => readTable(join(dataset.folder, 'json', `${table}.json`), z.array(otherRecord))
  const tables = new Map(OTHER_FIGURES.map(({ table }) => [table, read(table)]))
  const countsFor = kindsOfMentions(dataset.folder)
  const names = namesIn(folder, '.json')
  const unknown = names.filter(name => sourceOf(folder, name, dataset) === undefined)
  if (unknown.length > 0) {
    const expected = `a text among the sources of ${dataset.folder}`
    const actual = 'annotations of no source'
    throw new Fault(
      unknown.map(name => ({ file: pathIn(folder, name, '.json'), rule: 'evaluate/gold', actual, expected })),
      2,
    )
  }
  return names.map(name => {
    const source = sourceOf(folder, name, dataset)
    const of = (table: string) => tables.get(table)!.filter(record => record.source_id === source)
    return { name, gold: readTable(pathIn(folder, name, '.json'), otherGold), of, countsFor }
  })
}

const actor = z.object({ id: z.string(), kind: z.string() })

/** Whether a mention names a person, an organisation or a place; states are places. */
function kindsOfMentions(dist: string): OtherText['countsFor'] {
  const kinds = new Map(readTable(join(dist, 'json', 'actors.json'), z.array(actor)).map(({ id, kind }) => [id, kind]))
  return mention => {
    if (mention.place_id) return 'places'
    const kind = kinds.get(String(mention.actor_id))
    if (kind === undefined || kind === 'state') return null
    return kind === 'person' ? 'persons' : 'organisations'
  }
}

const isSure = ({ doubtful }: GoldItem): boolean => doubtful !== true

function tallyOf({ figure, table }: OtherFigure, paired: readonly Paired[]): Tally {
  const sum = (count: (pairing: Pairing) => number) => paired.reduce((total, { pairing }) => total + count(pairing), 0)
  return {
    figure,
    table,
    hit: sum(({ taken }) => [...taken.keys()].filter(isSure).length),
    gold: sum(({ gold }) => gold.filter(isSure).length),
    found: sum(({ records, taken }) => records.length - [...taken.keys()].filter(item => !isSure(item)).length),
  }
}

/** Of the pairs, how many have a field right, where the annotation gives it. */
function sharesOf({ figure, table }: OtherFigure, paired: readonly Paired[]): Share[] {
  const pairs = paired.flatMap(({ pairing }) => [...pairing.taken].filter(([item]) => isSure(item)))
  return (DETAILS[figure] ?? []).map(field => {
    const asked = pairs.filter(([item]) => item[field] !== null && item[field] !== undefined)
    const right = asked.filter(([item, record]) => hasRight(item, record, field)).length
    return { figure: `${figure}.${field}`, table, right, of: asked.length, whole: `${figure} found` }
  })
}

function missesOf({ figure }: OtherFigure, { file, pairing: { gold, records, taken } }: Paired): Miss[] {
  const used = new Set(taken.values())
  const missed = gold
    .filter(item => isSure(item) && !taken.has(item))
    .map((item): Miss => ({ ...about(file, [figure], item), words: item.quote, gold: told(item), got: null }))
  const wrong = [...taken]
    .filter(([item]) => isSure(item))
    .flatMap(([item, record]) =>
      (DETAILS[figure] ?? [])
        .filter(field => item[field] !== null && item[field] !== undefined && !hasRight(item, record, field))
        .map((field): Miss => {
          const values = { gold: item[field], got: fieldOf(record, field) }
          return { ...about(file, [`${figure}.${field}`], record), words: record.quote, ...values }
        }),
    )
  const unasked = records
    .filter(record => !used.has(record))
    .map((record): Miss => ({ ...about(file, [figure], record), words: record.quote, gold: null, got: record.id }))
  return [...missed, ...wrong, ...unasked]
}

const about = (file: string, figures: readonly string[], { quote }: GoldItem | OtherRecord) => ({
  ...{ figures, file, line: null, quote },
})

const TOLD = ['body', 'verb', 'kind', 'title', 'name', 'place', 'actor', 'role', 'term', 'date', 'speaker'] as const

/** The fields of an item that say which one it is. */
const told = (item: GoldItem): Record<string, unknown> =>
  Object.fromEntries(TOLD.flatMap(field => (item[field] ? [[field, item[field]]] : [])))
