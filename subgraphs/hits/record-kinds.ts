import type { Purpose } from '../../schema/identity.ts'
import type { SubgraphName } from '../../schema/sdl.ts'
import type { RecordKind, RecordReference } from './generated/schema.ts'

/** Who has the records of a kind, and what the schema calls them. */
interface Kind {
  source: SubgraphName
  /** Their type, which implements `OwnedRecord`. */
  type: string
  /** The mutations by which their owner takes one back, and corrects it. */
  withdrawBy: string
  correctBy: string
  /** Whether one may be read, and so be asked about, for HUMANITARIAN; for the other purposes that may ask it may. */
  humanitarian: boolean
}

export const recordKinds: Readonly<Record<RecordKind, Kind>> = {
  PERSON: {
    source: 'persons',
    type: 'Person',
    withdrawBy: 'withdrawPerson',
    correctBy: 'updatePerson',
    humanitarian: true,
  },
  NOTICE: {
    source: 'persons',
    type: 'Notice',
    withdrawBy: 'withdrawNotice',
    correctBy: 'updateNotice',
    humanitarian: true,
  },
  TRAVEL_DOCUMENT: {
    source: 'stolen-documents',
    type: 'TravelDocument',
    withdrawBy: 'withdrawTravelDocument',
    correctBy: 'updateTravelDocument',
    humanitarian: false,
  },
  VEHICLE: {
    source: 'vehicles',
    type: 'Vehicle',
    withdrawBy: 'withdrawVehicle',
    correctBy: 'updateVehicle',
    humanitarian: false,
  },
  FINANCIAL_ALERT: {
    source: 'financial-alerts',
    type: 'FinancialAlert',
    withdrawBy: 'withdrawAlert',
    correctBy: 'updateAlert',
    humanitarian: false,
  },
}

/** Whether records of a kind may be asked about for a purpose that may ask at all. */
export function isFor(kind: RecordKind, purpose: Purpose): boolean {
  return purpose !== 'HUMANITARIAN' || recordKinds[kind].humanitarian
}

/** The key of a record: `PERSON|person-1`. */
export function keyOf({ kind, id }: RecordReference): string {
  return `${kind}|${id}`
}

/** The two parts of keys, in their order. */
export function partsOf(keys: readonly string[]): [kinds: string[], ids: string[]] {
  const at = keys.map((key) => key.indexOf('|'))
  return [keys.map((key, n) => key.slice(0, at[n])), keys.map((key, n) => key.slice((at[n] ?? 0) + 1))]
}
