import type { Viewer } from '../../schema/identity.ts'
import type { Context } from '../context.ts'
import { manyByKey, oneByKey } from '../loader.ts'
import type { VehicleStore } from './store.ts'

/** What one operation loads in batches, and once each. */
export function createLoaders(store: VehicleStore, viewer: Viewer) {
  return {
    vehicle: oneByKey(
      (ids) => store.byIds(viewer, ids),
      (vehicle) => vehicle._id,
    ),
    /** The records that have an identifier, by its key. */
    records: manyByKey(
      (keys) => store.byKeys(viewer, keys),
      (vehicle) => vehicle.keys,
    ),
  }
}

export type VehicleLoaders = ReturnType<typeof createLoaders>
export type VehicleContext = Context<VehicleStore, VehicleLoaders>
