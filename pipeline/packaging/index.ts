/** What is put beside the tables. */
import { citation } from './citation.ts'
import { codebook } from './codebook.ts'
import { croissant } from './croissant.ts'
import { datapackage } from './datapackage.ts'
import { documents } from './documents.ts'
import { explorer } from './explorer.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import type { Part } from './part.ts'
import { sqlite } from './sqlite.ts'
import { workbook } from './workbook.ts'

export const PARTS: readonly Part[] = [
  datapackage,
  croissant,
  citation,
  codebook,
  documents,
  parquet,
  sqlite,
  workbook,
  ndjson,
  explorer,
]
