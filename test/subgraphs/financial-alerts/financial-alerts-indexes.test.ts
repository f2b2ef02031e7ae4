import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ncbs } from '../../../schema/ncbs.ts'
import { type FeedSource, feedStatement } from '../../../subgraphs/financial-alerts/log/log-statements.ts'
import type { Move } from '../../../subgraphs/financial-alerts/seed/seed-timelines.ts'
import * as statements from '../../../subgraphs/financial-alerts/statements.ts'
import { migrations } from '../../../subgraphs/financial-alerts/tables.ts'
import { changeAlert, isRepeated } from '../../../subgraphs/financial-alerts/write-statements.ts'
import { writeAlerts } from '../../../subgraphs/financial-alerts/writing.ts'
import { today } from '../../../subgraphs/record.ts'
import { owners } from '../../../subgraphs/seed/story.ts'
import { migrateSql } from '../../../subgraphs/stores/migrations.ts'
import type { Sql, Statement } from '../../../subgraphs/stores/sql.ts'
import { anAccount, anAlert } from '../../support/alert-records.ts'
import { day } from '../../support/day.ts'
import { sqlDrivers } from '../../support/drivers.ts'

/** Enough rows that a plan without the index costs more. */
const ROWS = 6000
const kinds = ['VOICE_PHISHING', 'SEXTORTION', 'OTHER', 'MONEY_MULE', 'ADVANCE_PAYMENT'] as const

interface Plan {
  'Node Type': string
  'Index Name'?: string
  'Relation Name'?: string
  Plans?: Plan[]
}

const lives: readonly Move[][] = [
  [],
  [{ to: 'STOP_PAYMENT_REQUESTED', hoursLater: 1 }],
  [{ to: 'CLOSED', hoursLater: 1 }],
  [{ to: 'WITHDRAWN', hoursLater: 1, note: 'Raised in error.' }],
]

const records = Array.from({ length: ROWS }, (_, n) => {
  const owner = owners[n % owners.length] ?? 'FRA'
  const draft = {
    id: `alert-${n}`,
    reference: `REF-${n}`,
    recordedBy: owner,
    victimCountry: owner,
    typologies: [kinds[n % kinds.length] ?? ('OTHER' as const)],
    claimed: `${10 ** (2 + (n % 6))}.00`,
    reportedAt: new Date(Date.UTC(2025, 0, 1) + n * 3_600_000).toISOString(),
    beneficiary: anAccount({ value: `BRA/1/${n % 500}` }),
    subjects: [{ personId: `person-${n % 700}`, role: 'SUSPECT' as const, name: null }],
  }
  return anAlert(draft, lives[n % lives.length])
})

const keys = (...of: string[]) => of
const start = ['infinity', '', 21]
const conditions = ['-infinity', null, null, null, null, false]
const list = (source: statements.ListSource, of: string[]) =>
  [statements.listStatement(source, 'NEWEST'), [of, ...start, ...conditions]] as const

/** A page of the log from a place on: of all, or only of `kinds`. */
const feed = (source: FeedSource, of: string[], after = 0, kinds: string[] | null = null) =>
  [feedStatement(source), [of, after, 20_000, 101, kinds, null, null, null, null, null, false]] as const

