import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type AdmissionLimits, defaultAdmissionLimits } from '../../gateway/admission/limits.ts'
import { defaultLimits, type SubscriptionLimits } from '../../gateway/subscriptions/limits.ts'
import { defaultHttpLimits, type HttpLimits } from '../../process/http-limits.ts'
import { callerBounds, gatewayBounds, MAX_REPRESENTATIONS, type RequestBounds } from '../../process/request-bounds.ts'
import { CONNECTION_INIT, identityReader, identitySigner, signedText } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import type { Context } from '../../subgraphs/context.ts'
import { type SubgraphServer, type SubgraphServerOptions, serveSubgraph } from '../../subgraphs/server.ts'
import { createSubgraph, type Store, type Subgraph } from '../../subgraphs/subgraph.ts'
import { callAs, silent } from '../support/call.ts'
import { startTestGateway } from '../support/gateway-harness.ts'
import { readPages } from '../support/page.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { until } from '../support/until.ts'
import { dial } from '../support/websocket-line.ts'

const keys = fixedKeys(randomBytes(32))
const how = behaviour()
const sign = identitySigner(keys, 'persons')
const viewer = callAs('DEU').identity

const opened: { stop(): unknown }[] = []
afterEach(async () => {
  how.before = () => {}
  for (const one of opened.splice(0).reverse()) await one.stop()
})

async function serve(options: Partial<SubgraphServerOptions> = {}): Promise<SubgraphServer> {
  const persons = smallSubgraphs(how).find(({ name }) => name === 'persons')
  if (!persons) throw new Error('there is no subgraph persons')
  const identities = identityReader(keys, 'persons')
  const all = { host: '127.0.0.1', port: 0, identities, shutdownTimeoutMs: 200, ...options }
  const server = await serveSubgraph(persons, all, silent)
  opened.push(server)
  return server
}

/** Posts a body as a gateway does, or as somebody who has its key. */
async function post({ url }: SubgraphServer, body: string, identity = viewer) {
  const authorization = sign(identity, 'CRIMINAL_INVESTIGATION', body)
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { authorization }, body })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
  return { status: response.status, data, code: errors?.[0]?.extensions.code }
}
const ask = (server: SubgraphServer, query: string, variables: unknown = {}) =>
  post(server, JSON.stringify({ query, variables }))

/** What a server answers to bytes, until it closes. */
async function exchange({ port }: SubgraphServer, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  opened.push({ stop: () => socket.destroy() })
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => undefined) // what came before it is what counts
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(chunks).toString()
}
const head = (path: string, headers = '') => `POST ${path} HTTP/1.1\r\nhost: a\r\n${headers}`

/** A line over which a gateway follows. */
async function line(server: SubgraphServer) {
  const opened = await dial(server.url)
  const authorization = sign(viewer, 'CRIMINAL_INVESTIGATION', CONNECTION_INIT)
  opened.say({ type: 'connection_init', payload: { authorization } })
  await opened.hears('connection_ack')
  return opened
}
function subscribe(id: string, query = 'subscription { nothing }') {
  const authorization = sign(viewer, 'CRIMINAL_INVESTIGATION', signedText(query, {}))
  return { type: 'subscribe', id, payload: { query, extensions: { authorization } } }
}

const times = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join(' ')
const within = (levels: number, before: string, inside: string, after = '}') =>
  `${before.repeat(levels)}${inside}${after.repeat(levels)}`
const refused = (code: string, status = 200) => ({ status, data: undefined, code })

/** Sends what is just beyond a limit, and says what has to come of it. */
type Attack = () => Promise<void>
/** Why a subgraph alone has no such limit: it is the gateway's. */
type Reason = `gateway: ${string}`

