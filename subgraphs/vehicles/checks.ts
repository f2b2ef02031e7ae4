import { plate } from '../../schema/identifiers/plate.ts'
import { misreadCharacters } from '../../schema/identifiers/plate-lookalike.ts'
import type { Result } from '../../schema/identifiers/problem.ts'
import {
  chassisNumber,
  engineNumber,
  type VehicleIdentity,
  vehicleIdentities,
  vehicleKey,
} from '../../schema/identifiers/vehicle.ts'
import { hin, imo } from '../../schema/identifiers/vessel.ts'
import { vin } from '../../schema/identifiers/vin.ts'
import { parsePlateCountry } from '../../schema/vehicle-signs.ts'
import { checkInBulk } from '../bulk-checks.ts'
import type { ResolversParentTypes } from './generated/resolvers.ts'
import type { PlateInput, VehicleInput, VehicleVerdict } from './generated/schema.ts'
import type { VehicleContext, VehicleLoaders } from './loaders.ts'
import { lookalikeKey } from './tokens.ts'
import type { VehicleRecord } from './vehicle.ts'

type Check = ResolversParentTypes['VehicleCheck']

/** Looks up 1 to 500 vehicles, in the given order, in one query. Throws BAD_USER_INPUT, TOO_MANY_ITEMS. */
export function checkVehicles(
  vehicles: readonly VehicleInput[],
  { loaders, limits }: Pick<VehicleContext, 'loaders' | 'limits'>,
): Promise<Check[]> {
  return checkInBulk(vehicles, 'vehicles', (vehicle) => checkVehicle(vehicle, loaders), limits)
}

/** Looks up one vehicle by each of its valid identifiers, and reports the others. */
export async function checkVehicle(vehicle: VehicleInput, loaders: VehicleLoaders): Promise<Check> {
  const { identities, problems, warnings } = vehicleIdentities(vehicle)
  const [found, alike] = await Promise.all([
    Promise.all(identities.map((identity) => loaders.records.load(vehicleKey(identity)))),
    Promise.all(identities.map((identity) => lookalikes(identity, loaders))),
  ])
  const records = [...new Map(found.flat().map((record) => [record._id, record])).values()].sort(newestFirst)
  const problem = problems[0] ?? null
  return {
    asked: askedOf(vehicle),
    verdict: verdictOf(records, problem !== null),
    problem,
    records,
    warnings: [...warnings, ...alike.flat()],
    identities,
  }
}

/** The most plates that a warning names. */
const NAMED = 3

/**
 * For a plate without a record, warns of recorded ones that look like it, except for accents and misread characters: none
 * of them is a hit.
 */
async function lookalikes({ identifierType, value }: VehicleIdentity, loaders: VehicleLoaders): Promise<string[]> {
  if (identifierType !== 'PLATE') return []
  const [country, number = ''] = value.split('/')
  const records = await loaders.records.load(lookalikeKey(value))
  const plates = records.flatMap(({ plates }) => plates.filter((known) => known.country === country))
  if (plates.some((known) => known.number === number)) return []
  const alike = [...new Set(plates.map((known) => known.number))].filter(
    (known) => misreadCharacters(number, known) !== null,
  )
  if (alike.length === 0) return []
  const named = alike.slice(0, NAMED).map((known) => `${country}/${known}`)
  const more = alike.length > NAMED ? ` and ${alike.length - NAMED} more` : ''
  return [
    `Plate ${value} is not on record, and ${named.join(', ')}${more} looks like it: compare the plate, and see \`searchVehicles\`.`,
  ]
}

/** Looks up one identity, which may come from another database. */
export function checkIdentity({ identifierType, value }: VehicleIdentity, loaders: VehicleLoaders): Promise<Check> {
  switch (identifierType) {
    case 'VIN':
      return checkVehicle({ vin: value }, loaders)
    case 'CHASSIS':
      return checkVehicle({ chassisNumber: value }, loaders)
    case 'ENGINE':
      return checkVehicle({ engineNumber: value }, loaders)
    case 'PLATE': {
      const [country = '', number = ''] = value.split('/')
      return checkVehicle({ plate: { country, number } }, loaders)
    }
    case 'HIN':
      return checkVehicle({ hin: value }, loaders)
    case 'IMO':
      return checkVehicle({ imo: value }, loaders)
  }
}

/** A hit is a hit even if another identifier is invalid; without a hit, the invalid one may still be on record. */
function verdictOf(records: readonly VehicleRecord[], hasProblem: boolean): VehicleVerdict {
  if (records.some(({ status }) => status === 'STOLEN')) return 'STOLEN'
  if (records.length > 0) return 'RECOVERED'
  return hasProblem ? 'NOT_CHECKED' : 'NO_RECORD'
}

function newestFirst(a: VehicleRecord, b: VehicleRecord): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt ? -1 : 1
  return a._id > b._id ? -1 : 1
}

function askedOf(input: VehicleInput): Check['asked'] {
  return {
    vin: canonicalOrGiven(vin, input.vin),
    chassisNumber: canonicalOrGiven(chassisNumber, input.chassisNumber),
    plate: input.plate ? askedPlate(input.plate) : null,
    engineNumber: canonicalOrGiven(engineNumber, input.engineNumber),
    hin: canonicalOrGiven(hin, input.hin),
    imo: canonicalOrGiven(imo, input.imo),
  }
}

function canonicalOrGiven(read: (raw: string) => Result<string>, raw: string | null | undefined): string | null {
  if (raw == null) return null
  const result = read(raw)
  return result.ok ? result.value : raw
}

function askedPlate({ number, country: given }: PlateInput): Check['asked']['plate'] {
  const country = parsePlateCountry(given)
  const result = plate({ number, country: given })
  if (country === null) return null
  return { number: result.ok ? result.value.slice(country.length + 1) : number, country }
}
