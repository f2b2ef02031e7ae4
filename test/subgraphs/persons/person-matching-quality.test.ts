import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SyntheticPerson, syntheticPersons } from '../../../subgraphs/persons/synthetic-persons.ts'
import { randomOf } from '../../../subgraphs/seed/story.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { openBench, type PersonsBench, person } from '../../support/person-records.ts'

const ON_RECORD = 2000
const STRANGERS = 300
/** Persons on record that are asked for with each kind of mistake. */
const ASKED = 100

interface Query {
  name: string
  dateOfBirth: string
  sex: string
  nationality: string
}
type Random = () => number

const pick = (random: Random, count: number) => Math.floor(random() * count)
const letter = /\p{L}/u

/** A letter of these scripts is a syllable: the mistake makes another name of it. */
const syllabic = /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u

function swapped({ name, ...facts }: Query, random: Random): Query {
  const letters = [...name]
  const places = letters.flatMap((one, at) => {
    const next = letters[at + 1]
    return next !== undefined && one !== next && letter.test(one) && letter.test(next) ? [at] : []
  })
  const at = places[pick(random, places.length)]
  if (at !== undefined) letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
  return { ...facts, name: letters.join('') }
}

function doubled({ name, ...facts }: Query, random: Random): Query {
  const letters = [...name]
  const double = letters.findIndex((one, at) => at > 0 && one === letters[at - 1])
  const at = pick(random, letters.length)
  if (double > 0) letters.splice(double, 1)
  else if (letter.test(letters[at] ?? '')) letters.splice(at, 0, letters[at] ?? '')
  return { ...facts, name: letters.join('') }
}

/** The mistakes that people make with names and dates; a name that has no place for one stays as it is. */
const mistakes: Record<string, (query: Query, random: Random) => Query> = {
  'two neighbouring letters swapped': (query, random) => (syllabic.test(query.name) ? query : swapped(query, random)),
  'two neighbouring syllables swapped': (query, random) => (syllabic.test(query.name) ? swapped(query, random) : query),
  'a letter doubled, or a double one single': (query, random) =>
    syllabic.test(query.name) ? query : doubled(query, random),
  'a syllable doubled, or a double one single': (query, random) =>
    syllabic.test(query.name) ? doubled(query, random) : query,
  'the surname first': (query) => {
    const words = query.name.split(' ')
    return { ...query, name: [...words.slice(-1), ...words.slice(0, -1)].join(' ') }
  },
  'no-break spaces': (query) => ({ ...query, name: query.name.replaceAll(' ', '\u00a0') }),
  // Of Latin, Greek, Cyrillic, Arabic and Hebrew letters: in Indic scripts the marks are the vowels.
  'diacritics dropped': (query) => ({
    ...query,
    name: query.name
      .normalize('NFD')
      .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, '')
      .normalize('NFC'),
  }),
  'a vowel replaced': (query, random) => {
    const places = [...query.name.matchAll(/[aeiou]/g)]
    const place = places[pick(random, places.length)]
    if (!place) return query
    const others = 'aeiou'.replace(place[0], '')
    const name = `${query.name.slice(0, place.index)}${others[pick(random, 4)]}${query.name.slice(place.index + 1)}`
    return { ...query, name }
  },
  'one part of the date changed': (query, random) => {
    const [year = 0, month = 0, day = 0] = query.dateOfBirth.split('-').map(Number)
    if (day > 28) return query // another year or month may have no such day
    const other = 1 + pick(random, 10)
    const changed = [
      [year - other, month, day],
      [year, 1 + ((month - 1 + other) % 12), day],
      [year, month, 1 + ((day - 1 + other) % 28)],
    ][pick(random, 3)]
    return { ...query, dateOfBirth: (changed ?? []).map((part) => String(part).padStart(2, '0')).join('-') }
  },
}

