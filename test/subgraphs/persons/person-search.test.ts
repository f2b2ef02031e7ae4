import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Limits } from '../../../process/deadline.ts'
import { asFailure } from '../../../schema/errors.ts'
import type { Viewer } from '../../../schema/identity.ts'
import { type Candidate, MOST_COMPARED } from '../../../subgraphs/persons/candidates/candidate-source.ts'
import { createLoaders } from '../../../subgraphs/persons/loaders.ts'
import { searchPersons } from '../../../subgraphs/persons/search.ts'
import { passTime } from '../../support/clock.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { name, openBench, type PersonsBench, person } from '../../support/person-records.ts'
import { inShortSlices } from '../../support/turns.ts'

const people = [
  person('many-names', {
    name: name('Baekdu Haewon', { family: 'Baekdu', given: 'Haewon' }),
    aliases: [
      name('백두 해원', { family: '백두', given: '해원', kind: 'ORIGINAL_SCRIPT' }),
      name('Виктор Бэк', { kind: 'ALIAS' }),
      name('جميل قنديلون', { kind: 'ALIAS' }),
      name('Jürgen Kandilöhn', { kind: 'ALIAS' }),
      name('Director Hae', { family: null, given: null, kind: 'WEAK_ALIAS' }),
    ],
    sex: 'M',
    dateOfBirth: '1974-08-12',
    nationalities: ['KOR'],
    status: 'WANTED',
  }),
  // Seven of one name, two that are near it.
  ...[1, 2, 3, 4, 5, 6, 7].map((n) =>
    person(`same-${n}`, { name: name('Selma Ottokar'), status: n % 2 ? 'SUSPECT' : 'WITNESS' }),
  ),
  person('near-1', { name: name('Selma Otokar') }),
  person('near-2', { name: name('Selna Ottokar') }),
  person('of-zone', {
    name: name('Anna Maria Eriksson'),
    sex: 'F',
    dateOfBirth: '1974-08-12',
    nationalities: ['UTO'],
  }),
]
const ottokars = ['same-1', 'same-2', 'same-3', 'same-4', 'same-5', 'same-6', 'same-7', 'near-1', 'near-2']

const ZONE = `P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10`
const MATCHES =
  '{ truncated edges { cursor node { score matchedName person { id } features { name weight score detail } } } pageInfo { hasNextPage endCursor } }'
const SEARCH = `query ($query: PersonQuery!, $threshold: Float! = 0.7, $first: Int! = 20, $after: Cursor) {
  searchPersons(query: $query, threshold: $threshold, first: $first, after: $after) ${MATCHES} }`
const SCREEN = `query ($subject: ScreeningInput!) { screen(subject: $subject) { persons ${MATCHES} } }`
const BATCH = `query ($queries: [PersonQuery!]!, $threshold: Float! = 0.7, $first: Int!, $after: Cursor) {
  searchPersonsBatch(queries: $queries) { problem { code field message } matches(threshold: $threshold, first: $first, after: $after) ${MATCHES} } }`
const HOLDER = `query ($mrz: String!) { _entities(representations: [{ __typename: "MrzHolder", mrz: $mrz }]) { ... on MrzHolder { matches ${MATCHES} } } }`

