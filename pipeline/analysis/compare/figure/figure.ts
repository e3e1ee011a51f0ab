import type { Stated } from '../record.ts'
import type { SaidFigure } from '../said.ts'
import { amountKey } from './value.ts'

/** A stated figure with what must be known of its source's other figures. */
export interface Figure extends Stated<SaidFigure> {
  /** The amount of the total of which it is a part. */
  readonly totalAmount: string | null
  /** Whether it is the greatest whole of its kind that its source gives. */
  readonly whole: boolean
}

/** Figures of all sources with their totals and wholes. */
export function figuresOf(stated: readonly Stated<SaidFigure>[]): Figure[] {
  const byId = new Map(stated.map(one => [one.said.id, one.said]))
  const greatest = new Map<string, number>()
  for (const { said, source } of stated) {
    if (!isWhole(said)) continue
    const key = kindOf(said, source.id)
    greatest.set(key, Math.max(greatest.get(key) ?? 0, sizeOf(said)))
  }
  return stated.map(({ said, source }) => {
    const total = said.total === null ? undefined : byId.get(said.total)
    const whole = isWhole(said) && greatest.get(kindOf(said, source.id)) === sizeOf(said)
    return { said, source, totalAmount: total ? amountKey(total) : null, whole }
  })
}

const isWhole = ({ relation, subgroup }: SaidFigure): boolean => relation === null && subgroup === null
const sizeOf = ({ value, min, max }: SaidFigure): number => value ?? max ?? min ?? 0
const kindOf = ({ event, measures, unit }: SaidFigure, source: string): string =>
  [source, event, measures.join('+'), unit].join('|')
