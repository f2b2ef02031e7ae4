import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../../schema/identity.ts'
import { findInIndex } from '../../../subgraphs/persons/candidates/index-search.ts'
import { PersonIndex } from '../../../subgraphs/persons/candidates/person-index.ts'
import { searchKeys } from '../../../subgraphs/persons/candidates/search-keys.ts'
import type { PersonStatus } from '../../../subgraphs/persons/generated/schema.ts'
import { boundedDistance } from '../../../subgraphs/persons/matching/comparing/bounded-distance.ts'
import { type ReadName, readName } from '../../../subgraphs/persons/matching/names.ts'
import { comparer, scorer } from '../../../subgraphs/persons/matching/score.ts'
import { type NewPerson, type PersonRecord, personRecord } from '../../../subgraphs/persons/records.ts'
import { openPersonsStore, type PersonsStore } from '../../../subgraphs/persons/store.ts'
import { syntheticPersons } from '../../../subgraphs/persons/synthetic-persons.ts'
import { randomOf } from '../../../subgraphs/seed/story.ts'
import { matcherOf } from '../../../subgraphs/stores/nedb-filter.ts'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import { day } from '../../support/day.ts'
import { documentDrivers, type FreshDatabase, freshFolder } from '../../support/drivers.ts'
import { name, person } from '../../support/person-records.ts'
import { candidatesFor, sought } from '../../support/sought.ts'

const viewerOf = (country: string, purpose: Viewer['purpose'] = 'CRIMINAL_INVESTIGATION'): Viewer => ({
  country,
  organisation: 'NCB',
  user: 'officer-1',
  roles: [],
  purpose,
})

/** Persons of many cultures, every fourth with an alias of somebody else. */
async function people(count: number): Promise<NewPerson[]> {
  const all = await syntheticPersons(count)
  return all.map((one, n) => {
    const other = all[(n * 7) % count]
    return person(`p${n}`, {
      name: one.name,
      aliases: n % 4 === 0 && other ? [{ ...other.name, kind: 'ALIAS' }] : [],
      sex: one.sex,
      dateOfBirth: one.dateOfBirth,
      nationalities: [one.nationality],
    })
  })
}

/** A letter replaced by its neighbour in the word. */
function mistyped(text: string, random: () => number): string {
  const letters = [...text]
  const places = letters.flatMap((letter, at) =>
    /\p{L}/u.test(letter) && /\p{L}/u.test(letters[at + 1] ?? '') ? [at] : [],
  )
  const at = places[Math.floor(random() * places.length)]
  if (at !== undefined) letters[at] = letters[at + 1] ?? ''
  return letters.join('')
}

/** Whether each word asked for has another recorded one that differs in one letter at most. */
function isWithinALetter(asked: ReadName, recorded: ReadName): boolean {
  if (asked.words.length === 0 || asked.words.length !== recorded.words.length) return false
  return asked.words.every((word) =>
    recorded.words.some((other) =>
      word.spellings.some((one) =>
        other.spellings.some(
          (spelling) => one === spelling || (one.length > 3 && boundedDistance(one, spelling, 1) === 1),
        ),
      ),
    ),
  )
}

