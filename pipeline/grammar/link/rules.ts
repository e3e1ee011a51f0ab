import type { Frame } from '../lexicon.ts'

/**
 * How English ties a number to what is said of those counted. A rule names the trigger, the side it stands on and what
 * may stand between, as a pattern over the letters of chunk.ts. All rules are tried; of what they find for a number the
 * heaviest stands: `weight` less `step` for each chunk between. Order decides between equals.
 */
export interface LinkRule {
  readonly id: string
  /** How it reads: `<number> <people> were <harm>`. */
  readonly shape: string
  /** Where the trigger stands, seen from the number. */
  readonly side: 'after' | 'before'
  readonly triggers: string
  readonly frames: readonly Frame[]
  /** Chunks between number and trigger, in text order. */
  readonly gap: RegExp
  /** What must stand behind the number. */
  readonly behind?: RegExp
  readonly weight: number
  readonly step: number
  /** Not where a preposition of place stands before the number: "houses in 12 villages were burned". */
  readonly notIn?: boolean
  readonly examples: readonly LinkExample[]
  readonly counterExamples: readonly string[]
}

/** `finds` maps the number as it stands to the measure it is tied to. */
export interface LinkExample {
  readonly text: string
  readonly finds: Readonly<Record<string, string>>
}

// Between a subject and its verb: words, prepositional phrases, asides, a relative clause.
const SUBJECT = /^(?:[BG][wdovpxu]*)?(?:[wdovpxz&k,"\-bn]|\([^()]{0,12}\))*(?:r[^.;]*|[dw]i[^.;Q]*)?$/
// The same with other numbers between: members of a list before one verb.
const SUBJECT_LIST = /^[wdovpxz&k,()"\-Qbi]*(?:r[^.;]*)?$/

export const LINK_RULES: readonly LinkRule[] = [
  {
    id: 'claims/reduced',
    shape: '<number> <people> <harmed>',
    side: 'after',
    triggers: 'B',
    frames: ['patient', 'state'],
    gap: /^v{0,2}$/,
    weight: 100,
    step: 1,
    examples: [
      { text: 'The clashes left 14 people dead and 70 wounded.', finds: { '14': 'killed', '70': 'wounded' } },
      { text: 'Of the 300 miners arrested that night, most were freed.', finds: { '300': 'arrested' } },
    ],
    counterExamples: ['Twelve villages near the town were twinned.'],
  },
  {
    id: 'claims/label',
    shape: '<harmed>: <number>',
    side: 'before',
    triggers: 'BPNTG',
    frames: ['patient', 'state', 'act', 'toll'],
    gap: /^[w(),dpo]{0,6}[;-]{1,2}v?$/,
    weight: 96,
    step: 1,
    examples: [{ text: '- Killed: 31\n- Injured: 112', finds: { '31': 'killed', '112': 'wounded' } }],
    counterExamples: ['Killed in action: see page 12.'],
  },
  {
    id: 'claims/passive',
    shape: '<number> <people> were <harmed>',
    side: 'after',
    triggers: 'P',
    frames: ['patient', 'state'],
    gap: SUBJECT,
    weight: 92,
    step: 0.4,
    notIn: true,
    examples: [
      { text: 'Twelve villagers from the coast were later found dead.', finds: { Twelve: 'killed' } },
      { text: 'More than 200 teachers, most of whom lived abroad, were expelled.', finds: { '200': 'displaced' } },
    ],
    counterExamples: ['Houses in 40 towns were repainted.'],
  },
  {
    id: 'claims/act-of',
    shape: 'the <killing> of <number> <people>',
    side: 'before',
    triggers: 'N',
    frames: ['act'],
    gap: /^\(?(?:p[dwx]{1,4}){0,2}o[dvw"(]{0,4}$/,
    weight: 97,
    step: 0.5,
    examples: [
      { text: 'He was tried for the murder of eight students.', finds: { eight: 'killed' } },
      { text: 'The raid claimed the lives of at least 33 people.', finds: { '33': 'killed' } },
    ],
    counterExamples: ['The murder of the judge took place 10 miles away.'],
  },
  {
    id: 'claims/active',
    shape: '<actor> <harmed> <number> <people>',
    side: 'before',
    triggers: 'AGB',
    frames: ['patient'],
    gap: /^[dvwp]{0,3}$/,
    weight: 94,
    step: 1,
    examples: [
      { text: 'The blast killed 17 passengers, wounding three others.', finds: { '17': 'killed', three: 'wounded' } },
      { text: 'Gunmen took some 40 pupils hostage.', finds: { '40': 'captured' } },
    ],
    counterExamples: ['He was killed in 12 minutes.'],
  },
  {
    id: 'claims/undergo',
    shape: '<number> <people> <died>',
    side: 'after',
    triggers: 'I',
    frames: ['undergo'],
    gap: SUBJECT,
    weight: 91,
    step: 0.4,
    notIn: true,
    examples: [
      {
        text: 'Some 250,000 people fled; nine children died of cold.',
        finds: { '250,000': 'displaced', nine: 'killed' },
      },
    ],
    counterExamples: ['After 20 days the king died.'],
  },
  {
    id: 'claims/doer',
    shape: '<number> <countries> <recognised>',
    side: 'after',
    triggers: 'D',
    frames: ['doer'],
    gap: SUBJECT,
    weight: 90,
    step: 0.4,
    examples: [{ text: 'Lawmakers of 14 countries condemned the raid.', finds: { '14': 'condemned' } }],
    counterExamples: ['It took 14 years until France condemned the raid.'],
  },
  {
    id: 'claims/doer-by',
    shape: '<attended> by <number> <people>',
    side: 'before',
    triggers: 'YBD',
    frames: ['doer'],
    gap: /^[px]*b[dvw]{0,3}$/,
    weight: 96,
    step: 0.5,
    examples: [{ text: 'The vigil was attended by nearly 3,000 people.', finds: { '3,000': 'attended' } }],
    counterExamples: ['The vigil was filmed by 3 crews.'],
  },
  {
    id: 'claims/toll',
    shape: 'the death toll <stood at> <number>',
    side: 'before',
    triggers: 'T',
    frames: ['toll', 'state'],
    // An aside in commas may stand between; a comma alone ends the phrase: "told the population, 82 men".
    gap: /^[wdovpxVCnuiB&"]{0,10}(?:,[^,Q]{1,8},)?[wdovpxVCnu"&]{0,8}(?:Q[wp]{1,2})?$/,
    weight: 93,
    step: 0.5,
    examples: [
      { text: 'The death toll stood at 21 on Friday.', finds: { '21': 'killed' } },
      { text: 'The toll rose from 12 to 15.', finds: { '12': 'killed', '15': 'killed' } },
    ],
    counterExamples: ['The death toll was never published.'],
  },
  {
    id: 'claims/among-the-harmed',
    shape: 'among the <harmed> were <number> <people>',
    side: 'before',
    triggers: 'i',
    frames: ['state'],
    gap: /^[dvwC]{0,4}$/,
    weight: 78,
    step: 1,
    examples: [{ text: 'Among the dead were nine schoolboys.', finds: { nine: 'killed' } }],
    counterExamples: ['Among the hills were nine houses.'],
  },
  {
    id: 'claims/passive-list',
    shape: '<number> <houses>, <number> <barns> were <harmed>',
    side: 'after',
    triggers: 'PID',
    frames: ['patient', 'state', 'undergo', 'doer'],
    gap: SUBJECT_LIST,
    weight: 80,
    step: 0.1,
    notIn: true,
    examples: [
      {
        text: 'Six churches, four schools and 90 houses were burned down.',
        finds: { Six: 'destroyed', four: 'destroyed', '90': 'destroyed' },
      },
    ],
    counterExamples: ['In 12 districts, 300 schools were opened.'],
  },
  {
    id: 'claims/active-list',
    shape: '<actor> <harmed> <number> <houses>, <number> <barns>',
    side: 'before',
    triggers: 'AGBN',
    frames: ['patient', 'act'],
    gap: /^o?[dvw]{0,3}(?:Q[wo]{0,6}[,&k]{1,2}[dvw]{0,3})+$/,
    weight: 82,
    step: 0.2,
    examples: [
      { text: 'Shelling destroyed 12 houses, two schools and a mill.', finds: { '12': 'destroyed', two: 'destroyed' } },
      { text: 'It led to the deaths of 9 men and 4 women.', finds: { '9': 'killed', '4': 'killed' } },
    ],
    counterExamples: ['They burned 12 houses, and 300 people watched.'],
  },
  {
    id: 'claims/active-and',
    shape: '<actor> <harmed> <somebody> and <number> <people>',
    side: 'before',
    triggers: 'AGBN',
    frames: ['patient', 'act'],
    gap: /^o?[dvw]{1,8}(?:o[dvw]{1,5})?(?:,[dvwoQ]{1,8})*,?[&k][dv]{0,2}$/,
    behind: /^(?:o[dw]{1,4}|r[^.;]{1,9})?(?:[.,;)px&"(]|$)/,
    weight: 76,
    step: 0.3,
    examples: [{ text: 'They murdered a teacher and two of his brothers.', finds: { two: 'killed' } }],
    counterExamples: ['They murdered a teacher and two men laughed.'],
  },
  {
    id: 'claims/along-with',
    shape: '<somebody> was <harmed>, along with <number> <people>',
    side: 'before',
    triggers: 'PABI',
    frames: ['patient', 'state', 'undergo'],
    gap: /^[wdovpxu,()]{0,16}k[dv]{0,2}$/,
    weight: 77,
    step: 0.3,
    examples: [
      { text: 'The bishop was shot dead near his home, along with three of his guards.', finds: { three: 'killed' } },
    ],
    counterExamples: ['The bishop spoke, along with three of his guards.'],
  },
  {
    id: 'claims/subject-and',
    shape: '<number> <people> <did something> and were <harmed>',
    side: 'after',
    triggers: 'PI',
    frames: ['patient', 'state', 'undergo'],
    gap: /^[wdovpx&,"]*(?:V|C|[PIAG])[wdovpxz,"b]*&v*$/,
    weight: 70,
    step: 0.4,
    notIn: true,
    examples: [{ text: 'Nine men walked to the bridge and were shot dead.', finds: { Nine: 'killed' } }],
    counterExamples: ['Nine men walked to the bridge and the guards watched.'],
  },
]
