import type { SubgraphDefinition } from '../subgraph.ts'
import { createLoaders, type VehicleLoaders } from './loaders.ts'
import { resolvers } from './resolvers.ts'
import { seed } from './seed.ts'
import { openVehicleStore, type VehicleStore } from './store.ts'

/** Stolen vehicles and vessels. */
export const vehicles: SubgraphDefinition<VehicleStore, VehicleLoaders> = {
  name: 'vehicles',
  resolvers,
  openStore: openVehicleStore,
  createLoaders,
  seed,
}
