import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SubgraphName, servers, subgraphNames } from '../../schema/sdl.ts'
import { definitionOf } from '../../subgraphs/main.ts'
import type { NewPerson } from '../../subgraphs/persons/records.ts'
import { storyPersons } from '../../subgraphs/persons/seed-story.ts'
import { persons } from '../../subgraphs/persons/subgraph.ts'
import { numbered, ring } from '../../subgraphs/seed/story.ts'
import { createSubgraph, type Store, type Subgraph, type SubgraphDefinition } from '../../subgraphs/subgraph.ts'
import { silent } from '../support/call.ts'
import { type Counting, counting } from '../support/counting.ts'
import { documentDrivers, type FreshDatabase, idleLogKeys, sqlDriver } from '../support/drivers.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { freshSeeded } from '../support/seeded.ts'

// What is counted are requests to the subgraphs and calls of their stores, whatever databases are below: NeDB, and the SQL
// database of this run.

const counters = new Map<SubgraphName, Counting<object>>()
const requests = new Map<SubgraphName, number>()
const databases: FreshDatabase[] = []
let gateway: TestGateway
let savePersons: (persons: NewPerson[]) => Promise<void>

async function opened<S extends Store, Loaders>(
  definition: SubgraphDefinition<S, Loaders>,
  fresh: Promise<FreshDatabase>,
): Promise<{ store: S; subgraph: Subgraph }> {
  const database = await fresh
  databases.push(database)
  const store = await definition.openStore(database.url, { logKeys: () => idleLogKeys })
  await definition.seed(store)
  const counted = counting(store)
  counters.set(definition.name, counted)
  const subgraph = createSubgraph(definition, counted.store, silent)
  const prepare: Subgraph['prepare'] = (operation) => {
    const ask = subgraph.prepare(operation)
    return (variables, call) => {
      requests.set(definition.name, (requests.get(definition.name) ?? 0) + 1)
      return ask(variables, call)
    }
  }
  return { store, subgraph: { ...subgraph, prepare } }
}

beforeAll(async () => {
  const nedb = documentDrivers.find(({ name }) => name === 'NeDB') ?? sqlDriver
  const ofPersons = await opened(persons, nedb.freshUrl())
  savePersons = async (some) => void (await ofPersons.store.savePersons(some))
  const others = subgraphNames.filter((name) => name !== persons.name)
  const ofOthers = await Promise.all(
    others.map(async (name) => {
      const fresh = servers[name] === 'postgres' ? freshSeeded(name) : nedb.freshUrl()
      return opened(await definitionOf(name), fresh)
    }),
  )
  gateway = await startTestGateway({
    subgraphs: [ofPersons, ...ofOthers].map(({ subgraph }) => subgraph),
    operationMaxCost: 1_000_000, // lists of the longest, side by side
  })
}, 120_000)
afterAll(async () => {
  await gateway?.stop()
  for (const { dispose } of databases) await dispose()
})

/** Asks, and tells how often each subgraph was asked and which functions of its store were called. */
async function calls<Data>(query: string, variables = {}) {
  requests.clear()
  for (const counter of counters.values()) counter.reset()
  const { data, errors } = await gateway.ask<Data>(query, variables)
  expect(errors).toBeUndefined()
  const called = Object.fromEntries([...counters].map(([name, counter]) => [name, counter.names().sort()]))
  return { data, called, asked: Object.fromEntries(requests) }
}

/** The cursor of the first notice in the list: the one behind it names two vehicles, accounts and a wallet. */
async function beforeAssets(): Promise<string | undefined> {
  interface First {
    notices: { edges: { cursor: string; node: { assets: object[] } }[] }
  }
  const { data } = await calls<First>('{ notices(first: 2) { edges { cursor node { assets { __typename } } } } }')
  const [first, second] = data.notices.edges
  expect(second?.node.assets).toHaveLength(5)
  return first?.cursor
}

const upTo = <Item>(count: number, item: (n: number) => Item) => Array.from({ length: count }, (_, n) => item(n))
/** Every tenth numbered person has lost a passport and was seen with a stolen car. */
const passport = (n: number) => (n === 0 ? ring.passports.courier : numbered.passport(n * 10))
const car = (n: number) => ({ vin: n === 0 ? ring.car.vin : numbered.vin(n * 10) })
const account = (n: number) => (n === 0 ? ring.accounts.mule : { scheme: 'IBAN', value: numbered.iban(n) })

interface Case {
  /** The list is called `list`. */
  query: string
  /**
   * Calls of the stores, in the order of `subgraphNames`; of those that are left out, none. The executor asks a subgraph
   * once for each path that leads to it.
   */
  calls: readonly number[]
  variables?(first: number): Promise<object> | object
}

