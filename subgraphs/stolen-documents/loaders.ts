import type { Viewer } from '../../schema/identity.ts'
import type { Context } from '../context.ts'
import { manyByKey, oneByKey } from '../loader.ts'
import type { DocumentStore } from './store.ts'

export type DocumentLoaders = ReturnType<typeof createLoaders>
export type DocumentContext = Context<DocumentStore, DocumentLoaders>

/** The loaders of one operation: whatever a list's items ask for is asked of the store once for all of them. */
export function createLoaders(store: DocumentStore, viewer: Viewer) {
  return {
    document: oneByKey(
      (ids) => store.documentsById(viewer, ids),
      ({ id }) => id,
    ),
    /** The records that hold a document, by its canonical key. */
    records: manyByKey(
      (keys) => store.matches(viewer, keys),
      ({ key }) => [key],
    ),
  }
}
