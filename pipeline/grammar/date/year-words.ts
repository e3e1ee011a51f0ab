/** Words around four digits that tell a year from a count. Small letters; matched in any case. */

/** Words whose number is a label, not a year: "Resolution 1325". */
export const IDENTIFIERS =
  'resolutions?|nos?|n[°º]|nr|numbers?|articles?|art|pages?|pp?|flights?|rooms?|channel|hill|height|point|unit|regiment|battalion|brigade|division|squadron|company|highway|route|order|decree|law|bill|case|directive|regulation|section|paragraph|chapter|volume|vol|form|model|type|mark|file|document|doc|docket|box|bus|train|boeing|airbus|iso|din|area|zone|apartment|code|version|protocol no|tel|phone|fax|ext|extension|id|issue|figure|table|line|lot|plot|house|psalm'
/** Words that make the number before them a measure. */
export const UNITS =
  'per ?cent|percent|km|kms|kilomet\\w+|met(?:er|re)s?|m|cm|mm|miles?|feet|foot|ft|yards?|inch\\w*|hectares?|ha|acres?|sq|square|tons?|tonnes?|kg|kilos?|kilograms?|pounds?|lbs?|litres?|liters?|gallons?|barrels?|bushels?|dollars?|euros?|manats?|dram|rubles?|roubles?|lira|francs?|marks|pesos?|rupees?|yen|yuan|usd|eur|hours?|hrs?|gmt|utc|am|pm|a\\.m|p\\.m|local time|years?|months?|days?|weeks?|minutes?|seconds?|degrees?|million|billion|thousand|hundred|dozen|times|mw|kw|watts?|calories|horsepower|hp|rounds|copies|percent'
/** Words that announce a count. */
export const COUNTING =
  'more than|less than|fewer than|greater than|larger than|over|nearly|almost|close to|at least|at most|up to|about|some|approximately|approx|roughly|around|an? estimated|estimated|another|additional|an? further|total of|totall?ing|exactly|as many as|as few as|as much as|excess of|well over|just over|just under|population of|number of|numbers? of|force of|garrison of|army of|strength of|fleet of|group of|crowd of|team of|maximum of|minimum of|average of|loss of|losses of|toll of|sum of|figure of|body of|contingent of|distance of|altitude of|height of|speed of|salary of|price of|range of|all|all the|these|those|only|killed|killing|wounded|wounding|captured|capturing|numbered|numbering|lost|losing|arrested|detained|deported|executed|sank|destroyed|employed|totalled|contained|than|least|other|equals?|every|each|us|between\\s+\\d{2,4}\\s+and'
/** Words that point at a year. */
export const POINTING =
  'in|it was|since|during|until|till|through|throughout|into|year|years|as (?:early|late) as|circa|ca\\.?|c\\.|early|late|mid|dated?|born|b\\.|died|d\\.|est\\.|copyright|©|back to|prior to|return to|up until|as of|beginning of|end of|start of|middle of|close of|eve of|summer of|class of'
/** Words that begin a noun phrase: "the 1847 famine". */
export const DETERMINERS = "[a-z]+['’]s|[a-z]+s['’]|the|this|that|its|his|her|their|our|whose|a|an"
/** Plurals that happen in a year and are seldom counted: "the 1847 elections". */
export const EVENTS =
  'elections|massacres|protests|riots|killings|attacks|talks|negotiations|campaigns|pogroms|wars|treaties|accords|agreements|games|olympics|events|hostilities|floods|clashes|uprisings|revolts|rebellions|demonstrations|strikes|bombings|raids|trials|hearings|purges|deportations|expulsions|amendments|conventions|protocols|laws|acts|borders|boundaries|lines|results|figures|levels|highs|lows|estimates|reports|statistics|data|standards|reforms|sanctions|ceasefires|armistices|operations|offensives|battles|sieges|invasions|earthquakes|fires|celebrations|commemorations|anniversaries|championships|finals|polls|referendums|referenda|proceedings|atrocities|genocides|crimes|disturbances|unrest|troubles|crises|famines|explosions|shootings|murders|assassinations|executions|kidnappings|revolutions|coups|mutinies|evacuations|resettlements|migrations|visits|meetings|summits|conferences|census|prices|winners|editions|films|papers|maps|words|rules|guidelines|plans|budgets'
/** Plurals without -s that are counted in such texts. */
export const PEOPLE =
  'people|persons|men|women|children|troops|police|policemen|personnel|militia|militiamen|cattle|sheep|infantry|cavalry|elderly|households|clergy|victims|soldiers|civilians'

/** Words that end a noun phrase: what follows the digits before one of these is not a counted noun. */
export const STOP =
  /^(?:the|this|that|these|those|an?|and|or|but|of|in|on|at|by|to|from|for|with|as|when|while|where|who|which|was|is|has|had|have|were|are|would|will|could|did|does|saw|it|he|she|they|we|i|his|her|its|their|our|there|after|before|until|since|during|between|under|over|against|through|into|then|thus|also|however|because|if|not|no|both|many|several|some|most|all|almost|hundreds|thousands|dozens|tens|one|two|three|four|five|six|seven|eight|nine|ten|began|became|led|took|made|came|went|remains|marks|marked|brought|started|ended|alone|onwards?|respectively|stands|gives|shows|says|perhaps|this|his|than|us|thereafter|when|begins|ends|starts|continues|includes|proceeded|plus|across|yes|always|towards?|whereas|thanks|besides|alias|sometimes|afterwards|perhaps|its|previous|continuous|various|numerous|famous|serious)$/i
