import { firstWhere } from '../../core/search.ts'
import type { Linked } from '../link/resolve.ts'
import { placesIn } from '../names/lookup.ts'
import type { Reading } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import { isFunction } from '../words.ts'
import type { Body } from './body.ts'
import { placeAt } from './names.ts'
import { groupAt, skipArticles } from './words.ts'

const COUNTED: ReadonlySet<string> = new Set([
  'national_parliament',
  'subnational_legislature',
  'interparliamentary',
  'government',
  'body',
])

/** Bodies that a text counts and does not name: "more than 20 states of X", "15 national parliaments". */
export function countedBodyAt(reading: Reading, at: number, limit: number): Body | null {
  const { tokens } = reading
  const linked = linkedAt(reading, at)
  if (!linked || linked.counted.to > limit || !linked.counted.noun) return null
  const { counted } = linked
  let to = counted.to
  let place = placesIn(reading, counted).at(-1) ?? null
  if (!place && to < limit && isFunction(tokens.word[to]!, 'of')) {
    const behind = placeAt(reading, skipArticles(tokens, to + 1, limit))
    if (behind && behind.to <= limit) {
      place = behind
      to = behind.to
    }
  }
  const group = groupOf(reading, linked, place)
  if (!group) return null
  return {
    from: counted.from,
    to,
    group,
    head: counted.noun,
    place,
    actor: null,
    counted: linked,
    date: null,
    named: false,
  }
}

/** The quantity whose words begin at a token. */
function linkedAt({ linked }: Reading, at: number): Linked | null {
  const i = firstWhere(linked.length, middle => linked[middle]!.counted.number.from >= at)
  const found = linked[i]
  return found && (found.counted.from === at || found.counted.number.from === at) ? found : null
}

/** What sort of bodies the noun counts: states of a federation are its legislatures, countries their governments. */
function groupOf(reading: Reading, { counted }: Linked, place: PlaceMention | null): string | null {
  const { tokens } = reading
  for (let at = counted.noun!.from; at < counted.noun!.to; at++) {
    const hit = groupAt(tokens, at, COUNTED)
    if (hit && hit.next === counted.noun!.to) return hit.sense.name
  }
  switch (counted.unit) {
    case 'country':
      return 'government'
    case 'state':
      return place || isFederal(reading, counted) ? 'subnational_legislature' : 'government'
    case 'city':
    case 'town':
    case 'district':
    case 'region':
      return 'subnational_legislature'
    case 'parliament':
      return 'national_parliament'
    case 'organisation':
      return tokens.word[counted.noun!.from - 1]?.text === 'international' ? 'international_organisation' : null
    default:
      return null
  }
}

const WIDER: ReadonlySet<string> = new Set(['wider'])

/** "22 German states" are parts of a country; "22 Arab states" are countries. */
const isFederal = ({ tokens }: Reading, { number, noun }: Linked['counted']): boolean => {
  for (let at = number.to; at < noun!.to; at++) if (tokens.word[at]!.capital) return !groupAt(tokens, at, WIDER)
  return false
}
