import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as httpsRequest } from 'node:https'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { subgraphSetting } from '../../process/settings.ts'
import { subgraphNames } from '../../schema/sdl.ts'
import { type Certificate, createAuthority, tlsFolder } from '../support/certificates.ts'
import { placeAllPglite, placePglite } from '../support/drivers.ts'
import { ask, folder, type Program, run, runIn, start } from '../support/program.ts'
import { placeSeeded } from '../support/seeded.ts'

const PERSON = '{ person(id: "nobody") { id } }'
/** Nobody listens on it. */
const NOWHERE = 'http://127.0.0.1:1'
const elsewhere = Object.fromEntries(subgraphNames.map((name) => [subgraphSetting('SUBGRAPH', name, 'URL'), NOWHERE]))

describe('npm start', { timeout: 120_000 }, () => {
  it('serves everything in one process, reaches out to nobody, and ends with nothing left open', async () => {
    const DATA_DIR = join(folder, 'all')
    const asIfManaged = { APOLLO_KEY: 'service:x:y', APOLLO_GRAPH_REF: 'x@y', APOLLO_SCHEMA_REPORTING: 'true' }
    const hook = new URL('../support/report-connections.ts', import.meta.url).href
    await placeAllPglite(DATA_DIR) // a first start is tried in first-start.test.ts
    const first = start([], { DATA_DIR, ...asIfManaged }, [hook])
    const url = await first.ready
    expect(first.out).toMatch(/^DEVELOPMENT MODE: .*FRA for CRIMINAL_INVESTIGATION/)
    expect(first.out).toMatch(/GraphQL at http:\S+\/graphql, an explorer at http:\S+ \(started in \d+\.\d s\)\n/)
    expect(first.err).toMatch(/"level":40.*DEVELOPMENT MODE/)
    for (const refused of ['without a token', 'introspection', '/metrics', 'plain http'])
      expect(first.out).toContain(refused)
    expect(await ask(url, '{ person(id: "x") { id } vehicle(id: "x") { id } alert(id: "x") { id } }')).toEqual({
      status: 200,
      data: { person: null, vehicle: null, alert: null },
      codes: undefined,
    })
    expect((await fetch(`${url}/ready`)).status).toBe(200)

    const token = run('gateway/token.ts', ['--country', 'DEU', '--user', 'k-1'], { DATA_DIR })
    expect(await token.ended).toBe(0)
    const authorization = `Bearer ${token.out.trim()}`
    expect(await ask(url, PERSON, { authorization })).toMatchObject({ status: 200 })
    expect(await ask(url, PERSON, { authorization: `${authorization}x` })).toMatchObject({ status: 401 })

    const second = start([], { DATA_DIR })
    expect(await second.ended).toBe(1)
    expect(second.err).toContain(`is in use by process ${first.process.pid}`)
    expect(second.err).not.toMatch(/\n {4}at /)

    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.err).toMatch(/"msg":"stopped"\}\n$/)
    expect(first.out).not.toContain('outgoing')
  })

  it('shows nobody the schema, and has no pages, once it has a key', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const TOKEN_KEY_FILE = join(folder, 'token-key.pem')
    writeFileSync(TOKEN_KEY_FILE, publicKey.export({ type: 'spki', format: 'pem' }))
    const issuer = {
      TOKEN_ISSUER: 'https://id.example.org/',
      TOKEN_AUDIENCE: 'ncb-graph',
      SUBGRAPH_SIGNING_KEY: 'k'.repeat(32),
    }
    const production = start([], { DATA_DIR: join(folder, 'production'), TOKEN_KEY_FILE, ...issuer, ...elsewhere })
    const url = await production.ready
    expect(production.out).not.toContain('explorer')
    for (const path of ['/', '/graphiql']) expect((await fetch(url + path)).status).toBe(404)
    const token = await new SignJWT({ country: 'FRA', organisation: 'NCB', roles: ['administrator'] })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(issuer.TOKEN_ISSUER)
      .setAudience(issuer.TOKEN_AUDIENCE)
      .setSubject('officer')
      .setIssuedAt()
      .setExpirationTime('1 hour')
      .sign(privateKey)
    const headers = { authorization: `Bearer ${token}`, 'x-purpose': 'ADMINISTRATIVE' }
    expect(await ask(url, '{ __typename }', headers)).toMatchObject({ status: 200, data: { __typename: 'Query' } })
    expect(await ask(url, '{ __schema { description } }', headers)).toMatchObject({
      status: 400,
      codes: ['INTROSPECTION_DISABLED'],
    })
    production.process.kill('SIGTERM')
    expect(await production.ended).toBe(0)
  })

  it('would be seen reaching out, if it did', async () => {
    const hook = new URL('../support/report-connections.ts', import.meta.url).href
    const caller = run('test/support/phone-home.ts', [], {}, [hook])
    await caller.ended
    expect(caller.out).toMatch(/outgoing .*telemetry/)
  })

  it('goes on answering when a failure is left that nobody waits for', async () => {
    const hook = new URL('../support/reject-on-signal.ts', import.meta.url).href
    const gateway = start([], { DATA_DIR: join(folder, 'keys'), ...elsewhere }, [hook])
    const url = await gateway.ready
    const told = new Promise<void>((resolve) => {
      gateway.process.stderr?.on('data', () => {
        if (gateway.err.includes('a failure that nobody waited for')) resolve()
      })
    })
    gateway.process.kill('SIGUSR2')
    await told
    expect(gateway.err).not.toContain('left to itself')
    expect(gateway.err).toMatch(/"at":\["test\/support\/reject-on-signal\.[jt]s:3:/)
    expect((await fetch(`${url}/health`)).status).toBe(200)
    gateway.process.kill('SIGTERM')
    expect(await gateway.ended).toBe(0)
  })

  it('starts again after it was killed', async () => {
    const DATA_DIR = join(folder, 'all')
    const first = start([], { DATA_DIR })
    await first.ready
    first.process.kill('SIGKILL')
    await first.ended
    const second = start([], { DATA_DIR })
    expect(await ask(await second.ready, PERSON)).toEqual({ status: 200, data: { person: null }, codes: undefined })
    second.process.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })

  it('lets a request that has begun end, and takes no other', async () => {
    const gateway = start([], { DATA_DIR: join(folder, 'keys'), ...elsewhere, SHUTDOWN_TIMEOUT_MS: '60000' })
    const url = await gateway.ready
    const { answer, finish } = await beginRequest(url)
    gateway.process.kill('SIGTERM')
    await expect
      .poll(() =>
        fetch(`${url}/health`).then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('down')
    finish()
    expect(await answer).toMatch(/^HTTP\/1\.1 200 .*"__typename":"Query"/s)
    expect(await gateway.ended).toBe(0)
  })

  it('ends at once at a second signal', async () => {
    const gateway = start([], { DATA_DIR: join(folder, 'keys'), ...elsewhere, SHUTDOWN_TIMEOUT_MS: '60000' })
    const url = await gateway.ready
    const { answer } = await beginRequest(url)
    gateway.process.kill('SIGTERM')
    await expect.poll(() => gateway.err).toContain('"stopping","signal":"SIGTERM"')
    gateway.process.kill('SIGTERM')
    expect(await gateway.ended).toBe(1)
    expect(await answer).toBe('')
  })

  it('outlives its terminal', async () => {
    const gateway = start([], { DATA_DIR: join(folder, 'keys'), ...elsewhere })
    const url = await gateway.ready
    gateway.process.kill('SIGHUP')
    await expect.poll(() => gateway.err).toContain('"signal-ignored","signal":"SIGHUP"')
    expect((await fetch(`${url}/health`)).status).toBe(200)
    gateway.process.kill('SIGTERM')
    expect(await gateway.ended).toBe(0)
  })

  it('is ended by a signal to npm itself', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const npm = runIn(root, 'npm', ['start'], { DATA_DIR: join(folder, 'keys'), HOME: folder, ...elsewhere })
    const url = await npm.ready
    npm.process.kill('SIGTERM')
    await npm.ended // with it the output of all that it has started
    expect(npm.err).toMatch(/"stopping","signal":"SIGTERM".*"msg":"stopped"/s)
    expect(await fetch(`${url}/health`).catch(() => 'down')).toBe('down')
  })

  it('runs subgraphs elsewhere: one that is killed takes its own fields only, and comes back', async () => {
    const DATA_DIR = join(folder, 'apart')
    const persons = start(['--subgraph', 'persons'], { DATA_DIR })
    const vehicles = start(['--subgraph', 'vehicles', '--port', '0'], { DATA_DIR, PORT: '' })
    const personsUrl = await persons.ready
    const remotes = { ...elsewhere, SUBGRAPH_PERSONS_URL: personsUrl, SUBGRAPH_VEHICLES_URL: await vehicles.ready }
    const gateway = start([], { DATA_DIR, ...remotes })
    const url = await gateway.ready
    const query = '{ person(id: "x") { id } vehicle(id: "x") { id } notices(first: 1) { totalCount } }'
    const whole = { status: 200, data: { person: null, vehicle: null, notices: { totalCount: 0 } }, codes: undefined }
    expect(await ask(url, query)).toEqual(whole)

    persons.process.kill('SIGKILL')
    await persons.ended
    expect(await ask(url, query)).toEqual({
      status: 200,
      data: { person: null, vehicle: null, notices: null },
      codes: ['SOURCE_UNAVAILABLE', 'SOURCE_UNAVAILABLE'],
    })
    const ready = await fetch(`${url}/ready`)
    const sources = { persons: { status: 'down', reason: 'unreachable' }, vehicles: { status: 'up' } }
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'degraded', sources }])

    const again = start(['--subgraph', 'persons', '--port', new URL(personsUrl).port], { DATA_DIR })
    await again.ready
    expect(await ask(url, query)).toEqual(whole)
    for (const { process: child } of [gateway, vehicles, again]) child.kill('SIGTERM')
    expect(await Promise.all([gateway.ended, vehicles.ended, again.ended])).toEqual([0, 0, 0])
  })
})

