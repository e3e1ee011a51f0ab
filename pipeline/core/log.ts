import type { Message } from './message.ts'

/** What a run has to say while it goes on. Data: the console renders it for people or as NDJSON. */
export type LogEvent =
  | { readonly event: 'progress'; readonly done: number; readonly of: number }
  | { readonly event: 'warning' | 'fault'; readonly message: Message }
  | { readonly event: 'done'; readonly text: string; readonly counts: Readonly<Record<string, number>> }

export type Log = (event: LogEvent) => void