function queryOf({ name, dateOfBirth, sex, nationality }: SyntheticPerson): Query {
  return { name: name.full, dateOfBirth, sex, nationality }
}

const SEARCH = `query ($query: PersonQuery!) { searchPersons(query: $query, threshold: 0.7, first: 200) {
  edges { node { person { id } } } } }`

/**
 * What was measured when this was written, a little less: a change for the worse is to be seen. Recall by mistake; of
 * all that the searches answered the share that was meant; the share of strangers who match anyone.
 */
const floors = {
  'with every fact': {
    'two neighbouring letters swapped': 0.99,
    'two neighbouring syllables swapped': 0.15,
    'the surname first': 1,
    'no-break spaces': 1,
    'a letter doubled, or a double one single': 0.99,
    'a syllable doubled, or a double one single': 0.75,
    'diacritics dropped': 0.99,
    'a vowel replaced': 0.99,
    'one part of the date changed': 1,
    precision: 0.99,
    strangers: 0,
  },
  'by name alone': {
    'two neighbouring letters swapped': 0.99,
    'two neighbouring syllables swapped': 0.15,
    'the surname first': 1,
    'no-break spaces': 1,
    'a letter doubled, or a double one single': 0.99,
    'a syllable doubled, or a double one single': 0.75,
    'diacritics dropped': 0.99,
    'a vowel replaced': 0.99,
    precision: 0.94,
    strangers: 0.06,
  },
} as const

describe('a search among 2,000 synthetic persons of many cultures, at threshold 0.7', () => {
  let bench: PersonsBench
  let people: SyntheticPerson[]
  beforeAll(async () => {
    const embedded = documentDrivers[0]
    if (!embedded) throw new Error('no embedded database')
    people = await syntheticPersons(ON_RECORD + STRANGERS)
    const records = people
      .slice(0, ON_RECORD)
      .map(({ name, sex, dateOfBirth, nationality }, n) =>
        person(String(n), { name, sex, dateOfBirth, nationalities: [nationality] }),
      )
    bench = await openBench(await embedded.freshUrl(), { persons: records })
  })
  afterAll(() => bench.close())

  async function found(query: Query, byNameAlone: boolean): Promise<string[]> {
    const asked = byNameAlone ? { name: query.name } : query
    const { searchPersons } = await bench.data('FRA', SEARCH, { query: asked })
    return searchPersons.edges.map(({ node }: { node: { person: { id: string } } }) => node.person.id)
  }

  describe.each(Object.entries(floors))('%s', (facts, { precision, strangers, ...recalls }) => {
    const byNameAlone = facts === 'by name alone'
    let right = 0
    let wrong = 0

    test.each(Object.entries(recalls))('despite %s, at least %d of them are in the top ten', async (mistake, floor) => {
      const random = randomOf(mistake.length)
      let asked = 0
      let met = 0
      while (asked < ASKED) {
        const id = pick(random, ON_RECORD)
        const one = people[id]
        if (!one) throw new Error(`no person ${id}`)
        const query = queryOf(one)
        const mistaken = mistakes[mistake]?.(query, random) ?? query
        if (JSON.stringify(mistaken) === JSON.stringify(query)) continue
        const ids = await found(mistaken, byNameAlone)
        asked++
        if (ids.slice(0, 10).includes(String(id))) met++
        if (ids.includes(String(id))) right++
        wrong += ids.filter((other) => other !== String(id)).length
      }
      expect(met / asked).toBeGreaterThanOrEqual(floor)
    })

    test(`at least ${precision} of all matches are the one asked for`, () => {
      expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision)
    })

    test(`at most ${strangers} of persons who are not on record match anyone`, async () => {
      let matched = 0
      for (const stranger of people.slice(ON_RECORD)) {
        if ((await found(queryOf(stranger), byNameAlone)).length > 0) matched++
      }
      expect(matched / STRANGERS).toBeLessThanOrEqual(strangers)
    })
  })
})
