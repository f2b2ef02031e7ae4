import { account, accountKey } from '../../schema/identifiers/account.ts'
import type { InputProblem } from '../../schema/identifiers/problem.ts'
import { documentKey, travelDocument } from '../../schema/identifiers/travel-document.ts'
import { vehicleIdentities, vehicleKey } from '../../schema/identifiers/vehicle.ts'
import { refuseProblem } from '../inputs.ts'
import { refuseLongList } from '../text-input.ts'
import type { AccountInput, TravelDocumentInput, VehicleInput } from './generated/schema.ts'

// The keys (records.ts) of what an owner names with a person. `argument`: the path of the list, such as `input.vehicles`.
// All throw BAD_USER_INPUT for an identifier without a canonical form, and TOO_MANY_ITEMS.

/** "PASSPORT|DEU|C01X00T47", each once. */
export function readDocumentKeys(documents: readonly TravelDocumentInput[], argument: string): string[] {
  return readKeys(documents, argument, (document) => {
    const read = travelDocument(document)
    return read.ok ? { keys: [documentKey(read.value)] } : { keys: [], problem: read.problem }
  })
}

/** "VIN|WVWZZZ3CZEE114207" of every identifier of every vehicle, each once. */
export function readVehicleKeys(vehicles: readonly VehicleInput[], argument: string): string[] {
  return readKeys(vehicles, argument, (vehicle) => {
    const { identities, problems } = vehicleIdentities(vehicle)
    return { keys: identities.map(vehicleKey), problem: problems[0] }
  })
}

/** "IBAN|DE89370400440532013000", each once. */
export function readAccountKeys(accounts: readonly AccountInput[], argument: string): string[] {
  return readKeys(accounts, argument, (input) => {
    const read = account(input)
    return read.ok ? { keys: [accountKey(read.value)] } : { keys: [], problem: read.problem }
  })
}

function readKeys<Input>(
  inputs: readonly Input[],
  argument: string,
  read: (input: Input) => { keys: string[]; problem?: InputProblem | undefined },
): string[] {
  refuseLongList(inputs, argument)
  const all = inputs.flatMap((input, at) => {
    const { keys, problem } = read(input)
    // `vehicle`: it has no identifier at all.
    if (problem) refuseProblem(problem, `${argument}.${at}${problem.field === 'vehicle' ? '' : `.${problem.field}`}`)
    return keys
  })
  return [...new Set(all)]
}
