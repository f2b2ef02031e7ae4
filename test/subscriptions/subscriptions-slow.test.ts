import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SubscriptionLimits } from '../../gateway/subscriptions/limits.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { openStream } from '../support/stream-reader.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { caseOf, FOLLOW, sample } from '../support/subscription-world.ts'
import { dial } from '../support/websocket-line.ts'

/** Some 200 KB an update: far more updates than the sockets between two processes hold. */
const WIDE = `subscription ($filter: AlertUpdateFilter, $after: Cursor) { alertUpdates(filter: $filter, after: $after) {
  ... on AlertUpdate { alertId alert { ${Array.from({ length: 50 }, (_, n) => `n${n}: narrative`).join(' ')} } }
  ... on AlertFeedCheckpoint { live } } }`
const UPDATES = 80
const narrative = 'x'.repeat(4000)

/** A subscriber that can stop reading. */
interface Reader {
  transport: string
  pause(): void
  resume(): void
  /** The alerts that it was told of, in order. */
  ids(): string[]
  /** All that it was told. */
  text(): string
  leave(): void
}
/** The part of a result of WIDE that is read. */
interface Payload {
  data?: { alertUpdates?: { alertId?: string } }
}
type Open = (url: string, variables: object) => Promise<Reader>

const overWebSocket: Open = async (url, variables) => {
  const { socket, heard, say, hears } = await dial(url)
  say({ type: 'connection_init' })
  await hears('connection_ack')
  say({ type: 'subscribe', id: '1', payload: { query: WIDE, variables } })
  return {
    transport: 'websocket',
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    ids: () => heard.flatMap(({ payload }) => (payload as Payload | undefined)?.data?.alertUpdates?.alertId ?? []),
    text: () => JSON.stringify(heard),
    leave: () => socket.terminate(),
  }
}

function overHttp(transport: string, accept: string): Open {
  return async (url, variables) => {
    const stream = await openStream(`${url}/graphql`, { headers: { accept }, body: { query: WIDE, variables } })
    return {
      transport,
      pause: () => stream.response.pause(),
      resume: () => stream.response.resume(),
      ids: () => [...stream.text.matchAll(/"alertId":"([^"]+)"/g)].map(([, id = '']) => id),
      text: () => stream.text,
      leave: stream.leave,
    }
  }
}

const sse = overHttp('sse', 'text/event-stream')
const multipart = overHttp('multipart', 'multipart/mixed;subscriptionSpec=1.0, application/json')

let gateway: TestGateway
beforeAll(async () => {
  const subscriptions = { pingMs: 200, heartbeatMs: 200 }
  // What is bounded here is what waits to be written.
  const admission = { waitingPerIdentity: 1000, costPerSecond: 1e9, costBurst: 1e9 }
  gateway = await startTestGateway({ seed: 'never', subscriptions, admission, operationNames: new Set(['Flood']) })
}, 120_000)
afterAll(() => gateway.stop())

describe.each([
  { name: 'WebSocket', slow: overWebSocket, fast: sse },
  { name: 'SSE', slow: sse, fast: overWebSocket },
  { name: 'multipart', slow: multipart, fast: overWebSocket },
])('a subscriber over $name that stops reading', { timeout: 240_000 }, ({ slow, fast }) => {
  it('delays nobody, is handed little, and is told everything when it reads on', async () => {
    const { filter, raise } = caseOf(gateway)
    const after = await endOfLog(gateway)
    const raised: string[] = []
    for (let n = 0; n < UPDATES; n++) raised.push((await raise({ narrative })).id)
    const one = await slow(gateway.url, { filter, after })
    one.pause()
    const handed = async () => sample(gateway, `ncb_deliveries_total{transport="${one.transport}"}`)
    const before = await handed()
    const other = await fast(gateway.url, { filter, after })
    await expect.poll(() => other.ids().length, PATIENCE).toBe(UPDATES)
    raised.push((await raise({ narrative })).id)
    await expect.poll(() => other.ids(), PATIENCE).toEqual(raised)
    expect((await handed()) - before).toBeLessThan(UPDATES / 2)
    expect(one.ids().length).toBeLessThan(UPDATES / 2)

    one.resume()
    await expect.poll(() => one.ids().length, PATIENCE).toBe(raised.length)
    expect(one.ids()).toEqual(raised)
    one.leave()
    other.leave()
  })
})

describe('a client that takes nothing', { timeout: 120_000 }, () => {
  /** Clients of all transports that have stopped reading, with much behind them. */
  async function stuck(limits: Partial<SubscriptionLimits>) {
    const impatient = await startTestGateway({ seed: 'never', subscriptions: limits })
    const { filter, raise } = caseOf(impatient)
    const after = await endOfLog(impatient)
    for (let n = 0; n < UPDATES; n++) await raise({ narrative })
    const gauge = ({ transport }: Reader) => sample(impatient, `ncb_subscriptions{transport="${transport}"}`)
    const readers: Reader[] = []
    for (const open of [overWebSocket, sse, multipart]) {
      const one = await open(impatient.url, { filter, after })
      readers.push(one)
      await expect.poll(() => gauge(one), PATIENCE).toBe(1)
      one.pause()
    }
    return { impatient, readers, gauge }
  }

  it('loses its connection after some time, whatever the transport', async () => {
    const { impatient, readers, gauge } = await stuck({ pingMs: 200, heartbeatMs: 200, stuckMs: 500 })
    for (const one of readers) {
      await expect.poll(() => gauge(one), PATIENCE).toBe(0)
      one.leave()
    }
    await impatient.stop()
  })

  it('does not hold up a gateway that stops', async () => {
    const { impatient, readers } = await stuck({ closeMs: 200 })
    const late = new Promise((resolve) => setTimeout(() => resolve('late'), 20_000).unref())
    expect(await Promise.race([impatient.stop(), late])).toBeUndefined()
    for (const one of readers) one.leave()
  })

  it('is still told to reconnect when it reads on in time', async () => {
    const { impatient, readers } = await stuck({ closeMs: 20_000 })
    const stopped = impatient.stop()
    for (const one of readers) {
      await expect.poll(() => stateOf(impatient), PATIENCE).toBe('gone')
      one.resume()
    }
    for (const one of readers) await expect.poll(() => one.text(), PATIENCE).toContain('"RECONNECT"')
    await stopped
  })
})

