/** CODEBOOK.md: every table and field, with an example from the data and the share that is filled. */
import { isEmpty, rowsOf, valueAt } from './cells.ts'
import type { PublishedDataset } from './dataset.ts'
import { markdownTable } from './markdown.ts'
import type { Part } from './part.ts'
import { type DescribedColumn, type Resource, resourcesOf } from './resources.ts'

export const codebook: Part = {
  name: 'codebook',
  committed: true,
  make: dataset => new Map([['CODEBOOK.md', textOf(dataset)]]),
}

/** How to read the tables, whatever the format. */
export const INTRODUCTION = `Every table and every field of the dataset: what it means, which values it may have, an example from the data, and in
how many of the records it is filled. Columns are those of the CSV files; JSON and YAML hold the same records, with lists
as lists, dotted columns as objects and the evidence inside each record.

An empty cell is null (unknown, or not said), or an empty list where the type is a list. Offsets count Unicode code points
and are half-open. Dates are [EDTF](https://www.loc.gov/standards/datetime/) (ISO 8601-2): \`1992-02-25/1992-02-26\` is a range,
\`198X\` a decade, \`XXXX-02-26\` a day of every year.`

function textOf(dataset: PublishedDataset): string {
  const resources = resourcesOf(dataset)
  const summaries = resources.map(resource => summaryOf(resource, dataset))
  const contents = markdownTable(
    ['table', 'records', 'one record is'],
    resources.map((resource, i) => [
      `[\`${resource.name}\`](#${resource.name})`,
      String(summaries[i]!.records),
      resource.description,
    ]),
  )
  const sections = resources.map((resource, i) => sectionOf(resource, summaries[i]!))
  return `# Codebook of ${dataset.info.title} ${dataset.info.version}\n\n${INTRODUCTION}\n\n${contents}\n\n${sections.join('\n\n')}\n`
}

/** The codebook as rows: table, field, type, meaning, example, share filled. */
export function codebookRows(dataset: PublishedDataset): string[][] {
  return resourcesOf(dataset).flatMap(resource => {
    const rows = fieldRows(resource, summaryOf(resource, dataset))
    return rows.map(row => [
      resource.name,
      ...row.map(cell => cell.replace(/\[`([^`]*)`\]\([^)]*\)/g, '$1').replaceAll('`', '')),
    ])
  })
}

interface Summary {
  readonly records: number
  /** By column: how many records have a value, and the first one. */
  readonly filled: readonly number[]
  readonly examples: readonly (string | null)[]
}

function summaryOf(resource: Resource, dataset: PublishedDataset): Summary {
  const filled = resource.columns.map(() => 0)
  const examples: (string | null)[] = resource.columns.map(() => null)
  let records = 0
  for (const record of rowsOf(dataset, resource)) {
    records++
    for (const [i, column] of resource.columns.entries()) {
      const value = valueAt(record, column)
      if (isEmpty(value)) continue
      filled[i]!++
      examples[i] ??= shown(value)
    }
  }
  return { records, filled, examples }
}

const LONGEST = 60

function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ')
  const points = Array.from(text)
  return points.length > LONGEST ? `${points.slice(0, LONGEST).join('')} …` : text
}

function sectionOf(resource: Resource, summary: Summary): string {
  const { name, path, description } = resource
  const { records } = summary
  const title = `## ${name}\n${description}\n\n\`${path}\`, ${records} ${records === 1 ? 'record' : 'records'}.`
  const table = markdownTable(['field', 'type', 'meaning', 'example', 'filled'], fieldRows(resource, summary))
  return `${title}\n\n${table}`
}

const fieldRows = ({ columns, references }: Resource, { records, filled, examples }: Summary): string[][] =>
  columns.map((column, i) => [
    `\`${column.name}\``,
    typeOf(column, references.find(one => one.column === column.name)?.table),
    column.description,
    examples[i] == null ? '' : `\`${examples[i].replaceAll('`', 'ˋ')}\``,
    records === 0 ? '–' : `${Math.round((100 * filled[i]!) / records)} %`,
  ])

function typeOf({ type, item, schema }: DescribedColumn, target: string | undefined): string {
  const values = (type === 'list' ? schema.items : schema)?.enum
  const base =
    type === 'list'
      ? `list of ${item}`
      : type === 'json'
        ? 'JSON'
        : type === 'number'
          ? (schema.type ?? 'number')
          : type
  if (target) return `id of [\`${target}\`](#${target})`
  return values ? `${base}: ${values.map(value => `\`${value}\``).join(', ')}` : base
}
