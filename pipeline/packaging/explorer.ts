/** The explorer: one page that holds the tables, the texts, and the code to look at them. Needs no network. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync, strToU8 } from 'fflate'
import { columnsOf } from '../formats/columns.ts'
import type { PublishedDataset, Table } from './dataset.ts'
import type { AboutTable, Compiled, Payload } from './explorer-payload.ts'
import { RECORDS_LICENCE, TEXTS_NOTICE } from './licences.ts'
import type { Part } from './part.ts'

export const EXPLORER = 'explorer.html'

/** Where its code is compiled. An installed package has neither its sources nor esbuild. */
const COMPILER = join('explorer', 'compile.mjs')

/** A page with more records than this would be too heavy to open. */
export const MOST_RECORDS = 500_000

export const explorer: Part = {
  name: 'explorer',
  committed: false,
  async make(dataset) {
    const compiler = join(dataset.project, COMPILER)
    if (!existsSync(compiler)) return skipped('the page is made in a clone of the project')
    const payload = payloadOf(dataset)
    if (!payload) return skipped(`more than ${MOST_RECORDS} records do not fit into one page`)
    const { compile }: { compile: (root: string) => Promise<Compiled> } = await import(pathToFileURL(compiler).href)
    return new Map([[EXPLORER, pageOf(payload, await compile(dataset.project))]])
  },
}

function skipped(reason: string): ReadonlyMap<string, string> {
  process.stderr.write(`${EXPLORER} left out: ${reason}\n`)
  return new Map()
}

/** What the page shows; nothing where it is too much. */
export function payloadOf(dataset: PublishedDataset): Payload | null {
  const { info, tables } = dataset
  const records: Record<string, unknown[]> = {}
  let count = 0
  for (const name of tables.keys()) {
    records[name] = []
    for (const record of dataset.records(name)) {
      if (++count > MOST_RECORDS) return null
      records[name].push(record)
    }
  }
  const texts = (records.sources ?? []).map(source => (source as { readonly id: string }).id)
  return {
    info: {
      ...{ name: info.name, title: info.title, version: info.version, released: info.released },
      description: info.description,
      notice: `The records are licensed under ${RECORDS_LICENCE.title} (${RECORDS_LICENCE.name}). ${TEXTS_NOTICE}`,
    },
    tables: records,
    texts: Object.fromEntries(texts.map(id => [id, readText(dataset.folder, id)])),
    columns: Object.fromEntries([...tables].map(([name, table]) => [name, columnsOf(table)])),
    about: Object.fromEntries([...tables].map(([name, table]) => [name, aboutOf(table)])),
  }
}

function aboutOf({ description, record, foreignKeys }: Table): AboutTable {
  const fields = Object.entries(record.properties ?? {}).map(([name, field]) => [name, field.description ?? ''])
  return { record: description, fields: Object.fromEntries(fields), links: foreignKeys }
}

/** A text as it stands; its byte order mark is one of its characters. */
function readText(folder: string, id: string): string {
  const path = join(folder, 'text', `${id}.txt`)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/**
 * The page. What comes from sources is in it compressed and in base64, so that no word of it can be markup; only code
 * whose hash the page names may run, and nothing may be fetched.
 */
export function pageOf(payload: Payload, { app: code, style, extraction, licences }: Compiled): string {
  const { info } = payload
  const app = code.replaceAll('</script', '<\\/script')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(app)}`,
    `style-src ${hashOf(style)}`,
    ...['worker-src blob:', "base-uri 'none'", "form-action 'none'"],
  ]
  const block = (id: string, text: string) =>
    `<script type="text/plain" id="${id}">${Buffer.from(gzipSync(strToU8(text), { mtime: `${info.released}T00:00:00Z`, level: 9 })).toString('base64')}</script>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(info.title)}</title>
<meta name="description" content="${escaped(info.description)}">
<script type="application/ld+json">${described(info)}</script>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<p class="name"><a href="#/">${escaped(info.title)}</a></p>
<nav class="main" aria-label="Views">
<a href="#/">Overview</a> <a href="#/claims">Claims</a> <a href="#/event">Events</a> <a href="#/source">Sources</a> <a href="#/compare">Two sources</a> <a href="#/text">Your own text</a>
</nav>
</header>
<main id="main"><h1>${escaped(info.title)}</h1><noscript>This page needs JavaScript. The same tables lie beside it as CSV.</noscript></main>
<footer><p>A record says what a source states, never that it is so. ${escaped(`${info.title} ${info.version}, ${info.released}. ${info.notice}`)}</p>
<details><summary>Licences of the libraries in this page</summary><pre>${escaped(licences)}</pre></details></footer>
${block('data', JSON.stringify(payload))}
${block('extraction', extraction)}
<script>${app}</script>
</body>
</html>
`
}

/** For search engines: https://schema.org/Dataset */
function described({ title, description, version, released }: Payload['info']): string {
  const dataset = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...{ name: title, description, version, datePublished: released, license: RECORDS_LICENCE.path },
  }
  return JSON.stringify(dataset).replaceAll('<', '\\u003c')
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => MARKUP[sign]!)
