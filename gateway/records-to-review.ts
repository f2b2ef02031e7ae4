import { atMostEvery } from '../process/at-most-every.ts'
import { gatewayIdentity } from '../schema/identity.ts'
import { newRequestId } from '../schema/request-id.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'

/** The count changes from day to day. */
const READ_EVERY_MS = 600_000
/** How long a subgraph may take to count. */
const ANSWER_MS = 2500
const OPERATION = { query: '{ recordsToReviewCount }', kind: 'query' } as const

/**
 * Counts the records that are due for review by their owners, by source; a source that does not answer is left out.
 * Never rejects.
 */
export function recordsToReview(
  clients: readonly Pick<SubgraphClient, 'name' | 'prepare'>[],
): () => Promise<ReadonlyMap<string, number>> {
  return atMostEvery(READ_EVERY_MS, async () => {
    const counts = clients.map(async (client) => [client.name, await countAt(client)] as const)
    return new Map((await Promise.all(counts)).flatMap(([name, count]) => (count === undefined ? [] : [[name, count]])))
  })
}

async function countAt({ prepare }: Pick<SubgraphClient, 'prepare'>): Promise<number | undefined> {
  const { data } = await prepare(OPERATION)(
    {},
    {
      identity: gatewayIdentity,
      purpose: 'ADMINISTRATIVE',
      requestId: newRequestId(),
      deadline: Date.now() + ANSWER_MS,
      signal: AbortSignal.timeout(ANSWER_MS),
    },
  )
  const count = data?.recordsToReviewCount
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}