const requests: Record<keyof RequestBounds, Attack> = {
  async bytes() {
    const server = await serve()
    const body = (bytes: number) => `{"query":"{__typename}"}`.padEnd(bytes, ' ')
    expect(await post(server, body(gatewayBounds.bytes))).toMatchObject({ status: 200, code: undefined })
    expect(await post(server, body(gatewayBounds.bytes + 1))).toEqual(refused('REQUEST_TOO_LARGE', 413))
    const { socket, closed } = await line(server)
    socket.send(body(gatewayBounds.bytes + 1))
    expect(await closed).toMatchObject({ code: 1009 })
  },
  async jsonDepth() {
    const server = await serve()
    const body = (depth: number) => `{"query":"{__typename}","variables":{"v":${within(depth - 2, '[', '', ']')}}}`
    expect(await post(server, body(gatewayBounds.jsonDepth))).toMatchObject({ status: 200, code: undefined })
    expect(await post(server, body(gatewayBounds.jsonDepth + 1))).toEqual(refused('REQUEST_TOO_LARGE', 413))
    const { socket, closed } = await line(server)
    socket.send(`{"type":"ping","payload":{"deep":${within(gatewayBounds.jsonDepth, '[', '', ']')}}}`)
    expect(await closed).toMatchObject({ code: 4400 })
  },
  async jsonValues() {
    const server = await serve()
    const body = (values: number) => `{"query":"{__typename}","variables":{"v":[${'1,'.repeat(values - 2)}1]}}`
    expect(await post(server, body(gatewayBounds.jsonValues))).toMatchObject({ status: 200, code: undefined })
    expect(await post(server, body(gatewayBounds.jsonValues + 1))).toEqual(refused('REQUEST_TOO_LARGE', 413))
  },
  async tokens() {
    const server = await serve()
    const text = (tokens: number) => `{${'a '.repeat(tokens - 2)}}`
    expect(await ask(server, text(gatewayBounds.tokens + 1))).toEqual(refused('GRAPHQL_PARSE_FAILED'))
    expect(await ask(server, text(gatewayBounds.tokens))).toEqual(refused('OPERATION_TOO_COMPLEX')) // it was read
  },
  async fields() {
    const server = await serve()
    const text = (fields: number) => `{${times(fields, (n) => `a${n}:__typename`)}}`
    expect(await ask(server, text(gatewayBounds.fields))).toMatchObject({ status: 200, code: undefined })
    expect(await ask(server, text(gatewayBounds.fields + 1))).toEqual(refused('OPERATION_TOO_COMPLEX'))
    // Fragments count where they are used, however often.
    const bomb = times(60, (n) => `fragment F${n} on Query {...F${n + 1} ...F${n + 1}}`)
    expect(await ask(server, `{...F0} ${bomb} fragment F60 on Query {__typename}`)).toEqual(
      refused('OPERATION_TOO_COMPLEX'),
    )
  },
  async depth() {
    const server = await serve()
    const text = (depth: number) => within(depth, '{a', '')
    expect(await ask(server, text(gatewayBounds.depth))).toEqual(refused('GRAPHQL_VALIDATION_FAILED'))
    expect(await ask(server, text(gatewayBounds.depth + 1))).toEqual(refused('OPERATION_TOO_COMPLEX'))
  },
  async levels() {
    const server = await serve()
    const text = (levels: number) => within(levels, '{...', '{__typename}')
    expect(await ask(server, text(gatewayBounds.levels - 1))).toMatchObject({ status: 200, code: undefined })
    expect(await ask(server, text(gatewayBounds.levels + 1))).toEqual(refused('OPERATION_TOO_COMPLEX'))
    expect(await ask(server, `{person(id:${within(200, '[', '1', ']')}){id}}`)).toEqual(
      refused('OPERATION_TOO_COMPLEX'),
    )
  },
  async nodes() {
    const server = await serve()
    const uses = Math.ceil(gatewayBounds.nodes / 102)
    const text = (uses: number) =>
      `{${'...F '.repeat(uses)}} fragment F on Query {person(id:[${'1 '.repeat(100)}]) {id}}`
    expect(await ask(server, text(uses))).toEqual(refused('OPERATION_TOO_COMPLEX'))
    expect(await ask(server, text(10))).toEqual(refused('GRAPHQL_VALIDATION_FAILED'))
  },
}

