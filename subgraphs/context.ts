import type { Viewer } from '../schema/identity.ts'

/** What every resolver of a subgraph is given; it lives for one operation. */
export interface Context<Store, Loaders> {
  viewer: Viewer
  store: Store
  loaders: Loaders
}
