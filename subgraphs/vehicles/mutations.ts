import { changedBy, ownedBy, requestOf } from '../changes.ts'
import { readComplianceReview } from '../compliance-review.ts'
import { readBack } from '../document-changes.ts'
import { refusal, refuseFuture, refuseOutside, refuseProblem } from '../inputs.ts'
import { LONGEST_NAME, readNeededText, readReference, readText, refuseLongList } from '../text-input.ts'
import type {
  MutationRecoverVehicleArgs,
  MutationReportVehicleArgs,
  MutationUpdateVehicleArgs,
  MutationWithdrawVehicleArgs,
  ReportVehicleInput,
  SetComplianceReviewInput,
} from './generated/schema.ts'
import type { VehicleContext } from './loaders.ts'
import { identifiersOf, vehicleRecord } from './record.ts'
import type { VehicleFacts, VehicleRecord } from './vehicle.ts'

/** RPD: records of vehicles are kept for five years, then their owner reviews them. */
export const RETENTION_YEARS = 5
/** The first motor car was built in 1885; a model year begins in the calendar year before it. */
const FIRST_YEAR = 1885
/** A client's clock may be this far ahead of ours. */
const CLOCK_SKEW_MS = 60_000

/** Records a stolen vehicle. Throws BAD_USER_INPUT, TOO_MANY_ITEMS, IDEMPOTENCY_CONFLICT. */
export async function reportVehicle({ input }: MutationReportVehicleArgs, context: VehicleContext) {
  const { store, viewer } = context
  const request = requestOf(viewer, 'reportVehicle', input.idempotencyKey, input)
  const id = await store.changes.create(request, async (_id) =>
    vehicleRecord({
      _id,
      ...readVehicle(input),
      nationalReference: readReference(input.record, 'input.record'),
      ...ownedBy(viewer, input.record, RETENTION_YEARS),
      status: 'STOLEN',
      recoveredAt: null,
      recoveredIn: null,
    }),
  )
  return { vehicle: await vehicleNow(id, context) }
}

/**
 * Replaces the content of a record, except whether the vehicle was found. Throws as `reportVehicle`, NOT_FOUND, FORBIDDEN,
 * CONFLICT.
 */
export async function updateVehicle({ id, ifUpdatedAt, input }: MutationUpdateVehicleArgs, context: VehicleContext) {
  const { store, viewer } = context
  const request = requestOf(viewer, 'updateVehicle', input.idempotencyKey, input)
  await store.changes.change(viewer, { id, ifUpdatedAt, request }, async (record) =>
    vehicleRecord({
      ...record,
      ...readVehicle(input),
      nationalReference: readReference(input.record, 'input.record') ?? record.nationalReference,
      ...changedBy(viewer, record, input.record),
    }),
  )
  return { vehicle: await vehicleNow(id, context) }
}

/** Records that a vehicle was found again. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function recoverVehicle(
  { id, ifUpdatedAt, at, place }: MutationRecoverVehicleArgs,
  context: VehicleContext,
) {
  const recoveredIn = readText(place, 'place', LONGEST_NAME)
  if (Date.parse(at) > Date.now() + CLOCK_SKEW_MS) {
    throw refusal('FUTURE_DATE', 'at', `\`at\` is ${at}: it must not lie in the future.`)
  }
  await context.store.changes.change(context.viewer, { id, ifUpdatedAt }, async () => ({
    status: 'RECOVERED',
    recoveredAt: at,
    recoveredIn,
  }))
  return { vehicle: await vehicleNow(id, context) }
}

/** Puts a record under compliance review, or ends its review. Throws BAD_USER_INPUT and as `updateVehicle`. */
export async function setVehicleComplianceReview(input: SetComplianceReviewInput, context: VehicleContext) {
  const { store, viewer } = context
  const { target, ...review } = readComplianceReview(viewer, 'setVehicleComplianceReview', input)
  await store.changes.review(viewer, target, review)
  return vehicleNow(target.id, context)
}

/** Withdraws a record. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function withdrawVehicle(
  { id, ifUpdatedAt, reason }: MutationWithdrawVehicleArgs,
  { store, viewer }: VehicleContext,
) {
  await store.changes.withdraw(viewer, { id, ifUpdatedAt }, readNeededText(reason, 'reason'))
  return { id }
}

function vehicleNow(id: string, { viewer, loaders }: VehicleContext): Promise<VehicleRecord> {
  return readBack(viewer, loaders, loaders.vehicle, id)
}

type Stated = Omit<VehicleFacts, 'status' | 'recoveredAt' | 'recoveredIn' | 'nationalReference'>

/** What an owner states about the vehicle itself; identifiers are checked, but stay as given. */
export function readVehicle(input: ReportVehicleInput): Stated {
  refuseLongList(input.plates, 'input.plates')
  refuseOutside(input.year, [FIRST_YEAR, new Date().getUTCFullYear() + 1], 'input.year')
  refuseFuture(input.theft?.on, 'input.theft.on')
  const stated = {
    kind: input.kind,
    vin: input.vin ?? null,
    chassisNumber: input.chassisNumber ?? null,
    plates: [...input.plates],
    engineNumber: input.engineNumber ?? null,
    hin: input.hin ?? null,
    imo: input.imo ?? null,
    make: readText(input.make, 'input.make', LONGEST_NAME),
    model: readText(input.model, 'input.model', LONGEST_NAME),
    year: input.year ?? null,
    colour: readText(input.colour, 'input.colour', LONGEST_NAME),
    theft: input.theft
      ? {
          country: input.theft.country ?? null,
          place: readText(input.theft.place, 'input.theft.place', LONGEST_NAME),
          on: input.theft.on ?? null,
        }
      : null,
  }
  const { identities, problems } = identifiersOf(stated)
  const [first] = problems
  if (first) refuseProblem(first.problem, `input.${first.at}`)
  if (identities.length === 0) {
    const message = 'Give at least one of vin, chassisNumber, plates, engineNumber, hin and imo: else nobody finds it.'
    throw refusal('IDENTIFIER', 'input', message)
  }
  return stated
}
