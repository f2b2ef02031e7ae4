import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { networkOf } from '../../process/connections.ts'
import type { HttpLimits } from '../../process/http-limits.ts'
import { type HttpServer, listen, send, sendFailure } from '../../process/http-server.ts'
import { readBody } from '../../process/request-body.ts'
import { asFailure } from '../../schema/errors.ts'
import { silent } from '../support/call.ts'
import { startTestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { until } from '../support/until.ts'
import { dial as dialWebSocket } from '../support/websocket-line.ts'

const opened: { stop(): unknown }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.stop()
})

/** A server that says how long the body of a request is; what GETs wait for is let go by the test. */
async function openServer(limits: Partial<HttpLimits> = {}, answer: () => Promise<void> = async () => {}) {
  const server: HttpServer = await listen(
    async (request, response) => {
      try {
        const body = request.method === 'POST' ? await readBody(request) : ''
        await answer()
        send(response, 200, 'text/plain', String(body.length))
      } catch (error) {
        const refusal = asFailure(error)
        if (refusal) sendFailure(response, refusal)
      }
    },
    {
      host: '127.0.0.1',
      port: 0,
      log: silent,
      limits,
      onUpgrade: (_, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    },
  )
  opened.push({ stop: () => server.stop(100) })
  return server
}

/** A connection, and what has come on it. */
interface Line {
  socket: Socket
  received(): string
  /** All that came, once it is closed. */
  end(): Promise<string>
}

async function dial({ port }: { port: number }): Promise<Line> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => undefined) // what came before it is what counts
  const closed = once(socket, 'close')
  opened.push({ stop: () => socket.destroy() })
  await once(socket, 'connect')
  const received = () => Buffer.concat(chunks).toString()
  return { socket, received, end: () => closed.then(received) }
}

/** Sends bytes, and gives all that is answered until the server closes. */
async function exchange(server: { port: number }, bytes: string): Promise<string> {
  const line = await dial(server)
  line.socket.write(bytes)
  return line.end()
}

/** The parts of an answer that is a refusal. */
function refusalOf(text: string) {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.toLowerCase().split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => line.split(': ') as [string, string])) // as HTTP has them
  const [{ message, extensions }] = JSON.parse(body).errors
  return { status: Number(first.split(' ')[1]), headers, message, extensions }
}

