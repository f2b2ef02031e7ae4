/** A process of many subscribers, told over IPC what to do: see load.ts. Every answer follows its order. */
import { once } from 'node:events'
import { openSubscriber, type Subscriber, type Tally } from './subscriber.ts'

/** An order to a load client. */
export type Order =
  | {
      do: 'open'
      port: number
      /** The number of the first of them: it says which group it is in, and whether it is sampled. */
      from: number
      count: number
      /** Payloads of connection_init, one a group, as JSON; and of every subscribe. */
      inits: string[]
      subscribe: string
    }
  | { do: 'tally' }
  /** Forgets what was received, and gives the latencies meanwhile. */
  | { do: 'reset' }
  | { do: 'close' }

/** What a load client answers. */
export interface Answer {
  updates: number
  checkpoints: number
  bytes: number
  problems: string[]
  /** Of the subscriber that has received the least, and the most. */
  least: number
  most: number
  /** CPU time of the process so far, in microseconds. */
  cpuUs: number
  /** Of `reset` only. */
  latenciesMs: number[]
}

/** So many connect at once. */
const CONNECTING = 200
/** The latency of every 25th is measured. */
const SAMPLED = 25
/** From one address to one port a system has about 28,000 connections, and keeps those of a minute ago. */
const PER_ADDRESS = 10_000

let tally = newTally()
let subscribers: Subscriber[] = []

function newTally(): Tally {
  return { updates: 0, checkpoints: 0, bytes: 0, latenciesMs: [], problems: [] }
}

async function open({ port, from, count, inits, subscribe }: Extract<Order, { do: 'open' }>): Promise<void> {
  const at = tally
  for (let done = 0; done < count; done += CONNECTING) {
    const opening = Array.from({ length: Math.min(CONNECTING, count - done) }, (_, index) => {
      const number = from + done + index
      const address = Math.floor(number / PER_ADDRESS)
      return openSubscriber({
        port,
        localAddress: address === 0 ? undefined : `127.0.0.${1 + address}`,
        init: inits[number % inits.length] ?? '{}',
        subscribe,
        sampled: number % SAMPLED === 0,
        tally: at,
      })
    })
    subscribers.push(...(await Promise.all(opening)))
  }
}

function answer(latenciesMs: number[]): Answer {
  const { updates, checkpoints, bytes, problems } = tally
  const { user, system } = process.cpuUsage()
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const subscriber of subscribers) {
    least = Math.min(least, subscriber.updates)
    most = Math.max(most, subscriber.updates)
  }
  return { updates, checkpoints, bytes, problems, least, most, cpuUs: user + system, latenciesMs }
}

async function obey(order: Order): Promise<number[]> {
  if (order.do === 'open') await open(order)
  if (order.do === 'close') {
    for (const subscriber of subscribers) subscriber.close()
    subscribers = []
    tally = newTally()
  }
  if (order.do !== 'reset') return []
  const { latenciesMs } = tally
  // The counters are those that every subscriber holds: they are emptied, not replaced.
  Object.assign(tally, newTally())
  for (const subscriber of subscribers) subscriber.updates = 0
  return latenciesMs
}

process.on('message', (order: Order) => {
  obey(order).then(
    (latenciesMs) => process.send?.(answer(latenciesMs)),
    (error: Error) => process.send?.({ ...answer([]), problems: [error.message] }),
  )
})
await once(process, 'disconnect')
process.exit()
