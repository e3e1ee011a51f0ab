import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { Message } from '../../core/message.ts'
import { isTolerated, SUMS } from './layout.ts'
import { filesBelow, parseSums } from './sums.ts'

/** Where a dataset goes, and the folders that stand beside it while it is written. */
export interface Target {
  readonly dist: string
  /** As the user named it. */
  readonly shown: string
  readonly incoming: string
  readonly previous: string
}

/** The target of a folder name; links are followed, so that a linked dist stays linked. */
export function targetOf(shown: string): Target {
  const dist = real(shown)
  const beside = (what: string) => join(dirname(dist), `.${basename(dist)}.${what}-${process.pid}`)
  return { dist, shown, incoming: beside('incoming'), previous: beside('previous') }
}

/** The path without links, as far as it exists. */
function real(path: string): string {
  const full = resolve(path)
  if (existsSync(full)) return realpathSync(full)
  const parent = dirname(full)
  return parent === full ? full : join(real(parent), basename(full))
}

/** Puts right what a killed run left beside dist: the last good dataset comes back, half-written ones go. */
export function recover({ dist }: Target): void {
  const parent = dirname(dist)
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory()) return
  const pattern = /^(.*)\.(incoming|previous)-(\d+)$/
  for (const name of readdirSync(parent)) {
    const [, stem, what, pid] = pattern.exec(name) ?? []
    if (stem !== `.${basename(dist)}` || isRunning(Number(pid))) continue
    const path = join(parent, name)
    if (what === 'previous' && !existsSync(dist)) renameSync(path, dist)
    else rmSync(path, { recursive: true, force: true })
  }
}

/** Whether another process of this number is alive. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Why a dataset cannot be written there; names every reason. */
export function refuse(target: Target, raw: string): Message[] {
  const { dist, shown } = target
  const say = (actual: string, expected: string): Message => ({ file: shown, rule: 'publish/target', actual, expected })
  const texts = real(raw)
  if (dist === texts) return [say('the folder of the sources', 'another folder')]
  if (texts.startsWith(dist + sep) || dist === sep)
    return [say(`folder around the sources ${raw}`, 'a folder of its own')]
  if (dist.startsWith(texts + sep)) return [say(`folder within the sources ${raw}`, 'a folder outside of them')]
  if (existsSync(dist)) {
    if (!statSync(dist).isDirectory()) return [say('file', 'a folder, or a name not in use')]
    const foreign = foreignFiles(dist)
    if (foreign.length > 0) {
      const named = `${foreign.slice(0, 5).join(', ')}${foreign.length > 5 ? ` and ${foreign.length - 5} more` : ''}`
      return [
        say(`folder with files that are no part of a dataset: ${named}`, 'a new, empty or earlier dataset folder'),
      ]
    }
  }
  try {
    if (existsSync(dist)) accessSync(dist, constants.W_OK)
    const made = mkdirSync(target.incoming, { recursive: true })
    rmSync(made ?? target.incoming, { recursive: true })
    return []
  } catch (error) {
    return [say(`${(error as NodeJS.ErrnoException).code} when it was tried`, 'a place that can be written')]
  }
}

/** Files that neither the dataset's own list names nor a later step put there. */
function foreignFiles(dist: string): string[] {
  const list = join(dist, SUMS)
  const own = existsSync(list) ? parseSums(readFileSync(list, 'utf8')) : new Map<string, string>()
  return filesBelow(dist).filter(path => !own.has(path) && !isTolerated(path) && !(path === SUMS && own.size > 0))
}
