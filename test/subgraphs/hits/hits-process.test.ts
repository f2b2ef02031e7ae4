import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpClient } from '../../../gateway/clients/http.ts'
import { identityReader } from '../../../process/signed-identity.ts'
import { fixedKeys } from '../../../process/signing-keys.ts'
import { ring } from '../../../subgraphs/seed/story.ts'
import { type SubgraphServer, serveSubgraph } from '../../../subgraphs/server.ts'
import { openSql, type Sql } from '../../../subgraphs/stores/sql.ts'
import { createSubgraph } from '../../../subgraphs/subgraph.ts'
import { vehicles } from '../../../subgraphs/vehicles/subgraph.ts'
import { askOnce, callAs, silent } from '../../support/call.ts'
import { type FreshDatabase, sqlDriver } from '../../support/drivers.ts'
import { folder, start } from '../../support/program.ts'
import { openProxy } from '../../support/proxy.ts'
import { placeSeeded } from '../../support/seeded.ts'
import { lentDatabase } from '../../support/shared-engine.ts'

// `hits` alone, in a process of its own: it asks the vehicles over HTTP, and nobody is there of the others.

const secret = randomBytes(32).toString('hex')
const keys = fixedKeys(Buffer.from(secret))
const REQUEST = `mutation ($input: RequestHitConfirmationInput!) { requestHitConfirmation(input: $input) {
  confirmation { id askedBy { code } addressedTo { code } status } } }`
const ANSWER = `mutation ($input: AnswerHitConfirmationInput!) { answerHitConfirmation(input: $input) {
  confirmation { id status steps { status } } } }`

describe('hits alone', { timeout: 120_000 }, () => {
  let database: FreshDatabase
  let sql: Sql
  let others: SubgraphServer
  let settings: Record<string, string>
  beforeAll(async () => {
    database = await lentDatabase(sqlDriver)
    const store = join(folder, 'vehicles')
    await placeSeeded('vehicles', store)
    others = await serveSubgraph(
      createSubgraph(vehicles, await vehicles.openStore(store), silent),
      { host: '127.0.0.1', port: 0, identities: identityReader(keys, 'vehicles') },
      silent,
    )
    const nobody = 'http://127.0.0.1:9'
    settings = {
      DATA_DIR: join(folder, 'data'),
      SUBGRAPH_SIGNING_KEY: secret,
      SUBGRAPH_PERSONS_URL: nobody,
      SUBGRAPH_STOLEN_DOCUMENTS_URL: nobody,
      SUBGRAPH_FINANCIAL_ALERTS_URL: nobody,
      SUBGRAPH_VEHICLES_URL: others.url,
    }
  }, 120_000)
  afterAll(async () => {
    await sql?.close()
    await others?.stop()
    await database?.dispose()
  })

  const aRequest = (kind: string, id: string) => ({
    ...{ idempotencyKey: randomUUID(), record: { kind, id }, priority: 'URGENT', circumstances: 'Stopped at a toll.' },
  })
  const started = async (url: string) => {
    const program = start(['--subgraph', 'hits'], { ...settings, STORE_HITS_URL: url })
    const client = httpClient({ name: 'hits', url: await program.ready, keys }, silent)
    const ask = (country: string, query: string, input: object) =>
      askOnce(client, { query, variables: { input } }, callAs(country))
    const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
      program.process.kill(signal)
      await client.close().catch(() => undefined)
      return program.ended
    }
    return { ask, end }
  }

  it('says which addresses it lacks', async () => {
    const { SUBGRAPH_PERSONS_URL, SUBGRAPH_VEHICLES_URL, ...lacking } = settings
    const program = start(['--subgraph', 'hits'], { ...lacking, STORE_HITS_URL: database.url })
    expect(await program.ended).toBe(1)
    expect(program.err).toContain('SUBGRAPH_PERSONS_URL is missing: hits asks persons.')
    expect(program.err).toContain('SUBGRAPH_VEHICLES_URL is missing: hits asks vehicles.')
    expect(program.err).not.toContain('SUBGRAPH_STOLEN_DOCUMENTS_URL')
  })

  it('asks the others as its caller, over HTTP; one that is away is not "no record"', async () => {
    const { ask, end } = await started(database.url)
    expect((await ask('FRA', REQUEST, aRequest('VEHICLE', ring.car.id))).data).toMatchObject({
      requestHitConfirmation: { confirmation: { addressedTo: { code: 'DEU' }, status: 'REQUESTED' } },
    })
    expect((await ask('FRA', REQUEST, aRequest('VEHICLE', 'none'))).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect((await ask('DEU', REQUEST, aRequest('VEHICLE', ring.car.id))).errors?.[0]?.extensions.rule).toBe(
      'OWN_RECORD',
    )
    expect((await ask('FRA', REQUEST, aRequest('PERSON', ring.head.id))).errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'SOURCE_UNAVAILABLE', asked: 'persons', carriedOut: false },
    })
    expect(await end('SIGTERM')).toBe(0)
  })

  it('killed between commit and answer, has done it once, and says so to whoever sends it again', async () => {
    sql = await openSql(database.url)
    const count = async (text: string) => (await sql.query<{ count: number }>({ name: '', text }))[0]?.count
    const input = aRequest('VEHICLE', ring.car.id)
    let answer: object = {}
    for (const [query, marker, written, inputOf] of [
      [REQUEST, 'INSERT INTO hit_confirmations', 'SELECT count(*) AS count FROM hit_confirmations', () => input],
      [
        ANSWER,
        'UPDATE hit_confirmations',
        `SELECT count(*) AS count FROM hit_confirmations WHERE status = 'CONFIRMED'`,
        () => answer,
      ],
    ] as const) {
      const before = await count(written)
      const url = new URL(database.url)
      let stalled = false
      const line = await openProxy({ host: url.hostname, port: Number(url.port || 5432) }, (data) => {
        if (stalled || !data.includes(marker)) return
        stalled = true
        line.stall() // what has come is passed on, and nothing comes back
      })
      url.host = `127.0.0.1:${line.port}`
      const broken = await started(url.href)
      const asked = broken.ask(query === REQUEST ? 'FRA' : 'DEU', query, inputOf())
      await expect.poll(() => count(written), { timeout: 30_000 }).toBe((before ?? 0) + 1)
      await broken.end('SIGKILL')
      expect((await asked).errors?.[0]?.extensions).toMatchObject({ code: 'SOURCE_UNAVAILABLE', carriedOut: null })
      await line.close()

      const { ask, end } = await started(database.url)
      const again = await ask(query === REQUEST ? 'FRA' : 'DEU', query, inputOf())
      expect(again.errors).toBeUndefined()
      const { confirmation } = Object.values(again.data ?? {})[0] as { confirmation: { id: string; status: string } }
      expect(confirmation.status).toBe(query === REQUEST ? 'REQUESTED' : 'CONFIRMED')
      expect(await count(written)).toBe((before ?? 0) + 1)
      answer = { idempotencyKey: 'answer', id: confirmation.id, answer: 'CONFIRMED', instructions: 'Seize it.' }
      await end('SIGTERM')
    }
  })
})
