import { createPublicKey } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { authenticator, developmentAuthenticator } from '../../gateway/identity.ts'
import { developmentToken } from '../../gateway/token.ts'
import { readTokenRoles } from '../../gateway/token-roles.ts'
import type { TokenRules } from '../../gateway/token-rules.ts'
import { createSettings } from '../../process/settings.ts'
import { roles } from '../../schema/roles.ts'
import { silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { askRaw } from '../support/raw-http.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const issuer = 'https://id.example.org/'
const audience = 'ncb-graph'
const algorithms = ['RS256', 'ES256', 'EdDSA']
const claims = { country: 'DEU', organisation: 'BKA', roles: ['officer'] }
const keys = {
  RS256: await generateKeyPair('RS256'),
  ES256: await generateKeyPair('ES256'),
  EdDSA: await generateKeyPair('EdDSA'),
}
const foreign = await generateKeyPair('RS256')

interface TokenParts {
  claims?: JWTPayload
  algorithm?: keyof typeof keys
  issuer?: string
  audience?: string
  expires?: number | string | null
  user?: string | null
  notBefore?: string
  issued?: number | null
  kid?: string
  key?: Parameters<SignJWT['sign']>[0]
}

const now = () => Math.floor(Date.now() / 1000)

function token(parts: TokenParts = {}): Promise<string> {
  const { algorithm = 'RS256', expires = '5m', user = 'officer-7', kid, issued = now() } = parts
  const jwt = new SignJWT(parts.claims ?? claims)
    .setProtectedHeader({ alg: algorithm, ...(kid && { kid }) })
    .setIssuer(parts.issuer ?? issuer)
    .setAudience(parts.audience ?? audience)
  if (user !== null) jwt.setSubject(user)
  if (expires !== null) jwt.setExpirationTime(expires)
  if (issued !== null) jwt.setIssuedAt(issued)
  if (parts.notBefore) jwt.setNotBefore(parts.notBefore)
  return jwt.sign(parts.key ?? keys[algorithm].privateKey)
}

async function rules(keysOf: TokenRules['keys'] | 'RS256' = 'RS256'): Promise<TokenRules> {
  const pem = await exportSPKI(keys.RS256.publicKey)
  return {
    keys: keysOf === 'RS256' ? createPublicKey(pem) : keysOf,
    issuer,
    audience,
    algorithms,
    maxLifeSeconds: 3600,
  }
}

const purpose = 'BORDER_CONTROL'
const read = async (bearer: string, from?: TokenRules) =>
  authenticator(from ?? (await rules()), silent)({ authorization: `Bearer ${bearer}`, 'x-purpose': purpose })
const unauthenticated = { extensions: { code: 'UNAUTHENTICATED' } }

describe('a caller is who the token says', () => {
  it('with the canonical country, and the purpose of the header', async () => {
    expect(await read(await token({ claims: { ...claims, country: 'de' } }))).toEqual({
      identity: { country: 'DEU', organisation: 'BKA', user: 'officer-7', roles: ['officer'] },
      purpose,
      expiresAt: expect.any(Number),
    })
    const { identity } = await read(await token({ claims: { country: 'D', organisation: 'BKA' } }))
    expect(identity).toMatchObject({ country: 'DEU', roles: [] })
  })

  it('with each algorithm that is allowed, from a key set, by the id of the key', async () => {
    const set = {
      keys: await Promise.all(
        Object.entries(keys).map(async ([alg, { publicKey }]) => ({
          ...(await exportJWK(publicKey)),
          alg,
          kid: `key-${alg}`,
        })),
      ),
    }
    for (const algorithm of ['RS256', 'ES256', 'EdDSA'] as const) {
      const bearer = await token({ algorithm, kid: `key-${algorithm}` })
      expect((await read(bearer, await rules(set))).identity.user).toBe('officer-7')
    }
    await expect(read(await token({ kid: 'another' }), await rules(set))).rejects.toMatchObject(unauthenticated)
  })

  it('while it lives', async () => {
    const seconds = Math.floor(Date.now() / 1000)
    await expect(read(await token({ expires: seconds - 60 }))).rejects.toMatchObject({
      message: 'The token has expired. Get a new one.',
      ...unauthenticated,
    })
    await expect(read(await token({ expires: null }))).rejects.toMatchObject(unauthenticated)
    await expect(read(await token({ notBefore: '10m' }))).rejects.toMatchObject(unauthenticated)
    expect((await read(await token({ expires: seconds - 1 }))).identity.user).toBe('officer-7') // clocks differ
  })

  it('no longer than a token may live, and not before it is issued', async () => {
    const seconds = now()
    const refused = (sentence: string) => ({ message: sentence, ...unauthenticated })
    const hour = { issued: seconds - 1800, expires: seconds + 1800 }
    expect((await read(await token(hour))).identity.user).toBe('officer-7')
    await expect(read(await token({ ...hour, expires: seconds + 1801 }))).rejects.toMatchObject(
      refused('The token lives longer than the 3600 seconds that this server takes. Get one that expires sooner.'),
    )
    await expect(read(await token({ issued: null }))).rejects.toMatchObject(
      refused('The token has no claim `iat`, when it was issued.'),
    )
    await expect(read(await token({ issued: seconds + 60 }))).rejects.toMatchObject(
      refused('The token is issued in the future.'),
    )
    expect((await read(await token({ issued: seconds + 3 }))).identity.user).toBe('officer-7') // clocks differ
    await expect(read(await token({ notBefore: '10s' }))).rejects.toMatchObject(unauthenticated)
  })

  it('and not longer, although it is remembered', async () => {
    const authenticate = authenticator(await rules(), silent)
    const ask = (bearer: string) => authenticate({ authorization: `Bearer ${bearer}`, 'x-purpose': purpose })
    const dying = await token({ expires: Math.floor(Date.now() / 1000) - 3 }) // of which 5 seconds are forgiven
    const first = await ask(dying).then(
      () => 'read',
      () => 'refused',
    )
    await expect
      .poll(() =>
        ask(dying).then(
          () => 'read',
          () => 'refused',
        ),
      )
      .toBe('refused')
    expect(first).toBe('read')
  })
})

describe('the roles of a token', () => {
  const rolesBy = async (claims: object, settings: Record<string, string> = {}) => {
    const roles = readTokenRoles(createSettings(settings))
    const bearer = await token({ claims: { country: 'DEU', organisation: 'BKA', ...claims } })
    return (await read(bearer, { ...(await rules()), roles })).identity.roles
  }

  it('come from whichever claim the issuer has them in, as a list or as a text', async () => {
    const officer = ['officer', 'border']
    expect(await rolesBy({ roles: officer })).toEqual(officer)
    expect(await rolesBy({ realm_access: { roles: officer } }, { TOKEN_ROLES_CLAIM: 'realm_access.roles' })).toEqual(
      officer,
    )
    const ofClient = { 'ncb-graph': { roles: officer }, 'other.app': { roles: ['supervisor'] } }
    const resource_access = { resource_access: ofClient }
    expect(await rolesBy(resource_access, { TOKEN_ROLES_CLAIM: 'resource_access.ncb-graph.roles' })).toEqual(officer)
    expect(await rolesBy(resource_access, { TOKEN_ROLES_CLAIM: '/resource_access/other.app/roles' })).toEqual([
      'supervisor',
    ])
    const withSlashes = { 'https://example.org/~roles': officer }
    expect(await rolesBy(withSlashes, { TOKEN_ROLES_CLAIM: '/https:~1~1example.org~1~0roles' })).toEqual(officer)
    expect(await rolesBy({ scope: ' openid  border officer ' }, { TOKEN_ROLES_CLAIM: 'scope' })).toEqual([
      'border',
      'officer',
      'openid',
    ])
  })

  it('are none where there is no such claim', async () => {
    for (const claim of ['realm_access.roles', 'organisation.length', 'constructor', '__proto__.constructor']) {
      expect(await rolesBy({ roles: ['officer'] }, { TOKEN_ROLES_CLAIM: claim }), claim).toEqual([])
    }
  })

  it('are those that the names of the issuer stand for, where there is a map, and no others', async () => {
    const settings = {
      TOKEN_ROLES_CLAIM: 'groups',
      TOKEN_ROLES_MAP: '8f3c=border, Desk head = supervisor,Desk head=officer,CN%3DPolice%2COU%3D100%25=liaison',
    }
    const rolesOf = (...groups: string[]) => rolesBy({ groups }, settings)
    expect(await rolesOf('8f3c')).toEqual(['border', '8f3c'])
    expect(await rolesOf('Desk head', '8f3c')).toEqual(['supervisor', 'officer', 'border', 'Desk head', '8f3c'])
    expect(await rolesOf('CN=Police,OU=100%')).toEqual(['liaison', 'CN=Police,OU=100%'])
    expect(await rolesOf('administrator', 'officer', 'constructor')).toEqual(['constructor'])
  })
})

describe('a token is refused', () => {
  it.each<[string, TokenParts]>([
    ['of another issuer', { issuer: 'https://elsewhere.example.org/' }],
    ['for another audience', { audience: 'another-service' }],
    ['that another key has signed', { key: foreign.privateKey }],
    ['with another algorithm than its key has', { algorithm: 'ES256' }],
    ['without a country', { claims: { organisation: 'BKA' } }],
    ['with a country that does not exist', { claims: { ...claims, country: 'Atlantis' } }],
    ['without an organisation', { claims: { country: 'DEU' } }],
    ['without a user', { user: null }],
    ['with roles that are none', { claims: { ...claims, roles: { admin: true } } }],
    ['with a role that is none', { claims: { ...claims, roles: [7] } }],
  ])('%s', async (_what, parts) => {
    await expect(read(await token(parts))).rejects.toMatchObject(unauthenticated)
  })

  it('that is not signed', async () => {
    const payload = (await token()).split('.')[1]
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    await expect(read(`${none}.${payload}.`)).rejects.toMatchObject(unauthenticated)
    await expect(read('not.a.token')).rejects.toMatchObject(unauthenticated)
  })

  it('that uses the public key as a password', async () => {
    const pem = await exportSPKI(keys.RS256.publicKey)
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('officer-7')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(Buffer.from(pem))
    await expect(read(forged)).rejects.toMatchObject(unauthenticated)
  })

  it('that was changed', async () => {
    const [header, , signature] = (await token()).split('.')
    const payload = Buffer.from(
      JSON.stringify({ ...claims, country: 'FRA', iss: issuer, aud: audience, sub: 'x', iat: now(), exp: now() + 300 }),
    )
    await expect(read(`${header}.${payload.toString('base64url')}.${signature}`)).rejects.toMatchObject(unauthenticated)
  })
})

describe('a key set behind a URL', () => {
  const publish = async (keySet: () => [status: number, body: string]) => {
    const server = createServer((_request, response) => {
      const [status, body] = keySet()
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo // it listens on a port
    return { url: new URL(`http://127.0.0.1:${port}/jwks.json`), close: () => server.close() }
  }

  it('is fetched, and once for many tokens', async () => {
    let fetched = 0
    const jwk = { ...(await exportJWK(keys.RS256.publicKey)), alg: 'RS256', kid: 'one' }
    const { url, close } = await publish(() => {
      fetched++
      return [200, JSON.stringify({ keys: [jwk] })]
    })
    const authenticate = authenticator(await rules(url), silent)
    for (const user of ['a', 'b', 'c']) {
      const authorization = `Bearer ${await token({ user, kid: 'one' })}`
      expect((await authenticate({ authorization, 'x-purpose': purpose })).identity.user).toBe(user)
    }
    expect(fetched).toBe(1)
    close()
  })

  it('that does not answer is no fault of the caller', async () => {
    for (const [status, body] of [
      [500, '{}'],
      [200, 'no JSON'],
      [200, '{}'],
    ] as const) {
      const { url, close } = await publish(() => [status, body])
      await expect(read(await token(), await rules(url))).rejects.toMatchObject({
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      })
      close()
    }
    const nobody = await publish(() => [200, ''])
    nobody.close()
    await expect(read(await token(), await rules(nobody.url))).rejects.toMatchObject({
      message: 'Tokens cannot be verified at the moment. Ask again later.',
    })
  })
})

describe('over HTTP', () => {
  const how = behaviour()
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({
      subgraphs: smallSubgraphs(how),
      authenticate: authenticator(await rules(), silent),
      loopbackNamesOnly: false,
    })
  })
  afterAll(() => gateway.stop())
  afterEach(() => {
    how.before = () => {}
  })

  const ask = (headers: Record<string, string>) => gateway.ask('{ person(id: "p1") { id } }', {}, { headers })
  const refused = { data: undefined, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }

  it('a request without a token gets 401 and is told how to come back', async () => {
    const { headers, ...answer } = await ask({ 'x-purpose': purpose })
    expect(answer).toMatchObject({ status: 401, ...refused })
    expect(headers.get('www-authenticate')).toBe('Bearer realm="ncb-graph"')
    expect((await gateway.ask('{ __schema { queryType { name } } }')).status).toBe(401)
  })

  it('a bad token gets 401, and no word of what is wrong inside', async () => {
    for (const authorization of [
      'Bearer x',
      'Bearer',
      'Basic dXNlcjpwYXNz',
      `Bearer ${await token({ issuer: 'x' })}`,
    ]) {
      const { headers, text, ...answer } = await ask({ authorization, 'x-purpose': purpose })
      expect(answer).toMatchObject({ status: 401, ...refused })
      expect(headers.get('www-authenticate')).toMatch(
        /^Bearer realm="ncb-graph", error="invalid_token", error_description="[^"]+"$/,
      )
      expect(text).not.toMatch(/issuer|claim|stack/)
    }
  })

  it('two tokens or purposes are none, whatever they are and however they come', async () => {
    const good = `Bearer ${await token()}`
    const other = `Bearer ${await token({ claims: { ...claims, country: 'FRA' } })}`
    const body = { query: '{ person(id: "p1") { id } }' }
    const asked = (...headers: string[]) => askRaw(gateway.url, { body, headers })
    const said = `x-purpose: ${purpose}`
    expect((await asked(`authorization: ${good}`, said)).head[0]).toBe('HTTP/1.1 200 OK')
    for (const second of [other, good, 'Bearer x', '']) {
      for (const two of [
        [`authorization: ${good}`, `Authorization: ${second}`],
        [`Authorization: ${second}`, `authorization: ${good}`],
        [`authorization: ${good}, ${second}`],
      ]) {
        const { head, body: text } = await asked(...two, said)
        expect(head[0]).toBe('HTTP/1.1 401 Unauthorized')
        expect(text).toContain('`Authorization` holds no bearer token, or several: send one.')
      }
    }
    for (const two of [[said, `X-Purpose: ${purpose}`], [said, 'x-purpose: HUMANITARIAN'], [`${said}, ${purpose}`]]) {
      const { head, body: text } = await asked(`authorization: ${good}`, ...two)
      expect([head[0], JSON.parse(text).errors[0].extensions]).toEqual([
        'HTTP/1.1 400 Bad Request',
        { code: 'BAD_REQUEST' },
      ])
    }
  })

  it('a good token gets an answer, in its country and for its purpose', async () => {
    const seen: unknown[] = []
    how.before = (_field, viewer) => {
      seen.push(viewer)
    }
    const { status, data } = await ask({ authorization: `bearer ${await token()}`, 'x-purpose': 'HUMANITARIAN' })
    expect({ status, data }).toEqual({ status: 200, data: { person: { id: 'p1' } } })
    expect(seen).toEqual([
      { country: 'DEU', organisation: 'BKA', user: 'officer-7', roles: ['officer'], purpose: 'HUMANITARIAN' },
    ])
  })

  it('a request names its purpose', async () => {
    const authorization = `Bearer ${await token()}`
    const missing = await ask({ authorization })
    expect(missing).toMatchObject({ status: 400, data: undefined, errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
    expect(missing.errors?.[0]?.message).toBe(
      'The purpose is missing. Name it in the header x-purpose: one of CRIMINAL_INVESTIGATION, BORDER_CONTROL, SECURITY_CHECK, HUMANITARIAN, ADMINISTRATIVE.',
    )
    const unknown = await ask({ authorization, 'x-purpose': 'CURIOSITY' })
    expect(unknown).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringMatching(/^The purpose is unknown\./) }],
    })
  })

  it('a token for development is refused', async () => {
    const { status } = await ask({ authorization: `Bearer ${await gateway.token('DEU')}`, 'x-purpose': purpose })
    expect(status).toBe(401)
  })
})

