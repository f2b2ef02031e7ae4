/** A process that abuses a gateway: told an `Order`, it goes on until it is told to stop, and then says what it got. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { WebSocket } from 'ws'
import { requests } from './requests.ts'

/** What to do, and how. */
export interface Order {
  do: 'start'
  origin: string
  token: string
  /** A name of `requests`; or subscriptions, each with variables of its own. */
  request: string | 'subscriptions'
  /** Requests that are on their way at once, or how many there are in a second, or how many subscriptions. */
  connections?: number
  perSecond?: number
}

/** What an abuser got. */
export interface Tally {
  answered: number
  /** Refused by a limit: 429, 503, or too costly. */
  refused: number
  failed: number
}

/** Of which each subset is another filter; all of them let `INVESTMENT_FRAUD` through, which is raised meanwhile. */
const TYPOLOGIES = [
  'VOICE_PHISHING',
  'ROMANCE_SCAM',
  'SEXTORTION',
  'ILLEGAL_GAMBLING',
  'BUSINESS_EMAIL_COMPROMISE',
  'E_COMMERCE_FRAUD',
  'ADVANCE_PAYMENT',
  'MONEY_MULE',
  'TERRORISM_FINANCING',
  'OTHER',
]

let stopped = false
let ended: Promise<void> = Promise.resolve()
const tally: Tally = { answered: 0, refused: 0, failed: 0 }

async function ask(pool: Pool, { token, request }: Order, n: number): Promise<void> {
  const make = requests[request]
  if (!make) throw new Error(`There is no abuse ${request}.`)
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  try {
    const body = JSON.stringify(make(n))
    const response = await pool.request({ method: 'POST', path: '/graphql', headers, body })
    const text = await response.body.text()
    if (response.statusCode === 429 || response.statusCode === 503 || text.includes('OPERATION_TOO_COSTLY'))
      tally.refused++
    else tally.answered++
  } catch {
    tally.failed++
  }
}

/** Asks again as soon as it is answered, on each connection. */
async function closedLoop(order: Order, connections: number): Promise<void> {
  const pool = new Pool(order.origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 })
  let n = 0
  const lane = async () => {
    while (!stopped) await ask(pool, order, n++)
  }
  await Promise.race([Promise.all(Array.from({ length: connections }, lane)), untilStopped()])
  await pool.destroy()
}

/** Asks so often, whether it is answered or not. */
async function openLoop(order: Order, perSecond: number): Promise<void> {
  const pool = new Pool(order.origin, { connections: perSecond, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 })
  for (let n = 0; !stopped; n++) {
    ask(pool, order, n)
    await sleep(1000 / perSecond)
  }
  await pool.destroy()
}

/** Subscribes so many times, each time with variables of its own. */
async function subscribe({ origin, token }: Order, count: number): Promise<void> {
  const sockets: WebSocket[] = []
  const query = `subscription ($filter: AlertUpdateFilter) { alertUpdates(filter: $filter) { __typename
    ... on AlertUpdate { kind alert { reference subjects { person { name { full } } } } } } }`
  for (let n = 0; n < count && !stopped; n += 50) {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    sockets.push(socket)
    socket.on('error', () => tally.failed++)
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    )
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data))
      if (type === 'next') tally.answered++
      if (type === 'error') tally.refused++
      if (type !== 'connection_ack') return
      for (let id = n; id < n + 50; id++) {
        const typologies = ['INVESTMENT_FRAUD', ...TYPOLOGIES.filter((_, bit) => (id >> bit) % 2 === 1)]
        const payload = { query, variables: { filter: { typologies } } }
        socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }))
      }
    })
    await sleep(20)
  }
  await untilStopped()
  for (const socket of sockets) socket.terminate()
}

async function untilStopped(): Promise<void> {
  while (!stopped) await sleep(20)
}

process.on('message', async (order: Order | { do: 'stop' }) => {
  if (order.do === 'stop') {
    stopped = true
    await ended
    process.send?.(tally)
    return
  }
  const { request, connections = 8, perSecond } = order
  ended =
    request === 'subscriptions'
      ? subscribe(order, connections)
      : perSecond !== undefined
        ? openLoop(order, perSecond)
        : closedLoop(order, connections)
  process.send?.({ started: true })
})
process.on('disconnect', () => process.exit())