const connections: Record<keyof HttpLimits, Attack | Reason> = {
  async connections() {
    const server = await serve({ limits: { connections: 1 } })
    const first = connect(server.port, '127.0.0.1')
    opened.push({ stop: () => first.destroy() })
    await once(first, 'connect')
    await expect.poll(() => exchange(server, '')).toContain('"code":"OVERLOADED"')
  },
  connectionsPerAddress: 'gateway: all connections of a subgraph may come from one address, that of a gateway',
  async maxUrl() {
    const server = await serve({ limits: { maxUrl: 300 } })
    expect(await exchange(server, `${head(`/${'u'.repeat(300)}`)}\r\n`)).toMatch(/^HTTP\/1\.1 414 .*REQUEST_TOO_LARGE/s)
  },
  async maxHead() {
    const server = await serve({ limits: { maxHead: 2000 } })
    const large = `x-large: ${'h'.repeat(2000)}\r\n`
    expect(await exchange(server, `${head('/graphql', large)}\r\n`)).toMatch(/^HTTP\/1\.1 431 .*REQUEST_TOO_LARGE/s)
  },
  async maxHeaders() {
    const server = await serve({ limits: { maxHeaders: 10 } })
    const many = times(11, (n) => `x-${n}: 1\r\n`).replaceAll(' x', 'x')
    expect(await exchange(server, `${head('/graphql', many)}\r\n`)).toMatch(/^HTTP\/1\.1 431 .*REQUEST_TOO_LARGE/s)
  },
  async headersMs() {
    const server = await serve({ limits: { headersMs: 100 } })
    expect(await exchange(server, head('/graphql'))).toMatch(/^HTTP\/1\.1 408 .*BAD_REQUEST/s)
  },
  async requestMs() {
    const server = await serve({ limits: { headersMs: 100, requestMs: 200 } })
    const authorization = `authorization: ${sign(viewer, 'CRIMINAL_INVESTIGATION', '{}')}\r\n`
    const begun = `${head('/graphql', `${authorization}content-length: 2\r\n`)}\r\n{`
    expect(await exchange(server, begun)).toMatch(/^HTTP\/1\.1 408 .*BAD_REQUEST/s)
  },
}

const shares = 'gateway: it counts for callers, and lets no more through'
const operations: Record<keyof AdmissionLimits, Attack | Reason> = {
  async running() {
    const server = await serve({ operations: { running: 1 } })
    const order: string[] = []
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    how.before = async (_field, { user }) => {
      order.push(user)
      if (user === 'first') await gate
    }
    const query = JSON.stringify({ query: '{person(id:"p1"){id}}' })
    const askAs = (user: string) => post(server, query, { ...viewer, user })
    const answers = [askAs('first')]
    await until(() => order.length === 1)
    answers.push(askAs('second'))
    // What needs no turn is answered meanwhile, and the second still waits.
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    expect(order).toEqual(['first'])
    letGo()
    for (const answer of answers) expect(await answer).toMatchObject({ data: { person: { id: 'p1' } } })
    expect(order).toEqual(['first', 'second'])
  },
  async waiting() {
    const server = await serve({ operations: { running: 1, waiting: 0 } })
    let arrived = false
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    how.before = () => {
      arrived = true
      return gate
    }
    const first = ask(server, '{person(id:"p1"){id}}')
    await until(() => arrived)
    expect(await ask(server, '{person(id:"p2"){id}}')).toEqual(refused('SOURCE_OVERLOADED'))
    letGo()
    expect(await first).toMatchObject({ data: { person: { id: 'p1' } } })
    expect(await ask(server, '{person(id:"p2"){id}}')).toMatchObject({ data: { person: { id: 'p2' } } })
  },
  runningPerIdentity: shares,
  costAtOnce: shares,
  waitingPerIdentity: shares,
  costPerSecond: shares,
  costBurst: shares,
  overloadQueueMs: shares,
  overloadLoopDelayMs: shares,
  promptRefusals: shares,
}

