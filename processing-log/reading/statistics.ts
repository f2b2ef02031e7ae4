import type { KeptEntry } from '../entry.ts'

/** The counts for the callers of one country and one purpose. */
export interface Statistic {
  /** Null if the caller was not known. */
  country: string | null
  purpose: string | null
  /** Operations that were answered, and subscriptions that were begun. */
  operations: number
  refused: number
  /** Deliveries to subscriptions, and later parts of answers. */
  deliveries: number
  /** Records in the answers of all of these; a record that was given twice counts twice. */
  records: number
}

/** Counts entries by country and purpose. */
export class Statistics {
  readonly #rows = new Map<string, Statistic>()

  add({ outcome, deferred, times = 1, given = {}, ...who }: KeptEntry): void {
    if (outcome === 'BEGUN') return // the entry with the outcome is counted
    const { country = null, purpose = null } = who
    const key = JSON.stringify([country, purpose])
    const row = this.#rows.get(key) ?? { country, purpose, operations: 0, refused: 0, deliveries: 0, records: 0 }
    this.#rows.set(key, row)
    if (outcome === 'REFUSED') row.refused += times
    else if (outcome === 'DELIVERED' || deferred) row.deliveries += 1
    else row.operations += 1
    for (const ids of Object.values(given)) row.records += ids.length
  }

  /** Sorted by country and purpose. */
  rows(): Statistic[] {
    return [...this.#rows.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  }
}
