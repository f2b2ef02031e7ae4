import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Purpose } from '../../schema/identity.ts'
import { isNcb } from '../../schema/ncbs.ts'
import { type OwnerFields, today } from '../../subgraphs/record.ts'
import { day } from '../support/day.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { openWorld, type World } from '../support/tour-world.ts'

const OPERATION = `query ($before: Date, $first: Int! = 200, $persons: Cursor, $notices: Cursor, $travelDocuments: Cursor, $vehicles: Cursor, $alerts: Cursor) {
  recordsToReview(before: $before) {
    persons(first: $first, after: $persons) { ...Counted edges { cursor node { ...Due } } pageInfo { ...Info } }
    notices(first: $first, after: $notices) { totalCount edges { cursor node { ...Due } } pageInfo { ...Info } }
    travelDocuments(first: $first, after: $travelDocuments) { totalCount edges { cursor node { ...Due } } pageInfo { ...Info } }
    vehicles(first: $first, after: $vehicles) { totalCount edges { cursor node { ...Due } } pageInfo { ...Info } }
    alerts(first: $first, after: $alerts) { totalCount edges { cursor node { ...Due } } pageInfo { ...Info } }
  } }
  fragment Counted on PersonConnection { totalCount }
  fragment Due on OwnedRecord { id reviewBy recordedBy { code } }
  fragment Info on PageInfo { hasNextPage hasPreviousPage startCursor endCursor }`

const OWNER = '{ recordedBy { code } }'
const LINKS = `query ($before: Date) { recordsToReview(before: $before) {
  persons(first: 80) { edges { node { recordedBy { code } notices ${OWNER} alerts(first: 5) { edges { node ${OWNER} } } } } }
  notices(first: 80) { edges { node { recordedBy { code } subject ${OWNER} } } }
  alerts(first: 80) { edges { node { recordedBy { code } subjects { person ${OWNER} } related(first: 5) { edges { node ${OWNER} } } } } } } }`

const kinds = ['persons', 'notices', 'travelDocuments', 'vehicles', 'alerts'] as const
type Kind = (typeof kinds)[number]
interface Due {
  id: string
  reviewBy: string
  recordedBy: { code: string }
}
interface Page {
  totalCount: number
  edges: { cursor: string; node: Due }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}
type Lists = Record<Kind, Page | null>

const MOST_COUNTED = 1000

let world: World
let gateway: TestGateway
let records: Record<Kind, (OwnerFields & { id: string })[]>
beforeAll(async () => {
  world = await openWorld()
  const shared = world.subgraphs.map((subgraph) => ({ ...subgraph, close: async () => undefined }))
  gateway = await startTestGateway({ subgraphs: shared })
  const withId = (some: readonly (OwnerFields & { _id: string })[]) => some.map((one) => ({ ...one, id: one._id }))
  records = {
    persons: withId(world.persons),
    notices: withId(world.notices),
    travelDocuments: world.documents,
    vehicles: withId(world.vehicles),
    alerts: world.alerts.map(({ alert }) => alert),
  }
}, 200_000)
afterAll(async () => {
  await gateway?.stop()
  await world?.dispose()
})

/** What an owner has to review before a day, in the test's own words: soonest first. */
function due(kind: Kind, owner: string, before: string): Due[] {
  return records[kind]
    .filter(({ recordedBy, reviewBy }) => recordedBy === owner && reviewBy < before)
    .map(({ id, reviewBy, recordedBy }) => ({ id, reviewBy, recordedBy: { code: recordedBy } }))
    .sort((one, other) => (`${one.reviewBy} ${one.id}` < `${other.reviewBy} ${other.id}` ? -1 : 1))
}

async function lists(
  country: string,
  variables: Record<string, unknown> = {},
  purpose: Purpose = 'CRIMINAL_INVESTIGATION',
): Promise<Lists> {
  const { data, errors } = await gateway.ask<{ recordsToReview: Lists }>(OPERATION, variables, { country, purpose })
  expect(errors).toBeUndefined()
  return data.recordsToReview
}

