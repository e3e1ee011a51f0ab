import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LONG, page, published, table, textOf } from '../support/pages.ts'
import { buildArguments, buildSite, cli, faultsOf, site } from '../support/project.ts'

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('Markdown', () => {
  const MARKDOWN = `---
title: "Report: the village"
author: [A. Writer, B. Writer]
date: 2008-05-03
---
# Attack on the **village**

At least 40 villagers
were _killed_ on 3 May 1998, among them [12 children](https://example.org/12).

* 12 were children;
* 28 were adults:
  1. 20 men
  2. 8 women

| Village | Killed |
|---|---:|
| Upper | 31 |

> "Never again", said a _survivor_ &amp; ~~13~~ 14 others.  
> They left.
<!-- 77 people were killed -->
<script>88</script>
`
  const PLAIN = `Attack on the village

At least 40 villagers were killed on 3 May 1998, among them 12 children.

- 12 were children;
- 28 were adults:
  1. 20 men
  2. 8 women

| Village | Killed |
| Upper | 31 |

"Never again", said a survivor & 14 others.
They left.
`
  it('gives its text without its marks, and says its title, author and date', async () => {
    const where = site({ 'a.md': MARKDOWN })
    await buildSite(where)
    expect(textOf(where, 'a')).toBe(PLAIN)
    expect(table(where, 'sources')).toMatchObject([
      {
        ...{ id: 'a', file: 'a.md', title: 'Report: the village', author: 'A. Writer, B. Writer' },
        ...{ published: '2008-05-03', sha256: sha256(MARKDOWN), text_sha256: sha256(PLAIN) },
        characters: [...PLAIN].length,
      },
    ])
    expect(await published('a.md', `\ufeff${MARKDOWN.replaceAll('\n', '\r\n')}`)).toBe(PLAIN)
  })

  it('takes a rule at its beginning for one, and its heading for a title', async () => {
    const where = site({ 'a.md': `---\nA text between rules.\n\n---\n\n# Report\n\n${LONG}\n` })
    await buildSite(where)
    expect(textOf(where, 'a')).toContain(`A text between rules.`)
    expect(table(where, 'sources')).toMatchObject([{ title: 'Report', author: null, published: null }])
  })

  it('leaves a date open that is none', async () => {
    const where = site({ 'a.md': `---\ndate: last spring\n---\n${LONG}\n` })
    await buildSite(where)
    expect(table(where, 'sources')).toMatchObject([{ published: null }])
  })
})

describe('texts of all formats', () => {
  const all = {
    'a.txt': `${LONG}\r\n`,
    'b.md': `# Тексты 🕯️\n\n${LONG}\n`,
    'c.html': page(`<p>🕯️ “Ağdam” ${LONG}</p>`),
    'd.htm': page(`<p>${LONG}</p>`),
  }

  it('are built and verified together from the command line', () => {
    const where = site(all)
    const built = cli(buildArguments(where))
    expect(built.stderr).not.toContain('Unexpected')
    expect(built.status).toBe(0)
    expect(cli(['verify', where.dist])).toMatchObject({ status: 0 })
    const sources: { id: string; file: string; sha256: string; text_sha256: string }[] = table(where, 'sources')
    expect(sources.map(({ id, file }) => [id, file])).toEqual(Object.keys(all).map(name => [name[0], name]))
    for (const { id, file, ...hashes } of sources) {
      expect(hashes.sha256).toBe(sha256(all[file as keyof typeof all]))
      expect(hashes.text_sha256).toBe(sha256(textOf(where, id)))
    }
    expect(textOf(where, 'a')).toBe(all['a.txt'])
    for (const { source_id, start, end, quote } of table(where, 'claims'))
      expect([...textOf(where, source_id)].slice(start, end).join('')).toBe(quote)
    expect(new Set(table(where, 'claims').map((claim: { source_id: string }) => claim.source_id)).size).toBe(4)
  })

  it('are not built again while nothing changes, and are when a page does', async () => {
    const where = site(all)
    await buildSite(where)
    expect(await buildSite(where)).toMatchObject({ changed: false })
    const other = site({ ...all, 'c.html': all['c.html'].replace('Ağdam', 'Susha') })
    expect(await buildSite({ ...where, raw: other.raw })).toMatchObject({ changed: true, fromCache: 3 })
  })
})

describe('files that cannot be read', () => {
  it.each([
    [
      'a page that is no UTF-8',
      'a.html',
      Buffer.from([0x3c, 0x70, 0x3e, 0x0a, 0xe9, 0x20]),
      'a.html:2 Unexpected byte 0xE9 at byte offset 4, expected UTF-8 [ingest/utf-8]',
    ],
    [
      'a page without text',
      'a.html',
      page('<nav>Home</nav><script>x</script>'),
      'a.html Unexpected no main text, expected paragraphs of text [ingest/empty]',
    ],
    [
      'a page that was cut off',
      'a.html',
      `<p>${LONG}</p>\n<p>More <a href="x`,
      'a.html:2:19 Unexpected end of the file within a tag, expected a whole page [ingest/html]',
    ],
    [
      'a page that was cut off in a script',
      'a.html',
      `<p>${LONG}</p>\n<script>\nlet x`,
      'a.html:3:6 Unexpected end of the file within an element such as title, script or style, expected a whole page [ingest/html]',
    ],
    [
      'a page of elements too deep within one another',
      'a.html',
      `${'<div>'.repeat(3000)}<p>${LONG}</p>`,
      'a.html Unexpected 3003 elements within one another, expected at most 250 [ingest/depth]',
    ],
    [
      'Markdown without text',
      'a.md',
      '---\ntitle: x\n---\n<!-- nothing -->\n',
      'a.md Unexpected no main text, expected paragraphs of text [ingest/empty]',
    ],
    [
      'front matter that is no YAML',
      'a.md',
      `---\ntitle: x\nauthor: [y\n---\n${LONG}\n`,
      /^a\.md:\d:\d+ Unexpected YAML \(.*\), expected valid YAML \[front-matter\/yaml\]$/,
    ],
  ])('%s', async (_, name, content, message) => {
    const where = site({ [name]: content, 'good.txt': `${LONG}\n` })
    const { status, lines } = await faultsOf(where)
    expect(status).toBe(2)
    expect(lines[0]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
    expect(existsSync(where.dist)).toBe(false)
  })

  it('two that give the same id', async () => {
    const { status, lines } = await faultsOf(site({ 'a.txt': LONG, 'a.md': LONG, 'b.txt': LONG }))
    expect({ status, lines }).toEqual({
      status: 2,
      lines: [
        'a.txt Unexpected id a, which a.md gives too, expected names that differ before the ending (each is the id of a source) [ingest/name]',
      ],
    })
  })
})