describe('npm start with certificates', { timeout: 120_000 }, () => {
  it('knows its subgraphs and its callers by them, and is no development mode then', async () => {
    const authority = await createAuthority()
    const files = tlsFolder()
    const ca = files.write('ca', authority.cert)
    const own = async (name: string, prefix: string, certificate: Promise<Certificate>) => {
      const { cert, key } = await certificate
      return {
        [`${prefix}CERT_FILE`]: files.write(`${name}.cert`, cert),
        [`${prefix}KEY_FILE`]: files.write(name, key),
      }
    }
    const gatewayItself = authority.issue({ subject: { CN: ['gateway'] }, usage: 'client' })
    const key = { SUBGRAPH_SIGNING_KEY: 'k'.repeat(32), DATA_DIR: join(folder, 'certificates') }
    const server = { ...key, ...(await own('server', 'TLS_', authority.server())), TLS_CLIENT_CA_FILE: ca }
    const vehicles = start(['--subgraph', 'vehicles'], server)
    const SUBGRAPH_VEHICLES_URL = await vehicles.ready
    expect(SUBGRAPH_VEHICLES_URL).toMatch(/^https:/)
    const towards = { SUBGRAPH_TLS_CA_FILE: ca, ...(await own('gateway', 'SUBGRAPH_TLS_', gatewayItself)) }
    const gateway = start([], { ...server, ...towards, ...elsewhere, SUBGRAPH_VEHICLES_URL })
    const url = await gateway.ready
    expect(gateway.out).not.toContain('DEVELOPMENT MODE')

    const subject = { C: ['FR'], O: ['Police'], OU: ['officer'], CN: ['officer-1'] }
    const officer = await authority.issue({ subject, usage: 'client' })
    const asked = async (certificate: Partial<Certificate>) => {
      const headers = { 'content-type': 'application/json', 'x-purpose': 'CRIMINAL_INVESTIGATION' }
      const request = httpsRequest(`${url}/graphql`, { method: 'POST', ca: authority.cert, headers, ...certificate })
      request.end(JSON.stringify({ query: '{ vehicle(id: "x") { id } }' }))
      const [response] = await once(request, 'response')
      return [response.statusCode, JSON.parse(await textOf(response)).data]
    }
    expect(await asked(officer)).toEqual([200, { vehicle: null }])
    expect(await asked({})).toEqual([401, undefined])
    for (const { process: child } of [gateway, vehicles]) child.kill('SIGTERM')
    expect(await Promise.all([gateway.ended, vehicles.ended])).toEqual([0, 0])
    files.close()
  })
})

