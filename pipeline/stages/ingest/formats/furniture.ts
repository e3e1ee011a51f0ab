/** What stands in a page and is no part of its text. */
import { attribute, type Element, elementsIn, type Parent, remove } from './tree.ts'

const NO_TEXT = new Set(
  (
    'script style noscript template iframe object embed svg math canvas video audio map link meta ' +
    'nav footer aside menu dialog button input select textarea'
  ).split(' '),
)
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alertdialog|toolbar)$/
/** Words that their writer took back: they would be read together with those that stand for them now. */
const TAKEN_BACK = new Set(['del', 's', 'strike'])

/** Takes out programs, navigation, forms, what is hidden and what is struck out. */
export function removeFurniture(parent: Parent): void {
  const within = [...elementsIn(parent)].some(({ tagName }) => tagName === 'article' || tagName === 'main')
  remove(parent, isFurniture)
  if (within) removeHeader(parent)
}

function isFurniture(element: Element): boolean {
  const { tagName } = element
  if (NO_TEXT.has(tagName) || TAKEN_BACK.has(tagName)) return true
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true
  return ROLES.test(attribute(element, 'role') ?? '') || /display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
}

/** The header of a page, as against that of an article. */
function removeHeader(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter(({ nodeName }) => nodeName !== 'header')
  for (const child of parent.childNodes) {
    if ('tagName' in child && !['article', 'main', 'section'].includes(child.tagName)) removeHeader(child)
  }
}
