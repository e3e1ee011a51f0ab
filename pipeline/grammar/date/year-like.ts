import type { Span } from '../../core/span.ts'

/** Why four digits were taken for a year or for something else. */
export interface YearVerdict {
  readonly year: boolean
  readonly because: string
}

/** How near digits alone come to a year: 1992 does, 1500 may be a count, 1275 most often is one. */
type Look = 'modern' | 'round' | 'early'

const lookOf = (digits: string): Look => {
  const value = Number(digits)
  if (value < 1700 || value > 2039) return 'early'
  return value % 100 === 0 ? 'round' : 'modern'
}

interface Cue {
  readonly because: string
  readonly before?: RegExp
  readonly after?: RegExp
  /** What must not stand before. */
  readonly unless?: RegExp
  readonly look?: readonly Look[]
  /** Whether what follows must be (true) or must not be (false) a plural that can be counted. */
  readonly counted?: boolean
  readonly year: boolean
}

const IDENTIFIERS =
  'resolutions?|nos?|n[°º]|nr|numbers?|articles?|art|pages?|pp?|flights?|rooms?|channel|hill|height|point|unit|regiment|battalion|brigade|division|squadron|company|highway|route|order|decree|law|bill|case|directive|regulation|section|paragraph|chapter|volume|vol|form|model|type|mark|file|document|doc|docket|box|bus|train|boeing|airbus|iso|din|area|zone|apartment|code|version|protocol no|tel|phone|fax|ext|extension|id|issue|figure|table|line|lot|plot|house|psalm'
const UNITS =
  'per ?cent|percent|km|kms|kilomet\\w+|met(?:er|re)s?|m|cm|mm|miles?|feet|foot|ft|yards?|inch\\w*|hectares?|ha|acres?|sq|square|tons?|tonnes?|kg|kilos?|kilograms?|pounds?|lbs?|litres?|liters?|gallons?|barrels?|bushels?|dollars?|euros?|manats?|dram|rubles?|roubles?|lira|francs?|marks|pesos?|rupees?|yen|yuan|usd|eur|hours?|hrs?|gmt|utc|am|pm|a\\.m|p\\.m|local time|years?|months?|days?|weeks?|minutes?|seconds?|degrees?|million|billion|thousand|hundred|dozen|times|mw|kw|watts?|calories|horsepower|hp|rounds|copies|percent'
const COUNTING =
  'more than|less than|fewer than|greater than|larger than|over|nearly|almost|close to|at least|at most|up to|about|some|approximately|approx|roughly|around|an? estimated|estimated|another|additional|an? further|total of|totall?ing|exactly|as many as|as few as|as much as|excess of|well over|just over|just under|population of|number of|numbers? of|force of|garrison of|army of|strength of|fleet of|group of|crowd of|team of|maximum of|minimum of|average of|loss of|losses of|toll of|sum of|figure of|body of|contingent of|distance of|altitude of|height of|speed of|salary of|price of|range of|all|all the|these|those|only|killed|killing|wounded|wounding|captured|capturing|numbered|numbering|lost|losing|arrested|detained|deported|executed|sank|destroyed|employed|totalled|contained|than|least|other|equals?|every|each|us|between\\s+\\d{2,4}\\s+and'
