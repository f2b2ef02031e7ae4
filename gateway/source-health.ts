import type { SourceHealth } from '../schema/source-health.ts'
import type { BreakerState } from './clients/circuit.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'

/** How long a subgraph may take to say how it is. */
const ANSWER_MS = 2500

type Asked = Pick<SubgraphClient, 'name' | 'ping' | 'health'> & { state?(): BreakerState }

/** How the source behind each client is. */
export async function healthOf(clients: readonly Asked[]): Promise<Record<string, SourceHealth>> {
  const entries = clients.map(async (client) => [client.name, await healthOfOne(client)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

async function healthOfOne(client: Asked): Promise<SourceHealth> {
  if (client.state?.() === 'open') return { status: 'down', reason: 'cut-off' }
  const signal = AbortSignal.timeout(ANSWER_MS)
  try {
    if (client.health) return await client.health(signal)
    await client.ping(signal)
    return { status: 'up' }
  } catch {
    return { status: 'down', reason: signal.aborted ? 'timeout' : 'unreachable' }
  }
}
