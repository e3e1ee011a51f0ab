/** What differs between two datasets, why, and what becomes of ids that go. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { updateTombstones } from '../../pipeline/diff/tombstones.ts'
import { diff, diffText, type TableDifference } from '../../pipeline/diff.ts'
import { release } from '../../pipeline/release.ts'
import { cli, folder } from '../support/project.ts'
import { built, PACKAGE_JSON, packed, published, recordOf, TABLES, textOf } from './fixture.ts'

const source = (id: string, more: object = {}) => ({ ...recordOf(TABLES.get('sources')!, 'words', 1), id, ...more })
const claim = (id: string, source_id: string, more: object = {}) => ({
  ...recordOf(TABLES.get('claims')!, `words of ${id}`, 1),
  ...{ id, source_id, part_of: null, event_id: null, place_id: null, speaker_id: null },
  ...more,
})

/** Two datasets that differ in every way there is, and for every cause. */
const older = () =>
  published({
    sources: [source('edited'), source('gone'), source('kept')],
    claims: [
      claim('c-edited', 'edited'),
      claim('c-gone', 'gone'),
      claim('c-kept', 'kept'),
      claim('c-rule', 'kept', { value: 1 }),
    ],
  }).dist
const newer = () =>
  published({
    sources: [source('edited', { text_sha256: 'other' }), source('kept'), source('new')],
    claims: [
      claim('c-edited', 'edited', { value: 2, unit: null }),
      claim('c-kept', 'kept'),
      claim('c-more', 'kept'),
      claim('c-new', 'new'),
    ],
  }).dist

const RULES = 'rules, word lists or registry'
const tableOf = (differences: readonly TableDifference[], name: string) =>
  differences.find(({ table }) => table === name)!
const shown = (list: TableDifference['added']) => list.map(({ cause, record }) => [record.id, cause])

