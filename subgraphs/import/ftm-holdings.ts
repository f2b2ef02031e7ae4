import { parseCountry } from '../../schema/countries.ts'
import { travelDocument } from '../../schema/identifiers/travel-document.ts'
import { vehicleIdentities } from '../../schema/identifiers/vehicle.ts'
import type { TravelDocumentInput, VehicleInput } from '../persons/generated/schema.ts'
import { type Source, Stop } from './entries.ts'
import { type Entity, lineOf, type Properties } from './ftm-entities.ts'
import { refusalOf, type Tally } from './importer.ts'
import { countUnread, documentTypeOf, textOf, textsOf } from './lenient-values.ts'

/** What other entities say about persons, by the person's id. */
export interface Holdings {
  documents: Map<string, TravelDocumentInput[]>
  vehicles: Map<string, VehicleInput[]>
}

/** The most documents, vehicles, links to holders (some 200 bytes each) and ids of persons in memory. */
const MOST_KEPT = 5_000_000

/** The schemas that `readHoldings` reads. */
export const READ_BEFORE = new Set(['Passport', 'Identification', 'Vehicle', 'Vessel', 'Ownership'])

/** Reads from a file what persons hold, before or after the persons themselves. */
export async function readHoldings(source: Source, unmapped: Tally): Promise<Holdings> {
  const persons = new Set<string>()
  const documents = new Map<string, TravelDocumentInput[]>()
  const vehicles = new Map<string, VehicleInput>()
  const owners: { vehicle: string; owner: string }[] = []
  let kept = 0
  for await (const { file, value } of source.entries()) {
    const { id, schema, properties } = entityIn(value)
    if (schema === 'Person') persons.add(id)
    else if (schema === 'Passport' || schema === 'Identification') {
      countUnread(properties, (name) => DOCUMENT.has(name), unmapped, `${schema}.`)
      const holders = textsOf(properties.holder)
      kept += holders.length
      for (const document of documentsOf(schema, properties, unmapped)) {
        for (const holder of holders) push(documents, holder, document)
      }
    } else if (schema === 'Vehicle' || schema === 'Vessel') {
      countUnread(properties, (name) => VEHICLE.has(name), unmapped, `${schema}.`)
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
    if (kept + owners.length + vehicles.size + persons.size > MOST_KEPT) {
      throw new Stop(`${file}: more than ${MOST_KEPT} persons, documents and vehicles: import it in parts.`)
    }
  }
  const owned = new Map<string, VehicleInput[]>()
  for (const { vehicle, owner } of owners) {
    const input = vehicles.get(vehicle)
    if (!input) unmapped.add('Ownership entities')
    else push(owned, owner, input)
  }
  countOrphans(documents, persons, 'document of nobody in the file', unmapped)
  countOrphans(owned, persons, 'vehicle of nobody in the file', unmapped)
  return { documents, vehicles: owned }
}

/** An entity without a schema if the line is invalid: the reader of persons reports that. */
function entityIn(value: unknown): Entity {
  try {
    return lineOf(value).entity
  } catch (error) {
    if (refusalOf(error) === null) throw error
    return { id: '', schema: '', properties: {} }
  }
}

function countOrphans(
  held: ReadonlyMap<string, readonly unknown[]>,
  persons: ReadonlySet<string>,
  what: string,
  unmapped: Tally,
): void {
  for (const [holder, all] of held) {
    if (!persons.has(holder)) for (const _ of all) unmapped.add(what)
  }
}

const DOCUMENT = new Set(['holder', 'number', 'passportNumber', 'type', 'country'])
const VEHICLE = new Set(['registrationNumber', 'country', 'vin', 'imoNumber', 'owner', 'operator'])

function documentsOf(schema: string, properties: Properties, unmapped: Tally): TravelDocumentInput[] {
  const type = schema === 'Passport' ? 'PASSPORT' : documentTypeOf(textOf(properties.type) ?? '')
  const issuedBy = parseCountry(textOf(properties.country) ?? '') ?? ''
  const numbers = textsOf(properties.number)
  return (numbers.length > 0 ? numbers : textsOf(properties.passportNumber)).flatMap((number) => {
    if (type !== null && travelDocument({ number, type, issuedBy }).ok) return [{ number, type, issuedBy }]
    unmapped.add(type === null ? 'other identification' : 'document number')
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
