import { h } from './h.ts'

/** Rows of a list that are shown at once. */
export const PAGE = 50

/** Leads through a list page by page; nothing where there is one. */
export function pager(rows: number, page: number, go: (page: number) => void): HTMLElement {
  const pages = Math.ceil(rows / PAGE)
  if (pages <= 1) return h('p', { class: 'quiet' }, rows === 0 ? 'Nothing fits what is chosen.' : '')
  const button = (text: string, to: number) =>
    h('button', { type: 'button', disabled: to < 0 || to >= pages, onclick: () => go(to) }, text)
  const where = `Page ${page + 1} of ${pages}`
  return h(
    'nav',
    { class: 'buttons', 'aria-label': 'Pages' },
    button('Previous', page - 1),
    h('span', {}, where),
    button('Next', page + 1),
  )
}
