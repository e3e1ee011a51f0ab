/**
 * Shingles: all sequences of eight words (Broder 1997, On the resemblance and containment of documents). A text is
 * sketched by those whose hash is divisible by a scale, so to say: Broder's and Manber's (1994, Finding similar files)
 * sample, called FracMinHash today (Irber et al. 2022). Unlike a signature of fixed length it finds a short text, or a
 * passage, within a long one: the same sequence is in the sample of both texts or in none.
 */
import type { Words } from './words.ts'

/** Words of a shingle. */
export const SHINGLE = 8
/**
 * One shingle of so many is in the sample. A passage of 60 words has 53 shingles: that a sample of one in four holds
 * fewer than two of them happens once in 200,000 times; of 25 words, with 18 shingles, four times in a hundred.
 */
export const SCALE = 4

const SAMPLED_BELOW = 2 ** 32 / SCALE
const LOW_BITS = 2 ** 21
const FIRST = { base: 0x9e3779b1 | 0, power: 0 }
const SECOND = { base: 0x85ebca6b | 0, power: 0 }
for (const lane of [FIRST, SECOND]) {
  lane.power = 1
  for (let i = 0; i < SHINGLE; i++) lane.power = Math.imul(lane.power, lane.base)
}

/** A hash of 53 bits of each shingle, in the order of the text: rolling, so the time does not grow with its length. */
export function shinglesOf({ count, hash }: Words): Float64Array {
  const found = new Float64Array(Math.max(0, count - SHINGLE + 1))
  let a = 0
  let b = 0
  for (let at = 0; at < count; at++) {
    const word = hash[at]!
    const turned = (word << 13) | (word >>> 19)
    a = (Math.imul(a, FIRST.base) + word) | 0
    b = (Math.imul(b, SECOND.base) + turned) | 0
    if (at >= SHINGLE) {
      const old = hash[at - SHINGLE]!
      a = (a - Math.imul(old, FIRST.power)) | 0
      b = (b - Math.imul((old << 13) | (old >>> 19), SECOND.power)) | 0
    }
    if (at >= SHINGLE - 1) found[at - SHINGLE + 1] = mixed(a) * LOW_BITS + (mixed(b) >>> 11)
  }
  return found
}

/** The last step of MurmurHash3 (Appleby): every bit of the sum changes every bit of the hash. */
function mixed(sum: number): number {
  let h = sum ^ (sum >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The part of a shingle's hash by which it is sampled. */
const markOf = (shingle: number): number => Math.floor(shingle / LOW_BITS)

/** The mark of a shingle in the sample, or -1. */
export function sampledMark(shingle: number): number {
  const mark = markOf(shingle)
  return mark < SAMPLED_BELOW ? mark : -1
}

/** Sample of the shingles of a text: sorted, each once. */
export function sampleOf(shingles: Float64Array): Uint32Array {
  const marks = shingles.map(sampledMark).filter(mark => mark >= 0)
  return Uint32Array.from(distinct(marks))
}

/** Numbers in their order, each once. */
export function distinct(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort()
  return sorted.filter((number, at) => at === 0 || number !== sorted[at - 1])
}

/** What two sorted lists without doubles share. */
export function shared(a: Float64Array, b: Float64Array): number[] {
  const both: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      both.push(a[i]!)
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return both
}
