import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type GuardLimits, guarded } from '../../gateway/clients/guarded.ts'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { OUTCOME_MS } from '../../process/deadline.ts'
import { gatewayBounds } from '../../process/request-bounds.ts'
import { identityReader, identitySigner } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { failure } from '../../schema/errors.ts'
import type { Answer, Viewer } from '../../schema/identity.ts'
import { newRequestId } from '../../schema/request-id.ts'
import { type SubgraphServer, serveSubgraph } from '../../subgraphs/server.ts'
import type { Subgraph } from '../../subgraphs/subgraph.ts'
import { askOnce, callAs, silent } from '../support/call.ts'
import { type MutualTls, mutualTls } from '../support/certificates.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'

const keys = fixedKeys(randomBytes(32))
const how = behaviour()

function persons(): Subgraph {
  const found = smallSubgraphs(how).find(({ name }) => name === 'persons')
  if (!found) throw new Error('there is no subgraph persons')
  return found
}

/** Resolves when `count` operations have reached a resolver, which then waits until it is let go. */
function hold() {
  let arrived = () => {}
  let letGo = () => {}
  const reached = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  how.before = async () => {
    arrived()
    await gate
  }
  return { reached, letGo }
}

afterEach(() => {
  how.before = () => {}
  how.ping = async () => {}
})

interface Opened {
  client: SubgraphClient
  close(): Promise<void>
}

const limits: GuardLimits = { timeoutMs: 60_000, concurrency: 1000, failures: 3, percent: 50, openMs: 60_000 }
const guardedToo = async ({ client, close }: Opened) => ({ client: guarded(client, limits, silent), close })

async function openLocal(): Promise<Opened> {
  const client = localClient(persons(), silent)
  return { client, close: () => client.close() }
}

async function openHttp(ends?: MutualTls): Promise<Opened> {
  const identities = identityReader(keys, 'persons')
  const server = await serveSubgraph(
    persons(),
    { host: '127.0.0.1', port: 0, identities, shutdownTimeoutMs: 100, tls: ends?.server },
    silent,
  )
  // However busy the machine is, many handshakes at once come to an end.
  const client = httpClient({ name: 'persons', url: server.url, keys, tls: ends?.client, connectMs: 60_000 }, silent)
  return {
    client,
    async close() {
      await client.close()
      await server.stop()
      ends?.close()
    },
  }
}

const clients: { name: string; open(): Promise<Opened> }[] = [
  { name: 'in this process', open: openLocal },
  { name: 'over HTTP', open: openHttp },
  { name: 'over mutual TLS', open: async () => openHttp(await mutualTls()) },
  { name: 'in this process, guarded', open: async () => guardedToo(await openLocal()) },
  { name: 'over HTTP, guarded', open: async () => guardedToo(await openHttp()) },
]

