import type { ChangeFields } from '../document-changes.ts'
import type { OwnerFields } from '../record.ts'
import type { VehicleKind, VehicleStatus } from './generated/schema.ts'

/** What an owner states about a vehicle. Days and instants are ISO strings, countries ICAO codes. */
export interface VehicleFacts {
  kind: VehicleKind
  status: VehicleStatus
  vin: string | null
  chassisNumber: string | null
  plates: { number: string; country: string }[]
  engineNumber: string | null
  hin: string | null
  imo: string | null
  make: string | null
  model: string | null
  year: number | null
  colour: string | null
  theft: { country: string | null; place: string | null; on: string | null } | null
  recoveredAt: string | null
  recoveredIn: string | null
  nationalReference: string | null
}

/** A record to be written: its identifiers may have any valid form. */
export interface NewVehicle extends VehicleFacts, OwnerFields {
  _id: string
}

/** A record as it is stored: identifiers are canonical, and its keys and tokens are computed. */
export interface VehicleRecord extends NewVehicle, ChangeFields {
  /**
   * Every identifier, `VIN
   *
   * WVWZZZ3CZEE114207`, `PLATE
   *
   * DEU/BNG4217`, ..., and `lookalikeKey` of plates: what checks look up.
   */
  keys: string[]
  /** What searches look up: see tokens.ts. */
  tokens: string[]
}
