/** What a corpus adds to the lexicons. */

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A lexicon with what another file of its name adds: lists grow by the items that they lack, mappings by their keys, and
 * anything else is replaced.
 */
export function added(known: unknown, more: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(more)) {
    const items = new Set(known.map(item => JSON.stringify(item)))
    return [...known, ...more.filter(item => !items.has(JSON.stringify(item)))]
  }
  return isMapping(known) && isMapping(more) ? merged(known, more, added) : more
}

/**
 * What another file adds, completed by what it need not repeat. Where this has a wrong shape, the path of the fault is
 * that of the other file: its lists are left as they are.
 */
export function completed(known: unknown, more: unknown): unknown {
  return isMapping(known) && isMapping(more) ? merged(known, more, completed) : more
}

function merged(
  known: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>>,
  merge: (known: unknown, more: unknown) => unknown,
): Record<string, unknown> {
  const all: Record<string, unknown> = { ...known }
  for (const [key, value] of Object.entries(more))
    all[key] = Object.hasOwn(known, key) ? merge(known[key], value) : value
  return all
}
