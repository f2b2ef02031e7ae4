import type { Answer } from '../../schema/identity.ts'
import type { DocumentRecord } from '../../subgraphs/stolen-documents/document.ts'
import type { DocumentStore } from '../../subgraphs/stolen-documents/store.ts'
import { stolenDocuments } from '../../subgraphs/stolen-documents/subgraph.ts'
import type { Sql } from '../../subgraphs/stores/sql.ts'
import { createSubgraph } from '../../subgraphs/subgraph.ts'
import { askOnce, callAs, silent } from './call.ts'
import { type Counting, counting } from './counting.ts'
import type { Driver } from './drivers.ts'
import { lentDatabase } from './shared-engine.ts'

/** The documents' subgraph on a database of its own. */
export interface DocumentsUnderTest {
  store: Counting<DocumentStore>
  /** The keys of each lookup, in the order of the lookups. */
  lookedUp: (readonly string[])[]
  /** The whole answer. */
  answer(country: string, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The data of an answer that has no errors. */
  ask<Data>(country: string, query: string, variables?: Record<string, unknown>): Promise<Data>
  /** Closes the store and opens it again. */
  reopen(): Promise<void>
  close(): Promise<void>
}

/** Opens the subgraph over a fresh database that holds `records`. */
export async function openDocuments(
  driver: Driver<Sql>,
  records: readonly DocumentRecord[] = [],
): Promise<DocumentsUnderTest> {
  const { url, dispose } = await lentDatabase(driver)
  const lookedUp: (readonly string[])[] = []
  let { store, subgraph } = await opened()
  await store.store.write(records)

  async function opened() {
    const watching = (real: DocumentStore): DocumentStore => ({
      ...real,
      within: (limits) => watching(real.within(limits)),
      matches(viewer, keys) {
        lookedUp.push(keys)
        return real.matches(viewer, keys)
      },
    })
    const store = counting(watching(await stolenDocuments.openStore(url)))
    return { store, subgraph: createSubgraph(stolenDocuments, store.store, silent) }
  }
  const answer = (country: string, query: string, variables: Record<string, unknown> = {}) =>
    askOnce(subgraph, { query, variables }, callAs(country))
  return {
    get store() {
      return store
    },
    lookedUp,
    answer,
    async ask<Data>(country: string, query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await answer(country, query, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data as Data // each test knows what it has asked for
    },
    async reopen() {
      await subgraph.close()
      const again = await opened()
      store = again.store
      subgraph = again.subgraph
    },
    async close() {
      await subgraph.close()
      await dispose()
    },
  }
}

let made = 0

/** A passport of France, shared with all; `facts` replaces parts of it. The issuer is the owner. */
export function aDocument(facts: Partial<DocumentRecord> = {}): DocumentRecord {
  const serial = String(++made).padStart(5, '0')
  const issuedBy = facts.issuedBy ?? 'FRA'
  return {
    id: `test-${serial}`,
    recordedBy: issuedBy,
    recordedAt: '2025-03-01T09:00:00.000Z',
    updatedAt: '2025-03-01T09:00:00.000Z',
    reviewBy: '2036-01-01',
    handling: { code: 'H1', conditions: [] },
    sharing: { mode: 'ALL', countries: [] },
    type: 'PASSPORT',
    issuedBy,
    number: facts.series ? null : `T${serial}`,
    series: null,
    subtype: null,
    fraud: facts.series ? 'STOLEN_BLANK' : 'STOLEN',
    theft: null,
    issuedOn: null,
    expiresOn: null,
    nationalReference: null,
    note: null,
    underComplianceReview: false,
    ...facts,
  }
}

/** A series of blank passports of France. */
export function aSeries(prefix: string, from: string, to: string, facts: Partial<DocumentRecord> = {}): DocumentRecord {
  return aDocument({ series: { prefix, from, to }, ...facts })
}
