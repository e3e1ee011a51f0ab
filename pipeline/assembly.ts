/** From what there is to read to a published dataset. */
import { analyse, type DocumentFacts } from './analysis/index.ts'
import type { BatchResult } from './batch.ts'
import { Cache, STAGES, type Stage } from './cache.ts'
import type { Checked } from './checks/check.ts'
import type { TableRecord } from './core/document.ts'
import { Fault, type Message } from './core/message.ts'
import { Messages } from './core/messages.ts'
import { runInOrder } from './crew.ts'
import type { Knowledge } from './grammar/knowledge.ts'
import type { Setting } from './job.ts'
import { loadKnowledge } from './kinds/knowledge.ts'
import { registryRecords } from './kinds/registry.ts'
import { textsOf } from './memory.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { BuildOptions, Outcome } from './pipeline.ts'
import { loadReaders } from './stages/ingest/formats/format.ts'
import { assign, formatsOf, type Survey } from './stages/ingest/survey.ts'
import type { Target } from './stages/publish/target.ts'
import { Release } from './stages/publish.ts'
import { validatorsOf } from './stages/validate/schemas.ts'
import { validate } from './stages/validate.ts'
import { Totals } from './totals.ts'

/** A build that found something to do. */
export interface Run {
  readonly options: BuildOptions
  readonly inputs: Survey
  readonly fingerprint: string
  /** Absent where the run ends before publishing. */
  readonly target: Target | null
  /** Faults known so far. */
  readonly faults: readonly Message[]
}

/** Above this many bytes only what saves work is kept in build/: the records of each document. */
const KEEP_ALL_BELOW = 20e6

/** Processes all documents, then the registries, then publishes. Looks at everything before it gives up. */
export async function assemble(run: Run): Promise<Outcome & { sums: string; texts: string }> {
  const { options, inputs, target } = run
  const { assignments, faults: said } = await assign(inputs)
  const { knowledge, faults: unknown } = load(inputs)
  const faults: Message[] = [...run.faults, ...said, ...unknown]
  const refused = new Messages()
  const setting = await settingOf(run, knowledge)
  const totals = new Totals(inputs.tables)
  const sources: Checked[] = []
  const compared: DocumentFacts[] = []
  const tally = { documents: 0, fromCache: 0, counts: {} as Record<string, number>, hashes: [] as string[] }
  const release = target && faults.length === 0 ? new Release(target, inputs.tables) : null

  const take = (result: BatchResult) => {
    faults.push(...result.faults)
    refused.add(result.refused)
    for (const facts of result.facts) totals.add(facts)
    tally.documents += result.documents
    tally.fromCache += result.fromCache
    options.log({ event: 'progress', done: tally.documents, of: assignments.length })
    if (!release || faults.length > 0 || refused.size > 0) return
    for (const { id, bytes, sha256, received } of result.texts) {
      release.file(`text/${id}.txt`, bytes, sha256)
      tally.hashes.push(received)
    }
    sources.push(...result.sources)
    compared.push(...result.compared)
    addAll(result.pieces, release, tally.counts)
  }

  try {
    await runInOrder(assignments, inputs, setting, options, () => faults.length > 0, take)
    if (faults.length > 0) throw new Fault([...faults, ...refused.list()], 2)
    const whole = release ? wholeOf(setting, totals, { sources, compared, release, refused }) : []
    if (refused.size > 0) throw new Fault(refused.list(), 1)
    // One by one: an event that a whole corpus tells of is a long record.
    for (const entry of whole) if (release) addAll(piecesOf([entry], setting.tables), release, tally.counts)
    for (const [name, text] of release ? inputs.schemaFiles : []) release?.file(`schemas/${name}`, Buffer.from(text))
    const { changed, sums } = release?.publish() ?? { changed: false, sums: '' }
    setting.cache.prune(new Set(inputs.files.map(({ id }) => id)), STAGES)
    const { hashes, ...counted } = tally
    return { changed, ...counted, sums, texts: textsOf(hashes) }
  } catch (error) {
    release?.abandon()
    throw error
  }
}

/** Adds records to their files and counts them once, whatever the number of formats. */
function addAll(pieces: readonly Piece[], release: Release, counts: Record<string, number>): void {
  for (const { format, table, bytes, records } of pieces) {
    release.add(format, table, bytes)
    if (format === 'json') counts[table] = (counts[table] ?? 0) + records
  }
}

interface Gathered {
  readonly sources: readonly Checked[]
  readonly compared: readonly DocumentFacts[]
  readonly release: Release
  readonly refused: Messages
}

/**
 * Entries of the tables that come of all documents: sources with their lineages, the registry as far as it is in use, the
 * analysis. Adds why they, or the whole, may not be published.
 */
function wholeOf(setting: Setting, totals: Totals, { sources, compared, release, refused }: Gathered): Checked[] {
  const { knowledge, tables, validators } = setting
  const { records, lineages } = analyse(compared, id => release.textOf(id))
  const traced = sources.map(({ record }) => {
    const source = { ...record, lineage: lineages.get(String(record.id)) ?? null }
    return { table: 'sources', record: source } as unknown as TableRecord
  })
  const made = [...traced, ...registryRecords(knowledge(), totals.uses()), ...records]
  const { entries, messages } = validate(made, null, tables, validators)
  refused.add([...messages, ...totals.faults(entries)])
  return [...entries]
}

/** Knowledge once it is asked for, and why there is none: the texts are looked at all the same. */
function load({ config }: Survey): { knowledge: () => Knowledge; faults: readonly Message[] } {
  try {
    const knowledge = loadKnowledge(config)
    return { knowledge: () => knowledge, faults: [] }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return {
      knowledge: () => {
        throw error
      },
      faults: error.messages,
    }
  }
}

async function settingOf({ options, inputs, fingerprint }: Run, knowledge: Setting['knowledge']): Promise<Setting> {
  const { stage, force, build } = options
  const kept: readonly Stage[] = inputs.bytes < KEEP_ALL_BELOW || stage !== 'publish' ? STAGES : ['normalize']
  return {
    ...{ stage, force, fingerprint, knowledge, kept: new Set(kept) },
    tables: inputs.tables,
    validators: await validatorsOf(inputs.tables, options.validators ?? null),
    readers: await loadReaders(formatsOf(inputs)),
    cache: new Cache(build),
  }
}
