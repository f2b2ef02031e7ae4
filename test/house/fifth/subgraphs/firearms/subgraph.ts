import type { SubgraphDefinition } from '../subgraph.ts'
import { createLoaders, type FirearmLoaders } from './loaders.ts'
import { resolvers } from './resolvers.ts'
import { seed } from './seed.ts'
import { type FirearmStore, openFirearmStore } from './store.ts'

/** Stolen and lost firearms. */
export const firearms: SubgraphDefinition<FirearmStore, FirearmLoaders> = {
  name: 'firearms',
  resolvers,
  openStore: openFirearmStore,
  createLoaders,
  seed,
}
