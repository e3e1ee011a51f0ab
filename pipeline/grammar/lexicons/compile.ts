import type { Entry, Form, Frame, Sense } from '../lexicon.ts'
import { nounForms, verbForms } from './inflect.ts'
import { FACT_FILES, FACT_PARTS, type FactFile, FRAMES, type LexiconData, type Phrase } from './shapes.ts'

/** Splits words as the tokenizer does: hyphens, full stops and possessives stand alone, "U.S." does not. */
export function split(words: string): string[] {
  return (
    words.toLowerCase().match(/(?:\p{L}\.){2,}|'s(?!\p{L})|\p{L}+(?:'(?!s\b)\p{L}+)*|\d[\d.,]*|[^\s\p{L}\d]/gu) ?? []
  )
}

/** An entry for words as lexicons write them; "~" is where those counted may stand. */
function entry(words: string, sense: Sense): Entry[] {
  const gap = words.indexOf('~')
  if (gap < 0 || words === '~') return [{ words: split(words), gap: 0, sense }]
  const before = split(words.slice(0, gap))
  return [{ words: [...before, ...split(words.slice(gap + 1))], gap: before.length, sense }]
}

/** Entries of a verb in all its forms; only the first word changes: "take ~ hostage". */
function verb(written: string, sense: (form: Form) => Sense): Entry[] {
  const [first = '', ...rest] = written.split(' ')
  // "forcibly displace": an adverb before the verb does not change.
  const head = first.endsWith('ly') && rest.length > 0 ? `${first} ` : ''
  const inflected = head ? rest.shift()! : first
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const forms = inflected === 'be' ? BE : verbForms(inflected)
  return forms.flatMap(([form, word]) => entry(`${head}${word}${tail}`, sense(form)))
}

const BE: [Form, string][] = [
  ['base', 'be'],
  ['s', 'is'],
  ['past', 'are'],
  ['past', 'was'],
  ['past', 'were'],
  ['participle', 'been'],
  ['ing', 'being'],
]

const noun = (written: string, sense: (form: Form) => Sense): Entry[] =>
  nounForms(written).flatMap(([form, word]) => entry(word, sense(form)))

function trigger(measure: string, frame: Frame, groups: readonly string[], phrase: Phrase): Entry[] {
  const given = typeof phrase === 'string' ? { words: phrase } : phrase
  const sense = (form?: Form): Sense => ({
    class: 'trigger',
    name: measure,
    frame,
    only: given.of ?? groups,
    ...(form ? { form } : {}),
    ...('needs' in given && given.needs ? { needs: given.needs } : {}),
    ...('not' in given && given.not ? { not: given.not } : {}),
    ...('weak' in given && given.weak ? { weak: true } : {}),
  })
  switch (frame) {
    case 'patient':
    case 'doer':
    case 'undergo':
      return verb(given.words, sense)
    case 'counted':
      return noun(given.words, sense)
    case 'act':
    case 'state':
    case 'toll':
      return entry(given.words, sense())
  }
}

/** All entries of the lexicons, in the order of their files. */
export function compile(data: LexiconData): Entry[] {
  return [
    ...measureEntries(data['measures.yaml']),
    ...unitEntries(data),
    ...numberEntries(data['numbers.yaml']),
    ...contextEntries(data['contexts.yaml']),
    ...Object.entries(data['qualifiers.yaml']).flatMap(([name, { before, after }]) => [
      ...before.flatMap(words => entry(words, { class: 'qualifier', name, form: 'base' })),
      ...after.flatMap(words => entry(words, { class: 'qualifier', name, form: 'past' })),
    ]),
    ...wordEntries(data['words.yaml']),
    ...(['say', 'say_that', 'say_figure'] as const).flatMap(name =>
      data['speech.yaml'][name].flatMap(written => verb(written, form => ({ class: 'say', name, form }))),
    ),
    ...data['speech.yaml'].according.flatMap(words => entry(words, { class: 'say', name: 'according' })),
    ...data['speech.yaml'].sources.flatMap(written =>
      noun(written, form => ({ class: 'source_noun', name: written, form })),
    ),
    ...data['event-nouns.yaml'].terms.flatMap(written =>
      noun(written, form => ({ class: 'event_noun', name: written.split('/')[0]!, form })),
    ),
    ...quotingEntries(data['speech.yaml']),
    ...(Object.keys(FACT_FILES) as FactFile[]).flatMap(file => factEntries(file, data[file])),
  ]
}

