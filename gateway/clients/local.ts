import type { Log } from '../../process/log.ts'
import { sourceName } from '../../process/log-fields.ts'
import type { Ask, Follow, Operation } from '../../schema/identity.ts'
import type { SourceHealth } from '../../schema/source-health.ts'
import { noAnswer, type SubgraphClient, untilAborted } from './subgraph-client.ts'

/**
 * A subgraph of this process. It stops waiting at the call's deadline, or when the caller goes; the function that `prepare`
 * returns may reject.
 */
export interface LocalSubgraph {
  name: string
  prepare(operation: Operation): Ask
  follow(query: string): Follow
  ping(): Promise<void>
  health(): Promise<SourceHealth>
  close(): Promise<void>
}

/** A client of a subgraph of this process. It owns the subgraph and closes it. */
export function localClient(subgraph: LocalSubgraph, log: Log): SubgraphClient {
  const { name } = subgraph
  return {
    name,
    prepare(operation) {
      const ask = subgraph.prepare(operation)
      return (variables, call) =>
        ask(variables, call).catch((error) => {
          log.tell('unexpected-error', { error, requestId: call.requestId, subgraph: sourceName(name) })
          return noAnswer(name, 'INTERNAL_SERVER_ERROR', call, operation.kind === 'mutation' ? null : undefined)
        })
    },
    follow: (query) => subgraph.follow(query),
    ping: (signal) => untilAborted(subgraph.ping(), signal),
    health: (signal) => untilAborted(subgraph.health(), signal),
    close: () => subgraph.close(),
  }
}
