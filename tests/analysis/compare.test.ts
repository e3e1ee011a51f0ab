import { describe, expect, it } from 'vitest'
import { compared, figures } from './compare-corpus.ts'

describe('figures that answer one question', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'one number in other qualifiers',
      {
        a: 'In the Ostra massacre 80 villagers were killed.',
        b: 'In the Ostra massacre more than 80 villagers were killed.',
      },
      ['figure killed|person| 80; more than 80: agree_but_qualifier'],
    ],
    [
      'a bound and a number near to it',
      { a: 'In the Ostra massacre over 20 houses were burned.', b: 'In the Ostra massacre 22 houses were burned.' },
      ['figure destroyed|house| over 20; 22: agree_but_qualifier'],
    ],
    [
      'a range that holds a number',
      { a: 'In the Ostra massacre 40 to 60 people were killed.', b: 'In the Ostra massacre 55 people were killed.' },
      ['figure killed|person| 40 to 60; 55: contains'],
    ],
    [
      'a vague word and a number of its size',
      {
        a: 'In the Ostra massacre hundreds of people were wounded.',
        b: 'In the Ostra massacre 300 people were wounded.',
      },
      ['figure wounded|person| hundreds; 300: agree_but_qualifier'],
    ],
    [
      'a total and the part that all of them state',
      {
        a: 'In the Ostra massacre 80 villagers were killed, including 12 children.',
        b: 'Of the 80 villagers killed in the Ostra massacre 12 were children.',
      },
      ['figure killed|person| 80; 12 (children); 80; 12 (children): agree'],
    ],
    [
      'other numbers in the same words',
      {
        a: 'On 4 May 1901 soldiers killed 55 farmers in the market of Ostra.',
        b: 'On 4 May 1901 soldiers killed 70 farmers in the market of Ostra.',
      },
      ['figure killed|person| 55; 70: contradict'],
    ],
    [
      'other people in the same words',
      { a: 'In the Ostra massacre 55 soldiers were killed.', b: 'In the Ostra massacre 55 civilians were killed.' },
      ['figure killed|person| 55; 55: contradict'],
    ],
    [
      'part of a number, or beside it',
      {
        a: 'In the Ostra massacre 300 people were taken hostage, and the fate of 50 of them is unknown.',
        b: 'In the Ostra massacre 300 people were taken hostage, and 50 went missing.',
      },
      ['figure captured|person| 300; 300: agree', 'figure missing|person| 50; 50: contradict'],
    ],
    [
      'with a baby among them, or a baby beside them',
      {
        a: 'In the Ostra massacre 7 children, including a baby, were killed.',
        b: 'In the Ostra massacre 7 children and a baby were killed.',
      },
      ['figure killed|person|children 7; 7: contradict'],
    ],
    [
      'status, severity, captivity and unit in other words',
      {
        a: 'In the Ostra massacre 30 civilians were seriously injured, 90 people were taken hostage and 20 homes were burned.',
        b: 'In the Ostra massacre 30 people were injured, 90 people were taken prisoner and 20 houses were burned.',
      },
      [
        'figure captured|person| 90; 90: agree',
        'figure destroyed|house| 20; 20: agree',
        'figure wounded|person| 30; 30: agree',
        'wording captured|person| 90 people (were taken hostage); 90 people (were taken prisoner): agree_but_wording',
        'wording destroyed|house| 20 homes (were burned); 20 houses (were burned): agree_but_wording',
        'wording wounded|person| 30 civilians (were seriously injured); 30 people (were injured): agree_but_wording',
      ],
    ],
    [
      'one source',
      { a: 'In the Ostra massacre 80 villagers were killed.' },
      ['figure killed|person| 80: single_source'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(figures(texts)).toEqual(expected)
  })

  it.each<[string, Record<string, string>, string[]]>([
    [
      'numbers that one source sets apart',
      {
        a: 'In the Ostra massacre 80 villagers were killed. In the mill of Ostra soldiers killed 12 people by fire.',
        b: 'In the Ostra massacre 80 villagers were killed. In the school of Ostra soldiers killed 15 people by gas.',
      },
      [
        'figure killed|person| 12: single_source',
        'figure killed|person| 15: single_source',
        'figure killed|person| 80; 80: agree',
      ],
    ],
    [
      'the dead of two events',
      { a: 'In the Ostra massacre 80 people were killed.', b: 'In the Velm massacre 80 people were killed.' },
      ['figure killed|person| 80: single_source', 'figure killed|person| 80: single_source'],
    ],
    [
      'people and families',
      { a: 'In the Ostra massacre 8 families were killed.', b: 'In the Ostra massacre 9 people were killed.' },
      ['figure killed|family| 8: single_source', 'figure killed|person| 9: single_source'],
    ],
    [
      'what is denied or only feared',
      {
        a: 'In the Ostra massacre 80 people were killed.',
        b: 'The army denied that 80 people were killed in the Ostra massacre.',
        c: 'The Ostra massacre could have killed 80 people.',
      },
      ['figure killed|person| 80: single_source'],
    ],
    ['an empty text and one without numbers', { a: ' ', b: 'They spoke of the Ostra massacre.' }, []],
  ])('never: %s', (_, texts, expected) => {
    expect(figures(texts)).toEqual(expected)
  })
})

