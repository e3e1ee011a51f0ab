/** Sentences made up for tests, on events of no place in particular: each stands for a way of writing. */
export const HARM = [
  'The militia killed 214 villagers, including 63 children, 46 women and 30 elderly people.',
  'Some 841 miners were arrested, 112 of whom were sent to prison.',
  'At the port, 76 out of 187 dockers wounded in the blast were women.',
  'Shelling killed nine nurses on Monday, and 21 more were wounded on Tuesday.',
  'The army expelled more than 4,000 farmers and burned 1,275 houses.',
  'Gunmen fired at 200 houses, 80 cars and 12 schools.',
  'Between 3,200 and 5,000 people were displaced by the flood.',
  'Hundreds of thousands of refugees crossed the river.',
  'The attack left five dead and three others wounded, two of them seriously.',
  'No one was killed in the second raid.',
  'The shells could have killed 500 pupils.',
  'Troops did not kill 300 people there.',
  'About 30 civilians and two policemen were wounded.',
  'The death toll rose from 12 to 15.',
  'Of the 103 bodies, 27 were women.',
  'The crash killed 32 passengers (26 men and six women).',
  'Almost 60 per cent of the village was destroyed.',
  'Nearly 2.5 million people took part in the march.',
] as const

export const SAID = [
  'The health ministry said that 40 people had died.',
  'According to the harbour office, at least 120 prisoners were shot.',
  'The colonel denied that 300 villagers had been killed.',
  '“They killed 17 of our neighbours in one night,” said the mayor.',
  'Church sources speak of 80 dead.',
  'The toll was 55, the hospital said.',
  'The bishop said: “We buried 44 children and 12 men that week.”',
] as const

export const DATED = [
  'On 20 April 1904 the guards shot dead 70 strikers.',
  'The siege lasted from March 3 to June 9, 1868.',
  'In 1923 about 6,000 workers were deported.',
  'Twelve ships sank on the night of 4-5 May 1907.',
  'The memorial day is held every year on 21 March.',
] as const

export const PLAIN = [
  'The valley lies behind two hills.',
  'It was a cold winter.',
  'Resolution 12 was read out at 5 o’clock.',
  'A 6-month-old baby survived; her brother, aged 9, did not.',
  'He paid $500 and waited for three weeks.',
  'The 5th Brigade held the bridge for the third time.',
  'Nobody came.',
] as const

export const SENTENCES: readonly string[] = [...HARM, ...SAID, ...DATED, ...PLAIN]
