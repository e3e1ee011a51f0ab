import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { RecordOf } from '../schemas/index.ts'
import type { PlantedClaim } from './corpus.ts'

/** How many of the planted claims a dataset gives as they were planted, and some of those it does not. */
export interface Found {
  readonly planted: number
  readonly right: number
  readonly wrong: readonly string[]
}

type Planted = PlantedClaim & { readonly source_id: string }
const SHOWN = 5

/** Compares the planted claims with the table of claims: number, measure, unit and qualifier, at the planted place. */
export async function findPlanted(plantedFile: string, claimsFile: string): Promise<Found> {
  const waiting = new Map<string, Planted>()
  for await (const line of linesOf(plantedFile)) {
    const claim: Planted = JSON.parse(line)
    waiting.set(`${claim.source_id}:${claim.start}`, claim)
  }
  const planted = waiting.size
  const wrong: string[] = []
  for await (const line of linesOf(claimsFile)) {
    if (!line.startsWith('{')) continue
    const record: RecordOf<'claims'> = JSON.parse(line.replace(/,$/, ''))
    const place = `${record.source_id}:${record.evidence.value?.start}`
    const claim = waiting.get(place)
    if (!claim) continue
    const faults = differences(claim, record)
    if (faults.length === 0) waiting.delete(place)
    else if (wrong.length < SHOWN) wrong.push(`${place} ${record.quote}: ${faults.join(', ')}`)
  }
  for (const [place, { number_text }] of waiting)
    if (wrong.length < SHOWN) wrong.push(`${place} ${number_text}: no claim`)
  return { planted, right: planted - waiting.size, wrong }
}

function differences(claim: Planted, record: RecordOf<'claims'>): string[] {
  const fields = ['number_text', 'value', 'unit', 'qualifier', 'qualifier_text'] as const
  const wrong = fields
    .filter(name => record[name] !== claim[name])
    .map(name => `${name} ${record[name]}, expected ${claim[name]}`)
  const measures: readonly string[] = record.measures
  return measures.includes(claim.measure)
    ? wrong
    : [...wrong, `measures ${measures.join('|')}, expected ${claim.measure}`]
}

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
