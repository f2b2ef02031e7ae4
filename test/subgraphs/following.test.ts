import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { guarded } from '../../gateway/clients/guarded.ts'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { gatewayBounds } from '../../process/request-bounds.ts'
import { CONNECTION_INIT, identityReader, identitySigner, signedText } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { failure } from '../../schema/errors.ts'
import { type Answer, gatewayIdentity, type Viewer } from '../../schema/identity.ts'
import { type SubgraphServer, serveSubgraph } from '../../subgraphs/server.ts'
import { createSubgraph, type Store } from '../../subgraphs/subgraph.ts'
import { callAs, silent } from '../support/call.ts'
import { type MutualTls, mutualTls } from '../support/certificates.ts'
import { openProxy } from '../support/proxy.ts'
import { until } from '../support/until.ts'

const keys = fixedKeys(randomBytes(32))
const MOVED = 'subscription { alertUpdatesMoved }'
const limits = { timeoutMs: 60_000, concurrency: 1000, failures: 3, percent: 50, openMs: 60_000 }

/** A subgraph whose one subscription tells what the test says. */
function bySay() {
  let answer: ((value: boolean | Error | undefined) => void) | undefined
  const how = {
    viewers: [] as Viewer[],
    open: 0,
    /** Says something to whoever follows, once somebody does; undefined: that is all. */
    async say(value: boolean | Error | undefined) {
      await until(() => answer !== undefined)
      answer?.(value)
      answer = undefined
    },
    followed: () => until(() => answer !== undefined),
  }
  async function* moves(signal: AbortSignal) {
    how.open += 1
    try {
      for (;;) {
        const value = await new Promise<boolean | Error | undefined>((resolve) => {
          answer = resolve
          if (signal.aborted) resolve(undefined)
          signal.addEventListener('abort', () => resolve(undefined))
        })
        if (value === undefined) return
        if (value instanceof Error) throw value
        yield { alertUpdatesMoved: value }
      }
    } finally {
      how.open -= 1
      answer = undefined
    }
  }
  const subscribe = (_: unknown, _args: unknown, context: { viewer: Viewer; limits: { signal: AbortSignal } }) => {
    how.viewers.push(context.viewer)
    return moves(context.limits.signal)
  }
  const store: Store = {
    within: () => store,
    ping: async () => {},
    checkChanges: async () => {},
    close: async () => {},
  }
  const subgraph = createSubgraph(
    {
      name: 'financial-alerts',
      resolvers: { Subscription: { alertUpdatesMoved: { subscribe } } },
      openStore: async () => store,
      createLoaders: () => ({}),
      seed: async () => {},
    },
    store,
    silent,
  )
  return { how, subgraph }
}

interface Opened {
  client: SubgraphClient
  how: ReturnType<typeof bySay>['how']
  close(): Promise<void>
}

async function openLocal(): Promise<Opened> {
  const { how, subgraph } = bySay()
  const client = localClient(subgraph, silent)
  return { client, how, close: () => client.close() }
}

async function openHttp(ends?: MutualTls): Promise<Opened> {
  const { how, subgraph } = bySay()
  const identities = identityReader(keys, 'financial-alerts')
  const server = await serveSubgraph(
    subgraph,
    { host: '127.0.0.1', port: 0, identities, shutdownTimeoutMs: 100, tls: ends?.server },
    silent,
  )
  const client = httpClient(
    { name: 'financial-alerts', url: server.url, keys, tls: ends?.client, connectMs: 60_000 },
    silent,
  )
  return {
    client,
    how,
    async close() {
      await client.close()
      await server.stop()
      ends?.close()
    },
  }
}

const behindGuard = async ({ client, ...others }: Opened) => ({ ...others, client: guarded(client, limits, silent) })

const clients: { name: string; open(): Promise<Opened> }[] = [
  { name: 'in this process', open: openLocal },
  { name: 'over WebSocket', open: openHttp },
  { name: 'over WebSocket and mutual TLS', open: async () => openHttp(await mutualTls()) },
  { name: 'in this process, guarded', open: async () => behindGuard(await openLocal()) },
  { name: 'over WebSocket, guarded', open: async () => behindGuard(await openHttp()) },
]

