import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localClient } from '../gateway/clients/local.ts'
import { financialAlerts } from '../subgraphs/financial-alerts/subgraph.ts'
import { persons } from '../subgraphs/persons/subgraph.ts'
import { stolenDocuments } from '../subgraphs/stolen-documents/subgraph.ts'
import { createSubgraph, type Store, type SubgraphDefinition } from '../subgraphs/subgraph.ts'
import { vehicles } from '../subgraphs/vehicles/subgraph.ts'
import { silent } from './call.ts'
import { counting } from './counting.ts'
import { documentDrivers, type FreshDatabase, sqlDrivers } from './drivers.ts'
import { startTestGateway, type TestGateway } from './gateway-harness.ts'

/** Calls since the last `reset`, as `subgraph: fetches, store calls`. */
const counts = new Map<string, { fetches: number; store: () => number; reset: () => void }>()
const databases: FreshDatabase[] = []
let gateway: TestGateway

async function counted<S extends Store, Loaders>(definition: SubgraphDefinition<S, Loaders>, isSql: boolean) {
  const [driver] = isSql ? sqlDrivers : documentDrivers
  if (!driver) throw new Error('there is no embedded driver')
  const database = await driver.freshUrl()
  databases.push(database)
  const store = await definition.openStore(database.url)
  await definition.seed(store)
  const { store: watched, calls, reset } = counting(store)
  const client = localClient(createSubgraph(definition, watched, silent), silent)
  const count = { fetches: 0, store: calls, reset }
  counts.set(definition.name, count)
  return {
    ...client,
    execute(...asked: Parameters<typeof client.execute>) {
      count.fetches++
      return client.execute(...asked)
    },
  }
}

beforeAll(async () => {
  const clients = [
    await counted(persons, false),
    await counted(stolenDocuments, true),
    await counted(vehicles, false),
    await counted(financialAlerts, true),
  ]
  gateway = await startTestGateway({ clients })
}, 120_000)
afterAll(async () => {
  await gateway.stop()
  for (const { dispose } of databases) await dispose()
})

/** What an operation costs: fetches and store calls of each subgraph. Fails on any error. */
async function costOf(query: string, variables: Record<string, unknown>) {
  for (const count of counts.values()) {
    count.fetches = 0
    count.reset()
  }
  const { data, errors } = await gateway.ask(query, variables)
  expect(errors).toBeUndefined()
  const cost = [...counts].map(([name, { fetches, store }]) => `${name}: ${fetches} fetches, ${store()} store calls`)
  return { data: JSON.stringify(data), cost }
}

describe('through the gateway, a list of 200 costs as many fetches and store calls as a list of 1', () => {
  it('of notices, with subjects, their documents and vehicles, the checks of those, and alerts', async () => {
    const query = `query($first: Int!) { notices(first: $first) { totalCount edges { node { reference subject {
      name { full }
      identityDocuments { number check { verdict records { id } } alerts(first: 2) { edges { node { id } } } }
      vehicles { value check { verdict records { id } } alerts(first: 2) { edges { node { id } } } }
      alerts(first: 2) { edges { node { reference beneficiary { identity { notices { reference } } } } } }
    } } } } }`
    const one = await costOf(query, { first: 1 })
    const many = await costOf(query, { first: 200 })
    expect(many.cost).toEqual(one.cost)
    expect(one.cost.every((cost) => !cost.includes(' 0 store calls'))).toBe(true)
    expect(many.data.match(/"reference":"\d{4}\/\d+","subject"/g)?.length).toBeGreaterThan(100)
  })

  it('of alerts, with subjects, documents, vehicles and accounts', async () => {
    const query = `query($first: Int!) { alerts(first: $first) { edges { node { reference
      subjects { person { name { full } notices { reference } } }
      documents { check { verdict } holders { id } }
      vehicles { check { verdict } seenWith { id } }
      beneficiary { identity { openAlerts(first: 3) { totalCount edges { node { id } } } notices { reference } } }
    } } } }`
    const one = await costOf(query, { first: 1 })
    const many = await costOf(query, { first: 200 })
    expect(many.cost).toEqual(one.cost)
    expect(one.cost.every((cost) => !cost.includes(' 0 store calls'))).toBe(true)
    expect(many.data.match(/"reference":"[A-Z]{3}-/g)?.length).toBe(200)
  })

  it('of checks, with holders and their alerts', async () => {
    const query = `query($documents: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $documents) { verdict
      document { holders { name { full } alerts(first: 2) { edges { node { id } } } } alerts(first: 1) { edges { node { id } } } }
    } }`
    const passport = (n: number) => ({ number: `S${1_000_000 + n * 37}`, type: 'PASSPORT', issuedBy: 'FRA' })
    const one = await costOf(query, { documents: [passport(0)] })
    const documents = Array.from({ length: 200 }, (_, n) => passport(n * 12)) // the owners of persons take turns of 12
    const many = await costOf(query, { documents })
    expect(many.cost).toEqual(one.cost)
    expect(many.data.match(/"full":/g)?.length).toBeGreaterThan(100)
  })
})