/** Each statement with its values from $3 on, and the indexes that its plan has to use. */
const cases: [string, Statement, readonly unknown[], string[]][] = [
  ['an alert by its id', statements.alertsById.few, [keys('alert-1')], ['alerts_pkey']],
  ['alerts by their ids', statements.alertsById.many, [keys('alert-1')], ['alerts_pkey']],
  ['an alert by its reference', statements.alertsByReference.few, [keys('REF-1')], ['alerts_reference_key']],
  ['alerts by their references', statements.alertsByReference.many, [keys('REF-1')], ['alerts_reference_key']],
  ['the list', ...list('time', ['all']), ['alerts_by_time']],
  ['the list by owner', ...list('owner', ['FRA']), ['alerts_by_owner']],
  ['the list by status', ...list('status', ['FROZEN', 'REPORTED']), ['alerts_by_status']],
  ['the list by severity', ...list('severity', ['HIGH', 'CRITICAL']), ['alerts_by_severity']],
  ['the list by country', ...list('country', ['KOR', 'SWE']), ['alert_links_by_key', 'alerts_pkey']],
  ['the list by typology', ...list('typology', ['SEXTORTION']), ['alert_links_by_key', 'alerts_pkey']],
  ['the list by account', ...list('account', ['DOMESTIC|BRA/1/7']), ['alert_links_by_key', 'alerts_pkey']],
  [
    'the list from the oldest on',
    statements.listStatement('time', 'OLDEST'),
    [['all'], '-infinity', '', 21, ...conditions],
    ['alerts_by_time'],
  ],
  [
    'a later page of the list since a time',
    statements.listStatement('time', 'NEWEST'),
    [['all'], '2025-05-01T00:00:00Z', 'x', 21, '2025-04-01T00:00:00Z', ...conditions.slice(1)],
    ['alerts_by_time'],
  ],
  [
    'the count by account',
    statements.countByAccount,
    [keys('DOMESTIC|BRA/1/7'), ...conditions],
    ['alert_links_by_key', 'alerts_pkey'],
  ],
  [
    'what names an account',
    statements.alertsNaming.few,
    [keys('DOMESTIC|BRA/1/7'), ...start, true, true, 'ACCOUNT'],
    ['alert_links_by_key', 'alerts_pkey'],
  ],
  [
    'what names many accounts',
    statements.alertsNaming.many,
    [Array.from({ length: 500 }, (_, n) => `DOMESTIC|BRA/1/${n * 3}`), ...start, true, true, 'ACCOUNT'],
    ['alert_links_by_key', 'alerts_pkey'],
  ],
  [
    'what names persons',
    statements.alertsNaming.many,
    [keys('person-1', 'person-2'), ...start, false, false, 'PERSON'],
    ['alert_links_by_key', 'alerts_pkey'],
  ],
  [
    'the count of what names persons',
    statements.countNaming,
    [keys('person-1', 'person-2'), 'PERSON', false],
    ['alert_links_by_key', 'alerts_pkey'],
  ],
  [
    'related alerts',
    statements.alertsRelated,
    [keys('alert-1', 'alert-2'), ...start],
    ['alerts_pkey', 'alert_links_pkey', 'alert_links_by_key'],
  ],
  ['timelines', statements.timelines, [keys('alert-1', 'alert-2')], ['alert_steps_pkey', 'alerts_pkey']],
  ['the log', ...feed('all', ['all']), ['alert_log_pkey', 'alerts_pkey']],
  ['the end of the log', ...feed('all', ['all'], 9000), ['alert_log_pkey', 'alerts_pkey']],
  ['the log of one kind', ...feed('all', ['all'], 0, ['WITHDRAWN']), ['alert_log_pkey', 'alerts_pkey']],
  ['the log by owner', ...feed('owner', ['FRA']), ['alert_log_keys_pkey', 'alert_log_pkey', 'alerts_pkey']],
  [
    'the log by account',
    ...feed('account', ['DOMESTIC|BRA/1/7', 'DOMESTIC|BRA/1/8']),
    ['alert_log_keys_pkey', 'alert_log_pkey', 'alerts_pkey'],
  ],
  ['the log by country', ...feed('country', ['KOR', 'SWE']), ['alert_log_keys_pkey', 'alert_log_pkey', 'alerts_pkey']],
  [
    'the log by typology',
    ...feed('typology', ['SEXTORTION']),
    ['alert_log_keys_pkey', 'alert_log_pkey', 'alerts_pkey'],
  ],
]

