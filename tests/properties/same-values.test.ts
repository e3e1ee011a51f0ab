/** What may change in a text without a change of what is read from it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableRecord } from '../../pipeline/core/document.ts'
import { withoutRegistry, withRegistry } from '../helpers/knowledge.ts'
import { allRecordsOf, recordsOf } from '../helpers/records.ts'
import { DATED, HARM, PLAIN, SAID, SENTENCES } from '../helpers/sentences.ts'

/** Texts of one or more paragraphs of invented sentences. */
const texts = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map(paragraphs => paragraphs.map(sentences => sentences.join(' ')).join('\n\n'))
const RUNS = { seed: 11, numRuns: 40 }

/** Fields that hold offsets, ids or words of the text. */
const MOVING = new Set(
  'id start end quote evidence number_text qualifier_text measure_text unit_text text claimant part_of record_id record_ids exact speaker speaker_role occasion addressee act actor_text role role_text place_text change_text from to target_text modifier body verb_text title subject issuer signatory organiser name time'.split(
    ' ',
  ),
)

/** What a record says apart from where it stands; of what points elsewhere, only whether it does. */
const values = (records: readonly TableRecord[]) =>
  records.map(({ table, record }) => {
    const kept = Object.entries(record).map(([name, value]) => [
      name,
      MOVING.has(name) ? (Array.isArray(value) ? value.length : value !== null) : value,
    ])
    return {
      table,
      ...Object.fromEntries(kept),
      fields: Object.keys('evidence' in record ? record.evidence : {}).sort(),
    }
  })

describe('every record', () => {
  const unicode = fc.oneof(
    texts,
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 12 })
      .map(parts => parts.join(' ')),
  )

  it('quotes the text, by code points', () => {
    fc.assert(
      fc.property(unicode, text => {
        const points = Array.from(text)
        const slice = (start: number, end: number) => points.slice(start, end).join('')
        for (const { record } of allRecordsOf(text)) {
          if (!('quote' in record)) continue
          expect(slice(record.start, record.end)).toBe(record.quote)
          for (const span of Object.values(record.evidence)) expect(slice(span.start, span.end)).toBe(span.text)
        }
      }),
      { ...RUNS, numRuns: 150 },
    )
  })

  it('is the same when read again, and after another text', () => {
    fc.assert(
      fc.property(unicode, unicode, (text, other) => {
        const first = allRecordsOf(text)
        allRecordsOf(other)
        expect(allRecordsOf(text)).toEqual(first)
      }),
      RUNS,
    )
  })
})

describe('values stay', () => {
  it.each<[string, (text: string) => string]>([
    ['straight quotation marks', text => text.replace(/[“”]/g, '"').replace(/’/g, "'")],
    ['CRLF', text => text.replace(/\n/g, '\r\n')],
    ['non-breaking spaces', text => text.replace(/ /g, '\u00a0')],
    ['narrow spaces', text => text.replace(/ /g, '\u202f')],
    ['a BOM first', text => `\ufeff${text}`],
    ['an emoji in a paragraph of its own first', text => `😀\n\n${text}`],
    ['white space around', text => `\n\t ${text} \n\n`],
  ])('with %s', (_, change) => {
    const read = (text: string) =>
      values(allRecordsOf(text).filter(({ record }) => !('quote' in record && record.quote === '😀')))
    fc.assert(
      fc.property(texts, text => {
        expect(read(change(text))).toEqual(read(text))
      }),
      RUNS,
    )
  })

  it('with the paragraphs in another order', () => {
    // One sentence a paragraph that leaves nothing to the sentences around it.
    const alone = [...HARM, ...SAID, ...PLAIN]
    const figures = (text: string) =>
      recordsOf('claims', text)
        .map(({ value, min, max, measures, unit, subgroup, civil_status, relation, voice, polarity, modality, rule }) =>
          JSON.stringify([
            value,
            min,
            max,
            measures,
            unit,
            subgroup,
            civil_status,
            relation,
            voice,
            polarity,
            modality,
            rule,
          ]),
        )
        .sort()
    const shuffled = fc.shuffledSubarray([...alone, ...DATED], { minLength: 2 })
    fc.assert(
      fc.property(shuffled, paragraphs => {
        const sorted = [...paragraphs].sort()
        expect(figures(paragraphs.join('\n\n'))).toEqual(figures(sorted.join('\n\n')))
      }),
      RUNS,
    )
  })
})

