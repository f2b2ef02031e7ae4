import type { Viewer } from '../../schema/identity.ts'
import { MAX_CHECKS } from '../connection.ts'
import type { Context } from '../context.ts'
import { manyByKey, oneByKey } from '../loader.ts'
import type { VehicleStore } from './store.ts'

/** A bulk check of vehicles with all their identifiers, and what plates look like, is one call: it is read in slices. */
const MOST_KEYS = MAX_CHECKS * 8

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
      MOST_KEYS,
    ),
  }
}

export type VehicleLoaders = ReturnType<typeof createLoaders>
export type VehicleContext = Context<VehicleStore, VehicleLoaders>
