/** Time grows with the length of a text, whatever the text. */
import { describe, expect, it } from 'vitest'
import { withRegistry } from '../helpers/knowledge.ts'
import { allRecordsOf } from '../helpers/records.ts'
import { SENTENCES } from '../helpers/sentences.ts'

/** Seconds of the processor, so that other work on the machine does not count. */
function seconds(text: string): number {
  const begun = process.cpuUsage()
  allRecordsOf(text, withRegistry)
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

describe('hostile input is read in time', () => {
  it.each<[string, string]>([
    ['200,000 digits', '1'.repeat(200_000)],
    ['100,000 digits apart', '1 '.repeat(100_000)],
    ['200,000 straight quotation marks', '"'.repeat(200_000)],
    ['200,000 curly quotation marks', '“'.repeat(200_000)],
    ['200,000 apostrophes', '’'.repeat(200_000)],
    ['50,000 nested brackets', `${'('.repeat(50_000)}12 people were killed${')'.repeat(50_000)}`],
    ['numbers in 20,000 nested brackets', '(12 people '.repeat(20_000)],
    ['one line of 2 MB', 'The army killed 12 men and left the town with the others, '.repeat(34_500)],
    ['one word of 2 MB', 'a'.repeat(2_000_000)],
    ['100,000 commas with numbers', '12, '.repeat(100_000)],
    ['numbers and dashes', '12-'.repeat(40_000)],
    ['full stops', '. '.repeat(100_000)],
    ['note marks', 'a.[3]'.repeat(40_000)],
    ['empty lines', '\n'.repeat(300_000)],
    ['words cut at line ends', 'a-\n'.repeat(60_000)],
    ['number words', 'twenty-'.repeat(30_000)],
    ['emoji', '😀'.repeat(200_000)],
    ['combining marks', 'e\u0301'.repeat(200_000)],
    ['verbs of saying', 'he said '.repeat(50_000)],
    ['names of places', 'Lima Baku '.repeat(20_000)],
    ['names in one chain of hyphens', `President Anna Berg spoke. ${'Ab-'.repeat(60_000)}`],
  ])('%s', (_, text) => {
    expect(seconds(text)).toBeLessThan(20)
  })

  it('four times the sentences take four times as long', () => {
    seconds(SENTENCES.join(' ').repeat(20))
    for (const text of [`${SENTENCES[8]} `, `${SENTENCES[25]}\n`]) {
      // A pause of the machine makes one run slow, not all three.
      const best = (times: number) => Math.min(...[1, 2, 3].map(() => seconds(text.repeat(times))))
      expect(best(2_000) * 6 + 0.1).toBeGreaterThan(best(8_000))
    }
  })
})
