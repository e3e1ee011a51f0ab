/** The cells of a sheet as a reader of the format sees them. */
export function rowsOfSheet(xml: string, shared: Uint8Array | undefined): (string | null)[][] {
  const strings = shared ? stringsOf(new TextDecoder().decode(shared), 'si') : []
  return [...xml.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: (string | null)[] = []
    for (const [, attributes = '', content = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const letters = /\br="([A-Z]+)/.exec(attributes)![1]!
      cells[indexOf(letters)] = contentOf(attributes, content, strings)
    }
    return Array.from(cells, cell => cell ?? null)
  })
}

function contentOf(attributes: string, content: string, strings: readonly string[]): string | null {
  const [, value] = /<v>(.*?)<\/v>/s.exec(content) ?? []
  if (attributes.includes('t="s"')) return strings[Number(value)]!
  if (attributes.includes('t="inlineStr"')) return stringsOf(content, 'is')[0]!
  return value ?? null
}

const stringsOf = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, inner = '']) =>
    [...inner.matchAll(/<t\b[^>]*?(?:\/>|>(.*?)<\/t>)/gs)].map(([, text = '']) => decoded(text)).join(''),
  )

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text of XML: line ends are one character, entities stand for characters; then the escapes of the format. */
function decoded(xml: string): string {
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml)
  if (forbidden) throw new Error(`U+${forbidden[0].charCodeAt(0).toString(16)} may not stand in XML`)
  return xml
    .replace(/\r\n?/g, '\n')
    .replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) =>
      number ? String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)) : ENTITIES[name]!,
    )
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const indexOf = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
