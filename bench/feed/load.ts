import { availableParallelism } from 'node:os'
import { type Child, startChild } from './child.ts'
import type { Answer, Order } from './load-client.ts'
import { type FeedServer, hasKey } from './server.ts'

/** Subscribers in processes of their own. */
export interface Load {
  /** Connects, and resolves when all have subscribed; the server may not have begun with them yet. */
  open(server: FeedServer, count: number, after?: string): Promise<void>
  /** What all of them together have received since `reset` or `open`. */
  tally(): Promise<Answer>
  reset(): Promise<Answer>
  /** Ends all connections at once, without a word. */
  close(): Promise<void>
  stop(): Promise<void>
}

/** One process reads more than a server can send; with few cores a second one would only take from the server. */
const CLIENTS = availableParallelism() > 3 ? 2 : 1

/** Starts the load clients. */
export async function startLoad(): Promise<Load> {
  const clients: Child[] = []
  for (let index = 0; index < CLIENTS; index++) {
    const args = ['--import', 'tsx', 'bench/feed/load-client.ts']
    clients.push(await startChild(args, {}, ({ ask }) => ask({ do: 'tally' } satisfies Order, isAnswer)))
  }
  const tell = async (order: (client: number) => Order): Promise<Answer> => {
    const answers = await Promise.all(clients.map((client, index) => client.ask(order(index), isAnswer)))
    const together = answers.reduce(sum)
    const [problem] = together.problems
    if (problem !== undefined) throw new Error(`A subscriber got what it did not expect: ${problem}`)
    return together
  }
  return {
    async open({ port, inits, subscribe }, count, after) {
      const share = (index: number) => Math.floor((count * index) / CLIENTS)
      await tell((index) => ({
        do: 'open',
        port,
        from: share(index),
        count: share(index + 1) - share(index),
        inits,
        subscribe: subscribe(after),
      }))
    },
    tally: () => tell(() => ({ do: 'tally' })),
    reset: () => tell(() => ({ do: 'reset' })),
    async close() {
      await tell(() => ({ do: 'close' }))
    },
    async stop() {
      for (const client of clients) await client.stop()
    },
  }
}

const isAnswer = (answer: unknown): answer is Answer => hasKey(answer, 'latenciesMs')

function sum(a: Answer, b: Answer): Answer {
  return {
    updates: a.updates + b.updates,
    checkpoints: a.checkpoints + b.checkpoints,
    bytes: a.bytes + b.bytes,
    cpuUs: a.cpuUs + b.cpuUs,
    problems: [...a.problems, ...b.problems],
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
    latenciesMs: [...a.latenciesMs, ...b.latenciesMs],
  }
}
