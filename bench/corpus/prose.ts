/**
 * Ordinary prose: sentences with slots in braces, and what may stand in them. Neutral sentences made up for this
 * purpose. `place` and `person` are the names of the document; `year`, `day` and the like are written by the filler.
 */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  body: [
    'the town council', 'the regional library', 'the river authority', 'the historical society', 'the teachers\' union',
    'the ministry of transport', 'the chamber of commerce', 'the observatory', 'the harbour office', 'the national archive',
    'the music academy', 'the farmers\' cooperative', 'the weather service', 'the postal administration', 'the city museum',
    'the botanical institute', 'the railway company', 'the planning commission', 'the provincial court', 'the local newspaper',
  ],
  thing: [
    'the old bridge', 'the market square', 'the northern road', 'the waterworks', 'the theatre', 'the lighthouse', 'the mill',
    'the concert hall', 'the railway line', 'the grain store', 'the public garden', 'the fish market', 'the printing house',
    'the canal', 'the ferry landing', 'the stone quay', 'the wooden chapel', 'the mountain pass', 'the reading room', 'the dam',
  ],
  did: [
    'restored', 'described', 'surveyed', 'measured', 'reopened', 'photographed', 'inspected', 'painted', 'rebuilt', 'praised',
    'mentioned', 'drew', 'studied', 'repaired', 'widened', 'sold', 'bought', 'admired', 'neglected', 'catalogued',
  ],
  planned: [
    'extend the opening hours', 'publish a new map', 'train young carpenters', 'collect local songs', 'plant lime trees',
    'translate the chronicle', 'exchange letters with neighbouring towns', 'lower the fares', 'lend instruments to pupils',
    'keep the records in a dry cellar', 'replace the gas lamps', 'invite painters from abroad', 'teach bookkeeping',
    'describe every species of moss', 'print the timetable on coloured paper', 'clear the ditches before winter',
  ],
  quality: [
    'quiet', 'narrow', 'prosperous', 'remote', 'fertile', 'windy', 'modest', 'well kept', 'crowded', 'green', 'hilly', 'damp',
    'famous', 'forgotten', 'pleasant', 'busy', 'sunny', 'stony', 'marshy', 'lively',
  ],
  landscape: [
    'the valley', 'the coast', 'the plain', 'the eastern shore', 'the upland', 'the delta', 'the plateau', 'the lake district',
    'the foothills', 'the island', 'the estuary', 'the moorland', 'the peninsula', 'the forest belt',
  ],
  product: [
    'barley', 'wool', 'linen', 'honey', 'cider', 'salt', 'timber', 'pottery', 'cheese', 'glass', 'paper', 'copper pans',
    'dried fish', 'walnuts', 'rope', 'tiles', 'candles', 'saddles', 'clocks', 'pears',
  ],
  expert: [
    'geographer', 'botanist', 'composer', 'engineer', 'schoolteacher', 'historian', 'architect', 'surveyor', 'painter',
    'librarian', 'astronomer', 'translator', 'physician', 'geologist', 'novelist', 'journalist',
  ],
  work: [
    'a guide to the region', 'a collection of folk tales', 'a short grammar', 'a treatise on bees', 'an atlas of rivers',
    'a diary of the journey', 'a study of weather signs', 'a history of the guilds', 'an essay on light', 'a book of letters',
    'a catalogue of coins', 'a symphony for small orchestra', 'a report on soils', 'a dictionary of trades',
  ],
  how: [
    'slowly', 'with great care', 'at public expense', 'without much notice', 'under the supervision of the mayor', 'by hand',
    'in spite of heavy rain', 'to the surprise of many visitors', 'with the help of volunteers', 'in the usual manner',
    'after a long discussion', 'according to an older plan', 'on the advice of a neighbour', 'for reasons that remain unclear',
  ],
  cause: [
    'because the winters are mild', 'although the soil is poor', 'while the neighbouring towns preferred trade',
    'since no other road led to the sea', 'as the older inhabitants still remember', 'which pleased the merchants',
    'so that travellers could rest there', 'whose owner had moved to the capital', 'before the new harbour was opened',
    'where the market is held on Fridays', 'when the river froze', 'until the archive was moved',
  ],
  when: [
    'In the spring', 'Later', 'At that time', 'Towards the end of the season', 'In recent years', 'Before the harvest',
    'For a long time', 'Soon afterwards', 'During the summer months', 'Every autumn', 'On market days', 'Occasionally',
    'Under the previous administration', 'In the following decade', 'On feast days', 'After the reform',
  ],
  event: [
    'the exhibition', 'the regatta', 'the annual fair', 'the congress of librarians', 'the flower show', 'the election',
    'the opening of the theatre', 'the harvest festival', 'the chess tournament', 'the lecture series', 'the reform of the schools',
  ],
  opinion: [
    'the plan was sound', 'the work would take longer than expected', 'the town had changed very little',
    'the road deserved more attention', 'nobody had asked for the change', 'the collection should stay together',
    'the water was clean enough to drink', 'a smaller building would have served as well', 'the songs were older than the chapel',
    'travellers should bring warm clothes', 'the map contained several errors', 'the choir had never sounded better',
  ],
  holding: ['manuscripts', 'maps', 'engravings', 'letters', 'coins', 'herbarium sheets', 'portraits', 'ledgers'],
  month: [
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
  ],
}