describe.each(clients)('a subgraph that is followed $name', ({ open }) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())
  const follow = (query: string, call = callAs('DEU')) => {
    const { client } = opened
    if (!client.follow) throw new Error('it cannot be followed')
    return client.follow(query)({}, call)[Symbol.asyncIterator]()
  }

  it('tells each event, in order, to whom it knows', async () => {
    const identity = { organisation: 'Zürich police', user: 'officer-ÿ', roles: ['analyst'] }
    const followed = follow(MOVED, callAs('CHE', { identity, purpose: 'HUMANITARIAN' }))
    const heard: Answer[] = []
    for (const value of [true, false, true]) {
      const next = followed.next()
      await opened.how.say(value)
      heard.push((await next).value)
    }
    expect(heard).toEqual([true, false, true].map((value) => ({ data: { alertUpdatesMoved: value } })))
    expect(opened.how.viewers.at(-1)).toEqual({ country: 'CHE', ...identity, purpose: 'HUMANITARIAN' })
    const last = followed.next()
    await opened.how.say(undefined)
    expect(await last).toMatchObject({ done: true })
  })

  it('keeps apart who follows: each is known by its own identity', async () => {
    const before = opened.how.viewers.length
    const ended = new AbortController()
    const both = ['FRA', 'JPN'].map((country) => follow(MOVED, callAs(country, { signal: ended.signal })).next())
    await until(() => opened.how.viewers.length === before + 2)
    ended.abort()
    await Promise.all(both)
    const countries = opened.how.viewers.slice(before).map(({ country }) => country)
    expect(countries.toSorted()).toEqual(['FRA', 'JPN'])
  })

  it.each([
    ['left', (followed: AsyncIterator<Answer>) => followed.return?.()],
    ['aborted', (_: unknown, controller: AbortController) => controller.abort()],
  ])('ends at once when it is %s, and nothing is left behind', async (_, end) => {
    const gone = new AbortController()
    const followed = follow(MOVED, callAs('DEU', { signal: gone.signal }))
    const waiting = followed.next()
    await opened.how.followed()
    end(followed, gone)
    expect(await waiting).toMatchObject({ done: true })
    await until(() => opened.how.open === 0)
    expect(await followed.next()).toMatchObject({ done: true })
  })

  it('tells the gateway itself, which is of no NCB', async () => {
    const followed = follow(MOVED, { ...callAs('FRA'), identity: gatewayIdentity, purpose: 'ADMINISTRATIVE' })
    const next = followed.next()
    await opened.how.say(true)
    expect((await next).value).toEqual({ data: { alertUpdatesMoved: true } })
    await followed.return?.()
    await until(() => opened.how.open === 0)
  })

  it('answers a refusal, and ends', async () => {
    const codes: unknown[] = []
    for (const query of ['{', 'subscription { nothing }', '{ alert(id: "x") { id } }']) {
      const followed = follow(query)
      const { value } = await followed.next()
      codes.push([value.data ?? null, value.errors?.[0]?.extensions])
      expect(await followed.next()).toMatchObject({ done: true })
    }
    const source = 'financial-alerts'
    expect(codes).toEqual([
      [null, { code: 'GRAPHQL_PARSE_FAILED', source }],
      [null, { code: 'GRAPHQL_VALIDATION_FAILED', source }],
      [null, { code: 'BAD_REQUEST', source }],
    ])
  })

  it.each([
    [failure('SOURCE_UNAVAILABLE', 'The database is gone.'), 'SOURCE_UNAVAILABLE', 'The database is gone.'],
    [
      new Error('10.1.2.3 refused, password "secret"'),
      'INTERNAL_SERVER_ERROR',
      'A fault in financial-alerts. Report it with the request id (ours).',
    ],
  ])('tells why it ends, and nothing of what went wrong inside: %s', async (error, code, message) => {
    const followed = follow(MOVED)
    const next = followed.next()
    await opened.how.say(error)
    const extensions = { code, source: 'financial-alerts' }
    const told = JSON.parse(JSON.stringify(await next).replace(/request id [\da-f-]{36}\./, 'request id (ours).'))
    expect(told).toEqual({ done: false, value: { data: null, errors: [{ message, extensions }] } })
    expect(await followed.next()).toMatchObject({ done: true })
    const again = follow(MOVED)
    const first = again.next()
    await opened.how.say(true)
    expect((await first).value).toEqual({ data: { alertUpdatesMoved: true } })
    await again.return?.()
    await until(() => opened.how.open === 0)
  })
})

