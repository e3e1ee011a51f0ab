/** The tree that the HTML parser makes, and how to walk it. */
import type { DefaultTreeAdapterTypes as Html } from 'parse5'

export type Element = Html.Element
export type Parent = Html.ParentNode
export type Child = Html.ChildNode

export const isElement = (node: Child): node is Element => 'tagName' in node
export const isText = (node: Child): node is Html.TextNode => node.nodeName === '#text'

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find(one => one.name === name)?.value

/** How many elements stand within one another; counted without recursion, for that would end where a tree is too deep. */
export function depthOf(root: Parent): number {
  let depth = 0
  for (let level = root.childNodes.filter(isElement); level.length > 0; depth++)
    level = level.flatMap(element => element.childNodes.filter(isElement))
  return depth
}

/** All elements below a node, in the order of the text. */
export function* elementsIn(parent: Parent): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue
    yield child
    yield* elementsIn(child)
  }
}

/** The first element of a name below a node. */
export function firstOf(parent: Parent, name: string): Element | undefined {
  for (const element of elementsIn(parent)) if (element.tagName === name) return element
  return undefined
}

/** All that is written below a node, as it stands. */
export function textOf(parent: Parent): string {
  return parent.childNodes.map(child => (isText(child) ? child.value : isElement(child) ? textOf(child) : '')).join('')
}

/** Takes out the elements that a test holds for, with all below them. */
export function remove(parent: Parent, test: (element: Element) => boolean): void {
  parent.childNodes = parent.childNodes.filter(child => !isElement(child) || !test(child))
  for (const child of parent.childNodes) if (isElement(child)) remove(child, test)
}
