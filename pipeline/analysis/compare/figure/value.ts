import type { SaidFigure } from '../said.ts'

/** The part of a figure that says how many. */
export type Amount = Pick<SaidFigure, 'value' | 'min' | 'max' | 'qualifier' | 'magnitude'>

/** How two amounts relate: the same; the same but for the qualifier; one holds the other; they exclude one another; open. */
export type AmountRelation = 'same' | 'qualifier' | 'contains' | 'excluded' | 'open'

interface Bounds {
  readonly min: number
  readonly max: number
}

/** "About 300" speaks of 270 to 330: a tenth to each side, as guessed figures are rounded to one or two digits. */
const ABOUT = 0.1
/** Bounds that lie within half as much again tell of one figure: 22 and "more than 20". */
const NEAR = 1.5

/** The numbers that words admit. A bound admits its own number: "80" and "more than 80" are reports of one figure. */
function boundsOf({ value, min, max, qualifier, magnitude }: Amount): Bounds {
  switch (qualifier) {
    case 'exact':
      return { min: value ?? min ?? 0, max: value ?? max ?? Number.POSITIVE_INFINITY }
    case 'about':
      return value === null ? open(min, max) : { min: value * (1 - ABOUT), max: value * (1 + ABOUT) }
    case 'at_least':
    case 'more_than':
      return open(min ?? value, max)
    case 'nearly':
    case 'less_than':
      return open(min, max ?? value)
    case 'range':
      return open(min, max)
    case 'vague':
      // Hundreds: two hundred to some thousands, as people speak of twenty hundreds.
      return magnitude === null ? open(min, max) : { min: 10 ** magnitude, max: 2 * 10 ** (magnitude + 1) }
  }
}

const open = (min: number | null, max: number | null): Bounds => ({
  min: min ?? 0,
  max: max ?? Number.POSITIVE_INFINITY,
})

const UPPER: ReadonlySet<Amount['qualifier']> = new Set(['less_than'])
const LOWER: ReadonlySet<Amount['qualifier']> = new Set(['at_least', 'more_than'])

/** How two amounts relate, by what their words admit. */
export function relationOf(a: Amount, b: Amount): AmountRelation {
  if (a.qualifier === b.qualifier && a.value === b.value && a.magnitude === b.magnitude) {
    if (a.value !== null || a.magnitude !== null || (a.min === b.min && a.max === b.max)) return 'same'
  }
  if (a.value !== null && a.value === b.value) {
    const against =
      (UPPER.has(a.qualifier) && LOWER.has(b.qualifier)) || (LOWER.has(a.qualifier) && UPPER.has(b.qualifier))
    return against ? 'excluded' : 'qualifier'
  }
  const [left, right] = [boundsOf(a), boundsOf(b)]
  if (left.max < right.min || right.max < left.min) return 'excluded'
  if (a.qualifier === 'vague' || b.qualifier === 'vague') {
    // Thousands and tens of thousands admit some of the same numbers; nobody can tell whether they mean one.
    return a.qualifier === b.qualifier ? 'open' : 'qualifier'
  }
  if (isRange(a) !== isRange(b) || holds(left, right) !== holds(right, left)) {
    return isRange(a) || isRange(b) || !near(a, b) ? 'contains' : 'qualifier'
  }
  return 'qualifier'
}

const isRange = ({ qualifier }: Amount): boolean => qualifier === 'range'
const holds = (outer: Bounds, inner: Bounds): boolean => outer.min <= inner.min && inner.max <= outer.max

function near(a: Amount, b: Amount): boolean {
  const [x, y] = [a.value ?? a.min ?? a.max, b.value ?? b.min ?? b.max]
  return x !== null && y !== null && Math.max(x, y) <= NEAR * Math.min(x, y)
}

/** Whether two amounts are one in the words of both. */
export const amountKey = ({ value, min, max, qualifier, magnitude }: Amount): string =>
  `${value}/${min}/${max}/${qualifier}/${magnitude}`

/** An amount for people to read: the qualifier as it stands, digits in groups of three. */
export function amountText({
  value,
  qualifierText,
  text,
}: Pick<SaidFigure, 'value' | 'qualifierText' | 'text'>): string {
  if (value === null) return text.toLowerCase()
  const [whole = '', ...rest] = String(value).split('.')
  const digits = [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.')
  return [qualifierText?.toLowerCase(), digits].filter(Boolean).join(' ')
}