const nodesOf = (page: Page | null) => page?.edges.map(({ node }) => node)

describe.each(['FRA', 'MEX', 'DEU', 'JPN'])('%s', (country) => {
  test('meets what is overdue, or due within 30 days, of its own and of nobody else', async () => {
    const answer = await lists(country)
    for (const kind of kinds) {
      const expected = due(kind, country, day(30))
      expect(nodesOf(answer[kind])).toEqual(expected.slice(0, 200))
      expect(answer[kind]?.totalCount).toBe(expected.length)
    }
    const administrative = await lists(country, {}, 'ADMINISTRATIVE')
    for (const kind of kinds) expect(nodesOf(administrative[kind])).toEqual(nodesOf(answer[kind]))
  })

  test('meets each record once, soonest first, by pages of any size, and is told how many there are up to 1,000', async () => {
    for (const first of [37, 200]) {
      const met = Object.fromEntries(kinds.map((kind) => [kind, [] as Due[]]))
      const open = new Set<Kind>(kinds)
      let after: Partial<Record<Kind, string | null>> = {}
      while (open.size > 0) {
        const answer = await lists(country, { before: '2036-01-02', first, ...after })
        for (const kind of open) {
          const page = answer[kind] as Page
          met[kind]?.push(...page.edges.map(({ node }) => node))
          expect(page.pageInfo.hasPreviousPage).toBe(after[kind] !== undefined)
          expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null)
          expect(page.totalCount).toBe(Math.min(MOST_COUNTED, due(kind, country, '2036-01-02').length))
          after = { ...after, [kind]: page.pageInfo.endCursor }
          if (!page.pageInfo.hasNextPage) open.delete(kind)
        }
      }
      for (const kind of kinds) expect(met[kind]).toEqual(due(kind, country, '2036-01-02'))
    }
  })
})

test('for ADMINISTRATIVE, records lead to others of the same owner only', async () => {
  const ledToOthers: string[] = []
  for (const country of ['FRA', 'MEX', 'DEU', 'JPN']) {
    const ownersFor = async (purpose: Purpose) => {
      const { data, errors } = await gateway.ask(LINKS, { before: '2100-01-01' }, { country, purpose })
      expect(errors).toBeUndefined()
      return [...JSON.stringify(data).matchAll(/"recordedBy":\{"code":"([A-Z]{3})"\}/g)].map(([, code = '']) => code)
    }
    expect(new Set(await ownersFor('ADMINISTRATIVE'))).toEqual(new Set([country]))
    ledToOthers.push(...(await ownersFor('CRIMINAL_INVESTIGATION')).filter((owner) => owner !== country))
  }
  expect(ledToOthers.length).toBeGreaterThan(0) // or the rest shows nothing
})

test('somebody has something to review in each database, or the tests above show nothing', () => {
  // A server that scans has a part of the records only, of which none may be due.
  for (const kind of world.scans ? (['travelDocuments', 'alerts'] as const) : kinds) {
    expect(records[kind].filter(({ reviewBy }) => reviewBy < today()).length).toBeGreaterThan(0)
    expect(['FRA', 'MEX', 'DEU', 'JPN'].some((country) => due(kind, country, today()).length > 0)).toBe(true)
  }
})

