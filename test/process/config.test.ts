import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultAdmissionLimits } from '../../gateway/admission/limits.ts'
import { noteUnknownSubgraphs, readGatewayConfig } from '../../gateway/config.ts'
import { defaultHttpLimits } from '../../process/http-limits.ts'
import { createSettings, type Environment, keptKey, subgraphSetting } from '../../process/settings.ts'
import { subgraphNames } from '../../schema/sdl.ts'
import { readLoneSubgraphConfig, readSubgraphsConfig } from '../../subgraphs/config.ts'
import { referenceRates } from '../../subgraphs/financial-alerts/rates.ts'

const folder = mkdtempSync(join(tmpdir(), 'ncb-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const pem = file('public.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString())
const issuer = { TOKEN_ISSUER: 'https://id.example.org/', TOKEN_AUDIENCE: 'ncb-graph' }

/** Reads everything that `npm start` reads, or throws the one error with every mistake. */
function read(environment: Environment) {
  const settings = createSettings(environment)
  noteUnknownSubgraphs(settings)
  const gateway = readGatewayConfig(settings)
  const subgraphs = readSubgraphsConfig(settings)
  settings.refuseMistakes()
  return { gateway, subgraphs }
}

function readAlone(environment: Environment) {
  const settings = createSettings(environment)
  const config = readLoneSubgraphConfig(settings)
  settings.refuseMistakes()
  return config
}

function mistakes(environment: Environment, reader: (environment: Environment) => unknown = read): string[] {
  try {
    reader(environment)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n  ').slice(1) : [String(error)]
  }
}

/** The setting of each subgraph, as a sentence lists them. */
function each(kind: string, what: string): string {
  return subgraphNames.map((name) => subgraphSetting(kind, name, what)).join(', ')
}

describe('settings', () => {
  it('all have a default', () => {
    const { gateway, subgraphs } = read({})
    expect(gateway).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDir: 'data',
      logLevel: 'info',
      operationTimeoutMs: 10_000,
      shutdownTimeoutMs: 4000,
      subscriptions: { perConnection: 100, perIdentity: 1000 },
      remotes: {},
      tokens: undefined,
      developmentViewer: { country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' },
    })
    expect(subgraphs).toEqual({
      seed: 'embedded',
      alertLogRetentionDays: 30,
      exchangeRates: referenceRates,
      stores: Object.fromEntries(subgraphNames.map((name) => [name, `data/${name}`])),
    })
  })

  it('are as they are in .env.example, line by line', () => {
    const lines = readFileSync('.env.example', 'utf8').matchAll(/^#([A-Z_]+)=(.*)$/gm)
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
    const { TOKEN_JWKS_URL, TOKEN_KEY_FILE, EXCHANGE_RATES_FILE, ...others } = example
    expect(mistakes({ ...others, TOKEN_JWKS_URL })).toEqual([
      'SUBGRAPH_SIGNING_KEY is missing: the subgraphs elsewhere accept signed identities only.',
    ])
    expect([TOKEN_KEY_FILE, EXCHANGE_RATES_FILE]).not.toContain(undefined)
    const defaults = read({}).gateway
    expect([
      example.HOST,
      Number(example.PORT),
      example.DATA_DIR,
      example.LOG_LEVEL,
      Number(example.OPERATION_TIMEOUT_MS),
    ]).toEqual([defaults.host, defaults.port, defaults.dataDir, defaults.logLevel, defaults.operationTimeoutMs])
  })

  it('are read without the white space around them; what is empty is not set', () => {
    expect(read({ PORT: ' 4001 ', HOST: '', DEVELOPMENT_VIEWER_COUNTRY: 'd' }).gateway).toMatchObject({
      port: 4001,
      host: '127.0.0.1',
      developmentViewer: { country: 'DEU' },
    })
  })

  it('tell all their mistakes at once', () => {
    expect(
      mistakes({
        PORT: '99999',
        LOG_LEVEL: 'loud',
        SEED: 'yes',
        OPERATION_TIMEOUT_MS: '5s',
        STORE_PERSONS_URL: 'postgres://user:secret@host/db',
        STORE_VEHICLE_URL: 'mongodb://host/db',
        SUBGRAPH_VEHICLES_URL: 'localhost:4003',
        SUBGRAPH_SIGNING_KEY: 'short',
        DEVELOPMENT_VIEWER_COUNTRY: 'Atlantis',
        DEVELOPMENT_VIEWER_PURPOSE: 'CURIOSITY',
        TOKEN_ALGORITHMS: 'RS256, HS256, none',
        TOKEN_ISSUER: 'https://id.example.org/',
      }).sort(),
    ).toEqual([
      'DEVELOPMENT_VIEWER_COUNTRY is "Atlantis": it must be the code of a country that has an NCB, such as FRA.',
      'DEVELOPMENT_VIEWER_PURPOSE is "CURIOSITY": it must be one of CRIMINAL_INVESTIGATION, BORDER_CONTROL, SECURITY_CHECK, HUMANITARIAN, ADMINISTRATIVE.',
      'LOG_LEVEL is "loud": it must be one of silent, error, warn, info, debug.',
      'OPERATION_TIMEOUT_MS is "5s": it must be a whole number from 100 to 60000.',
      'PORT is "99999": it must be a whole number from 0 to 65535.',
      'SEED is "yes": it must be one of embedded, always, never.',
      'STORE_PERSONS_URL has a wrong scheme: mongodb://... names a server, anything else a folder.',
      `STORE_VEHICLE_URL is not known: there are ${each('STORE', 'URL')}.`,
      'SUBGRAPH_SIGNING_KEY is too short: it must have at least 32 bytes, such as 64 hex digits.',
      'SUBGRAPH_VEHICLES_URL is no URL: http://host:port, where the subgraph listens, is needed.',
      'TOKEN_ALGORITHMS has HS256, none: allowed are RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, Ed25519.',
      'TOKEN_ISSUER is set without TOKEN_JWKS_URL or TOKEN_KEY_FILE.',
    ])
  })

  it('limit what each subgraph is trusted with, all alike or one by one', () => {
    const { guards } = read({ SUBGRAPH_TIMEOUT_MS: '900', SUBGRAPH_STOLEN_DOCUMENTS_TIMEOUT_MS: '5000' }).gateway
    const shared = { concurrency: 256, failures: 10, percent: 50, openMs: 2000 }
    expect(guards.persons).toEqual({ ...shared, timeoutMs: 900 })
    expect(guards['stolen-documents']).toEqual({ ...shared, timeoutMs: 5000 })
    expect(mistakes({ SUBGRAPH_PERSON_TIMEOUT_MS: '900', SUBGRAPH_CONCURRENCY: '0' })).toEqual([
      `SUBGRAPH_PERSON_TIMEOUT_MS is not known: there are ${each('SUBGRAPH', 'TIMEOUT_MS')}.`,
      'SUBGRAPH_CONCURRENCY is "0": it must be a whole number from 1 to 100000.',
    ])
  })

  it('limit what is let in: operations, cost, connections and requests', () => {
    const { admission, http, rateLimitRedisUrl } = read({
      OPERATIONS_PER_IDENTITY: '4',
      OPERATIONS_WAITING_PER_IDENTITY: '0',
      COST_PER_SECOND: '500000',
      RATE_LIMIT_REDIS_URL: 'rediss://user:secret@host:6380/1',
      CONNECTIONS_PER_ADDRESS: '5000',
    }).gateway
    expect(admission).toEqual({
      ...defaultAdmissionLimits,
      runningPerIdentity: 4,
      waitingPerIdentity: 0,
      costPerSecond: 500_000,
      costBurst: 500_000,
    })
    expect(http).toEqual({ ...defaultHttpLimits, connectionsPerAddress: 5000 })
    expect(rateLimitRedisUrl).toBe('rediss://user:secret@host:6380/1')
    expect(read({}).gateway).toMatchObject({ admission: defaultAdmissionLimits, http: defaultHttpLimits })
    expect(readAlone({ MAX_HEAD_BYTES: '65536' }).http).toEqual({ ...defaultHttpLimits, maxHead: 65_536 })
  })

  it('say which limits do not go together, and nothing of a password', () => {
    expect(
      mistakes({
        COST_PER_SECOND: '1000',
        COST_BURST: '999',
        RATE_LIMIT_REDIS_URL: 'http://user:secret@host',
        HEADERS_TIMEOUT_MS: '20000',
        REQUEST_TIMEOUT_MS: '10000',
        MAX_URL_BYTES: '20000',
        MAX_HEADERS: '1',
      }),
    ).toEqual([
      'COST_BURST is 999: it must be at least COST_PER_SECOND.',
      'RATE_LIMIT_REDIS_URL is no URL of a Redis server: redis://... or rediss://... is needed.',
      'MAX_HEADERS is "1": it must be a whole number from 10 to 1000.',
      'HEADERS_TIMEOUT_MS is 20000: it must be at most REQUEST_TIMEOUT_MS.',
      'MAX_URL_BYTES is 20000: it must be at most MAX_HEAD_BYTES, which counts it too.',
    ])
  })

  it('name stores: a server by its scheme, else a folder', () => {
    const { stores } = read({
      DATA_DIR: '/var/lib/ncb',
      STORE_PERSONS_URL: 'mongodb+srv://host/persons',
      STORE_STOLEN_DOCUMENTS_URL: 'postgresql://host/documents',
      STORE_VEHICLES_URL: '/mnt/vehicles',
    }).subgraphs
    expect(stores).toEqual({
      ...Object.fromEntries(subgraphNames.map((name) => [name, `/var/lib/ncb/${name}`])),
      persons: 'mongodb+srv://host/persons',
      'stolen-documents': 'postgresql://host/documents',
      vehicles: '/mnt/vehicles',
    })
  })
})

describe('exchange rates', () => {
  const rates = (text: string) => ({ EXCHANGE_RATES_FILE: file('rates.json', text) })

  it('come from a file, and are the built-in ones for currencies that it does not name', () => {
    const { exchangeRates } = read(rates('{"USD": "1.0837", "KRW": 1590, "XAF": "0.5"}')).subgraphs
    expect(exchangeRates).toEqual({ ...referenceRates, USD: '1.0837', KRW: '1590', XAF: '0.5' })
  })

  it.each([
    ['USD 1.08', /JSON/],
    ['[]', /it is no object\.$/],
    ['{"usd": "1.08"}', /usd is no code of a currency, such as USD\.$/],
    ['{"USD": "0.00"}', /the rate of USD is no decimal above zero/],
    ['{"USD": "1,08"}', /the rate of USD is no decimal above zero/],
    ['{"USD": 1e-9}', /the rate of USD is no decimal above zero/],
    ['{"USD": null}', /the rate of USD is no decimal above zero/],
    ['{"EUR": "0.92", "USD": "1"}', /the rate of EUR is 1: rates are units for one euro\.$/],
  ])('of %s are refused with a sentence', (text, reason) => {
    const [mistake, ...more] = mistakes(rates(text))
    expect(mistake).toMatch(/^EXCHANGE_RATES_FILE is ".*rates\.json": /)
    expect([mistake, more]).toEqual([expect.stringMatching(reason), []])
  })

  it('of a file that is not there are refused', () => {
    expect(mistakes({ EXCHANGE_RATES_FILE: '/nowhere' })).toEqual([expect.stringMatching(/"\/nowhere": ENOENT/)])
  })
})

describe('without a key to verify tokens', () => {
  it.each(['127.0.0.1', '127.8.7.6', '::1', 'localhost'])('the gateway listens on %s', (HOST) => {
    expect(mistakes({ HOST })).toEqual([])
  })

  it.each(['0.0.0.0', '::', '192.168.1.7', 'example.org', '127.0.0.1.example.org'])(
    'the gateway does not listen on %s',
    (HOST) => {
      expect(mistakes({ HOST })).toEqual([
        `HOST is "${HOST}": without TOKEN_JWKS_URL or TOKEN_KEY_FILE whoever reaches the gateway is the viewer, so it listens on 127.0.0.1, ::1 or localhost only.`,
      ])
    },
  )
})

describe('a key to verify tokens', () => {
  it('lets the gateway listen anywhere', () => {
    const { tokens } = read({ ...issuer, HOST: '0.0.0.0', TOKEN_KEY_FILE: pem }).gateway
    expect(tokens).toMatchObject({ issuer: issuer.TOKEN_ISSUER, audience: issuer.TOKEN_AUDIENCE })
    expect(tokens?.algorithms).toEqual(['RS256', 'ES256', 'EdDSA', 'Ed25519'])
  })

  it('comes from a PEM file, a JWK, a JWK set or a URL', () => {
    const jwk = publicKey.export({ format: 'jwk' })
    const from = (text: string) => read({ ...issuer, TOKEN_KEY_FILE: file('key', text) }).gateway.tokens?.keys
    expect(from(JSON.stringify(jwk))).toEqual({ keys: [jwk] })
    expect(from(JSON.stringify({ keys: [jwk, jwk] }))).toEqual({ keys: [jwk, jwk] })
    const url = (TOKEN_JWKS_URL: string) => read({ ...issuer, TOKEN_JWKS_URL }).gateway.tokens?.keys
    expect(url('https://id.example.org/keys')).toEqual(new URL('https://id.example.org/keys'))
    expect(url('http://127.0.0.1:8080/keys')).toEqual(new URL('http://127.0.0.1:8080/keys'))
  })

  it.each([
    ['missing', () => join(folder, 'nowhere'), 'it cannot be read.'],
    ['a folder', () => folder, 'it cannot be read.'],
    ['no key', () => file('no', 'hello'), 'it is neither a public key in PEM nor a JWK set.'],
    ['no JSON', () => file('no', '{'), 'it is neither a public key in PEM nor a JWK set.'],
    ['a set of something else', () => file('no', '{"keys":[{}]}'), 'its keys must all be public ones.'],
    ['a password', () => file('no', '{"kty":"oct","k":"AA"}'), 'its keys must all be public ones.'],
    [
      'a private JWK',
      () => file('no', JSON.stringify(privateKey.export({ format: 'jwk' }))),
      'its keys must all be public ones.',
    ],
    [
      'a private key',
      () => file('no', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
      'it holds a private key, which belongs to the issuer alone.',
    ],
  ])('is refused when its file is %s', (_what, path, problem) => {
    const TOKEN_KEY_FILE = path()
    expect(mistakes({ ...issuer, HOST: '0.0.0.0', TOKEN_KEY_FILE })).toEqual([
      `TOKEN_KEY_FILE is "${TOKEN_KEY_FILE}": ${problem}`,
    ])
  })

  it('needs the issuer and the audience, one source, and a safe way to it', () => {
    expect(mistakes({ TOKEN_KEY_FILE: pem, TOKEN_JWKS_URL: 'http://id.example.org/keys' })).toEqual([
      'TOKEN_KEY_FILE and TOKEN_JWKS_URL are both set: there is one source of keys.',
      'TOKEN_ISSUER is missing: the claim `iss` of every token.',
      'TOKEN_AUDIENCE is missing: the claim `aud` of every token.',
      'TOKEN_JWKS_URL must be an https:// URL (http:// on this machine only).',
    ])
  })

  it('asks for a key to sign identities with, where subgraphs are elsewhere', () => {
    const elsewhere = { ...issuer, TOKEN_KEY_FILE: pem, SUBGRAPH_PERSONS_URL: 'https://persons.example.org/' }
    expect(mistakes(elsewhere)).toEqual([
      'SUBGRAPH_SIGNING_KEY is missing: the subgraphs elsewhere accept signed identities only.',
    ])
    expect(read({ ...elsewhere, SUBGRAPH_SIGNING_KEY: 'k'.repeat(32) }).gateway.remotes).toEqual({
      persons: 'https://persons.example.org/',
    })
  })
})

describe('a subgraph alone', () => {
  it('listens on this machine only, unless a key is set', () => {
    expect(mistakes({ HOST: '0.0.0.0' }, readAlone)).toEqual([
      'HOST is "0.0.0.0": without SUBGRAPH_SIGNING_KEY a subgraph listens on 127.0.0.1, ::1 or localhost only.',
    ])
    const SUBGRAPH_SIGNING_KEY = 'k'.repeat(32)
    expect(readAlone({ HOST: '0.0.0.0', SUBGRAPH_SIGNING_KEY }).signingKey()).toEqual(Buffer.from(SUBGRAPH_SIGNING_KEY))
  })

  it('shares a key with the gateway that has the same data folder', () => {
    const DATA_DIR = join(folder, 'shared')
    const ours = readAlone({ DATA_DIR }).signingKey()
    expect(ours).toHaveLength(32)
    expect(read({ DATA_DIR }).gateway.signingKey()).toEqual(ours)
    expect(statSync(join(DATA_DIR, 'subgraph-signing-key')).mode & 0o777).toBe(0o600)
  })
})

describe('a key that is kept', () => {
  it('is one, also for processes that want it at the same time', () => {
    const path = join(folder, 'race', 'key')
    const script = `import { keptKey } from './process/settings.ts'; console.log(Buffer.from(keptKey(process.argv[1])).toString('hex'))`
    const command = `for i in 1 2 3 4; do "${process.execPath}" --import tsx --input-type=module -e "${script}" "${path}" & done; wait`
    const keys = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim().split('\n')
    expect(keys).toHaveLength(4)
    expect(new Set(keys)).toEqual(new Set([Buffer.from(keptKey(path)).toString('hex')]))
  })

  it('is not taken from a file that holds none', () => {
    expect(() => keptKey(file('empty', ''))).toThrow(/holds no key\. Remove it/)
  })
})
