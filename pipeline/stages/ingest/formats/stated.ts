import { isPublicationDate } from '../fields.ts'

/** A text without white space around it and with single spaces within; null where nothing is left. */
export function words(value: string | null | undefined): string | null {
  const flat = (value ?? '').replace(/\s+/g, ' ').trim()
  return flat === '' ? null : flat
}

/** The day of a date as files give it ("2021-02-26T10:00:00Z"); null where it is none that is sure. */
export function publicationDate(value: string | null | undefined): string | null {
  const flat = words(value)
  if (flat === null) return null
  const [, day] = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(flat) ?? []
  const date = day ?? flat
  return isPublicationDate(date) ? date : null
}
