/** Who speaks the words of a passage: the text itself, or somebody it quotes or reports. */
import { VOICES, type Voice } from '../../../schemas/common.ts'
import type { TableName } from '../../../schemas/index.ts'
import { firstWhere } from '../../core/search.ts'
import type { Statement } from '../facts.ts'
import { wordsOf } from './words.ts'

/** A voice and, unless it is the narrator's, whose it is. */
export interface Speaker {
  readonly voice: Voice
  /** As a known actor. */
  readonly id: string | null
  /** In the words of the source. */
  readonly words: string | null
}

/** Stretches of a text and their speakers; plain data. */
export interface VoiceFacts {
  readonly speakers: readonly Speaker[]
  /** Start, end and speaker of each quotation, in order. */
  readonly quotations: Uint32Array
  /** The same of each sentence that is not the narrator's. */
  readonly sentences: Uint32Array
  /** The same of each record that states something. */
  readonly votes: Uint32Array
}

const NARRATOR: Speaker = { voice: 'narrator', id: null, words: null }
/** Tables whose records show who states what, where no span tells. */
const VOTING: ReadonlySet<TableName> = new Set<TableName>([
  'claims',
  'characterizations',
  'recognitions',
  'responsibility',
  'legal_acts',
])

/** Who speaks where, from the records of a document. */
export function voiceFacts(statements: readonly Statement[]): VoiceFacts {
  const speakers: Speaker[] = [NARRATOR]
  const known = new Map<string, number>([[keyOf(NARRATOR), 0]])
  const lists = { quotations: [] as Stretch[], coverage: [] as Stretch[], votes: [] as Stretch[] }
  for (const { table, record } of statements) {
    const spanning = table === 'quotations' || table === 'coverage'
    if (!spanning && !VOTING.has(table)) continue
    const speaker = speakerOf(table, record)
    if (spanning && speaker.voice === 'narrator') continue
    const key = keyOf(speaker)
    const at = known.get(key) ?? speakers.push(speaker) - 1
    known.set(key, at)
    lists[spanning ? table : 'votes'].push([Number(record.start), Number(record.end), at])
  }
  const { quotations, coverage, votes } = lists
  return { speakers, quotations: flat(quotations), sentences: flat(coverage), votes: flat(votes) }
}

/** Start, end and speaker. */
type Stretch = readonly [number, number, number]

const flat = (stretches: Stretch[]): Uint32Array =>
  Uint32Array.from(stretches.sort(([a, b], [c, d]) => a - c || b - d).flat())

function speakerOf(table: TableName, record: Statement['record']): Speaker {
  // What stands in quotation marks is quoted, whatever voice leads to it.
  const voice = table === 'quotations' ? 'quoted' : (VOICES.find(name => name === record.voice) ?? 'narrator')
  const words = record.claimant ?? record.speaker
  return {
    voice,
    id: typeof record.speaker_id === 'string' ? record.speaker_id : null,
    words: typeof words === 'string' ? words : null,
  }
}

const keyOf = ({ voice, id, words }: Speaker): string => JSON.stringify([voice, id, words])

/**
 * Who speaks the words at some places of a passage (code points): whoever holds at least half of them; else the voice
 * of most records of the passage; a draw goes to who is named, for lead-in words are always the narrator's.
 */
export function voiceAt(facts: VoiceFacts, places: readonly number[], start: number, end: number): Speaker {
  const held = new Map<number, number>()
  for (const place of places) {
    // Quotations say more exactly than a sentence where the words begin.
    const speaker = speakerAt(facts.quotations, place) ?? speakerAt(facts.sentences, place)
    if (speaker !== undefined) held.set(speaker, (held.get(speaker) ?? 0) + 1)
  }
  const [most] = [...held].sort((a, b) => b[1] - a[1])
  if (most && most[1] * 2 >= places.length) return facts.speakers[most[0]]!
  if (held.size > 0) return NARRATOR
  return facts.speakers[votedFor(facts.votes, start, end)]!
}

/** The speaker of the stretch that holds a place; stretches are in order and apart. */
function speakerAt(stretches: Uint32Array, place: number): number | undefined {
  const at = 3 * firstWhere(stretches.length / 3, middle => stretches[3 * middle + 1]! > place)
  return at < stretches.length && stretches[at]! <= place ? stretches[at + 2] : undefined
}

function votedFor(votes: Uint32Array, start: number, end: number): number {
  const counts = new Map<number, number>()
  let all = 0
  const first = 3 * firstWhere(votes.length / 3, middle => votes[3 * middle]! >= start)
  for (let at = first; at < votes.length && votes[at]! < end; at += 3) {
    if (votes[at + 1]! > end) continue
    all++
    counts.set(votes[at + 2]!, (counts.get(votes[at + 2]!) ?? 0) + 1)
  }
  const named = [...counts].filter(([speaker]) => speaker > 0).sort((a, b) => b[1] - a[1])
  const votesNamed = all - (counts.get(0) ?? 0)
  return named[0] && votesNamed * 2 >= all ? named[0][0] : 0
}

/**
 * Whether what two passages say is laid in another mouth: somebody's against the narrator's, who does not name them, or
 * another known one's. `named`: whether the words of the narrator's passage name the other's speaker.
 */
export function speakersDiffer(
  a: Speaker,
  b: Speaker,
  named: (speaker: Speaker, passage: 'a' | 'b') => boolean,
): boolean {
  if (a.voice === 'narrator' || b.voice === 'narrator') {
    if (a.voice === b.voice) return false
    // "The court found that 12 died" and "12 died, as a ruling of the court has it": read as two voices, yet one.
    return a.voice === 'narrator' ? !named(b, 'a') : !named(a, 'b')
  }
  if (a.id !== null && b.id !== null) return a.id !== b.id
  // Offices and names are written in many ways: without an id, only those of two quotations tell speakers apart.
  if (a.voice !== 'quoted' || b.voice !== 'quoted' || a.words === null || b.words === null) return false
  const [ours, theirs] = [contentOf(a.words), contentOf(b.words)]
  return ours.length > 0 && theirs.length > 0 && !ours.some(word => theirs.includes(word))
}

/** Shorter words are articles and the like. */
const CONTENT_LETTERS = 4

/** The words of a name that tell, by their hashes. */
const contentOf = (text: string): number[] => {
  const { count, stem, start, end } = wordsOf(text)
  const told = Array.from({ length: count }, (_, at) => at).filter(at => end[at]! - start[at]! >= CONTENT_LETTERS)
  return told.map(at => stem[at]!)
}

/** Whether at least half of the words that name a speaker stand among others. */
export function isNamedIn({ words }: Speaker, stems: ReadonlySet<number>): boolean {
  const content = contentOf(words ?? '')
  return content.length > 0 && content.filter(word => stems.has(word)).length * 2 >= content.length
}

/** A speaker in words. */
export const speakerText = ({ voice, id, words }: Speaker): string =>
  [voice, words ?? id].filter(part => part !== null).join(', ')
