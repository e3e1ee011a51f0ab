/** Who and what a text names: organisations by their heads, persons by their offices, places by their nouns. */
import { describe, expect, it } from 'vitest'
import { actorOfPhrase } from '../../pipeline/grammar/names/lookup.ts'
import { namesPrivatePerson } from '../../pipeline/grammar/names/private.ts'
import type { Reading } from '../../pipeline/grammar/reading.ts'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'
import { configFiles } from '../helpers/knowledge.ts'
import { readingOf, wordsOf } from '../helpers/records.ts'

/** Countries are known, the actors of a corpus are not. */
const countries = loadKnowledge(configFiles().filter(({ name }) => !/registry\/(?:actors|places|events)/.test(name)))

const organisations = (text: string): string[] => {
  const reading = readingOf(text, countries)
  return reading.actors
    .filter(({ kind }) => kind !== 'person')
    .map(actor => `${actor.kind}: ${wordsOf(reading, actor)}`)
}

/** "name | role", or the name alone; "→" leads to another name of the same person. */
const persons = (text: string): string[] => {
  const reading = readingOf(text, countries)
  return reading.actors
    .filter(({ kind }) => kind === 'person')
    .map(actor => {
      const name = wordsOf(reading, actor)!
      const known = actor.actor.split('/').at(-1)
      const role = wordsOf(reading, actor.role)
      return `${name}${known === name ? '' : ` → ${known}`}${role ? ` | ${role}` : ''}`
    })
}

const places = (text: string): string[] => {
  const reading = readingOf(text, countries)
  return reading.places
    .filter(({ place }) => place.startsWith('unregistered/'))
    .map(mention => `${mention.place.split('/')[1]}: ${wordsOf(reading, mention)}`)
}

describe('organisations', () => {
  it.each<[string, string[]]>([
    // A nationality, a country or "'s" names a head in small letters.
    [
      'The Danish parliament met the Sri Lankan army.',
      ['state_body: Danish parliament', 'armed_force: Sri Lankan army'],
    ],
    ["Peru's defence ministry denied it.", ["state_body: Peru's defence ministry"]],
    ['The government of Rwanda fell.', ['state_body: government of Rwanda']],
    [
      'The law enforcement agencies of the Republic of Armenia searched.',
      ['state_body: law enforcement agencies of the Republic of Armenia'],
    ],
    [
      'He asked the permanent representation of Chile in Geneva.',
      ['state_body: permanent representation of Chile in Geneva'],
    ],
    ["Peru's victorious Armed Forces marched.", ["armed_force: Peru's victorious Armed Forces"]],
    ['It was part of the former Yugoslav army.', ['armed_force: former Yugoslav army']],
    // Large letters name a head.
    [
      'The Commission on Human Rights wrote to the Ministry of Health and Welfare.',
      ['state_body: Commission on Human Rights', 'state_body: Ministry of Health and Welfare'],
    ],
    ['In 2015 the Supreme Court ruled.', ['state_body: Supreme Court']],
    ['They told the Truth and Reconciliation Commission.', ['state_body: Truth and Reconciliation Commission']],
    [
      'A body of the International Criminal Tribunal for the former Yugoslavia sat.',
      ['international: International Criminal Tribunal for the former Yugoslavia'],
    ],
    [
      'Peru told the National Security Council and the UN Security Council.',
      ['state_body: National Security Council', 'international: UN Security Council'],
    ],
    ['He joined the Rwandan Patriotic Front.', ['other: Rwandan Patriotic Front']],
    // Numbers name formations.
    [
      'Men of the 12th motor rifle regiment of the former Czechoslovak army came.',
      [
        'armed_force: 12th motor rifle regiment of the former Czechoslovak army',
        'armed_force: former Czechoslovak army',
      ],
    ],
    ['Men of Reserve Police Battalion 101 came.', ['armed_force: Reserve Police Battalion 101']],
    // One within another.
    [
      'The Central Committee of the Communist Party of Bulgaria met.',
      ['party: Central Committee of the Communist Party of Bulgaria', 'party: Communist Party of Bulgaria'],
    ],
    [
      'He led the Institute of Archaeology and Ethnography of the Chilean Academy of Arts.',
      [
        'other: Institute of Archaeology and Ethnography of the Chilean Academy of Arts',
        'other: Chilean Academy of Arts',
      ],
    ],
    // Known names; a noun before a name.
    ['The BBC asked the UN and Human Rights Watch.', ['media: BBC', 'international: UN', 'ngo: Human Rights Watch']],
    ['The newspaper La Nueva and the rebel group Free Dawn agreed.', ['media: La Nueva', 'armed_force: Free Dawn']],
    // A short form in brackets is known again.
    [
      'The Joint Inquiry Commission (JIC) met. The JIC closed.',
      ['state_body: Joint Inquiry Commission', 'state_body: JIC'],
    ],
    // In a telegram capitals name nothing, a nationality does.
    ['RESCUE TEAMS MET POLICE OUTSIDE THE ISRAELI EMBASSY ON FRIDAY', ['state_body: ISRAELI EMBASSY']],
  ])('%s', (text, expected) => {
    expect(organisations(text)).toEqual(expected)
  })

  it.each([
    'The army fired. A court ruled. Police and officials said nothing. Parliament voted.',
    'Yesterday Parliament voted and the Government fell.',
    'A Turkish court and another British regiment were named.',
    'The parliaments of Mexico and Peru agreed.',
    'Danish military aid arrived under the leadership of Anna Berg.',
    'Fighting stopped on the Eastern Front and at Rivertown Court House.',
    'He joined us and who is it.',
    'Local Parliament Votes on Day of Mourning',
    'The community asked for union and for a free press.',
  ])('none: %s', text => {
    expect(organisations(text)).toEqual([])
  })
})

