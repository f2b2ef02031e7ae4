import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountKey } from '../../../schema/identifiers/account.ts'
import type { Alert } from '../../../subgraphs/financial-alerts/alert.ts'
import type { AlertFilter } from '../../../subgraphs/financial-alerts/generated/schema.ts'
import { seedAlerts } from '../../../subgraphs/financial-alerts/seed/seed.ts'
import { severities } from '../../../subgraphs/financial-alerts/severity.ts'
import { numbered, owners } from '../../../subgraphs/seed/story.ts'
import { type AlertsUnderTest, anAccount, anAlert, idsOf, isVisible, openAlerts } from '../../support/alert-records.ts'
import { sqlDrivers } from '../../support/drivers.ts'

interface Page {
  alerts: {
    edges: { cursor: string; node: { id: string } }[]
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
    totalCount: number | null
  }
}
type Order = 'NEWEST' | 'OLDEST'

const LIST = `query ($filter: AlertFilter, $first: Int! = 200, $after: Cursor, $orderBy: AlertOrder! = NEWEST) {
  alerts(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
  }
}`

const everything = seedAlerts().map(({ alert }) => alert)

/** What the lists have to answer, told in the simplest way: the rule of visibility and the filter over all of the seed. */
function expected(country: string, filter: AlertFilter = { own: false }, order: Order = 'NEWEST'): string[] {
  const alerts = everything.filter((alert) => isVisible(alert, country) && matches(alert, filter, country))
  const rising = alerts.toSorted((a, b) => compare(a.reportedAt, b.reportedAt) || compare(a.id, b.id))
  return (order === 'NEWEST' ? rising.reverse() : rising).map(({ id }) => id)
}