describe('the WebSocket of a subgraph', () => {
  let how: ReturnType<typeof bySay>['how']
  let server: SubgraphServer
  beforeAll(async () => {
    const said = bySay()
    how = said.how
    server = await serveSubgraph(
      said.subgraph,
      { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'financial-alerts'), shutdownTimeoutMs: 2000 },
      silent,
    )
  })
  afterAll(() => server.stop())
  const sockets: WebSocket[] = []
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.terminate()
  })
  const open = (path = '/graphql', protocols = ['graphql-transport-ws']) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, protocols)
    socket.on('error', () => undefined)
    sockets.push(socket)
    return socket
  }
  const code = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))
  const init = (audience: string, by = keys) => {
    const { identity, purpose } = callAs('FRA')
    const authorization = identitySigner(by, audience)(identity, purpose, CONNECTION_INIT)
    return JSON.stringify({ type: 'connection_init', payload: { authorization } })
  }
  const subscribe = (query = MOVED, signed = signedText(query)) => {
    const { identity, purpose } = callAs('FRA')
    const authorization = identitySigner(keys, 'financial-alerts')(identity, purpose, signed)
    return JSON.stringify({ type: 'subscribe', id: '1', payload: { query, extensions: { authorization } } })
  }
  const opened = async (first: string, socket = open()) => {
    await once(socket, 'open')
    socket.send(first)
    return socket
  }

  it('is closed to whoever does not say in time that the gateway has sent it', { timeout: 20_000 }, async () => {
    const quiet = code(open())
    expect(await code(await opened('{"type":"connection_init"}'))).toBe(4403)
    expect(await code(await opened(init('financial-alerts', fixedKeys(randomBytes(32)))))).toBe(4403)
    expect(await code(await opened(init('persons')))).toBe(4403)
    expect(await code(await opened(`{"type":"subscribe","id":"1","payload":{"query":"${MOVED}"}}`))).toBe(4401)
    expect(await quiet).toBe(4408)
  })

  it('refuses a message that does not say that the gateway has sent it, or was sent before', async () => {
    const first = init('financial-alerts')
    const socket = await opened(first)
    await once(socket, 'message')
    const said = async (message: string) => {
      socket.send(message)
      return JSON.parse(String((await once(socket, 'message'))[0]))
    }
    const unauthenticated = { id: '1', type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] }
    const bare = JSON.stringify({ type: 'subscribe', id: '1', payload: { query: MOVED } })
    expect(await said(bare)).toMatchObject(unauthenticated)
    expect(await said(subscribe(MOVED, CONNECTION_INIT))).toMatchObject(unauthenticated)
    expect(await said(subscribe(MOVED, signedText(MOVED, { more: 1 })))).toMatchObject(unauthenticated)
    const good = subscribe()
    socket.send(good)
    await how.followed()
    socket.send('{"type":"complete","id":"1"}')
    await until(() => how.open === 0)
    expect(await said(good)).toMatchObject(unauthenticated)
    expect(await code(await opened(first))).toBe(4403)
  })

  it('refuses other protocols, other paths, and messages that are none or too large', async () => {
    expect(await code(open(undefined, []))).toBe(4406)
    expect(await code(open('/other'))).toBe(1006)
    expect(await code(await opened('{'))).toBe(4400)
    expect(await code(await opened(`"${'x'.repeat(gatewayBounds.bytes)}"`))).toBe(1009)
    const socket = await opened(init('financial-alerts'))
    expect(JSON.parse(String((await once(socket, 'message'))[0]))).toEqual({ type: 'connection_ack' })
  })

  it('ends what is followed when the connection is cut, and when the server stops: then with 1012', async () => {
    const follower = async () => {
      const socket = await opened(init('financial-alerts'))
      await once(socket, 'message')
      socket.send(subscribe())
      await how.followed()
      return socket
    }
    const cut = await follower()
    expect(how.open).toBe(1)
    cut.terminate()
    await until(() => how.open === 0)

    const { subgraph, how: other } = bySay()
    const stopping = await serveSubgraph(
      subgraph,
      { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'financial-alerts'), shutdownTimeoutMs: 20_000 },
      silent,
    )
    const first = init('financial-alerts')
    const socket = new WebSocket(`${stopping.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    await opened(first, socket)
    await once(socket, 'message')
    socket.send(subscribe())
    await other.followed()
    const closed = code(socket)
    await stopping.stop() // waits for no socket
    expect(await closed).toBe(1012)
    await until(() => other.open === 0)
  })

  it('answers a request that offers another protocol as one that does not', async () => {
    const socket = connect(server.port, '127.0.0.1')
    const body = JSON.stringify({ query: '{' })
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\nContent-Length: ${body.length}\r\n\r\n`,
    )
    socket.write(body)
    const answer = await text(socket)
    expect(answer).toMatch(/^HTTP\/1.1 401 /)
    expect(answer).toContain('"code":"UNAUTHENTICATED"')
  })

  it('is followed again after its line was cut, and says that it was', async () => {
    const proxy = await openProxy({ host: '127.0.0.1', port: server.port })
    const url = `http://127.0.0.1:${proxy.port}`
    const client = httpClient({ name: 'financial-alerts', url, keys }, silent)
    const follow = () => client.follow?.(MOVED)({}, callAs('FRA'))[Symbol.asyncIterator]() as AsyncIterator<Answer>
    for (let round = 0; round < 3; round++) {
      const followed = follow()
      const next = followed.next()
      await how.say(true)
      expect((await next).value).toEqual({ data: { alertUpdatesMoved: true } })
      const waiting = followed.next()
      await proxy.cut()
      await expect(waiting).rejects.toThrow('the link to financial-alerts is broken')
      await expect(follow().next()).rejects.toThrow('the link to financial-alerts is broken') // nobody is there
      await proxy.mend()
    }
    await until(() => how.open === 0)
    await client.close()
    await expect(follow().next()).rejects.toThrow('closed')
    await proxy.close()
  })
})
