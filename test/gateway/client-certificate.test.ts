import { once } from 'node:events'
import { request as httpsRequest } from 'node:https'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { certificateAuthenticator } from '../../gateway/certificate-authenticator.ts'
import type { CertificateMode } from '../../gateway/client-certificate.ts'
import { type Authenticate, developmentAuthenticator } from '../../gateway/identity.ts'
import { developmentToken } from '../../gateway/token.ts'
import type { Viewer } from '../../schema/identity.ts'
import { type Authority, type Certificate, createAuthority, tlsFolder } from '../support/certificates.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { dial } from '../support/websocket-line.ts'

const key = Buffer.alloc(32, 7)
const how = behaviour()
const folder = tlsFolder()
const stops: (() => Promise<void>)[] = []
let authority: Authority
let foreign: Authority
let french: Certificate

beforeAll(async () => {
  authority = await createAuthority()
  foreign = await createAuthority('Elsewhere')
  french = await certificateOf({ C: ['FR'], O: ['Zürich, police'], OU: ['officer', 'border'], CN: ['officer-7'] })
})
afterEach(async () => {
  how.before = () => {}
  for (const stop of stops.splice(0).toReversed()) await stop()
})
afterAll(() => folder.close())

/** A client certificate with these names. */
function certificateOf(
  names: Record<string, readonly string[]>,
  from = authority,
  lifeMs?: number,
): Promise<Certificate> {
  return from.issue({ subject: names, usage: 'client', ...(lifeMs !== undefined && { lifeMs }) })
}