/** Sentences without a number. */
export const PLAIN: readonly string[] = [
  '{when} {body} {did} {thing} {how}, {cause}.',
  '{place} is a {quality} and rather {quality} place on the edge of {landscape}, {cause}.',
  'The {expert} {person} {did} {thing} and wrote {work}, {cause}.',
  'Like most settlements of {landscape}, {place} lived on {product} and {product}.',
  '{when} {person}, a {expert} from {place}, moved to {place} in order to {planned}.',
  'Visitors found {thing} {quality}, and {body} decided to {planned} {how}.',
  'It was {body} that {did} {thing}; {body} merely agreed to {planned}.',
  'The traders of {place} carried {product}, {product} and {product} to {landscape} {how}.',
  '{when} the road from {place} to {place} was {quality}, {cause}, and few people used it.',
  'Neither {body} nor {body} could explain why {thing} had been {did} {how}.',
  '{person} spent most of the winter in {place}, where {body} had asked for help to {planned}.',
  'There is no doubt that {landscape} was once more {quality} than it is today.',
  'As a {expert}, {person} preferred {product} to {product} and {work} to conversation.',
  '{when} {event} was moved from {place} to {place}, {cause}.',
  'The building beside {thing} belongs to {body}, which hopes to {planned}.',
  'Much of what is known about {place} comes from {work} by {person}.',
  '{body} has never published its accounts, {cause}, but it did {planned}.',
  'A {quality} path leads past {thing} to {landscape}, where {product} is still made {how}.',
  'Critics of {body} argued that {opinion}, {cause}.',
  'The report, which {body} {did} {how}, concluded that {opinion}.',
  '{person} and {person} disagreed about {thing}, yet both thought that {opinion}.',
  'Its schools, its {quality} streets and its {product} made {place} known beyond {landscape}.',
  '{when} {body} began to {planned}; {event} followed {how}.',
  'The climate of {landscape} is {quality}, and {product} ripens late.',
]

/** Sentences with a date or another number that counts nothing harmed: the share of them is set by the filler. */
export const NUMBERED: readonly string[] = [
  'On {day} {month} {year}, {body} {did} {thing} {how}.',
  'In {month} {year} {person} left {place} for {landscape}, {cause}.',
  'On {month} {day}, {year}, {event} was opened in {place} by the {expert} {person}.',
  'Between {year} and {later} {body} {did} {thing} and learned to {planned}.',
  'The {expert} {person} ({year}–{later}) wrote {work}, {cause}.',
  'By the {decade}s {place} had become a {quality} centre of trade in {product}.',
  'Since {year} {body} has tried to {planned}, {cause}.',
  'The {ordinal} edition of {work} appeared in {year}.',
  'The journey from {place} to {place} took {few} days, {cause}.',
  'In {year} {body} published {work} and in {later} it began to {planned}.',
  'The library of {place} holds {hundreds} {holding}, among them {work}.',
  'About {share} percent of the land around {place} is {quality}, and the rest lies on {landscape}.',
  '{thing} of {place} is {hundreds} metres long and was {did} in {year}.',
  'At the age of {share} {person} returned to {place} to {planned}.',
]

/** What a heading or a title says. */
export const HEADINGS: readonly string[] = [
  'History of {place}', 'Trade and crafts', 'The {expert}s of {place}', 'Climate and {landscape}', 'After the reform',
  'Life on {landscape}', 'Architecture', 'From {place} to {place}', 'What the archive holds', 'Later years',
]
