import type { SubgraphDefinition } from '../subgraph.ts'
import { resolvers } from './resolvers.ts'
import { openLogStore, type ProcessingLogStore } from './store.ts'

/** Who asked for what, when and why. The gateway writes it; this subgraph reads it. */
export const processingLog: SubgraphDefinition<ProcessingLogStore, object> = {
  name: 'processing-log',
  resolvers,
  openStore: openLogStore,
  createLoaders: () => ({}),
  seed: async () => undefined,
}
