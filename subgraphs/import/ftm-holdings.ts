import { parseCountry } from '../../schema/countries.ts'
import { travelDocument } from '../../schema/identifiers/travel-document.ts'
import { vehicleIdentities } from '../../schema/identifiers/vehicle.ts'
import type { TravelDocumentInput, VehicleInput } from '../persons/generated.ts'
import type { Source } from './entries.ts'
import type { Tally } from './importer.ts'
import { objectOf, textOf, textsOf } from './loose.ts'

export type Properties = Record<string, unknown>

/** An entity of FollowTheMoney; empty where it is none. */
export function entityOf(value: unknown): { id: string; schema: string; properties: Properties } {
  const { id, schema, properties } = objectOf(value)
  return { id: textOf(id) ?? '', schema: textOf(schema) ?? '', properties: objectOf(properties) }
}

/** What entities other than persons say of persons, by the person's id. */
export interface Holdings {
  documents: Map<string, TravelDocumentInput[]>
  vehicles: Map<string, VehicleInput[]>
}

/** Reads a file for what persons hold: it may stand before or behind them. Kept in memory: some 200 bytes each. */
export async function readHoldings(source: Source, unmapped: Tally): Promise<Holdings> {
  const documents = new Map<string, TravelDocumentInput[]>()
  const vehicles = new Map<string, VehicleInput>()
  const owners: { vehicle: string; owner: string }[] = []
  for await (const { value } of source.entries()) {
    const { id, schema, properties } = entityOf(value)
    if (schema === 'Passport' || schema === 'Identification') {
      const holders = textsOf(properties.holder)
      for (const document of documentsOf(schema, properties, unmapped)) {
        for (const holder of holders) push(documents, holder, document)
      }
    } else if (schema === 'Vehicle' || schema === 'Vessel') {
      const vehicle = vehicleOf(properties, unmapped)
      if (!id || !vehicle) continue
      vehicles.set(id, vehicle)
      for (const owner of [...textsOf(properties.owner), ...textsOf(properties.operator)])
        owners.push({ vehicle: id, owner })
    } else if (schema === 'Ownership') {
      for (const vehicle of textsOf(properties.asset)) {
        for (const owner of textsOf(properties.owner)) owners.push({ vehicle, owner })
      }
    }
  }
  const owned = new Map<string, VehicleInput[]>()
  for (const { vehicle, owner } of owners) {
    const input = vehicles.get(vehicle)
    if (input) push(owned, owner, input)
  }
  return { documents, vehicles: owned }
}

/** Schemas that say something of persons which `readHoldings` reads. */
export const READ_BEFORE = new Set(['Passport', 'Identification', 'Vehicle', 'Vessel', 'Ownership'])

function documentsOf(schema: string, properties: Properties, unmapped: Tally): TravelDocumentInput[] {
  const kind = textOf(properties.type)?.toLowerCase() ?? ''
  const isPassport = schema === 'Passport' || kind.includes('passport')
  const isCard = /identity|national id|id card/.test(kind)
  const numbers = textsOf(properties.number)
  return (numbers.length > 0 ? numbers : textsOf(properties.passportNumber)).flatMap((number) => {
    const type = isPassport ? ('PASSPORT' as const) : ('IDENTITY_CARD' as const)
    const document = { number, type, issuedBy: parseCountry(textOf(properties.country) ?? '') ?? '' }
    if ((isPassport || isCard) && travelDocument(document).ok) return [document]
    unmapped.add(isPassport || isCard ? 'document number' : 'other identification')
    return []
  })
}

function vehicleOf(properties: Properties, unmapped: Tally): VehicleInput | null {
  const number = textOf(properties.registrationNumber)
  const country = parseCountry(textOf(properties.country) ?? '')
  const vehicle: VehicleInput = {
    vin: textOf(properties.vin),
    imo: textOf(properties.imoNumber),
    plate: number === null || country === null ? null : { number, country },
  }
  if (vehicleIdentities(vehicle).problems.length === 0) return vehicle
  unmapped.add('vehicle')
  return null
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
