import type { Qualifier } from '../../../schemas/common.ts'
import type { RecordOf } from '../../../schemas/index.ts'

export type Claim = RecordOf<'claims'>

/** Whether a claim says of something real how many there were, in a number: what may be reckoned with. */
export const isStated = ({ polarity, modality, qualifier }: Claim): boolean =>
  polarity === 'asserted' && modality === 'actual' && qualifier !== 'vague'

/** Whether it may stand in a sum: one number, neither open nor rounded by a word. */
export const isExact = (claim: Claim): boolean => isStated(claim) && claim.qualifier === 'exact' && claim.value !== null

const QUALIFIER_WORDS: Readonly<Record<Exclude<Qualifier, 'range' | 'vague'>, string>> = {
  exact: '',
  about: 'about ',
  nearly: 'nearly ',
  at_least: 'at least ',
  more_than: 'more than ',
  less_than: 'less than ',
}

/** A number with its thousands marked: 4,620. */
export function figure(value: number): string {
  const [whole = '', rest] = String(value).split('.')
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? marked : `${marked}.${rest}`
}

/** The number of a claim with its qualifier: "more than 400". */
export function amount({ qualifier, value, min, max }: Claim): string {
  if (qualifier === 'range' || qualifier === 'vague') return `${figure(min ?? 0)} to ${figure(max ?? 0)}`
  return `${QUALIFIER_WORDS[qualifier]}${figure(value ?? 0)}`
}

/** Units that are written alike for one and for many. */
const SYMBOL = /^(?:km2?|m2?|ha|kg|percent|aircraft)$/

/** What a claim counts, in plain words: "people", "women", "villages". */
export function counted({ unit, subgroup, value }: Claim): string {
  if (subgroup) return subgroup === 'elderly' ? 'elderly people' : subgroup.replaceAll('_', ' ')
  if (unit === null) return ''
  if (unit === 'person') return value === 1 ? 'person' : 'people'
  const name = unit.replaceAll('_', ' ')
  if (value === 1 || SYMBOL.test(unit)) return name
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`
}

/** "63 children" */
export const counting = (claim: Claim): string => `${amount(claim)} ${counted(claim)}`.trim()

/** "40 people (killed)"; nothing is added where the measure is not known. */
export function stating(claim: Claim): string {
  const measures = claim.measures.filter(measure => measure !== 'other').map(measure => measure.replaceAll('_', ' '))
  return measures.length > 0 ? `${counting(claim)} (${measures.join(', ')})` : counting(claim)
}
