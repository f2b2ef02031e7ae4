import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlertRecord } from '../../../subgraphs/financial-alerts/alert.ts'
import type { Draft } from '../../../subgraphs/financial-alerts/lifecycle/steps.ts'
import type { Move } from '../../../subgraphs/financial-alerts/seed/seed-timelines.ts'
import { type AlertsUnderTest, anAccount, anAlert, idsOf, openAlerts } from '../../support/alert-records.ts'
import { day } from '../../support/day.ts'
import { sqlDrivers } from '../../support/drivers.ts'

const CONNECTION = '{ totalCount edges { node { id } } }'
/** Every way to an alert that this subgraph has. */
const EVERY_WAY = `query ($id: ID!, $reference: String!, $account: AccountInput!, $visible: ID!, $entities: [_Any!]!) {
  byId: alert(id: $id) { id }
  byReference: alertByReference(reference: $reference) { id }
  newest: alerts(first: 200) { edges { node { id } } }
  oldest: alerts(first: 200, orderBy: OLDEST) { edges { node { id } } }
  byAccount: alerts(filter: { account: $account }) ${CONNECTION}
  byCountry: alerts(filter: { countries: ["ATA"] }) { edges { node { id } } }
  byTypology: alerts(first: 200, filter: { typologies: [ILLEGAL_GAMBLING] }) { edges { node { id } } }
  byStatus: alerts(first: 200, filter: { statuses: [STOP_PAYMENT_REQUESTED, WITHDRAWN] }) { edges { node { id } } }
  bySeverity: alerts(first: 200, filter: { severityAtLeast: LOW }) { edges { node { id } } }
  check: checkAccounts(accounts: [$account]) { verdict alerts { id } account { openAlerts ${CONNECTION} } }
  screen(subject: { accounts: [$account] }) { accounts { verdict alerts { id } } }
  neighbour: alert(id: $visible) { related { edges { node { id } } } }
  _entities(representations: $entities) {
    ... on FinancialAlert { id timeline { to } related { edges { node { id } } } }
    ... on Person { alerts ${CONNECTION} }
    ... on IdentityDocument { alerts ${CONNECTION} }
    ... on VehicleIdentity { alerts ${CONNECTION} }
    ... on AccountIdentity { openAlerts ${CONNECTION} }
  }
}`

interface Connection {
  totalCount?: number | null
  edges: { node: { id: string } }[]
}
type Ways = Record<
  'newest' | 'oldest' | 'byAccount' | 'byCountry' | 'byTypology' | 'byStatus' | 'bySeverity',
  Connection
> & {
  byId: { id: string } | null
  byReference: { id: string } | null
  check: [{ verdict: string; alerts: { id: string }[]; account: { openAlerts: Connection } }]
  screen: { accounts: [{ verdict: string; alerts: { id: string }[] }] }
  neighbour: { related: Connection } | null
  _entities: [
    { id: string } | null,
    { alerts: Connection },
    { alerts: Connection },
    { alerts: Connection },
    { openAlerts: Connection },
  ]
}

