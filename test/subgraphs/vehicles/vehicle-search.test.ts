import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CANDIDATES } from '../../../subgraphs/vehicles/store.ts'
import { documentDrivers } from '../../support/drivers.ts'
import { inShortSlices } from '../../support/turns.ts'
import { openBench, type VehicleBench, vehicle } from '../../support/vehicle-records.ts'

interface Found {
  truncated: boolean
  edges: { cursor: string; node: { score: number; vehicle: { id: string }; features: Feature[] } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
}
interface Feature {
  name: string
  weight: number
  score: number
  detail: string
}

const records = [
  vehicle('passat', {
    vin: 'WVWZZZ3CZEE114207',
    plates: [{ number: 'B-NG 4217', country: 'DEU' }],
    make: 'Volkswagen',
    model: 'Passat Variant',
    colour: 'dark blue',
    year: 2014,
  }),
  vehicle('neighbour', { vin: 'VF7SXHNPZST114209', make: 'Citroën', model: 'C3', colour: 'red', year: 2020 }),
  vehicle('lookalike', { vin: 'TMBZZZ5EZKB1I42O7', make: 'Škoda', model: 'Octavia', colour: 'white', year: 2019 }),
  vehicle('same-end', { vin: 'JTMHX05JZEE114207', make: 'Toyota', model: 'Land Cruiser', year: null, colour: null }),
  vehicle('beetle', { chassisNumber: '117 894 321', make: 'VW', model: 'Käfer', colour: 'grey', year: 1967 }),
  vehicle('short', { chassisNumber: '94321', make: 'Fiat', model: 'Topolino', year: 1938 }),
  vehicle('danish', {
    plates: [{ number: 'BN 642 17', country: 'DNK' }],
    make: 'Mercedes-Benz',
    model: 'Sprinter',
    kind: 'TRUCK',
    year: 2018,
  }),
  vehicle('golf-blue', { make: 'volkswagen', model: 'Golf', colour: 'blue', year: 2012 }),
  vehicle('golf-plus', { make: 'VOLKSWAGEN', model: 'Golf Plus', colour: 'Dark-Blue', year: 2009 }),
  vehicle('golf-unknown', { make: 'Volkswagen', model: 'Golf' }),
  vehicle('hidden', {
    vin: 'WVWZZZ3CZEE114207',
    recordedBy: 'KEN',
    sharing: { mode: 'DENY', countries: ['FRA'] },
    make: 'Volkswagen',
  }),
  vehicle('past-review', { vin: 'WVWZZZ3CZEE114207', recordedBy: 'KEN', reviewBy: '2020-01-01', make: 'Volkswagen' }),
  // All of one score and of few moments.
  ...Array.from({ length: 23 }, (_, n) =>
    vehicle(`lada-${n}`, { make: 'Lada', model: 'Niva', recordedAt: `2026-04-0${1 + (n % 3)}T00:00:00.000Z` }),
  ),
]

const SEARCH = `query ($query: VehicleQuery!, $first: Int! = 20, $after: Cursor) { searchVehicles(query: $query, first: $first, after: $after) {
  truncated edges { cursor node { score vehicle { id } features { name weight score detail } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`

describe.each(documentDrivers)('searchVehicles on $name', (driver) => {
  describe.skipIf(!driver.available)('with records', () => {
    let bench: VehicleBench
    beforeAll(async () => {
      bench = await openBench(await driver.freshUrl(), records)
    })
    afterAll(() => bench.close())

    async function find(query: object, page: object = {}, country = 'FRA'): Promise<Found> {
      return (await bench.data(country, SEARCH, { query, ...page })).searchVehicles
    }
    const ids = ({ edges }: Found) => edges.map(({ node }) => node.vehicle.id)
    const scores = ({ edges }: Found) => Object.fromEntries(edges.map(({ node }) => [node.vehicle.id, node.score]))

    test('a whole VIN, its last 8 or its last 6 characters find it, the more is given the higher', async () => {
      expect(scores(await find({ vin: 'wvwzzz3czee114207' }))).toMatchObject({ passat: 1 })
      expect(scores(await find({ vin: 'EE 114-207' }))).toMatchObject({ passat: 0.95, 'same-end': 0.95 })
      expect(scores(await find({ vin: '114207' }))).toMatchObject({ passat: 0.85, 'same-end': 0.85 })
      expect(scores(await find({ vin: '117894321' }))).toEqual({ beetle: 1 })
      expect(scores(await find({ vin: '894321' }))).toEqual({ beetle: 0.85 })
    })

    test('one misread character of the last six, and characters that look alike, are found at a lower score', async () => {
      const found = await find({ vin: '114207' })
      expect(scores(found)).toEqual({ passat: 0.85, 'same-end': 0.85, lookalike: 0.85, neighbour: 0.595 })
      expect(scores(await find({ vin: 'EE114Z07' }))).toMatchObject({ passat: 0.9025 })
      expect(scores(await find({ vin: 'EE114208' }))).toMatchObject({ passat: 0.665 })
      expect(ids(await find({ vin: '224307' }))).toEqual([])
    })

    test('a whole VIN does not find another one that only ends alike', async () => {
      expect(ids(await find({ vin: 'WVWZZZ3CZEE114207' }))).not.toContain('same-end')
    })

    test('a plate is found with its country, and at a lower score without or where characters look alike', async () => {
      expect(scores(await find({ plate: 'b ng 4217', plateCountry: 'D' }))).toEqual({ passat: 1 })
      expect(scores(await find({ plate: 'B-NG 42I7', plateCountry: 'DEU' }))).toEqual({ passat: 0.95 })
      expect(scores(await find({ plate: 'BNG4217' }))).toEqual({ passat: 0.8, danish: 0.76 })
      expect(scores(await find({ plate: 'BNG4217', plateCountry: 'DNK' }))).toEqual({ danish: 0.95 })
      expect(ids(await find({ plate: 'BNG4217', plateCountry: 'FRA' }))).toEqual([])
    })

    test('a maker is found under its names, and model and colour by their words', async () => {
      for (const make of ['VW', 'volkswagen', 'Volks-Wagen']) {
        expect(ids(await find({ make })).sort()).toEqual(['beetle', 'golf-blue', 'golf-plus', 'golf-unknown', 'passat'])
      }
      expect(ids(await find({ make: 'skoda' }))).toEqual(['lookalike'])
      expect(ids(await find({ make: 'MERCEDES BENZ' }))).toEqual(['danish'])
      expect(ids(await find({ make: 'citroen' }))).toEqual(['neighbour'])
      const golfs = await find({ make: 'VW', model: 'golf', colour: 'blue' })
      expect(scores(golfs)).toEqual({
        'golf-blue': 1,
        'golf-plus': 0.82,
        'golf-unknown': 0.8,
        passat: 0.54,
        beetle: 0.4,
      })
      expect(scores(await find({ make: 'vw', colour: 'gray' }))).toMatchObject({ beetle: 1, passat: 0.6667 })
    })

    test('features tell what was compared; their weights add up to 1, and weight times score to the score', async () => {
      const found = await find({ vin: '114207', plate: 'BNG4217', make: 'VW', model: 'Passat', colour: 'blue' })
      expect(ids(found)).toEqual(
        ['passat', 'danish', 'same-end', 'lookalike', 'neighbour'].sort(
          (a, b) => (scores(found)[b] ?? 0) - (scores(found)[a] ?? 0),
        ),
      )
      for (const { node } of found.edges) {
        expect(node.features.map(({ name }) => name)).toEqual(['vin', 'plate', 'make', 'model', 'colour'])
        expect(node.features.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10)
        expect(node.features.reduce((sum, { weight, score }) => sum + weight * score, 0)).toBeCloseTo(node.score, 4)
      }
      expect(found.edges[0]?.node.features[0]).toMatchObject({
        score: 0.85,
        detail: 'Asked 114207; on record WVWZZZ3CZEE114207.',
      })
      const sameEnd = found.edges.find(({ node }) => node.vehicle.id === 'same-end')
      expect(sameEnd?.node.features[4]).toMatchObject({ score: 0, detail: 'Asked BLUE; nothing on record.' })
    })

    test('matches come best first', async () => {
      const found = await find({ make: 'Volkswagen', model: 'Golf', colour: 'dark blue' })
      const sorted = found.edges.map(({ node }) => node.score)
      expect(sorted).toEqual([...sorted].sort((a, b) => b - a))
      expect(new Set(sorted).size).toBeGreaterThan(3)
    })

    test('kinds and years restrict; a record without a year stays', async () => {
      expect(ids(await find({ make: 'vw', yearFrom: 2010 })).sort()).toEqual(['golf-blue', 'golf-unknown', 'passat'])
      expect(ids(await find({ make: 'vw', yearTo: 1967 })).sort()).toEqual(['beetle', 'golf-unknown'])
      expect(ids(await find({ make: 'vw', yearFrom: 2009, yearTo: 2012 })).sort()).toEqual([
        'golf-blue',
        'golf-plus',
        'golf-unknown',
      ])
      expect(ids(await find({ vin: '114207', kinds: ['TRUCK', 'BUS'] }))).toEqual([])
      expect(ids(await find({ make: 'Mercedes', kinds: ['TRUCK'] }))).toEqual(['danish'])
      expect(ids(await find({ make: 'Mercedes', kinds: [] }))).toEqual(['danish'])
    })

    test('a record that the caller may not see is no match', async () => {
      expect(ids(await find({ vin: 'WVWZZZ3CZEE114207' }))).toEqual(['passat'])
      expect(ids(await find({ vin: 'WVWZZZ3CZEE114207' }, {}, 'ESP')).sort()).toEqual(['hidden', 'passat'])
      expect(ids(await find({ vin: 'WVWZZZ3CZEE114207' }, {}, 'KEN')).sort()).toEqual([
        'hidden',
        'passat',
        'past-review',
      ])
      expect(ids(await find({ make: 'vw' }, {}, 'KEN'))).toHaveLength(7)
    })

    test.each([
      [{}, 'needs `vin`'],
      [{ model: 'Golf', colour: 'blue', yearFrom: 2000 }, 'needs `vin`'],
      [{ make: 'VW', plateCountry: 'DEU' }, '`plate`'],
      [{ make: 'VW', yearFrom: 2010, yearTo: 2009 }, '`yearFrom`'],
      [{ make: '---' }, '`make`'],
      [{ make: 'VW', model: '' }, '`model`'],
      [{ make: 'VW', colour: '?' }, '`colour`'],
      [{ vin: '14207' }, 'the last 6 to 20'],
      [{ vin: 'W'.repeat(21) }, 'the last 6 to 20'],
      [{ vin: '1142?7' }, 'letters A-Z'],
      [{ plate: '***' }, 'plate'],
      [{ make: 'VW', model: 'Golf '.repeat(41) }, '`model` has 205 characters'],
    ])('%j is refused with a sentence', async (query, sentence) => {
      const { data, errors } = await bench.ask('FRA', SEARCH, { query })
      expect(data).toEqual({ searchVehicles: null })
      expect(errors).toMatchObject([{ path: ['searchVehicles'], extensions: { code: 'BAD_USER_INPUT' } }])
      expect(errors?.[0]?.message).toContain(sentence)
    })

    test.each([1, 4, 5, 23])('a walk by pages of %i meets every match once, also those of one score', async (first) => {
      const met: string[] = []
      let after: string | null = null
      for (let more = true; more; ) {
        const found: Found = await find({ make: 'LADA' }, { first, after })
        expect(found.pageInfo.hasPreviousPage).toBe(after !== null)
        met.push(...ids(found))
        after = found.pageInfo.endCursor
        more = found.pageInfo.hasNextPage && met.length < 50 // a walk that goes round must end
      }
      expect(met).toHaveLength(23)
      expect(new Set(met).size).toBe(23)
      expect(met.slice(0, 2)).toEqual(['lada-8', 'lada-5']) // the newest, then by id downwards
    })

    test('a cursor holds while better and worse matches come', async () => {
      const query = { make: 'VW', model: 'golf', colour: 'blue' }
      const first = await find(query, { first: 2 })
      await bench.store.save([
        vehicle('golf-new', { recordedBy: 'JPN', make: 'VW', model: 'Golf', colour: 'blue' }),
        vehicle('polo-new', { recordedBy: 'JPN', make: 'VW', model: 'Polo', colour: 'blue' }),
      ])
      const rest = await find(query, { after: first.pageInfo.endCursor })
      expect(ids(rest)).toEqual(['golf-unknown', 'polo-new', 'passat', 'beetle'])
      await bench.store.save(['golf-new', 'polo-new'].map((id) => vehicle(id, { recordedBy: 'JPN' })))
    })

    test('a cursor belongs to its query, however that is written', async () => {
      const { endCursor } = (await find({ make: 'VW', kinds: ['CAR', 'TRUCK'] }, { first: 2 })).pageInfo
      const same = await find({ make: 'volkswagen', kinds: ['TRUCK', 'CAR'] }, { after: endCursor })
      expect(ids(same)).toHaveLength(3)
      for (const query of [
        { make: 'VW' },
        { make: 'VW', kinds: ['CAR', 'TRUCK'], yearFrom: 1900 },
        { vin: '114207' },
      ]) {
        const { errors } = await bench.ask('FRA', SEARCH, { query, after: endCursor })
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
      }
      expect((await bench.ask('FRA', SEARCH, { query: { make: 'VW' }, after: 'x' })).errors).toMatchObject([
        { extensions: { code: 'BAD_CURSOR' } },
      ])
    })

    test('a page has 1 to 200 matches', async () => {
      for (const [first, code] of [
        [0, 'BAD_USER_INPUT'],
        [201, 'TOO_MANY_ITEMS'],
      ]) {
        const { errors } = await bench.ask('FRA', SEARCH, { query: { make: 'VW' }, first })
        expect(errors).toMatchObject([{ path: ['searchVehicles'], extensions: { code } }])
      }
    })

    test('a page of matches and their identities costs as many calls for many as for one', async () => {
      const query = `query ($first: Int!) { searchVehicles(query: { make: "Volkswagen" }, first: $first) {
        edges { node { vehicle { identities { check { verdict } } } } } } }`
      for (const first of [1, 200]) {
        bench.counted.reset()
        await bench.data('FRA', query, { first })
        expect(bench.counted.names().filter((name) => name === 'candidates')).toHaveLength(1)
        expect(bench.counted.calls()).toBeLessThanOrEqual(2)
      }
    })

    // Hundreds of documents more than a scanning stand-in for MongoDB takes.
    test.skipIf(driver.name !== 'NeDB')(
      'a search says when there are more candidates than it ranks, and prefers those that fit',
      async () => {
        const exact = (n: number) =>
          vehicle(`seat-${n}`, { make: 'SEAT', model: 'Ibiza', colour: 'red', recordedAt: '2020-01-01T00:00:00.000Z' })
        const rest = Array.from({ length: CANDIDATES - 1 }, (_, n) =>
          vehicle(`seat-other-${n}`, { make: 'SEAT', model: 'Leon' }),
        )
        const kept = vehicle('seat-hidden', {
          make: 'SEAT',
          recordedBy: 'KEN',
          sharing: { mode: 'ALLOW', countries: [] },
        })
        await bench.store.save([exact(1), ...rest, kept])
        expect((await find({ make: 'seat' })).truncated).toBe(false)
        await bench.store.save([exact(2)])
        const many = await find({ make: 'seat', model: 'ibiza', colour: 'red' })
        expect(many.truncated).toBe(true)
        expect(ids(many).slice(0, 2)).toEqual(['seat-2', 'seat-1'])
        expect(scores(many)).toMatchObject({ 'seat-1': 1, 'seat-2': 1 })
        expect((await inShortSlices(() => find({ make: 'seat' }))).turns).toBeGreaterThan(CANDIDATES)
      },
    )
  })
})
