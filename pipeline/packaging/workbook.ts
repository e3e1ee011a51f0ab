/** One workbook for people with a spreadsheet: a README sheet, the codebook, a sheet per table. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { isEmpty, rowsOf, valueAt } from './cells.ts'
import { codebookRows, INTRODUCTION } from './codebook.ts'
import type { PublishedDataset } from './dataset.ts'
import { TEXTS_NOTICE } from './licences.ts'
import type { Part } from './part.ts'
import { type DescribedColumn, type Resource, resourcesOf } from './resources.ts'
import { escaped, sheetWith } from './workbook-xml.ts'
import { zipped } from './zip.ts'

export const workbook: Part = {
  name: 'workbook',
  committed: false,
  async make(dataset) {
    const { default: writeExcelFile } = await import('write-excel-file/node')
    const sheets = sheetsOf(dataset)
    const raw: Uint8Array = await writeExcelFile(
      sheets.map(({ name, rows, widths, head }) => ({
        sheet: name,
        data: rows.map((row, i) => row.map(value => cellOf(value, head && i === 0))),
        columns: widths.map(width => ({ width })),
        ...(head ? { stickyRowsCount: 1 } : {}),
      })),
    ).toBuffer()
    return new Map([[`xlsx/${dataset.info.name}.xlsx`, finished(raw, sheets, dataset)]])
  },
}

type Value = string | number | boolean | null

/** A sheet before it is written; `head`: its first row names the columns. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Value[])[]
  readonly widths: readonly number[]
  readonly head: boolean
  /** Cells that lead to a row of another sheet. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly to: string }[]
}

const SOURCES = 'sources'

function sheetsOf(dataset: PublishedDataset): Sheet[] {
  const resources = resourcesOf(dataset)
  const sourceRows = new Map([...dataset.records(SOURCES)].map(({ id }, i) => [String(id), i + 2]))
  return [
    readmeSheet(dataset, resources),
    codebookSheet(dataset),
    ...resources.map(one => tableSheet(dataset, one, sourceRows)),
  ]
}

function readmeSheet({ info }: PublishedDataset, resources: readonly Resource[]): Sheet {
  const rows: Value[][] = [
    [`${info.title} ${info.version} (${info.released})`],
    [info.description],
    [
      'A record says what a source states, in its own words, and never that it is true. Read “Whose texts these are” in DATASHEET.md before you use a figure. The sources contain graphic and dehumanising words.',
    ],
    ['Nothing may be summed over records: totals stand beside their parts, and sources repeat one another.'],
    [TEXTS_NOTICE],
    ...INTRODUCTION.split('\n\n').map(text => [text.replace(/\s+/g, ' ').replaceAll('`', '')]),
    [
      'This workbook is made of the CSV files, which are canonical. Ids, dates (EDTF) and texts are text; nothing here is a formula.',
    ],
    [null],
    ...resources.map(({ name, description }) => [`${name}: ${description}`]),
  ]
  return { name: 'README', rows, widths: [140], head: false, links: [] }
}

function codebookSheet(dataset: PublishedDataset): Sheet {
  const rows: Value[][] = [['table', 'field', 'type', 'meaning', 'example', 'filled'], ...codebookRows(dataset)]
  return { name: 'codebook', rows, widths: [18, 20, 30, 70, 40, 8], head: true, links: [] }
}

function tableSheet(dataset: PublishedDataset, resource: Resource, sourceRows: ReadonlyMap<string, number>): Sheet {
  const { name, columns } = resource
  const rows: Value[][] = [columns.map(column => column.name)]
  const links: { row: number; column: number; to: string }[] = []
  const source = columns.findIndex(column => column.name === 'source_id')
  for (const record of rowsOf(dataset, resource)) {
    rows.push(columns.map(column => plain(valueAt(record, column), column)))
    const target = source < 0 ? undefined : sourceRows.get(String(record.source_id))
    if (target !== undefined) links.push({ row: rows.length, column: source, to: `${SOURCES}!A${target}` })
  }
  return { name, rows, widths: columns.map(widthOf), head: true, links }
}

// What a cell of the format can hold.
const LONGEST = 32_767

function plain(value: unknown, { type }: DescribedColumn): Value {
  if (isEmpty(value)) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text =
    type === 'list' ? (value as unknown[]).join(' | ') : typeof value === 'string' ? value : JSON.stringify(value)
  return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text)
}

const PROSE: ReadonlySet<string> = new Set([
  'quote',
  'text',
  'exact',
  'subject',
  'explanation',
  'quote_a',
  'quote_b',
  'notes',
])

const widthOf = ({ name, type }: DescribedColumn): number =>
  PROSE.has(name) ? 60 : name === 'id' || name.endsWith('_id') ? 24 : type === 'number' ? 10 : 18

/** Text is always written as text, whatever it begins with. */
function cellOf(value: Value, bold: boolean) {
  if (value === null) return null
  const style = bold ? { fontWeight: 'bold' as const } : {}
  if (typeof value === 'number') return { value, type: Number, ...style }
  if (typeof value === 'boolean') return { value, type: Boolean, ...style }
  return { value, type: String, ...style }
}

/** The library has no filters and links and writes the clock: they are put in, and the archive is packed anew. */
function finished(raw: Uint8Array, sheets: readonly Sheet[], { info }: PublishedDataset): Uint8Array {
  const files = new Map(Object.entries(unzipSync(raw)))
  for (const [i, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${i + 1}.xml`
    files.set(path, strToU8(sheetWith(strFromU8(files.get(path)!), sheet)))
  }
  return zipped(files, info.released)
}
