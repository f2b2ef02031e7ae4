import type { Logger } from 'pino'
import type { Ask, Operation } from '../../schema/identity.ts'
import { noAnswer, type SubgraphClient, untilAborted } from './subgraph-client.ts'

/** What a subgraph of this process offers; it keeps the deadline itself. What `prepare` gives may reject. */
export interface LocalSubgraph {
  name: string
  prepare(operation: Operation): Ask
  ping(): Promise<void>
  close(): Promise<void>
}

/** A client of a subgraph of this process. It owns the subgraph from now on and closes it. */
export function localClient(subgraph: LocalSubgraph, log: Logger): SubgraphClient {
  const { name } = subgraph
  return {
    name,
    prepare(operation) {
      const ask = subgraph.prepare(operation)
      return async (variables, call) => {
        if (call.signal.aborted) return noAnswer(name, 'SOURCE_UNAVAILABLE', call)
        if (call.deadline <= Date.now()) return noAnswer(name, 'SOURCE_TIMEOUT', call)
        try {
          return await untilAborted(ask(variables, call), call.signal)
        } catch (error) {
          if (call.signal.aborted) return noAnswer(name, 'SOURCE_UNAVAILABLE', call)
          log.error({ err: error, requestId: call.requestId, subgraph: name }, 'unexpected error')
          return noAnswer(name, 'INTERNAL_SERVER_ERROR', call)
        }
      }
    },
    ping: (signal) => untilAborted(subgraph.ping(), signal),
    close: () => subgraph.close(),
  }
}
