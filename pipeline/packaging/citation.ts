/** CITATION.cff: how to cite the dataset. https://citation-file-format.github.io */
import { stringify } from 'yaml'
import { RECORDS_LICENCE } from './licences.ts'
import type { Part } from './part.ts'

const MESSAGE =
  'Cite the source that states a figure first, then this dataset with its version and the id of the record.'

export const citation: Part = {
  name: 'citation',
  committed: true,
  make: ({ info }) => {
    const file = {
      'cff-version': '1.2.0',
      message: MESSAGE,
      title: info.title,
      abstract: info.description,
      type: 'dataset',
      authors: info.authors.map(name => ({ name })),
      version: info.version,
      'date-released': info.released,
      license: RECORDS_LICENCE.name,
      ...(info.homepage ? { url: info.homepage } : {}),
    }
    return new Map([
      ['CITATION.cff', stringify(file, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })],
    ])
  },
}