const POINTING = 'in|it was|since|during|until|till|through|throughout|into|year|years|as (?:early|late) as|circa|ca\\.?|c\\.|early|late|mid|dated?|born|b\\.|died|d\\.|est\\.|copyright|©|back to|prior to|return to|up until|as of|beginning of|end of|start of|middle of|close of|eve of|summer of|class of'
const DETERMINERS = "[a-z]+['’]s|[a-z]+s['’]|the|this|that|its|his|her|their|our|whose|a|an"
const EVENTS =
  'elections|massacres|protests|riots|killings|attacks|talks|negotiations|campaigns|pogroms|wars|treaties|accords|agreements|games|olympics|events|hostilities|floods|clashes|uprisings|revolts|rebellions|demonstrations|strikes|bombings|raids|trials|hearings|purges|deportations|expulsions|amendments|conventions|protocols|laws|acts|borders|boundaries|lines|results|figures|levels|highs|lows|estimates|reports|statistics|data|standards|reforms|sanctions|ceasefires|armistices|operations|offensives|battles|sieges|invasions|earthquakes|fires|celebrations|commemorations|anniversaries|championships|finals|polls|referendums|referenda|proceedings|atrocities|genocides|crimes|disturbances|unrest|troubles|crises|famines|explosions|shootings|murders|assassinations|executions|kidnappings|revolutions|coups|mutinies|evacuations|resettlements|migrations|visits|meetings|summits|conferences|census|prices|winners|editions|films|papers|maps|words|rules|guidelines|plans|budgets'
/** Plurals without -s that are counted in such texts. */
const PEOPLE = 'people|persons|men|women|children|troops|police|policemen|personnel|militia|militiamen|cattle|sheep|infantry|cavalry|elderly|households|clergy|victims|soldiers|civilians'

/** Words that end a noun phrase: what follows the digits before one of these is not a counted noun. */
const STOP =
  /^(?:the|this|that|these|those|an?|and|or|but|of|in|on|at|by|to|from|for|with|as|when|while|where|who|which|was|is|has|had|have|were|are|would|will|could|did|does|saw|it|he|she|they|we|i|his|her|its|their|our|there|after|before|until|since|during|between|under|over|against|through|into|then|thus|also|however|because|if|not|no|both|many|several|some|most|all|almost|hundreds|thousands|dozens|tens|one|two|three|four|five|six|seven|eight|nine|ten|began|became|led|took|made|came|went|remains|marks|marked|brought|started|ended|alone|onwards?|respectively|stands|gives|shows|says|perhaps|this|his|than|us|thereafter|when|begins|ends|starts|continues|includes|proceeded|plus|across|yes|always|towards?|whereas|thanks|besides|alias|sometimes|afterwards|perhaps|its|previous|continuous|various|numerous|famous|serious)$/i

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
    // A capital makes it a name more often than a thing counted: "In 1992 Serbs fled".
    const plural = /[^s'’u]s$/i.test(noun) && !/(?:is|ous|ings)$/i.test(noun)
    if (plural) return !/^[A-Z][a-z]/.test(noun)
    rest = rest.slice(whole.length)
  }
  return false
}

