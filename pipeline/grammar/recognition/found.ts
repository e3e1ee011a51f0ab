import type { Polarity } from '../../../schemas/common.ts'
import type { Range } from '../counted.ts'
import type { Form } from '../lexicon.ts'
import type { PlacedDate } from '../reading.ts'
import type { Body } from './body.ts'
import type { List } from './lists.ts'
import type { What } from './what.ts'

/** What a frame finds: bodies, deed and the words that the date is sought around. */
export interface Found {
  readonly bodies: List<Body>
  readonly verb: Range
  readonly whats: readonly What[]
  readonly polarity: Polarity
  readonly rule: string
  /** The verb that the bodies are the subject of, where it is another: "adopted a resolution recognising". */
  readonly governor?: Range
  readonly date?: PlacedDate | null
}

/** A word that may say that something is recognised or condemned. */
export interface Cue extends Range {
  readonly group: string
  readonly form: Form | undefined
  readonly noun: boolean
}