test('a cursor is of its list, and of every day; a list that is asked wrongly leaves the others', async () => {
  const [one, other] = ['travelDocuments', 'alerts'] as const
  const cursor = (await lists('FRA', { before: '2036-01-02', first: 2 }))[one]?.edges[0]?.cursor
  const further = await lists('FRA', { before: '2036-06-01', first: 2, [one]: cursor })
  expect(nodesOf(further[one])).toEqual(due(one, 'FRA', '2036-06-01').slice(1, 3))
  const { data, errors } = await gateway.ask<{ recordsToReview: Lists }>(
    OPERATION,
    { [other]: cursor },
    { country: 'FRA' },
  )
  expect(data.recordsToReview[other]).toBeNull()
  expect(errors).toMatchObject([
    { path: ['recordsToReview', other], extensions: { code: 'BAD_CURSOR', source: 'financial-alerts' } },
  ])
  expect(nodesOf(data.recordsToReview[one])).toEqual(due(one, 'FRA', day(30)).slice(0, 200))
  for (const first of [0, 201]) {
    const refused = await gateway.ask<{ recordsToReview: Lists }>(OPERATION, { first }, { country: 'FRA' })
    expect(refused.data.recordsToReview ?? null).toSatisfy(
      (answer: Lists | null) => answer === null || kinds.every((kind) => answer[kind] === null),
    )
    const [{ extensions } = { extensions: { code: '' } }] = refused.errors ?? []
    expect(extensions.code).toBe(first === 0 ? 'BAD_USER_INPUT' : 'TOO_MANY_ITEMS')
  }
  expect((await gateway.ask(OPERATION, { before: 'soon' }, { country: 'FRA' })).errors?.[0]?.extensions.code).toBe(
    'BAD_USER_INPUT',
  )
})

test('operators see how many there are of all owners together, and clients do not', async () => {
  const sources = {
    persons: ['persons', 'notices'],
    'stolen-documents': ['travelDocuments'],
    vehicles: ['vehicles'],
    'financial-alerts': ['alerts'],
  } as const
  const text = await (await fetch(`${gateway.url}/metrics`)).text()
  for (const [source, some] of Object.entries(sources)) {
    const count = some
      .flatMap((kind) => records[kind])
      .filter(({ recordedBy, reviewBy }) => isNcb(recordedBy) && reviewBy < day(30)).length
    expect(text).toContain(`ncb_records_to_review{source="${source}"} ${count}\n`)
    if (!world.scans) expect(count).toBeGreaterThan(0)
  }
  const { errors } = await gateway.ask('{ recordsToReviewCount }', {}, { country: 'FRA' })
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
})

describe('what its owner has reviewed, or taken back', () => {
  const owner = { country: 'MLT' }
  const DUE = '{ recordsToReview { vehicles { totalCount edges { node { id } } } persons { edges { node { id } } } } }'
  const REPORT = `mutation ($input: ReportVehicleInput!) { reportVehicle(input: $input) { vehicle { id } } }`
  const inputOf = (vin: string, reviewBy: string) => ({ kind: 'CAR', vin, plates: [], record: { reviewBy } })

  async function dueNow(): Promise<string[]> {
    const { data } = await gateway.ask<{ recordsToReview: { vehicles: Page } }>(DUE, {}, owner)
    const { totalCount } = data.recordsToReview.vehicles
    const ids = (nodesOf(data.recordsToReview.vehicles) ?? []).map(({ id }) => id)
    expect(totalCount).toBe(ids.length)
    return ids
  }

  test('is not on the list any more', async () => {
    const report = async (vin: string, reviewBy: string) => {
      const { data } = await gateway.ask<{ reportVehicle: { vehicle: { id: string } } }>(
        REPORT,
        { input: inputOf(vin, reviewBy) },
        owner,
      )
      return data.reportVehicle.vehicle.id
    }
    expect(await dueNow()).toEqual([])
    const second = await report('WVWZZZ1KZAW000902', day(9))
    const first = await report('WVWZZZ1KZAW000901', day(3))
    await report('WVWZZZ1KZAW000903', day(31))
    expect(await dueNow()).toEqual([first, second])
    const update =
      'mutation ($id: ID!, $input: ReportVehicleInput!) { updateVehicle(id: $id, input: $input) { vehicle { id } } }'
    const reviewed = { id: first, input: inputOf('WVWZZZ1KZAW000901', day(365)) }
    expect((await gateway.ask(update, reviewed, owner)).errors).toBeUndefined()
    expect(await dueNow()).toEqual([second])
    const withdraw = 'mutation ($id: ID!) { withdrawVehicle(id: $id, reason: "Found.") { id } }'
    expect((await gateway.ask(withdraw, { id: second }, owner)).errors).toBeUndefined()
    expect(await dueNow()).toEqual([])
  })
})