/** The same with all values: what goes with a change, and what is to be reviewed. */
const further: typeof cases = [
  [
    'whether an account is repeated',
    isRepeated,
    ['alert-1', keys('DOMESTIC|BRA/1/7'), today()],
    ['alert_links_by_key', 'alerts_pkey'],
  ],
  [
    'what an owner is to review',
    statements.reviews.due,
    ['FRA', day(30), day(-9), 'alert-1', 21],
    ['alerts_by_review'],
  ],
  ['the count of it', statements.reviews.count, [['FRA'], day(30), 1000], ['alerts_by_review']],
  [
    'the count of what all owners are to review',
    statements.reviews.count,
    [ncbs, day(30), 10_000],
    ['alerts_by_review'],
  ],
  [
    'a change',
    changeAlert,
    ['{"id": "alert-1"}', '2026-01-01T00:00:00Z', 'a', 'b', '[]', '[]', '[]', '[]', null],
    ['alert_links_pkey', 'alert_steps_pkey', 'alerts_pkey'],
  ],
]

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available)(`the plan on ${driver.name} of`, () => {
    let sql: Sql
    beforeAll(async () => {
      sql = await driver.open()
      await migrateSql(sql, 'financial-alerts', migrations)
      await sql.transaction((tx) => writeAlerts(tx, records), { unlimited: true })
      await sql.maintain()
    })
    afterAll(() => sql.close())

    async function nodesOf({ text }: Statement, values: readonly unknown[]): Promise<Plan[]> {
      const rows = await sql.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        { name: '', text: `EXPLAIN (FORMAT JSON) ${text}` },
        values,
      )
      const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)]
      return rows.flatMap((row) => flat(row['QUERY PLAN'][0].Plan))
    }

    test.each(cases)('%s goes by its index and reads no table through', async (_, statement, values, indexes) => {
      await expectIndexes(statement, ['FRA', today(), ...values], indexes)
    })

    test.each(further)('%s goes by its index and reads no table through', (_, statement, values, indexes) =>
      expectIndexes(statement, values, indexes),
    )

    async function expectIndexes(statement: Statement, values: readonly unknown[], indexes: string[]) {
      const nodes = await nodesOf(statement, values)
      const used = new Set(nodes.flatMap((node) => node['Index Name'] ?? []))
      expect([...used].toSorted()).toEqual(indexes.toSorted())
      const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
      // The horizon has one row.
      expect(scans.filter((node) => node['Relation Name'] !== 'alert_log_horizon')).toEqual([])
    }

    test.each(cases.filter(([, { text }]) => text.includes('CROSS JOIN LATERAL')))(
      '%s takes the rows of each key in the order of the index, without sorting them',
      async (_, statement, values) => {
        const nodes = await nodesOf(statement, ['FRA', today(), ...values])
        const limits = nodes.filter((node) => node['Node Type'] === 'Limit').at(-1)
        const below = (plan: Plan): string[] => [plan['Node Type'], ...(plan.Plans ?? []).flatMap(below)]
        expect(limits).toBeDefined()
        expect(below(limits as Plan).filter((type) => type.includes('Sort') || type.includes('Bitmap'))).toEqual([]) // just seen
      },
    )

    test('the count of one’s own alerts goes by an index that begins with the owner', async () => {
      const nodes = await nodesOf(statements.countOwn, ['FRA', '-infinity'])
      expect([['alerts_by_owner'], ['alerts_by_review']]).toContainEqual(
        nodes.flatMap((node) => node['Index Name'] ?? []),
      )
    })
  })

  describe.skipIf(!driver.available)(`the tables on ${driver.name}`, () => {
    let sql: Sql
    beforeAll(async () => {
      sql = await driver.open()
      await migrateSql(sql, 'financial-alerts', migrations)
    })
    afterAll(() => sql.close())

    test('keep the time of the report in the links equal to that of the alert when it is corrected', async () => {
      const record = anAlert()
      await sql.transaction((tx) => writeAlerts(tx, [record]))
      const corrected = '2025-09-09T00:00:00.000Z'
      await sql.query({ name: '', text: 'UPDATE alerts SET reported_at = $1 WHERE id = $2' }, [
        corrected,
        record.alert.id,
      ])
      const times = await sql.query(
        { name: '', text: 'SELECT DISTINCT reported_at AS time FROM alert_links WHERE alert_id = $1' },
        [record.alert.id],
      )
      expect(times).toEqual([{ time: corrected }])
    })

    test.each([
      ['more frozen than claimed', { frozen: '1000.01' }],
      ['more returned than frozen', { frozen: '10.00', returned: '10.01' }],
      ['nothing claimed', { claimed: '0.00' }],
      ['an unknown status', { status: 'LOST' }],
      ['no typology', { typologies: [] }],
    ])('refuse an alert with %s, whole', async (_, broken) => {
      const record = anAlert()
      // Types forbid some of these; the database has to as well.
      const alert = { ...record.alert, ...broken } as typeof record.alert
      await expect(sql.transaction((tx) => writeAlerts(tx, [anAlert(), { ...record, alert }]))).rejects.toThrow()
      const text = "SELECT count(*) AS count FROM alerts WHERE reported_at = '2025-03-01T08:00:00Z'"
      expect(await sql.query({ name: '', text })).toEqual([{ count: 0 }])
    })

    test('leave an alert alone whose id is on record, its links and steps too', async () => {
      const record = anAlert({ reportedAt: '2025-10-01T00:00:00.000Z' })
      await sql.transaction((tx) => writeAlerts(tx, [record]))
      const other = anAlert({ id: record.alert.id, reportedAt: '2025-11-01T00:00:00.000Z' })
      await sql.transaction((tx) => writeAlerts(tx, [other]))
      const text = 'SELECT DISTINCT reported_at AS time FROM alert_links WHERE alert_id = $1'
      expect(await sql.query({ name: '', text }, [record.alert.id])).toEqual([{ time: record.alert.reportedAt }])
    })
  })
}
