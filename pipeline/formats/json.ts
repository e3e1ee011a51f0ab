import type { Format } from './format.ts'

/** JSON: an array with a record to a line, each line the very bytes that were validated. */
export const json: Format = {
  name: 'json',
  header: () => '[\n',
  piece: entries => entries.map(({ line }) => line).join(',\n'),
  separator: ',\n',
  footer: '\n]\n',
  empty: () => '[]\n',
}
