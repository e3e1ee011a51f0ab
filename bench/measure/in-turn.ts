/** Things to be compared, by name; each returns what it measured. */
export type Sides<Name extends string, T> = Readonly<Record<Name, () => T>>

/**
 * Measures all sides in every round, so that what the machine does meanwhile falls on each of them; every other round
 * goes through them backwards.
 */
export function inTurn<Name extends string, T>(rounds: number, sides: Sides<Name, T>): Record<Name, T[]> {
  const names = Object.keys(sides) as Name[]
  const measured = Object.fromEntries(names.map(name => [name, [] as T[]])) as Record<Name, T[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) measured[name].push(sides[name]())
  }
  return measured
}
