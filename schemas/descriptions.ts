import type { TableName } from './index.ts'

/** What one record of each table is; heads its JSON Schema and its page in the codebook. */
export const TABLE_DESCRIPTIONS = {
  sources: 'One record per document. What is not known is null, never a guess.',
  claims: 'One record per stated quantity: what a source says of how many, never that it is true.',
  numbers: 'One record per number expression of a text, whatever it stands for: the ledger of figures.',
  dates: 'One record per date expression. A date that the text does not settle stays open.',
  events: 'Registry of events: neutral names, made of place and date.',
  event_names: "One record per use of a name for an event, as the source's own wording.",
  places: 'Registry of places: one record however many names a place has.',
  place_names: 'One record per place, spelling and source: the first use is quoted, the uses are counted.',
  coverage: 'One record per sentence: what came of it, or why nothing did.',
} as const satisfies Record<TableName, string>
