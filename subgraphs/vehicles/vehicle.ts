import type { ChangeFields } from '../document-changes.ts'
import type { OwnerFields } from '../record.ts'
import type { VehicleKind, VehicleStatus } from './generated/schema.ts'

/** What an owner states of a vehicle. Days and instants are ISO strings, countries ICAO codes. */
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

/** A record to be written: its identifiers may stand in any form that is sound. */
export interface NewVehicle extends VehicleFacts, OwnerFields {
  _id: string
}

/** A record as it is kept: identifiers are canonical, and what it is found by is worked out. */
export interface VehicleRecord extends NewVehicle, ChangeFields {
  /** Every identifier, `VIN|WVWZZZ3CZEE114207`, `PLATE|DEU/BNG4217`, ..., and `lookalikeKey` of plates: what checks ask for. */
  keys: string[]
  /** What searches ask for: see tokens.ts. */
  tokens: string[]
}
