/** README.md and DATASHEET.md of a dataset: texts with parts made of its tables. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceCsv } from '../formats/csv.ts'
import { rowsOf } from './cells.ts'
import type { PublishedDataset } from './dataset.ts'
import { TEXTS_NOTICE } from './licences.ts'
import { markdownTable } from './markdown.ts'
import type { Part } from './part.ts'
import { resourcesOf } from './resources.ts'

/** Where the texts lie, and what is copied as it is. */
export const DOCUMENTS = join('pipeline', 'packaging', 'files')

export const documents: Part = {
  name: 'documents',
  committed: true,
  make: dataset => {
    const parts = partsOf(dataset)
    const read = (name: string) => readFileSync(join(dataset.project, DOCUMENTS, name), 'utf8')
    return new Map([
      ['README.md', filled(read('README.md'), parts)],
      ['DATASHEET.md', filled(read('DATASHEET.md'), { ...parts, scores: read('scores.md').trim() })],
      ['verify.py', read('verify.py')],
    ])
  },
}

/** Puts parts where `{{name}}` stands. Throws where one is not known. */
function filled(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`no part {{${name}}} for a document of the package`)
    return part
  })
}

function partsOf(dataset: PublishedDataset): Record<string, string> {
  const { info } = dataset
  return {
    ...{ title: info.title, name: info.name, version: info.version, released: info.released },
    description: info.description,
    notice: TEXTS_NOTICE,
    tables: tablesPart(dataset),
    sources: sourcesPart(dataset),
    sides: sidesPart(dataset),
  }
}

function tablesPart(dataset: PublishedDataset): string {
  const rows = resourcesOf(dataset).map(resource => {
    let records = 0
    for (const _ of rowsOf(dataset, resource)) records++
    const only = resource.name === evidenceCsv.name ? 'CSV only: ' : ''
    return [`[\`${resource.name}\`](CODEBOOK.md#${resource.name})`, String(records), only + resource.description]
  })
  return markdownTable(['table', 'records', ''], rows)
}

const UNKNOWN = 'not known'
// A corpus of thousands of texts is not listed here.
const LISTED = 50

function sourcesPart(dataset: PublishedDataset): string {
  const sources = [...dataset.records('sources')]
  const rows = sources
    .slice(0, LISTED)
    .map(({ id, title, publisher, published, party, party_basis, words }) => [
      `\`${id}\``,
      ...[title, publisher, published].map(value => String(value ?? UNKNOWN)),
      party ? `${party} (${party_basis})` : UNKNOWN,
      String(words),
    ])
  const more = sources.length > LISTED ? `\n\n… and ${sources.length - LISTED} more in \`csv/sources.csv\`.` : ''
  return markdownTable(['source', 'title', 'publisher', 'published', 'side (shown by)', 'words'], rows) + more
}

/** In words, which sides the sources speak for. */
function sidesPart(dataset: PublishedDataset): string {
  const parties = [...dataset.records('sources')].map(({ party }) => party as string | null)
  const known = [...new Set(parties.filter(party => party !== null))].sort()
  const unknown = parties.filter(party => party === null).length
  const count = parties.length === 1 ? 'The one source' : `All ${parties.length} sources`
  if (known.length === 0) return 'Of none of the sources is it known which side it speaks for.'
  if (known.length === 1 && unknown === 0)
    return `**${count} speak${parties.length === 1 ? 's' : ''} for one side: ${known[0]}.** No account of another side is in the dataset.`
  const rest = unknown > 0 ? ` Of ${unknown} it is not known.` : ''
  return `The sources speak for these sides: ${known.join(', ')}.${rest}`
}
