/** Ids of what texts name and no registry knows: they hold kind and name, so that no registry is needed to read them. */

const PREFIX = 'unregistered'

/** `unregistered/person/Jane Doe`; white space within a name is one space. */
export const unregisteredId = (kind: string, name: string): string => `${PREFIX}/${kind}/${name.replace(/\s+/g, ' ')}`

export const isUnregistered = (id: string): boolean => id.startsWith(`${PREFIX}/`)

/** Kind and name of an id that `unregisteredId` made. */
export function readUnregistered(id: string): { kind: string; name: string } {
  const [, kind = '', ...name] = id.split('/')
  return { kind, name: name.join('/') }
}
