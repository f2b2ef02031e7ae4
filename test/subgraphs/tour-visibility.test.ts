import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf, vehicleOf } from '../../subgraphs/persons/records.ts'
import type { OwnerFields } from '../../subgraphs/record.ts'
import { ring } from '../../subgraphs/seed/story.ts'
import {
  countries,
  nodes,
  openTour,
  type Rights,
  references,
  sees,
  seesAlert,
  seesNotice,
  type Tour,
} from '../support/tour-world.ts'

let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 200_000)
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

  test('meets for HUMANITARIAN those yellow and black notices, and those of the missing and the dead, that it may see', async () => {
    const isFor = ({ colour }: { colour: string }) => colour === 'YELLOW' || colour === 'BLACK'
    const mine = tour.world.notices.filter((notice) => seesNotice(country, notice) && isFor(notice))
    const persons = new Map(tour.world.persons.map((person) => [person._id, person]))
    const { met, counted } = await walk(country, 'notices', 50, '', { purpose: 'HUMANITARIAN' })
    expect([met.toSorted(), counted]).toEqual([mine.map(({ _id }) => _id).sort(), mine.length])
    const query =
      'query ($id: ID!, $name: String!) { person(id: $id) { id } searchPersons(query: { name: $name }, first: 200) { edges { node { person { id status } } } } }'
    type Found = {
      person: object | null
      searchPersons: { edges: { node: { person: { id: string; status: string } } }[] }
    }
    for (const status of ['MISSING', 'DECEASED', 'WANTED', 'SUSPECT']) {
      const person = [...persons.values()].find(
        (one) => one.status === status && sees(country, one) && one.recordedBy !== country,
      )
      if (!person) throw new Error(`nobody is ${status}`)
      const { _id: id, name } = person
      const found = await tour.ask<Found>(country, query, { id, name: name.full }, { purpose: 'HUMANITARIAN' })
      expect(found.person).toEqual(status === 'MISSING' || status === 'DECEASED' ? { id } : null)
      const states = found.searchPersons.edges.map(({ node }) => node.person.status)
      expect(states.filter((one) => one !== 'MISSING' && one !== 'DECEASED')).toEqual([])
    }
  })

  test('is told of what it has no right to the same of every record, whether it may see it, or not, or there is none', async () => {
    const query = `query ($person: ID!, $document: ID!, $vehicle: ID!, $alert: ID!, $documents: [TravelDocumentInput!]!) {
      person(id: $person) { name { full } } travelDocument(id: $document) { fraud } vehicle(id: $vehicle) { vin }
      alert(id: $alert) { narrative subjects { person { id } } } checkTravelDocuments(documents: $documents) { verdict problem { code } } }`
    const [one, other] = keptFromSome()
    const person = (of: typeof one) =>
      tour.world.persons.find((person) => sees('FRA', person) === (of === one) && sees('BRA', person) !== (of === one))
    const told = [one, other].map((kept) => ({
      person: person(kept)?._id ?? head.id,
      document: kept?.document.id,
      vehicle: kept?.vehicle._id,
      alert: kept?.alert.id,
      documents: [{ number: kept?.document.number, type: kept?.document.type, issuedBy: kept?.document.issuedBy }],
    }))
    const nobody = {
      person: 'x',
      document: 'x',
      vehicle: 'x',
      alert: 'x',
      documents: [{ number: 'X1', type: 'VISA', issuedBy: 'FRA' }],
    }
    for (const rights of [
      { roles: [] },
      { roles: ['administrator', 'auditor'] as const },
      { roles: ['partner'] as const },
    ]) {
      const texts = await Promise.all(
        [...told, nobody].map((variables) => tour.text(country, query, variables, rights)),
      )
      expect(new Set(texts).size).toBe(1)
      expect(texts[0]).toContain('FORBIDDEN')
    }
    // The purpose alone, of persons and alerts; what it allows is answered as ever.
    const administrative = 'query ($person: ID!, $alert: ID!) { person(id: $person) { id } alert(id: $alert) { id } }'
    const ask = ({ person, alert }: { person: string; alert: string | undefined }) =>
      tour.text(country, administrative, { person, alert }, { purpose: 'ADMINISTRATIVE' })
    expect(new Set(await Promise.all([...told, nobody].map(ask))).size).toBe(1)
  })

  test('meets for ADMINISTRATIVE its own documents and vehicles, and those of others as if there were none', async () => {
    const query =
      'query ($document: ID!, $vehicle: ID!) { travelDocument(id: $document) { id } vehicle(id: $vehicle) { id } }'
    for (const owner of countries) {
      const document = tour.world.documents.find(({ recordedBy }) => recordedBy === owner)?.id
      const vehicle = tour.world.vehicles.find(({ recordedBy }) => recordedBy === owner)?._id
      const asked = { document: document ?? 'none', vehicle: vehicle ?? 'none' }
      const found = await tour.ask(country, query, asked, { purpose: 'ADMINISTRATIVE' })
      const own = (id: string | undefined) => (owner === country && id !== undefined ? { id } : null)
      expect(found).toEqual({ travelDocument: own(document), vehicle: own(vehicle) })
    }
  })

  test('meets what is under compliance review as its owner alone, and nowhere as a hit', async () => {
    const { persons, notices, documents, vehicles, alerts } = tour.reviewed
    const own = (recordedBy: string, id: string) => (recordedBy === country ? { id } : null)
    for (const [at, { _id: id, recordedBy, name, identityDocumentKeys, vehicleKeys }] of persons.entries()) {
      expect(await tour.ask(country, 'query ($id: ID!) { person(id: $id) { id } }', { id })).toEqual({
        person: own(recordedBy, id),
      })
      // Where every look-up reads all documents, a search takes seconds.
      if (!tour.world.scans || at === 0) {
        const query = `query ($name: String!) { searchPersons(query: { name: $name }, threshold: 0, first: 200) { edges { node { person { id } } } } }`
        type Found = { searchPersons: { edges: { node: { person: { id: string } } }[] } }
        const { searchPersons } = await tour.ask<Found>(country, query, { name: name.full })
        expect(searchPersons.edges.map(({ node }) => node.person.id)).not.toContain(id)
      }
      const holders = await tour.ask(country, HOLDERS, {
        documents: identityDocumentKeys.map(documentOf),
        vehicles: vehicleKeys
          .map(vehicleOf)
          .flatMap(({ identifierType, value }) => (identifierType === 'VIN' ? { vin: value } : [])),
      })
      expect(JSON.stringify(holders)).not.toContain(`"${id}"`)
    }
    for (const { _id: id, recordedBy, reference, subjectId } of notices) {
      const query = `query ($reference: String!, $subject: ID!) { notice(reference: $reference) { id } person(id: $subject) { notices { id } } }`
      const found = await tour.ask<{ notice: object | null; person: object | null }>(country, query, {
        reference,
        subject: subjectId ?? '',
      })
      expect(found.notice).toEqual(own(recordedBy, id))
      expect(JSON.stringify(found.person)).not.toContain(`"${id}"`)
    }
    for (const { id, recordedBy, number, type, issuedBy } of documents) {
      const query = `query ($id: ID!, $documents: [TravelDocumentInput!]!) { travelDocument(id: $id) { id } checkTravelDocuments(documents: $documents) { verdict records { id } } }`
      expect(await tour.ask(country, query, { id, documents: [{ number, type, issuedBy }] })).toEqual({
        travelDocument: own(recordedBy, id),
        checkTravelDocuments: [{ verdict: 'NO_RECORD', records: [] }],
      })
    }
    for (const { _id: id, recordedBy, vin, engineNumber, plates } of vehicles) {
      const query = `query ($id: ID!, $vehicle: VehicleInput!) { vehicle(id: $id) { id } checkVehicle(vehicle: $vehicle) { verdict records { id } } }`
      const vehicle = { vin, engineNumber, plate: plates[0] }
      expect(await tour.ask(country, query, { id, vehicle })).toEqual({
        vehicle: own(recordedBy, id),
        checkVehicle: { verdict: 'NO_RECORD', records: [] },
      })
    }
    for (const { alert } of alerts) {
      const { id, recordedBy, reference, beneficiary } = alert
      const { scheme, value } = beneficiary
      const query = `query ($id: ID!, $reference: String!, $accounts: [AccountInput!]!) { alert(id: $id) { id } alertByReference(reference: $reference) { id }
        checkAccounts(accounts: $accounts) { alerts { id } account { openAlerts(first: 200) { edges { node { id } } } } } }`
      const { checkAccounts, ...named } = await tour.ask<Record<string, unknown>>(country, query, {
        ...{ id, reference },
        accounts: [{ scheme, value }],
      })
      expect(named).toEqual({ alert: own(recordedBy, id), alertByReference: own(recordedBy, id) })
      expect(JSON.stringify(checkAccounts)).not.toContain(`"${id}"`)
    }
    for (const some of [persons, notices, documents, vehicles, alerts.map(({ alert }) => alert)]) {
      expect(some.filter(({ recordedBy }) => recordedBy !== country).length).toBeGreaterThan(0)
    }
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
      // One after the other: a server that reads all documents for a search has its time limit for each.
      const france = await tour.ask<Found>('FRA', query, { name })
      const korea = await tour.ask<Found>('KOR', query, { name })
      const brazil = await tour.ask<Found>('BRA', query, { name })
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

const HOLDERS = `query ($documents: [TravelDocumentInput!]!, $vehicles: [VehicleInput!]!) {
  screen(subject: { documents: $documents, vehicles: $vehicles }) {
    documents { document { holders { id } } } vehicles { identities { seenWith { id } } } } }`

/** The list as a country meets it page by page, and what it says of its length. */
async function walk(
  country: string,
  field: string,
  first: number,
  argument = '',
  rights: Rights = {},
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
    const { list }: { list: Page } = await tour.ask(country, query, { first, after }, rights)
    met.push(...list.edges.map(({ node }) => node.id))
    if (!list.pageInfo.hasNextPage) return { met, counted: list.totalCount }
    expect(list.edges).toHaveLength(first) // nobody hidden makes a page shorter
    after = list.pageInfo.endCursor
  }
}

/** Of documents, vehicles and alerts one that FRA sees and BRA not, and one that BRA sees and FRA not. */
function keptFromSome() {
  const differ = (country: string, other: string) => (record: OwnerFields) =>
    sees(country, record) && !sees(other, record) && !record.underComplianceReview
  return [differ('FRA', 'BRA'), differ('BRA', 'FRA')].map((kept) => {
    const document = tour.world.documents.find((record) => kept(record) && record.number !== null)
    const vehicle = tour.world.vehicles.find((record) => kept(record) && record.vin !== null)
    const alert = tour.world.alerts.find((record) => kept(record.alert) && record.alert.status !== 'WITHDRAWN')?.alert
    if (!document || !vehicle || !alert) throw new Error('the synthetic data has such records')
    return { document, vehicle, alert }
  })
}