describe('persons', () => {
  it.each<[string, string[]]>([
    // Office, rank or role before the name.
    [
      'President Anna Berg met Colonel-General Jan Nowak and Marshal Orlov.',
      ['Anna Berg | President', 'Jan Nowak | Colonel-General', 'Orlov | Marshal'],
    ],
    ['Minister of Defence of the USSR Orlov came.', ['Orlov | Minister of Defence of the USSR']],
    [
      'The Minister of Defence of Peru, Orlov, and the Minister of the Interior of Peru, Berg, came.',
      ['Orlov | Minister of Defence of Peru', 'Berg | Minister of the Interior of Peru'],
    ],
    [
      'He wrote to the then General Secretary of the Central Committee of the Communist Party of Bulgaria, Anna Berg.',
      ['Anna Berg | then General Secretary of the Central Committee of the Communist Party of Bulgaria'],
    ],
    [
      'Secretary General of the Council of Europe Jan Berg spoke.',
      ['Jan Berg | Secretary General of the Council of Europe'],
    ],
    ['The prime minister of Israel, Menachem Begin, spoke.', ['Menachem Begin | prime minister of Israel']],
    ['UN envoy Jane Doe told Lt. Col. J. R. Berg.', ['Jane Doe | UN envoy', 'J. R. Berg | Lt. Col.']],
    [
      'Under President and Supreme Commander-in-Chief Anna Berg they won.',
      ['Anna Berg | President and Supreme Commander-in-Chief'],
    ],
    ['Presidents Berg and Nowak met.', ['Berg | Presidents', 'Nowak | Presidents']],
    // Behind it.
    ['Anna Berg, then mayor of Rivertown, said so.', ['Anna Berg | then mayor of Rivertown']],
    [
      'It was begun by Anna Berg, the vice-president of the fund, General Coordinator of the Forum, in May.',
      ['Anna Berg | vice-president of the fund, General Coordinator of the Forum'],
    ],
    [
      'Anna Berg (a historian) and Jan Nowak, who was elected president in 1990, met.',
      ['Anna Berg | historian', 'Jan Nowak | president'],
    ],
    // Names of many kinds.
    [
      'General van der Merwe, Sheikh Hasan al-Din al-Masri and Pope John Paul II met.',
      ['van der Merwe | General', 'Hasan al-Din al-Masri | Sheikh', 'John Paul II | Pope'],
    ],
    [
      'President Владимир Орлов and historian Tanya Müller-Özdemir met.',
      ['Владимир Орлов | President', 'Tanya Müller-Özdemir | historian'],
    ],
    [
      'President Anna\u00a0Berg met President Robert May in May.',
      ['Anna\u00a0Berg → Anna Berg | President', 'Robert May | President'],
    ],
    // The same person again.
    [
      'President Anna Berg spoke. Berg smiled. Ms Berg left.',
      ['Anna Berg | President', 'Berg → Anna Berg', 'Berg → Anna Berg'],
    ],
    ['Anna Berg came. Later President Anna Berg spoke.', ['Anna Berg', 'Anna Berg | President']],
    ['President Kim Dae-jung spoke. Kim smiled.', ['Kim Dae-jung | President', 'Kim → Kim Dae-jung']],
    // Another first name: from then on the surname alone names nobody.
    ['Maria Lopez died. Minister Pedro Lopez wept. Lopez left.', ['Pedro Lopez | Minister']],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected)
  })

  it.each([
    'Maria Lopez, 34, a mother of two, was killed. Witness Ana Ruiz saw it.',
    'Her brother Juan Ruiz, a teacher, died. Survivor Anna Berg wept.',
    'Anna Berg, who lost her son, spoke. The farmer John Miller found him.',
    'The President of Russia and the Prime Minister of Peru signed in March.',
    'On Monday the president said that General Assembly members and a general strike mattered.',
    'In Paris, President of the Assembly was an old title.',
    'Captain Tells Court Army Fired First',
    'The minister, Reuters, and the army agreed.',
    'The Supreme Commander, Freeland, spoke. In Freeland it rained.',
  ])('none: %s', text => {
    expect(persons(text)).toEqual([])
  })
})

