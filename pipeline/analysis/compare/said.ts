import type { CivilStatus, Measure, Qualifier } from '../../../schemas/common.ts'
import type { RecordOf } from '../../../schemas/index.ts'

interface Said {
  /** Id of the record. */
  readonly id: string
  readonly event: string | null
}

/** What a number is part of or stands beside, where the words go on: "6 children, including a baby". */
export interface Tail {
  readonly within: boolean
  /** Stems of what comes behind. */
  readonly words: readonly string[]
  readonly text: string
}

/** A stated quantity, as far as it can be compared. */
export interface SaidFigure extends Said {
  readonly table: 'claims'
  readonly measures: readonly Measure[]
  readonly unit: string | null
  readonly subgroup: string | null
  readonly status: CivilStatus | null
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: Qualifier
  readonly magnitude: number | null
  /** The number with its qualifier, as it stands. */
  readonly text: string
  readonly qualifierText: string | null
  readonly unitText: string | null
  readonly measureText: string | null
  readonly relation: 'part' | 'additional' | null
  /** The claim of which it is a part. */
  readonly total: string | null
  readonly place: string | null
  readonly date: string | null
  /** Where its sentence begins. */
  readonly sentence: number
  /** Stems of the words round the number. */
  readonly words: readonly string[]
  readonly tail: Tail | null
}

/** A body that is said to recognise or condemn. */
export interface SaidRecognition extends Said {
  readonly table: 'recognitions'
  readonly body: string
  readonly bodyKind: RecordOf<'recognitions'>['body_kind']
  readonly country: string | null
  readonly verb: RecordOf<'recognitions'>['verb']
  readonly term: string | null
  /** Whether the body is said to use the term, as in "condemned it as a massacre", and not the text alone. */
  readonly classifies: boolean
  readonly count: number | null
  readonly qualifier: Qualifier | null
  readonly date: string | null
  readonly open: boolean
}

/** Someone said to have organised, done, supported or ordered something. */
export interface SaidRole extends Said {
  readonly table: 'responsibility'
  readonly actor: string | null
  readonly text: string
  readonly role: RecordOf<'responsibility'>['role']
}

/** A legal or political act. */
export interface SaidAct extends Said {
  readonly table: 'legal_acts'
  /** Null where a body is said to have recognised something and the text names no document. */
  readonly kind: string | null
  readonly title: string | null
  readonly number: string | null
  /** Who issued or signed it: ids, and words. */
  readonly actors: readonly string[]
  readonly by: string | null
  /** Stems of its title, else of its subject, and of those words. */
  readonly words: readonly string[]
  readonly byWords: readonly string[]
  readonly date: string
}

/** A date that is tied to an event. */
export interface SaidDate extends Said {
  readonly table: 'dates'
  readonly date: string
  readonly text: string
  readonly sentence: number
  readonly words: readonly string[]
}

/** A spelling of a place. */
export interface SaidName extends Said {
  readonly table: 'place_names'
  readonly place: string
  readonly name: string
}

export type Comparable = SaidFigure | SaidRecognition | SaidRole | SaidAct | SaidDate | SaidName
