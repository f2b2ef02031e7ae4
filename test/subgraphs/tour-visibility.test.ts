import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnerFields } from '../../subgraphs/record.ts'
import { ring } from '../../subgraphs/seed/story.ts'
import {
  countries,
  nodes,
  openTour,
  references,
  sees,
  seesAlert,
  seesNotice,
  type Tour,
} from '../support/tour-world.ts'

let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour?.stop())

const { head, caller, accounts, alerts, assetNotice } = ring
const aboutHead = references(assetNotice.reference, head.reference)

describe.each(countries)('%s', (country) => {
  test('meets every notice that it may see once, by pages of any size, and as many as are counted', async () => {
    const mine = tour.world.notices.filter((notice) => seesNotice(country, notice))
    const expected = mine
      .map(({ _id, publishedAt, recordedAt }) => [publishedAt ?? recordedAt, _id] as const)
      .sort(([at, id], [otherAt, otherId]) => (at === otherAt ? (id < otherId ? 1 : -1) : at < otherAt ? 1 : -1))
      .map(([, id]) => id)
    expect(mine.length).toBeLessThan(tour.world.notices.length)
    for (const first of tour.world.scans ? [7] : [29, 200]) {
      expect(await walk(country, 'notices', first)).toEqual({ met: expected, counted: expected.length })
    }
  })

  test('meets every alert that it may see once, and as many of its own and of an account as are counted', async () => {
    const mine = tour.world.alerts.filter((one) => seesAlert(country, one)).map(({ alert }) => alert)
    expect(mine.length).toBeLessThan(tour.world.alerts.length)
    const { met } = await walk(country, 'alerts', 61)
    expect(met.toSorted()).toEqual(mine.map(({ id }) => id).sort())
    const own = mine.filter(({ recordedBy }) => recordedBy === country)
    const ofMule = mine.filter(({ beneficiary, intermediaries }) =>
      [beneficiary, ...intermediaries].some(({ value }) => value === accounts.mule.value),
    )
    const query = `query ($account: AccountInput!) { own: alerts(filter: { own: true }) { totalCount } ofMule: alerts(filter: { account: $account }) { totalCount } }`
    expect(await tour.ask(country, query, { account: accounts.mule })).toEqual({
      own: { totalCount: own.length },
      ofMule: { totalCount: ofMule.length },
    })
  })

  test('reads of what others keep from some what they share with it, by id, in checks and in related records', async () => {
    const query = `query ($document: ID!, $documents: [TravelDocumentInput!]!, $vehicle: ID!, $vehicles: [VehicleInput!]!, $alert: ID!, $reference: String!) {
      travelDocument(id: $document) { id } checkTravelDocuments(documents: $documents) { verdict records { id } }
      vehicle(id: $vehicle) { id } checkVehicles(vehicles: $vehicles) { verdict records { id } }
      alert(id: $alert) { id } alertByReference(reference: $reference) { id } }`
    const kept = keptFromSome()
    for (const { document, vehicle, alert } of kept) {
      const answer = await tour.ask(country, query, {
        document: document.id,
        documents: [{ number: document.number, type: document.type, issuedBy: document.issuedBy }],
        vehicle: vehicle._id,
        vehicles: [{ vin: vehicle.vin }],
        alert: alert.id,
        reference: alert.reference,
      })
      const found = (record: OwnerFields & { id: string }) => (sees(country, record) ? { id: record.id } : null)
      const check = (record: OwnerFields & { id: string }, verdict: string) => {
        const records = [found(record)].flatMap((one) => one ?? [])
        return [{ verdict: records.length > 0 ? verdict : 'NO_RECORD', records }]
      }
      const theVehicle = { ...vehicle, id: vehicle._id }
      expect(answer).toEqual({
        travelDocument: found(document),
        checkTravelDocuments: check(document, document.fraud),
        vehicle: found(theVehicle),
        checkVehicles: check(theVehicle, vehicle.status),
        alert: found(alert),
        alertByReference: found(alert),
      })
    }
  })
})

