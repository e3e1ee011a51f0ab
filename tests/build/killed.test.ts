import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { buildArguments, buildSite, cli, site, start } from '../support/project.ts'

const textNamed = (name: string) =>
  `${name}: on 3 May 1990 a total of 120 villagers were killed, including 15 children. `.repeat(20)
const sums = (dist: string) => readFileSync(join(dist, 'SHA256SUMS'), 'utf8')
const beside = (dist: string) => readdirSync(dirname(dist)).filter(name => name.startsWith(`.${basename(dist)}.`))

describe('a build that is killed', () => {
  it('leaves the last good dataset whole, whenever it is killed', async () => {
    const where = site({ 'one.txt': textNamed('One') })
    expect(cli(buildArguments(where)).status).toBe(0)
    for (const [i, delay] of [60, 120, 180, 240, 300, 360, 420].entries()) {
      const before = sums(where.dist)
      writeFileSync(join(where.raw, `more-${i}.txt`), textNamed(`More ${i}`))
      const running = start([...buildArguments(where), '--force'])
      const ended = new Promise(resolve => running.once('exit', resolve))
      await wait(delay)
      running.kill('SIGKILL')
      await ended
      // Between its two renames a run may be killed too: the next one puts that right, and it may stop right after.
      if (!existsSync(where.dist))
        expect(cli([...buildArguments(where), '--raw', join(where.raw, 'none')]).status).toBe(2)
      const verified = cli(['verify', where.dist])
      expect(verified.stderr).toBe('')
      expect(verified.status).toBe(0)
      if (sums(where.dist) === before) expect(readdirSync(join(where.dist, 'text'))).not.toContain(`more-${i}.txt`)
    }
    expect(cli(buildArguments(where)).status).toBe(0)
    expect(cli(['verify', where.dist]).status).toBe(0)
    expect(beside(where.dist)).toEqual([])
  }, 180_000)

  it('brings the previous dataset back, and removes what no running process writes', async () => {
    const where = site({ 'one.txt': textNamed('One') })
    await buildSite(where)
    const before = sums(where.dist)
    const beforeSwap = join(dirname(where.dist), '.dist.previous-999999999')
    renameSync(where.dist, beforeSwap)
    mkdirSync(join(dirname(where.dist), '.dist.incoming-999999999/json'), { recursive: true })
    expect((await buildSite(where)).changed).toBe(false)
    expect(sums(where.dist)).toBe(before)
    expect(beside(where.dist)).toEqual([])
  })
})