describe('a start that fails says why, in a sentence', { timeout: 60_000 }, () => {
  /** Ends with 1, says something on standard error, and shows no stack. */
  async function failing(program: Program): Promise<string> {
    expect(await program.ended).toBe(1)
    expect(program.err).not.toMatch(/\n {4}at /)
    expect(program.out).not.toContain('ready')
    return program.err
  }

  it('of a processing log to read without the key that it was written with, and makes none', async () => {
    const DATA_DIR = join(folder, 'without-key')
    expect(await failing(start(['--subgraph', 'processing-log'], { DATA_DIR }))).toBe(
      `there is no ${DATA_DIR}/processing-log-key: set DATA_DIR to that of the server, or PROCESSING_LOG_KEY to its key.\n`,
    )
    expect(existsSync(DATA_DIR) ? readdirSync(DATA_DIR) : []).not.toContain('processing-log-key')
    const given = start(['--subgraph', 'processing-log'], { DATA_DIR, PROCESSING_LOG_KEY: '7'.repeat(64) })
    await given.ready // and it needs no key to sign with
    given.process.kill('SIGTERM')
    expect(await given.ended).toBe(0)
    expect(readdirSync(DATA_DIR).filter((name) => name.startsWith('processing-log'))).toEqual([])
  })

  it('of an option or a subgraph that does not exist', async () => {
    expect(await failing(start(['--subgraphs', 'persons']))).toMatch(/^Unknown option '--subgraphs'.*npm start --/s)
    expect(await failing(start(['--subgraph', 'weapons']))).toBe(
      `There is no subgraph weapons: there are ${subgraphNames.join(', ')}.\n`,
    )
    expect(await failing(start(['--port', 'http']))).toContain('PORT is "http"')
  })

  it('of settings, of the gateway and of the subgraphs alike', async () => {
    const said = await failing(start([], { HOST: '0.0.0.0', SEED: 'yes', STORE_VEHICLES_URL: 'postgres://x/y' }))
    expect(said.split('\n')).toHaveLength(5)
    expect(said).toMatch(/^3 settings are wrong .*HOST is "0\.0\.0\.0".*STORE_VEHICLES_URL .*SEED is "yes"/s)
  })

  it('that a line of .env is wrong', async () => {
    writeFileSync(join(folder, '.env'), 'OPERATION_TIMEOUT_MS=never\n')
    expect(await failing(start([]))).toContain('OPERATION_TIMEOUT_MS is "never"')
    rmSync(join(folder, '.env'))
  })

  it('of a wrong command, also by a path with a link in it', async () => {
    const link = join(folder, 'link')
    symlinkSync(fileURLToPath(new URL('../..', import.meta.url)), link)
    const args = ['--import', import.meta.resolve('tsx'), join(link, 'subgraphs/import/main.ts'), 'nothing']
    const program = runIn(folder, process.execPath, args, {})
    expect(await program.ended).toBe(2)
    expect(program.err).toContain('npm run import')
  })

  it('of a port that is taken', async () => {
    const first = start(['--subgraph', 'vehicles'], { DATA_DIR: join(folder, 'one') })
    const { port } = new URL(await first.ready)
    const second = start(['--subgraph', 'persons', '--port', port], { DATA_DIR: join(folder, 'two') })
    expect(await failing(second)).toContain(`127.0.0.1:${port} is in use by another process.`)
    const gateway = start(['--port', port], { DATA_DIR: join(folder, 'two'), ...elsewhere })
    expect(await failing(gateway)).toContain(`127.0.0.1:${port} is in use by another process.`)
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })

  it('of a data folder that another process has', async () => {
    const DATA_DIR = join(folder, 'locked')
    const first = start(['--subgraph', 'vehicles'], { DATA_DIR })
    await first.ready
    expect(await failing(start(['--subgraph', 'vehicles'], { DATA_DIR }))).toContain(`by process ${first.process.pid}`)
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })

  it('of a data folder that is none', async () => {
    writeFileSync(join(folder, 'file'), '')
    const said = await failing(start(['--subgraph', 'vehicles'], { DATA_DIR: join(folder, 'file') }))
    expect(said).toContain(join(folder, 'file'))
  })

  it('of a file of records in which a byte has changed: the file, the line and what to do', async () => {
    const DATA_DIR = join(folder, 'damaged')
    const first = start(['--subgraph', 'persons'], { DATA_DIR })
    await first.ready
    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    const file = join(DATA_DIR, 'persons', 'schema_migrations.db')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"_id":"', '"_id":"x'))
    const list = fileURLToPath(new URL('../../subgraphs/seed/persons-synthetic.csv', import.meta.url))
    const importing = ['persons', list, '--owner', 'FRA', '--report', join(folder, 'refused.csv')]
    for (const begin of [
      () => start(['--subgraph', 'persons'], { DATA_DIR }),
      () => start([], { DATA_DIR, ...elsewhere, SUBGRAPH_PERSONS_URL: '' }),
      () => run('subgraphs/import/main.ts', importing, { DATA_DIR }),
    ]) {
      const said = await failing(begin()) // one after the other: each has the folder for itself
      expect(said).toContain(`${file} is damaged in line 2: restore its folder from a backup, or move the folder away`)
    }
  })

  it('of a store that it waits for, by the name of its setting', async () => {
    const url = 'mongodb://officer:secret@127.0.0.1:1/persons'
    const waiting = start(['--subgraph', 'persons'], { STORE_PERSONS_URL: url })
    await expect
      .poll(() => waiting.err, { timeout: 20_000 })
      .toContain('"store-waiting","subgraph":"persons","setting":"STORE_PERSONS_URL"')
    expect(waiting.err).not.toMatch(/secret|officer/)
    waiting.process.kill('SIGTERM')
    expect(await waiting.ended).toBe(null)
  })
})