describe('who states it', () => {
  const text = 'In the Ostra massacre 80 villagers were killed.'
  const other = 'In the Ostra massacre 90 villagers were killed.'
  const explained = (texts: Parameters<typeof compared>[0]) =>
    compared(texts).find(({ kind }) => kind === 'figure')!.explanation

  it.each<[string, Parameters<typeof compared>[0], string]>([
    [
      'lines of one side are named as such',
      { a: { text, party: 'Velm' }, b: { text, party: 'Velm', line: 'a' }, c: { text, party: 'Velm' } },
      'Stated in 3 sources of 2 lines of text, all of one side (Velm): 80. Independent lines of one side are no corroboration.',
    ],
    [
      'copies count as one',
      { a: { text, party: 'Velm' }, b: { text, party: 'Velm', line: 'a' } },
      'Stated in 2 sources of one line of text, all of one side (Velm): 80. Texts of one line count as one.',
    ],
    [
      'sides that agree',
      { a: { text, party: 'Velm' }, b: { text, party: 'Tarn' } },
      'Stated in 2 sources of 2 lines of text, of 2 sides (1 of Tarn and 1 of Velm): 80.',
    ],
    [
      'sides that differ are named with what they state',
      { a: { text, party: 'Velm' }, b: { text: other, party: 'Tarn' }, c: text },
      'Stated in 3 sources of 3 lines of text, of 2 known sides (1 of Tarn, 1 of Velm and 1 of a side not known): ' +
        '80 (a, side Velm and c, side unknown); 90 (b, side Tarn). The numbers exclude one another.',
    ],
    ['one source', { a: { text, party: 'Velm' } }, 'Stated in 1 source (a), of one side (Velm): 80.'],
    ['a side not known', { a: text }, 'Stated in 1 source (a), of a side not known: 80.'],
  ])('%s', (_, texts, expected) => {
    expect(explained(texts)).toBe(expected)
  })

  it('tells the history of a figure where two sources are dated', () => {
    const [one] = compared({
      a: { text: other, published: '1990' },
      b: { text, published: '1950-05' },
      c: { text },
    })
    expect(one).toMatchObject({
      ...{ first_published: '1950-05', last_published: '1990', sources: ['a', 'b', 'c'] },
      ...{ lineages: ['a', 'b', 'c'], parties: ['unknown'] },
      history: [
        { published: '1950-05', source_id: 'b', value: '80' },
        { published: '1990', source_id: 'a', value: '90' },
      ],
    })
    expect(compared({ a: { text, published: '1990' }, c: { text } })[0]).toMatchObject({
      history: [],
      first_published: '1990',
    })
  })

  it('gives ids that depend on the records alone', () => {
    const ids = (texts: Parameters<typeof compared>[0]) => compared(texts).map(({ id }) => id)
    expect(ids({ a: text, b: { text: other, party: 'Velm' } })).toEqual(ids({ a: text, b: other }))
  })
})
