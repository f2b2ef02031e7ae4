import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ncbs } from '../../../schema/ncbs.ts'
import { createCursors } from '../../../subgraphs/cursors.ts'
import { documentReviews } from '../../../subgraphs/document-reviews.ts'
import type { Collection } from '../../../subgraphs/stores/collection.ts'
import { openDocuments } from '../../../subgraphs/stores/open-documents.ts'
import { openVehicleStore, readingFrom } from '../../../subgraphs/vehicles/store.ts'
import type { VehicleRecord } from '../../../subgraphs/vehicles/vehicle.ts'
import { day } from '../../support/day.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { mongodbPlans } from '../../support/mongodb-planner.ts'
import { openBench, type VehicleBench, vehicle } from '../../support/vehicle-records.ts'

interface Page {
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

const GOLF = 'WVWZZZ1KZAW000001'

const records = [
  vehicle('golf', { vin: GOLF, plates: [{ number: 'b ab-123', country: 'DEU' }], engineNumber: 'CFFB-100 200' }),
  vehicle('back', {
    plates: [{ number: 'AB-123-CD', country: 'FRA' }],
    status: 'RECOVERED',
    recoveredAt: '2026-05-20T12:30:00.000Z',
    recoveredIn: 'Lille',
    recordedBy: 'FRA',
    recordedAt: '2026-05-02T10:00:00.000Z',
  }),
  vehicle('all', { plates: [{ number: 'SEE 1', country: 'KEN' }], recordedBy: 'KEN' }),
  vehicle('allow', {
    plates: [{ number: 'SEE 2', country: 'KEN' }],
    recordedBy: 'KEN',
    sharing: { mode: 'ALLOW', countries: ['FRA', 'KOR'] },
  }),
  vehicle('deny', {
    plates: [{ number: 'SEE 3', country: 'KEN' }],
    recordedBy: 'KEN',
    sharing: { mode: 'DENY', countries: ['FRA', 'KOR'] },
  }),
  vehicle('review-today', { plates: [{ number: 'SEE 4', country: 'KEN' }], recordedBy: 'KEN', reviewBy: day(0) }),
  vehicle('review-upcoming', { plates: [{ number: 'SEE 5', country: 'KEN' }], recordedBy: 'KEN', reviewBy: day(2) }),
  vehicle('review-past', { plates: [{ number: 'SEE 6', country: 'KEN' }], recordedBy: 'KEN', reviewBy: '2020-01-01' }),
  // Three share one moment, so that a page may end between them.
  ...[1, 2, 3, 4, 5, 6, 7].map((n) =>
    vehicle(`own-${n}`, {
      recordedBy: 'MEX',
      recordedAt: `2026-03-0${n < 5 && n > 1 ? 2 : n}T00:00:00.000Z`,
      status: n % 2 ? 'STOLEN' : 'RECOVERED',
      kind: n > 5 ? 'TRUCK' : 'CAR',
    }),
  ),
  ...Array.from({ length: 200 }, (_, n) =>
    vehicle(`many-${n}`, {
      recordedBy: 'BRA',
      vin: `SYNZZZ9AZNB${300_000 + n}`,
      plates: [{ number: `MNY ${1000 + n}`, country: 'BRA' }],
    }),
  ),
]

/** Who sees which of the records above that Kenya owns. */
const seen: Record<string, string[]> = {
  KEN: ['all', 'allow', 'deny', 'review-past', 'review-today', 'review-upcoming'],
  FRA: ['all', 'allow', 'review-upcoming'],
  ESP: ['all', 'deny', 'review-upcoming'],
}
const kenyan = ['all', 'allow', 'deny', 'review-today', 'review-upcoming', 'review-past']

describe.each(documentDrivers)('vehicles on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: VehicleBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), records)
    })
    afterAll(() => bench.close())

    const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)

    test('a record tells everything that is known, in canonical form', async () => {
      const query = `query ($id: ID!) { vehicle(id: $id) {
        id kind status vin chassisNumber plates { number country { code name(language: FR) } } engineNumber hin imo make model year colour
        theft { country { code } place on } recoveredAt recoveredIn nationalReference recordedBy { code } recordedAt updatedAt reviewBy
        handling { code conditions confirmationRequired contact { code } } sharing { mode countries { code } }
        identities { identifierType value vin } } }`
      const back = (await bench.data('DEU', query, { id: 'back' })).vehicle
      expect(back).toMatchObject({
        id: 'back',
        status: 'RECOVERED',
        recoveredAt: '2026-05-20T12:30:00.000Z',
        recoveredIn: 'Lille',
        plates: [{ number: 'AB123CD', country: { code: 'FRA', name: 'France' } }],
        recordedBy: { code: 'FRA' },
        handling: { code: 'H1', conditions: [], confirmationRequired: true, contact: { code: 'FRA' } },
        sharing: null,
        theft: null,
      })
      const golf = (await bench.data('DEU', query, { id: 'golf' })).vehicle
      expect(golf).toMatchObject({
        vin: GOLF,
        engineNumber: 'CFFB100200',
        handling: { confirmationRequired: false },
        sharing: { mode: 'ALL', countries: [] },
        identities: [
          { identifierType: 'VIN', value: GOLF, vin: GOLF },
          { identifierType: 'ENGINE', value: 'CFFB100200', vin: null },
          { identifierType: 'PLATE', value: 'DEU/BAB123', vin: null },
        ],
      })
      expect((await bench.data('DEU', query, { id: 'nobody' })).vehicle).toBeNull()
    })

    const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Vehicle { id status } ... on VehicleIdentity { identifierType value vin check { verdict asked { vin plate { number } } records { id } } } } }`

    test.each(Object.entries(seen))(
      '%s sees of another country what its owner lets it see, everywhere',
      async (country, visible) => {
        const ids = (list: (string | null)[]) => list.filter((id) => id !== null).sort()
        for (const id of kenyan) {
          const { vehicle } = await bench.data(country, 'query ($id: ID!) { vehicle(id: $id) { id } }', { id })
          expect(vehicle).toEqual(visible.includes(id) ? { id } : null)
        }
        const plates = [1, 2, 3, 4, 5, 6].map((n) => ({ number: `SEE ${n}`, country: 'KEN' }))
        const checked = await bench.data(
          country,
          'query ($v: [VehicleInput!]!) { checkVehicles(vehicles: $v) { verdict records { id } } screen(subject: { vehicles: $v }) { vehicles { verdict } } }',
          { v: plates.map((plate) => ({ plate })) },
        )
        for (const [index, id] of kenyan.entries()) {
          const expected = visible.includes(id)
            ? { verdict: 'STOLEN', records: [{ id }] }
            : { verdict: 'NO_RECORD', records: [] }
          expect(checked.checkVehicles[index]).toEqual(expected)
          expect(checked.screen.vehicles[index].verdict).toBe(expected.verdict)
        }
        const { _entities } = await bench.data(country, ENTITIES, {
          of: [
            ...kenyan.map((id) => ({ __typename: 'Vehicle', id })),
            ...plates.map(({ number }) => ({
              __typename: 'VehicleIdentity',
              identifierType: 'PLATE',
              value: `KEN/${number.replace(' ', '')}`,
            })),
          ],
        })
        expect(ids(_entities.slice(0, 6).map((entity: { id: string } | null) => entity?.id ?? null))).toEqual(visible)
        expect(
          _entities
            .slice(6)
            .flatMap((entity: { check: { records: { id: string }[] } }) => idsOf(entity.check.records))
            .sort(),
        ).toEqual(visible)
      },
    )

    test('a list of own records has all of them and no others, whatever their sharing and review date', async () => {
      const query = '{ vehicles { totalCount edges { node { id sharing { mode } } } } }'
      const own = (await bench.data('KEN', query)).vehicles
      expect(own.totalCount).toBe(6)
      expect(own.edges.map(({ node }: { node: { id: string } }) => node.id).sort()).toEqual([...kenyan].sort())
      expect(own.edges[0].node.sharing).not.toBeNull()
      expect((await bench.data('ESP', query)).vehicles).toEqual({ totalCount: 0, edges: [] })
    })

    const LIST = `query ($first: Int! = 20, $after: Cursor, $filter: VehicleFilter) { vehicles(first: $first, after: $after, filter: $filter) {
      edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
    const ownNewestFirst = ['own-7', 'own-6', 'own-5', 'own-4', 'own-3', 'own-2', 'own-1']

    test.each([1, 2, 3, 7])('a walk by pages of %i meets every own record once, in order', async (first) => {
      const met: string[] = []
      let after: string | null = null
      for (let more = true; more; ) {
        const page: Page = (await bench.data('MEX', LIST, { first, after })).vehicles
        const { edges, pageInfo } = page
        expect(pageInfo.hasPreviousPage).toBe(after !== null)
        expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges.at(0)?.cursor, edges.at(-1)?.cursor])
        met.push(...edges.map(({ node }) => node.id))
        after = pageInfo.endCursor
        more = pageInfo.hasNextPage && met.length < 50 // a walk that goes round must end
      }
      expect(met).toEqual(ownNewestFirst)
    })

    test('a cursor holds while records come and go', async () => {
      const first = (await bench.data('MEX', LIST, { first: 4 })).vehicles
      await bench.store.save([
        vehicle('own-8', { recordedBy: 'MEX' }),
        vehicle('own-2b', { recordedBy: 'MEX', recordedAt: '2026-03-02T00:00:00.000Z' }),
      ])
      const rest = (await bench.data('MEX', LIST, { after: first.pageInfo.endCursor })).vehicles
      // Of those of one moment, the id decides: own-2b stands between own-3 and own-2.
      expect(rest.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([
        'own-3',
        'own-2b',
        'own-2',
        'own-1',
      ])
      const documents = await bench.data('MEX', '{ vehicles { totalCount } }')
      expect(documents.vehicles.totalCount).toBe(9)
      for (const id of ['own-8', 'own-2b']) {
        await bench.data('MEX', 'mutation ($id: ID!) { withdrawVehicle(id: $id, reason: "A test.") { id } }', { id })
      }
      expect((await bench.data('MEX', '{ vehicles { totalCount } }')).vehicles.totalCount).toBe(7)
    })

    test('a filter restricts the list and its count', async () => {
      const query = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount edges { node { id } } } }'
      async function filtered(filter: object) {
        const { edges, totalCount } = (await bench.data('MEX', query, { filter })).vehicles
        const ids = edges.map(({ node }: { node: { id: string } }) => node.id)
        expect(totalCount).toBe(ids.length)
        return ids
      }
      expect(await filtered({ statuses: ['RECOVERED'] })).toEqual(['own-6', 'own-4', 'own-2'])
      expect(await filtered({ kinds: ['TRUCK', 'BUS'] })).toEqual(['own-7', 'own-6'])
      expect(await filtered({ statuses: ['STOLEN', 'RECOVERED'], recordedSince: '2026-03-05T01:00:00+01:00' })).toEqual(
        ['own-7', 'own-6', 'own-5'],
      )
      expect(await filtered({ statuses: [], kinds: [] })).toEqual(ownNewestFirst)
    })

    test('a filtered list is walked to its end as well', async () => {
      const filter = { recordedSince: '2026-03-02T00:00:00.000Z' }
      const first = (await bench.data('MEX', LIST, { first: 5, filter })).vehicles
      const rest = (await bench.data('MEX', LIST, { first: 5, filter, after: first.pageInfo.endCursor })).vehicles
      expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(ownNewestFirst.slice(0, -1))
      expect(rest.pageInfo.hasNextPage).toBe(false)
    })

    test('records are counted only where the count is asked for', async () => {
      bench.counted.reset()
      await bench.data('MEX', '{ vehicles { edges { node { id } } } }')
      expect(bench.counted.names()).toEqual(['own'])
      bench.counted.reset()
      await bench.data('MEX', '{ vehicles { totalCount } }')
      expect(bench.counted.names().sort()).toEqual(['countOwn', 'own'])
    })

    test('a cursor of another list, of another database, or of nobody is refused', async () => {
      const search = await bench.data('DEU', `{ searchVehicles(query: { vin: "${GOLF}" }) { edges { cursor } } }`)
      const [genuine] = (await bench.data('MEX', LIST)).vehicles.edges
      const cursors = [
        search.searchVehicles.edges[0].cursor,
        createCursors(Buffer.alloc(32, 1)).encrypt('vehicles', ['2026-03-02T00:00:00.000Z', 'own-2']),
        genuine.cursor.slice(0, -1),
        `${genuine.cursor.slice(0, 20)}${genuine.cursor[20] === 'A' ? 'B' : 'A'}${genuine.cursor.slice(21)}`,
        'bm90aGluZw',
        'not a cursor!',
      ]
      for (const after of cursors) {
        const { errors } = await bench.ask('MEX', LIST, { after })
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
      }
    })

    test('a page has 1 to 200 records', async () => {
      expect((await bench.ask('MEX', LIST, { first: 0 })).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ])
      expect((await bench.ask('MEX', LIST, { first: 201 })).errors).toMatchObject([
        { extensions: { code: 'TOO_MANY_ITEMS' } },
      ])
      expect((await bench.data('BRA', LIST, { first: 200 })).vehicles.edges).toHaveLength(200)
    })

    test('a list, its identities, their checks and the identities of these cost as many calls for 200 as for 1', async () => {
      const query = `query ($first: Int!) { vehicles(first: $first) { edges { node { id identities { check { records { identities { value check { verdict } } } } } } } } }`
      const calls: string[][] = []
      for (const first of [1, 200]) {
        bench.counted.reset()
        const { edges } = (await bench.data('BRA', query, { first })).vehicles
        expect(edges).toHaveLength(first)
        expect(edges[first - 1].node.identities).toHaveLength(2)
        for (const { check } of edges[first - 1].node.identities)
          expect(check.records[0].identities[1].check.verdict).toBe('STOLEN')
        calls.push(bench.counted.names())
      }
      expect(calls).toEqual([
        ['own', 'byKeys'],
        ['own', 'byKeys'],
      ])
    })

    test('200 entities cost as many calls as one', async () => {
      for (const count of [1, 200]) {
        const of = Array.from({ length: count }, (_, n) => ({ __typename: 'Vehicle', id: `many-${n}` }))
        bench.counted.reset()
        const { _entities } = await bench.data(
          'FRA',
          'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Vehicle { id identities { check { verdict } } } } }',
          { of },
        )
        expect(_entities[count - 1]).toMatchObject({
          id: `many-${count - 1}`,
          identities: [{ check: { verdict: 'STOLEN' } }, {}],
        })
        expect(bench.counted.names()).toEqual(['byIds', 'byKeys'])
      }
    })

    test('a record whose identifiers are not sound is not written', async () => {
      await expect(bench.store.save([vehicle('bad', { imo: '9319467' })])).rejects.toThrow('bad')
      expect((await bench.data('DEU', '{ vehicle(id: "bad") { id } }')).vehicle).toBeNull()
    })

    test('a chassis number that is a second VIN stays an identifier of its own', async () => {
      await bench.store.save([
        vehicle('two-vins', { recordedBy: 'IND', vin: 'SALVA2AE4EH877322', chassisNumber: 'WUAMMM4F58N901800' }),
      ])
      const { vehicle: found } = await bench.data(
        'IND',
        '{ vehicle(id: "two-vins") { vin chassisNumber identities { value } } }',
      )
      expect(found).toEqual({
        vin: 'SALVA2AE4EH877322',
        chassisNumber: 'WUAMMM4F58N901800',
        identities: [{ value: 'SALVA2AE4EH877322' }, { value: 'WUAMMM4F58N901800' }],
      })
    })
  })
})

