import type { SubgraphDefinition } from '../subgraph.ts'
import { createLoaders, type DocumentLoaders } from './loaders.ts'
import { resolvers } from './resolvers.ts'
import { seedDocuments } from './seed.ts'
import { type DocumentStore, openDocumentStore } from './store.ts'

/** Stolen, lost, revoked and invalid travel documents, on PostgreSQL. */
export const stolenDocuments: SubgraphDefinition<DocumentStore, DocumentLoaders> = {
  name: 'stolen-documents',
  resolvers,
  openStore: openDocumentStore,
  createLoaders,
  seed: (store, tell) =>
    store.writeOnce('seed', () => {
      const documents = seedDocuments()
      tell?.({ documents: documents.length })
      return documents
    }),
}
