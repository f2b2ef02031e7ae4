import type { ProcessingLog } from '../processing-log/processing-log.ts'
import type { SourceHealth } from '../schema/source-health.ts'
import type { BreakerState } from './clients/circuit.ts'
import { type SubgraphClient, untilAborted } from './clients/subgraph-client.ts'

/** How long a subgraph may take to report its health. */
const ANSWER_MS = 2500

type Asked = Pick<SubgraphClient, 'name' | 'ping' | 'health'> & { state?(): BreakerState }

/** The name of the processing log among the sources. */
export const PROCESSING_LOG = 'processing-log'

/** The health of each source; of two sources with one name, the last one counts. */
export async function healthOf(sources: readonly Asked[]): Promise<Record<string, SourceHealth>> {
  const entries = sources.map(async (source) => [source.name, await healthOfOne(source)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

/** The processing log as a source: up while entries can be written, even if they cannot be read. */
export function logSource(log: Pick<ProcessingLog, 'ping'>): Asked {
  const health = (): Promise<SourceHealth> =>
    log.ping().then(
      () => ({ status: 'up' }),
      () => ({ status: 'down', reason: 'writes-fail' }),
    )
  return {
    name: PROCESSING_LOG,
    ping: (signal) => untilAborted(log.ping(), signal),
    health: (signal) => untilAborted(health(), signal),
  }
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
