/**
 * Loaded into a process before its program: at its end writes what it used, as JSON, to file descriptor 3: peak memory in
 * bytes, processor time in seconds. Linux keeps the peak of the address space itself; getrusage() would count what the
 * parent held before the program was loaded.
 */
import { readFileSync, writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify({ peak: peak(), cpu: cpu() })))

function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
