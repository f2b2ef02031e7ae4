import type { Logger } from 'pino'
import type { Ask, Follow, Operation } from '../../schema/identity.ts'
import type { SourceHealth } from '../../schema/source-health.ts'
import { noAnswer, type SubgraphClient, untilAborted } from './subgraph-client.ts'

/**
 * What a subgraph of this process offers. It waits no longer than the call's deadline, or than its caller does, and
 * what `prepare` gives may reject.
 */
export interface LocalSubgraph {
  name: string
  prepare(operation: Operation): Ask
  follow(query: string): Follow
  ping(): Promise<void>
  health(): Promise<SourceHealth>
  close(): Promise<void>
}

/** A client of a subgraph of this process. It owns the subgraph from now on and closes it. */
export function localClient(subgraph: LocalSubgraph, log: Logger): SubgraphClient {
  const { name } = subgraph
  return {
    name,
    prepare(operation) {
      const ask = subgraph.prepare(operation)
      return (variables, call) =>
        ask(variables, call).catch((error) => {
          log.error({ err: error, requestId: call.requestId, subgraph: name }, 'unexpected error')
          return noAnswer(name, 'INTERNAL_SERVER_ERROR', call, operation.kind === 'mutation' ? null : undefined)
        })
    },
    follow: (query) => subgraph.follow(query),
    ping: (signal) => untilAborted(subgraph.ping(), signal),
    health: (signal) => untilAborted(subgraph.health(), signal),
    close: () => subgraph.close(),
  }
}
