import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { financialAlerts } from '../subgraphs/financial-alerts/subgraph.ts'
import { storyNotices, storyPersons } from '../subgraphs/persons/seed-story.ts'
import { persons } from '../subgraphs/persons/subgraph.ts'
import { ring } from '../subgraphs/seed/story.ts'
import { stolenDocuments } from '../subgraphs/stolen-documents/subgraph.ts'
import { createSubgraph, type Subgraph } from '../subgraphs/subgraph.ts'
import { seedVehicles } from '../subgraphs/vehicles/seed.ts'
import { vehicles } from '../subgraphs/vehicles/subgraph.ts'
import { silent } from './call.ts'
import { documentDriver, type FreshDatabase, sqlDriver } from './drivers.ts'
import { startTestGateway, type TestGateway } from './gateway-harness.ts'

/** Enough beside the story to have a crowd; few enough for a wire server that scans. */
const VEHICLES = 50

const databases: FreshDatabase[] = []
async function freshUrl(driver: typeof sqlDriver | typeof documentDriver): Promise<string> {
  const database = await driver.freshUrl()
  databases.push(database)
  return database.url
}

/** The four subgraphs on the databases of this run, with the story in them. */
async function openStory(): Promise<Subgraph[]> {
  const personStore = await persons.openStore(await freshUrl(documentDriver))
  await personStore.savePersons(storyPersons)
  await personStore.saveNotices(storyNotices)
  const vehicleStore = await vehicles.openStore(await freshUrl(documentDriver))
  await vehicleStore.save(seedVehicles().slice(0, VEHICLES))
  const documentStore = await stolenDocuments.openStore(await freshUrl(sqlDriver))
  await stolenDocuments.seed(documentStore)
  const alertStore = await financialAlerts.openStore(await freshUrl(sqlDriver))
  await financialAlerts.seed(alertStore)
  return [
    createSubgraph(persons, personStore, silent),
    createSubgraph(stolenDocuments, documentStore, silent),
    createSubgraph(vehicles, vehicleStore, silent),
    createSubgraph(financialAlerts, alertStore, silent),
  ]
}

afterAll(async () => {
  for (const { dispose } of databases) await dispose()
})

const passport = ring.passports.courier
const HEAD = /Baekdu|Haewon|해원|person-ring-head|notice-ring-head|2026\/41001/

/** Every link of the story, each way. */
const links = {
  'alert -> subjects, documents, vehicles, accounts': `{ alert(id: "${ring.alerts.frozen.id}") { reference
    subjects { role person { id name { full } } } documents { number check { verdict } holders { id } }
    vehicles { value check { verdict } seenWith { id } } origin { value } beneficiary { identity { openAlerts { edges { node { reference } } } notices { reference } } } } }`,
  'person -> documents, vehicles, notices, alerts': `{ person(id: "${ring.courier.id}") { name { full }
    identityDocuments { number check { verdict records { recordedBy { code } } } } vehicles { value check { verdict } }
    notices { reference colour } alerts { edges { node { reference } } } } }`,
  'documents in bulk -> holders, alerts': `{ checkTravelDocuments(documents: [
    { number: "${passport.number}", type: PASSPORT, issuedBy: "D" }, { number: "A00000001", type: PASSPORT, issuedBy: "ES" },
    { number: "${ring.passports.head.number}", type: PASSPORT, issuedBy: "KR" }, { number: "${passport.number}", type: PASSPORT, issuedBy: "DEU" }])
    { verdict document { number holders { id } alerts { edges { node { reference } } } } } }`,
  'vehicle -> persons, notices, alerts': `{ checkVehicle(vehicle: { vin: "${ring.car.vin}" }) { verdict
    identities { value seenWith { id } notices { reference } alerts { edges { node { reference } } } } } }`,
  'account -> open alerts, notices': `{ checkAccounts(accounts: [{ scheme: IBAN, value: "${ring.accounts.mule.value}" }])
    { verdict alerts { reference } account { openAlerts { edges { node { reference } } } notices { reference subject { id } } } } }`,
  'notices -> subjects, assets': `{ notices(first: 50) { edges { node { reference subject { id } assets { __typename
    ... on VehicleIdentity { value check { verdict } } ... on AccountIdentity { value openAlerts(first: 1) { edges { node { reference } } } } } } } pageInfo { hasNextPage } } }`,
  'a zone -> document, holder': `{ checkMrz(mrz: "P<D<<QANDILOUN<<JAMIL<<<<<<<<<<<<<<<<<<<<<<<\\nC7KJ40LMT2D<<9711024M3208298<<<<<<<<<<<<<<<0")
    { valid travelDocument { verdict } holder { matches { edges { node { person { id } } } } } } }`,
  'one question to all four': `{ screen(subject: { name: "Kandilohn, Jürgen", dateOfBirth: "1997", documents: [{ number: "${passport.number}", type: PASSPORT, issuedBy: "DEU" }],
    vehicles: [{ plate: { number: "${ring.car.plate.number}", country: "DEU" } }], accounts: [{ scheme: WALLET, value: "${ring.accounts.wallet.value}" }] })
    { persons { edges { node { person { id } } } } documents { verdict } vehicles { verdict } accounts { verdict } } }`,
}

