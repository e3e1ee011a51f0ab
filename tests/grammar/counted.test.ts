import { describe, expect, it } from 'vitest'
import { readingOf, wordsOf } from '../helpers/records.ts'

/** The first counted number of a text, its ranges as words. */
function counted(text: string) {
  const reading = readingOf(text)
  const found = reading.linked[0]!.counted
  const words = (range: Parameters<typeof wordsOf>[1]) => wordsOf(reading, range)
  return {
    all: words(found),
    number: words(found.number),
    noun: words(found.noun),
    unit: found.unit,
    qualifier: found.qualifier?.name ?? null,
    qualifierWords: words(found.qualifier),
    additional: words(found.additional),
    anaphor: words(found.anaphor),
    partitive: words(found.partitive),
    subgroup: found.subgroup?.name ?? null,
    status: found.status?.name ?? null,
    own: found.own.map(({ sense }) => sense.name),
  }
}

describe('what is counted', () => {
  it.each<[string, Partial<ReturnType<typeof counted>>]>([
    // Noun and unit.
    ['They saw 12 farmers.', { all: '12 farmers', noun: 'farmers', unit: 'person', subgroup: null, status: null }],
    ['They saw 12 stone churches.', { all: '12 stone churches', noun: 'churches', unit: 'church' }],
    [
      'They saw 12 historical and cultural monuments.',
      { all: '12 historical and cultural monuments', unit: 'monument' },
    ],
    ['They saw 12 innocent, unarmed people.', { all: '12 innocent, unarmed people', unit: 'person' }],
    ['They saw 12 police officers.', { all: '12 police officers', unit: 'person' }],
    ['They saw 12 Guatemalans.', { noun: 'Guatemalans', unit: 'person' }],
    ['They saw 12 Guatemalan farmers.', { noun: 'farmers', unit: 'person' }],
    ['They saw 12 trees.', { noun: 'trees', unit: 'tree' }],
    ['They saw 12 valleys.', { noun: 'valleys', unit: 'valley' }],
    ['They saw 12 sheep.', { noun: 'sheep', unit: 'animal' }],
    ['It covers 7,500 sq km.', { all: '7,500 sq km', unit: 'km2' }],
    ['It covers 40 per cent.', { all: '40 per cent', unit: 'percent' }],
    ['It is 12 km away.', { noun: 'km', unit: 'km' }],
    ['They saw 12.', { noun: null, unit: null }],
    ['They saw 12 and left.', { all: '12', noun: null }],
    ['They saw 12 in the town.', { all: '12', noun: null }],
    // Age, sex, civil status.
    ['They saw 12 children.', { unit: 'person', subgroup: 'children' }],
    ['They saw 12 elderly people.', { subgroup: 'elderly' }],
    ['They saw 12 Tamil girls.', { subgroup: 'children' }],
    ['They saw 12 unarmed civilians.', { subgroup: null, status: 'civilian' }],
    ['They saw 12 soldiers.', { status: 'military' }],
    ['They saw 12 nurses.', { status: 'medical' }],
    ['They saw 12 policemen.', { status: 'police' }],
    ['They saw 12 civilian passengers.', { status: 'civilian', noun: 'passengers' }],
    // Qualifiers on either side.
    ['More than 12 men left.', { all: 'More than 12 men', qualifier: 'more_than', qualifierWords: 'More than' }],
    ['At least 12 men left.', { qualifier: 'at_least', qualifierWords: 'At least' }],
    ['As many as 12 men left.', { qualifier: 'nearly', qualifierWords: 'As many as' }],
    ['Fewer than 12 men left.', { qualifier: 'less_than' }],
    ['Some 12 men left.', { qualifier: 'about', qualifierWords: 'Some' }],
    ['A total of 12 men left.', { all: 'A total of 12 men', qualifier: null }],
    ['A total of about 12 men left.', { all: 'A total of about 12 men', qualifier: 'about' }],
    ['They saw 12 or more men.', { qualifier: 'at_least', qualifierWords: 'or more', noun: 'men' }],
    ['They saw 12 men.', { qualifier: null, qualifierWords: null }],
    // Added to another number.
    ['Then 12 more left.', { all: '12 more', additional: 'more', noun: null }],
    ['Then 12 other men left.', { all: '12 other men', additional: 'other', noun: 'men' }],
    ['Then 12 others left.', { all: '12 others', additional: 'others' }],
    ['Then another 12 men left.', { all: 'another 12 men', additional: 'another', noun: 'men' }],
    ['Then a further 12 men left.', { additional: 'a further' }],
    ['It was 12 more than before.', { additional: null }],
    // Parts of another number.
    ['They left, 12 of them by boat.', { all: '12 of them', anaphor: 'of them', partitive: null, noun: null }],
    ['They left, 12 of whom sang.', { anaphor: 'of whom' }],
    ['They saw 12 out of 40 ships.', { partitive: 'out of' }],
    ['They saw 12 of the 40 ships.', { partitive: 'of the' }],
    ['They saw 12 of the ships.', { partitive: 'of the', noun: 'ships', unit: 'ship' }],
    ['They saw 12 of Lima.', { partitive: null, noun: null }],
    ['They saw hundreds of ships.', { all: 'hundreds of ships', partitive: null, unit: 'ship' }],
    ['They saw two thirds of the ships.', { partitive: null, noun: 'ships' }],
    // Harm in the noun phrase itself.
    ['They saw 12 wounded sailors.', { noun: 'sailors', own: ['wounded'] }],
    ['They counted 12 deaths.', { noun: 'deaths', own: ['killed'] }],
    ['They held 12 hostages.', { own: ['captured'] }],
    ['They saw 12 cheerful sailors.', { own: [] }],
  ])('%s', (text, expected) => {
    expect(counted(text)).toMatchObject(expected)
  })
})
