import type { Documents, Filter } from '../stores/collection.ts'
import { vehicleRecord } from './record.ts'
import type { VehicleRecord } from './vehicle.ts'

/** Records of one round trip. */
const PORTION = 1000

/**
 * Recomputes the keys of vehicles with a plate. Running it twice changes nothing more; skips records that are changed
 * meanwhile.
 */
export async function rekeyPlates(documents: Documents): Promise<void> {
  const vehicles = documents.collection<VehicleRecord>('vehicles')
  for (let last = ''; ; ) {
    const filter: Filter<VehicleRecord> = { _id: { $gt: last }, keys: { $regex: /^PLATE\|/ } }
    const portion = await vehicles.find(filter, { sort: { _id: 1 }, limit: PORTION })
    await Promise.all(
      portion.map((record) => {
        const { plates, keys, tokens } = vehicleRecord(record)
        const unchanged = { _id: record._id, updatedAt: record.updatedAt }
        return vehicles.updateOne(unchanged, { $set: { plates, keys, tokens } })
      }),
    )
    const end = portion.at(-1)
    if (end === undefined) return
    last = end._id
  }
}
