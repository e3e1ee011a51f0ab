/** Messages are data: where, which rule, what was found and what was expected. Prose is made of them in one place. */
export interface Message {
  /** File as the user named it, or the part of the data that is at fault. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** Id of the check or rule that speaks, such as `ingest/utf-8`. */
  readonly rule: string
  /** What was found, in words: 'byte 0xFF at offset 12'. */
  readonly actual: string
  /** What was expected, in words. */
  readonly expected: string
  /** The other place that has to do with it. */
  readonly cause?: Message
}

/** `raw/x.txt:12:5 Unexpected byte 0xFF at offset 12, expected UTF-8 [ingest/utf-8]` */
export function render(message: Message): string {
  const { file, line, column, actual, expected, rule, cause } = message
  const at = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined).join(':')
  const own = `${at} Unexpected ${actual}, expected ${expected} [${rule}]`
  return cause ? `${own}\n  see ${render(cause)}` : own
}

/** 1: the data failed a check. 2: wrong usage, unreadable input or faulty configuration. */
export type FaultStatus = 1 | 2

/** Ends a run: all the messages that led to it, and the exit status that follows. */
export class Fault extends Error {
  readonly messages: readonly Message[]
  readonly status: FaultStatus

  constructor(messages: readonly Message[], status: FaultStatus) {
    super(messages.map(render).join('\n'))
    this.name = 'Fault'
    this.messages = messages
    this.status = status
  }
}
