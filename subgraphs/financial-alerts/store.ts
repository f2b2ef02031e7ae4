import type { Viewer } from '../../schema/identity.ts'
import type { Request } from '../changes.ts'
import type { Page } from '../connection.ts'
import { type Cursors, createCursors } from '../cursors.ts'
import { forKeys } from '../neighbours.ts'
import { dayFor, today } from '../record.ts'
import { createDrawNumber, type DrawNumber } from '../reference-number.ts'
import type { Reviews } from '../review.ts'
import { migrateSql, onceSql, sqlSecret } from '../stores/migrations.ts'
import { openSql, type Sql } from '../stores/sql.ts'
import type { Store, StoreOptions } from '../subgraph.ts'
import { tableReviews } from '../table-reviews.ts'
import { type Alert, type AlertRecord, type AlertRow, alertOf, type LinkKind, type TimelineStep } from './alert.ts'
import type { AlertOrder, AlertSeverity, AlertStatus, FraudTypology } from './generated/schema.ts'
import type { AlertLog } from './log/alert-log.ts'
import { createCachedLog } from './log/cached-log.ts'
import { type Rates, referenceRates } from './rates.ts'
import * as statements from './statements.ts'
import { migrations } from './tables.ts'
import { isRepeated, requestById } from './write-statements.ts'
import { type Change, change, raise, writeAlerts } from './writing.ts'

/** The canonical filter of `Query.alerts`. Null: no condition. `account` is an account key. */
export interface AlertQuery {
  account: string | null
  countries: readonly string[] | null
  typologies: readonly FraudTypology[] | null
  statuses: readonly AlertStatus[] | null
  severities: readonly AlertSeverity[] | null
  reportedSince: string | null
  own: boolean
}

/** Which alerts that name a key count: all; open ones; open ones that name the account as one that received money. */
export type Naming = 'ALL' | 'OPEN' | 'OPEN_RECEIVER'

/** The database of financial alerts. Reading functions return what the viewer may see; a page has up to `limit + 1` rows. */
export interface AlertStore extends Store {
  cursors: Cursors
  /** Draws the references of new alerts. */
  drawNumber: DrawNumber
  /** The exchange rates for severities. */
  rates: Rates
  alertsById(viewer: Viewer, ids: readonly string[]): Promise<Alert[]>
  alertsByReference(viewer: Viewer, references: readonly string[]): Promise<Alert[]>
  alerts(viewer: Viewer, query: AlertQuery, order: AlertOrder, page: Page): Promise<Alert[]>
  /** How many alerts a query finds; null if no index can answer. */
  countAlerts(viewer: Viewer, query: AlertQuery): Promise<number | null>
  /** For each key, the alerts that name it, the last reported first. Keys without alerts are left out. */
  alertsNaming(
    viewer: Viewer,
    kind: LinkKind,
    which: Naming,
    keys: readonly string[],
    page: Page,
  ): Promise<Map<string, Alert[]>>
  /** For each key, how many alerts name it; keys without alerts are left out. */
  countNaming(
    viewer: Viewer,
    kind: LinkKind,
    which: 'ALL' | 'OPEN',
    keys: readonly string[],
  ): Promise<{ key: string; count: number }[]>
  /** For each alert (by id), the others that share an account, document or vehicle with it, the last reported first. */
  relatedAlerts(viewer: Viewer, ids: readonly string[], page: Page): Promise<Map<string, Alert[]>>
  reviews: Reviews<Alert>
  /** The steps of alerts, each alert's in order. */
  timelines(viewer: Viewer, ids: readonly string[]): Promise<TimelineStep[]>
  /** What a request did; null if it was not carried out. */
  request(id: string): Promise<{ hash: string; recordId: string } | null>
  /** Whether another alert names one of the accounts (keys) as one that received money; see `severityTable`. */
  isRepeated(alertId: string, accounts: readonly string[]): Promise<boolean>
  /** Writes a new alert; the store draws its reference. False: the request was carried out before. */
  raise(record: AlertRecord, request: Request): Promise<boolean>
  /** Writes a change of the alert `old`. False: it has changed since it was read, or the request was carried out before. */
  change(old: Alert, change: Change): Promise<boolean>
  log: AlertLog
  /** Writes new alerts in one transaction; leaves those whose id exists unchanged. */
  write(records: readonly AlertRecord[]): Promise<void>
  /** `write`, once per `name` in the life of the database, even if several processes start at the same time. */
  writeOnce(name: string, records: () => readonly AlertRecord[]): Promise<void>
}

/** How often old entries of the log are looked for. */
const PRUNE_EVERY_MS = 3_600_000

/** Opens the alerts at a URL (`openSql`), migrates their tables, and drops old entries of the log now and then. */
export async function openAlertStore(
  url: string,
  { alertLogRetentionDays = 30, exchangeRates = referenceRates, alertsInMemory }: StoreOptions = {},
): Promise<AlertStore> {
  const sql = await openSql(url)
  try {
    await migrateSql(sql, 'financial-alerts', migrations)
    const log = createCachedLog(sql, alertsInMemory)
    await log.prune(alertLogRetentionDays)
    const cursors = createCursors(await sqlSecret(sql, 'financial-alerts/cursors'))
    const drawNumber = createDrawNumber(await sqlSecret(sql, 'financial-alerts/references'))
    const pruning = repeat(() => log.prune(alertLogRetentionDays), PRUNE_EVERY_MS)
    return alertStore(sql, { cursors, drawNumber, rates: exchangeRates, log }, async () => {
      log.stop()
      await pruning.stop()
    })
  } catch (error) {
    await sql.close()
    throw error
  }
}

/**
 * Does `work` at a slow interval, which keeps no process alive; after a failure, the next time counts. `stop` waits for it.
 */
