import { z } from 'zod'
import { edtf, field, idList, nullableId, nullableText, requiredId, requiredText } from './common.ts'

export const COMPARISON_KINDS = [
  'figure',
  'wording',
  'recognition',
  'responsibility',
  'date',
  'act',
  'spelling',
] as const
export const COMPARISON_VERDICTS = [
  'agree',
  'agree_but_qualifier',
  'agree_but_wording',
  'contains',
  'contradict',
  'lists_differ',
  'single_source',
  'not_comparable',
] as const
export type ComparisonVerdict = (typeof COMPARISON_VERDICTS)[number]

/** Records that the analysis makes have ids of their contents, so that they stay as long as what they say. */
const analysisId = (prefix: string, example: string) =>
  field(
    z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{16}$`)),
    'Stable identifier: table prefix and a hash of what is compared.',
    example,
  )

const texts = (description: string, example: string[]) => field(z.array(z.string().min(1)), description, example)

/** One thing that sources state, side by side. */
export const comparisons = z.strictObject({
  id: analysisId('cmp', 'cmp_0123456789abcdef'),
  kind: field(
    z.enum(COMPARISON_KINDS),
    'What is compared; `wording`: the words for who or what is counted and what befell them, where the number is one.',
    'figure',
  ),
  key: requiredText(
    'What it is about: event, measure, unit, subgroup …, joined by `|`.',
    'khojaly-1992|killed|person|',
  ),
  event_id: nullableId('The event, or null.', 'khojaly-1992'),
  record_ids: idList('The records compared, in the order of their sources.', ['clm_0123456789abcdef']),
  values: texts('What each of these records states, in the same order.', ['613', 'more than 600']),
  sources: idList('The sources that state it.', ['bloody-memory']),
  lineages: texts('The independent lines of text that these sources belong to.', ['bloody-memory']),
  parties: texts('The sides that these sources speak for; `unknown` where one is not known.', ['Azerbaijan']),
  first_published: edtf('When the first dated of these sources was published (EDTF).', '2021-02-26'),
  last_published: edtf('When the last dated one was.', '2024-02-26'),
  verdict: field(z.enum(COMPARISON_VERDICTS), 'How what they state relates.', 'agree'),
  explanation: requiredText(
    'The verdict in words, with the number of lines of text and the sides.',
    'Two sources of one line of text, all of one side (Azerbaijan), state 613.',
  ),
  history: field(
    z.array(
      z.strictObject({
        published: requiredText('When the source was published (EDTF).', '2021-02-26'),
        source_id: requiredId('The source.', 'azernews-2021-02-26'),
        value: requiredText('What it states.', '613'),
      }),
    ),
    'What the dated sources state, by date of publication; empty unless at least two are dated.',
    [{ published: '2021-02-26', source_id: 'azernews-2021-02-26', value: '613' }],
  ),
})

export const CHECK_KINDS = ['sum', 'subset', 'share', 'duration', 'anniversary', 'count'] as const
export const CHECK_VERDICTS = ['holds', 'fails', 'depends_on_reading'] as const

/** One arithmetic check of what a source states. */
export const checks = z.strictObject({
  id: analysisId('chk', 'chk_0123456789abcdef'),
  kind: field(z.enum(CHECK_KINDS), 'What is computed.', 'sum'),
  expression: requiredText('The computation with its numbers.', '90 + 53 + 52 = 195'),
  record_ids: idList('The records whose numbers or dates it uses.', ['clm_0123456789abcdef']),
  event_id: nullableId('The event, or null.', 'khojaly-1992'),
  sources: idList('The sources that state the numbers.', ['bloody-memory']),
  verdict: field(z.enum(CHECK_VERDICTS), 'Whether it holds.', 'holds'),
  explanation: requiredText(
    'The verdict in words, with each reading where it depends on one.',
    'The parts give the total.',
  ),
})

export const RELATIONS = ['copy', 'parallel_version', 'shared_passage', 'shared_figures', 'none'] as const
const share = (description: string) => field(z.number().min(0).max(1), description, 0.31)
const whole = (description: string, example: number) => field(z.int().min(0), description, example)

/** How the texts of two sources relate. */
export const sourceRelations = z.strictObject({
  id: analysisId('rel', 'rel_0123456789abcdef'),
  source_a: requiredId('One source; the one whose id comes first.', 'azernews-2021-02-26'),
  source_b: requiredId('The other.', 'bloody-memory'),
  containment_a: share("Share of a's word sequences that stand in b."),
  containment_b: share("Share of b's word sequences that stand in a."),
  figure_run: whole('Length of the longest run of the same figures in the same order.', 20),
  figure_ngrams: whole('How many sequences of figures they share.', 12),
  relation: field(z.enum(RELATIONS), 'How the texts relate.', 'parallel_version'),
  explanation: requiredText(
    'The relation in words, with the numbers it rests on.',
    'The longest shared run is 20 figures.',
  ),
})

export const DRIFTS = [
  'attribution_differs',
  'qualifier_differs',
  'unit_differs',
  'civil_status_differs',
  'figure_differs',
  'wording_differs',
] as const

const at = (description: string, example: number) => field(z.int().min(0), description, example)

/** A passage that two sources share, aligned. */
export const sharedPassages = z.strictObject({
  id: analysisId('pas', 'pas_0123456789abcdef'),
  source_a: requiredId('One source; the one whose id comes first.', 'azernews-2021-02-26'),
  source_b: requiredId('The other.', 'bloody-memory'),
  start_a: at("First code point of the passage in a's text.", 422),
  end_a: at('Code point after its last one.', 486),
  start_b: at("First code point of the passage in b's text.", 8313),
  end_b: at('Code point after its last one.', 8387),
  quote_a: requiredText('The words in a.', '613 Azerbaijanis, including 63 children'),
  quote_b: requiredText('The words in b.', '613 civilian Azerbaijanis, including 63 children'),
  drift: field(z.array(z.enum(DRIFTS)), 'What differs between the two; empty where nothing does.', ['wording_differs']),
  drift_text: nullableText('The differences in words.', 'a: narrator; b: quoted, national leader'),
})