const subscriptions: Record<keyof SubscriptionLimits, Attack | Reason> = {
  async perConnection() {
    const alerts = createSubgraph(
      {
        name: 'financial-alerts',
        resolvers: { Subscription: { alertUpdatesMoved: { subscribe: neverMoves } } },
        openStore: async () => store,
        createLoaders: () => ({}),
        seed: async () => {},
      },
      store,
      silent,
    )
    const identities = identityReader(keys, 'persons')
    const server = await serveSubgraph(alerts, { host: '127.0.0.1', port: 0, identities }, silent)
    opened.push(server)
    const { say, hears, heard } = await line(server)
    for (let n = 0; n < 100; n++) say(subscribe(`s${n}`, 'subscription { alertUpdatesMoved }'))
    say(subscribe('one too many', 'subscription { alertUpdatesMoved }'))
    expect(await hears('error')).toMatchObject({
      id: 'one too many',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    })
    expect(heard.filter(({ type }) => type === 'error')).toHaveLength(1)
    say({ type: 'complete', id: 's0' }, subscribe('another', 'subscription { alertUpdatesMoved }'))
    say({ type: 'ping' })
    await hears('pong')
    expect(heard.filter(({ type }) => type === 'error')).toHaveLength(1)
  },
  perIdentity: 'gateway: it follows a subgraph once, as itself, whoever subscribes there',
  async initMs() {
    const { closed } = await dial((await serve()).url)
    expect(await closed).toMatchObject({ code: 4408 })
  },
  maxMessage: requests.bytes,
  async maxId() {
    const { say, hears } = await line(await serve())
    say(subscribe('i'.repeat(201)))
    expect(await hears('error')).toMatchObject({ payload: [{ extensions: { code: 'BAD_REQUEST' } }] })
  },
  maxBusy: 'gateway: a subgraph handles each message in one go',
  async maxWaiting() {
    const server = await serve()
    const { socket, say, heard } = await line(server)
    socket.pause()
    // More than all buffers between the two hold.
    for (let n = 0; n < 150; n++) say({ type: 'ping', payload: { text: 'x'.repeat(200_000) } })
    let waits: number
    do {
      waits = socket.bufferedAmount
      for (let n = 0; n < 5; n++) await fetch(`${server.url}/health`)
    } while (socket.bufferedAmount < waits)
    expect(waits).toBeGreaterThan(0) // it is not read any more
    socket.resume()
    await expect.poll(() => heard.filter(({ type }) => type === 'pong').length, PATIENCE).toBe(150)
  },
  pingMs: 'gateway: see following.test.ts, a link that is dead is noticed on both sides',
  heartbeatMs: 'gateway: a subgraph has no streams over HTTP',
  stuckMs: 'gateway: a link that does not answer a ping is cut, full or not',
  closeMs: 'gateway: see following.test.ts, a subgraph that stops closes its links',
}

const store: Store = {
  within: () => store,
  ping: async () => {},
  checkChanges: async () => {},
  close: async () => {},
}

/** Tells nothing until nobody listens any more. */
async function* neverMoves(_: unknown, _args: unknown, { limits }: Context<Store, object>): AsyncGenerator<unknown> {
  if (limits) await once(limits.signal, 'abort')
  yield* []
}

const all: Record<string, Attack | Reason> = { ...requests, ...connections, ...operations, ...subscriptions }

describe('a subgraph alone has each limit that the gateway has, or it is said why not', () => {
  it('whichever there are', () => {
    const gateways = { ...callerBounds, ...defaultHttpLimits, ...defaultAdmissionLimits, ...defaultLimits }
    expect(Object.keys(all).sort()).toEqual(Object.keys(gateways).sort())
  })

  const attacks = Object.entries(all).flatMap(([name, attack]) =>
    typeof attack === 'function' ? [{ name, attack }] : [],
  )
  it.each(attacks)('$name', { timeout: 60_000 }, ({ attack }) => attack())

  it('and operators are told its own', () => {
    const page = readPages().find(({ file }) => file === join('docs', 'operators.md'))
    const { rows = [] } =
      page?.tables.find(({ header }) => header[0] === 'what, of a request to a subgraph alone') ?? {}
    const told = Object.fromEntries(
      rows.map(([what = '', most = '']) => [what.replaceAll('&#39;', "'"), Number(most.replaceAll(',', ''))]),
    )
    expect(told).toEqual({
      'a body, or a message of a WebSocket': gatewayBounds.bytes,
      'JSON within JSON': gatewayBounds.jsonDepth,
      'values in a body': gatewayBounds.jsonValues,
      "words of a query's text": gatewayBounds.tokens,
      'fields, where fragments are used': gatewayBounds.fields,
      'fields within fields': gatewayBounds.depth,
      'subscriptions on one WebSocket': 100,
      'entities that a gateway asks for at once': MAX_REPRESENTATIONS,
    })
  })
})

