import { describe, expect, it } from 'vitest'
import { withRegistry } from '../helpers/knowledge.ts'
import { recordsOf } from '../helpers/records.ts'

const of = (text: string) => recordsOf('responsibility', text, withRegistry)

/** Each record in short: role, actor, act. */
const short = (text: string) =>
  of(text).map(({ role, actor_text, act }) => `${role.slice('alleged_'.length)}: ${actor_text}: ${act}`)

describe('responsibility', () => {
  it.each<[rule: string, text: string, expected: string[]]>([
    ['active', 'The rebels attacked the village.', ['perpetrator: rebels: attacked the village']],
    ['passive', 'The village was shelled by the army on Monday.', ['perpetrator: army: The village was shelled']],
    ['commits', 'Gunmen carried out a series of killings.', ['perpetrator: Gunmen: carried out a series of killings']],
    ['committed', 'Crimes committed by the regime were listed.', ['perpetrator: regime: Crimes committed']],
    ['by', 'We mourn the killing of 12 miners by the guards.', ['perpetrator: guards: killing of 12 miners']],
    ['of', 'They recalled the crimes of the junta.', ['perpetrator: junta: crimes']],
    ['possessive', "The army's siege of the city lasted a year.", ['perpetrator: army: siege of the city']],
    [
      'moved',
      'Peruvian troops entered the town and a massacre followed.',
      ['perpetrator: Peruvian troops: entered the town'],
    ],
    ['organised', 'The massacre was organised by the leadership.', ['organiser: leadership: massacre was organised']],
    [
      'organises',
      'The general ordered the bombing of the port.',
      ['orderer: general: ordered the bombing of the port'],
    ],
    [
      'planned',
      'The regime developed a plan to exterminate the tribe.',
      ['organiser: regime: developed a plan to exterminate the tribe'],
    ],
    [
      'is',
      'The organisers of the massacre are the leaders of the junta.',
      ['organiser: leaders of the junta: organisers of the massacre'],
    ],
    ['guilt', 'The militia is responsible for the attack.', ['perpetrator: militia: the attack']],
    ['blamed', 'The envoy accused the army of shelling the hospital.', ['perpetrator: army: shelling the hospital']],
    ['fault', 'The massacre was the fault of the government.', ['organiser: government: massacre']],
    ['armed', 'Peru provided military support to Chile.', ['supporter: Peru: provided military support to Chile']],
    ['this', 'It was a massacre. The army did this.', ['perpetrator: army: did this']],
    [
      'decision',
      'The decree of the council led to the expulsion of the miners.',
      ['orderer: council: the expulsion of the miners'],
    ],
    ['orderer', 'The miners were shot on the orders of the governor.', ['orderer: governor: The miners were shot']],
    ['supporter', 'The miners were shot with the help of the police.', ['supporter: police: The miners were shot']],
    [
      'organiser',
      'The mine was attacked under the command of the colonel.',
      ['organiser: colonel: The mine was attacked'],
    ],
  ])('finds %s: %j', (rule, text, expected) => {
    expect(short(text)).toEqual(expected)
    expect(of(text)[0]!.rule).toBe(`responsibility/${rule}`)
  })

  it('makes one record for each actor of a list, each with its role', () => {
    const text =
      'The massacre was organised by the leadership of Peru and was carried out by army units, armed groups in Chile and the staff guard.'
    expect(of(text).map(({ role, actor_text }) => [role, actor_text])).toEqual([
      ['alleged_organiser', 'leadership of Peru'],
      ['alleged_perpetrator', 'army units'],
      ['alleged_perpetrator', 'armed groups in Chile'],
      ['alleged_perpetrator', 'staff guard'],
    ])
  })

  it.each<[string, string[]]>([
    [
      'The army, with the help of the militia, invaded Chile.',
      ['perpetrator: army: invaded Chile', 'supporter: militia: invaded Chile'],
    ],
    [
      'On the orders of the king, soldiers burned the mill.',
      ['orderer: king: burned the mill', 'perpetrator: soldiers: burned the mill'],
    ],
    ['Soldiers entered the town, killing 30 people.', ['perpetrator: Soldiers: entered the town, killing 30 people']],
    ['Those who fled were shot by guards who ambushed them.', ['perpetrator: guards: were shot']],
    ['The guards managed to seize the mill.', ['perpetrator: guards: seize the mill']],
  ])('ties helpers, orders and shared subjects to the act: %j', (text, expected) => {
    expect(short(text)).toEqual(expected)
  })

  it('records a whole people in words only', () => {
    const [people] = of('The Ruritanians attacked the mill.')
    expect(people).toMatchObject({ actor_text: 'Ruritanians', actor_id: null, review: ['collective'] })
    expect(of('The Ruritanian people attacked the mill.')[0]).toMatchObject({ actor_id: null, review: ['collective'] })
  })

  it('takes a state by its place, and no other place', () => {
    expect(of('Peru attacked Chile.')[0]).toMatchObject({ actor_text: 'Peru', actor_id: 'peru', review: [] })
    expect(short('Baku attacked the proposal.')).toEqual([])
  })

  it('makes a record for each place of a list', () => {
    const records = of('The army committed massacres in Peru, Chile and Bolivia.')
    expect(records.map(({ act, place_id }) => [act, place_id])).toEqual([
      ['committed massacres', 'peru'],
      ['committed massacres', 'chile'],
      ['committed massacres', 'bolivia'],
    ])
  })

  it.each<[string, Partial<ReturnType<typeof of>[number]>]>([
    ['The army did not kill the prisoners.', { polarity: 'negated' }],
    ['The government denied that its army had shelled the town.', { polarity: 'denied', voice: 'reported' }],
    ['The rebels denied responsibility for the attack.', { polarity: 'denied' }],
    ['If the army attacks the camp, we shall leave.', { modality: 'hypothetical' }],
    ['The army tried to seize the mill.', { modality: 'hypothetical' }],
    ['The army will attack the camp.', { modality: 'future' }],
  ])('says how it is said: %j', (text, expected) => {
    expect(of(text)[0]).toMatchObject(expected)
  })

  it('quotes only the words of the record', () => {
    const [record] = of('On Monday, as the sun rose, the rebels attacked the village, witnesses said.')
    expect(record!.quote).toBe('rebels attacked the village')
    expect(record!.evidence.role_text!.text).toBe('attacked')
  })

  it.each([
    // What happens by itself, or to the actors.
    'Floods killed 300 people.',
    'The war killed 40,000 people.',
    'The children were killed by shelling.',
    'Soldiers killed in the battle were buried on Monday.',
    'Four guards were shot.',
    'Police said a bomb had exploded, killing 30 people.',
    'Chile was captured in May, forcing the king to flee.',
    // Ordinary doings.
    'The council held a session and adopted a law.',
    'The president opened a memorial to the victims.',
    'Police arrested two men.',
    'The army executed the plan.',
    'The peacekeepers entered the town after the massacre.',
    // What is done about an act, and what it is called.
    'The inquiry into the massacre carried out by the commission took a year.',
    'The ceremony was organised by the ministry in memory of the victims of the massacre.',
    'The killings were described as genocide by the government.',
    'The massacre memorial was opened by the president.',
    'The council condemned the attack on the village.',
    // A private person, a surname, nobody.
    'Jane Doe attacked the proposal.',
    'In May Banks attacked the town.',
    'No soldiers attacked the town.',
    'The victory gained under the leadership of the king and the crimes were discussed.',
  ])('finds nobody in %j', text => {
    expect(short(text)).toEqual([])
  })

  it.each([
    'To enter the town, the army fired.',
    'to came',
    'into the hands of',
    'The general ordered the army to',
    '. Soldiers fired',
  ])('reads words at the edge of a text: %j', text => {
    expect(() => of(text)).not.toThrow()
  })
})
