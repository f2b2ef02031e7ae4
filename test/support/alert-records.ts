import type { Answer } from '../../schema/identity.ts'
import type { Alert, AlertAccount, AlertRecord } from '../../subgraphs/financial-alerts/alert.ts'
import type { Draft } from '../../subgraphs/financial-alerts/lifecycle/steps.ts'
import { lived, type Move } from '../../subgraphs/financial-alerts/seed/seed-timelines.ts'
import type { AlertStore } from '../../subgraphs/financial-alerts/store.ts'
import { financialAlerts } from '../../subgraphs/financial-alerts/subgraph.ts'
import { openSql, type Sql } from '../../subgraphs/stores/sql.ts'
import { createSubgraph, type StoreOptions, type Subgraph } from '../../subgraphs/subgraph.ts'
import { askOnce, callAs, silent } from './call.ts'
import { type Counting, counting } from './counting.ts'
import { day } from './day.ts'
import type { Driver } from './drivers.ts'
import { lentDatabase } from './shared-engine.ts'

/** The alerts' subgraph on a database of its own. */
export interface AlertsUnderTest {
  url: string
  store: Counting<AlertStore>
  subgraph: Subgraph
  /** The whole answer. */
  answer(country: string, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The data of an answer that has no errors. */
  ask<Data>(country: string, query: string, variables?: Record<string, unknown>): Promise<Data>
  /** Follows a subscription, until `signal` aborts if there is one. */
  follow(
    country: string,
    query: string,
    variables?: Record<string, unknown>,
    signal?: AbortSignal,
  ): AsyncIterable<Answer>
  /** Closes it and opens it again on the same database, on which `between` may work in the meantime. */
  reopen(options?: StoreOptions, between?: (sql: Sql) => Promise<unknown>): Promise<void>
  close(): Promise<void>
}

/** Opens the subgraph; `seeded`: with the synthetic data. */
export async function openAlerts(
  driver: Driver<Sql>,
  { seeded = false, options = {} }: { seeded?: boolean; options?: StoreOptions } = {},
): Promise<AlertsUnderTest> {
  const { url, dispose } = await lentDatabase(driver)
  const open = async (options?: StoreOptions) => {
    const store = counting(await financialAlerts.openStore(url, options))
    return { store, subgraph: createSubgraph(financialAlerts, store.store, silent) }
  }
  let opened = await open(options)
  if (seeded) await financialAlerts.seed(opened.store.store)
  const answer = (country: string, query: string, variables?: Record<string, unknown>) =>
    askOnce(opened.subgraph, variables ? { query, variables } : { query }, callAs(country))
  return {
    url,
    get store() {
      return opened.store
    },
    get subgraph() {
      return opened.subgraph
    },
    answer,
    async ask<Data>(country: string, query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await answer(country, query, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data as Data // each test knows what it has asked for
    },
    follow: (country, query, variables = {}, signal) =>
      opened.subgraph.follow(query)(variables, callAs(country, signal ? { signal } : {})),
    async reopen(options, between) {
      await opened.subgraph.close()
      if (between) {
        const sql = await openSql(url)
        await between(sql).finally(() => sql.close())
      }
      opened = await open(options)
    },
    async close() {
      await opened.subgraph.close()
      await dispose()
    },
  }
}

let made = 0

/** An account of its own; `overrides` replaces parts of it. */
export function anAccount(overrides: Partial<AlertAccount> = {}): AlertAccount {
  const value = `BRA/777/${++made}`
  return { scheme: 'DOMESTIC', value, bic: null, holderName: null, institution: null, country: 'BRA', ...overrides }
}

/** An alert that shares nothing with any other; `overrides` replaces parts of it, `moves` are its life after the report. */
export function anAlert(overrides: Partial<Draft> = {}, moves: readonly Move[] = []): AlertRecord {
  const number = String(++made).padStart(5, '0')
  const draft: Draft = {
    id: `alert-test-${number}`,
    recordedBy: 'FRA',
    recordedAt: '2025-03-01T09:00:00.000Z',
    reviewBy: '2036-01-01',
    handling: { code: 'H1', conditions: [] },
    sharing: { mode: 'ALL', countries: [] },
    reference: `TEST-2025-${number}`,
    nationalReference: null,
    typologies: ['OTHER'],
    currency: 'EUR',
    claimed: '1000.00',
    transferredAt: null,
    reportedAt: '2025-03-01T08:00:00.000Z',
    uetr: null,
    victimCountry: 'FRA',
    beneficiaryCountry: 'BRA',
    transitCountries: [],
    recipients: [],
    origin: anAccount({ country: 'FRA' }),
    beneficiary: anAccount(),
    intermediaries: [],
    subjects: [],
    documents: [],
    vehicles: [],
    narrative: null,
    ...overrides,
  }
  return lived(draft, [{ to: 'REPORTED', hoursLater: 0 }, ...moves], false)
}

/** Who sees an alert, told in the simplest way: what every query has to answer. */
export function isVisible(alert: Alert, country: string): boolean {
  if (alert.recordedBy === country) return true
  const { mode, countries } = alert.sharing
  const shared = mode === 'ALL' || countries.includes(country) === (mode === 'ALLOW')
  return shared && alert.reviewBy > day(0) && alert.status !== 'WITHDRAWN'
}

/** The ids of a connection's nodes. */
export function idsOf(connection: { edges: { node: { id: string } }[] }): string[] {
  return connection.edges.map(({ node }) => node.id)
}
