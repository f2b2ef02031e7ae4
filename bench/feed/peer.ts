import { freePort } from '../processes.ts'
import { startChild } from './child.ts'
import { type FeedServer, hasKey, PROBED, usageOf } from './server.ts'

const query = `subscription Feed { alertUpdates { __typename ... on AlertUpdate {
  cursor at kind status alert { reference severity subjects { person { name { full } } } } } } }`

/** PubSub of graphql-subscriptions behind stock graphql-ws: see bench/peers/feed-server.js. Groups are nothing to it. */
export async function startPeer(groups: number): Promise<FeedServer> {
  const port = await freePort()
  const isCount = (answer: unknown): answer is { subscriptions: number } => hasKey(answer, 'subscriptions')
  const count = { ask: 'subscriptions' }
  const args = [...PROBED, 'bench/peers/feed-server.js', '--port', String(port)]
  const child = await startChild(args, { NODE_ENV: 'production' }, ({ hear }) => hear(isCount))
  return {
    peer: 'graphql-subscriptions + graphql-ws',
    port,
    inits: Array.from({ length: groups }, (_, group) => JSON.stringify({ group })),
    subscribe: () => JSON.stringify({ query }),
    update: async (n) => child.send({ publish: n }),
    subscribed: async (expected) => (await child.ask(count, isCount)).subscriptions === expected,
    usage: (order) => usageOf(child, order),
    stop: () => child.stop(),
  }
}