interface Match {
  score: number
  matchedName: string
  person: { id: string }
  features: { name: string; score: number; detail: string }[]
}
interface Matches {
  truncated: boolean
  edges: { cursor: string; node: Match }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
const idsOf = ({ edges }: Matches) => edges.map(({ node }) => node.person.id)

describe.each(documentDrivers)('a search for persons on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: PersonsBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), { persons: people })
    })
    afterAll(() => bench.close())

    const search = async (query: object, args: object = {}, country = 'FRA'): Promise<Matches> =>
      (await bench.data(country, SEARCH, { query, ...args })).searchPersons
    const screen = async (subject: object): Promise<Matches | null> =>
      (await bench.data('FRA', SCREEN, { subject })).screen.persons
    const refusalOf = async (query: object, args: object = {}) =>
      (await bench.ask('FRA', SEARCH, { query, ...args })).errors

    test.each([
      ['Baekdu Haewon', 'Baekdu Haewon', 1],
      ['HAEWON BAEKDU', 'Baekdu Haewon', 1],
      ['Haewon\u00a0Baekdu', 'Baekdu Haewon', 1],
      ['Hae-won Baekdu', 'Baekdu Haewon', 1],
      ['Haewon Bakedu', 'Baekdu Haewon', 0.85],
      ['백두 해원', '백두 해원', 1],
      ['해원 백두', '백두 해원', 1],
      ['백두해원', '백두 해원', 1],
      ['Baekdoo Haeweon', 'Baekdu Haewon', 0.9],
      ['Бэк Виктор', 'Виктор Бэк', 1],
      ['Viktor Bek', 'Виктор Бэк', 0.98],
      ['Wiktor Beck', 'Виктор Бэк', 0.9],
      ['قنديلون جَمِيل', 'جميل قنديلون', 1],
      ['KANDILOEHN JUERGEN', 'Jürgen Kandilöhn', 1],
      ['Jurgen Kandilohn', 'Jürgen Kandilöhn', 1],
      ['Director Hae', 'Director Hae', 0.85],
    ])('finds by %s the one who is recorded as %s', async (asked, matchedName, least) => {
      const found = await search({ name: asked })
      expect(idsOf(found)).toEqual(['many-names'])
      expect(found.edges[0]?.node).toMatchObject({ matchedName })
      expect(found.edges[0]?.node.score).toBeGreaterThanOrEqual(least)
    })

    test('tells what was held against what', async () => {
      const facts = { dateOfBirth: '1974-12-08', sex: 'F', nationality: 'KR' }
      const [edge] = (await search({ name: 'Haewon Baekdu', ...facts }, { threshold: 0.5 })).edges
      expect(edge?.node).toEqual({
        score: 0.75,
        matchedName: 'Baekdu Haewon',
        person: { id: 'many-names' },
        features: [
          {
            name: 'name',
            weight: 1,
            score: 1,
            detail: '“Haewon Baekdu” against “Baekdu Haewon” (PRIMARY): haewon, baekdu',
          },
          { name: 'yearOfBirth', weight: -0.4, score: 1, detail: '1974 against 1974' },
          { name: 'dayOfBirth', weight: -0.25, score: 0.8, detail: '12-08 against 08-12: day and month swapped' },
          { name: 'sex', weight: -0.2, score: 0, detail: 'F against M' },
          { name: 'nationality', weight: -0.2, score: 1, detail: 'KOR against KOR' },
        ],
      })
    })

    test('answers what reaches the threshold and nothing below it', async () => {
      const query = { name: 'Selma Ottokar' }
      expect(idsOf(await search(query, { threshold: 1 }))).toEqual(ottokars.slice(0, 7))
      expect(idsOf(await search(query))).toEqual(ottokars)
      for (const threshold of [0, 0.3, 0.9]) {
        const { edges } = await search(query, { threshold })
        for (const { node } of edges) expect(node.score).toBeGreaterThanOrEqual(threshold)
      }
    })

    test('of the states asked for only', async () => {
      const query = { name: 'Selma Ottokar' }
      expect(idsOf(await search({ ...query, status: ['WITNESS'] }))).toEqual(['same-2', 'same-4', 'same-6'])
      expect(idsOf(await search({ ...query, status: ['WITNESS', 'SUSPECT'] }))).toEqual(ottokars)
      expect(idsOf(await search({ ...query, status: ['MISSING'] }))).toEqual([])
      expect(idsOf(await search({ ...query, status: [] }))).toEqual(ottokars)
    })

    test.each([1, 2, 4, 9])('by pages of %i every match is met once, the best first, then by id', async (first) => {
      const met: Match[] = []
      let after: string | null = null
      for (let more = true; more; ) {
        const page: Matches = await search({ name: 'Selma Ottokar' }, { first, after })
        expect(page.edges.length).toBeLessThanOrEqual(first)
        met.push(...page.edges.map(({ node }) => node))
        after = page.pageInfo.endCursor
        more = page.pageInfo.hasNextPage
      }
      expect(met.map((match) => match.person.id)).toEqual(ottokars)
      expect(met.map(({ score }) => score)).toEqual(
        [...met.map(({ score }) => score)].sort((one, other) => other - one),
      )
    })

    test('a cursor holds for its query and threshold only, and while persons come and go', async () => {
      const query = { name: 'Selma Ottokar', status: ['WITNESS', 'SUSPECT'] }
      const { endCursor: after } = (await search(query, { first: 3 })).pageInfo
      expect(idsOf(await search({ ...query, status: ['SUSPECT', 'WITNESS'] }, { after }))).toEqual(ottokars.slice(3))
      await bench.store.savePersons([
        person('same-2b', { name: name('Selma Ottokar') }),
        person('same-5b', { name: name('Selma Ottokar') }),
      ])
      expect(idsOf(await search(query, { after }))).toEqual(['same-4', 'same-5', 'same-5b', ...ottokars.slice(5)])
      await bench.store.savePersons([person('same-2b'), person('same-5b')])
      const others = [
        { name: 'Selma Otokar' },
        { sex: 'F' },
        { dateOfBirth: '1974' },
        { nationality: 'FRA' },
        { status: [] },
      ]
      for (const other of others) {
        expect(await refusalOf({ ...query, ...other }, { after })).toMatchObject([
          { extensions: { code: 'BAD_CURSOR' } },
        ])
      }
      expect(await refusalOf(query, { after, threshold: 0.5 })).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
    })

    test.each(['', '   ', '—', '😀', '12345', 'x'.repeat(201)])(
      'the name %j is refused with a sentence',
      async (bad) => {
        expect(await refusalOf({ name: bad })).toMatchObject([
          { message: expect.stringMatching(/^`name` .*\.$/), extensions: { code: 'BAD_USER_INPUT' } },
        ])
      },
    )

    test.each([-0.01, 1.01, 70])('the threshold %d is refused', async (threshold) => {
      const errors = await refusalOf({ name: 'Selma' }, { threshold })
      expect(errors).toMatchObject([{ path: ['searchPersons'], extensions: { code: 'BAD_USER_INPUT' } }])
    })

    test('costs two calls, however many match', async () => {
      for (const first of [1, 9]) {
        bench.counted.reset()
        await search({ name: 'Selma Ottokar' }, { first })
        expect(bench.counted.names()).toEqual(['candidates', 'personsById'])
      }
    })

    test('a machine-readable zone matches its holder, with every fact that it states', async () => {
      const [holder] = (await bench.data('FRA', HOLDER, { mrz: ZONE }))._entities
      expect(idsOf(holder.matches)).toEqual(['of-zone'])
      expect(holder.matches.edges[0].node.score).toBe(1)
      const features = holder.matches.edges[0].node.features.map((feature: { name: string }) => feature.name)
      expect(features).toEqual(['name', 'yearOfBirth', 'dayOfBirth', 'sex', 'nationality'])
      // The answer's cursor is one of the same search.
      const query = { name: 'ERIKSSON ANNA MARIA', dateOfBirth: '1974-08-12', sex: 'F', nationality: 'UTO' }
      expect(idsOf(await search(query, { after: holder.matches.edges[0].cursor }))).toEqual([])
    })

    test('a zone without a name has no matches, one that is none is refused', async () => {
      const nameless = ZONE.replace('ERIKSSON<<ANNA<MARIA', '<'.repeat(20))
      expect((await bench.data('FRA', HOLDER, { mrz: nameless }))._entities).toEqual([{ matches: null }])
      const { data, errors } = await bench.ask('FRA', HOLDER, { mrz: 'P<UTO' })
      expect(data).toEqual({ _entities: [{ matches: null }] })
      expect(errors).toMatchObject([{ path: ['_entities', 0, 'matches'], extensions: { code: 'BAD_USER_INPUT' } }])
    })

    test('a screening matches by name, by zone, and by a zone for what the subject does not state', async () => {
      const scoresOf = (found: Matches | null) => found?.edges.map(({ node }) => [node.person.id, node.score])
      expect(scoresOf(await screen({ name: 'Anna M. Eriksson' }))).toMatchObject([['of-zone', expect.any(Number)]])
      expect(scoresOf(await screen({ mrz: ZONE }))).toEqual([['of-zone', 1]])
      expect(scoresOf(await screen({ mrz: ZONE, sex: 'M' }))).toEqual([['of-zone', 0.8]])
      expect(scoresOf(await screen({ mrz: ZONE, dateOfBirth: '1974-08-13', nationality: 'UTO' }))).toEqual([
        ['of-zone', 0.9625],
      ])
      const named = await screen({ mrz: ZONE, name: 'Maria Anna Eriksson', nationality: 'SWE' })
      expect(named?.edges[0]?.node.features[0]?.detail).toBe(
        '“Maria Anna Eriksson” against “Anna Maria Eriksson” (PRIMARY): maria, anna, eriksson',
      )
      expect(scoresOf(named)).toEqual([['of-zone', 0.8]])
      expect(scoresOf(await screen({ name: 'Baekdu Haewon', mrz: ZONE }))).toEqual([]) // another day, sex and nationality
    })

    test('a zone that cannot be read keeps nobody from being screened by name', async () => {
      const byName = await screen({ name: 'Anna M. Eriksson' })
      expect(byName && idsOf(byName)).toEqual(['of-zone'])
      for (const mrz of ['', 'P<UTO', `${ZONE}<`, ZONE.replace('ERIKSSON', 'ЕRIKSSON'), `X${ZONE.slice(1)}`]) {
        expect(await screen({ name: 'Anna M. Eriksson', mrz })).toEqual(byName)
      }
      const stated = { name: 'Anna M. Eriksson', dateOfBirth: '1974-08-12', sex: 'F' }
      expect(await screen({ ...stated, mrz: 'P<UTO' })).toEqual(await screen(stated))
    })

    test('a nationality of a State that has ended contradicts none of its successors', async () => {
      await bench.store.savePersons([
        person('soviet', { name: name('Ilja Testowitsch'), nationalities: ['SUN'] }),
        person('estonian', { name: name('Tiiu Prooviste'), nationalities: ['EST'] }),
      ])
      const score = async (query: object) => (await search(query)).edges[0]?.node.score
      expect(await score({ name: 'Ilja Testowitsch', nationality: 'KAZ' })).toBe(1)
      expect(await score({ name: 'Ilja Testowitsch', nationality: 'SU' })).toBe(1)
      expect(await score({ name: 'Ilja Testowitsch', nationality: 'POL' })).toBe(0.8)
      expect(await score({ name: 'Tiiu Prooviste', nationality: 'SUN' })).toBe(1)
      expect(await score({ name: 'Tiiu Prooviste', nationality: 'RUS' })).toBe(0.8)
      expect(await score({ name: 'Tiiu Prooviste', nationality: 'YUG' })).toBe(0.8)
    })

    test('a date of birth whose check digit is wrong is not held against anyone', async () => {
      const misread = ZONE.replace('7408122F', '7409122F')
      const found = await screen({ mrz: misread })
      expect(found?.edges.map(({ node }) => node.features.map((feature) => feature.name))).toEqual([
        ['name', 'sex', 'nationality'],
      ])
    })

    test('a screening without a name answers null, with a zone that cannot be read a reason', async () => {
      expect(await screen({ documents: [{ number: 'X1', type: 'PASSPORT', issuedBy: 'FRA' }] })).toBeNull()
      for (const subject of [{ mrz: 'P<UTO' }, { mrz: 'P<UTO', name: '—' }, { name: '—' }]) {
        const { data, errors } = await bench.ask('FRA', SCREEN, { subject })
        expect(data).toEqual({ screen: { persons: null } })
        expect(errors).toMatchObject([{ path: ['screen', 'persons'], extensions: { code: 'BAD_USER_INPUT' } }])
      }
    })

    test('a batch answers each query as a search of its own, in order, and says what is wrong with one', async () => {
      const queries = [
        { name: 'Selma Ottokar' },
        { name: '—' },
        { name: 'Anna M. Eriksson', dateOfBirth: '1974-08-12' },
        { name: 'x'.repeat(201) },
        { name: 'Quirin Abwesend' },
        { name: 'Selma Ottokar', status: ['WITNESS'] },
      ]
      bench.counted.reset()
      const { searchPersonsBatch: found } = await bench.data('FRA', BATCH, { queries, first: 20 })
      expect(bench.counted.names().filter((one) => one !== 'personsById')).toEqual(['candidates'])
      for (const [at, query] of queries.entries()) {
        if (at === 1 || at === 3) continue
        expect(found[at]).toEqual({ problem: null, matches: await search(query) })
      }
      expect(found[1]).toEqual({
        problem: { code: 'MALFORMED', field: 'name', message: expect.stringMatching(/^`name` .*\.$/) },
        matches: null,
      })
      expect(found[3]).toMatchObject({ problem: { code: 'WRONG_LENGTH', field: 'name' }, matches: null })
    })

    test('a batch has 1 to 100 queries, and the cursors of each go on', async () => {
      const queries = Array.from({ length: 100 }, () => ({ name: 'Selma Ottokar' }))
      const { searchPersonsBatch: all } = await bench.data('FRA', BATCH, { queries, first: 4 })
      expect(all).toHaveLength(100)
      const [{ matches }] = all
      const [next] = (
        await bench.data('FRA', BATCH, { queries: queries.slice(0, 1), first: 4, after: matches.pageInfo.endCursor })
      ).searchPersonsBatch
      expect(idsOf(matches)).toEqual(ottokars.slice(0, 4))
      expect(idsOf(next.matches)).toEqual(ottokars.slice(4, 8))
      const tooMany = [...queries, { name: 'Selma' }]
      for (const [wrong, code] of [[tooMany, 'TOO_MANY_ITEMS'] as const, [[], 'BAD_USER_INPUT'] as const]) {
        const { data, errors } = await bench.ask('FRA', BATCH, { queries: wrong, first: 4 })
        expect(data).toEqual({ searchPersonsBatch: null })
        expect(errors).toMatchObject([{ path: ['searchPersonsBatch'], extensions: { code } }])
      }
    })

    test('several screenings of an operation are one look-up', async () => {
      bench.counted.reset()
      const screening = (alias: string, subject: string) =>
        `${alias}: screen(subject: ${subject}) { persons ${MATCHES} }`
      const { one, other } = await bench.data(
        'FRA',
        `{ ${screening('one', '{ name: "Selma Ottokar" }')} ${screening('other', '{ name: "Anna M. Eriksson" }')} }`,
      )
      expect(bench.counted.names().filter((called) => called !== 'personsById')).toEqual(['candidates'])
      expect(idsOf(one.persons)).toEqual(ottokars)
      expect(idsOf(other.persons)).toEqual(['of-zone'])
    })

    test('compares no more names than it may, and says so', async () => {
      const alias = (n: number) => name(`Tibor Wenzlick${'abcdefghij'[n % 10]}`, { kind: 'ALIAS' })
      const many = Array.from({ length: 16 }, (_, n) =>
        person(`named-${n}`, {
          name: name('Tibor Wenzlick'),
          aliases: Array.from({ length: 150 }, (_, at) => alias(at)),
          sharing: { mode: 'ALLOW', countries: ['PRT'] },
        }),
      )
      await bench.store.savePersons(many)
      const found = await search({ name: 'Tibor Wenzlick' }, {}, 'PRT')
      expect(found.truncated).toBe(true)
      expect(found.edges).toHaveLength(Math.floor((MOST_COMPARED * 5) / 151))
      await bench.store.savePersons(many.map(({ _id }) => person(_id)))
    })

    // A stand-in for MongoDB does not read a page in the time that is kept for it.
    test.skipIf(driver.name !== 'NeDB').each([
      ['stops shortly before its deadline with what it has', 1],
      ['fails if there was no time to compare anybody', 0],
    ])('%s', async (_, compared) => {
      const viewer: Viewer = { country: 'FRA', organisation: '', user: '', roles: [], purpose: 'BORDER_CONTROL' }
      const limits = { deadline: Date.now() + 60_000, signal: new AbortController().signal }
      const store = bench.store.within(limits)
      function* whileTimePasses(candidates: Iterable<Candidate>) {
        let given = 0
        for (const candidate of candidates) {
          if (given === compared) passTime(59_900)
          given += 1
          yield candidate
        }
      }
      const slow: typeof store = {
        ...store,
        async candidates(...asked) {
          const all = await store.candidates(...asked)
          return all.map(({ candidates, ...each }) => ({ ...each, candidates: whileTimePasses(candidates) }))
        },
      }
      const context = { viewer, store: slow, loaders: createLoaders(slow, viewer), limits }
      const found = searchPersons({ name: 'Selma Ottokar' }, { first: 5, threshold: 0 }, context)
      if (compared === 0) {
        const error: unknown = await found.catch((failed: unknown) => failed)
        expect(asFailure(error)?.extensions.code).toBe('SOURCE_TIMEOUT')
      } else expect(await found).toMatchObject({ truncated: true, edges: { length: compared } })
    })

    // More documents than a scanning stand-in for MongoDB takes.
    test.skipIf(driver.name !== 'NeDB')(
      'lets others work in between, among candidates and among the names of one',
      async () => {
        const namesakes = Array.from({ length: 200 }, (_, n) =>
          person(`namesake-${n}`, { name: name('Ulrika Vantongeren'), sharing: { mode: 'ALLOW', countries: ['ITA'] } }),
        )
        const manyNames = person('two-hundred-names', {
          name: name('Zdislava Quirinus'),
          aliases: Array.from({ length: 200 }, (_, n) =>
            name(`Alias Number${'abcdefghij'[n % 10]}`, { kind: 'ALIAS' }),
          ),
          sharing: { mode: 'ALLOW', countries: ['ITA'] },
        })
        await bench.store.savePersons([...namesakes, manyNames])
        const among = await inShortSlices(() => search({ name: 'Ulrika Vantongeren' }, { first: 200 }, 'ITA'))
        expect(among.result.edges).toHaveLength(200)
        expect(among.turns).toBeGreaterThan(200)
        const one = await inShortSlices(() => search({ name: 'Zdislava Quirinus' }, {}, 'ITA'))
        expect(idsOf(one.result)).toEqual(['two-hundred-names'])
        expect(one.turns).toBeGreaterThan(200)
      },
    )

    test('ends when nobody waits for it any more', async () => {
      const viewer: Viewer = {
        country: 'FRA',
        organisation: 'NCB',
        user: 'officer-1',
        roles: [],
        purpose: 'BORDER_CONTROL',
      }
      const gone = new AbortController()
      const ending = (limits: Limits) => {
        const store = bench.store.within(limits)
        const context = { viewer, store, loaders: createLoaders(store, viewer), limits }
        return searchPersons({ name: 'Selma Ottokar' }, { first: 5, threshold: 0 }, context).catch((error) => error)
      }
      const given = inShortSlices(() => {
        const ended = ending({ deadline: Date.now() + 60_000, signal: gone.signal })
        setImmediate(() => gone.abort())
        return ended
      })
      expect(asFailure((await given).result)?.extensions.code).toBe('SOURCE_UNAVAILABLE')
      const late = await ending({ deadline: Date.now() - 1, signal: new AbortController().signal })
      expect(asFailure(late)?.extensions.code).toBe('SOURCE_TIMEOUT')
    })

    test('persons whom the viewer may not see change nothing: no match, no score, no cursor, no limit', async () => {
      const asked = { name: 'Selma Ottokar' }
      const before = await bench.ask('ESP', SEARCH, { query: asked, first: 5, threshold: 0 })
      expect((await search(asked, {}, 'KEN')).truncated).toBe(false)
      const hidden = Array.from({ length: MOST_COMPARED + 1 }, (_, n) =>
        person(`hidden-${n}`, {
          name: name('Selma Ottokar'),
          recordedBy: 'KEN',
          recordedAt: '2026-09-01T00:00:00.000Z', // the last recorded are compared first
          ...(n % 2 ? { sharing: { mode: 'DENY', countries: ['ESP'] } } : { reviewBy: '2020-01-01' }),
        }),
      )
      await bench.store.savePersons(hidden)
      expect(await bench.ask('ESP', SEARCH, { query: asked, first: 5, threshold: 0 })).toEqual(before)
      const own = await search(asked, { first: 200 }, 'KEN')
      expect(own.truncated).toBe(true)
      expect(own.edges).toHaveLength(200)
    })
  })
})
