/** The state of the page as its address has it: `#/claims?measure=killed&q=children`. */
export interface Address {
  /** Parts of the path: `['record', 'claims', 'clm_…']`; empty for the overview. */
  readonly path: readonly string[]
  readonly params: ReadonlyMap<string, readonly string[]>
}

/** Reads the part of an address behind `#`; what is no address of the page is the overview. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = split(hash.replace(/^#/, ''))
  const params = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(query)) params.set(name, [...(params.get(name) ?? []), value])
  return { path: path.split('/').filter(Boolean).map(decoded), params }
}

/** The address of a view. Parameters without a value are left out. */
export function addressOf(
  path: readonly string[],
  params: Iterable<readonly [string, readonly string[]]> = [],
): string {
  const query = new URLSearchParams()
  for (const [name, values] of params) for (const value of values) if (value !== '') query.append(name, value)
  const text = query.toString()
  return `#/${path.map(encodeURIComponent).join('/')}${text ? `?${text}` : ''}`
}

/** The only value of a parameter, or what stands for none. */
export const one = (address: Address, name: string, usual = ''): string => address.params.get(name)?.[0] ?? usual

/** An address with one parameter changed. */
export function changed(address: Address, name: string, values: readonly string[]): string {
  return addressOf(address.path, new Map(address.params).set(name, values))
}

function split(hash: string): [string, string] {
  const at = hash.indexOf('?')
  return at < 0 ? [hash, ''] : [hash.slice(0, at), hash.slice(at + 1)]
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A per cent sign that encodes nothing stands for itself.
    return part
  }
}