describe('diff', () => {
  it('names what was added, removed and changed, each with its cause', () => {
    const differences = diff(older(), newer())
    const claims = tableOf(differences, 'claims')
    expect({ before: claims.before, after: claims.after }).toEqual({ before: 4, after: 4 })
    expect(shown(claims.added)).toEqual([
      ['c-more', RULES],
      ['c-new', 'source added'],
    ])
    expect(shown(claims.removed)).toEqual([
      ['c-gone', 'source removed'],
      ['c-rule', RULES],
    ])
    const fields = { value: [1, 2], unit: ['words of c-edited', null] }
    expect(claims.changed).toEqual([{ id: 'c-edited', cause: 'source edited', fields }])
    const sources = tableOf(differences, 'sources')
    expect([shown(sources.added), shown(sources.removed)]).toEqual([
      [['new', 'source added']],
      [['gone', 'source removed']],
    ])
    expect(
      differences
        .filter(({ table }) => !['claims', 'sources'].includes(table))
        .every(({ before, after }) => before + after === 0),
    ).toBe(true)
  })

  it('a source that is described otherwise was edited; a field that says nothing of it was not', () => {
    const one = published({ sources: [source('s')], claims: [claim('c', 's', { value: 1 })] }).dist
    const causeAfter = (more: object) =>
      tableOf(
        diff(one, published({ sources: [source('s', more)], claims: [claim('c', 's', { value: 2 })] }).dist),
        'claims',
      ).changed[0]!.cause
    expect(causeAfter({ published: '2001' })).toBe('source edited')
    expect(causeAfter({ party: null })).toBe('source edited')
    expect(causeAfter({ notes: 'checked' })).toBe(RULES)
  })

  it('a comparison differs because of any of its sources', () => {
    const comparison = (sources: string[]) => ({
      ...recordOf(TABLES.get('comparisons')!, 'words', 1),
      id: 'cmp',
      sources,
    })
    const one = published({ sources: [source('a')], comparisons: [comparison(['a'])] }).dist
    const two = published({ sources: [source('a'), source('b')], comparisons: [comparison(['a', 'b'])] }).dist
    expect(tableOf(diff(one, two), 'comparisons').changed).toMatchObject([{ id: 'cmp', cause: 'source added' }])
  })

  it('as Markdown: counts, causes, details; long lists are cut', () => {
    const text = diffText('A', 'B', diff(older(), newer()))
    expect(text).toContain('# From A to B\n')
    expect(text).toContain('| claims | 4 | 4 | 2 | 2 | 1 |\n')
    expect(text).toContain(`Causes: source added 2, source removed 2, source edited 2, ${RULES} 2.`)
    expect(text).toContain('Changed fields: value 1, unit 1.')
    expect(text).toContain('- `c-gone` `"words of c-gone"` (source removed)\n')
    expect(text).toContain('- `c-edited` value: `1` → `2`; unit: `"words of c-edited"` → `null` (source edited)\n')
    const many = Array.from({ length: 23 }, (_, i) => claim(`c-${i}`, 'kept'))
    const grown = diffText(
      'A',
      'B',
      diff(published({ sources: [source('kept')] }).dist, published({ sources: [source('kept')], claims: many }).dist),
    )
    expect(grown).toContain('added (23)')
    expect(grown.match(/^- `c-/gm)).toHaveLength(20)
    expect(grown).toContain('- and 3 more (--json gives all)')
  })

  it('of a dataset with itself: nothing', () => {
    const one = older()
    expect(diffText('A', 'A', diff(one, one))).toContain('\nNothing differs.\n')
  })

  it('as JSON, from the command line', () => {
    const [one, two] = [older(), newer()]
    const { status, stdout, stderr } = cli(['diff', one, two, '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(diff(one, two))))
  })
})

describe('tombstones', () => {
  const read = (path: string) => readFileSync(path, 'utf8')

  it('what goes is put on, what came back is taken off, and a date of removal stays', () => {
    const path = join(folder(), 'tombstones.csv')
    const [one, two] = [older(), newer()]
    updateTombstones(path, '0.2.0', diff(one, two))
    const gone = [
      'id,table,removed_in,cause,quote',
      'c-gone,claims,0.2.0,source removed,words of c-gone',
      `c-rule,claims,0.2.0,"${RULES}",words of c-rule`,
      'gone,sources,0.2.0,source removed,',
    ]
    expect(read(path)).toBe(`${gone.join('\r\n')}\r\n`)
    updateTombstones(path, '0.3.0', diff(two, two))
    expect(read(path)).toBe(`${gone.join('\r\n')}\r\n`)
    updateTombstones(path, '0.3.0', diff(two, one))
    const back = ['id,table,removed_in,cause,quote', `c-more,claims,0.3.0,"${RULES}",words of c-more`]
    expect(read(path)).toBe(
      `${[...back, 'c-new,claims,0.3.0,source removed,words of c-new', 'new,sources,0.3.0,source removed,'].join('\r\n')}\r\n`,
    )
  })

  it('any words survive, whatever the line ends of the list', () => {
    const quote = 'a "b", c\r\nd\ne\u2028=1+1'
    const none = published({ sources: [source('s')] }).dist
    const one = published({ sources: [source('s')], claims: [claim('c', 's', { quote })] }).dist
    const path = join(folder(), 'tombstones.csv')
    updateTombstones(path, '0.2.0', diff(one, none))
    const written = read(path)
    updateTombstones(path, '0.3.0', [])
    expect(read(path)).toBe(written)
    // As a clone that converts line ends has it; what stands within quotes is not touched by the reader.
    const plain = published({ sources: [source('s')], claims: [claim('c', 's')] }).dist
    const other = join(folder(), 'tombstones.csv')
    updateTombstones(other, '0.2.0', diff(plain, none))
    const usual = read(other)
    writeFileSync(other, usual.replaceAll('\r\n', '\n'))
    updateTombstones(other, '0.3.0', [])
    expect(read(other)).toBe(usual)
  })
})

it.each([false, true])('release notes say what changed since an earlier dataset (packaged: %s)', async packaged => {
  const then = await built({ 'one.txt': 'On 3 May 1998 a total of 40 villagers were killed.\n' })
  const now = await built()
  if (packaged) await packed(then, { textOnly: true })
  await packed(now)
  const out = join(folder(), 'release')
  await release({ dist: now.dist, packageJson: PACKAGE_JSON, out, since: then.dist, tombstones: null, library: null })
  const notes = textOf(out, 'RELEASE_NOTES.md')
  const { title, version } = JSON.parse(readFileSync(PACKAGE_JSON, 'utf8'))
  expect(notes.split('\n')[0]).toBe(`# From ${packaged ? `${title} ${version}` : 'dist'} to ${title} ${version}`)
  expect(notes).toContain('| sources | 1 | 2 | 1 | 0 | 1 |')
  expect(notes).toMatch(/Causes: source added \d+, source edited \d+\./)
  expect(textOf(out, 'SHA256SUMS')).toContain('  RELEASE_NOTES.md\n')
})
