import type { Format } from './format.ts'

/** YAML that readers of YAML 1.1 and 1.2 understand alike: every string is quoted as in JSON, null is `null`. */
export const yaml: Format = {
  name: 'yaml',
  header: () => '',
  piece: entries => entries.map(({ record }) => recordText(record)).join(''),
  separator: '',
  footer: '',
  empty: () => '[]\n',
}

/** A record as an item of a block sequence: a field to a line, nested fields indented. */
function recordText(record: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const name in record) text += `${text === '' ? '- ' : '  '}${key(name)}:${block(record[name])}\n`
  return text === '' ? '- {}\n' : text
}

/** A field's value after its colon: objects and lists of objects a line each, everything else on the same line. */
function block(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ` ${scalar(value)}`
  if (Array.isArray(value)) {
    if (!value.some(item => typeof item === 'object' && item !== null)) return ` ${flow(value)}`
    return value.map(item => `\n    - ${flow(item)}`).join('')
  }
  const names = Object.keys(value)
  if (names.length === 0) return ' {}'
  return names.map(name => `\n    ${key(name)}: ${flow((value as Record<string, unknown>)[name])}`).join('')
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return scalar(value)
  return `{${Object.entries(value)
    .map(([name, inner]) => `${key(name)}: ${flow(inner)}`)
    .join(', ')}}`
}

/** Names that no reader takes for something else; `no`, `on`, `null` and the like are quoted. */
const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[A-Za-z_][A-Za-z0-9_.]*$/i
const plain = new Map<string, string>()

function key(name: string): string {
  const known = plain.get(name)
  if (known !== undefined) return known
  const text = PLAIN.test(name) ? name : quoted(name)
  // Names of fields are few and come again and again.
  if (plain.size < 1000) plain.set(name, text)
  return text
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'number') return String(value)
  const text = JSON.stringify(value)
  // YAML 1.1 knows a number with an exponent only by its point.
  return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text
}

/** Characters that JSON leaves as they are and YAML takes for line breaks, or may not hold. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/
const ALL_UNSAFE = new RegExp(UNSAFE, 'g')

function quoted(text: string): string {
  const json = JSON.stringify(text)
  if (!UNSAFE.test(json)) return json
  return json.replace(ALL_UNSAFE, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