describe('development mode', () => {
  const key = new Uint8Array(32).fill(7)
  const authenticate = developmentAuthenticator({ country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' }, key)
  const none = { authorization: undefined, 'x-purpose': undefined }

  it('takes a request without a token as its viewer', async () => {
    expect(await authenticate(none)).toEqual({
      identity: { country: 'FRA', organisation: 'development', user: 'developer', roles },
      purpose: 'CRIMINAL_INVESTIGATION',
    })
    expect((await authenticate({ ...none, 'x-purpose': 'BORDER_CONTROL' })).purpose).toBe('BORDER_CONTROL')
    await expect(authenticate({ ...none, 'x-purpose': 'CURIOSITY' })).rejects.toMatchObject({
      extensions: { code: 'BAD_REQUEST' },
    })
  })

  it('takes a token of its own as another viewer', async () => {
    const identity = { country: 'KOR', organisation: 'KNPA', user: 'officer-1', roles: ['analyst'] }
    const authorization = `Bearer ${await developmentToken(key, identity, 1)}`
    const { expiresAt, ...caller } = await authenticate({ ...none, authorization })
    expect(caller).toEqual({ identity, purpose: 'CRIMINAL_INVESTIGATION' })
    const hour = (expiresAt ?? 0) - Date.now()
    expect(hour).toBeGreaterThan(3_500_000)
    expect(hour).toBeLessThan(3_610_000)
  })

  it('refuses any other token', async () => {
    const identity = { country: 'KOR', organisation: 'KNPA', user: 'officer-1', roles: [] }
    const foreign = await developmentToken(new Uint8Array(32), identity, 1)
    const expired = await developmentToken(key, identity, -1)
    for (const bearer of [foreign, expired, await token(), 'x']) {
      await expect(authenticate({ ...none, authorization: `Bearer ${bearer}` })).rejects.toMatchObject(unauthenticated)
    }
  })
})
