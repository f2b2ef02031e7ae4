import { atMostEvery } from '../process/at-most-every.ts'
import { gatewayIdentity } from '../schema/identity.ts'
import { newRequestId } from '../schema/request-id.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'

/** How long a subgraph may take to count. */
const ANSWER_MS = 2500

/** A root field that gateways alone ask, and how often at most; the count of many rows may be slow to change. */
interface Counted {
  field: string
  everyMs: number
}

/** Records that are due for review by their owners: the count changes from day to day. */
export const recordsToReview: Counted = { field: 'recordsToReviewCount', everyMs: 600_000 }
/** Requests to confirm a hit whose deadline has passed. */
export const overdueHitConfirmations: Counted = { field: 'overdueHitConfirmationsCount', everyMs: 10_000 }

/** Asks the subgraphs for a count, by source; one that does not answer, or has no such field, is left out. Never rejects. */
export function sourceCounts(
  clients: readonly Pick<SubgraphClient, 'name' | 'prepare'>[],
  { field, everyMs }: Counted,
): () => Promise<ReadonlyMap<string, number>> {
  return atMostEvery(everyMs, async () => {
    const counts = clients.map(async (client) => [client.name, await countAt(client, field)] as const)
    return new Map((await Promise.all(counts)).flatMap(([name, count]) => (count === undefined ? [] : [[name, count]])))
  })
}

async function countAt({ prepare }: Pick<SubgraphClient, 'prepare'>, field: string): Promise<number | undefined> {
  const { data } = await prepare({ query: `{ ${field} }`, kind: 'query' })(
    {},
    {
      identity: gatewayIdentity,
      purpose: 'ADMINISTRATIVE',
      requestId: newRequestId(),
      deadline: Date.now() + ANSWER_MS,
      signal: AbortSignal.timeout(ANSWER_MS),
    },
  )
  const count = data?.[field]
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}
