import type { VehicleKind } from './generated/schema.ts'

/** A query in the form in which it is compared; null: no criterion. */
export interface Search {
  /** The end of a VIN or chassis number. */
  serial: string | null
  plate: { number: string; country: string | null } | null
  make: string | null
  model: string[] | null
  colour: string[] | null
  yearFrom: number | null
  yearTo: number | null
  /** Empty: all. */
  kinds: VehicleKind[]
}