describe.each(clients)('a subgraph $name', ({ open }) => {
  let client: SubgraphClient
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ client, close } = await open())
  })
  afterAll(() => close())

  it('answers with values', async () => {
    const query = 'query Q($id: ID!) { person(id: $id) { id name { full } } }'
    const answer = await askOnce(client, { query, variables: { id: 'p1' } }, callAs('DEU'))
    expect(answer).toEqual({ data: { person: { id: 'p1', name: { full: 'Person p1' } } } })
  })

  it('is told who asks, and why', async () => {
    let seen: Viewer | undefined
    how.before = (_field, viewer) => {
      seen = viewer
    }
    const identity = { organisation: 'Zürich police', user: 'officer-ÿ', roles: ['analyst', 'auditor'] }
    await askOnce(
      client,
      { query: '{ person(id: "p1") { id } }' },
      callAs('CHE', { identity, purpose: 'HUMANITARIAN' }),
    )
    expect(seen).toEqual({ country: 'CHE', ...identity, purpose: 'HUMANITARIAN' })
  })

  it('gives errors with path, code and source, and the values beside them', async () => {
    how.before = (field) => {
      if (field === 'persons.Person.vehicles') throw failure('BAD_CURSOR', 'That cursor.', { rule: 'CURSOR' })
    }
    const answer = await askOnce(
      client,
      { query: '{ a: person(id: "p1") { vehicles { value } } b: person(id: "p2") { id } }' },
      callAs('DEU'),
    )
    expect(answer).toEqual({
      data: { a: null, b: { id: 'p2' } },
      errors: [
        {
          message: 'That cursor.',
          path: ['a', 'vehicles'],
          extensions: { code: 'BAD_CURSOR', rule: 'CURSOR', source: 'persons' },
        },
      ],
    })
  })

  it('says nothing of what went wrong inside', async () => {
    how.before = () => {
      throw new Error('connection to 10.1.2.3 refused, password "secret"')
    }
    const requestId = newRequestId()
    const answer = await askOnce(client, { query: '{ person(id: "p1") { id } }' }, callAs('DEU', { requestId }))
    expect(answer).toEqual({
      data: { person: null },
      errors: [
        {
          message: `A fault in persons. Report it with the request id ${requestId}.`,
          path: ['person'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', source: 'persons' },
        },
      ],
    })
  })

  it('answers SOURCE_TIMEOUT at the deadline', async () => {
    const { letGo } = hold()
    const before = Date.now()
    const answer = await askOnce(
      client,
      { query: '{ person(id: "p1") { id } }' },
      callAs('DEU', { deadline: before + 150 }),
    )
    expect(Date.now() - before).toBeGreaterThanOrEqual(149)
    expect(answer).toEqual({
      data: null,
      errors: [
        {
          message: 'persons did not answer in time. Ask again later.',
          extensions: { code: 'SOURCE_TIMEOUT', source: 'persons' },
        },
      ],
    })
    letGo()
  })

  it('answers SOURCE_TIMEOUT when the deadline has passed before', async () => {
    const answer = await askOnce(
      client,
      { query: '{ person(id: "p1") { id } }' },
      callAs('DEU', { deadline: Date.now() - 1 }),
    )
    expect(answer.errors?.[0]?.extensions.code).toBe('SOURCE_TIMEOUT')
    expect(answer.data).toBeNull()
  })

  it('is not waited for when the caller has gone', async () => {
    const { reached, letGo } = hold()
    const gone = new AbortController()
    const answer = askOnce(client, { query: '{ person(id: "p1") { id } }' }, callAs('DEU', { signal: gone.signal }))
    await reached
    gone.abort()
    expect((await answer).errors?.[0]?.extensions.code).toBe('SOURCE_UNAVAILABLE')
    const again = await askOnce(
      client,
      { query: '{ person(id: "p1") { id } }' },
      callAs('DEU', { signal: gone.signal }),
    )
    expect(again.data).toBeNull()
    letGo()
  })

  it('may be asked the same again and again, and shares no object of its answers', async () => {
    const ask = client.prepare({ query: 'query($id: ID!) { person(id: $id) { id name { full } } }', kind: 'query' })
    for (let n = 0; n < 30; n++) {
      const { data } = await ask({ id: `p${(n % 3) + 1}` }, callAs('DEU'))
      expect(data).toEqual({ person: { id: `p${(n % 3) + 1}`, name: { full: `Person p${(n % 3) + 1}` } } })
      Object.assign(data?.person ?? {}, { id: 'changed', name: null })
    }
  })

  it('answers an operation that is none with the error, as often as it is asked', async () => {
    const ask = client.prepare({ query: 'query {', kind: 'query' })
    for (const _ of [1, 2]) {
      const { data, errors } = await ask({}, callAs('DEU'))
      expect(data ?? null).toBeNull()
      expect(errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED', source: 'persons' })
    }
  })

  it('answers many at once, each its own', async () => {
    const query = 'query($id: ID!) { person(id: $id) { id } }'
    const ids = Array.from({ length: 300 }, (_, n) => `p${(n % 3) + 1}`)
    const answers = await Promise.all(ids.map((id) => askOnce(client, { query, variables: { id } }, callAs('DEU'))))
    expect(answers.map(({ data }) => data)).toEqual(ids.map((id) => ({ person: { id } })))
  })

  it('carries large questions and answers', async () => {
    const fields = Array.from({ length: 2000 }, (_, n) => `f${n}: person(id: "p2") { name { full } }`)
    const { data } = await askOnce(client, { query: `{ ${fields.join(' ')} }` }, callAs('DEU'))
    expect(Object.keys(data ?? {})).toHaveLength(2000)
    expect(data?.f1999).toEqual({ name: { full: 'Person p2' } })
  })

  it('refuses text that is not for its schema, as a fault of ours', async () => {
    const answer = await askOnce(client, { query: '{ nothing }' }, callAs('DEU'))
    expect(answer.data ?? null).toBeNull()
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', source: 'persons' })
  })

  it('is pinged together with its store', async () => {
    await client.ping(AbortSignal.timeout(60_000))
    how.ping = async () => {
      throw failure('SOURCE_UNAVAILABLE', 'The store is gone.')
    }
    const pinged = () => client.ping(AbortSignal.timeout(60_000)).catch(() => 'down')
    await expect.poll(pinged, PATIENCE).toBe('down')
  })

  it('is given up when a ping takes too long', async () => {
    let letGo = () => {}
    how.ping = () =>
      new Promise((resolve) => {
        letGo = resolve
      })
    await expect(client.ping(AbortSignal.timeout(100))).rejects.toThrow()
    letGo()
  })
})

