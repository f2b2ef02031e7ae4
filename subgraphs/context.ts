import type { Viewer } from '../schema/identity.ts'

/** What every resolver of a subgraph is given; it lives for one operation, or for one event of a subscription. */
export interface Context<Store, Loaders> {
  viewer: Viewer
  store: Store
  loaders: Loaders
  /** Aborts when nobody waits any more; where it is missing, never. */
  signal?: AbortSignal
  /** When nobody waits any more, in milliseconds since 1970; where it is missing, never. */
  deadline?: number
}
