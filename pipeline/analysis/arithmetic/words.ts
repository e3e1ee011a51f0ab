/** Words by which a text shows how its numbers and dates belong together. */

/** What follows sums up what was counted before. */
export const SUMMING =
  /\b(?:thus|in total|in all|all in all|altogether|all told|total|overall|combined|together|(?:bring|brings|bringing|brought) the)\b/i

/** What follows comes of what was told before: it may sum it up. */
export const RESULTING = /\b(?:as a result|as a consequence|consequently|resulted in|resulting in)\b/i

/** A word before a number that makes it no exact one. */
export const ROUNDING =
  /\b(?:nearly|almost|about|around|approximately|roughly|some|circa|over|under|above|below|up to|more than|less than|fewer than|at least|at most|close to|an estimated|first|last|next|past|another|every)\s*$/i

/** The words behind a number that make it a length of time: "ten-day", "5 years". */
export const TIME_UNIT = /^[\s-]*(?:long |whole |full |consecutive |straight )?(day|week|month|year)s?\b/i

/** "a two-week-old …", "six years ago": no length of what is told. */
export const RELATIVE = /^[\s-]*\w+(?:[\s-]+(?:old|ago|later|earlier|before|after|since|hence|annivers\w*)\b)/i

/** Between a number and its share nothing but words that make them one: "30 per cent or 4,500", "2,000 (a quarter)". */
export const SAME_AS =
  /^(?:\s*(?:per\s?cent|percent|%))?[\s,(–—-]*(?:or|i\.e\.|that is|equal to|equalling|which is)?[\s,(–—-]*(?:an?\s+)?$/i

/** Behind a number: counted among what was named before, whichever that is. */
export const OF_THOSE = /^\s*of (?:them|these|those|whom|which)\b/i

export const ANNIVERSARY = /^[\s-]*(?:years?[\s-]+)?annivers/i
export const YEARS_AGO = /^[\s-]*years?\s+ago\b/i
export const YEARS_SINCE = /^[\s-]*years?\s+(?:\w+\s+){0,2}since\b/i
export const YEARS_LATER = /^[\s-]*years?\s+(?:later|afterwards?|thereafter)\b/i

/** The sentence says that a day is kept, on the date that stands in it. */
export const KEEPING = /\b(?:mark|commemorat|celebrat|observ)\w*/i

/** What begins or ends, in the words before a date or anywhere in its sentence. */
export const BEGINNING = /\b(?:began|begins?|begun|start\w*|launch\w*|broke out|break out|erupt\w*|commenc\w*)\b/i
export const ENDING =
  /\b(?:end(?:s|ed|ing)?|ceas\w*|cessation|cease-?fire|truce|armistice|finish\w*|conclud\w*|surrender\w*)\b/i

/** Between a length of time and its dates: the dates are those of its beginning and end. */
export const LASTING = /\b(?:last(?:s|ed|ing)?|ran|raged|continued)\b[^.;:]*$/i