describe('places in no registry', () => {
  it.each<[string, string[]]>([
    ['The town of Oakford fell. Oakford had 300 houses.', ['town: Oakford', 'town: Oakford']],
    ['The villages of Alder, Birch and Palo Alto burned.', ['village: Alder', 'village: Birch', 'village: Palo Alto']],
    ['Two villages of Cedar district burned; in Cedar nobody died.', ['district: Cedar', 'district: Cedar']],
    ['They fled to Sirwan village. Sirwan burned.', ['village: Sirwan', 'village: Sirwan']],
    ['A bomb went off in Market Street by the Cedar River.', ['street_square: Market Street', 'other: Cedar River']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })

  it.each([
    'A Serbian village and Kurdish towns burned. The Serbian village was small.',
    'The Old City and the Northern Province were quiet.',
    'Shia towns burned. Shia militias came to Shia areas.',
    'The village of Peruvians and every village suffered.',
    'The Department of Defence answered.',
  ])('none: %s', text => {
    expect(places(text)).toEqual([])
  })
})

it('names the actor that a phrase speaks of', () => {
  const reading = readingOf('The Danish parliament and the minister of Peru, Anna Berg, came.', countries)
  expect(actorOfPhrase(reading, { from: 0, to: 3 })).toBe('unregistered/state_body/Danish parliament')
  expect(actorOfPhrase(reading, { from: 3, to: reading.tokens.count })).toBe('unregistered/person/Anna Berg')
})

describe('private persons', () => {
  const whole = (reading: Reading) => reading.layout.sentences.some(sentence => namesPrivatePerson(reading, sentence))
  it.each([
    ['Anna Berg, 34, lived there.', true],
    ['Survivor Anna Berg spoke.', true],
    ['Anna Berg, a mother of two, spoke.', true],
    ['Her brother Jan Nowak ran.', true],
    ['President Anna Berg, 61, spoke.', false],
    ['Witnesses spoke in Peru.', false],
    ['The mother of two spoke.', false],
    ['Anna Berg spoke.', false],
  ])('%s %s', (text, expected) => {
    expect(whole(readingOf(text, countries))).toBe(expected)
  })
})
