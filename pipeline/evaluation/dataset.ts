/** The tables of a dataset that annotations speak of. Only the fields that are scored, so that older datasets do too. */
import { join } from 'node:path'
import { z } from 'zod'
import { readTable } from './read.ts'

const words = { id: z.string(), source_id: z.string(), start: z.int(), end: z.int(), quote: z.string().default('') }
const nullable = z.string().nullish()
const figure = z.number().nullish()

const SHAPES = {
  sources: z.object({ id: z.string(), sha256: z.string() }),
  numbers: z.object({ ...words, text: z.string(), class: z.string(), record_id: nullable }),
  dates: z.object({ ...words, edtf: nullable }),
  claims: z.object({
    ...words,
    ...{ value: figure, min: figure, max: figure },
    measures: z.array(z.string()),
    ...{ unit: nullable, subgroup: nullable, civil_status: nullable, qualifier: nullable, part_of: nullable },
    ...{ event_id: nullable, polarity: nullable, claimant: nullable },
  }),
} as const

export type NumberRecord = z.infer<typeof SHAPES.numbers>
export type DateRecord = z.infer<typeof SHAPES.dates>
export type ClaimRecord = z.infer<typeof SHAPES.claims>

/** What a dataset has of one text. */
export interface SourceRecords {
  readonly numbers: readonly NumberRecord[]
  readonly dates: readonly DateRecord[]
  readonly claims: readonly ClaimRecord[]
  /** Claims of all texts, by id. */
  readonly claimById: ReadonlyMap<string, ClaimRecord>
}

export interface Dataset {
  readonly folder: string
  readonly ids: ReadonlySet<string>
  /** Id of the source by the hash of its file. */
  readonly bySha256: ReadonlyMap<string, string>
  of(source: string): SourceRecords
}

export function readDataset(folder: string): Dataset {
  const path = (table: string) => join(folder, 'json', `${table}.json`)
  const sources = readTable(path('sources'), z.array(SHAPES.sources))
  const numbers = grouped(readTable(path('numbers'), z.array(SHAPES.numbers)))
  const dates = grouped(readTable(path('dates'), z.array(SHAPES.dates)))
  const allClaims = readTable(path('claims'), z.array(SHAPES.claims))
  const claims = grouped(allClaims)
  const claimById = new Map(allClaims.map(claim => [claim.id, claim]))
  return {
    folder,
    ids: new Set(sources.map(({ id }) => id)),
    bySha256: new Map(sources.map(({ id, sha256 }) => [sha256, id])),
    of: source => ({
      numbers: numbers.get(source) ?? [],
      dates: dates.get(source) ?? [],
      claims: claims.get(source) ?? [],
      claimById,
    }),
  }
}

function grouped<T extends { readonly source_id: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const group = groups.get(record.source_id)
    if (group) group.push(record)
    else groups.set(record.source_id, [record])
  }
  return groups
}
