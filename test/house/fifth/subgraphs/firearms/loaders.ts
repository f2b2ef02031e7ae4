import type { Viewer } from '../../schema/identity.ts'
import type { Context } from '../context.ts'
import { manyByKey, oneByKey } from '../loader.ts'
import type { FirearmStore } from './store.ts'

/** What one operation loads in batches, and once each. */
export function createLoaders(store: FirearmStore, viewer: Viewer) {
  return {
    firearm: oneByKey(
      (ids) => store.byIds(viewer, ids),
      (firearm) => firearm._id,
    ),
    /** The firearms that a person was seen with, by the person's id. */
    seenWith: manyByKey(
      (ids) => store.bySeenWith(viewer, ids),
      (firearm) => [firearm.seenWith],
    ),
  }
}

export type FirearmLoaders = ReturnType<typeof createLoaders>
export type FirearmContext = Context<FirearmStore, FirearmLoaders>
