import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import { LEADS, leadsOf } from './leads.ts'
import { type Office, officeAt } from './offices.ts'
import type { Organisation } from './organisations.ts'
import { nameBefore, nameFrom, words } from './person-name.ts'
import { isHyphen, isIn, isStart, type Scene } from './words.ts'

/** A person who is named together with an office, a rank or a public role. */
export interface PersonName extends Range {
  readonly role: Range
}

/** The persons that a sentence names with what they are, in order of the offices. */
export function personsIn(scene: Scene, organisations: readonly Organisation[]): PersonName[] {
  const found: PersonName[] = []
  for (let at = scene.from; at < scene.to; ) {
    const office = leadsOf(scene.tokens.word[at]!) & LEADS.office ? officeAt(scene, at, organisations) : null
    if (!office || isWithin(organisations, office.head)) {
      at++
      continue
    }
    const named = namedBy(scene, office, organisations).filter(
      name => !organisations.some(body => body.from < name.to && name.from < body.to && body.to !== name.from),
    )
    found.push(...named)
    at = Math.max(office.head.to, ...named.filter(({ from }) => from >= office.head.to).map(({ to }) => to))
  }
  return firstRoles(found)
}

/** "UN High Commissioner": an office may hold an organisation, an organisation's name holds no office. */
const isWithin = (organisations: readonly Organisation[], head: Range): boolean =>
  organisations.some(({ from, to }) => from < head.from && head.to <= to)

function namedBy(scene: Scene, office: Office, organisations: readonly Organisation[]): PersonName[] {
  const behind = namesBehind(scene, office)
  if (behind.length > 0) return behind
  const name = nameOver(scene, office, organisations) ?? nameOfHolder(scene, office)
  return name ? [name] : []
}

/** "President Anna Berg", "Presidents Berg and Nowak", "the mayor of Rivertown, Anna Berg, said". */
function namesBehind(scene: Scene, office: Office): PersonName[] {
  const { tokens, to: end } = scene
  const direct = nameFrom(scene, office.sure)
  if (direct && isDirect(scene, office, direct)) {
    const role = { from: office.from, to: office.sure }
    const names = [{ ...direct, role }]
    if (office.head.form !== 'plural') return names
    for (let at = direct.to; at + 1 < end && /^(?:and|,)$/.test(tokens.word[at]!.text); ) {
      const next = nameFrom(scene, at + (tokens.word[at]!.text === ',' && tokens.word[at + 1]!.text === 'and' ? 2 : 1))
      if (!next) break
      names.push({ ...next, role })
      at = next.to
    }
    return names
  }
  if (office.to >= end || tokens.word[office.to]!.text !== ',' || office.head.form === 'plural') return []
  const name = nameFrom(scene, office.to + 1)
  const next = name && tokens.word[name.to]
  const closed = name && (name.to >= end || next!.kind === 'mark')
  const bare = office.to === office.head.to && !tokens.word[office.head.from]!.capital
  const list = bare && closed && next?.text === ',' && words(scene, name) === 1 && isListed(scene, name)
  return closed && !list ? [{ ...name, role: { from: office.from, to: office.to } }] : []
}

/** "the minister, Reuters, and the army": a row of those who did something. */
const isListed = ({ tokens, to }: Scene, name: Range): boolean =>
  name.to + 1 < to && /^(?:and|or)$/.test(tokens.word[name.to + 1]!.text)

/** A small noun such as "head" before a single name is too little; behind a complement the name must be whole. */
function isDirect(scene: Scene, office: Office, name: Range): boolean {
  const { tokens } = scene
  if (words(scene, name) > 1) return true
  const capital = tokens.word[office.head.from]!.capital
  const last = tokens.word[office.sure - 1]!
  if (office.sure > office.head.to && last.text !== '.') return capital || last.capital
  if (isStart(scene, office.head.from) && !capital) return false
  return capital || office.head.group !== 'public_role'
}

/** "Anna Berg, then mayor of Rivertown, said": the office behind the name, in commas or brackets. */
function nameOver(scene: Scene, office: Office, organisations: readonly Organisation[]): PersonName | null {
  const { tokens, from } = scene
  let mark = office.from - 1
  while (
    mark > from &&
    /^(?:the|an?|then|his|her|its|their|our|one|of|was|now)$/.test(tokens.word[mark]!.text) &&
    office.from - mark < 4
  )
    mark--
  if (mark <= from || !/^[,(–—]$/.test(tokens.word[mark]!.text)) return null
  const name = nameBefore(scene, mark)
  if (!name) return null
  const end = [withFurther(scene, office, organisations), office.to].find(one => isClosed(scene, one))
  return end ? { ...name, role: { from: office.from, to: end } } : null
}

/** Nothing that belongs to the office follows. */
function isClosed({ tokens, to }: Scene, at: number): boolean {
  const next = at < to ? tokens.word[at]! : undefined
  return !next || next.kind === 'mark' || isFunction(next, 'relative') || next.text === 'and'
}

/** "Director of the Institute, Chairman of the Board": offices in a row are one role. */
function withFurther(scene: Scene, office: Office, organisations: readonly Organisation[]): number {
  const { tokens, to } = scene
  let end = office.to
  for (let i = 0; i < 3 && end + 1 < to && /^(?:,|and)$/.test(tokens.word[end]!.text); i++) {
    let at = end + 1
    while (at < to && at - end < 5 && /^(?:and|the|an?)$/.test(tokens.word[at]!.text)) at++
    let next: Office | null = null
    for (let head = at; head < Math.min(at + 4, to) && !next; head++) {
      const found = officeAt(scene, head, organisations)
      if (found && found.from === at) next = found
    }
    if (!next || nameFrom(scene, next.sure)) break
    end = next.to
  }
  return end
}

const APPOINTED =
  /^(?:elected|appointed|named|made|sworn|in|as|re|the|an?|its|his|her|-|then|also|later|first|now|once)$/
const BECAME = /^(?:is|was|were|became|becomes|become|been|served|serves)$/

/** "Anna Berg, who was elected president in 1990": what the verb makes of the person named before it. */
function nameOfHolder(scene: Scene, office: Office): PersonName | null {
  const { tokens, from } = scene
  let at = office.from - 1
  while (at > from && office.from - at < 6 && (APPOINTED.test(tokens.word[at]!.text) || isHyphen(tokens, at))) at--
  if (at <= from || !BECAME.test(tokens.word[at]!.text) || tokens.word[at]!.capital) return null
  while (
    at > from &&
    (BECAME.test(tokens.word[at]!.text) ||
      isFunction(tokens.word[at]!, 'have') ||
      /^(?:who|,)$/.test(tokens.word[at]!.text))
  )
    at--
  if (isIn(tokens.word[at]!, 'private_person')) return null
  const name = nameBefore(scene, at + 1)
  return name ? { ...name, role: { from: office.from, to: office.to } } : null
}

/** One mention of each name: the role that stands nearest to it. */
function firstRoles(names: readonly PersonName[]): PersonName[] {
  const far = (name: PersonName) => Math.max(name.role.from - name.to, name.from - name.role.to)
  return names.filter(
    (name, i) =>
      !names.some(
        (other, j) =>
          j !== i &&
          other.from < name.to &&
          name.from < other.to &&
          (far(other) < far(name) || (far(other) === far(name) && j < i)),
      ),
  )
}