describe('a stop', { timeout: 120_000 }, () => {
  /** Nothing ends by itself before. */
  const patient = {
    OPERATION_TIMEOUT_MS: '60000',
    SUBGRAPH_TIMEOUT_MS: '60000',
    SHUTDOWN_TIMEOUT_MS: '6000',
    // No limit refuses what a stop is to end.
    OPERATION_MAX_COST: '1000000000',
    COST_PER_SECOND: '1000000000',
    OPERATIONS_WAITING_PER_IDENTITY: '1000',
    OVERLOAD_QUEUE_MS: '60000',
    OVERLOAD_LOOP_DELAY_MS: '60000',
  }

  it('ends what waits for a source that is slow, and answers it', async () => {
    const silent = createServer()
    const asked = new Promise<void>((resolve) => {
      silent.on('connection', (socket) => {
        socket.on('error', () => undefined)
        resolve()
      })
    })
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo // a string only for a pipe
    const SUBGRAPH_PERSONS_URL = `http://127.0.0.1:${port}`
    const gateway = start([], { DATA_DIR: join(folder, 'keys'), ...elsewhere, ...patient, SUBGRAPH_PERSONS_URL })
    const answer = ask(await gateway.ready, PERSON)
    await asked
    gateway.process.kill('SIGTERM')
    expect(await answer).toEqual({ status: 200, data: { person: null }, codes: ['SOURCE_UNAVAILABLE'] })
    expect(await gateway.ended).toBe(0)
    expect(gateway.err).toMatch(/"msg":"stopped"\}\n$/)
    silent.close()
  })

  it('ends searches, and answers each of them', async () => {
    const DATA_DIR = join(folder, 'seeded')
    await placeSeeded('persons', join(DATA_DIR, 'persons'))
    const all = start([], { DATA_DIR, ...elsewhere, ...patient, SUBGRAPH_PERSONS_URL: '', LOG_LEVEL: 'info' })
    const url = await all.ready
    const search =
      '{ searchPersons(query: { name: "Maria Anna Jose Juan Mohamed Ali Kim Garcia" }, threshold: 0) { truncated } }'
    const answers = Array.from({ length: 200 }, () => ask(url, search))
    await Promise.race(answers)
    all.process.kill('SIGTERM')
    for (const { status, codes } of await Promise.all(answers)) {
      // Those that were begun, and those that waited for their turn.
      const expected = { 200: codes ? ['SOURCE_UNAVAILABLE'] : undefined, 503: ['RECONNECT'] }[status]
      expect([status, codes]).toEqual([status === 503 ? 503 : 200, expected])
    }
    expect(await all.ended).toBe(0)
  })

  it('rolls back a change that takes long, and says so', async () => {
    const DATA_DIR = join(folder, 'reports')
    await placePglite(join(DATA_DIR, 'stolen-documents'))
    const settings = {
      DATA_DIR,
      ...elsewhere,
      ...patient,
      SHUTDOWN_TIMEOUT_MS: '12000', // all are to be answered before it cuts connections, however busy the machine is
      SUBGRAPH_STOLEN_DOCUMENTS_URL: '',
    }
    const gateway = start([], settings)
    const query =
      'mutation ($input: [ReportTravelDocumentInput!]!) { reportTravelDocuments(input: $input) { travelDocuments { id } } }'
    const series = (prefix: string) => ({
      series: { prefix, from: '0000000', to: '9999999' },
      type: 'PASSPORT',
      issuedBy: 'FRA',
      fraud: 'STOLEN_BLANK',
    })
    const url = await gateway.ready
    // Many times what can be written before a stop ends it. All are taken up before the first is carried out.
    const reports = await Promise.all(
      Array.from({ length: 200 }, (_, n) => {
        const variables = { input: [1, 2, 3, 4, 5].map((i) => series(`Z${n}Z${i}Z`)) }
        return beginRequest(url, JSON.stringify({ query, variables }))
      }),
    )
    for (const { finish } of reports) finish()
    await Promise.race(reports.map(({ heard }) => heard))
    gateway.process.kill('SIGTERM')
    const responses = (await Promise.all(reports.map(({ answer }) => answer))).map((answer) => {
      const { errors } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))
      return errors?.[0].extensions
    })
    const ended = responses.filter(Boolean)
    expect(ended.length).toBeGreaterThan(0)
    for (const { code } of ended) expect(['SOURCE_UNAVAILABLE', 'RECONNECT']).toContain(code)
    expect(ended).toContainEqual(expect.objectContaining({ carriedOut: false }))
    expect(await gateway.ended).toBe(0)
    const again = start([], settings)
    const { data } = await ask(await again.ready, '{ travelDocuments(first: 1) { totalCount } }')
    const { totalCount } = (data as { travelDocuments: { totalCount: number } }).travelDocuments // as it was asked
    const told = (carriedOut: boolean | null) => ended.filter((one) => one.carriedOut === carriedOut).length
    const carriedOut = 200 - ended.length + told(true)
    expect(totalCount).toBeGreaterThanOrEqual(5 * carriedOut)
    expect(totalCount).toBeLessThanOrEqual(5 * (carriedOut + told(null)))
    again.process.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  })

  it('cuts what still hangs when its time has passed, and says so', async () => {
    const hook = new URL('../support/never-end.ts', import.meta.url).href
    const gateway = start([], { DATA_DIR: join(folder, 'keys'), ...elsewhere, SHUTDOWN_TIMEOUT_MS: '500' }, [hook])
    await gateway.ready
    gateway.process.kill('SIGTERM')
    expect(await gateway.ended).toBe(1)
    expect(gateway.err).toMatch(/"stop-overdue","setting":"SHUTDOWN_TIMEOUT_MS","ms":500/)
  })
})

/** A request whose last byte is missing until `finish`. The answer is empty when the connection breaks. */
interface BegunRequest {
  finish(): void
  /** Once the answer begins. */
  heard: Promise<void>
  answer: Promise<string>
}

async function beginRequest(url: string, body = '{"query":"{ __typename }"}'): Promise<BegunRequest> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nexpect: 100-continue\r\n\r\n`
  const isHeard = () => new Promise<void>((resolve) => socket.once('data', () => resolve()))
  const answer = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
  let text = ''
  socket.setEncoding('utf8')
  socket.on('error', () => undefined) // reset, which is an empty answer
  socket.write(head + body.slice(0, -1))
  await isHeard() // "100 Continue": the server has taken the request up
  socket.on('data', (chunk) => {
    text += chunk
  })
  return { finish: () => socket.write(body.slice(-1)), heard: isHeard(), answer }
}
