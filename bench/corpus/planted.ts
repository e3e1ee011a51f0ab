/**
 * Sentences that claim something. `<0>`, `<1>` stand for a number and its qualifier, in the order of `claims`; the rest
 * are slots as in the prose. Each says beforehand what a reader must find.
 */
export interface Claimed {
  readonly measure: string
  readonly unit: string
  /** Whether a qualifier may stand before the number. */
  readonly qualified: boolean
}

export interface Claiming {
  readonly text: string
  readonly claims: readonly Claimed[]
}

const of = (text: string, ...said: readonly string[]): Claiming => ({
  text,
  claims: said.map(one => {
    const [measure, unit, plain] = one.split(' ')
    return { measure: measure!, unit: unit!, qualified: plain === undefined }
  }),
})

export const CLAIMING: readonly Claiming[] = [
  of('According to {body}, <0> people were killed in {place}.', 'killed person'),
  of('{when} <0> residents of {place} were killed and <1> were wounded.', 'killed person', 'wounded person'),
  of('The flood killed <0> people in {place}, {cause}.', 'killed person'),
  of('<0> people were killed near {thing} of {place}.', 'killed person plain'),
  of('{body} stated that <0> civilians died on {landscape}.', 'killed person'),
  of('In {place} alone <0> villagers were injured, {cause}.', 'wounded person'),
  of('The storm injured <0> people and destroyed <1> houses.', 'wounded person', 'destroyed house'),
  of('{when} <0> houses were destroyed in {place}.', 'destroyed house'),
  of('<0> families were displaced from {place} {how}.', 'displaced family plain'),
  of('{when} <0> people were displaced from {landscape}, {cause}.', 'displaced person'),
  of('The police arrested <0> people in {place}, {cause}.', 'arrested person'),
  of('{person} reported that <0> soldiers were captured near {place}.', 'captured person'),
  of('After the storm <0> fishermen went missing off {place}.', 'missing person'),
  of('The fire damaged <0> buildings and <1> vehicles in {place}.', 'damaged building', 'damaged vehicle'),
  of('{event} in {place} was attended by <0> people, {cause}.', 'attended person'),
  of('{when} {place} had a population of <0> people.', 'present person'),
  of('The earthquake destroyed <0> schools in {place} and damaged <1> churches.', 'destroyed school', 'damaged church'),
  of('{body} said that <0> women and <1> children were killed in {place}.', 'killed person', 'killed person'),
]
