import { type Connection, readPage, toConnection } from '../connection.ts'
import type { QueryVehiclesArgs } from './generated/schema.ts'
import type { VehicleContext } from './loaders.ts'
import type { VehicleRecord } from './vehicle.ts'

/** A page of the caller's own records. */
export interface OwnVehicles extends Connection<VehicleRecord> {
  totalCount: () => Promise<number>
}

const LIST = 'vehicles'

/** One page of the records that the caller's country owns, newest first. Throws BAD_USER_INPUT, BAD_CURSOR, TOO_MANY_ITEMS. */
export async function ownVehicles(
  args: QueryVehiclesArgs & { first: number },
  { store, viewer }: VehicleContext,
): Promise<OwnVehicles> {
  const filter = args.filter ?? {}
  const page = readPage(args, LIST, store.cursors)
  const records = await store.own(viewer, filter, page)
  const position = (record: VehicleRecord) => [record.recordedAt, record._id]
  return {
    ...toConnection(records, page, LIST, store.cursors, position, (record) => record),
    totalCount: () => store.countOwn(viewer, filter),
  }
}