test('the embedded database keeps records and cursors when it is opened again', async () => {
  const embedded = documentDrivers.find(({ name }) => name === 'NeDB')
  const fresh = await embedded?.freshUrl()
  if (!fresh) throw new Error('no embedded database')
  const viewer = { country: 'MEX', organisation: '', user: '', roles: [], purpose: 'CRIMINAL_INVESTIGATION' } as const
  const first = await openVehicleStore(fresh.url)
  await first.save(records)
  const cursor = first.cursors.encrypt('vehicles', ['2026-03-05T00:00:00.000Z', 'own-5'])
  await first.close()
  const second = await openVehicleStore(fresh.url)
  const after = second.cursors.decrypt('vehicles', cursor)
  const found = await second.own(viewer, {}, { limit: 10, after })
  expect(found.map(({ _id }) => _id)).toEqual(['own-4', 'own-3', 'own-2', 'own-1'])
  expect(await second.byKeys(viewer, [`VIN|${GOLF}`])).toHaveLength(1)
  await second.close()
  await fresh.dispose()
})

const mongodb = documentDrivers.find(({ name }) => name === 'MongoDB')
describe.skipIf(!(await mongodbPlans()))('on a MongoDB server with a planner (TEST_MONGODB_URL, not FerretDB)', () => {
  test('every query goes by an index, and a list comes sorted from it', async () => {
    const fresh = await mongodb?.freshUrl()
    if (!fresh) throw new Error('no MongoDB')
    const store = await openVehicleStore(fresh.url)
    await store.save(records)
    const documents = await openDocuments(fresh.url)
    const collection = documents.collection<VehicleRecord>('vehicles')
    const plans: string[][] = []
    const planned: Pick<Collection<VehicleRecord>, 'find' | 'count'> = {
      async find(filter, options) {
        plans.push((await collection.explain?.(filter, options as never)) ?? []) // the projection alone differs in type
        return []
      },
      async count(filter) {
        plans.push((await collection.explain?.(filter)) ?? [])
        return 0
      },
    }
    const reading = readingFrom(planned)
    const reviews = documentReviews(planned)
    const viewer = { country: 'BRA', organisation: '', user: '', roles: [], purpose: 'CRIMINAL_INVESTIGATION' } as const
    const search = {
      serial: null,
      plate: null,
      make: 'VOLKSWAGEN',
      model: ['GOLF'],
      colour: ['BLUE'],
      yearFrom: 2000,
      yearTo: null,
      kinds: [],
    }
    await reading.byIds(viewer, ['many-1', 'many-2'])
    await reading.byKeys(viewer, [`VIN|${GOLF}`, 'IMO|9319466'])
    await reading.countOwn(viewer, { statuses: ['STOLEN'] })
    await reading.candidates(viewer, {
      ...search,
      make: null,
      serial: 'AW000001',
      plate: { number: 'BAB123', country: 'DEU' },
    })
    await reading.own(viewer, { kinds: ['CAR'] }, { limit: 20, after: ['2026-03-05T00:00:00.000Z', 'own-5'] })
    await reviews.count(ncbs, '2026-12-30', 10_000)
    const sorted = plans.length
    await reviews.due('BRA', '2026-12-30', { limit: 20, after: ['2026-01-01', 'own-5'] })
    await reading.own(viewer, {}, { limit: 20, after: null })
    await reading.candidates(viewer, search)
    for (const plan of plans) {
      expect(plan).not.toContain('COLLSCAN')
      expect(plan.some((stage) => /IXSCAN|IDHACK/.test(stage))).toBe(true)
    }
    expect(plans.length - sorted).toBe(6)
    for (const plan of plans.slice(sorted)) expect(plan).not.toContain('SORT')
    await documents.close()
    await store.close()
    await fresh.dispose()
  })
})
