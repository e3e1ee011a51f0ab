/** Two sources side by side: the passages they share, and how their words differ. */
import type { RecordOf } from '../../schemas/index.ts'
import { addressOf } from '../model/address.ts'
import type { Dataset, Span } from '../model/dataset.ts'
import { counted, plain, sourceLabel } from '../model/labels.ts'
import { differences, type Piece } from '../model/words.ts'
import { h } from '../ui/h.ts'
import { link, section, select, table, type View } from '../ui/parts.ts'

export function pairs(dataset: Dataset): View {
  const passages = dataset.rows('shared_passages')
  const rows = dataset
    .rows('source_relations')
    .map(({ source_a: a, source_b: b, relation, explanation }) => [
      link(addressOf(['compare', a, b]), `${a} and ${b}`),
      plain(relation),
      String(passages.filter(one => one.source_a === a && one.source_b === b).length),
      explanation,
    ])
  const note = 'Texts that share their wording are one line of text: they do not confirm one another.'
  return {
    title: 'Two sources side by side',
    content: [
      h('p', {}, note),
      table('How the texts relate', ['sources', 'relation', 'shared passages', 'in words'], rows),
    ],
  }
}

export function compare(dataset: Dataset, one: string, other: string): View {
  const [a, b] = one < other ? [one, other] : [other, one]
  const relation = dataset.rows('source_relations').find(({ source_a, source_b }) => source_a === a && source_b === b)
  const passages = dataset
    .rows('shared_passages')
    .filter(({ source_a, source_b }) => source_a === a && source_b === b)
    .sort((p, q) => gravity(q.drift) - gravity(p.drift) || p.start_a - q.start_a)
  const title = `${sourceLabel(dataset, a)} and ${sourceLabel(dataset, b)}`
  return {
    title,
    content: [
      chooser(dataset, a, b),
      h('p', { class: 'lead' }, relation?.explanation ?? 'How these two texts relate was not measured.'),
      h(
        'p',
        {},
        'Underlined words stand in one of the two passages only. Passages in which more than the wording differs come first.',
      ),
      section(
        counted(passages.length, 'shared passage'),
        passages.map((passage, i) => {
          const [left, right] = differences(passage.quote_a, passage.quote_b)
          const drift = passage.drift.length > 0 ? passage.drift.map(plain).join(', ') : 'the same words'
          return h(
            'article',
            { class: 'passage', 'aria-label': `Passage ${i + 1}` },
            h('h3', {}, `${i + 1}. ${drift}`),
            passage.drift_text ? h('p', {}, passage.drift_text) : null,
            h(
              'div',
              { class: 'pair' },
              side(dataset, 'a', a, left, spanOf(passage, 'a')),
              side(dataset, 'b', b, right, spanOf(passage, 'b')),
            ),
          )
        }),
      ),
    ],
  }
}

/** What is stated otherwise comes before what is worded otherwise. */
const gravity = (drift: readonly string[]): number => drift.filter(name => name !== 'wording_differs').length

function chooser(dataset: Dataset, a: string, b: string): HTMLElement {
  const ids = dataset.rows('sources').map(({ id }) => [id, id] as const)
  const chosen = [a, b]
  const go = (event: Event) => {
    event.preventDefault()
    location.hash = addressOf(['compare', ...chosen])
  }
  const choose = (label: string, place: number) =>
    select(label, ids, chosen[place]!, id => {
      chosen[place] = id
    })
  const button = h('button', { type: 'submit' }, 'Set them side by side')
  return h('form', { class: 'bar', onsubmit: go }, choose('One source', 0), choose('The other', 1), button)
}

type Passage = RecordOf<'shared_passages'>

const spanOf = (passage: Passage, side: 'a' | 'b'): Span => ({
  start: passage[`start_${side}`],
  end: passage[`end_${side}`],
})

function side(dataset: Dataset, letter: string, source: string, pieces: readonly Piece[], span: Span): HTMLElement {
  const words = pieces.map(({ text, shared }) => (shared ? text : h('mark', { class: 'differs' }, text)))
  const first = firstWithin(dataset, source, span)
  const there = link(addressOf(['source', source], first ? [['at', [first]]] : []), source)
  const place = h('p', { class: 'quiet' }, `${letter}: `, there, `, from character ${span.start}`)
  return h('div', {}, place, h('blockquote', { dir: 'auto', lang: 'en' }, words))
}

/** The first record of a passage: its mark shows where the passage stands in the text. */
function firstWithin(dataset: Dataset, source: string, { start, end }: Span): string | undefined {
  const within = [...dataset.marks(source).values()].flat().filter(row => row.start >= start && row.end <= end)
  return within.sort((a, b) => a.start - b.start || b.end - a.end)[0]?.id
}