function repeat(work: () => Promise<void>, everyMs: number): { stop(): Promise<void> } {
  let working: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    working = work().catch(() => undefined)
  }, everyMs)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      return working
    },
  }
}

function alertStore(
  sql: Sql,
  parts: Pick<AlertStore, 'cursors' | 'drawNumber' | 'rates' | 'log'>,
  stopClocks: () => Promise<void>,
): AlertStore {
  const { cursors, drawNumber, rates, log } = parts
  return {
    // No spread before these: V8 then adds properties twenty times more slowly, for each call.
    cursors,
    drawNumber,
    rates,
    log,
    within: (limits) => alertStore(sql.within(limits), { ...parts, log: log.within(limits) }, stopClocks),
    async alertsById(viewer, ids) {
      const rows = await sql.query<AlertRow>(forKeys(ids, statements.alertsById), [
        viewer.country,
        dayFor(viewer),
        storable(ids),
      ])
      return rows.map(alertOf)
    },
    async alertsByReference(viewer, references) {
      const values = [viewer.country, dayFor(viewer), storable(references)]
      const rows = await sql.query<AlertRow>(forKeys(references, statements.alertsByReference), values)
      return rows.map(alertOf)
    },
    async alerts(viewer, query, order, page) {
      const { source, keys } = sourceOf(viewer, query)
      const values = [viewer.country, dayFor(viewer), keys, ...pageValues(page, order), ...conditionValues(query)]
      const rows = await sql.query<AlertRow>(statements.listStatement(source, order), values)
      return rows.map(alertOf)
    },
    async countAlerts(viewer, query) {
      if (query.account !== null) {
        const values = [viewer.country, dayFor(viewer), [query.account], ...conditionValues(query)]
        return countOf(await sql.query(statements.countByAccount, values))
      }
      const { own, reportedSince, ...others } = query
      if (!own || Object.values(others).some((asked) => asked !== null)) return null
      return countOf(await sql.query(statements.countOwn, [viewer.country, reportedSince ?? '-infinity']))
    },
    async alertsNaming(viewer, kind, which, keys, page) {
      const only = [which !== 'ALL', which === 'OPEN_RECEIVER', kind]
      const values = [viewer.country, dayFor(viewer), keys, ...pageValues(page, 'NEWEST'), ...only]
      return byKey(await sql.query<KeyedRow>(forKeys(keys, statements.alertsNaming), values))
    },
    countNaming(viewer, kind, which, keys) {
      return sql.query(statements.countNaming, [viewer.country, dayFor(viewer), keys, kind, which === 'OPEN'])
    },
    async relatedAlerts(viewer, ids, page) {
      const values = [viewer.country, dayFor(viewer), ids, ...pageValues(page, 'NEWEST')]
      return byKey(await sql.query<KeyedRow>(statements.alertsRelated, values))
    },
    reviews: tableReviews(sql, statements.reviews, alertOf),
    timelines: (viewer, ids) => sql.query<TimelineStep>(statements.timelines, [viewer.country, dayFor(viewer), ids]),
    async request(id) {
      const [first] = await sql.query<{ hash: string; recordId: string }>(requestById, [id])
      return first ?? null
    },
    async isRepeated(alertId, accounts) {
      const [row] = await sql.query<{ repeated: boolean }>(isRepeated, [alertId, accounts, today()])
      return row?.repeated ?? false
    },
    raise: (record, request) => raise(sql, drawNumber, record, request),
    change: (old, changed) => change(sql, old, changed),
    write: (records) => sql.transaction((tx) => writeAlerts(tx, records)),
    async writeOnce(name, records) {
      const written = await onceSql(sql, 'financial-alerts', name, (tx) => writeAlerts(tx, records()))
      if (written) await sql.maintain()
    },
    ping: async () => {
      await sql.query(statements.probe)
    },
    checkChanges: () => sql.checkChanges(),
    async close() {
      await stopClocks()
      await sql.close()
    },
  }
}

type KeyedRow = AlertRow & { key: string }

function byKey(rows: readonly KeyedRow[]): Map<string, Alert[]> {
  const alerts = new Map<string, Alert[]>()
  for (const { key, ...row } of rows) {
    const known = alerts.get(key)
    if (known) known.push(alertOf(row))
    else alerts.set(key, [alertOf(row)])
  }
  return alerts
}

function countOf(rows: { count: number }[]): number {
  return rows[0]?.count ?? 0
}

/** Drops texts with a NUL: PostgreSQL would refuse the whole statement, and no record has such a key. */
function storable(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !key.includes('\0'))
}

/** The index to read a list by: usually that of the most selective condition. */
function sourceOf(viewer: Viewer, query: AlertQuery): { source: statements.ListSource; keys: readonly string[] } {
  if (query.account !== null) return { source: 'account', keys: [query.account] }
  if (query.own) return { source: 'owner', keys: [viewer.country] }
  if (query.countries) return { source: 'country', keys: query.countries }
  if (query.typologies) return { source: 'typology', keys: query.typologies }
  if (query.statuses) return { source: 'status', keys: query.statuses }
  if (query.severities) return { source: 'severity', keys: query.severities }
  return { source: 'time', keys: ['all'] }
}

function conditionValues({ reportedSince, statuses, severities, typologies, countries, own }: AlertQuery): unknown[] {
  return [reportedSince ?? '-infinity', statuses, severities, typologies, countries, own]
}

/** The position of a page and its limit. Without `after`, a list begins before, or after, all times. */
function pageValues({ after, limit }: Page, order: AlertOrder): unknown[] {
  const [time, id] = after ?? [order === 'NEWEST' ? 'infinity' : '-infinity', '']
  return [time, id, limit + 1]
}
