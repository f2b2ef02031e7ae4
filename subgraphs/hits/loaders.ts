import type { Viewer } from '../../schema/identity.ts'
import type { Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { oneByKey, pageByKey } from '../loader.ts'
import type { HitStore } from './store.ts'

export type HitLoaders = ReturnType<typeof createLoaders>
export type HitContext = Context<HitStore, HitLoaders>

/** The loaders of one operation: they batch what the items of a list ask of the store. */
export function createLoaders(store: HitStore, viewer: Viewer) {
  return {
    confirmation: oneByKey(
      (ids) => store.byIds(viewer, ids),
      ({ id }) => id,
    ),
    /** Those about a record, by its key (`keyOf`). */
    about: pageByKey((keys, page: Page) => store.about(viewer, keys, page)),
  }
}