function matches(alert: Alert, filter: AlertFilter, country: string): boolean {
  const { statuses, typologies, countries, account, severityAtLeast, reportedSince, own } = filter
  const concerned = [alert.victimCountry, alert.beneficiaryCountry, ...alert.transitCountries, ...alert.recipients]
  const named = [alert.origin, alert.beneficiary, ...alert.intermediaries].map(accountKey)
  return (
    (!statuses?.length || statuses.includes(alert.status)) &&
    (!typologies?.length || alert.typologies.some((typology) => typologies.includes(typology))) &&
    (!countries?.length || concerned.some((code) => countries.includes(code))) &&
    (!account || named.includes(`${account.scheme}|${account.value}`)) &&
    (!severityAtLeast || severities.indexOf(alert.severity) >= severities.indexOf(severityAtLeast)) &&
    (!reportedSince || alert.reportedAt >= reportedSince) &&
    (!own || alert.recordedBy === country)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const mule = { scheme: 'IBAN' as const, value: numbered.iban(7) }
const filters: [string, Partial<AlertFilter>][] = [
  ['nothing', {}],
  ['one status', { statuses: ['FROZEN'] }],
  ['several statuses, one of them twice', { statuses: ['CLOSED', 'WITHDRAWN', 'REPORTED', 'CLOSED'] }],
  ['a typology', { typologies: ['MONEY_MULE'] }],
  ['typologies that one alert has together', { typologies: ['SEXTORTION', 'MONEY_MULE', 'OTHER'] }],
  ['a country', { countries: ['MAR'] }],
  ['countries that one alert concerns together', { countries: ['FRA', 'DEU', 'KOR'] }],
  ['a country that none concerns', { countries: ['SWE'] }],
  ['an account', { account: mule }],
  ['a severity', { severityAtLeast: 'HIGH' }],
  ['the lowest severity', { severityAtLeast: 'LOW' }],
  ['a time', { reportedSince: '2026-05-01T00:00:00.000Z' }],
  ['the caller’s own', { own: true }],
  ['lists that are empty', { statuses: [], typologies: [], countries: [] }],
  [
    'an account, a country and a status',
    { account: mule, countries: ['FRA', 'USA'], statuses: ['CLOSED', 'RETURNED'] },
  ],
  ['own ones of a country and a typology', { own: true, countries: ['DEU'], typologies: ['ROMANCE_SCAM', 'OTHER'] }],
  [
    'countries, typologies, statuses, a severity and a time',
    {
      countries: ['DEU', 'BRA', 'IND'],
      typologies: ['VOICE_PHISHING', 'MONEY_MULE', 'INVESTMENT_FRAUD'],
      statuses: ['ACKNOWLEDGED', 'FROZEN', 'CLOSED', 'RELEASED'],
      severityAtLeast: 'MEDIUM',
      reportedSince: '2026-02-01T00:00:00.000Z',
    },
  ],
  ['typologies and a status', { typologies: ['SEXTORTION'], statuses: ['FUNDS_GONE', 'REFUSED', 'FORWARDED'] }],
  ['a status and a severity', { statuses: ['PARTIALLY_FROZEN'], severityAtLeast: 'CRITICAL' }],
]

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`lists of alerts on ${driver.name}`, () => {
    let alerts: AlertsUnderTest
    beforeAll(async () => {
      alerts = await openAlerts(driver, { seeded: true })
    })
    afterAll(() => alerts.close())

    const page = async (country: string, variables: Record<string, unknown> = {}) =>
      (await alerts.ask<Page>(country, LIST, variables)).alerts

    /** All ids of a list, page by page. */
    async function walk(country: string, variables: Record<string, unknown>): Promise<string[]> {
      const ids: string[] = []
      for (let after: string | null = null; ; ) {
        const { edges, pageInfo } = await page(country, { ...variables, after })
        ids.push(...edges.map(({ node }) => node.id))
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null)
        expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null)
        expect(pageInfo.hasPreviousPage).toBe(after !== null)
        if (!pageInfo.hasNextPage) return ids
        after = pageInfo.endCursor
      }
    }

    test.each(filters)('filtered by %s answer what the rule says, both ways, to each viewer', async (_, filter) => {
      for (const country of ['FRA', 'KOR', 'SWE']) {
        for (const orderBy of ['NEWEST', 'OLDEST'] as const) {
          const ids = await walk(country, { filter, orderBy, first: 60 })
          expect(ids, `${country} ${orderBy}`).toEqual(expected(country, { own: false, ...filter }, orderBy))
        }
      }
    })

    test('answer something to each filter, so that the comparison means something', () => {
      const empty = filters.filter(([, filter]) => expected('FRA', { own: false, ...filter }).length === 0)
      expect(empty.map(([name]) => name)).toEqual(['a country that none concerns'])
      const seenBy = owners.map((country) => expected(country).length)
      expect(new Set(seenBy).size).toBeGreaterThan(3)
      expect(Math.max(...seenBy)).toBeLessThan(everything.length)
    })

    test('answer the newest twenty without any argument', async () => {
      const answer = await alerts.ask<Page>('FRA', '{ alerts { edges { node { id } } } }')
      expect(idsOf(answer.alerts)).toEqual(expected('FRA').slice(0, 20))
      expect(await page('FRA', { filter: null, first: 3 })).toMatchObject({ pageInfo: { hasNextPage: true } })
    })

    test('read a filter’s values as any scalar: a country in its short form, an instant with an offset', async () => {
      const filter = { countries: ['ma', 'D'], reportedSince: '2026-05-01T02:00:00+02:00' }
      const ids = idsOf(await page('FRA', { filter }))
      const canonical = { own: false, countries: ['MAR', 'DEU'], reportedSince: '2026-05-01T00:00:00.000Z' }
      expect(ids).toEqual(expected('FRA', canonical).slice(0, 200))
      const typed = { account: { scheme: 'IBAN', value: `${mule.value.slice(0, 4)} ${mule.value.slice(4)}` } }
      expect(idsOf(await page('FRA', { filter: typed }))).toEqual(expected('FRA', { own: false, account: mule }))
    })

    test.each([
      ['an IBAN with a wrong check digit', { scheme: 'IBAN', value: 'DE88370400440532013000' }, 'value', 'CHECK_DIGIT'],
      [
        'a domestic account without its bank',
        { scheme: 'DOMESTIC', value: '4711', country: 'KOR' },
        'bank',
        'MALFORMED',
      ],
    ])('refuse %s as a filter, with the reason', async (_, account, field, rule) => {
      const { data, errors } = await alerts.answer('FRA', LIST, { filter: { account } })
      expect(data).toEqual({ alerts: null })
      expect(errors).toMatchObject([{ path: ['alerts'], extensions: { code: 'BAD_USER_INPUT', rule } }])
      expect(errors?.[0]?.message).toContain(`filter.account.${field}`)
    })

    test.each([
      [0, 'BAD_USER_INPUT'],
      [-1, 'BAD_USER_INPUT'],
      [201, 'TOO_MANY_ITEMS'],
    ])('refuse a page of %i', async (first, code) => {
      const { errors } = await alerts.answer('FRA', LIST, { first })
      expect(errors).toMatchObject([{ extensions: { code } }])
    })

    test('take a page of one and of two hundred', async () => {
      expect((await page('FRA', { first: 1 })).edges).toHaveLength(1)
      expect((await page('FRA', { first: 200 })).edges).toHaveLength(200)
    })

    test('refuse a cursor that is malformed, or of another order, list or store', async () => {
      const { endCursor } = (await page('FRA', { first: 1 })).pageInfo
      const related = await alerts.ask<{ alert: { related: Page['alerts'] } }>(
        'FRA',
        '{ alert(id: "alert-ring-1") { related { edges { cursor node { id } } } } }',
      )
      const other = await openAlerts(driver, { seeded: true })
      const foreign = (await other.ask<Page>('FRA', LIST, { first: 1 })).alerts.pageInfo.endCursor
      await other.close()
      const refused = async (variables: Record<string, unknown>) => {
        const { errors } = await alerts.answer('FRA', LIST, { first: 1, ...variables })
        expect(errors, JSON.stringify(variables)).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
      }
      await refused({ after: 'x' })
      await refused({ after: '' })
      await refused({ after: '!?' })
      await refused({ after: endCursor, orderBy: 'OLDEST' })
      await refused({ after: related.alert.related.edges[0]?.cursor })
      await refused({ after: foreign })
      await refused({ after: `${endCursor?.slice(0, -2)}AA` })
    })

    test('count where one index tells it, and only where the count is selected', async () => {
      const count = async (filter: Partial<AlertFilter>) => (await page('FRA', { filter, first: 1 })).totalCount
      const told = (filter: Partial<AlertFilter>) => expected('FRA', { own: false, ...filter }).length
      const since = { reportedSince: '2026-05-01T00:00:00.000Z' }
      expect(await count({ own: true })).toBe(told({ own: true }))
      expect(await count({ own: true, ...since })).toBe(told({ own: true, ...since }))
      expect(await count({ account: mule })).toBe(told({ account: mule }))
      const narrow: Partial<AlertFilter> = { account: mule, own: true, ...since }
      expect(await count(narrow)).toBe(told(narrow))
      const both: Partial<AlertFilter> = { account: mule, statuses: ['CLOSED'], countries: ['USA', 'KOR'] }
      expect(await count(both)).toBe(told(both))
      expect(await count({})).toBeNull()
      expect(await count({ countries: ['FRA'] })).toBeNull()
      expect(await count({ own: true, statuses: ['CLOSED'] })).toBeNull()
      alerts.store.reset()
      await alerts.ask('FRA', '{ alerts(filter: { own: true }) { edges { node { id } } } }')
      expect(alerts.store.names()).toEqual(['alerts'])
    })

    test('count as many as each viewer may see, and no more', async () => {
      for (const country of owners) {
        const counted = (await page(country, { filter: { account: mule }, first: 1 })).totalCount
        expect(counted).toBe(expected(country, { own: false, account: mule }).length)
      }
    })

    test('go on behind a cursor when alerts were added before and behind it', async () => {
      const shared = { beneficiary: anAccount(), recordedBy: 'FRA' }
      const at = (reportedAt: string) => anAlert({ ...shared, reportedAt })
      const first = [at('2025-02-01T00:00:00.000Z'), at('2025-02-01T00:00:00.000Z'), at('2025-01-01T00:00:00.000Z')]
      await alerts.store.store.write(first)
      const filter = { account: { scheme: 'DOMESTIC', value: shared.beneficiary.value } }
      const begun = await page('FRA', { filter, first: 2 })
      const [newer, between, older] = [
        at('2025-02-02T00:00:00.000Z'),
        at('2025-01-15T00:00:00.000Z'),
        at('2024-01-01T00:00:00.000Z'),
      ]
      await alerts.store.store.write([newer, between, older])
      const rest = await page('FRA', { filter, after: begun.pageInfo.endCursor })
      expect(idsOf(begun)).toEqual([first[1], first[0]].map((record) => record?.alert.id))
      expect(idsOf(rest)).toEqual([between, first[2], older].map((record) => record?.alert.id))
      // Of equal times the one with the higher id comes first, and a cursor may stand between them.
      const one = await page('FRA', { filter, first: 2 })
      expect(idsOf(one)).toEqual([newer, first[1]].map((record) => record?.alert.id))
      expect(idsOf(await page('FRA', { filter, first: 1, after: one.pageInfo.endCursor }))).toEqual([
        first[0]?.alert.id,
      ])
    })
  })
}