const closes = expect.objectContaining({
  connection: 'close',
  'content-type': 'application/json; charset=utf-8',
})
const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nhost: a\r\n${headers}\r\n`

describe('a request that is too large', () => {
  it('is refused for its URL, whether it can be read or not', async () => {
    const server = await openServer({ maxUrl: 100, maxHead: 2000 })
    expect(refusalOf(await exchange(server, get(`/${'u'.repeat(100)}`)))).toEqual({
      status: 414,
      headers: closes,
      message: 'The URL is longer than 100 bytes. Send the query by POST.',
      extensions: { code: 'REQUEST_TOO_LARGE' },
    })
    expect(refusalOf(await exchange(server, get(`/${'u'.repeat(30_000)}`)))).toEqual({
      status: 414,
      headers: closes,
      message: 'The URL and the headers are larger than 2000 bytes together. Send less.',
      extensions: { code: 'REQUEST_TOO_LARGE' },
    })
    expect(await exchange(server, get(`/${'u'.repeat(99)}`, 'connection: close\r\n'))).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('is refused for its headers, whether one is large or all together', async () => {
    const server = await openServer({ maxHead: 2000 })
    const one = `x-large: ${'h'.repeat(2000)}\r\n`
    const many = Array.from({ length: 50 }, (_, n) => `x-${n}: ${'h'.repeat(50)}\r\n`).join('')
    for (const headers of [one, many]) {
      expect(refusalOf(await exchange(server, get('/', headers)))).toEqual({
        status: 431,
        headers: closes,
        message: 'The URL and the headers are larger than 2000 bytes together. Send less.',
        extensions: { code: 'REQUEST_TOO_LARGE' },
      })
    }
  })

  it('is read on for a moment, so that whoever still sends it gets to read why it is refused', async () => {
    const server = await openServer({ maxHead: 2000 })
    const line = await dial(server)
    line.socket.write('GET / HTTP/1.1\r\nhost: a\r\nx-large: ')
    for (let n = 0; n < 50 && line.received() === ''; n++) {
      if (!line.socket.write('h'.repeat(100_000))) await Promise.race([once(line.socket, 'drain'), line.end()])
    }
    expect(refusalOf(await line.end()).status).toBe(431)
  })

  it('is refused for the number of its headers', async () => {
    const server = await openServer({ maxHeaders: 10 })
    const headers = (count: number) => Array.from({ length: count }, (_, n) => `x-${n}: 1\r\n`).join('')
    expect(refusalOf(await exchange(server, get('/', headers(10))))).toEqual({
      status: 431,
      headers: closes,
      message: 'The request has more than 10 headers. Send fewer.',
      extensions: { code: 'REQUEST_TOO_LARGE' },
    })
    expect(await exchange(server, get('/', `connection: close\r\n${headers(8)}`))).toMatch(/^HTTP\/1\.1 200 /)
    expect(refusalOf(await exchange(server, get('/', headers(3000)))).status).toBe(431)
  })

  it('is refused likewise where it asks for a WebSocket', async () => {
    const server = await openServer({ maxUrl: 100, maxHeaders: 10 })
    const upgrade = 'connection: upgrade\r\nupgrade: websocket\r\n'
    expect(refusalOf(await exchange(server, get(`/${'u'.repeat(100)}`, upgrade))).status).toBe(414)
    const many = `${upgrade}${'x: 1\r\n'.repeat(10)}`
    expect(refusalOf(await exchange(server, get('/', many))).status).toBe(431)
  })
})

describe('a request that is slow', () => {
  it.each([
    ['never begins', ''],
    ['never has all of its headers', 'POST / HTTP/1.1\r\nhost: a\r\n'],
    ['never has all of its body', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n12345'],
  ])('is refused where it %s', async (_, bytes) => {
    const server = await openServer({ headersMs: 100, requestMs: 200 })
    expect(refusalOf(await exchange(server, bytes))).toEqual({
      status: 408,
      headers: closes,
      message: 'The request did not come in time: 0.1 s for its headers, 0.2 s for all of it.',
      extensions: { code: 'BAD_REQUEST' },
    })
  })

  it('is not one that is answered slowly', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const server = await openServer({ headersMs: 1000, requestMs: 1000 }, () => held)
    const line = await dial(server)
    line.socket.write(get('/', 'connection: close\r\n'))
    await exchange(server, '') // another one is refused for being slow meanwhile
    expect(line.received()).toBe('')
    letGo()
    expect(await line.end()).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('what is no HTTP', () => {
  it.each([
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a broken header', 'GET / HTTP/1.1\r\nhost a\r\n\r\n'],
    ['a broken body', 'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n'],
  ])('is told so: %s', async (_, bytes) => {
    expect(refusalOf(await exchange(await openServer(), bytes))).toEqual({
      status: 400,
      headers: closes,
      message: 'What was sent is no HTTP/1.1 request.',
      extensions: { code: 'BAD_REQUEST' },
    })
  })

  it('is not answered into an answer that is being given', async () => {
    const server = await openServer({}, () => new Promise(() => {}))
    const line = await dial(server)
    line.socket.write(`${get('/')}no HTTP\r\n\r\n`)
    expect(await line.end()).toBe('')
  })
})

describe('connections', () => {
  it('of one address are so many, and one that is closed makes room', async () => {
    const server = await openServer({ connectionsPerAddress: 2 })
    const [first, second] = [await dial(server), await dial(server)]
    expect(refusalOf(await exchange(server, get('/')))).toEqual({
      status: 429,
      headers: expect.objectContaining({ connection: 'close', 'retry-after': '1' }),
      message: 'Your address has 2 connections, and may have no more. Ask on one that is open, or again in a second.',
      extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
    })
    second.socket.write(get('/'))
    await until(() => second.received().startsWith('HTTP/1.1 200 '))
    first.socket.end()
    await first.end()
    const third = await exchange(server, get('/', 'connection: close\r\n'))
    expect(third).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('are so many in all, WebSockets among them', async () => {
    const server = await openServer({ connections: 2 })
    const socket = await dial(server)
    socket.socket.write(get('/', 'connection: upgrade\r\nupgrade: websocket\r\n'))
    await until(() => socket.received().startsWith('HTTP/1.1 101 '))
    await dial(server)
    const refused = await fetch(server.url)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: 'There are 2 connections, and may have no more. Ask on one that is open, or again in a second.',
          extensions: { code: 'OVERLOADED', retryAfter: 1 },
        },
      ],
    })
  })

  it('that ask for another protocol than WebSocket count once', async () => {
    const server = await openServer({ connections: 2 })
    const line = await dial(server)
    for (let n = 1; n <= 3; n++) {
      line.socket.write(get('/', 'connection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AA\r\n'))
      await until(() => line.received().split('HTTP/1.1 200 ').length === n + 1, line.received)
    }
    expect(await exchange(server, get('/', 'connection: close\r\n'))).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('that are refused are not asked, and are closed though their clients are not', async () => {
    let asked = 0
    const server = await openServer({ connections: 1 }, async () => {
      asked += 1
    })
    await dial(server)
    const line = await dial(server)
    line.socket.write(get('/'))
    expect(refusalOf(await line.end()).status).toBe(503)
    expect(asked).toBe(0)
  })

  it('may have a hundred requests under way, and no more', async () => {
    const lets: (() => void)[] = []
    const server = await openServer({}, () => new Promise((resolve) => lets.push(resolve)))
    const line = await dial(server)
    line.socket.write(get('/').repeat(150))
    await until(() => lets.length === 100)
    for (const letGo of lets) letGo()
    const text = await line.end()
    expect(text.split('HTTP/1.1 200 ')).toHaveLength(101)
    const last = text.slice(text.lastIndexOf('HTTP/1.1 429 '))
    expect(refusalOf(last)).toMatchObject({ status: 429, extensions: { code: 'RATE_LIMITED' } })
    expect(lets).toHaveLength(100)
  })
})

describe('one client', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1::', '2001:db8:1:0::/64'],
    [undefined, ''],
  ])('by the address %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('a gateway', () => {
  it('refuses JSON that is nested too deeply, and not what a text of it says', async () => {
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
    opened.push(gateway)
    const deep = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
    const ask = (variables: Record<string, unknown>) => gateway.ask('{ __typename }', variables)
    expect(await ask({ deep: deep(62) })).toMatchObject({ status: 200, data: { __typename: 'Query' } })
    expect(await ask({ text: `\\"${'['.repeat(500)}` })).toMatchObject({ status: 200 })
    expect(await ask({ deep: deep(63) })).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'The body is nested more than 64 deep. Send less, or split it.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    })
    const url = `${gateway.url}/graphql?query={__typename}&variables={"deep":${'['.repeat(64)}${']'.repeat(64)}}`
    for (const accept of ['application/json', 'text/event-stream']) {
      const refused = await fetch(url, { headers: { accept, 'apollo-require-preflight': '1' } })
      expect([refused.status, await refused.json()]).toMatchObject([
        400,
        { errors: [{ message: 'The `variables` text of the URL is nested more than 64 deep.' }] },
      ])
    }
  })

  it('refuses a body of more values than anybody has to say, and takes what is just below', async () => {
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
    opened.push(gateway)
    const values = (count: number) => ({
      values: Object.fromEntries(Array.from({ length: count }, (_, n) => [`,k${n}`, n])),
    })
    expect(await gateway.ask('{ __typename }', values(19_998))).toMatchObject({ status: 200 })
    expect(await gateway.ask('{ __typename }', values(20_000))).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'The body has more than 20,000 values. Send less, or split it.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    })
  })

  it('has whoever sends it pay for reading a body, though it is refused', async () => {
    const admission = { costPerSecond: 1, costBurst: 400 }
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), admission })
    opened.push(gateway)
    const values = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, n]))
    expect(await gateway.ask('{ __typename }', values)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    })
    expect(await gateway.ask('{ __typename }')).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    })
  })

  it('has whoever asks over a WebSocket pay for reading a message, though it is refused', async () => {
    const admission = { costPerSecond: 1, costBurst: 400 }
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), admission })
    opened.push(gateway)
    const line = await dialWebSocket(gateway.url)
    line.say({ type: 'connection_init' })
    await line.hears('connection_ack')
    const values = Object.fromEntries(Array.from({ length: 15_000 }, (_, n) => [`k${n}`, n]))
    line.say({ type: 'subscribe', id: 'wrong', payload: { query: '{ nothing }', variables: values } })
    expect(await line.hears('error', 'wrong')).toMatchObject({
      payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    })
    line.say({ type: 'subscribe', id: 'next', payload: { query: '{ nothing }', variables: values } })
    expect(await line.hears('error', 'next')).toMatchObject({ payload: [{ extensions: { code: 'RATE_LIMITED' } }] })
    line.socket.terminate()
  })

  it('tells whoever sends a body too slowly the id of its request', async () => {
    const gateway = await startTestGateway({
      subgraphs: smallSubgraphs(behaviour()),
      http: { headersMs: 1000, requestMs: 1000 },
    })
    opened.push(gateway)
    const head =
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-request-id: 01890a5d-ac96-774b-bcce-b302099a8057\r\n'
    const { port } = new URL(gateway.url)
    const answer = refusalOf(await exchange({ port: Number(port) }, `${head}content-length: 100\r\n\r\n{"query"`))
    expect(answer).toMatchObject({
      status: 408,
      headers: { connection: 'close', 'x-request-id': '01890a5d-ac96-774b-bcce-b302099a8057' },
      extensions: { code: 'BAD_REQUEST' },
    })
  })
})
