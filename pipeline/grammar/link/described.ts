/**
 * Rules that need more than a pattern over chunks, so that code finds them (parts.ts, resolve.ts, attach.ts). Their
 * shapes and examples stand here, and run as tests like those of rules.ts.
 */
export interface DescribedRule {
  readonly id: string
  readonly shape: string
  readonly examples: readonly DescribedExample[]
  readonly counterExamples: readonly string[]
}

/** `finds` maps the number as it stands to its measure; `parts` maps a part to its total, both as they stand. */
export interface DescribedExample {
  readonly text: string
  readonly finds?: Readonly<Record<string, string>>
  readonly parts?: Readonly<Record<string, string>>
}

export const DESCRIBED_RULES: readonly DescribedRule[] = [
  {
    id: 'claims/attributive',
    shape: '<number> <harmed> <people>',
    examples: [
      { text: 'The ship brought 30 wounded sailors to the port.', finds: { '30': 'wounded' } },
      { text: 'Two of the dead were tourists.', finds: { Two: 'killed' } },
    ],
    counterExamples: ['The ship brought 30 cheerful sailors to the port.'],
  },
  {
    id: 'claims/counted-noun',
    shape: '<number> <deaths>',
    examples: [{ text: 'Doctors spoke of 19 deaths and 12 hostages.', finds: { '19': 'killed', '12': 'captured' } }],
    counterExamples: ['Doctors spoke of 19 beds.'],
  },
  {
    id: 'claims/including',
    shape: '<total>, including <number> <people>',
    examples: [
      {
        text: 'The flood killed 90 people, including 12 women and seven children.',
        finds: { '12': 'killed', seven: 'killed' },
        parts: { '12': '90', seven: '90' },
      },
      {
        text: 'Some 40 miners died, among them were 11 boys.',
        finds: { '11': 'killed' },
        parts: { '11': '40' },
      },
    ],
    counterExamples: ['The flood killed 90 people, and the army sent 12 boats.'],
  },
  {
    id: 'claims/parts-before-total',
    shape: '<number> <women>, <number> <children>, including <total> <people> <harmed>',
    examples: [
      {
        text: 'As a result, 30 women, 12 children and 8 elderly persons, including 95 people killed.',
        finds: { '30': 'killed' },
        parts: { '30': '95', '12': '95', '8': '95' },
      },
    ],
    counterExamples: ['They met 30 women and 12 children, including five girls.'],
  },
  {
    id: 'claims/of-them',
    shape: '<total> … <number> of them',
    examples: [
      {
        text: 'Police arrested 500 students, 60 of whom were sent to prison.',
        finds: { '60': 'imprisoned' },
        parts: { '60': '500' },
      },
      {
        text: 'The blast wounded 14 people, two of them seriously.',
        finds: { two: 'wounded' },
        parts: { two: '14' },
      },
    ],
    counterExamples: ['Police arrested 500 students and 60 buses were searched.'],
  },
  {
    id: 'claims/predicate-part',
    shape: '<total> …, <number> were <women>',
    examples: [
      {
        text: 'In all 210 villagers were murdered, 45 of them were children, 80 were women.',
        finds: { '80': 'killed' },
        parts: { '45': '210', '80': '210' },
      },
    ],
    counterExamples: ['In all 210 villagers were murdered, 45 houses were empty.'],
  },
  {
    id: 'claims/out-of',
    shape: '<number> out of <total> <people>',
    examples: [
      {
        text: 'Six out of 20 workers injured by the fire were women.',
        finds: { Six: 'wounded' },
        parts: { Six: '20' },
      },
    ],
    counterExamples: ['Six were out of work for 20 days.'],
  },
  {
    id: 'claims/share-of',
    shape: '<share> of the <total> <people>',
    examples: [{ text: 'Sixty per cent of the 9,000 prisoners had been sent there.', parts: { Sixty: '9,000' } }],
    counterExamples: ['Sixty per cent of prisoners had been sent there.'],
  },
  {
    id: 'claims/of-the-total',
    shape: 'of the <total> <people>, <number> were <women>',
    examples: [{ text: 'Of the 103 bodies, 27 were women.', finds: { '27': 'remains_found' }, parts: { '27': '103' } }],
    counterExamples: ['Of course the 103 bodies were buried.'],
  },
  {
    id: 'claims/enclosed-parts',
    shape: '<total> <people> (<number> <people> and <number> <people>)',
    examples: [
      {
        text: 'The crash killed 32 passengers (26 men and six women).',
        finds: { '26': 'killed', six: 'killed' },
        parts: { '26': '32', six: '32' },
      },
    ],
    counterExamples: ['The crash (on 26 May) killed 32 passengers.'],
  },
  {
    id: 'claims/of-whole',
    shape: '<share> of the entire territory (<area>)',
    examples: [
      {
        text: 'Forests made up 30 per cent of the entire island (9,400 sq km).',
        finds: { '30': 'share' },
        parts: { '30': '9,400' },
      },
    ],
    counterExamples: ['Forests made up 30 per cent of the island in 1990.'],
  },
  {
    id: 'claims/ellipsis',
    shape: '<number> <people> were <harmed>, and <number> more',
    examples: [
      { text: 'In May 70 barns were burned, and 90 houses.', finds: { '90': 'destroyed' } },
      { text: 'Soldiers killed nine monks in the valley. Another 12 later.', finds: { '12': 'killed' } },
    ],
    counterExamples: ['In May 70 barns were burned, and 90 singers performed.'],
  },
  {
    id: 'claims/said-bare',
    shape: '<somebody> counted <number>',
    examples: [{ text: 'At least 60 people were killed. The inquiry counted 81.', finds: { '81': 'killed' } }],
    counterExamples: ['The inquiry counted 81 trees.'],
  },
  {
    id: 'claims/unlinked',
    shape: '<number> <things>',
    examples: [{ text: 'The valley has 14 bridges.', finds: { '14': 'other' } }],
    counterExamples: [],
  },
]