describe.each(documentDrivers)('candidates on $name', (driver) => {
  describe.skipIf(!driver.available)('beside a comparison with everybody', () => {
    // A stand-in for MongoDB scans all documents for each look-up.
    const [count, questions] = driver.name === 'NeDB' ? [2000, 60] : [80, 5]
    let fresh: FreshDatabase
    let store: PersonsStore
    let records: NewPerson[]
    beforeAll(async () => {
      fresh = await driver.freshUrl()
      store = await openPersonsStore(fresh.url)
      records = await people(count)
      await store.savePersons(records)
    }, 60_000)
    afterAll(async () => {
      await store.close()
      await fresh.dispose()
    })

    test('nobody is missed whose words are each within a letter of one asked for, or who scores .85', async () => {
      const random = randomOf(20_261_201)
      const read = records.map((each) => [each.name, ...each.aliases].map((one) => readName(one)))
      let least = 0
      for (let n = 0; n < questions; n++) {
        const one = records[Math.floor(random() * count)]
        if (!one) throw new Error('no such person')
        const full = n % 3 === 0 ? one.name.full : mistyped(one.name.full, random)
        const dateOfBirth = n % 2 === 0 ? one.dateOfBirth : null
        const asked = readName({ full })
        const score = scorer({ name: full, dateOfBirth }, asked)
        const meant: string[] = []
        for (const [at, each] of records.entries()) {
          const isNear = read[at]?.some((name) => isWithinALetter(asked, name))
          if (isNear || (await score(each)).score >= 0.85) meant.push(each._id)
        }
        const [found] = await store.candidates(viewerOf('FRA'), [sought(full, { dateOfBirth })])
        const ids = new Set([...(found?.candidates ?? [])].map(({ _id }) => _id))
        expect({ full, missed: meant.filter((id) => !ids.has(id)) }).toEqual({ full, missed: [] })
        if (driver.name === 'NeDB') expect(found?.truncated).toBe(false)
        least += meant.length
      }
      expect(least).toBeGreaterThanOrEqual(Math.floor(questions * 0.9))
    }, 120_000)

    test('several that are sought are each answered as alone', async () => {
      const names = records.slice(0, driver.name === 'NeDB' ? 12 : 3).map((one) => one.name.full)
      const idsOf = (candidates: Iterable<{ _id: string }> = []) => [...candidates].map(({ _id }) => _id)
      const together = await store.candidates(
        viewerOf('FRA'),
        names.map((full) => sought(full)),
      )
      for (const [at, full] of names.entries()) {
        const [alone] = await store.candidates(viewerOf('FRA'), [sought(full)])
        expect(idsOf(together[at]?.candidates)).toEqual(idsOf(alone?.candidates))
        expect(idsOf(alone?.candidates)).toContain(records[at]?._id)
      }
    })
  })
})

describe.each(documentDrivers)('a database of before on $name', (driver) => {
  test.skipIf(!driver.available)(
    'has its persons found after the start, and nothing left of how they were',
    async () => {
      const { url, dispose } = await driver.freshUrl()
      const records = [
        person('kept', { name: name('Selma Ottokar') }),
        person('gone', { name: name('Selma Ottokar'), recordedBy: 'FRA' }),
      ]
      const first = await openPersonsStore(url)
      await first.savePersons(records)
      await first.personChanges.withdraw(viewerOf('FRA'), { id: 'gone' }, 'by mistake')
      await first.close()
      const documents = await openDocuments(url)
      const persons = documents.collection<PersonRecord & { searchTokens?: string[] }>('persons')
      await persons.updateOne(
        { _id: 'kept' },
        { $set: { searchTokens: ['SLM', 'ATKR'] }, $unset: { searchKeys: true } },
      )
      await persons.ensureIndex(['searchTokens', 'recordedAt', '_id'])
      await documents.collection<{ _id: string }>('schema_migrations').deleteMany({ _id: 'persons/5' })
      await documents.close()
      const second = await openPersonsStore(url)
      expect(await candidatesFor(second, viewerOf('FRA'), 'Selma Otokar')).toEqual(['kept'])
      await second.close()
      const after = await openDocuments(url)
      const [kept, gone] = await after.collection<PersonRecord>('persons').find({}, { sort: { _id: -1 } })
      expect(kept).toMatchObject({ _id: 'kept', name: { full: 'Selma Ottokar' } })
      expect(kept).not.toHaveProperty('searchTokens')
      expect((kept?.searchKeys ?? []).length > 0).toBe(driver.name === 'MongoDB')
      expect(gone).toMatchObject({ _id: 'gone', withdrawn: { reason: 'by mistake' } })
      expect(gone).not.toHaveProperty('searchKeys')
      await after.close()
      await dispose()
    },
  )
})