const asking: Move = { to: 'STOP_PAYMENT_REQUESTED', hoursLater: 1 }

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`who sees an alert on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    let made = 0
    beforeAll(async () => {
      alerts = await openAlerts(driver)
    })
    afterAll(() => alerts.close())

    /** Writes an alert of Kenya's, and one that everybody sees and that shares all things with it. */
    async function writePair(overrides: Partial<Draft>, moves: Move[] = [asking]) {
      const n = ++made
      const shared: Partial<Draft> = {
        recordedBy: 'KEN',
        beneficiary: anAccount(),
        subjects: [{ personId: `person-${n}`, role: 'SUSPECT', name: null }],
        documents: [{ number: `VIS${n}`, type: 'PASSPORT', issuedBy: 'KEN' }],
        vehicles: [{ identifierType: 'ENGINE', value: `VIS${n}` }],
        transitCountries: ['ATA'],
        typologies: ['ILLEGAL_GAMBLING'],
      }
      const secret = anAlert({ ...shared, ...overrides }, moves)
      const open = anAlert({ ...shared, reportedAt: '2025-02-01T00:00:00.000Z' })
      await alerts.store.store.write([secret, open])
      return { secret, open }
    }

    /** For each way to the alert whether it led there; the counts of the ways that have one stand beside. */
    async function waysTo({ secret, open }: { secret: AlertRecord; open: AlertRecord }, country: string) {
      const { id, reference, beneficiary, subjects, documents, vehicles } = secret.alert
      const ways = await alerts.ask<Ways>(country, EVERY_WAY, {
        id,
        reference,
        account: { scheme: beneficiary.scheme, value: beneficiary.value },
        visible: open.alert.id,
        entities: [
          { __typename: 'FinancialAlert', id },
          { __typename: 'Person', id: subjects[0]?.personId },
          { __typename: 'IdentityDocument', ...documents[0] },
          { __typename: 'VehicleIdentity', ...vehicles[0] },
          { __typename: 'AccountIdentity', scheme: beneficiary.scheme, value: beneficiary.value },
        ],
      })
      const [entity, person, document, vehicle, account] = ways._entities
      const has = (connection: Connection | undefined) => idsOf(connection ?? { edges: [] }).includes(id)
      const [check] = ways.check
      const [screened] = ways.screen.accounts
      const counted = [ways.byAccount, person.alerts, document.alerts, vehicle.alerts, account.openAlerts]
      return {
        led: {
          id: ways.byId !== null,
          reference: ways.byReference !== null,
          entity: entity !== null,
          newest: has(ways.newest),
          oldest: has(ways.oldest),
          account: has(ways.byAccount),
          country: has(ways.byCountry),
          typology: has(ways.byTypology),
          status: has(ways.byStatus),
          severity: has(ways.bySeverity),
          check: check.alerts.some((alert) => alert.id === id),
          screen: screened.alerts.some((alert) => alert.id === id),
          openAlerts: has(check.account.openAlerts) && has(account.openAlerts),
          related: has(ways.neighbour?.related),
          person: has(person.alerts),
          document: has(document.alerts),
          vehicle: has(vehicle.alerts),
        },
        counts: counted.map(({ totalCount }) => totalCount),
      }
    }

    async function expectSeen(pair: { secret: AlertRecord; open: AlertRecord }, country: string) {
      const { led, counts } = await waysTo(pair, country)
      expect(led, country).toEqual(Object.fromEntries(Object.keys(led).map((way) => [way, true])))
      expect(counts).toEqual([2, 2, 2, 2, 2])
    }

    async function expectAbsent(pair: { secret: AlertRecord; open: AlertRecord }, country: string) {
      const { led, counts } = await waysTo(pair, country)
      expect(led, country).toEqual(Object.fromEntries(Object.keys(led).map((way) => [way, false])))
      expect(counts).toEqual([1, 1, 1, 1, 1])
    }

    test('shared with all: everyone, by every way', async () => {
      const pair = await writePair({})
      for (const country of ['KEN', 'FRA', 'KOR']) await expectSeen(pair, country)
    })

    test('denied to some: everyone but them; for them it is absent by every way', async () => {
      const pair = await writePair({ sharing: { mode: 'DENY', countries: ['KOR', 'JPN'] } })
      for (const country of ['KEN', 'FRA']) await expectSeen(pair, country)
      for (const country of ['KOR', 'JPN']) await expectAbsent(pair, country)
    })

    test('allowed to some: them and the owner; absent for everyone else', async () => {
      const pair = await writePair({ sharing: { mode: 'ALLOW', countries: ['FRA', 'BRA'] } })
      for (const country of ['KEN', 'FRA', 'BRA']) await expectSeen(pair, country)
      for (const country of ['KOR', 'JPN']) await expectAbsent(pair, country)
    })

    test('an owner sees its own, even where its rule names itself', async () => {
      await expectSeen(await writePair({ sharing: { mode: 'DENY', countries: ['KEN'] } }), 'KEN')
      await expectSeen(await writePair({ sharing: { mode: 'ALLOW', countries: [] } }), 'KEN')
    })

    test('to be reviewed tomorrow: everyone; today or before: the owner alone', async () => {
      await expectSeen(await writePair({ reviewBy: day(2) }), 'FRA')
      for (const reviewBy of [day(0), day(-1), '2025-06-01']) {
        const pair = await writePair({ reviewBy })
        await expectAbsent(pair, 'FRA')
        await expectSeen(pair, 'KEN')
      }
    })

    test('to be reviewed, and allowed to a country: not even that country', async () => {
      const pair = await writePair({ reviewBy: day(0), sharing: { mode: 'ALLOW', countries: ['FRA'] } })
      await expectAbsent(pair, 'FRA')
    })

    test('withdrawn: its owner alone, who no longer has it as a hit', async () => {
      const pair = await writePair({}, [asking, { to: 'WITHDRAWN', hoursLater: 2, note: 'Raised in error.' }])
      await expectAbsent(pair, 'FRA')
      const { led, counts } = await waysTo(pair, 'KEN')
      const open = ['check', 'screen', 'openAlerts']
      expect(led).toEqual(Object.fromEntries(Object.keys(led).map((way) => [way, !open.includes(way)])))
      expect(counts).toEqual([2, 2, 2, 2, 1])
    })

    test('under compliance review: its owner alone, who reads it and does not have it as a hit', async () => {
      const pair = await writePair({})
      const set = (underReview: boolean) =>
        alerts.ask(
          'KEN',
          'mutation ($input: SetComplianceReviewInput!) { setAlertComplianceReview(input: $input) { id } }',
          { input: { id: pair.secret.alert.id, underReview, reason: 'Asked by a data subject.' } },
        )
      await set(true)
      for (const country of ['FRA', 'KOR']) await expectAbsent(pair, country)
      const { led, counts } = await waysTo(pair, 'KEN')
      const hits = ['check', 'screen', 'openAlerts', 'related', 'person', 'document', 'vehicle']
      expect(led).toEqual(Object.fromEntries(Object.keys(led).map((way) => [way, !hits.includes(way)])))
      expect(counts).toEqual([2, 1, 1, 1, 1])
      await set(false)
      for (const country of ['KEN', 'FRA']) await expectSeen(pair, country)
    })

    test('the store itself gives no timeline and no relation of a hidden alert', async () => {
      const { secret } = await writePair({ sharing: { mode: 'DENY', countries: ['KOR'] } })
      const viewer = (country: string) => ({
        ...{ country, organisation: 'NCB', user: 'u', roles: [] },
        purpose: 'CRIMINAL_INVESTIGATION' as const,
      })
      const { store } = alerts.store
      const page = { limit: 10, after: null }
      expect(await store.timelines(viewer('KOR'), [secret.alert.id])).toEqual([])
      expect((await store.relatedAlerts(viewer('KOR'), [secret.alert.id], page)).size).toBe(0)
      expect(await store.timelines(viewer('FRA'), [secret.alert.id])).toHaveLength(2)
      expect((await store.relatedAlerts(viewer('FRA'), [secret.alert.id], page)).size).toBe(1)
    })

    test('only the owner reads the sharing; everyone else is told to have the alert confirmed', async () => {
      const { secret } = await writePair({
        sharing: { mode: 'DENY', countries: ['KOR'] },
        handling: { code: 'H2', conditions: ['No arrest on this ground.'] },
      })
      const query = `query ($id: ID!) { alert(id: $id) {
        recordedBy { code } recordedAt updatedAt reviewBy sharing { mode countries { code } }
        handling { code conditions confirmationRequired contact { code } } } }`
      const ask = (country: string) => alerts.ask(country, query, { id: secret.alert.id })
      const handling = { code: 'H2', conditions: ['No arrest on this ground.'], contact: { code: 'KEN' } }
      const common = {
        recordedBy: { code: 'KEN' },
        recordedAt: '2025-03-01T09:00:00.000Z',
        updatedAt: '2025-03-01T10:00:00.000Z',
        reviewBy: '2036-01-01',
      }
      expect(await ask('KEN')).toEqual({
        alert: {
          ...common,
          sharing: { mode: 'DENY', countries: [{ code: 'KOR' }] },
          handling: { ...handling, confirmationRequired: false },
        },
      })
      expect(await ask('FRA')).toEqual({
        alert: { ...common, sharing: null, handling: { ...handling, confirmationRequired: true } },
      })
    })

    test('a cursor leads on past alerts that are hidden from the viewer, as if there were none', async () => {
      const beneficiary = anAccount()
      const record = (n: number) =>
        anAlert({
          beneficiary,
          reportedAt: `2025-04-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
          sharing: n % 3 === 0 ? { mode: 'ALL', countries: [] } : { mode: 'DENY', countries: ['KOR'] },
        })
      const records = Array.from({ length: 20 }, (_, n) => record(n))
      await alerts.store.store.write(records)
      const query = `query ($account: AccountInput!, $after: Cursor) { alerts(filter: { account: $account }, first: 2, after: $after) {
        totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`
      const walk = async (country: string) => {
        const ids: string[] = []
        for (let after: string | null = null; ; ) {
          type Page = { alerts: Connection & { pageInfo: { hasNextPage: boolean; endCursor: string } } }
          const account = { scheme: beneficiary.scheme, value: beneficiary.value }
          const { alerts: page }: Page = await alerts.ask<Page>(country, query, { account, after })
          ids.push(...idsOf(page))
          if (!page.pageInfo.hasNextPage) return { ids, totalCount: page.totalCount }
          after = page.pageInfo.endCursor
        }
      }
      const all = records.map(({ alert }) => alert.id).reverse()
      expect(await walk('FRA')).toEqual({ ids: all, totalCount: 20 })
      expect(await walk('KOR')).toEqual({ ids: all.filter((_, n) => (19 - n) % 3 === 0), totalCount: 7 })
    })
  })
}
