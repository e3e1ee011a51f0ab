/** The archives of a release hold the whole dataset, and nothing else. */
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { release } from '../../pipeline/release.ts'
import { filesBelow } from '../../pipeline/stages/publish/sums.ts'
import { verify } from '../../pipeline/verify.ts'
import { folder, write } from '../support/project.ts'
import { built, PACKAGE_JSON, packed, sha256, textOf } from './fixture.ts'

const { name, version, released } = JSON.parse(readFileSync(PACKAGE_JSON, 'utf8'))
const STEM = `${name}-${version}`
const TOMBSTONES = 'id,table,removed_in,cause,quote\r\nclm_0123456789abcdef,claims,0.1.0,source edited,"40, or so"\r\n'

async function made() {
  const where = await built()
  await packed(where)
  write(where.dist, { 'csv/.DS_Store': 'left by a file manager' })
  const base = folder({ 'tombstones.csv': TOMBSTONES, [`${STEM}.tgz`]: 'the npm package' })
  const out = join(base, 'release')
  const tombstones = join(base, 'tombstones.csv')
  await release({
    dist: where.dist,
    packageJson: PACKAGE_JSON,
    out,
    since: null,
    tombstones,
    library: join(base, `${STEM}.tgz`),
  })
  return { ...where, out }
}

/** Files of the dataset as an archive should hold them, but the list of hashes. */
const expectedOf = (dist: string): Map<string, string> =>
  new Map([
    ...filesBelow(dist)
      .filter(path => path !== 'SHA256SUMS' && !path.endsWith('.DS_Store'))
      .map(path => [`${STEM}/${path}`, sha256(readFileSync(join(dist, path)))] as const),
    [`${STEM}/tombstones.csv`, sha256(TOMBSTONES)],
  ])

const run = (command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe('a release', () => {
  it('tar.gz: unpacked it is the dataset; its list names every file; modes, owners and times are fixed', async () => {
    const { dist, out } = await made()
    const to = folder()
    run('tar', ['-xzf', join(out, `${STEM}.tar.gz`)], to)
    const files = filesBelow(to).filter(path => path !== `${STEM}/SHA256SUMS`)
    expect(new Map(files.map(path => [path, sha256(readFileSync(join(to, path)))]))).toEqual(expectedOf(dist))
    const listed = run('sha256sum', ['-c', 'SHA256SUMS'], join(to, STEM))
    expect(listed.match(/: OK$/gm)).toHaveLength(files.length)
    await expect(verify(join(to, STEM), () => {})).resolves.toContain('holds:')
    for (const path of filesBelow(to)) expect(statSync(join(to, path)).mode & 0o777, path).toBe(0o644)
    const lines = run('tar', ['-tvzf', join(out, `${STEM}.tar.gz`)], to, { TZ: 'UTC' })
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(files.length + 1)
    for (const line of lines) expect(line).toMatch(new RegExp(`^-rw-r--r-- 0/0 +\\d+ ${released} 00:00 ${STEM}/`))
  })

  it('ZIP: the same files, readable for whoever unpacks it', async () => {
    const { dist, out } = await made()
    const zip = readFileSync(join(out, `${STEM}.zip`))
    const files = new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, sha256(bytes)]))
    const list = files.get(`${STEM}/SHA256SUMS`)
    files.delete(`${STEM}/SHA256SUMS`)
    expect(files).toEqual(expectedOf(dist))
    expect(list).toBeDefined()
    expect(modesOf(zip)).toEqual([...files, 0].map(() => 0o100644))
  })

  it('its own list holds', async () => {
    const { out } = await made()
    expect(filesBelow(out)).toEqual(['SHA256SUMS', `${STEM}.tar.gz`, `${STEM}.tgz`, `${STEM}.zip`])
    expect(run('sha256sum', ['-c', 'SHA256SUMS'], out).match(/: OK$/gm)).toHaveLength(3)
    expect(textOf(out, 'SHA256SUMS')).not.toContain('/')
  })
})

/** Unix modes in the central directory of a ZIP archive. */
function modesOf(zip: Buffer): number[] {
  const modes: number[] = []
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    modes.push(zip.readUInt32LE(at + 38) >>> 16)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return modes
}
