import type { SubgraphDefinition } from '../subgraph.ts'
import { createLoaders, type PersonsLoaders } from './loaders.ts'
import { resolvers } from './resolvers.ts'
import { seed } from './seed.ts'
import { openPersonsStore, type PersonsStore } from './store.ts'

/** Persons, and the notices about them. */
export const persons: SubgraphDefinition<PersonsStore, PersonsLoaders> = {
  name: 'persons',
  resolvers,
  openStore: openPersonsStore,
  createLoaders,
  seed,
}
