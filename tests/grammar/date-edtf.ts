import { createRequire } from 'node:module'

const library = createRequire(import.meta.url)('edtf') as { default: (value: string) => unknown }

/** Parses a value as EDTF and throws where it is none. The package has no types of its own. */
export const parseEdtf = (value: string): unknown => library.default(value)