describe('the index in memory', () => {
  const countries = ['FRA', 'DEU', 'ESP', 'KEN']
  const states: readonly PersonStatus[] = ['SUSPECT', 'WANTED', 'MISSING', 'DECEASED']

  test('after any changes finds whom one made anew finds, and nobody whom the viewer may not see', async () => {
    const fresh = await freshFolder()
    const random = randomOf(20_261_202)
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item // never empty
    const names = (await syntheticPersons(60)).map((one) => one.name)
    const withdrawn = new Set<string>()
    const drawn = (n: number): NewPerson => {
      const chance = random()
      return person(`p${n}`, {
        name: pick(names),
        aliases: random() < 0.3 ? [{ ...pick(names), kind: 'ALIAS' }] : [],
        dateOfBirth: pick([null, '1974', '1974-08-12']),
        status: pick(states),
        recordedBy: countries[n % countries.length] ?? 'FRA',
        reviewBy: chance < 0.2 ? day(0) : chance < 0.4 ? day(2) : '2036-01-01',
        sharing: pick([
          { mode: 'ALL', countries: [] },
          { mode: 'ALLOW', countries: ['FRA'] },
          { mode: 'DENY', countries: ['ESP', 'DEU'] },
        ]),
      })
    }
    const questions = names
      .slice(0, 30)
      .flatMap(({ full }) => [
        sought(full, { threshold: 0 }),
        sought(mistyped(full, random), { threshold: 0, dateOfBirth: '1974-08-12' }),
        sought(full, { threshold: 0, states: ['MISSING'] }),
      ])
    const viewers = countries.flatMap((country) => [viewerOf(country), viewerOf(country, 'HUMANITARIAN')])
    /** By viewer and question, who is found, in no order: it depends on when a person was recorded. */
    const answers = async (store: PersonsStore) => {
      const all: string[][] = []
      for (const viewer of viewers) {
        for (const { candidates } of await store.candidates(viewer, questions)) {
          const ids = [...candidates].map(({ _id }) => _id)
          const seen = await store.personsById(viewer, ids)
          expect(seen.length).toBe(ids.length)
          all.push(ids.sort())
        }
      }
      return all
    }
    let store = await openPersonsStore(fresh.url)
    for (let round = 0; round < 4; round++) {
      for (let n = 0; n < 60; n++) {
        const id = Math.floor(random() * 80)
        const change = drawn(id)
        const owner = viewerOf(change.recordedBy)
        const [there] = await store.personsById(owner, [change._id])
        if (withdrawn.has(change._id)) continue
        if (there && random() < 0.2) {
          withdrawn.add(change._id)
          await store.personChanges.withdraw(owner, { id: change._id }, 'by mistake')
        } else if (there && random() < 0.5) {
          await store.personChanges.change(owner, { id: change._id }, async (record) =>
            personRecord({ ...record, ...change }, record),
          )
        } else await store.savePersons([change])
      }
      const before = await answers(store)
      expect(before.flat().length).toBeGreaterThan(200)
      await store.close()
      store = await openPersonsStore(fresh.url)
      expect(await answers(store)).toEqual(before)
    }
    await store.close()
    await fresh.dispose()
  }, 60_000)

  test('looks at those who have nothing but a common word where they may be meant, or nobody else is', async () => {
    const index = new PersonIndex(matcherOf)
    const add = (id: string, full: string) =>
      index.put(personRecord(person(id, { name: name(full, { family: null, given: null }) })))
    for (let n = 0; n < 300; n++) await add(`common-${n}`, `${'abcdefghij'[n % 10]}evgeniya Johnson`)
    for (let n = 0; n < 40; n++) await add(`rare-${n}`, `Vlastimila Okonkwela${'abcdefghij'[n % 10]}`)
    await add('both', 'Vlastimila Johnson')
    await add('alone', 'Johnson')
    const found = async (full: string) => {
      const { candidates } = await findInIndex(index, viewerOf('FRA'), sought(full), undefined)
      return [...candidates].map(({ _id }) => _id)
    }
    const rare = await found('Vlastimila Johnson')
    expect(rare).toEqual(expect.arrayContaining(['both', 'alone']))
    expect(rare.filter((id) => id.startsWith('common'))).toEqual([])
    expect((await found('Qoqo Johnson')).filter((id) => id.startsWith('common')).length).toBeGreaterThan(5)
  })

  test('counts nobody who is hidden: neither for the order, nor for what is truncated', async () => {
    const shown = (await people(700)).map((one) => ({ ...one, aliases: [name('Zdenka Ottokar', { kind: 'ALIAS' })] }))
    const secret: Partial<NewPerson>[] = [
      { sharing: { mode: 'DENY', countries: ['ESP'] } },
      { reviewBy: day(0) },
      { sharing: { mode: 'ALLOW', countries: ['FRA'] } },
    ]
    const [open, both] = [new PersonIndex(matcherOf), new PersonIndex(matcherOf)]
    for (const [n, one] of shown.entries()) {
      await open.put(personRecord(one))
      await both.put(personRecord(one))
      const hidden = {
        ...one,
        _id: `hidden-${n}`,
        name: name(n % 2 ? 'Zdenka Vantongeren' : one.name.full),
        ...secret[n % 3],
      }
      await both.put(personRecord(hidden))
    }
    for (const asked of ['Zdenka Ottokar', 'Zdenka Vantongeren', ...shown.slice(0, 40).map((one) => one.name.full)]) {
      for (const threshold of [0.7, 0.3, 0]) {
        const [one, other] = await Promise.all(
          [open, both].map((index) => findInIndex(index, viewerOf('ESP'), sought(asked, { threshold }), undefined)),
        )
        const idsOf = (found: typeof one) => [...(found?.candidates ?? [])].map(({ _id }) => _id)
        expect(idsOf(one)).toEqual(idsOf(other))
        expect(one?.truncated).toBe(other?.truncated)
      }
    }
  })
})

