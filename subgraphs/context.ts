import type { Limits } from '../process/patience.ts'
import type { Viewer } from '../schema/identity.ts'
import type { Outcome } from './stores/outcome.ts'

/** What every resolver of a subgraph is given; it lives for one operation, or for one event of a subscription. */
export interface Context<Store, Loaders> {
  viewer: Viewer
  store: Store
  loaders: Loaders
  /** For how long somebody waits; where they are missing, for ever. Store and loaders keep to them by themselves. */
  limits?: Limits
  /** One for each mutation that has begun. */
  outcomes?: Outcome[]
}