describe('a subgraph alone', () => {
  it('looks at fields that may have to be merged no further than is worth it', async () => {
    const server = await serve()
    // graphql-js's own rule compares every two of them, and gives up.
    const text = `{${'person(id:"p1"){id} '.repeat(7500)}}`
    expect(await ask(server, text)).toEqual({ status: 200, data: { person: { id: 'p1' } }, code: undefined })
  })

  it('tells its schema to nobody', async () => {
    const server = await serve()
    for (const query of ['{__schema{types{name}}}', '{__type(name:"Person"){name}}', '{_service{sdl}}']) {
      expect(await ask(server, query)).toEqual(refused('INTROSPECTION_DISABLED'))
    }
    expect(await ask(server, '{person(id:"p1"){nam}}')).toEqual(refused('GRAPHQL_VALIDATION_FAILED'))
    const body = JSON.stringify({ query: '{person(id:"p1"){nam}}' })
    const authorization = sign(viewer, 'CRIMINAL_INVESTIGATION', body)
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { authorization }, body })
    expect(await response.text()).not.toContain('Did you mean')
  })

  it.each(['[]', '"x"', '1', 'true'])('takes no variables that are %s', async (variables) => {
    const body = `{"query":"{__typename}","variables":${variables}}`
    expect(await post(await serve(), body)).toEqual(refused('BAD_REQUEST', 400))
  })

  it('reads nothing of whoever has no signature', async () => {
    const server = await serve()
    const begun = `${head('/graphql', 'content-length: 4000000\r\nconnection: close\r\n')}\r\n`
    expect(await exchange(server, begun)).toMatch(/^HTTP\/1\.1 401 .*UNAUTHENTICATED/s)
  })
})

describe('what a gateway asks for at most is taken', () => {
  /** A gateway with its subgraphs over HTTP, whose one alert speaks of so many persons. */
  async function open(persons = 0) {
    const batches: number[] = []
    const subjects = Array.from({ length: persons }, (_, n) => ({ link: `s${n}`, role: 'SUSPECT', name: `S ${n}` }))
    const subgraphs = smallSubgraphs(how, silent, {
      'financial-alerts': { Query: { alert: () => ({ id: 'a1', recordedBy: 'FRA', subjects }) } },
    })
    const counted = subgraphs.map(
      (subgraph): Subgraph => ({
        ...subgraph,
        prepare(operation) {
          const ask = subgraph.prepare(operation)
          return (variables, call) => {
            if (Array.isArray(variables.representations)) batches.push(variables.representations.length)
            return ask(variables, call)
          }
        },
      }),
    )
    const gateway = await startTestGateway({ subgraphs: counted, overHttp: true })
    opened.push(gateway)
    return { gateway, batches }
  }

  it('the largest body of a caller', async () => {
    const { gateway } = await open()
    const query = 'query Q($id: ID!) { person(id: $id) { id } }'
    const id = 'i'.repeat(callerBounds.bytes - JSON.stringify({ query, variables: { id: '' } }).length)
    const { status, data, errors } = await gateway.ask(query, { id })
    expect({ status, data, errors }).toEqual({ status: 200, data: { person: null }, errors: undefined })
  })

  it('the most values of a text', async () => {
    const { gateway } = await open()
    const text = `{ notices(filter: { recordedBy: [${'"FRA" '.repeat(callerBounds.tokens - 30)}] }) { edges { cursor } } }`
    const { data, errors } = await gateway.ask(text)
    expect({ data, errors }).toEqual({ data: { notices: { edges: [] } }, errors: undefined })
  })

  it('the most fields of an operation', async () => {
    const { gateway } = await open()
    // Each costs a unit for itself, and its objects what they weigh.
    const names = times(1900, (n) => `n${n}: full`)
    const { data, errors } = await gateway.ask<{ person: { name: object } }>(
      `{ person(id: "p1") { name { ${names} } } }`,
    )
    expect(errors).toBeUndefined()
    expect(Object.keys(data.person.name)).toHaveLength(1900)
  })

  it('more entities than one request may have, in several', async () => {
    const many = 2 * MAX_REPRESENTATIONS + 1
    const { gateway, batches } = await open(many)
    const { data, errors } = await gateway.ask<{ alert: { subjects: { person: null }[] } }>(
      '{ alert(id: "a1") { subjects { name person { id } } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.alert.subjects).toHaveLength(many)
    // They are sent together: the smallest may be read first.
    expect(batches.toSorted((a, b) => b - a)).toEqual([MAX_REPRESENTATIONS, MAX_REPRESENTATIONS, 1])
  })
})
