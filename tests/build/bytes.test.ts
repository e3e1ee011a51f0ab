import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSite, cli, site } from '../support/project.ts'

const SAID = 'In the attack 613 villagers were killed and 76 children were wounded.'

/** Records of a table of a built dataset. */
const table = (dist: string, name: string): Record<string, unknown>[] =>
  JSON.parse(readFileSync(join(dist, 'json', `${name}.json`), 'utf8'))

describe('texts of every shape build, and offsets count code points', () => {
  it.each([
    ['a byte order mark', `\ufeff${SAID}`],
    ['CR LF', `First line.\r\n\r\n${SAID}\r\nLast line.\r\n`],
    ['a lone CR', `First line.\r${SAID}`],
    ['no-break spaces', `The town of\u00a0Agdam.\u00a0${SAID.replace(' villagers', '\u00a0villagers')}`],
    ['zero-width characters', `Zero\u200bwidth\u200d and\u2060 joiners. ${SAID}`],
    ['emoji', `😀👩‍👩‍👧 ${SAID} 🎗️`],
    ['combining marks', `Xocalı̇ and Ağdərə, e\u0301. ${SAID}`],
    ['Cyrillic', `Ходжалы и Агдам. ${SAID}`],
    ['Armenian', `Ստեփանակերտ։ ${SAID}`],
    ['line and paragraph separators', `One.\u2028Two.\u2029${SAID}\u0085`],
    ['quotation marks that never close', `He said: “${SAID} And more.`],
    ['control characters', `Bell\u0007 and escape\u001b. ${SAID}`],
    ['no final line break', SAID],
    ['a word without a letter', '— …'],
  ])('%s', async (_, text) => {
    const where = site({ 'text.txt': text })
    await buildSite(where)
    const published = readFileSync(join(where.dist, 'text/text.txt'))
    expect(published.equals(Buffer.from(text))).toBe(true)
    const points = [...text]
    expect(table(where.dist, 'sources')).toMatchObject([{ id: 'text', characters: points.length }])
    for (const name of ['claims', 'numbers', 'dates', 'coverage']) {
      for (const { start, end, quote } of table(where.dist, name)) {
        expect(points.slice(start as number, end as number).join('')).toBe(quote)
      }
    }
    expect(cli(['verify', where.dist])).toMatchObject({ status: 0, stderr: '' })
  })

  it('a single line of 10 MB', async () => {
    const filler = 'The town lies in a valley between the rivers. '
    const text = `😀 ${filler.repeat(Math.ceil(10e6 / filler.length))}${SAID}`
    const where = site({ 'long.txt': text })
    await buildSite(where)
    const points = [...text].length
    expect(table(where.dist, 'sources')).toMatchObject([{ characters: points }])
    const sentences = table(where.dist, 'coverage')
    for (const { end, quote } of sentences.slice(-1)) {
      expect(end).toBe(points)
      expect(text.endsWith(quote as string)).toBe(true)
    }
  }, 300_000)
})