const TEMPLATES = [
  'In {place}, 12 {people} were killed.',
  'Soldiers killed 34 {people} and wounded 12 others near {place}.',
  'The mob murdered 26 {people} and six visitors.',
  'Of the 90 {people} arrested in {place}, 12 were women.',
  'More than 200 {adjective} civilians fled {place}.',
  'Three {adjective} soldiers died.',
  '{adjective} troops shot 14 {people} in {place} on 3 May 1951.',
  '{adjective} sources speak of 80 dead.',
  'About 1,510 {people} are still missing.',
  'The attack on {place} left five {people} dead, including two children.',
  'Some 40,000 {people} were expelled from {place} by {adjective} forces.',
  '{person} said that 14 {people} had been killed.',
  'According to {person}, 300 {people} were deported.',
  '“They took 14 {people} hostage,” {person} said.',
  'Between 1,000 and 2,000 {people} died.',
  'Hundreds of {people} fled to {place}.',
  'In all 55 {adjective} women and 12 {people} were wounded.',
  'The {people} burned 40 houses and 2 churches in {place}.',
  'Seven {people}, two of them children, drowned.',
  '{person} denied that the {people} had killed 30 people.',
  'Two {people} and 14 {adjective} farmers were taken prisoner.',
  'None of the 14 {people} survived.',
  'Residents of {place} buried nine {people}.',
  'At least 60 {people} in {place} lost their homes.',
]
const NAMES = {
  people:
    'Algerians Americans Armenians Azerbaijanis Bosniaks Chechens Circassians Croats Cubans Cypriots Georgians Germans Greeks Guatemalans Haitians Hazaras Hutus Indians Iraqis Israelis Jews Koreans Kurds Muslims Palestinians Poles Rohingyas Russians Serbs Tamils Tibetans Turks Tutsis Ukrainians Uyghurs Yazidis',
  adjective:
    'Algerian American Armenian Azerbaijani Bosniak British Chechen Chinese Croat Cuban Danish Dutch French Georgian German Greek Guatemalan Hazara Indian Iraqi Irish Israeli Japanese Jewish Korean Kurdish Muslim Palestinian Polish Rohingya Russian Serb Tamil Thai Turkish Tutsi Ukrainian Yazidi',
  place:
    'Adana Aleppo Baku Bogota Bucha Chad Cork Dresden Gaza Georgia Guernica Halabja Jordan Khojaly Kigali Lima Mali Maraga Mariupol Nairobi Nanjing Nice Peshawar Reading Soweto Srebrenica Turkey Warsaw Yerevan',
  person:
    'Ahmad Khan,Fatma Yilmaz,Heydar Aliyev,Jean Habimana,John Smith,Maria Lopez,Ngozi Okafor,Nikol Pashinyan,Olena Bondar,Wei Zhang',
}

describe('the same sentence about anybody', () => {
  const figures = (text: string, knowledge: typeof withRegistry) =>
    recordsOf('claims', text, knowledge).map(claim => [
      claim.number_text,
      claim.value,
      claim.min,
      claim.max,
      claim.qualifier,
      claim.measures,
      claim.unit,
      claim.subgroup,
      claim.civil_status,
      claim.relation,
      claim.part_of !== null,
      claim.voice,
      claim.claimant !== null,
      claim.polarity,
      claim.modality,
      claim.date,
      claim.rule,
    ])
  const fill = (template: string, names: Readonly<Record<string, string>>) =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) => names[slot]!)
  const first = { people: 'Guatemalans', adjective: 'Guatemalan', place: 'Bogota', person: 'Maria Lopez' }

  it.each(TEMPLATES)('%s', template => {
    for (const [slot, list] of Object.entries(NAMES)) {
      if (!template.includes(`{${slot}}`)) continue
      for (const knowledge of [withRegistry, withoutRegistry]) {
        const expected = figures(fill(template, first), knowledge)
        expect(expected.length).toBeGreaterThan(0)
        for (const name of list.split(list.includes(',') ? ',' : ' '))
          expect([name, figures(fill(template, { ...first, [slot]: name }), knowledge)]).toEqual([name, expected])
      }
    }
  })
})

describe('ids', () => {
  it('stay when the text is edited elsewhere', () => {
    const ids = (text: string) => allRecordsOf(text).map(({ record }) => record.id)
    const distinct = fc.shuffledSubarray([...HARM, ...SAID, ...DATED, ...PLAIN], { minLength: 2, maxLength: 10 })
    fc.assert(
      fc.property(distinct, fc.nat(), (sentences, at) => {
        const edited = sentences.map((sentence, i) =>
          i === at % sentences.length ? 'It snowed in 14 towns.' : sentence,
        )
        const own = sentences[at % sentences.length]!
        const gone = new Set(ids(own))
        const kept = new Set(ids(edited.join('\n\n')))
        for (const id of ids(sentences.join('\n\n'))) if (!gone.has(id)) expect(kept).toContain(id)
      }),
      RUNS,
    )
  })

  it('differ between the records of a text, also where sentences repeat', () => {
    fc.assert(
      fc.property(texts, text => {
        const ids = allRecordsOf(`${text}\n\n${text}`).map(({ record }) => record.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      RUNS,
    )
  })

  it('do not depend on white space within a sentence', () => {
    const ids = (text: string) => allRecordsOf(text).map(({ record }) => record.id)
    for (const sentence of SENTENCES) expect(ids(sentence.replace(/ /g, '\u00a0'))).toEqual(ids(sentence))
  })
})
