import type { Log, LogEvent } from './core/log.ts'
import { type Message, render } from './core/message.ts'

/** Where a console writes, and what that can show. */
export interface Screen {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** A log for people: messages as lines, progress as one line that is overwritten, on a terminal only. */
export function textLog(screen: Screen, environment: NodeJS.ProcessEnv): Log {
  const live = screen.isTTY === true && environment.TERM !== 'dumb'
  const color = live && !environment.NO_COLOR
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  let open = false
  const line = (text: string) => {
    screen.write(`${open ? '\r\u001b[K' : ''}${text}\n`)
    open = false
  }
  const shown = (message: Message) => {
    const text = render(message)
    const end = text.indexOf(' ')
    return `${paint(1, text.slice(0, end))}${text.slice(end)}`
  }
  return (event: LogEvent) => {
    switch (event.event) {
      case 'progress':
        if (!live) return
        screen.write(`\r\u001b[K${event.done} of ${event.of} texts`.slice(0, (screen.columns ?? 80) + 3))
        open = true
        return
      case 'warning':
        return line(`${paint(33, 'note')} ${shown(event.message)}`)
      case 'fault':
        return line(shown(event.message))
      case 'done':
        return line(event.text)
    }
  }
}

/** A log for programs: NDJSON, an event to a line. */
export function jsonLog(screen: Screen): Log {
  return event => screen.write(`${JSON.stringify(event)}\n`)
}
