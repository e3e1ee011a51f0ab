/** The page: reads what is written into it and shows the view that the address names. */
import { extract, readPayload } from './inlined.ts'
import { type Address, parseAddress } from './model/address.ts'
import { type Dataset, open } from './model/dataset.ts'
import { h } from './ui/h.ts'
import type { View } from './ui/parts.ts'
import { claims } from './views/claims.ts'
import { compare, pairs } from './views/compare.ts'
import { event, events } from './views/event.ts'
import { overview } from './views/overview.ts'
import { isOwn, type Own, ownText } from './views/own-text.ts'
import { record } from './views/record.ts'
import { source, sources } from './views/source.ts'
import { anyTable } from './views/table.ts'

const own: Own = { text: '', registry: true, dataset: null }

/** Changes the address and nothing else. */
const go = (address: string): void => history.replaceState(null, '', address)

/** The view of an address; an unknown one says so. */
function viewOf(dataset: Dataset, address: Address): View {
  const [name, first, second] = address.path
  if (isOwn(address)) {
    const [, ...path] = address.path
    return own.dataset && path.length > 0 ? viewOf(own.dataset, { ...address, path }) : ownView(dataset)
  }
  switch (name) {
    case undefined:
      return overview(dataset)
    case 'claims':
      return claims(dataset, address, go)
    case 'record':
      return record(dataset, first ?? '', second ?? '')
    case 'source':
      return first === undefined ? sources(dataset) : source(dataset, first, address, go)
    case 'event':
      return first === undefined ? events(dataset) : event(dataset, first, address, go)
    case 'compare':
      return first === undefined || second === undefined ? pairs(dataset) : compare(dataset, first, second)
    case 'table':
      return anyTable(dataset, first ?? '', address)
    case 'text':
      return ownView(dataset)
    default:
      return {
        title: 'No such view',
        content: [h('p', {}, 'This address leads nowhere. ', h('a', { href: '#/' }, 'To the overview'))],
      }
  }
}

const ownView = (dataset: Dataset): View => ownText(dataset.payload, own, extract, () => show(dataset, false))

/** Shows the view of the present address. Its heading takes the focus where somebody went there. */
function show(dataset: Dataset, focus = true): void {
  const address = parseAddress(location.hash)
  const { title, content, focus: focused } = viewOf(dataset, address)
  const heading = h('h1', { tabindex: -1 }, title)
  const main = document.querySelector('main')!
  main.replaceChildren(heading, h('div', {}, content))
  document.title = `${title.slice(0, 80)} – ${dataset.payload.info.title}`
  const [name] = address.path
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('nav.main a')) {
    const [of] = parseAddress(anchor.hash).path
    if (of === name) anchor.setAttribute('aria-current', 'page')
    else anchor.removeAttribute('aria-current')
  }
  const target = focused?.()
  if (target) {
    target.focus()
    target.scrollIntoView({ block: 'center' })
  } else if (focus) {
    heading.focus({ preventScroll: true })
    scrollTo(0, 0)
  }
}

async function start(): Promise<void> {
  const dataset = open(await readPayload())
  addEventListener('hashchange', () => show(dataset))
  document.querySelector('a.skip')!.addEventListener('click', clicked => {
    clicked.preventDefault()
    document.querySelector<HTMLElement>('main h1')?.focus()
  })
  show(dataset, false)
  document.documentElement.dataset.ready = String(Math.round(performance.now()))
}

start().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error)
  document
    .querySelector('main')!
    .append(h('p', {}, `The page could not be shown: ${words}. A browser of 2023 or later is needed.`))
})