describe('the hidden head of the ring', () => {
  const everywhere: [string, string, object, unknown, unknown][] = [
    [
      'by id',
      'query ($id: ID!) { person(id: $id) { id } }',
      { id: head.id },
      { person: { id: head.id } },
      { person: null },
    ],
    [
      'by the reference of the notice',
      'query ($reference: String!) { notice(reference: $reference) { reference } }',
      { reference: head.reference },
      { notice: { reference: head.reference } },
      { notice: null },
    ],
    [
      'as the subject of a notice that everyone may see',
      'query ($reference: String!) { notice(reference: $reference) { subject { __typename } } }',
      { reference: assetNotice.reference },
      { notice: { subject: { __typename: 'Person' } } },
      { notice: { subject: null } },
    ],
    [
      'as the subject of an alert, even where nothing of the person is asked',
      'query ($id: ID!) { alert(id: $id) { subjects { person { __typename } } } }',
      { id: alerts.open.id },
      { alert: { subjects: Array(3).fill({ person: { __typename: 'Person' } }) } },
      { alert: { subjects: [...Array(2).fill({ person: { __typename: 'Person' } }), { person: null }] } },
    ],
    [
      'as the holder of a passport, by its own record',
      'query ($id: ID!) { travelDocument(id: $id) { document { holders { __typename } } } }',
      { id: 'document-ring-head' },
      { travelDocument: { document: { holders: [{ __typename: 'Person' }] } } },
      { travelDocument: { document: { holders: [] } } },
    ],
    [
      'among the notices of its nationality',
      '{ notices(filter: { nationality: "KOR", recordedBy: ["KOR"], colours: [RED, SILVER] }, first: 2) { totalCount edges { node { reference } } } }',
      {},
      { notices: { totalCount: null, ...nodes(...aboutHead) } },
      undefined,
    ],
    [
      'among the notices of its owner',
      '{ notices(filter: { recordedBy: ["KOR"], publishedSince: "2026-09-28T00:00:00Z" }) { totalCount edges { node { reference } } } }',
      {},
      { notices: { totalCount: 2, ...nodes(...aboutHead) } },
      { notices: { totalCount: 1, ...nodes(...references(assetNotice.reference)) } },
    ],
  ]
  test.each(everywhere)('is found %s by KOR and FRA, and by BRA not', async (_, query, variables, found, absent) => {
    for (const country of ['KOR', 'FRA']) expect(await tour.ask(country, query, variables)).toEqual(found)
    const answer = await tour.ask('BRA', query, variables) // which holds no secret
    if (absent) expect(answer).toEqual(absent)
  })

  const names = ['Baekdu Haewon', '백두 해원', 'Viktor Baek', 'Виктор Бэк', 'Director Hae']
  test.each(names)(
    'is found as %s by KOR and FRA, and by BRA not, and scores and cursors are the same',
    async (name) => {
      const query = `query ($name: String!, $first: Int! = 200) { searchPersons(query: { name: $name }, threshold: 0, first: $first) { pageInfo { hasNextPage } edges { cursor node { score features { score } person { id } } } }
      screen(subject: { name: $name, dateOfBirth: "1974-08-12" }) { persons { edges { node { person { id } } } } } }`
      interface Found {
        searchPersons: {
          pageInfo: { hasNextPage: boolean }
          edges: { cursor: string; node: { person: { id: string } } }[]
        }
        screen: { persons: { edges: { node: { person: { id: string } } }[] } }
      }
      const [france, korea, brazil] = await Promise.all(
        ['FRA', 'KOR', 'BRA'].map((one) => tour.ask<Found>(one, query, { name })),
      )
      for (const found of [france, korea]) {
        expect(found?.searchPersons.edges.at(0)?.node.person.id).toBe(head.id)
        expect(found?.screen.persons.edges.at(0)?.node.person.id).toBe(head.id)
      }
      expect(brazil?.screen.persons.edges.filter(({ node }) => node.person.id === head.id)).toEqual([])
      // Of whom both may see BRA finds the same, with the same scores and cursors.
      const seenByBoth = tour.world.persons.filter((person) => sees('FRA', person) && sees('BRA', person))
      const common = new Set(seenByBoth.map(({ _id }) => _id))
      const ofBoth = (found?: Found) => found?.searchPersons.edges.filter(({ node }) => common.has(node.person.id))
      expect(france?.searchPersons.pageInfo.hasNextPage).toBe(false)
      expect(ofBoth(brazil)).toEqual(ofBoth(france))
      const shortest = await tour.ask<Found>('BRA', query, { name, first: 1 })
      const there = brazil?.searchPersons.edges ?? []
      expect(shortest.searchPersons.edges).toEqual(there.slice(0, 1)) // he takes nobody's place
      expect(shortest.searchPersons.pageInfo.hasNextPage).toBe(there.length > 1)
    },
  )

  test('leaves no gap: a page behind its notice is the page behind the notice before', async () => {
    const query = 'query ($after: Cursor) { notices(first: 5, after: $after) { edges { cursor node { reference } } } }'
    type Page = { notices: { edges: { cursor: string; node: { reference: string } }[] } }
    const { edges } = (await tour.ask<Page>('FRA', query)).notices
    const at = edges.findIndex(({ node }) => node.reference === head.reference)
    expect(edges[at - 1]?.node.reference).toBe(caller.reference)
    const behind = (index: number) => tour.ask<Page>('BRA', query, { after: edges[index]?.cursor })
    expect(await behind(at)).toEqual(await behind(at - 1))
    expect((await behind(at)).notices.edges).toHaveLength(5)
  })

  test('is shown to its owner with whom it is shared, and to nobody else', async () => {
    const query =
      'query ($id: ID!) { person(id: $id) { sharing { mode countries { code } } handling { confirmationRequired } } }'
    const shared = { mode: 'ALLOW', countries: [{ code: 'FRA' }, { code: 'DEU' }] }
    expect(await tour.ask('KOR', query, { id: head.id })).toEqual({
      person: { sharing: shared, handling: { confirmationRequired: false } },
    })
    expect(await tour.ask('FRA', query, { id: head.id })).toEqual({
      person: { sharing: null, handling: { confirmationRequired: true } },
    })
  })
})

