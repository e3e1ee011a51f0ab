/** The first look at the dataset in README.md, with several tools: the code, and what it prints. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordOf } from '../schemas/index.ts'
import { fenced, printed } from './readme-layout.ts'

const COLUMNS = ['source_id', 'number_text', 'qualifier', 'unit_text', 'measure_text'] as const
const EVENT = 'khojaly-1992'
const MEASURE = 'captured'
/** The columns as a list in Python. */
const LIST = `[${COLUMNS.map(column => `"${column}"`).join(', ')}]`

/** Parts of README.md by the name of their markers, made of the claims of a dataset. */
export const SNIPPETS: Readonly<Record<string, (shown: { readonly dist: string }) => string>> = {
  pandas: ({ dist }) => {
    const code = [
      'import pandas as pd',
      'read = dict(dtype={"id": "string"}, keep_default_na=False, na_values=[""])',
      'claims = pd.read_csv("dist/csv/claims.csv", **read)',
      `rows = claims[(claims.event_id == "${EVENT}") & claims.measures.str.split("|").map(lambda m: "${MEASURE}" in m)]`,
      `print(rows[${LIST}].to_string(index=False))`,
    ]
    return `${fenced('python', code.join('\n'))}\n\n${fenced('text', printed(COLUMNS, rowsOf(dist)))}`
  },

  duckdb: () => {
    const code = [
      'import duckdb',
      'query = """',
      `  select ${COLUMNS.join(', ')} from 'dist/json/claims.json'`,
      `  where event_id = '${EVENT}' and list_contains(measures, '${MEASURE}')`,
      '"""',
      'for row in duckdb.sql(query).fetchall():',
      '    print(*row, sep=" | ")',
    ]
    return fenced('python', code.join('\n'))
  },

  polars: ({ dist }) => {
    const code = [
      'import polars as pl',
      'claims = pl.read_csv("dist/csv/claims.csv", infer_schema=False)',
      `listed = pl.col("measures").str.split("|").list.contains("${MEASURE}")`,
      `rows = claims.filter(pl.col("event_id") == "${EVENT}", listed)`,
      `columns = ${LIST}`,
      'for row in rows.select(columns).rows():',
      '    print(*row, sep=" | ")',
    ]
    const lines = rowsOf(dist).map(row => row.map(cell => cell ?? 'None').join(' | '))
    return `${fenced('python', code.join('\n'))}\n\n${fenced('text', lines.join('\n'))}`
  },

  r: () => {
    const code = [
      'claims <- read.csv("dist/csv/claims.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")',
      `listed <- sapply(strsplit(claims$measures, "|", fixed = TRUE), function(m) "${MEASURE}" %in% m)`,
      `rows <- claims[claims$event_id %in% "${EVENT}" & listed, ]`,
      `print(rows[, c(${LIST.slice(1, -1)})], row.names = FALSE)`,
    ]
    return fenced('r', code.join('\n'))
  },
}

/** The claims that each snippet finds, in published order. */
function rowsOf(dist: string): (string | null)[][] {
  const claims: RecordOf<'claims'>[] = JSON.parse(readFileSync(join(dist, 'json', 'claims.json'), 'utf8'))
  const found = claims.filter(({ event_id, measures }) => event_id === EVENT && measures.includes(MEASURE))
  return found.map(claim => COLUMNS.map(column => claim[column]))
}
