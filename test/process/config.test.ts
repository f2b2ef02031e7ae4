import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultAdmissionLimits } from '../../gateway/admission/limits.ts'
import { noteUnknownSubgraphs, readGatewayConfig } from '../../gateway/config.ts'
import { defaultHttpLimits } from '../../process/http-limits.ts'
import { createSettings, type Environment, keptKey, subgraphSetting } from '../../process/settings.ts'
import { roles } from '../../schema/roles.ts'
import { storedNames, subgraphNames } from '../../schema/sdl.ts'
import { readLoneSubgraphConfig, readSubgraphsConfig } from '../../subgraphs/config.ts'
import { referenceRates } from '../../subgraphs/financial-alerts/rates.ts'
import { type Certificate, createAuthority } from '../support/certificates.ts'

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
  const names = kind === 'STORE' ? storedNames : subgraphNames
  return names.map((name) => subgraphSetting(kind, name, what)).join(', ')
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
      hitConfirmationMinutes: { URGENT: 10, ROUTINE: 60 },
      exchangeRates: referenceRates,
      logKeys: expect.any(Function),
      stores: {
        ...Object.fromEntries(storedNames.map((name) => [name, `data/${name}`])),
        'processing-log': 'data/log',
      },
    })
  })

  it('are as they are in .env.example, line by line', () => {
    const lines = readFileSync('.env.example', 'utf8').matchAll(/^#([A-Z_]+)=(.*)$/gm)
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
    const { TOKEN_JWKS_URL, TOKEN_KEY_FILE, EXCHANGE_RATES_FILE, TRUSTED_DOCUMENTS, ...others } = example
    // These are files, too.
    for (const name of Object.keys(others)) if (/TLS_|^CLIENT_CERT/.test(name)) delete others[name]
    expect(mistakes({ ...others, TOKEN_JWKS_URL })).toEqual([
      'SUBGRAPH_SIGNING_KEY is missing: the subgraphs elsewhere accept signed identities only.',
    ])
    expect([TOKEN_KEY_FILE, EXCHANGE_RATES_FILE, TRUSTED_DOCUMENTS]).not.toContain(undefined)
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
      'SUBGRAPH_SIGNING_KEY has a key that is too short: at least 32 bytes, such as 64 hex digits.',
      'SUBGRAPH_VEHICLES_URL is no URL: http://host:port, where the subgraph listens, is needed.',
      'TOKEN_ALGORITHMS has HS256, none: allowed are RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, Ed25519.',
      'TOKEN_ISSUER is set without TOKEN_JWKS_URL or TOKEN_KEY_FILE.',
    ])
  })

  it('say what is wrong with where roles come from', () => {
    const key = { TOKEN_JWKS_URL: 'https://id.example.org/jwks', TOKEN_ISSUER: 'i', TOKEN_AUDIENCE: 'a' }
    const wrong = (settings: Record<string, string>) =>
      mistakes({ ...key, ...settings }).map((mistake) => mistake.split(':')[0])
    for (const claim of ['realm_access..roles', '.roles', '/', '/a//b', '/a~2b']) {
      expect(wrong({ TOKEN_ROLES_CLAIM: claim })).toEqual([`TOKEN_ROLES_CLAIM is "${claim}"`])
    }
    for (const map of ['officer', 'x=chief', '=officer', 'x=', 'x=officer=border', '%zz=officer']) {
      expect(wrong({ TOKEN_ROLES_MAP: map })).toEqual([`TOKEN_ROLES_MAP has "${map}"`])
    }
    expect(wrong({ TOKEN_ROLES_MAP: 'a=officer,b=chief,c' })).toEqual([
      'TOKEN_ROLES_MAP has "b=chief"',
      'TOKEN_ROLES_MAP has "c"',
    ])
    expect(mistakes({ TOKEN_ROLES_CLAIM: 'groups' })).toEqual([
      'TOKEN_ROLES_CLAIM is set without TOKEN_JWKS_URL or TOKEN_KEY_FILE.',
    ])
  })

  it('say who may explore the schema: in production nobody unless told', () => {
    const production = { ...issuer, TOKEN_KEY_FILE: pem }
    const explorer = (environment: Environment) => read(environment).gateway.explorer
    expect([explorer({}), explorer(production)]).toEqual(['on', 'off'])
    for (const environment of [{}, production]) {
      expect(explorer({ ...environment, EXPLORER: 'on' })).toBe('on')
      expect(explorer({ ...environment, EXPLORER: 'off' })).toBe('off')
      expect(explorer({ ...environment, EXPLORER: 'administrator, integrator' })).toEqual({
        roles: ['administrator', 'integrator'],
      })
    }
    for (const EXPLORER of [
      'ON',
      'true',
      'off,administrator',
      'all',
      '*',
      ',',
      'administrator;integrator',
      'officer,chief',
    ]) {
      expect(mistakes({ EXPLORER })).toEqual([
        `EXPLORER is "${EXPLORER}": it must be on, off, or roles separated by commas: ${roles.join(', ')}.`,
      ])
    }
  })

  it('list the origins whose pages may ask, exactly', () => {
    expect(read({}).gateway.corsOrigins).toEqual([])
    const listed = ['https://desk.example.org', 'http://localhost:5173']
    expect(read({ CORS_ORIGINS: listed.join(' , ') }).gateway.corsOrigins).toEqual(listed)
    for (const origin of [
      'https://desk.example.org/',
      'desk.example.org',
      'HTTPS://desk.example.org',
      'null',
      'ws://a',
    ]) {
      expect(mistakes({ CORS_ORIGINS: origin })).toEqual([
        `CORS_ORIGINS has "${origin}": it must be an exact origin, such as https://desk.example.org.`,
      ])
    }
    expect(mistakes({ CORS_ORIGINS: `${listed[0]},*` })).toEqual([expect.stringContaining('has "*": name each origin')])
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
      ...Object.fromEntries(storedNames.map((name) => [name, `/var/lib/ncb/${name}`])),
      'processing-log': '/var/lib/ncb/log',
      persons: 'mongodb+srv://host/persons',
      'stolen-documents': 'postgresql://host/documents',
      vehicles: '/mnt/vehicles',
    })
  })
})

