import type { Viewer } from '../../schema/identity.ts'
import { MAX_CHECKS } from '../connection.ts'
import type { Context } from '../context.ts'
import { manyByKey, oneByKey } from '../loader.ts'
import type { VehicleStore } from './store.ts'

/** A bulk check of vehicles with all their identifiers and lookalike plates is one call, read in slices. */
const MOST_KEYS = MAX_CHECKS * 8

/** The loaders of one operation: they batch, and load everything once. */
export function createLoaders(store: VehicleStore, viewer: Viewer) {
  return {
    vehicle: oneByKey(
      (ids) => store.byIds(viewer, ids),
      (vehicle) => vehicle._id,
    ),
    /** The records with an identifier, by its key. */
    records: manyByKey(
      (keys) => store.byKeys(viewer, keys),
      (vehicle) => vehicle.keys,
      MOST_KEYS,
    ),
  }
}

export type VehicleLoaders = ReturnType<typeof createLoaders>
export type VehicleContext = Context<VehicleStore, VehicleLoaders>
