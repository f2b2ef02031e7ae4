import type { SubgraphDefinition } from '../subgraph.ts'
import { createLoaders, type HitLoaders } from './loaders.ts'
import { resolvers } from './resolvers.ts'
import { seedConfirmations } from './seed.ts'
import { type HitStore, openHitStore } from './store.ts'

/** Hits and their confirmation by the owners of the records, on PostgreSQL. */
export const hits: SubgraphDefinition<HitStore, HitLoaders> = {
  name: 'hits',
  resolvers,
  openStore: openHitStore,
  createLoaders,
  seed: (store, tell) =>
    store.writeOnce('seed', () => {
      const confirmations = seedConfirmations()
      tell?.({ confirmations: confirmations.length })
      return confirmations
    }),
}
