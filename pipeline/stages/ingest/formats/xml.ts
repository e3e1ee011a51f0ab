import { isElement, isText, type Parent } from './tree.ts'

const NAME = /^[A-Za-z_][\w.:-]*$/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, mark => ENTITIES[mark]!)

/** A tree as well-formed XML, all elements closed; names that XML does not know are left out. */
export function xmlOf(parent: Parent): string {
  return parent.childNodes
    .map(child => {
      if (isText(child)) return escaped(child.value)
      if (!isElement(child)) return ''
      const name = NAME.test(child.tagName) ? child.tagName : 'span'
      const attributes = child.attrs
        .filter(attribute => NAME.test(attribute.name))
        .map(attribute => ` ${attribute.name}="${escaped(attribute.value)}"`)
      const start = `<${name}${attributes.join('')}`
      return child.childNodes.length === 0 && VOID.has(name) ? `${start}/>` : `${start}>${xmlOf(child)}</${name}>`
    })
    .join('')
}

/** Elements that never hold anything. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