/** Words that only the grammar of quotations asks for: without a form, so that they stay what they are to every other. */
function quotingEntries(lists: LexiconData['speech.yaml']): Entry[] {
  const finite: readonly Form[] = ['s', 'past', 'participle']
  const verbs = (name: string, written: readonly string[], forms: readonly Form[]): Entry[] =>
    written.flatMap(word =>
      verb(word, form => ({ class: 'quoting', name, form })).flatMap(({ sense: { form, ...sense }, ...rest }) =>
        form && forms.includes(form) ? [{ ...rest, sense: { ...sense, base: word.split('/')[0]! } }] : [],
      ),
    )
  const nouns = (name: string, written: readonly string[]): Entry[] =>
    written.flatMap(word => noun(word, () => ({ class: 'quoting', name, base: word.split('/')[0]! })))
  return [
    ...(['lead', 'naming'] as const).flatMap(list => verbs(`quote_${list}`, lists[list], finite)),
    ...verbs('quote_telling', lists.telling, [...finite, 'ing']),
    ...verbs('quote_speaking', lists.speaking, ['ing']),
    ...(['documents', 'titled', 'slogans', 'occasions', 'voices'] as const).flatMap(list =>
      nouns(`quote_${list}`, lists[list]),
    ),
    ...Object.entries(lists.roles).flatMap(([name, roles]) =>
      [name, ...roles].flatMap(word => entry(word, { class: 'quoting', name: 'quote_role', base: name })),
    ),
  ]
}

function factEntries(file: FactFile, groups: LexiconData[FactFile]): Entry[] {
  return Object.entries(groups).flatMap(([name, lists]) =>
    FACT_PARTS.flatMap(part =>
      (lists[part] ?? []).flatMap(written => {
        const base = written.split('/')[0]!
        const sense = (form?: Form): Sense => ({ class: FACT_FILES[file], name, part, base, ...(form ? { form } : {}) })
        return part === 'verbs'
          ? verb(written, sense)
          : part === 'nouns'
            ? noun(written, sense)
            : entry(written, sense())
      }),
    ),
  )
}

const measureEntries = (measures: LexiconData['measures.yaml']): Entry[] =>
  Object.entries(measures).flatMap(([measure, block]) =>
    FRAMES.flatMap(frame => (block[frame] ?? []).flatMap(phrase => trigger(measure, frame, block.of, phrase))),
  )

function unitEntries(data: LexiconData): Entry[] {
  const people = data['people.yaml']
  const person = (form: Form): Sense => ({ class: 'unit', name: 'person', form, only: ['people'] })
  const asPerson = (written: string) => noun(written, person)
  return [
    ...Object.entries(data['units.yaml']).flatMap(([name, { group, nouns }]) =>
      nouns.flatMap(written => noun(written, form => ({ class: 'unit', name, form, only: [group] }))),
    ),
    ...people.person.flatMap(asPerson),
    ...Object.entries(people.subgroup).flatMap(([name, nouns]) =>
      nouns.flatMap(written => [...asPerson(written), ...noun(written, form => ({ class: 'subgroup', name, form }))]),
    ),
    ...Object.entries(people.status).flatMap(([name, nouns]) =>
      nouns.flatMap(written => [...asPerson(written), ...noun(written, form => ({ class: 'status', name, form }))]),
    ),
    ...Object.entries(people.adjectives).flatMap(([name, adjectives]) =>
      adjectives.flatMap(words =>
        entry(words, { class: name in people.subgroup ? 'subgroup' : 'status', name, form: 'base' }),
      ),
    ),
  ]
}

function numberEntries(data: LexiconData['numbers.yaml']): Entry[] {
  const valued = (table: Record<string, number>, sense: (value: number, word: string) => Sense): Entry[] =>
    Object.entries(table).flatMap(([word, value]) => entry(word, sense(value, word)))
  return [
    ...valued(data.units, value => ({ class: 'number', name: 'unit', value })),
    ...valued(data.tens, value => ({ class: 'number', name: 'ten', value })),
    ...valued(data.scales, value => ({ class: 'scale', name: 'scale', value })),
    ...valued(data.vague, value => ({ class: 'vague', name: 'vague', value })),
    ...valued(data.ordinals, value => ({ class: 'ordinal', name: 'word', value })),
    ...data.ordinal_endings.flatMap(words => entry(words, { class: 'ordinal', name: 'ending' })),
    ...valued(data.fractions, value => ({ class: 'number', name: 'fraction', value })),
  ]
}

const contextEntries = (data: LexiconData['contexts.yaml']): Entry[] => [
  ...data.time_units.flatMap(written =>
    noun(written, form => ({ class: 'time_unit', name: written.split('/')[0]!, form })),
  ),
  ...data.money_words.flatMap(written => noun(written, form => ({ class: 'money', name: 'word', form }))),
  ...data.money_marks.flatMap(words => entry(words, { class: 'money', name: 'mark' })),
  ...data.identifiers.flatMap(words => entry(words, { class: 'identifier', name: words })),
  ...data.formations.flatMap(written => noun(written, form => ({ class: 'formation', name: written, form }))),
  ...data.age_words.flatMap(words => entry(words, { class: 'function', name: 'age' })),
  ...data.furniture.flatMap(words => entry(words, { class: 'furniture', name: words })),
]

const wordEntries = (data: LexiconData['words.yaml']): Entry[] => [
  ...Object.entries(data.function).flatMap(([name, words]) =>
    words.flatMap(written => entry(written, { class: 'function', name })),
  ),
  ...data.verbs.flatMap(written => verb(written, form => ({ class: 'verb', name: written.split('/')[0]!, form }))),
  ...data.deny.flatMap(written => verb(written, form => ({ class: 'verb', name: 'deny', form }))),
  ...data.threaten.flatMap(written => verb(written, form => ({ class: 'verb', name: 'threaten', form }))),
]
