import type { Viewer } from '../../schema/identity.ts'
import type { Context } from '../context.ts'
import { manyByKey, oneByKey } from '../loader.ts'
import type { DocumentStore } from './store.ts'

export type DocumentLoaders = ReturnType<typeof createLoaders>
export type DocumentContext = Context<DocumentStore, DocumentLoaders>

/** The loaders of one operation: they batch what the items of a list ask of the store. */
export function createLoaders(store: DocumentStore, viewer: Viewer) {
  return {
    document: oneByKey(
      (ids) => store.documentsById(viewer, ids),
      ({ id }) => id,
    ),
    /** The records of every class with a number, by its `numberKey`. */
    records: manyByKey(
      (keys) => store.matches(viewer, keys),
      ({ key }) => [key],
    ),
  }
}
