import { HARM_MEASURES } from '../../schemas/common.ts'

const HARM: ReadonlySet<string> = new Set(HARM_MEASURES)

/** Whether any of these measures is one of harm to people. */
export const isHarm = (measures: readonly string[]): boolean => measures.some(measure => HARM.has(measure))
