/** What the registry files must look like; their headers explain them. */
import { z } from 'zod'
import { ACTOR_KINDS } from '../../../schemas/actors.ts'
import { MEASURES } from '../../../schemas/common.ts'
import { EVENT_KINDS } from '../../../schemas/events.ts'
import { PLACE_KINDS } from '../../../schemas/places.ts'

const words = z.string().min(1)
const list = z.array(words)

const name = z.union([
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
      z.strictObject({ extends: words, names: z.array(name) }),
      z.strictObject({
        name: words,
        kind: z.enum(PLACE_KINDS),
        part_of: words.optional(),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
        code: z
          .string()
          .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
          .optional(),
        latitude: z.number().optional(),
        longitude: z.number().optional(),
        coordinates_origin: words.optional(),
        names: z.array(name),
        hint: list.optional(),
      }),
    ]),
  ),
})

export const actorsFile = z.strictObject({
  actors: z.record(
    z.string(),
    z.strictObject({
      name: words,
      kind: z.enum(ACTOR_KINDS),
      part_of: words.optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      names: z.array(name),
    }),
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
export type ActorsFile = z.infer<typeof actorsFile>
export type NameEntry = z.infer<typeof name>
