/** What the registry files must look like; their headers explain them. */
import { z } from 'zod'
import { MEASURES } from '../../../schemas/common.ts'
import { EVENT_KINDS } from '../../../schemas/events.ts'
import { PLACE_KINDS } from '../../../schemas/places.ts'

const words = z.string().min(1)
const list = z.array(words)

const placeName = z.union([
  words,
  z.strictObject({
    text: words,
    language: words.optional(),
    before: list.optional(),
    after: list.optional(),
    not_before: list.optional(),
    not_after: list.optional(),
  }),
])

export const placesFile = z.strictObject({
  places: z.record(
    z.string(),
    z.union([
      z.strictObject({ extends: words, names: z.array(placeName) }),
      z.strictObject({
        name: words,
        kind: z.enum(PLACE_KINDS),
        part_of: words.optional(),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
        latitude: z.number().optional(),
        longitude: z.number().optional(),
        coordinates_origin: words.optional(),
        names: z.array(placeName),
        hint: list.optional(),
      }),
    ]),
  ),
})

const eventName = z.union([
  words,
  z.strictObject({ text: words, not_before: list.optional(), not_after: list.optional() }),
])

export const eventsFile = z
  .object({
    events: z.record(
      z.string(),
      z.strictObject({
        name: words,
        date: z.string().min(4),
        places: list,
        kind: z.enum(EVENT_KINDS),
        part_of: words.optional(),
        measures: z.array(z.enum(MEASURES)).optional(),
        themes: list.optional(),
        names: z.array(eventName).optional(),
        headings: list.optional(),
      }),
    ),
  })
  .catchall(list)

export type PlacesFile = z.infer<typeof placesFile>
export type EventsFile = z.infer<typeof eventsFile>
export type PlaceNameEntry = z.infer<typeof placeName>
