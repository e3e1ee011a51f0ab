/** Proves a dataset from its own files alone, offline: the same checks as before publishing, on what was published. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checked, CheckedText } from './checks/check.ts'
import { CHECKS } from './checks/index.ts'
import type { Log } from './core/log.ts'
import { Fault, type Message } from './core/message.ts'
import { offsetsOf } from './core/offsets.ts'
import { type Tables, tablesFrom } from './core/schema.ts'
import { factsOf } from './facts.ts'
import { readSchemas } from './stages/ingest/config.ts'
import { compile } from './stages/validate/compile.ts'
import type { Validators } from './stages/validate/schemas.ts'
import { againstSchema } from './stages/validate.ts'
import { Totals } from './totals.ts'
import { verifyFiles } from './verify/files.ts'
import { EvidenceReader, TableReader } from './verify/tables.ts'

/** What was proved. Throws a Fault with all that does not hold. */
export async function verify(dist: string, log: Log): Promise<string> {
  if (!existsSync(dist)) {
    throw new Fault([{ file: dist, rule: 'verify/folder', actual: 'missing folder', expected: 'a dataset' }], 2)
  }
  const { files, faults } = verifyFiles(dist)
  const known = schemasOf(dist, faults)
  if (!known) throw new Fault(faults, 1)
  const { tables, validators } = known
  const counts = new Map<string, number>()
  const totals = new Totals(tables)
  const evidence = new EvidenceReader(dist, faults)
  const readers = new Map([...tables.values()].map(table => [table.name, new TableReader(dist, table, faults)]))

  const check = async (entries: readonly Checked[], source: CheckedText | null) => {
    const context = { tables, entries, source }
    const wrong = entries.flatMap(entry => againstSchema(entry, context, validators))
    faults.push(...wrong, ...(wrong.length > 0 ? [] : CHECKS.flatMap(one => one.check(context))))
    if (wrong.length === 0) totals.add(factsOf(entries, tables))
    for (const { table } of entries) counts.set(table, (counts.get(table) ?? 0) + 1)
    await evidence.compare(entries)
  }

  const sources = await readers.get('sources')!.take()
  for (const [i, source] of sources.entries()) {
    log({ event: 'progress', done: i, of: sources.length })
    const text = textOf(dist, source, faults)
    const entries = [source]
    for (const reader of readers.values())
      if (reader.table.fromText) entries.push(...(await reader.take(String(source.record.id))))
    await check(entries, text)
  }
  const registry: Checked[] = []
  for (const reader of readers.values()) if (!reader.table.fromText) registry.push(...(await reader.take()))
  await check(registry, null)
  faults.push(...totals.faults([...sources, ...registry]))
  for (const reader of readers.values()) await reader.end()
  await evidence.end()

  if (faults.length > 0) throw new Fault(faults, 1)
  return report(dist, files, evidence.spans, counts)
}

function schemasOf(dist: string, faults: Message[]): { tables: Tables; validators: Validators } | undefined {
  try {
    const tables = tablesFrom(readSchemas(join(dist, 'schemas')))
    return { tables, validators: compile(tables) }
  } catch (error) {
    const actual = `schemas that cannot be used (${(error as Error).message})`
    faults.push({
      file: join(dist, 'schemas'),
      rule: 'verify/schemas',
      actual,
      expected: 'tables.json and a schema for each table',
    })
    return undefined
  }
}

/** The text of a source, if it is what the record says. */
function textOf(dist: string, { record }: Checked, faults: Message[]): CheckedText | null {
  const path = join(dist, 'text', `${record.id}.txt`)
  const say = (actual: string, expected: string) => faults.push({ file: path, rule: 'verify/text', actual, expected })
  if (!existsSync(path)) {
    say('missing file', `the text of ${record.id}`)
    return null
  }
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== record.text_sha256) say(`sha256 ${sha256}`, `${record.text_sha256}, as its record says`)
  const text = bytes.toString('utf8')
  const offsets = offsetsOf(text)
  if (offsets.points !== record.characters)
    say(`${offsets.points} code points`, `${record.characters}, as its record says`)
  return { path, text, offsets }
}

function report(dist: string, files: number, spans: number, counts: ReadonlyMap<string, number>): string {
  const records = [...counts].map(([table, count]) => `  ${table}: ${count}`)
  return [
    `${dist} holds:`,
    `  ${files} files are what SHA256SUMS lists`,
    '  every quote and every evidence span gives the words that stand there',
    '  records keep to their schemas, ids are unique, foreign keys lead somewhere',
    '  CSV = JSON = YAML',
    'Records:',
    ...records,
    `  evidence: ${spans}`,
    '',
  ].join('\n')
}
