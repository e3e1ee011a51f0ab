/** Datasets as a page may meet them. */
import type { Payload } from '../../explorer/model/dataset.ts'

/** The same claims again and again, each with an id of its own. */
export function manyClaims(payload: Payload, count: number): Payload {
  const known = payload.tables.claims!
  const claims = Array.from({ length: count }, (_, i) => ({
    ...known[i % known.length]!,
    id: `clm_${String(i).padStart(16, '0')}`,
  }))
  return { ...payload, tables: { ...payload.tables, claims } }
}

export const HARM =
  '</script><script>harmed=1</script><img src=x onerror=harmed=1>"\'><a href="javascript:harmed=1">\u202Ex\u2028'

/** Every free word of every record, and every text, means harm. */
export function hostile(payload: Payload): Payload {
  const spoilt = (value: unknown, name: string): unknown => {
    if (typeof value === 'string')
      return KEPT.test(name) ? value : name === 'url' ? 'javascript:harmed=1' : `${HARM}${value}`
    if (Array.isArray(value)) return value.map(item => spoilt(item, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoilt(inner, key)]))
  }
  const texts = Object.entries(payload.texts).map(([id, text]) => [id, HARM + text])
  const url = (source: object) => ({ ...source, url: 'javascript:harmed=1' })
  const tables = spoilt({ ...payload.tables, sources: payload.tables.sources!.map(url) }, '') as Payload['tables']
  return {
    ...payload,
    tables,
    texts: Object.fromEntries(texts),
    info: { ...payload.info, title: `${HARM}T`, description: HARM },
  }
}

/** Ids lead from record to record, and dates and values have their form. */
const KEPT =
  /(^id|_ids?|^source|^sources|source_[ab]|^edtf|^from|^to|^verdict|^kind|^part_of|^measures|^qualifier|^unit|^drift)$/