describe('persons from the index', () => {
  test('agree with whoever is asked for exactly as their records do, also where words were compared before', async () => {
    const random = randomOf(20_261_203)
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item // never empty
    const written = [
      ...(await syntheticPersons(1500)).map((one) => one.name),
      ...ODD_NAMES.map((full) => name(full, { family: null, given: null })),
      name('Joris van der Zandt', { family: 'van der Zandt' }),
    ]
    const dates = [null, '1974', '1974-08', '1974-08-12', '1974-12-08', '1974-01-01', '1947-08-12']
    const records = Array.from({ length: 300 }, (_, n) =>
      personRecord(
        person(`p${n}`, {
          name: pick(written),
          aliases: Array.from({ length: pick([0, 0, 1, 2, 20]) }, () => ({
            ...pick(written),
            kind: pick(['ALIAS', 'WEAK_ALIAS', 'MAIDEN'] as const),
          })),
          sex: pick(['F', 'M', 'U']),
          dateOfBirth: pick(dates),
          nationalities: pick([[], ['FRA'], ['KEN', 'SUN'], ['XXX']]),
        }),
      ),
    )
    const index = new PersonIndex(matcherOf)
    for (const record of records) await index.put(record)
    let above = 0
    for (let n = 0; n < 40; n++) {
      const full = n % 2 ? pick(written).full : mistyped(pick(written).full, random)
      const query = {
        name: full,
        dateOfBirth: pick(dates),
        sex: pick(['F', 'U'] as const),
        nationality: pick([null, 'RUS']),
      }
      const asked = readName({ full })
      const compare = comparer(query, asked)
      for (const [at, record] of records.entries()) {
        const candidate = index.candidate(at)
        if (!candidate) throw new Error('no such person')
        const { score } = await scorer(query, asked)(record)
        expect({ full, _id: candidate._id, ...(await compare(candidate)) }).toMatchObject({
          full,
          _id: record._id,
          score,
        })
        if (score > 0.3) above++
      }
    }
    expect(above).toBeGreaterThan(50)
  }, 60_000)
})

/** Names of which much depends on the kind of each word. */
const ODD_NAMES = [
  "JM d'Ornano-Fauchard",
  'Danilo "El Zorro" Verhoest Jr.',
  'Prof. Dr. Abd al-Rahman bin Jamil al-Obeid',
  'Sergey Pavlovich Kuzmin',
  'Müller-Lüdenscheidt, José',
  '林太郎',
  '山田',
  '박지훈',
  'كريم منصوري',
  "Ts'ao K'un-ming",
  'King',
]

describe('the search keys of a record', () => {
  test('are bounded, however many names it has', async () => {
    const many = Array.from({ length: 200 }, (_, n) => ({
      full: `Maximiliana Konstantinopolska Number${'abcdefghij'[n % 10]}`,
    }))
    const keys = await searchKeys(many, '1974-08-12')
    expect(keys.length).toBeLessThanOrEqual(400)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