describe('an answer that its client reads slowly', { timeout: 120_000 }, () => {
  it('is not cut off by a gateway that stops', async () => {
    const stopping = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), operationMaxCost: 1_000_000 })
    const types = '__schema { types { name description fields { name description } } }'
    const query = `{ ${Array.from({ length: 200 }, (_, n) => `n${n}: ${types}`).join(' ')} }`
    const stream = await openStream(`${stopping.url}/graphql`, { body: { query } })
    stream.response.pause()
    const stopped = stopping.stop()
    await expect.poll(() => stateOf(stopping), PATIENCE).toBe('gone')
    stream.response.resume()
    await stream.ended
    expect(stream.text.length).toBeGreaterThan(8_000_000)
    expect(stream.response.complete).toBe(true)
    await stopped
  })
})

describe('a client that asks much and reads nothing', { timeout: 120_000 }, () => {
  it('is not read either, and gets all its answers when it reads on', async () => {
    const line = await dial(gateway.url)
    line.say({ type: 'connection_init' })
    await line.hears('connection_ack')
    line.socket.pause()
    const query = '{ __schema { types { name description fields { name description } inputFields { description } } } }'
    const answered = () => sample(gateway, 'ncb_operation_duration_seconds_count{operation="Flood",outcome="OK"}')
    const asked = 400
    for (let n = 0; n < asked; n++) {
      // So large that few come at once.
      const extensions = { padding: 'x'.repeat(4000) }
      line.say({ type: 'subscribe', id: String(n), payload: { query: `query Flood ${query}`, extensions } })
    }
    let before = -1
    const rests = async () => {
      const now = await answered()
      const rested = now > 0 && now === before
      before = now
      return rested
    }
    await expect.poll(rests, { ...PATIENCE, interval: 500 }).toBe(true)
    expect(before).toBeLessThan(asked / 2)
    line.socket.resume()
    await expect.poll(() => line.heard.filter(({ type }) => type === 'complete').length, PATIENCE).toBe(asked)
    expect(line.heard.filter(({ type }) => type === 'error')).toEqual([])
    line.socket.terminate()
  })
})

describe('whatever is sent', { timeout: 120_000 }, () => {
  it('ends no more than its own connection', async () => {
    const upgrade = (protocol = 'graphql-transport-ws') =>
      `GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
      `sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: ${protocol}\r\n\r\n`
    const masked = (head: number, length: number, payload = '') =>
      Buffer.concat([Buffer.from([head, 0x80 | length, 0, 0, 0, 0]), Buffer.from(payload)])
    const sendings: (string | Buffer)[][] = [
      ['GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
      ['GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n'],
      ['POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
      [upgrade('"'), ''],
      [upgrade(), Buffer.from([0x81, 0x05, 1, 2, 3])], // not masked
      [upgrade(), masked(0x83, 1, 'x')], // an opcode that there is not
      [upgrade(), masked(0xf1, 1, 'x')], // reserved bits
      [upgrade(), masked(0x81, 2, '\xff\xfe')],
      [upgrade(), masked(0x81, 1, ''), ''], // less than it says
      [upgrade(), masked(0x88, 1, 'x')], // a close frame of one byte
      [upgrade(), masked(0x80, 1, 'x')], // goes on with what has not begun
      [upgrade(), Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])], // longer than anything
      [upgrade(), masked(0x81, 23, '{"type":"connection_ini'), 'GET / HTTP/1.1\r\n\r\n'],
      [upgrade(), masked(0x81, 26, '{"type":"connection_init"}'), masked(0x81, 20, '{"type":"__proto__"}')],
    ]
    for (const sending of sendings) {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.on('error', () => undefined) // it is cut
      socket.resume()
      for (const bytes of sending) socket.write(bytes)
      socket.end()
      await closed
    }
    const stream = await openStream(`${gateway.url}/graphql`, {
      headers: { accept: 'text/event-stream' },
      body: { query: FOLLOW, variables: { filter: caseOf(gateway).filter } },
    })
    await stream.has(/"live":true/)
    stream.leave()
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200)
  })
})

/** Whether a gateway still takes connections. */
const stateOf = (of: TestGateway) =>
  fetch(`${of.url}/health`).then(
    () => 'there',
    () => 'gone',
  )

/** A cursor of the end of the log. */
async function endOfLog(of: TestGateway): Promise<string> {
  const { filter } = caseOf(of)
  const query = 'query ($filter: AlertUpdateFilter) { alertUpdates(filter: $filter) { cursor } }'
  return (await of.ask<{ alertUpdates: { cursor: string } }>(query, { filter })).data.alertUpdates.cursor
}