describe('a subgraph behind a socket', () => {
  const query = '{ person(id: "p1") { id } }'
  const unavailable = {
    data: null,
    errors: [
      {
        message: 'persons could not be asked. Ask again later.',
        extensions: { code: 'SOURCE_UNAVAILABLE', source: 'persons' },
      },
    ],
  }

  it('is unavailable while nobody listens, and answers again when somebody does', async () => {
    const first = await serveSubgraph(
      persons(),
      { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'persons'), shutdownTimeoutMs: 50 },
      silent,
    )
    const client = httpClient({ name: 'persons', url: first.url, keys }, silent)
    expect((await askOnce(client, { query }, callAs('DEU'))).data).toEqual({ person: { id: 'p1' } })

    const { reached, letGo } = hold()
    const inFlight = askOnce(client, { query }, callAs('DEU'))
    await reached
    await first.stop() // ends what does not end by itself in 50 ms, or cuts it
    expect(await inFlight).toMatchObject({ data: null, errors: [{ extensions: { code: 'SOURCE_UNAVAILABLE' } }] })
    letGo()
    expect(await askOnce(client, { query }, callAs('DEU'))).toEqual(unavailable)
    await expect(client.ping(AbortSignal.timeout(60_000))).rejects.toThrow()

    how.before = () => {}
    const second = await serveSubgraph(
      persons(),
      { host: '127.0.0.1', port: first.port, identities: identityReader(keys, 'persons') },
      silent,
    )
    expect((await askOnce(client, { query }, callAs('DEU'))).data).toEqual({ person: { id: 'p1' } })
    await client.ping(AbortSignal.timeout(60_000))
    await client.close()
    await second.stop()
  })

  it('lets an operation end before it stops, and closes its store after', async () => {
    how.closed = []
    const patient = {
      host: '127.0.0.1',
      port: 0,
      identities: identityReader(keys, 'persons'),
      shutdownTimeoutMs: 60_000,
    }
    const server = await serveSubgraph(persons(), patient, silent)
    const client = httpClient({ name: 'persons', url: server.url, keys }, silent)
    const { reached, letGo } = hold()
    const inFlight = askOnce(client, { query }, callAs('DEU'))
    await reached
    const stopped = server.stop()
    expect(how.closed).toEqual([])
    letGo()
    expect((await inFlight).data).toEqual({ person: { id: 'p1' } })
    await stopped
    expect(how.closed).toEqual(['persons'])
    await client.close()
  })

  /** A server that answers as it is told, and counts what it was asked. */
  async function answering(answer: (socket: Socket, asked: number) => void) {
    let asked = 0
    const server = createSocketServer((socket) => {
      socket.on('error', () => {}) // cut by the client
      socket.on('data', () => {
        asked += 1
        answer(socket, asked)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // it listens on a port
    const client = httpClient({ name: 'persons', url: `http://127.0.0.1:${port}`, keys }, silent)
    return {
      client,
      asked: () => asked,
      async close() {
        await client.close()
        server.close()
      },
    }
  }
  const http = (status: number, body: string, length = body.length) =>
    `HTTP/1.1 ${status} Something\r\ncontent-length: ${length}\r\n\r\n${body}`
  const codeOf = ({ data, errors }: Answer) => ({ data, code: errors?.[0]?.extensions.code })

  it.each([
    ['a page of a proxy', 200, '<html>'],
    ['a fault that is not told in GraphQL', 500, '<html>'],
    ['something that is no answer', 200, '{"result":1}'],
    ['data that is no object', 200, '{"data":[]}'],
    ['errors that are no list', 200, '{"data":{},"errors":1}'],
    ['nothing', 200, ''],
  ])('gives SOURCE_INVALID_RESPONSE for %s', async (_what, status, body) => {
    const { client, asked, close } = await answering((socket) => socket.write(http(status, body)))
    expect(codeOf(await askOnce(client, { query }, callAs('DEU')))).toEqual({
      data: null,
      code: 'SOURCE_INVALID_RESPONSE',
    })
    expect(asked()).toBe(1)
    await close()
  })

  it('is read when it says in GraphQL what was wrong, whatever the status', async () => {
    const body = '{"errors":[{"message":"Too large.","extensions":{"code":"REQUEST_TOO_LARGE"}}]}'
    const { client, close } = await answering((socket) => socket.write(http(413, body)))
    expect(codeOf(await askOnce(client, { query }, callAs('DEU')))).toEqual({ data: null, code: 'REQUEST_TOO_LARGE' })
    await close()
  })

  it.each([502, 503, 504, 401])('is unavailable when the status is %d', async (status) => {
    const { client, close } = await answering((socket) => socket.write(http(status, '{"data":{}}')))
    expect(await askOnce(client, { query }, callAs('DEU'))).toEqual(unavailable)
    await close()
  })

  it('is unavailable when its answer breaks off, and is not asked again', async () => {
    const { client, asked, close } = await answering((socket) => socket.end(http(200, '{"data":{"per', 100)))
    expect(await askOnce(client, { query }, callAs('DEU'))).toEqual(unavailable)
    expect(asked()).toBe(1)
    await close()
  })

  it('is asked a query once more when its connection is cut before the answer begins', async () => {
    const once = await answering((socket, asked) => {
      if (asked === 1) socket.destroy()
      else socket.write(http(200, '{"data":{"person":null}}'))
    })
    expect(await askOnce(once.client, { query }, callAs('DEU'))).toEqual({ data: { person: null } })
    expect(once.asked()).toBe(2)
    await once.close()

    const always = await answering((socket) => socket.destroy())
    expect(await askOnce(always.client, { query }, callAs('DEU'))).toEqual(unavailable)
    expect(always.asked()).toBe(2)
    await always.close()
  })

  it('is never asked a mutation twice, and whether it was carried out is not known', async () => {
    const { client, asked, close } = await answering((socket) => socket.destroy())
    const { data, errors } = await askOnce(client, { query: 'mutation { withdrawPerson { id } }' }, callAs('DEU'))
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_UNAVAILABLE', carriedOut: null } }])
    expect(errors?.[0]?.message).toMatch(/^persons could not be asked\. Ask again later\. It is not known whether /)
    expect(asked()).toBe(1)
    await close()
  })

  it('that does not answer a mutation in time is waited for a little longer, and then it is not known', async () => {
    const { client, close } = await answering(() => {})
    const limits = { deadline: Date.now() + 50 }
    const { errors } = await askOnce(client, { query: 'mutation { withdrawPerson { id } }' }, callAs('DEU', limits))
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_TIMEOUT', carriedOut: null } }])
    expect(Date.now()).toBeGreaterThan(limits.deadline + OUTCOME_MS)
    await close()
  })

  it('is told when the caller goes, so that it need not go on', async () => {
    const { reached, letGo } = hold()
    let stopped = () => {}
    const toldToStop = new Promise<void>((resolve) => {
      stopped = resolve
    })
    const subgraph = persons()
    const prepare: Subgraph['prepare'] = (operation) => (variables, call) => {
      call.signal.addEventListener('abort', stopped)
      return subgraph.prepare(operation)(variables, call)
    }
    const server = await serveSubgraph(
      { ...subgraph, prepare },
      { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'persons'), shutdownTimeoutMs: 50 },
      silent,
    )
    const client = httpClient({ name: 'persons', url: server.url, keys }, silent)
    const gone = new AbortController()
    const answer = askOnce(client, { query }, callAs('DEU', { signal: gone.signal }))
    await reached
    gone.abort()
    await toldToStop
    expect((await answer).data).toBeNull()
    letGo()
    await client.close()
    await server.stop()
  })

  it('is asked below the path of its URL, with what is left until the deadline', async () => {
    const seen: { url: string | undefined; left: number; at: number; id: string | string[] | undefined }[] = []
    const server = createServer((request, response) => {
      seen.push({
        url: request.url,
        left: Number(request.headers['x-deadline-ms']),
        at: Date.now(),
        id: request.headers['x-request-id'],
      })
      response.end('{"data":{}}')
    }).listen(0)
    const { port } = server.address() as AddressInfo // it listens on a port
    const client = httpClient({ name: 'persons', url: `http://127.0.0.1:${port}/below/`, keys }, silent)
    const asked = Date.now()
    const deadline = asked + 60_000
    const requestId = newRequestId()
    await askOnce(client, { query }, callAs('DEU', { deadline, requestId }))
    expect(seen[0]).toMatchObject({ url: '/below/graphql', id: requestId })
    expect(seen[0]?.left).toBeGreaterThanOrEqual(deadline - (seen[0]?.at ?? 0))
    expect(seen[0]?.left).toBeLessThanOrEqual(deadline - asked)
    await client.close()
    server.close()
  })
})

describe('the server of a subgraph', () => {
  let server: SubgraphServer
  beforeAll(async () => {
    server = await serveSubgraph(
      persons(),
      { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'persons') },
      silent,
    )
  })
  afterAll(() => server.stop())

  const { identity, purpose } = callAs('DEU')
  const body = JSON.stringify({ query: '{ person(id: "p1") { id } }' })

  async function post(authorization: string | undefined, sent = body) {
    const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: sent })
    const json = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] } // it is ours
    return { status: response.status, data: json.data, code: json.errors?.[0]?.extensions.code }
  }
  const sign = identitySigner(keys, 'persons')
  const signed = (sent = body) => sign(identity, purpose, sent)
  const refused = { status: 401, data: undefined, code: 'UNAUTHENTICATED' }
  const answered = { status: 200, data: { person: { id: 'p1' } }, code: undefined }

  it('answers an identity that the gateway has signed for it', async () => {
    expect(await post(signed())).toEqual(answered)
  })

  it('refuses a request without one', async () => {
    for (const nothing of [undefined, '', 'Basic dXNlcjpwYXNz', 'Bearer ', 'Bearer x', 'Bearer x.y.z', 'Bearer ..']) {
      expect(await post(nothing)).toEqual(refused)
    }
  })

  it('refuses one that another key has signed', async () => {
    const foreign = identitySigner(fixedKeys(randomBytes(32)), 'persons')
    expect(await post(foreign(identity, purpose, body))).toEqual(refused)
  })

  it('refuses one that is meant for another subgraph', async () => {
    expect(await post(identitySigner(keys, 'vehicles')(identity, purpose, body))).toEqual(refused)
  })

  it('refuses one that was signed for another request, and that request is still answered', async () => {
    const authorization = signed()
    expect(await post(authorization, body.replace('p1', 'p2'))).toEqual(refused)
    expect(await post(authorization, `${body} `)).toEqual(refused)
    expect(await post(authorization)).toEqual(answered)
  })

  it('answers one once, also where it comes many times at once', async () => {
    const authorization = signed()
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(authorization)))
    expect(answers.filter(({ status }) => status === 200)).toEqual([answered])
    expect(answers.filter(({ status }) => status !== 200)).toEqual(Array(19).fill(refused))
    expect(await post(authorization)).toEqual(refused)
    expect(await post(signed())).toEqual(answered)
  })

  it('refuses one of which a letter was changed, or that is signed in another way', async () => {
    const [header = '', payload = '', mac = ''] = signed().split('.')
    const other = (text: string) => (text.endsWith('A') ? `${text.slice(0, -1)}E` : `${text.slice(0, -1)}A`)
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const forged = Buffer.from(JSON.stringify({ ...claims, country: 'FRA' })).toString('base64url')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    for (const parts of [
      [`Bearer ${none}`, payload, ''],
      [header, forged, mac],
      [header, payload, other(mac.slice(0, -1)) + mac.slice(-1)],
      [header, payload, ''],
      [header, payload],
      [header, payload, mac.slice(0, 10)],
    ]) {
      expect(await post(parts.join('.'))).toEqual(refused)
    }
  })

  it('refuses what is no operation', async () => {
    for (const sent of ['{', '{}', 'null']) {
      expect(await post(signed(sent), sent)).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
    }
  })

  it('answers what is no GraphQL with the error', async () => {
    const sent = '{"query":"{"}'
    expect(await post(signed(sent), sent)).toMatchObject({ status: 200, code: 'GRAPHQL_PARSE_FAILED' })
  })

  it('refuses a body that is larger than that of a gateway', async () => {
    const large = JSON.stringify({ query: `{ person(id: "p1") { id } } # ${'x'.repeat(gatewayBounds.bytes)}` })
    expect(await post(signed(large), large)).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' })
  })

  it('has a health of its own, a readiness with its store, and nothing else', async () => {
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    const ready = await fetch(`${server.url}/ready`)
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'up', sources: { persons: { status: 'up' } } }])
    how.ping = async () => {
      throw failure('SOURCE_UNAVAILABLE', 'The store is gone.')
    }
    const now = async () => {
      const response = await fetch(`${server.url}/ready`)
      return [response.status, await response.json()]
    }
    const down = { status: 'down', sources: { persons: { status: 'down', reason: 'unreachable' } } }
    await expect.poll(now, PATIENCE).toEqual([503, down])
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    expect((await fetch(`${server.url}/graphql`)).status).toBe(404)
    expect((await fetch(`${server.url}/`)).status).toBe(404)
  })
})
