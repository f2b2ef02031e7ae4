import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request as httpsRequest, type RequestOptions } from 'node:https'
import { connect as connectPlain } from 'node:net'
import { text } from 'node:stream/consumers'
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { httpClient } from '../../gateway/clients/http.ts'
import { createLog } from '../../process/log.ts'
import { identityReader } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { openTls } from '../../process/tls.ts'
import { type SubgraphServer, type SubgraphServerOptions, serveSubgraph } from '../../subgraphs/server.ts'
import { askOnce, callAs, silent } from '../support/call.ts'
import { type Authority, type Certificate, createAuthority, tlsFolder } from '../support/certificates.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { until } from '../support/until.ts'

const keys = fixedKeys(randomBytes(32))
const how = behaviour()
const folder = tlsFolder()
const query = '{ person(id: "p1") { id } }'
let [ours, theirs]: Authority[] = []
let gateway: Certificate
const stops: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  ;[ours, theirs] = await Promise.all([createAuthority('Ours'), createAuthority('Theirs')])
  gateway = await our().issue({ subject: { CN: ['gateway'] }, usage: 'client' })
})
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})
afterAll(() => folder.close())

function our(): Authority {
  if (!ours) throw new Error('there is no authority yet')
  return ours
}
function other(): Authority {
  if (!theirs) throw new Error('there is no authority yet')
  return theirs
}

async function serve(tls: SubgraphServerOptions['tls'], more: Partial<SubgraphServerOptions> = {}) {
  const persons = smallSubgraphs(how).find(({ name }) => name === 'persons')
  if (!persons) throw new Error('there is no subgraph persons')
  const options = { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'persons'), shutdownTimeoutMs: 500 }
  const server = await serveSubgraph(persons, { ...options, tls, ...more }, silent)
  stops.push(() => server.stop())
  return server
}

async function serveMutual(more: Partial<SubgraphServerOptions> = {}) {
  const tls = folder.open('server', await our().server(), our().cert)
  return serve({ tls, clientCertificates: 'required' }, more)
}

function clientOf(server: SubgraphServer, name: string, own: Certificate | undefined, ca = our().cert) {
  const client = httpClient(
    { name: 'persons', url: server.url, keys, tls: folder.open(name, own, ca), connectMs: 60_000 },
    silent,
  )
  stops.push(() => client.close())
  return client
}

/** The status of /health; or the code of why there was no answer. */
async function health({ port }: SubgraphServer, options: RequestOptions = {}): Promise<number | string> {
  const request = httpsRequest({ host: '127.0.0.1', port, path: '/health', ca: our().cert, agent: false, ...options })
  request.end()
  try {
    const [response] = await once(request, 'response')
    await text(response)
    return response.statusCode
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'none'
  }
}

/** Connects once, and says whether the session of `before` was taken up again. */
async function session({ port }: SubgraphServer, options: ConnectionOptions, before?: Buffer) {
  const socket = connect({ host: '127.0.0.1', port, ca: our().cert, ...options, ...(before && { session: before }) })
  let found: Buffer | undefined
  socket.on('session', (given) => {
    found = given
  })
  socket.on('error', () => undefined)
  await once(socket, 'secureConnect')
  const reused = socket.isSessionReused()
  socket.write('GET /health HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
  await text(socket).catch(() => '')
  return { reused, session: found ?? socket.getSession() }
}

/** A connection that is kept open, on which /health is asked time and again. */
function keepAlive({ port }: SubgraphServer, certificate: Certificate) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  stops.push(async () => agent.destroy())
  const sockets = new Set<unknown>()
  return {
    sockets,
    async health(): Promise<number> {
      const options = { host: '127.0.0.1', port, path: '/health', ca: our().cert, agent, ...certificate }
      const request = httpsRequest(options)
      request.once('socket', (socket) => sockets.add(socket))
      request.end()
      const [response] = await once(request, 'response')
      await text(response)
      return response.statusCode
    },
    /** Resolves when the open connection has ended. */
    closed: () => Promise.all([...sockets].map((socket) => once(socket as TLSSocket, 'close'))),
  }
}

