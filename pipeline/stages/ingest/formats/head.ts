import type { Stated } from './format.ts'
import { publicationDate, words } from './stated.ts'
import { attribute, elementsIn, firstOf, type Parent, textOf } from './tree.ts'

/** What a page says of itself: its title, and what its head says in so many words. */
export function statedIn(page: Parent): Stated {
  const metas = new Map<string, string>()
  for (const element of elementsIn(page)) {
    const name = attribute(element, 'property') ?? attribute(element, 'name')
    const content = attribute(element, 'content')
    if (element.tagName === 'meta' && name && content && !metas.has(name.toLowerCase()))
      metas.set(name.toLowerCase(), content)
  }
  return {
    title: words(metas.get('og:title')) ?? titleOf(page),
    author: authorOf(metas),
    published: publicationDate(metas.get('article:published_time')),
  }
}

/** The title of the window, or the heading that it repeats: a window often adds the name of the site. */
function titleOf(page: Parent): string | null {
  const title = firstOf(page, 'title')
  const heading = firstOf(page, 'h1')
  const shown = title ? words(textOf(title)) : null
  const written = heading ? words(textOf(heading)) : null
  return shown === null || (written !== null && shown.includes(written)) ? written : shown
}

/** Some sites put the address of a profile where the name should be. */
function authorOf(metas: ReadonlyMap<string, string>): string | null {
  const names = [metas.get('author'), metas.get('article:author')].map(words)
  return names.find(name => name !== null && !/^https?:/i.test(name)) ?? null
}
