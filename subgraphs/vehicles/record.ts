import type { InputProblem } from '../../schema/identifiers/problem.ts'
import {
  type VehicleIdentifierType,
  type VehicleIdentity,
  vehicleIdentities,
  vehicleKey,
} from '../../schema/identifiers/vehicle.ts'
import { lookalikeKey, recordTokens } from './tokens.ts'
import type { NewVehicle, VehicleFacts, VehicleRecord } from './vehicle.ts'

/** The identifiers of a vehicle, as stated. */
export type Identifiers = Pick<VehicleFacts, 'vin' | 'chassisNumber' | 'plates' | 'engineNumber' | 'hin' | 'imo'>

/** All identifiers of a vehicle in canonical form, and the problems of the others, by path: `plates.0.number`. */
export function identifiersOf({ plates, ...single }: Identifiers): {
  identities: VehicleIdentity[]
  problems: { at: string; problem: InputProblem }[]
} {
  const parts = [{ at: '', ...vehicleIdentities(single) }]
  for (const [at, plate] of plates.entries()) parts.push({ at: `plates.${at}`, ...vehicleIdentities({ plate }) })
  return {
    identities: parts.flatMap(({ identities }) => identities),
    problems: parts.flatMap(({ at, problems }) =>
      problems
        // A vehicle without any identifier is a problem of the whole.
        .filter(({ field }) => field !== 'vehicle')
        .map((problem) => ({ at: problem.field.replace(/^plate(?=\.)/, at), problem })),
    ),
  }
}

/** The record as it is stored, with the keys that it is found by. Throws TypeError if an identifier is invalid. */
export function vehicleRecord(vehicle: NewVehicle): VehicleRecord {
  const { identities, problems } = identifiersOf(vehicle)
  const [first] = problems
  if (first) throw new TypeError(`${vehicle._id}: ${first.problem.message}`)
  const all = (type: VehicleIdentifierType) =>
    identities.filter(({ identifierType }) => identifierType === type).map(({ value }) => value)
  const [vin = null, secondVin = null] = all('VIN') // a chassis number that is a VIN counts as one
  const facts = {
    ...vehicle,
    vin,
    chassisNumber: all('CHASSIS')[0] ?? secondVin,
    plates: [...new Set(all('PLATE'))].map((value) => {
      const [country = '', number = ''] = value.split('/')
      return { number, country }
    }),
    engineNumber: all('ENGINE')[0] ?? null,
    hin: all('HIN')[0] ?? null,
    imo: all('IMO')[0] ?? null,
  }
  const keys = [...identities.map(vehicleKey), ...all('PLATE').map(lookalikeKey)]
  return { ...facts, keys: [...new Set(keys)], tokens: recordTokens(facts) }
}
