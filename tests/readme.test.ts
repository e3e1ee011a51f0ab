/** README.md and CONTRIBUTING.md say what is so: figures, links, commands, examples. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filled, ROOT, SCORES } from '../scripts/readme-figures.ts'
import { scoresPart } from '../scripts/readme-scores.ts'
import { hasPython } from './support/python.ts'

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const README = read('README.md')
const CONTRIBUTING = read('CONTRIBUTING.md')
const PAGES = { 'README.md': README, 'CONTRIBUTING.md': CONTRIBUTING, 'CHANGELOG.md': read('CHANGELOG.md') }

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(match => match[1]!)
const blocks = (text: string, language: string) => all(text, new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))

it('README.md and the figures of the datasheet are up to date with dist/ (else: npm run -s readme)', async () => {
  const shown = { root: ROOT, dist: join(ROOT, 'dist') }
  const scores = await scoresPart(shown)
  expect(filled(README, shown, scores)).toBe(README)
  expect(read(SCORES)).toBe(`${scores}\n`)
})

describe.each(Object.entries(PAGES))('%s', (_, page) => {
  it('links to files that are there', () => {
    const targets = all(page, /\]\(([^)#]+)(?:#[^)]*)?\)/g).filter(target => !/^https?:/.test(target))
    expect(targets.filter(target => !existsSync(join(ROOT, target)))).toEqual([])
  })

  it('names files that are there', () => {
    const paths = all(page, /`((?:pipeline|schemas|tests|bench|scripts|raw|dist)\/[\w./-]*)`/g)
    expect(paths.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names targets that the Makefile has', () => {
    const code = [...blocks(page, 'sh'), ...all(page, /(`[^`\n]+`)/g)]
    const targets = code.flatMap(words => all(words, /(?:^|`)make ([a-z]+)/gm))
    const known = all(read('Makefile'), /^([a-z]+):/gm)
    expect(targets.filter(target => !known.includes(target))).toEqual([])
  })

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'))
    expect(all(page, /npm run (?:-s )?([a-z]+)/g).filter(name => !(name in scripts))).toEqual([])
  })
})

describe('the example changes in CONTRIBUTING.md', () => {
  it.each(blocks(CONTRIBUTING, 'diff'))('can be made: %s', block => {
    const [head = '', ...lines] = block.trimEnd().split('\n')
    const file = head.replace('--- ', '')
    const before = lines.filter(line => !line.startsWith('+')).map(line => line.slice(1))
    if (before.length === 0) expect(existsSync(join(ROOT, file)), `${file} is new`).toBe(false)
    else expect(`\n${read(file)}`.split(`\n${before.join('\n')}\n`), `${file} holds these lines once`).toHaveLength(2)
  })
})

const SNIPPETS = blocks(README, 'python').map(code => [/^import (\w+)/.exec(code)?.[1] ?? '', code] as const)

describe.each(SNIPPETS)('the lines of %s', (library, code) => {
  it.skipIf(!hasPython(`the lines of ${library} in README.md are not run`, [library]))(
    'print what README.md shows',
    () => {
      const { stdout, stderr } = spawnSync('python3', ['-c', code], { cwd: ROOT, encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(blocks(README, 'text')).toContain(stdout)
    },
  )
})

it('there are lines of pandas, DuckDB and polars', () => {
  expect(SNIPPETS.map(([library]) => library)).toEqual(['pandas', 'duckdb', 'polars'])
})