describe('secrets', () => {
  const STORE_PERSONS_URL = 'mongodb://user:secret@host/persons'
  const key = 'k'.repeat(40)

  it('come from files where they are said to, without the white space around them', () => {
    const { gateway, subgraphs } = read({
      METRICS_TOKEN_FILE: file('metrics', ' token-1\n'),
      RATE_LIMIT_REDIS_URL_FILE: file('redis', 'rediss://user:secret@host:6380/1\n'),
      STORE_PERSONS_URL_FILE: file('persons', `${STORE_PERSONS_URL}\n`),
      SUBGRAPH_SIGNING_KEY_FILE: file('keys', `${key}\n${'j'.repeat(32)}\n`),
    })
    expect(gateway).toMatchObject({ metricsToken: 'token-1', rateLimitRedisUrl: 'rediss://user:secret@host:6380/1' })
    expect(subgraphs.stores.persons).toBe(STORE_PERSONS_URL)
    const { keys, file: from } = gateway.signingKeys()
    expect(keys.map(String)).toEqual([key, 'j'.repeat(32)])
    expect(from).toBe(join(folder, 'keys'))
  })

  it.each<[string, () => Environment, string]>([
    [
      'is missing',
      () => ({ METRICS_TOKEN_FILE: join(folder, 'nowhere') }),
      'METRICS_TOKEN_FILE is "FOLDER/nowhere": it cannot be read.',
    ],
    ['is a folder', () => ({ METRICS_TOKEN_FILE: folder }), 'METRICS_TOKEN_FILE is "FOLDER": it is no file.'],
    [
      'is empty',
      () => ({ STORE_VEHICLES_URL_FILE: file('empty', ' \n') }),
      'STORE_VEHICLES_URL_FILE is "FOLDER/empty": it is empty.',
    ],
    [
      'is much too large',
      () => ({ METRICS_TOKEN_FILE: file('large', 'x'.repeat(70_000)) }),
      'METRICS_TOKEN_FILE is "FOLDER/large": it is larger than 65536 bytes, and holds no secret.',
    ],
    [
      'is not the only place',
      () => ({ STORE_PERSONS_URL, STORE_PERSONS_URL_FILE: file('both', STORE_PERSONS_URL) }),
      'STORE_PERSONS_URL_FILE and STORE_PERSONS_URL are both set: a secret has one place.',
    ],
    [
      'holds what the setting may not be',
      () => ({ SUBGRAPH_SIGNING_KEY_FILE: file('short', `${key}\nsecret`) }),
      'SUBGRAPH_SIGNING_KEY_FILE has a key that is too short: at least 32 bytes, such as 64 hex digits.',
    ],
    [
      'holds too many keys',
      () => ({ SUBGRAPH_SIGNING_KEY_FILE: file('many', `${key} ${key}1 ${key}2 ${key}3`) }),
      'SUBGRAPH_SIGNING_KEY_FILE has 4 keys: at most 3, of which the first one signs.',
    ],
    [
      'is of no subgraph',
      () => ({ STORE_VEHICLE_URL_FILE: file('x', 'x') }),
      `STORE_VEHICLE_URL_FILE is not known: there are ${each('STORE', 'URL_FILE')}.`,
    ],
    [
      'is of no secret',
      () => ({ SUBGRAPH_PERSONS_URL_FILE: file('x', 'x') }),
      'SUBGRAPH_PERSONS_URL_FILE is not known: the address of a subgraph is no secret, and stands in no file.',
    ],
  ])('are refused, and not told, where the file %s', (_what, environment, mistake) => {
    const told = mistakes(environment())
    expect(told).toEqual([mistake.replace('FOLDER', folder)])
    expect(told.join()).not.toMatch(/secret@|kkkk/)
  })

  it('of a subgraph alone come from files too', () => {
    const SUBGRAPH_SIGNING_KEY_FILE = file('alone', key)
    expect(readAlone({ HOST: '0.0.0.0', SUBGRAPH_SIGNING_KEY_FILE }).signingKeys().keys.map(String)).toEqual([key])
    const missing = join(folder, 'nowhere')
    expect(mistakes({ HOST: '0.0.0.0', SUBGRAPH_SIGNING_KEY_FILE: missing }, readAlone)).toEqual([
      `SUBGRAPH_SIGNING_KEY_FILE is "${missing}": it cannot be read.`,
    ])
  })
})

