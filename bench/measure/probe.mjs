/**
 * Loaded into a process before its program: at its end writes its peak memory in bytes to file descriptor 3. Linux keeps
 * the peak of the address space itself; getrusage() would count what the parent held before the program was loaded.
 */
import { readFileSync, writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) process.on('exit', () => writeSync(3, String(peak())))

function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