describe('certificates that were revoked', () => {
  async function serveListing(crl: string, staleMs?: number) {
    const tls = folder.open('listing', await our().server(), our().cert, crl)
    const options = { tls, clientCertificates: 'required' as const, ...(staleMs !== undefined && { staleMs }) }
    return serve(options)
  }

  it('open no connection', async () => {
    const revoked = await our().issue({ subject: { CN: ['old gateway'] }, usage: 'client' })
    const server = await serveListing(await our().revoke([revoked]))
    expect(await health(server, gateway)).toBe(200)
    expect(await health(server, revoked)).toEqual(expect.any(String))
    const answer = await askOnce(clientOf(server, 'old', revoked), { query }, callAs('DEU'))
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'SOURCE_UNAVAILABLE' } }] })
  })

  it('nor does any, while it is not known which were revoked', async () => {
    const old = await serveListing(await our().revoke([], -60_000))
    expect(await health(old, gateway)).toEqual(expect.any(String))
    const ofOthers = await serveListing(await other().revoke([]))
    expect(await health(ofOthers, gateway)).toEqual(expect.any(String))
  })

  it('are read again, and a list that is no good then changes nothing', async () => {
    const revoked = await our().issue({ subject: { CN: ['old gateway'] }, usage: 'client' })
    const lines: string[] = []
    const log = createLog('info', { write: (line: string) => void lines.push(line) })
    const tls = openTls(folder.files('again', await our().server(), our().cert, await our().revoke([])), log)
    stops.push(async () => tls.close())
    const server = await serve({ tls, clientCertificates: 'required' })
    expect(await health(server, revoked)).toBe(200)
    folder.write('again-CRL', 'nothing')
    await until(() => lines.some((line) => line.includes('"tls-file-unreadable","setting":"TLS_CRL_FILE"')))
    expect(await health(server, revoked)).toBe(200)
    folder.write('again-CRL', await our().revoke([revoked]))
    await expect.poll(() => health(server, revoked), PATIENCE).toEqual(expect.any(String))
    expect(await health(server, gateway)).toBe(200)
  })

  it('end the connections that were open, as all that began before', async () => {
    const server = await serveListing(await our().revoke([]), 1)
    const before = keepAlive(server, gateway)
    expect(await before.health()).toBe(200)
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      ca: our().cert,
      ...gateway,
    })
    await once(socket, 'open')
    folder.write('listing-CRL', await our().revoke([gateway]))
    await Promise.all([before.closed(), once(socket, 'close')])
    expect(await health(server, gateway)).toEqual(expect.any(String))
  })

  it('are of subgraphs, too: a gateway asks such a one nothing more, not even where it is connected', async () => {
    const [good, bad] = await Promise.all([our().server(), our().server()])
    const server = await serve({ tls: folder.open('subgraph', bad, our().cert), clientCertificates: 'required' })
    const tls = folder.open('asking', gateway, our().cert, await our().revoke([good]))
    const client = httpClient({ name: 'persons', url: server.url, keys, tls, connectMs: 60_000 }, silent)
    stops.push(() => client.close())
    const asked = () => askOnce(client, { query }, callAs('DEU'))
    expect(await asked()).toEqual({ data: { person: { id: 'p1' } } })
    folder.write('asking-CRL', await our().revoke([bad]))
    await expect
      .poll(asked, PATIENCE)
      .toMatchObject({ data: null, errors: [{ extensions: { code: 'SOURCE_UNAVAILABLE' } }] })
    folder.write('asking-CRL', await our().revoke([good]))
    await expect.poll(asked, PATIENCE).toEqual({ data: { person: { id: 'p1' } } })
  })
})