/** The list as a country meets it page by page, and what it says of its length. */
async function walk(
  country: string,
  field: string,
  first: number,
  argument = '',
): Promise<{ met: string[]; counted: unknown }> {
  interface Page {
    totalCount: number | null
    edges: { node: { id: string } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
  const query = `query ($first: Int!, $after: Cursor) { list: ${field}(first: $first, after: $after, ${argument}) {
    totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`
  const met: string[] = []
  for (let after: string | null = null; ; ) {
    const { list }: { list: Page } = await tour.ask(country, query, { first, after })
    met.push(...list.edges.map(({ node }) => node.id))
    if (!list.pageInfo.hasNextPage) return { met, counted: list.totalCount }
    expect(list.edges).toHaveLength(first) // nobody hidden makes a page shorter
    after = list.pageInfo.endCursor
  }
}

/** Of documents, vehicles and alerts one that FRA sees and BRA not, and one that BRA sees and FRA not. */
function keptFromSome() {
  const differ = (country: string, other: string) => (record: OwnerFields) =>
    sees(country, record) && !sees(other, record)
  return [differ('FRA', 'BRA'), differ('BRA', 'FRA')].map((kept) => {
    const document = tour.world.documents.find(
      (record) => kept(record) && record.number !== null && !record.underComplianceReview,
    )
    const vehicle = tour.world.vehicles.find((record) => kept(record) && record.vin !== null)
    const alert = tour.world.alerts.find((record) => kept(record.alert) && record.alert.status !== 'WITHDRAWN')?.alert
    if (!document || !vehicle || !alert) throw new Error('the synthetic data has such records')
    return { document, vehicle, alert }
  })
}
