/** What the page hands over as CSV is what the dataset publishes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { csvOf } from '../../explorer/model/csv.ts'
import type { Row } from '../../explorer/model/dataset.ts'
import { columnsOf } from '../../pipeline/formats/columns.ts'
import { TABLES } from '../packaging/fixture.ts'
import { ROOT } from '../support/project.ts'

it.each([...TABLES.keys()])('%s', name => {
  const rows: Row[] = JSON.parse(readFileSync(join(ROOT, 'dist/json', `${name}.json`), 'utf8'))
  const published = readFileSync(join(ROOT, 'dist/csv', `${name}.csv`), 'utf8')
  expect(csvOf(rows, columnsOf(TABLES.get(name)!))).toBe(published)
})

it('lone carriage returns, quotes, commas and bars are kept apart', () => {
  const columns = [
    { name: 'a', path: ['a'], type: 'string' },
    { name: 'b.c', path: ['b', 'c'], type: 'list' },
  ] as const
  const row = { id: '1', a: 'x\ry', b: { c: ['p|q', 'r\\s', '"'] } }
  expect(csvOf([row], columns)).toBe('a,b.c\r\n"x\ry","p\\|q|r\\\\s|"""\r\n')
})
