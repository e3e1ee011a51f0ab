/** What belongs in a dataset folder. */

export const SUMS = 'SHA256SUMS'

/**
 * What later steps put beside the tables (descriptions, binaries, the page): no part of what this pipeline writes, yet
 * neither foreign to the folder. The one list of them; a trailing slash stands for everything in a folder.
 */
const ADDED_LATER = [
  'README.md',
  'DATASHEET.md',
  'CODEBOOK.md',
  'LICENSE',
  'verify.py',
  'CITATION.cff',
  'datapackage.json',
  'croissant.json',
  'explorer.html',
  'ndjson/',
  'parquet/',
  'sqlite/',
  'xlsx/',
] as const

/** Files that file managers leave everywhere. */
const LITTER = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep']

/** Whether a path within a dataset is what a file manager left. */
export const isLitter = (path: string): boolean => LITTER.includes(path.slice(path.lastIndexOf('/') + 1))

/** Whether a path within a dataset was put there by a later step, or by no one in particular. */
export function isTolerated(path: string): boolean {
  if (isLitter(path)) return true
  return ADDED_LATER.some(entry => (entry.endsWith('/') ? path.startsWith(entry) : path === entry))
}
