import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildArguments, buildSite, cli, faultsOf, folder, type Site, site, write } from '../support/project.ts'

const table = ({ dist }: Site, name: string) => JSON.parse(readFileSync(join(dist, 'json', `${name}.json`), 'utf8'))

const TEXT = `The Brookfield attack took place on 3 May 1998. The Valley Guard spiflicated 40 villagers in Brookfield, in Armenia. A further 12 people were killed.\n`
const PLACES = 'places:\n  brookfield: { name: Brookfield, kind: village, country: GB, names: [Brookfield] }\n'
const EVENTS = `events:
  brookfield-1998:
    name: Brookfield, 3 May 1998
    date: "1998-05-03"
    places: [brookfield]
    kind: attack
    names: ["{place} {assault}", "{harm} of {place}"]
assault_nouns: [attack]
`
const ACTORS = 'actors:\n  valley-guard: { name: Valley Guard, kind: armed_force, names: [Valley Guard] }\n'
const MEASURES = 'killed:\n  patient: [kill, spiflicate]\n'
const OWN = {
  'a.txt': TEXT,
  'registry/places.yaml': PLACES,
  'registry/events.yaml': EVENTS,
  'registry/actors.yaml': ACTORS,
  'lexicons/measures.yaml': MEASURES,
}

describe('a registry and lexicons beside the texts', () => {
  it('are added to those of the project', async () => {
    const where = site(OWN)
    const { events } = await buildSite(where)
    expect(events.filter(({ event }) => event === 'warning')).toEqual([])
    expect(table(where, 'events')).toMatchObject([{ id: 'brookfield-1998', place_ids: ['brookfield'] }])
    expect(table(where, 'places')).toMatchObject([{ id: 'armenia' }, { id: 'brookfield', country: 'GB' }])
    expect(table(where, 'actors')).toContainEqual(expect.objectContaining({ id: 'valley-guard', registered: true }))
    const killed = { measures: ['killed'], event_id: 'brookfield-1998' }
    expect(table(where, 'claims')).toMatchObject([
      { ...killed, value: 40, place_id: 'brookfield' },
      { ...killed, value: 12 },
    ])
    expect(cli(['verify', where.dist])).toMatchObject({ status: 0 })
  })

  it('count for the command line and for explain', () => {
    const where = site(OWN)
    expect(cli(buildArguments(where))).toMatchObject({ status: 0 })
    const [claim] = table(where, 'claims')
    const told = cli(['explain', claim.id, '--dist', where.dist, '--raw', where.raw])
    expect(told.stdout).toContain('measures.0  = killed')
    expect(cli(['explain', claim.id, '--dist', where.dist]).stdout).not.toContain('measures.0  = killed')
  })

  it('an entry with the id of one of the project takes its place', async () => {
    const armenia =
      'places:\n  armenia: { name: Republic of Armenia, kind: country, country: AM, names: [Brookfield] }\n'
    const where = site({ 'a.txt': TEXT, 'registry/own.yaml': armenia })
    await buildSite(where)
    expect(table(where, 'places')).toMatchObject([{ id: 'armenia', name: 'Republic of Armenia' }])
    expect(table(where, 'place_names')).toMatchObject([{ quote: 'Brookfield', uses: 2 }])
  })

  it('make anew what they change', async () => {
    const where = site(OWN)
    await buildSite(where)
    expect(await buildSite(where)).toMatchObject({ changed: false })
    write(where.raw, { 'lexicons/measures.yaml': 'killed:\n  patient: [other]\n' })
    expect(await buildSite(where)).toMatchObject({ changed: true, fromCache: 0 })
    expect(table(where, 'claims')).toMatchObject([{ measures: ['other'] }, { measures: ['killed'] }])
  })

  it('are left out where a registry is named', () => {
    const where = site(OWN)
    const named = folder({ 'places.yaml': 'places: {}\n' })
    expect(cli([...buildArguments(where), '--registry', named])).toMatchObject({ status: 0 })
    expect(table(where, 'events')).toEqual([])
    // The lexicons were not named.
    expect(table(where, 'claims')[0]).toMatchObject({ measures: ['killed'] })
  })

  it('warn of what is no YAML', async () => {
    const { events } = await buildSite(site({ 'a.txt': TEXT, 'registry/places.yml': PLACES }))
    expect(events.filter(({ event }) => event === 'warning')).toMatchObject([
      { message: { rule: 'ingest/ignored', actual: 'entry that is no YAML, ignored' } },
    ])
  })
})

describe('faults in what is added', () => {
  it.each([
    [
      'a place of an unknown kind',
      {
        'registry/places.yaml': 'places:\n  brookfield:\n    name: Brookfield\n    kind: metropolis\n    names: [x]\n',
      },
      /^registry\/places\.yaml:\d:\d+ Unexpected .* \[registry\/shape\]$/,
    ],
    [
      'an event at a place that is not there',
      { 'registry/events.yaml': EVENTS },
      /^registry\/events\.yaml:2 Unexpected place brookfield, expected the id of a place \[registry\/reference\]$/,
    ],
    [
      'a name for an event of words that are not there',
      { 'registry/places.yaml': PLACES, 'registry/events.yaml': EVENTS.replace('{assault}', '{asault}') },
      /^registry\/events\.yaml:2 Unexpected \{asault\} in a name or heading, expected \{place\}, or a list asault_nouns \[/,
    ],
    [
      'spellings for a country that is not there',
      { 'registry/places.yaml': 'places:\n  x: { extends: atlantis, names: [X] }\n' },
      /^registry\/places\.yaml:2 Unexpected extends atlantis, expected the id of a place \[registry\/reference\]$/,
    ],
    [
      'a word that is none',
      { 'lexicons/measures.yaml': 'killed:\n  patient:\n    - kill\n    - 12\n' },
      /^lexicons\/measures\.yaml:4:7 Unexpected value at killed\.patient\.1, expected .* \[lexicon\/shape\]$/,
    ],
    [
      'a measure that is not there',
      { 'lexicons/measures.yaml': 'blessed:\n  of: [people]\n' },
      /^lexicons\/measures\.yaml:1:\d+ Unexpected value.* \[lexicon\/shape\]$/,
    ],
    [
      'a unit without its group',
      { 'lexicons/units.yaml': 'yurt: { nouns: [yurt] }\n' },
      /^lexicons\/units\.yaml:1:\d+ Unexpected value at yurt\.group, expected string \[lexicon\/shape\]$/,
    ],
    [
      'a lexicon that nothing reads',
      { 'lexicons/colours.yaml': 'a: 1\n' },
      /^lexicons\/colours\.yaml Unexpected file that no part of the pipeline reads/,
    ],
    [
      'no UTF-8',
      { 'registry/places.yaml': Uint8Array.of(0x61, 0xff) },
      /^registry\/places\.yaml:1 Unexpected byte 0xFF at byte offset 1, expected UTF-8 \[ingest\/utf-8\]$/,
    ],
  ])('%s', async (_, files, message) => {
    const where = site({ 'a.txt': TEXT, ...(files as Record<string, string | Uint8Array>) })
    const { status, lines } = await faultsOf(where)
    expect({ status, lines }).toEqual({ status: 2, lines: [expect.stringMatching(message)] })
    expect(existsSync(where.dist)).toBe(false)
  })
})
