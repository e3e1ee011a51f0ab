import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite, type Site, site } from './project.ts'

export const textOf = ({ dist }: Site, id: string) => readFileSync(join(dist, 'text', `${id}.txt`), 'utf8')
export const table = ({ dist }: Site, name: string) =>
  JSON.parse(readFileSync(join(dist, 'json', `${name}.json`), 'utf8'))

/** Builds a folder with one file and returns its published text. */
export async function published(name: string, content: string | Uint8Array): Promise<string> {
  const where = site({ [name]: content })
  await buildSite(where)
  return textOf(where, name.replace(/\.[a-z]+$/, ''))
}

/** A page with this body. */
export const page = (body: string, head = '<title>Report</title>') =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>\n`

/** A paragraph that is long enough to be taken for one. */
export const LONG =
  'At least 40 villagers were killed on 3 May 1998, among them 12 children, and the houses of the upper village, the school and the mill were burnt down on the same day.'
