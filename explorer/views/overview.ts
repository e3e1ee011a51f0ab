/** What this is and is not, whose texts these are, and where everything else is. */
import { addressOf } from '../model/address.ts'
import type { Dataset } from '../model/dataset.ts'
import { counted, tableLabel } from '../model/labels.ts'
import { sidesText } from '../model/sides.ts'
import { h } from '../ui/h.ts'
import { link, section, sourceLink, table, unknown, type View } from '../ui/parts.ts'

export function overview(dataset: Dataset): View {
  const { info } = dataset.payload
  return {
    title: info.title,
    content: [
      h('p', { class: 'lead' }, info.description),
      h('p', { class: 'notice' }, h('strong', {}, 'Notice. '), NOTICE),
      whatItIs(dataset),
      whereTo(),
      section('Whose texts these are', h('p', {}, sidesText(dataset.rows('sources'))), sourcesTable(dataset)),
      section('What there is', tablesTable(dataset)),
      citing(dataset),
    ],
  }
}

const NOTICE =
  'The sources contain graphic and dehumanising words about killings and cruelty, also against children. They are quoted as they stand, not adopted.'

const whatItIs = (dataset: Dataset): HTMLElement =>
  section(
    'What this is, and what it is not',
    h(
      'p',
      {},
      `A record says what a source states, in which words and in whose voice. ${counted(dataset.rows('claims').length, 'stated figure')} lead back to their words.`,
    ),
    h(
      'ul',
      {},
      h('li', {}, h('strong', {}, 'Not findings. '), 'A record never says that what a source states is so.'),
      h(
        'li',
        {},
        h('strong', {}, 'Not every account. '),
        'Only the texts below are in it. What other sides, investigators or courts state is absent unless it is in the list; that says nothing about what they would state.',
      ),
      h(
        'li',
        {},
        h('strong', {}, 'Not so many witnesses. '),
        'Texts that share their wording are one line of text, and texts of one side are one side.',
      ),
      h(
        'li',
        {},
        h('strong', {}, 'Not a count. '),
        'Nothing is summed: totals stand beside their parts, and sources repeat one another.',
      ),
    ),
  )

const whereTo = (): HTMLElement =>
  section(
    'Where to begin',
    h(
      'ul',
      { class: 'doors' },
      h('li', {}, link('#/claims', 'Search the stated figures'), ' and filter them by event, source or wording.'),
      h('li', {}, link('#/event', 'Look at an event'), ': what each source states, side by side.'),
      h('li', {}, link('#/source', 'Read a source'), ' with every record marked in it.'),
      h('li', {}, link('#/compare', 'Set two sources side by side'), ': shared passages and how their words differ.'),
      h('li', {}, link('#/text', 'Try a text of your own'), '. It stays in this browser.'),
    ),
  )

function sourcesTable(dataset: Dataset): HTMLElement {
  const sources = dataset.rows('sources')
  const rows = sources
    .slice(0, LISTED)
    .map(source => [
      sourceLink(dataset, source.id),
      source.title ?? unknown(),
      source.published ?? unknown(),
      source.party ? `${source.party} (shown by ${source.party_basis})` : unknown(),
      source.lineage,
      source.words.toLocaleString('en-GB'),
    ])
  const more = sources.length > LISTED ? h('p', {}, link('#/source', `All ${sources.length} sources`)) : null
  return h('div', {}, table('Sources', ['source', 'title', 'published', 'side', 'line of text', 'words'], rows), more)
}

const LISTED = 50

function tablesTable(dataset: Dataset): HTMLElement {
  const { tables, about } = dataset.payload
  const rows = Object.entries(tables).map(([name, records]) => [
    link(addressOf(['table', name]), tableLabel(name)),
    records.length.toLocaleString('en-GB'),
    about[name]?.record ?? '',
  ])
  return table('Tables: each can be read and downloaded', ['table', 'records', 'one record is'], rows)
}

function citing({ payload: { info } }: Dataset): HTMLElement {
  return section(
    'How to cite',
    h(
      'p',
      {},
      'Cite the source that states a figure first, then this dataset with its version and the id of the record. Each record shows the words to copy.',
    ),
    h('p', {}, `${info.title}, version ${info.version} (${info.released}).`),
    h('p', {}, info.notice),
  )
}
