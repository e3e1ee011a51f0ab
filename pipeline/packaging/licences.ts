/** What the records are licensed under, and what is not licensed at all. */
export const RECORDS_LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

export const TEXTS_NOTICE =
  'The source texts in text/ and the words quoted from them stay their publishers’ and are not licensed here.'