/** What each answer must hold for whoever may see it all. */
const found: Record<keyof typeof links, string[]> = {
  'alert -> subjects, documents, vehicles, accounts': [
    '"id":"person-ring-head"',
    '"verdict":"STOLEN"',
    '"id":"person-ring-caller"',
    '2026/41004',
  ],
  'person -> documents, vehicles, notices, alerts': [
    '"number":"C7KJ40LMT"',
    '"code":"DEU"',
    '2026/41003',
    'FRA-2026-00041',
    ring.car.vin,
  ],
  'documents in bulk -> holders, alerts': [
    '"verdict":"STOLEN"',
    '"verdict":"NO_RECORD"',
    '"id":"person-ring-head"',
    'FRA-2026-00041',
  ],
  'vehicle -> persons, notices, alerts': [
    '"verdict":"STOLEN"',
    '"id":"person-ring-courier"',
    '2026/41004',
    'FRA-2026-00041',
  ],
  'account -> open alerts, notices': ['"verdict":"REPORTED"', 'FRA-2026-00041', '2026/41004'],
  'notices -> subjects, assets': ['2026/41001', '"__typename":"VehicleIdentity"', '"__typename":"AccountIdentity"'],
  'a zone -> document, holder': ['"valid":true', '"verdict":"STOLEN"', '"id":"person-ring-courier"'],
  'one question to all four': [
    '"id":"person-ring-courier"',
    '"documents":[{"verdict":"STOLEN"}]',
    '"vehicles":[{"verdict":"STOLEN"}]',
    '"accounts":[{"verdict":"REPORTED"}]',
  ],
}

/** Every way to the head of the ring, whom only KOR, FRA and DEU may see. */
const waysToTheHead = `query Ways($after: Cursor) { person(id: "${ring.head.id}") { id } notice(reference: "${ring.head.reference}") { id }
  searchPersons(query: { name: "Baekdu Haewon" }, threshold: 0) { edges { node { person { id } } } truncated }
  notices(first: 1, after: $after) { totalCount edges { node { reference } } pageInfo { endCursor hasNextPage } }
  alert(id: "${ring.alerts.frozen.id}") { subjects { role person { __typename } } }
  checkTravelDocument(document: { number: "${ring.passports.head.number}", type: PASSPORT, issuedBy: "KOR" }) { verdict document { holders { __typename } } } }`

interface Ways {
  person: unknown
  notice: unknown
  searchPersons: { edges: unknown[] }
  notices: {
    totalCount: number
    edges: { node: { reference: string } }[]
    pageInfo: { endCursor: string; hasNextPage: boolean }
  }
  alert: { subjects: { role: string; person: { __typename: string } | null }[] }
  checkTravelDocument: { verdict: string; document: { holders: unknown[] } }
}

describe.each([
  { name: `in one process, on ${sqlDriver.name} and ${documentDriver.name}`, overHttp: false },
  { name: `over HTTP, on ${sqlDriver.name} and ${documentDriver.name}`, overHttp: true },
])('a tour through the gateway $name', ({ overHttp }) => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: await openStory(), overHttp })
  }, 120_000)
  afterAll(() => gateway.stop())

  it.each(Object.entries(links))('%s', async (link, query) => {
    const { text, errors } = await gateway.ask(query)
    expect(errors).toBeUndefined()
    for (const piece of found[link as keyof typeof links]) expect(text).toContain(piece)
  })

  it.each(Object.entries(links))('%s: nothing of the head for whoever may not see him', async (_, query) => {
    const { text, errors } = await gateway.ask(query, {}, { country: 'BRA' })
    expect(errors).toBeUndefined()
    expect(text).not.toMatch(HEAD)
  })

  it.each(['FRA', 'KOR', 'DEU'])('%s finds the head of the ring every way', async (country) => {
    const { data, errors } = await gateway.ask<Ways>(waysToTheHead, {}, { country })
    expect(errors).toBeUndefined()
    expect(data.person).toEqual({ id: ring.head.id })
    expect(data.notice).toEqual({ id: ring.head.noticeId })
    expect(data.searchPersons.edges).toContainEqual({ node: { person: { id: ring.head.id } } })
    expect(data.alert.subjects.filter(({ person }) => person)).toHaveLength(3)
    expect(data.checkTravelDocument.document.holders).toHaveLength(1)
  })

  it('to everyone else there is no such person, in no list, count, cursor, search or link', async () => {
    const walk = async (country: string) => {
      const references: string[] = []
      let after: string | null = null
      for (let page = 0; page < 20; page++) {
        const { data, errors }: { data: Ways; errors?: unknown } = await gateway.ask<Ways>(
          waysToTheHead,
          { after },
          { country },
        )
        expect(errors).toBeUndefined()
        references.push(...data.notices.edges.map(({ node }) => node.reference))
        if (!data.notices.pageInfo.hasNextPage) return { references, data }
        after = data.notices.pageInfo.endCursor
      }
      throw new Error('the walk does not end')
    }
    const [seen, unseen] = [await walk('FRA'), await walk('BRA')]
    expect(seen.references).toContain(ring.head.reference)
    expect(unseen.references).not.toContain(ring.head.reference)
    expect(unseen.data).toMatchObject({ person: null, notice: null })
    expect(unseen.data.searchPersons.edges).toEqual([])
    expect(unseen.data.notices.totalCount).toBe(unseen.references.length)
    expect(unseen.data.alert.subjects.map(({ person }) => person !== null)).toEqual([true, true, false])
    expect(unseen.data.checkTravelDocument).toEqual({ verdict: 'STOLEN', document: { holders: [] } })
  })

  it('only its owner reads whom a record is shared with, and needs no confirmation', async () => {
    const query = `{ person(id: "${ring.head.id}") { sharing { mode countries { code } } handling { confirmationRequired contact { code } } } }`
    const [owner, other] = [
      await gateway.ask(query, {}, { country: 'KOR' }),
      await gateway.ask(query, {}, { country: 'FRA' }),
    ]
    expect(owner.data.person).toMatchObject({ sharing: { mode: 'ALLOW' }, handling: { confirmationRequired: false } })
    expect(other.data.person).toEqual({
      sharing: null,
      handling: { confirmationRequired: true, contact: { code: 'KOR' } },
    })
  })
})
