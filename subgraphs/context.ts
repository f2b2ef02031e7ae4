import type { Limits } from '../process/deadline.ts'
import type { Viewer } from '../schema/identity.ts'
import type { RequestId } from '../schema/request-id.ts'
import type { Outcome } from './stores/outcome.ts'

/** What every resolver of a subgraph gets; it lives for one operation, or for one event of a subscription. */
export interface Context<Store, Loaders> {
  viewer: Viewer
  store: Store
  loaders: Loaders
  /** How long the caller waits; without limits, forever. Store and loaders observe them on their own. */
  limits?: Limits
  /** Names the request in the log, here and in the subgraphs that are asked because of it. */
  requestId?: RequestId
  /** One for each mutation that has begun. */
  outcomes?: Outcome[]
}
