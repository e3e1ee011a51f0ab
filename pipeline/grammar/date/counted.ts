import { EVENTS, PEOPLE, STOP } from './year-words.ts'

const eventWord = new RegExp(`^(?:${EVENTS})$`, 'i')
const peopleWord = new RegExp(`^(?:${PEOPLE})$`, 'i')

/** Whether a plural noun that can be counted follows directly: "soldiers", "unarmed villagers", not "elections". */
export function countedFollows(after: string): boolean {
  let rest = after
  for (let i = 0; i < 3; i++) {
    const word = /^\s{1,4}([A-Za-z][A-Za-z'’-]*)/.exec(rest)
    if (word === null) return false
    const [whole, noun = ''] = word
    if (STOP.test(noun) || eventWord.test(noun)) return false
    if (peopleWord.test(noun)) return true
    // A capital makes it a name more often than a thing counted: "In 1847 Tatars fled".
    const plural = /[^s'’u]s$/i.test(noun) && !/(?:is|ous|ings)$/i.test(noun)
    if (plural) return !/^[A-Z][a-z]/.test(noun)
    rest = rest.slice(whole.length)
  }
  return false
}
