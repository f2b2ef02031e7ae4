import type { Answer, Ask, Call, Operation, Variables } from '../schema/identity.ts'
import type { SubgraphName } from '../schema/sdl.ts'

/** A subgraph that others may ask: one of this process, or a client of one elsewhere. */
export interface Peer {
  name: string
  prepare(operation: Operation): Ask
}

/**
 * The subgraphs that a subgraph may ask (`asks` in schema/sdl.ts), as the caller that it answers. They are added as they
 * are opened; one that is not there cannot be asked.
 */
export class Peers {
  readonly #peers = new Map<string, Peer>()

  add(...peers: readonly Peer[]): void {
    for (const peer of peers) this.#peers.set(peer.name, peer)
  }

  /** Asks a query. Never rejects: without an answer, there is one error with a code. */
  async ask(name: SubgraphName, query: string, variables: Variables, call: Call): Promise<Answer> {
    try {
      const answer = await this.#peers.get(name)?.prepare({ query, kind: 'query' })(variables, call)
      return answer ?? unavailable(name)
    } catch {
      return unavailable(name) // a fault, which the other subgraph has logged
    }
  }
}

function unavailable(name: string): Answer {
  const extensions = { code: 'SOURCE_UNAVAILABLE', source: name }
  return { data: null, errors: [{ message: `${name} could not be asked.`, extensions }] }
}
