import { compact, upperAscii } from './compact.ts'
import { lettersAndDigits } from './foreign-character.ts'
import { plate } from './plate.ts'
import { accepted, type InputProblem, type Result, refused, shown } from './problem.ts'
import { hin, imo } from './vessel.ts'
import { vin, vinWarning } from './vin.ts'

export const VEHICLE_IDENTIFIER_TYPES = ['VIN', 'CHASSIS', 'ENGINE', 'PLATE', 'HIN', 'IMO'] as const
export type VehicleIdentifierType = (typeof VEHICLE_IDENTIFIER_TYPES)[number]
/** `value` is canonical; for a PLATE it begins with its country, "DEU/BAB1234". */
export type VehicleIdentity = { identifierType: VehicleIdentifierType; value: string }

/** What an officer or owner states; several identifiers belong to the same vehicle. */
export type VehicleIdentifiers = {
  vin?: string | null
  chassisNumber?: string | null
  plate?: { number: string; country: string } | null
  engineNumber?: string | null
  hin?: string | null
  imo?: string | null
}

const SHORTEST_NUMBER = 3
const LONGEST_NUMBER = 20

/**
 * A chassis number from before the VIN of 1981: A-Z and 0-9, 3 to 20 characters. No characters are merged: makers had no
 * rules.
 */
export function chassisNumber(raw: string): Result<string> {
  return freeNumber(raw, 'chassisNumber', 'A chassis number')
}

/** An engine number: A-Z and 0-9, 3 to 20 characters. */
export function engineNumber(raw: string): Result<string> {
  return freeNumber(raw, 'engineNumber', 'An engine number')
}

/**
 * All identifiers of one vehicle made canonical. An invalid one is a problem, and the others still count; a warning names
 * one that is odd but still looked up. A chassis number that is a VIN becomes one: both names mean it.
 */
export function vehicleIdentities(input: VehicleIdentifiers): {
  identities: VehicleIdentity[]
  problems: InputProblem[]
  warnings: string[]
} {
  const identities: VehicleIdentity[] = []
  const problems: InputProblem[] = []
  const warnings: string[] = []
  for (const [identifierType, result] of readAll(input)) {
    if (!result.ok) {
      problems.push(result.problem)
      continue
    }
    const identity = { identifierType, value: result.value }
    if (identities.some((known) => vehicleKey(known) === vehicleKey(identity))) continue
    identities.push(identity)
    const warning = identifierType === 'VIN' ? vinWarning(result.value) : null
    if (warning !== null) warnings.push(warning)
  }
  if (identities.length === 0 && problems.length === 0) {
    const message = 'Give at least one of vin, chassisNumber, plate, engineNumber, hin and imo.'
    problems.push({ code: 'MALFORMED', field: 'vehicle', message })
  }
  return { identities, problems, warnings }
}

/**
 * The key of a canonical identity: "VIN|1HGCM82633A004352".
 */
export function vehicleKey(identity: VehicleIdentity): string {
  return `${identity.identifierType}|${identity.value}`
}

/** The identity of a key; refuses a key that is not canonical, since no record could have it. */
export function parseVehicleKey(key: string): Result<VehicleIdentity> {
  const [typeText = '', ...rest] = key.split('|')
  const identifierType = VEHICLE_IDENTIFIER_TYPES.find((known) => known === typeText)
  if (identifierType !== undefined) {
    const value = canonical(identifierType, rest.join('|'))
    if (value.ok && vehicleKey({ identifierType, value: value.value }) === key) {
      return accepted({ identifierType, value: value.value })
    }
  }
  return refused('MALFORMED', 'id', `A vehicle is named like "VIN|1HGCM82633A004352"; got ${shown(key)}.`)
}

function canonical(identifierType: VehicleIdentifierType, value: string): Result<string> {
  switch (identifierType) {
    case 'VIN':
      return vin(value)
    case 'CHASSIS':
      return chassisNumber(value)
    case 'ENGINE':
      return engineNumber(value)
    case 'PLATE':
      return plate({ country: value.slice(0, value.indexOf('/')), number: value.slice(value.indexOf('/') + 1) })
    case 'HIN':
      return hin(value)
    case 'IMO':
      return imo(value)
  }
}

function readAll(input: VehicleIdentifiers): [VehicleIdentifierType, Result<string>][] {
  const read: [VehicleIdentifierType, Result<string>][] = []
  if (input.vin != null) read.push(['VIN', vin(input.vin)])
  if (input.chassisNumber != null) {
    const asVin = vin(input.chassisNumber)
    read.push(asVin.ok ? ['VIN', asVin] : ['CHASSIS', chassisNumber(input.chassisNumber)])
  }
  if (input.plate != null) read.push(['PLATE', plate(input.plate)])
  if (input.engineNumber != null) read.push(['ENGINE', engineNumber(input.engineNumber)])
  if (input.hin != null) read.push(['HIN', hin(input.hin)])
  if (input.imo != null) read.push(['IMO', imo(input.imo)])
  return read
}

function freeNumber(raw: string, field: string, subject: string): Result<string> {
  const text = compact(raw)
  if (!/^[A-Za-z0-9]+$/.test(text)) {
    return refused('MALFORMED', field, lettersAndDigits(subject, text, raw))
  }
  if (text.length < SHORTEST_NUMBER || text.length > LONGEST_NUMBER) {
    const expected = `${SHORTEST_NUMBER} to ${LONGEST_NUMBER} characters`
    return refused('WRONG_LENGTH', field, `${subject} has ${expected}; got ${text.length}.`)
  }
  return accepted(upperAscii(text))
}
