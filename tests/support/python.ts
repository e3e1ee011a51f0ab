import { spawnSync } from 'node:child_process'

/** Whether tests that need Python run: where it is, and always where changes are checked. */
export function hasPython(what: string, modules: readonly string[] = []): boolean {
  const there = spawnSync('python3', ['-c', modules.map(name => `import ${name}`).join('\n')]).status === 0
  if (there || process.env.CI === 'true') return true
  console.warn(`SKIPPED: ${what}: python3${modules.length > 0 ? ` with ${modules.join(', ')}` : ''} is missing`)
  return false
}
