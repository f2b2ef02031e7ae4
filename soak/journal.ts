import type { Shared } from './sharing.ts'

/** One change of an alert, as the log has to tell it. */
export interface Change {
  kind: 'RAISED' | 'ADVANCED' | 'CORRECTED' | 'WITHDRAWN'
  by: string
  from: string | null
  to: string
  /** When it was first asked for (performance.now()). */
  sent: number
}

/** What was acknowledged of one alert. */
export interface AlertLife {
  id: string
  reference: string
  owner: string
  status: string
  narrative: string
  frozen: string
  returned: string
  changes: Change[]
  /** Who could see it when, in order; the first one since it was raised. Empty: everybody, always. */
  sharings: Shared[]
}

/** A record that was acknowledged; `key`: what nothing else on record has, a number or VIN. */
export interface Acknowledged {
  id: string
  owner: string
  key: string
}

/** What the product has acknowledged, kept outside of it. */
export interface Journal {
  alerts: Map<string, AlertLife>
  documents: Acknowledged[]
  vehicles: Acknowledged[]
  /** `key`: the number of the passport that the person holds. */
  persons: Acknowledged[]
  /** How many of each mutation were acknowledged. */
  acknowledged: Record<string, number>
  /** How many had to be sent again, since their first answer was lost. */
  sentAgain: number
  /** What went wrong, in words. */
  violations: string[]
}

export function createJournal(): Journal {
  return {
    alerts: new Map(),
    documents: [],
    vehicles: [],
    persons: [],
    acknowledged: {},
    sentAgain: 0,
    violations: [],
  }
}

/** A change as one word, to compare. */
export function wordOf({ kind, by, from, to }: Omit<Change, 'sent'>): string {
  return `${kind}:${by}:${from ?? ''}>${to}`
}
