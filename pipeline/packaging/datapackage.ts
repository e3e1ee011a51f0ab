/**
 * datapackage.json: the CSV files as a Data Package (version 2) with a Table Schema for each.
 * https://datapackage.org/standard/data-package/
 */
import type { JsonSchema } from '../core/schema.ts'
import type { PublishedDataset } from './dataset.ts'
import { RECORDS_LICENCE, TEXTS_NOTICE } from './licences.ts'
import type { Part } from './part.ts'
import { type DescribedColumn, type Resource, resourcesOf } from './resources.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0'

export const datapackage: Part = {
  name: 'Data Package',
  committed: true,
  make: dataset => new Map([['datapackage.json', `${JSON.stringify(descriptor(dataset), null, 2)}\n`]]),
}

function descriptor(dataset: PublishedDataset): object {
  const { info } = dataset
  return {
    $schema: `${PROFILE}/datapackage.json`,
    name: info.name,
    title: info.title,
    description: `${info.description} ${TEXTS_NOTICE}`,
    ...(info.homepage ? { homepage: info.homepage } : {}),
    version: info.version,
    created: `${info.released}T00:00:00Z`,
    keywords: ['casualty recording', 'remembrance', 'mass violence', 'text provenance'],
    contributors: info.authors.map(title => ({ title, roles: ['author'] })),
    licenses: [RECORDS_LICENCE],
    sources: [...dataset.records('sources')].map(sourceOf),
    resources: resourcesOf(dataset).map(resource => resourceOf(resource, dataset)),
  }
}

const sourceOf = ({ id, title, publisher, url }: Readonly<Record<string, unknown>>): object => ({
  title: [title ?? id, publisher].filter(Boolean).join(', '),
  ...(url ? { path: url } : {}),
})

function resourceOf(resource: Resource, dataset: PublishedDataset): object {
  const { bytes, sha256 } = dataset.file(resource.path)
  return {
    $schema: `${PROFILE}/dataresource.json`,
    name: resource.name,
    type: 'table',
    path: resource.path,
    description: resource.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: {
      $schema: `${PROFILE}/tableschema.json`,
      fields: resource.columns.map(fieldOf),
      missingValues: [''],
      primaryKey: resource.primaryKey,
      foreignKeys: resource.references.map(({ column, table }) => ({
        fields: [column],
        // A table that points at itself: the standard has no resource there, frictionless-py an empty one.
        reference: { resource: table === resource.name ? '' : table, fields: ['id'] },
      })),
    },
  }
}

function fieldOf({ name, type, schema, description, nullable }: DescribedColumn): object {
  const list = type === 'list' ? ' Items are joined by `|`; `|` and `\\` within an item are escaped by `\\`.' : ''
  return {
    name,
    type: typeOf(type, schema),
    description: description + list,
    ...(schema.examples?.[0] === undefined || type === 'list' || type === 'json'
      ? {}
      : { example: schema.examples[0] }),
    constraints: { required: !nullable, ...(type === 'list' || type === 'json' ? {} : constraintsOf(schema)) },
  }
}

function typeOf(type: DescribedColumn['type'], schema: JsonSchema): string {
  if (type === 'number') return schema.type === 'integer' ? 'integer' : 'number'
  if (type === 'json') return schema.type === 'array' ? 'array' : 'any'
  return type === 'list' ? 'string' : type
}

const constraintsOf = ({ enum: values, pattern, minimum, minLength }: JsonSchema): object => ({
  ...(values ? { enum: values } : {}),
  ...(pattern ? { pattern } : {}),
  ...(minimum === undefined ? {} : { minimum }),
  ...(minLength === undefined || pattern ? {} : { minLength }),
})
