import type { SubgraphDefinition } from '../subgraph.ts'
import { type AlertLoaders, createLoaders } from './loaders.ts'
import { resolvers } from './resolvers.ts'
import { seedAlerts } from './seed/seed.ts'
import { type AlertStore, openAlertStore } from './store.ts'

/** Financial alerts: requests among police to stop payments, on PostgreSQL. */
export const financialAlerts: SubgraphDefinition<AlertStore, AlertLoaders> = {
  name: 'financial-alerts',
  resolvers,
  openStore: openAlertStore,
  createLoaders,
  seed: (store, tell) =>
    store.writeOnce('seed', () => {
      const alerts = seedAlerts()
      tell?.({ alerts: alerts.length })
      return alerts
    }),
}
