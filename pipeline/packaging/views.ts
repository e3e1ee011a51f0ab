/** Views of the SQLite file: a question people ask, as a query over the tables. */
export interface View {
  readonly name: string
  readonly question: string
  readonly query: string
}

const SOURCE = 's.id AS source, s.publisher, s.published, s.party'
const SPOKEN = 'r.voice, r.claimant, r.polarity, r.modality, r.quote, r.id'

export const VIEWS: readonly View[] = [
  {
    name: 'figures',
    question: 'Which figures do the sources state for an event, and in which words?',
    query: `SELECT r.event_id, e.name AS event, r.measures, r.unit, r.subgroup, r.civil_status, r.number_text, r.qualifier, r.value,
      r."min", r."max", r.date, p.name AS place, ${SOURCE}, ${SPOKEN}
      FROM claims r JOIN sources s ON s.id = r.source_id LEFT JOIN events e ON e.id = r.event_id
      LEFT JOIN places p ON p.id = r.place_id`,
  },
  {
    name: 'parts_of_totals',
    question: 'Which figures are parts of which totals?',
    query: `SELECT t.id AS total_id, t.number_text AS total, t.quote AS total_quote, r.number_text AS part, r.subgroup, r.measures,
      ${SOURCE}, r.quote, r.id FROM claims r JOIN claims t ON t.id = r.part_of JOIN sources s ON s.id = r.source_id`,
  },
  {
    name: 'who_recognised',
    question: 'Which bodies are said to have recognised or condemned what, and with which term?',
    query: `SELECT r.event_id, e.name AS event, r.verb, r.term, r.body, r.body_kind, r.country, r."count", r.date, ${SOURCE}, ${SPOKEN}
      FROM recognitions r JOIN sources s ON s.id = r.source_id LEFT JOIN events e ON e.id = r.event_id`,
  },
  {
    name: 'allegations',
    question: 'Whom do the sources hold responsible for what? Allegations, not findings.',
    query: `SELECT r.event_id, e.name AS event, r.role, r.actor_text, a.name AS actor, a.kind AS actor_kind, r.act, ${SOURCE}, ${SPOKEN}
      FROM responsibility r JOIN sources s ON s.id = r.source_id LEFT JOIN actors a ON a.id = r.actor_id
      LEFT JOIN events e ON e.id = r.event_id`,
  },
  {
    name: 'who_says_what',
    question: 'Which contested terms are used of what, and by whom?',
    query: `SELECT r.term, r.category, r.target, r.target_text, ${SOURCE}, r.speaker_id, ${SPOKEN}
      FROM characterizations r JOIN sources s ON s.id = r.source_id`,
  },
  {
    name: 'speeches',
    question: 'Who is quoted, when and with which words?',
    query: `SELECT r.speaker, a.name AS actor, r.speaker_role, r.kind, r.date, r.occasion, r.exact, r.closed, ${SOURCE}, r.id
      FROM quotations r JOIN sources s ON s.id = r.source_id LEFT JOIN actors a ON a.id = r.speaker_id`,
  },
  {
    name: 'names_of_places',
    question: 'Which names do the sources use for a place?',
    query: `SELECT p.id AS place_id, p.name AS display_name, p.kind, p.country, r.name, r.language, r.uses, ${SOURCE}
      FROM place_names r JOIN places p ON p.id = r.place_id JOIN sources s ON s.id = r.source_id`,
  },
  {
    name: 'to_review',
    question: 'Which records should a person look at, and why?',
    query: [
      'claims',
      'dates',
      'mentions',
      'recognitions',
      'legal_acts',
      'observances',
      'quotations',
      'responsibility',
      'control_changes',
    ]
      .map(
        table => `SELECT '${table}' AS table_name, id, source_id, review, quote FROM ${table} WHERE review IS NOT NULL`,
      )
      .join(' UNION ALL '),
  },
]
