/**
 * 64 bits of a string as 16 hexadecimal digits: two lanes of MurmurHash3's 32-bit mixing (Appleby 2011, public domain)
 * over its UTF-16 units, with different seeds. Names records, proves nothing: two of a million strings collide with a
 * chance of 3 in 100 million. Plain arithmetic, so that a browser makes the same ids.
 */
export function hash64(text: string): string {
  let a = 0x9747b28c
  let b = 0x5bd1e995
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = mix(a, Math.imul(unit, 0xcc9e2d51), 15, 0x1b873593)
    b = mix(b, Math.imul(unit, 0x85ebca6b), 17, 0xc2b2ae35)
  }
  return hex(finish(a ^ text.length)) + hex(finish(b ^ text.length ^ a))
}

function mix(state: number, word: number, turn: number, factor: number): number {
  const turned = Math.imul((word << turn) | (word >>> (32 - turn)), factor)
  const next = state ^ turned
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0
}

function finish(state: number): number {
  let h = state ^ (state >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const hex = (word: number): string => word.toString(16).padStart(8, '0')