// The first item of each has everything that is asked, so that one item needs as many calls as two hundred.
const cases: Record<string, Case> = {
  'alerts, all that they name, and what the other databases know of it': {
    calls: [5, 1, 1, 9],
    query: `query ($first: Int!) { list: alerts(first: $first) { edges { node { timeline { to } related { edges { node { id } } }
      subjects { person { name { full } notices { reference } alerts { totalCount edges { node { id } } } } }
      documents { check { verdict } holders { id } alerts { edges { node { id } } } }
      vehicles { check { verdict } seenWith { id } notices { id } alerts { edges { node { id } } } }
      beneficiary { identity { openAlerts { totalCount edges { node { id } } } notices { id } } } } } } }`,
  },
  'notices, their subjects, the documents, vehicles and alerts of these': {
    calls: [6, 1, 1, 1],
    query: `query ($first: Int!) { list: notices(first: $first) { totalCount edges { node { subject { name { full } notices { id }
      identityDocuments { check { verdict } holders { id } } vehicles { check { verdict records { make } } seenWith { id } }
      alerts { edges { node { reference } } } } } } } }`,
  },
  'notices and their assets': {
    calls: [3, 0, 1, 3],
    query: `query ($first: Int!, $after: Cursor) { list: notices(first: $first, after: $after) { edges { node { assets {
      ... on VehicleIdentity { check { verdict } seenWith { id } alerts { edges { node { id } } } }
      ... on AccountIdentity { openAlerts { totalCount edges { node { subjects { person { id } } } } } } } } } } }`,
    variables: async () => ({ after: await beforeAssets() }),
  },
  'checks of documents, their holders, the vehicles and alerts of these': {
    calls: [2, 1, 1, 2],
    query: `query ($documents: [TravelDocumentInput!]!) { list: checkTravelDocuments(documents: $documents) { verdict document { alerts { edges { node { id } } }
      holders { name { full } notices { id } vehicles { check { verdict } } alerts { edges { node { id } } } } } } }`,
    variables: (first) => ({ documents: upTo(first, passport) }),
  },
  'checks of vehicles, who was seen with them, notices and alerts': {
    calls: [2, 1, 1, 1],
    query: `query ($vehicles: [VehicleInput!]!) { list: checkVehicles(vehicles: $vehicles) { verdict identities { notices { id } alerts { edges { node { id } } }
      seenWith { identityDocuments { check { verdict } } } } } }`,
    variables: (first) => ({ vehicles: upTo(first, car) }),
  },
  'checks of accounts, the alerts that name them, and whom these name': {
    calls: [2, 1, 1, 2],
    query: `query ($accounts: [AccountInput!]!) { list: checkAccounts(accounts: $accounts) { verdict account { notices { id } }
      alerts { timeline { to } subjects { person { id } } documents { check { verdict } } vehicles { check { verdict } } } } }`,
    variables: (first) => ({ accounts: upTo(first, account) }),
  },
  "one's own documents, and who holds them": {
    calls: [2, 2, 0, 1],
    query: `query ($first: Int!) { list: travelDocuments(first: $first, filter: { types: [PASSPORT], frauds: [STOLEN, LOST] }) { totalCount edges { node {
      document { holders { name { full } notices { id } } alerts { edges { node { id } } } } } } } }`,
  },
  "one's own vehicles, and who was seen with them": {
    calls: [2, 0, 2, 1],
    query: `query ($first: Int!) { list: vehicles(first: $first) { totalCount edges { node { identities { seenWith { name { full } } notices { id } alerts { edges { node { id } } } } } } } }`,
  },
  'matches of a search for persons': {
    calls: [3, 1, 0, 1],
    query: `query ($first: Int!) { list: searchPersons(query: { name: "Maria Garcia" }, threshold: 0, first: $first) { edges { node { person {
      notices { id } identityDocuments { check { verdict } } alerts { edges { node { id } } } } } } } }`,
  },
}

describe('stores are called as often for 20 and for 200 items as for one:', () => {
  test.each(Object.entries(cases))('%s', async (_, { query, variables, calls: expected }) => {
    const one = await ask(query, { first: 1, ...(await variables?.(1)) })
    expect(one.items).toBe(1)
    expect(one.counts).toEqual(subgraphNames.map((_, at) => expected[at] ?? 0))
    for (const first of [20, 200]) {
      const many = await ask(query, { first, ...(await variables?.(first)) })
      expect(many.items).toBeGreaterThanOrEqual(first === 20 ? 20 : 40) // a few of the lists are shorter than 200
      expect(many.called).toEqual(one.called)
      expect(many.asked).toEqual(one.asked)
    }
  })

  async function ask(query: string, variables: object) {
    const { data, called, asked } = await calls<{ list: object[] | { edges: object[] } }>(query, variables)
    const items = Array.isArray(data.list) ? data.list.length : data.list.edges.length
    return { items, called, asked, counts: subgraphNames.map((name) => called[name]?.length) }
  }
})

describe('what is loaded', () => {
  const query = `query ($id: ID!) { one: person(id: $id) { name { full } } other: person(id: $id) { name { full } }
    notice(reference: "${ring.courier.reference}") { subject { name { full } } } }`
  const variables = { id: ring.courier.id }
  const names = (full: string) => ({
    one: { name: { full } },
    other: { name: { full } },
    notice: { subject: { name: { full } } },
  })

  test('is loaded once for all places of an operation, and again for the next one', async () => {
    const first = await calls(query, variables)
    expect(first.data).toEqual(names('Jamil Qandiloun'))
    expect(first.called.persons).toEqual(['noticesByReference', 'personsById'])
    expect(await calls(query, variables)).toEqual(first)
  })

  test('is what the store holds then: nothing is kept from one operation to the next', async () => {
    const [courier] = storyPersons.filter(({ _id }) => _id === ring.courier.id)
    if (!courier) throw new Error('the story has a courier')
    await savePersons([{ ...courier, name: { ...courier.name, full: 'Jamil Renamed' } }])
    expect((await calls(query, variables)).data).toEqual(names('Jamil Renamed'))
    await savePersons([{ ...courier, sharing: { mode: 'DENY', countries: ['FRA'] } }])
    expect((await calls(query, variables)).data).toEqual({ one: null, other: null, notice: { subject: null } })
    await savePersons([courier])
    expect((await calls(query, variables)).data).toEqual(names('Jamil Qandiloun'))
  })
})