describe('a subgraph that knows its gateways by certificates', () => {
  it('answers who has one of its authority', async () => {
    const server = await serveMutual()
    expect(server.url).toMatch(/^https:/)
    expect(await health(server, gateway)).toBe(200)
    const client = clientOf(server, 'gateway', gateway)
    expect(await askOnce(client, { query }, callAs('DEU'))).toEqual({ data: { person: { id: 'p1' } } })
    await client.ping(AbortSignal.timeout(60_000))
  })

  it('refuses who has none, or one that is of others, expired, or of a server', async () => {
    const server = await serveMutual()
    const subject = { CN: ['gateway'] }
    const wrong = [
      undefined,
      await other().issue({ subject, usage: 'client' }),
      await our().issue({ subject, usage: 'client', lifeMs: -60_000 }),
      await our().issue({ subject, usage: 'server' }),
    ]
    for (const [at, certificate] of wrong.entries()) {
      expect(await health(server, certificate)).toEqual(expect.any(String))
      const client = clientOf(server, `wrong-${at}`, certificate)
      const answer = await askOnce(client, { query }, callAs('DEU'))
      expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'SOURCE_UNAVAILABLE' } }] })
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        ca: our().cert,
        ...certificate,
      })
      expect(await Promise.race([once(socket, 'open').then(() => 'open'), once(socket, 'error')])).not.toBe('open')
    }
    expect(await health(server, gateway)).toBe(200)
  })

  it('speaks TLS 1.2 and newer, and nothing else', async () => {
    const server = await serveMutual()
    const old = { ciphers: 'DEFAULT@SECLEVEL=0' }
    expect(await health(server, { ...gateway, ...old, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).toEqual(
      expect.any(String),
    )
    expect(await health(server, { ...gateway, maxVersion: 'TLSv1.2' })).toBe(200)
    expect(await health(server, { ...gateway, minVersion: 'TLSv1.3' })).toBe(200)
    const plain = connectPlain(server.port, '127.0.0.1')
    plain.on('error', () => undefined) // reset, perhaps
    plain.write('GET /health HTTP/1.1\r\nhost: a\r\n\r\n')
    expect(await text(plain).catch(() => '')).not.toContain('200')
  })

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('takes up no session again over %s', async (version) => {
    const server = await serveMutual()
    const options = { ...gateway, minVersion: version, maxVersion: version }
    const { session: first } = await session(server, options)
    expect((await session(server, options, first)).reused).toBe(false)
  })

  it('counts connections, and closes those that are too many', async () => {
    const server = await serveMutual({ limits: { connections: 1 } })
    const first = connect({ host: '127.0.0.1', port: server.port, ca: our().cert, ...gateway })
    await once(first, 'secureConnect')
    expect(await health(server, gateway)).toEqual(expect.any(String))
    first.destroy()
    await expect.poll(() => health(server, gateway), PATIENCE).toBe(200)
  })

  it('answers a request that offers another protocol as one that does not', async () => {
    const server = await serveMutual()
    const socket = connect({ host: '127.0.0.1', port: server.port, ca: our().cert, ...gateway })
    socket.write('GET /health HTTP/1.1\r\nhost: a\r\nconnection: upgrade, close\r\nupgrade: h2c\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200/)
  })

  it('stops although somebody connects and says nothing', async () => {
    const server = await serveMutual()
    const silentOne = connectPlain(server.port, '127.0.0.1')
    await once(silentOne, 'connect')
    const closed = once(silentOne, 'close')
    await expect.poll(() => health(server, gateway), PATIENCE).toBe(200)
    await server.stop()
    await closed
  })
})

describe('a subgraph over https', () => {
  it('is asked without a client certificate where it wants none, by whoever trusts its authority', async () => {
    const tls = folder.open('alone', await our().server(), undefined)
    const server = await serve({ tls, clientCertificates: 'none' })
    const trusting = clientOf(server, 'trusting', undefined)
    expect(await askOnce(trusting, { query }, callAs('DEU'))).toEqual({ data: { person: { id: 'p1' } } })
  })

  it('is not asked where its certificate is of another authority, or for another name', async () => {
    const mutation = 'mutation { withdrawPerson(id: "p1") { id } }'
    const elsewhere = await our().server('127.0.0.2')
    for (const [at, wrong] of [await other().server(), elsewhere].entries()) {
      const server = await serve({ tls: folder.open(`untrusted-${at}`, wrong, undefined), clientCertificates: 'none' })
      const client = clientOf(server, `doubting-${at}`, undefined)
      const answer = await askOnce(client, { query }, callAs('DEU'))
      expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'SOURCE_UNAVAILABLE' } }] })
      const changed = await askOnce(client, { query: mutation }, callAs('DEU'))
      expect(changed.errors?.[0]?.extensions).toMatchObject({ code: 'SOURCE_UNAVAILABLE', carriedOut: false })
    }
  })
})

describe('certificates that are replaced', () => {
  it('are taken at both ends without a restart, and no request is refused meanwhile', {
    timeout: 180_000,
  }, async () => {
    const server = await serveMutual()
    const client = clientOf(server, 'rotating', gateway)
    const ask = async () => (await askOnce(client, { query }, callAs('DEU'))).data
    const answered = { person: { id: 'p1' } }
    expect(await ask()).toEqual(answered)

    // Both authorities are trusted on both sides, then all certificates are of the new one, then only that is trusted.
    const both = our().cert + other().cert
    const fresh = await other().issue({ subject: { CN: ['gateway'] }, usage: 'client' })
    const freshServer = await other().server()
    const current = await our().server()
    let asking = true
    const refusals: unknown[] = []
    const load = (async () => {
      while (asking && refusals.length === 0) {
        const data = await ask()
        if (data === null || data === undefined) refusals.push(data)
      }
    })()
    stops.push(async () => {
      asking = false
    })
    folder.files('server', current, both)
    folder.files('rotating', gateway, both)
    await expect.poll(() => health(server, { ...fresh, ca: both }), PATIENCE).toBe(200)
    folder.files('server', freshServer, both)
    await expect.poll(() => health(server, { ...fresh, ca: other().cert }), PATIENCE).toBe(200)
    folder.files('rotating', fresh, both)
    await expect.poll(() => health(server, { ...gateway, ca: other().cert }), PATIENCE).toBe(200)
    asking = false
    await load
    expect(refusals).toEqual([])

    folder.files('server', freshServer, other().cert)
    await expect.poll(() => health(server, { ...gateway, ca: other().cert }), PATIENCE).toEqual(expect.any(String))
    expect(await health(server, { ...fresh, ca: other().cert })).toBe(200)
  })

  it('stay in use where what replaces them is no good', async () => {
    const server = await serveMutual()
    folder.files('server', { cert: 'nothing', key: 'nothing' }, other().cert)
    const next = await our().server()
    folder.write('server-KEY', next.key)
    for (let time = 0; time < 3; time++) expect(await health(server, gateway)).toBe(200)
    folder.files('server', next, our().cert.trim() + other().cert)
    const foreign = await other().issue({ subject: { CN: ['gateway'] }, usage: 'client' })
    await expect.poll(() => health(server, foreign), PATIENCE).toBe(200)
  })
})
