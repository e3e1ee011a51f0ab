import type { Range } from '../counted.ts'
import type { Act } from './act.ts'
import { type Field, holds, isName, isOneOf, textAt } from './field.ts'
import type { Mention } from './mention.ts'

/**
 * The acts that one mention lists: "resolutions dated 4 May 1994 and 5 May 1995" are two, "Resolutions 5 and 6" are two,
 * "the Riga and Minsk treaties, signed in 1920 and 1921" are two, each with its date; and what two bodies adopted is two.
 */
export function membersOf(field: Field, { noun, before, behind, names }: Mention, act: Act): Act[] {
  if (!noun.plural) return [act]
  const { dates, numbers } = behind
  const listed = names.length > 1 ? names : []
  if (listed.length > 1) {
    return listed.map((title, i) => {
      const date = dates.length === listed.length ? dates[i]! : dates.length === 1 ? dates[0]! : act.date
      // What pairs them is the whole list.
      return { ...act, title, date, own: [{ from: before.from, to: act.noun.to }, ...act.own, ...dates] }
    })
  }
  if (numbers.length > 1) {
    return numbers.map((number, i) => ({
      ...act,
      number,
      title: null,
      date: dates.length === numbers.length ? dates[i]! : act.date,
      own: [...act.own, number],
    }))
  }
  if (dates.length > 1) return dates.map(date => ({ ...act, rule: 'acts/dated-list', date, basis: 'clause' }))
  const issuers =
    act.issuer && ['resolution', 'decision', 'statement'].includes(act.kind) ? bodiesOf(field, act.issuer) : []
  return issuers.length > 1 ? issuers.map(issuer => ({ ...act, issuer })) : [act]
}

/** "the League of A and the Union of B": each body of a list, which an article begins. */
function bodiesOf(field: Field, { from, to }: Range): Range[] {
  const bodies: Range[] = []
  let start = from
  for (let token = from; token <= to; token++) {
    const splits =
      token === to ||
      (/^(?:and|,)$/.test(textAt(field, token)) && /^the$/.test(textAt(field, token + 1)) && isName(field, token + 2))
    if (!splits) continue
    let end = token
    while (end > start && textAt(field, end - 1) === ',') end--
    if (end > start && holds(field, { from: start, to: end }, isOneOf('body'))) bodies.push({ from: start, to: end })
    start = token + 1
  }
  return bodies
}