describe('subgraphs elsewhere', () => {
  const url = (SUBGRAPH_PERSONS_URL: string, more: Environment = {}) => mistakes({ SUBGRAPH_PERSONS_URL, ...more })
  const refused =
    'SUBGRAPH_PERSONS_URL is http:// to another machine: use https://, or set SUBGRAPH_PLAIN_HTTP=allowed.'

  it('are asked over plain HTTP on this machine only, unless it is allowed', () => {
    for (const here of [
      'http://localhost:1',
      'http://127.0.0.1:1/below',
      'http://[::1]:1',
      'https://persons.example.org',
    ]) {
      expect(url(here)).toEqual([])
    }
    for (const elsewhere of [
      'http://persons:4001',
      'http://10.0.0.1',
      'http://127.0.0.1.example.org',
      'http://[fe80::1]',
    ]) {
      expect(url(elsewhere)).toEqual([refused])
      expect(url(elsewhere, { SUBGRAPH_PLAIN_HTTP: 'allowed' })).toEqual([])
    }
    expect(url('http://persons:4001', { SUBGRAPH_PLAIN_HTTP: 'yes' })).toEqual([
      'SUBGRAPH_PLAIN_HTTP is "yes": it must be one of loopback, allowed.',
      refused,
    ])
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
    const { keys } = readAlone({ HOST: '0.0.0.0', SUBGRAPH_SIGNING_KEY }).signingKeys()
    expect(keys).toEqual([Buffer.from(SUBGRAPH_SIGNING_KEY)])
  })

  it('shares a key with the gateway that has the same data folder', () => {
    const DATA_DIR = join(folder, 'shared')
    const ours = readAlone({ DATA_DIR }).signingKeys()
    expect(ours.keys.map((key) => key.length)).toEqual([32])
    expect(read({ DATA_DIR }).gateway.signingKeys()).toEqual(ours)
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

describe('TLS', () => {
  let own: Certificate
  let other: Certificate
  let ca: string
  beforeAll(async () => {
    const authority = await createAuthority()
    ;[own, other] = await Promise.all([authority.server(), authority.server()])
    ca = file('ca.pem', authority.cert)
  })
  const server = () => ({ TLS_CERT_FILE: file('cert.pem', own.cert), TLS_KEY_FILE: file('key.pem', own.key) })
  const tokens = { TOKEN_KEY_FILE: pem, ...issuer }

  it('is spoken with a certificate and its key, which are read', () => {
    expect(read(server()).gateway).toMatchObject({ isDevelopment: true, clientCertificates: undefined })
    expect(read({ ...server(), TLS_CLIENT_CA_FILE: ca, HOST: '0.0.0.0' }).gateway).toMatchObject({
      isDevelopment: false,
      clientCertificates: 'required',
      tls: { ca: { setting: 'TLS_CLIENT_CA_FILE', path: ca } },
    })
    expect(readAlone({ ...server(), TLS_CLIENT_CA_FILE: ca }).tls?.ca?.path).toBe(ca)
    const subgraph = { SUBGRAPH_PERSONS_URL: 'https://persons:1', SUBGRAPH_TLS_CA_FILE: ca }
    expect(read(subgraph).gateway.subgraphTls).toEqual({ ca: { setting: 'SUBGRAPH_TLS_CA_FILE', path: ca } })
  })

  it.each<[string, () => Environment, string]>([
    [
      'a certificate without a key',
      () => ({ TLS_CERT_FILE: server().TLS_CERT_FILE }),
      'TLS_CERT_FILE is set without TLS_KEY_FILE.',
    ],
    [
      'a key without a certificate',
      () => ({ TLS_KEY_FILE: server().TLS_KEY_FILE }),
      'TLS_KEY_FILE is set without TLS_CERT_FILE.',
    ],
    [
      'the key of another certificate',
      () => ({ ...server(), TLS_KEY_FILE: file('other.pem', other.key) }),
      'TLS_KEY_FILE is "FOLDER/other.pem", which is not the key of the certificate, or too weak.',
    ],
    [
      'a file that is not there',
      () => ({ ...server(), TLS_CERT_FILE: join(folder, 'nowhere') }),
      'TLS_CERT_FILE is "FOLDER/nowhere", which cannot be read, or is larger than 1000000 bytes.',
    ],
    [
      'something else',
      () => ({ ...server(), TLS_CERT_FILE: pem }),
      'TLS_CERT_FILE is "FOLDER/public.pem", which has no certificate in PEM.',
    ],
    [
      'a certificate for a key',
      () => ({ ...server(), TLS_KEY_FILE: ca }),
      'TLS_KEY_FILE is "FOLDER/ca.pem", which has no private key in PEM, or one with a pass phrase.',
    ],
    [
      'an authority of clients without TLS',
      () => ({ TLS_CLIENT_CA_FILE: ca }),
      'TLS_CLIENT_CA_FILE is set without TLS_CERT_FILE.',
    ],
    [
      'a list of revoked certificates that is none',
      () => ({ ...server(), TLS_CLIENT_CA_FILE: ca, TLS_CLIENT_CRL_FILE: ca }),
      'TLS_CLIENT_CRL_FILE is "FOLDER/ca.pem", which has no list of revoked certificates in PEM.',
    ],
    [
      'a list of revoked certificates that nobody takes',
      () => ({ ...server(), TLS_CLIENT_CRL_FILE: ca }),
      'TLS_CLIENT_CRL_FILE is set without TLS_CLIENT_CA_FILE.',
    ],
    [
      'client certificates of nobody',
      () => ({ ...server(), CLIENT_CERTIFICATES: 'accepted' }),
      'CLIENT_CERTIFICATES is set without TLS_CLIENT_CA_FILE: whose certificates are taken.',
    ],
    [
      'certificates beside tokens that nobody issues',
      () => ({ ...server(), TLS_CLIENT_CA_FILE: ca, CLIENT_CERTIFICATES: 'with-token' }),
      'CLIENT_CERTIFICATES is with-token, without TOKEN_JWKS_URL or TOKEN_KEY_FILE.',
    ],
    [
      'another word',
      () => ({ ...server(), ...tokens, TLS_CLIENT_CA_FILE: ca, CLIENT_CERTIFICATES: 'on' }),
      'CLIENT_CERTIFICATES is "on": it must be one of required, with-token, accepted.',
    ],
    [
      'an authority of subgraphs that are asked over plain HTTP',
      () => ({ SUBGRAPH_PERSONS_URL: 'http://localhost:1', SUBGRAPH_TLS_CA_FILE: ca }),
      'SUBGRAPH_TLS_CA_FILE is set, and no SUBGRAPH_*_URL is https://.',
    ],
  ])('refuses %s', (_what, environment, mistake) => {
    const told = mistakes(environment())
    expect(told).toEqual([mistake.replace('FOLDER', folder)])
    expect(told.join()).not.toContain('BEGIN')
  })
})
