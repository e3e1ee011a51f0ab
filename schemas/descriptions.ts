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
  actors: 'Registry of persons, organisations, states and armed forces, with those that no registry knows marked.',
  mentions: 'One record per mention of an actor or a place.',
  recognitions: 'One record per body that is said to recognise or condemn something.',
  legal_acts: 'One record per mention of a decree, resolution, treaty or other act.',
  observances: 'One record per mention of a way of remembering: a day, a march, a monument, a slogan.',
  quotations: 'One record per stretch of words in quotation marks that somebody says or a document holds.',
  characterizations: 'One record per use of a contested or evaluative term: who uses it, and of what.',
  responsibility:
    'One record per actor that a source says organised, did, supported or ordered something: allegations.',
  control_changes: 'One record per place, or number of places, whose control is said to change.',
  comparisons: 'One record per thing that sources state, side by side: in how many lines of text, and of which sides.',
  checks: 'One record per arithmetic check of what a source states.',
  source_relations: 'One record per two sources whose texts relate.',
  shared_passages: 'One record per passage that two sources share, with what differs between them.',
  coverage: 'One record per sentence: what came of it, or why nothing did.',
} as const satisfies Record<TableName, string>
