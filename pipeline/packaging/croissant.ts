/**
 * croissant.json: the CSV files as Croissant record sets, for machine learning tools.
 * https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html
 */
import type { PublishedDataset } from './dataset.ts'
import { RECORDS_LICENCE, TEXTS_NOTICE } from './licences.ts'
import type { Part } from './part.ts'
import { type DescribedColumn, type Resource, resourcesOf } from './resources.ts'

export const croissant: Part = {
  name: 'Croissant',
  committed: true,
  make: dataset => new Map([['croissant.json', `${JSON.stringify(description(dataset), null, 2)}\n`]]),
}

/** As mlcroissant writes it; the one in the appendix of the specification is refused. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileProperty: 'cr:fileProperty',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const

function description(dataset: PublishedDataset): object {
  const { info } = dataset
  const resources = resourcesOf(dataset)
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: info.name,
    description: `${info.description} ${TEXTS_NOTICE}`,
    license: RECORDS_LICENCE.path,
    ...(info.homepage ? { url: info.homepage } : {}),
    creator: info.authors.map(name => ({ '@type': 'sc:Organization', name })),
    citeAs: `${info.authors.join('; ')} (${info.released.slice(0, 4)}). ${info.title} ${info.version} [Data set].`,
    datePublished: info.released,
    version: info.version,
    distribution: resources.map(resource => fileOf(resource, dataset)),
    recordSet: resources.map(recordSetOf),
  }
}

const idOf = ({ name }: Resource): string => `${name}.csv`

const fileOf = (resource: Resource, dataset: PublishedDataset): object => ({
  '@type': 'cr:FileObject',
  '@id': idOf(resource),
  name: idOf(resource),
  contentUrl: resource.path,
  encodingFormat: 'text/csv',
  sha256: dataset.file(resource.path).sha256,
})

const recordSetOf = (resource: Resource): object => ({
  '@type': 'cr:RecordSet',
  '@id': resource.name,
  name: resource.name,
  description: resource.description,
  key: resource.primaryKey.map(column => ({ '@id': `${resource.name}/${column}` })),
  field: resource.columns.map(column => fieldOf(resource, column)),
})

function fieldOf(resource: Resource, { name, description, ...column }: DescribedColumn): object {
  // mlcroissant refuses record sets that point at themselves.
  const target = resource.references.find(({ column, table }) => column === name && table !== resource.name)
  return {
    '@type': 'cr:Field',
    '@id': `${resource.name}/${name}`,
    name,
    description,
    dataType: dataTypeOf(column),
    source: { fileObject: { '@id': idOf(resource) }, extract: { column: name } },
    ...(target ? { references: { field: { '@id': `${target.table}/id` } } } : {}),
  }
}

/** EDTF dates are text: as dates they cannot be loaded. Integers that may be missing are numbers. */
function dataTypeOf({ type, schema, nullable }: Pick<DescribedColumn, 'type' | 'schema' | 'nullable'>): string {
  if (type === 'boolean') return 'sc:Boolean'
  if (type !== 'number') return 'sc:Text'
  return schema.type === 'integer' && !nullable ? 'sc:Integer' : 'sc:Float'
}