const byToken = developmentAuthenticator({ country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' }, key)
const needsToken: Authenticate = (headers) => {
  if (headers.authorization === undefined) return byToken({ ...headers, authorization: 'none' })
  return byToken(headers)
}

async function start(mode: CertificateMode, tokens: Authenticate | undefined = needsToken): Promise<TestGateway> {
  const tls = folder.open(`gateway-${mode}`, await authority.server(), authority.cert)
  const gateway = await startTestGateway({
    subgraphs: smallSubgraphs(how),
    authenticate: certificateAuthenticator(mode, tokens),
    tls: { tls, clientCertificates: 'asked' },
    loopbackNamesOnly: false,
  })
  stops.push(() => gateway.stop())
  return gateway
}

interface Asked {
  certificate?: Certificate | undefined
  /** The country of a token; undefined: none is sent. */
  token?: string
  purpose?: string
}

async function bearer(country: string): Promise<string> {
  const identity = { country, organisation: 'NCB', user: 'of-the-token', roles: ['officer'] }
  return `Bearer ${await developmentToken(key, identity, 1)}`
}

/** Asks on a connection of its own: the status, the sentence of a refusal, and who the subgraph was told asks. */
async function ask({ url }: TestGateway, { certificate, token, purpose = 'BORDER_CONTROL' }: Asked = {}) {
  let seen: Viewer | undefined
  how.before = (_field, viewer) => {
    seen = viewer
  }
  const request = httpsRequest(`${url}/graphql`, {
    method: 'POST',
    ca: authority.cert,
    agent: false,
    ...certificate,
    headers: {
      'content-type': 'application/json',
      'x-purpose': purpose,
      ...(token !== undefined && { authorization: await bearer(token) }),
    },
  })
  request.end(JSON.stringify({ query: '{ person(id: "p1") { id } }' }))
  const [response] = await once(request, 'response')
  const { errors } = JSON.parse(await text(response))
  return { status: response.statusCode, code: errors?.[0].extensions.code, message: errors?.[0].message, seen }
}

const refused = (message: string) => ({ status: 401, code: 'UNAUTHENTICATED', message, seen: undefined })
const officer = {
  country: 'FRA',
  organisation: 'Zürich, police',
  user: 'officer-7',
  roles: ['officer', 'border'],
  purpose: 'BORDER_CONTROL',
}

describe('a caller with a client certificate', () => {
  it('is who its subject says', async () => {
    const gateway = await start('required')
    expect(await ask(gateway, { certificate: french })).toMatchObject({ status: 200, seen: officer })
    const plain = await certificateOf({ C: ['DE'], O: ['BKA'], OU: ['officer'], CN: ['officer-1'] })
    const seen = { country: 'DEU', organisation: 'BKA', user: 'officer-1', roles: ['officer'] }
    expect(await ask(gateway, { certificate: plain })).toMatchObject({ status: 200, seen })
  })

  it('says why it asks, as everybody does', async () => {
    const gateway = await start('required')
    expect(await ask(gateway, { certificate: french, purpose: '' })).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })

  it('is refused where its subject does not say who asks, or says it twice', async () => {
    const gateway = await start('required')
    const whole = { C: ['FR'], O: ['Police'], CN: ['officer-1'] }
    const country = 'The client certificate names no country (C) that has an NCB, or several.'
    for (const [names, message] of [
      [{ ...whole, C: [] }, country],
      [{ ...whole, C: ['HK'] }, country],
      [{ ...whole, C: ['FR', 'DE'] }, country],
      [{ ...whole, O: [] }, 'The client certificate names no organisation (O), or several.'],
      [{ ...whole, O: ['Police', 'Customs'] }, 'The client certificate names no organisation (O), or several.'],
      [{ ...whole, CN: [] }, 'The client certificate names no user (CN), or several.'],
      [{ ...whole, CN: ['officer-1', 'officer-2'] }, 'The client certificate names no user (CN), or several.'],
    ] as const) {
      expect(await ask(gateway, { certificate: await certificateOf(names) })).toEqual(refused(message))
    }
  })

  it('is refused where its certificate is of another authority, or has expired, whatever its token', async () => {
    const gateway = await start('accepted')
    const names = { C: ['FR'], O: ['Police'], CN: ['officer-1'] }
    const another = await certificateOf(names, foreign)
    expect(await ask(gateway, { certificate: another, token: 'FRA' })).toEqual(
      refused('The client certificate is not valid here.'),
    )
    expect(await ask(gateway, { certificate: await certificateOf(names, authority, -60_000) })).toEqual(
      refused('The client certificate has expired.'),
    )
  })
})

describe('a certificate that was revoked', () => {
  const names = { C: ['FR'], O: ['Police'], OU: ['officer'], CN: ['officer-9'] }

  async function startListing(crl: string) {
    const tls = folder.open('gateway-listing', await authority.server(), authority.cert, crl)
    const gateway = await startTestGateway({
      subgraphs: smallSubgraphs(how),
      authenticate: certificateAuthenticator('accepted', needsToken),
      tls: { tls, clientCertificates: 'asked', staleMs: 1 },
      loopbackNamesOnly: false,
    })
    stops.push(() => gateway.stop())
    return gateway
  }

  it('is refused, whatever comes with it', async () => {
    const revoked = await certificateOf(names)
    const gateway = await startListing(await authority.revoke([revoked]))
    const sentence = 'The client certificate was revoked.'
    expect(await ask(gateway, { certificate: revoked })).toEqual(refused(sentence))
    expect(await ask(gateway, { certificate: revoked, token: 'FRA' })).toEqual(refused(sentence))
    expect(await ask(gateway, { certificate: french })).toMatchObject({ status: 200, seen: officer })
    expect(await ask(gateway, { token: 'DEU' })).toMatchObject({ status: 200, seen: { country: 'DEU' } })
  })

  it('ends what is open: whoever comes again is looked at again', async () => {
    const revoked = await certificateOf(names)
    const gateway = await startListing(await authority.revoke([]))
    const line = await dial(gateway.url, { ca: authority.cert, ...revoked })
    line.say({ type: 'connection_init', payload: { 'x-purpose': 'BORDER_CONTROL' } })
    await line.hears('connection_ack')
    folder.write('gateway-listing-CRL', await authority.revoke([revoked]))
    await line.closed
    expect(await ask(gateway, { certificate: revoked })).toEqual(refused('The client certificate was revoked.'))
  })

  it('may be any, where the list is too old: nobody is let in by a certificate', async () => {
    const gateway = await startListing(await authority.revoke([], -60_000))
    const sentence = 'It is not known whether the client certificate was revoked. Ask the operator.'
    expect(await ask(gateway, { certificate: french })).toEqual(refused(sentence))
    expect(await ask(gateway, { token: 'DEU' })).toMatchObject({ status: 200, seen: { country: 'DEU' } })
  })
})

describe('certificates and tokens', () => {
  it('required: a token beside the certificate says who asks, for the same country', async () => {
    const gateway = await start('required')
    expect(await ask(gateway)).toEqual(refused('Connect with a client certificate.'))
    expect(await ask(gateway, { token: 'FRA' })).toEqual(refused('Connect with a client certificate.'))
    const both = { certificate: french, token: 'FRA' }
    expect(await ask(gateway, both)).toMatchObject({ status: 200, seen: { country: 'FRA', user: 'of-the-token' } })
    expect(await ask(gateway, { ...both, token: 'DEU' })).toEqual(
      refused('The token and the client certificate name different countries.'),
    )
  })

  it('required, where no tokens are taken: a token is refused', async () => {
    const tls = folder.open('gateway-alone', await authority.server(), authority.cert)
    const gateway = await startTestGateway({
      subgraphs: smallSubgraphs(how),
      authenticate: certificateAuthenticator('required', undefined),
      tls: { tls, clientCertificates: 'asked' },
      loopbackNamesOnly: false,
    })
    stops.push(() => gateway.stop())
    expect((await ask(gateway, { certificate: french })).status).toBe(200)
    expect(await ask(gateway, { certificate: french, token: 'FRA' })).toEqual(
      refused('No tokens are taken here: the client certificate says who asks. Send none.'),
    )
  })

  it('with-token: both are needed', async () => {
    const gateway = await start('with-token')
    expect((await ask(gateway, { certificate: french })).status).toBe(401)
    expect((await ask(gateway, { token: 'FRA' })).status).toBe(401)
    expect((await ask(gateway, { certificate: french, token: 'DEU' })).status).toBe(401)
    expect((await ask(gateway, { certificate: french, token: 'FRA' })).status).toBe(200)
  })

  it('accepted: one of them is enough', async () => {
    const gateway = await start('accepted')
    expect((await ask(gateway)).status).toBe(401)
    expect(await ask(gateway, { certificate: french })).toMatchObject({ status: 200, seen: officer })
    expect(await ask(gateway, { token: 'DEU' })).toMatchObject({ status: 200, seen: { country: 'DEU' } })
    expect((await ask(gateway, { certificate: french, token: 'DEU' })).status).toBe(401)
  })

  it('hold for a WebSocket as they do for a request, and it is open no longer than the certificate is valid', async () => {
    const gateway = await start('accepted')
    const purpose = { 'x-purpose': 'BORDER_CONTROL' }
    const line = await dial(gateway.url, { ca: authority.cert, ...french })
    line.say({ type: 'connection_init', payload: purpose })
    const { payload } = await line.hears('connection_ack')
    expect(payload).toMatchObject({ expiresAt: expect.any(String) })
    line.socket.close()

    const nobody = await dial(gateway.url, { ca: authority.cert })
    nobody.say({ type: 'connection_init', payload: purpose })
    expect((await nobody.closed).code).toBe(4403)

    const two = await dial(gateway.url, { ca: authority.cert, ...french })
    two.say({ type: 'connection_init', payload: { ...purpose, authorization: await bearer('DEU') } })
    expect(await two.closed).toMatchObject({ code: 4403, reason: expect.stringContaining('different countries') })
  })

  it('are not asked of who looks whether the server is up', async () => {
    const { url } = await start('required')
    const request = httpsRequest(`${url}/health`, { ca: authority.cert, agent: false })
    request.end()
    const [response] = await once(request, 'response')
    expect(response.statusCode).toBe(200)
  })
})
