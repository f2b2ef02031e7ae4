import { type Connection, type Edge, type Page, readPage, toConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import type { Alert } from './alert.ts'
import { asked, readAccount } from './filter-values.ts'
import type { AlertFilter, AlertOrder } from './generated/schema.ts'
import type { AlertLoaders } from './loaders.ts'
import { atLeast } from './severity.ts'
import type { AlertQuery, AlertStore } from './store.ts'

export type AlertContext = Context<AlertStore, AlertLoaders>
export type AlertEdge = Edge<Alert>
/** A page of alerts; counts only what is selected. */
export interface AlertConnection extends Connection<Alert> {
  totalCount: () => Promise<number | null> | null
}
interface PageArgs {
  first: number
  after?: string | null
}

/** `Query.alerts`. Throws BAD_USER_INPUT for an invalid account: a filter, unlike a check, cannot answer with a problem. */
export async function listAlerts(
  { filter, orderBy, ...args }: PageArgs & { filter?: AlertFilter | null; orderBy: AlertOrder },
  { store, viewer }: AlertContext,
): Promise<AlertConnection> {
  const query = readFilter(filter ?? { own: false })
  const list = `alerts ${orderBy}` // a position says where to resume in this order, for any filter
  const page = readPage(args, list, store.cursors)
  const rows = await store.alerts(viewer, query, orderBy, page)
  return connectionOf(rows, page, list, store, () => store.countAlerts(viewer, query))
}

/** The alerts that name one thing: `naming` is its kind, `key` its canonical key. */
export async function alertsNaming(
  naming: keyof AlertLoaders['naming'],
  key: string,
  args: PageArgs,
  { store, loaders }: AlertContext,
): Promise<AlertConnection> {
  const list = `alerts of ${naming}`
  const page = readPage(args, list, store.cursors)
  const { alerts, count } = loaders.naming[naming]
  const rows = await alerts.load({ key, page })
  return connectionOf(rows, page, list, store, async () => (await count.load(key))?.count ?? 0)
}

/** `FinancialAlert.related`. */
export async function relatedAlerts(
  { id }: Alert,
  args: PageArgs,
  { store, loaders }: AlertContext,
): Promise<AlertConnection> {
  const list = 'related alerts'
  const page = readPage(args, list, store.cursors)
  return connectionOf(await loaders.related.load({ key: id, page }), page, list, store, () => null)
}

function connectionOf(
  rows: readonly Alert[],
  page: Page,
  list: string,
  { cursors }: AlertStore,
  totalCount: AlertConnection['totalCount'],
): AlertConnection {
  const positionOf = ({ reportedAt, id }: Alert) => [reportedAt, id]
  return { ...toConnection(rows, page, list, cursors, positionOf, (alert) => alert), totalCount }
}

function readFilter(filter: AlertFilter): AlertQuery {
  return {
    account: filter.account ? readAccount(filter.account, 'filter.account') : null,
    countries: asked(filter.countries),
    typologies: asked(filter.typologies),
    statuses: asked(filter.statuses),
    severities: filter.severityAtLeast ? atLeast(filter.severityAtLeast) : null,
    reportedSince: filter.reportedSince ?? null,
    own: filter.own ?? false,
  }
}