/** First cue that fits decides; order is precedence. */
const CUES: readonly Cue[] = [
  { because: 'glued to what stands before it', before: /[\w$€£¥#№/:@+=~^*]$|[\d][.,]$|\d[-–—‑]$/, year: false },
  { because: 'before, in or after a year', before: /\b(?:mid|pre|post|early|late)[-‑–]$/i, after: /^(?![\w%°/@]|[.,:]\d|[-–—‑]\w)/, year: true },
  { because: 'a name with a number', before: /[A-Za-z][-‑]$/, year: false },
  { because: 'glued to what follows', after: /^(?:[\w%°/@]|[.,:]\d|[-–—‑]\d|['’](?:\d|[a-rt-z]))/i, year: false },
  { because: 'what is as old or as large as that', after: /^[-‑](?!(?:era|born|built|dated|style|the|an?)\b)[A-Za-z]/, year: false },
  {
    because: 'the number of a document, a unit or a place',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${IDENTIFIERS})\\.?\\s{1,3}$`, 'i'),
    year: false,
  },
  { because: 'a measure follows', after: new RegExp(`^\\s{0,3}(?:%|(?:${UNITS})(?![a-z]))`, 'i'), year: false },
  {
    because: 'hours of a day',
    after: /^\s*(?:and|to|until|-|–)\s*(?:\d{4}\s*(?:[([][^)\]]{0,24})?(?:gmt|utc|hours|hrs|local|on \d)|0\d{3}\b|2[1-9]\d\d\b)|^\s*[([]\d{4}(?:\s+and\s+\d{4})?\s*(?:gmt|utc|local)/i,
    year: false,
  },
  { because: 'earlier or later than a year', before: /\b(?:earlier|later|other|before)\s+than\s+$/i, year: true },
  {
    because: 'about a year',
    before: /\b(?:in|since|from|until|by|of)\s+(?:about|around|approximately|roughly|circa)\s+$/i,
    counted: false,
    year: true,
  },
  {
    because: 'a count is announced',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${COUNTING})\\s{1,3}$`, 'i'),
    year: false,
  },
  { because: 'copyright or circa', before: /(?:©|\bcopyright|\bcirca|\bca?\.)\s*$/i, year: true },
  {
    because: 'a preposition of time',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${POINTING})[\\s-]{1,4}$`, 'i'),
    look: ['modern'],
    year: true,
  },
  {
    because: 'a preposition of time and nothing to count',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${POINTING})[\\s-]{1,4}$`, 'i'),
    counted: false,
    year: true,
  },
  { because: 'a preposition that begins the sentence', before: /(?:^|[.!?]["”’)]?\s+|\n)(?:By|Until|After|Before)\s{1,3}$/, look: ['modern'], year: true },
  { because: 'things counted', counted: true, before: /\b(?:of|by|from|after|before|between|to|for|and|with|until)\s{1,3}$/i, year: false },
  { because: 'a preposition', before: /\b(?:of|by|from|after|before|between|versus)\s{1,3}$/i, look: ['modern'], year: true },
  { because: 'planned for a year', before: /\b(?:for|with|and)\s{1,3}$/i, after: /^\s*[,.;)]/, look: ['modern'], counted: false, year: true, unless: /\d\s+(?:for|with|and)\s+$/i },
  { because: 'what belongs to a year', after: /^['’]s\b/, look: ['modern', 'round'], year: true },
  { because: 'a preposition that begins the sentence', before: /(?:^|[.!?]\s+|\n)(?:By|From|After|Before|Between)\s{1,3}$/, year: true },
  { because: 'a preposition and nothing to count', before: /\b(?:of|after|before)\s{1,3}$/i, counted: false, after: /^\s*[,.;)]/, year: true },
  { because: 'from a year to a year', before: /\bfrom\s+(?:[a-z]+\s+)?\d{4}\s+(?:to|until|through)\s+$/i, look: ['modern'], year: true },
  { because: 'to a year', before: /\b(?:to|on)\s{1,3}$/i, look: ['modern'], after: /^\s*[,.;:)]/, year: true },
  {
    because: 'a year named with one event',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${DETERMINERS})(?:\\s+[a-z]+)?\\s{1,3}$`, 'i'),
    counted: false,
    look: ['modern', 'round'],
    after: /^\s+[A-Za-z'’“"]/,
    year: true,
  },
  {
    because: 'a year named with an event',
    before: /(?:^|[^A-Za-z])(?:the|this|that|its)\s{1,3}$/i,
    after: new RegExp(`^\\s+(?:[a-z]+\\s+)?(?:${EVENTS})\\b`, 'i'),
    year: true,
  },
  { because: 'a year and an event', after: new RegExp(`^\\s+(?:[a-z]+\\s+)?(?:${EVENTS.replace(/s\b/g, 's?')})\\b`, 'i'), before: /(?:^|\n|[.!?:]\s+)$/, look: ['modern'], year: true },
  {
    because: 'an early year named with one event',
    before: /(?:^|[^A-Za-z])(?:the|this|that)\s{1,3}$/i,
    counted: false,
    after: /^\s+(?:[a-z]+\s){0,2}(?:conquest|siege|battle|treaty|massacre|revolt|sack|crusade|expulsion|uprising|rebellion|war|edict|plague)\b/i,
    year: true,
  },
  { because: 'alone in brackets', before: /[([]\s*$/, after: /^\s*[)\];,–—-]/, year: true },
  { because: 'in brackets beside a year', before: /[([][^()[\]]{0,40}\d{4}[,;]\s*$/, after: /^\s*[)\];,]/, look: ['modern', 'round'], year: true },
  { because: 'in brackets after a name', before: /[([][A-Za-z .,'’-]{1,40}[\s,]\s*$/, after: /^\s*[)\]]/, look: ['modern'], year: true },
  { because: 'alone on its line', before: /(?:^|\n)[\s*#•-]*$/, after: /^\s*(?:[:–—\n\r]|-\s|$)/, look: ['modern', 'round'], year: true },
  { because: 'the subject of its sentence', before: /(?:^|[.!?]["'”’]?\s+|\n|,\s)$/, after: /^\s+(?:also\s+)?(?:was|is|saw|marked|marks|brought|began|became|ended|proved)\b/i, look: ['modern', 'round'], year: true },
  { because: 'after a remark in brackets', before: /\),\s{1,3}$/, after: /^\s*[,.;]/, look: ['modern'], year: true },
  { because: 'at the end of a heading', before: /[a-z],\s{1,3}$/, after: /^\s*(?:[\n\r]|$)/, look: ['modern'], year: true },
  { because: 'after a name, at the end', before: /[A-Z][\w'’.-]*,?\s{1,3}$/, after: /^\s*(?:[.;)\]”"’\n\r]|,|$)/, look: ['modern'], year: true },
]

const LABELLED = new RegExp(`(?:^|[^A-Za-z])(?:${IDENTIFIERS})\\.?\\s{1,3}$|[\\w/:#$€£№]$|\\d[-–.,]$`, 'i')

/** Whether what stands before a number makes it the number of something: "Resolution", "pages", "No.". */
export const isLabelled = (before: string): boolean => LABELLED.test(before)

const BEFORE = 60
const AFTER = 60

/**
 * Whether four digits are a year. "In 1992 people fled" is one and "1275 people were taken" is not: the words before
 * count more than those after, a plural that can be counted speaks against, and so does a round or an early number.
 */
export function judgeYear(text: string, { start, end }: Span): YearVerdict {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const after = text.slice(end, end + AFTER)
  const look = lookOf(text.slice(start, end))
  let counted: boolean | undefined
  for (const cue of CUES) {
    if (cue.look !== undefined && !cue.look.includes(look)) continue
    if (cue.before !== undefined && !cue.before.test(before)) continue
    if (cue.after !== undefined && !cue.after.test(after)) continue
    if (cue.unless?.test(before)) continue
    if (cue.counted !== undefined) {
      counted ??= countedFollows(after)
      if (counted !== cue.counted) continue
    }
    return { year: cue.year, because: cue.because }
  }
  const list = /(\d{4})(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to|as well as)\s+(?:in\s+)?|\s*[–—/-]\s*)$/.exec(before)
  if (list?.[1] !== undefined && look !== 'early') {
    const first = start - list[0].length
    const verdict = judgeYear(text, { start: first, end: first + 4 })
    if (verdict.year && !(look === 'round' && countedFollows(after))) return { year: true, because: 'a year of a list' }
  }
  return { year: false, because: 'nothing says that it is a year' }
}

export const isYearLike = (text: string, span: Span): boolean => judgeYear(text, span).year

/** Whether the year of a longer date ("May 2000 …") is a count after all: it is round or early, and what it counts follows. */
export function isCounted(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + AFTER)
  if (new RegExp(`^\\s{0,3}(?:%|(?:${UNITS})(?![a-z]))`, 'i').test(after) && !/^\s*(?:days?|weeks?|months?|years?)/i.test(after)) return true
  return lookOf(text.slice(start, end)) !== 'modern' && countedFollows(after)
}
