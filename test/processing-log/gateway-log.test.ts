import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeptEntry } from '../../processing-log/entry.ts'
import type { ProcessingLog } from '../../processing-log/processing-log.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { freshFolder, keys, linesIn, openLog, verify } from '../support/processing-log.ts'
import { clients, endOf, PATIENCE } from '../support/subscription-clients.ts'
import { caseOf, FOLLOW, isLive, updates } from '../support/subscription-world.ts'

const folder = freshFolder()
let log: ProcessingLog
let gateway: TestGateway
beforeAll(async () => {
  log = await openLog(folder)
  gateway = await startTestGateway({ processingLog: { log, bestEffort: false } })
})
afterAll(async () => {
  await gateway?.stop()
  await log?.close()
  expect(await verify(folder)).toMatchObject({ faults: [], faultCount: 0 })
})

let seen = 0
/** The entries since it was asked last. They are on the disk by the time an answer has come. */
function fresh(): Partial<KeptEntry>[] {
  const all = linesIn(folder).flatMap(({ entry }) => (entry ? [entry as KeptEntry] : []))
  const added = all.slice(seen)
  seen = all.length
  return added
}

const STOLEN = { number: 'c7kj 40lmt', type: 'PASSPORT', issuedBy: 'D' }
const STOLEN_HASH = keys.hashOf('travelDocument', 'DEU|C7KJ40LMT')
const CHECK =
  'query Gate($documents: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $documents) { verdict } }'
const documents = [STOLEN]
const REQUEST_ID = '6f1c2d4e-8a90-4b1c-9d2e-3f4a5b6c7d8e'

/** The id of the record of the stolen passport. */
async function stolenId(): Promise<string> {
  const { data } = await gateway.ask<{ checkTravelDocument: { records: { id: string }[] } }>(
    'query($document: TravelDocumentInput!) { checkTravelDocument(document: $document) { records { id } } }',
    { document: STOLEN },
  )
  fresh()
  return data.checkTravelDocument.records[0]?.id ?? ''
}

describe('an operation is in the log before its answer leaves', () => {
  it('with who asked, why, by what, what for, and what was given, though the client wanted a verdict only', async () => {
    const id = await stolenId()
    const headers = {
      'x-request-id': REQUEST_ID,
      'apollographql-client-name': 'gate',
      'apollographql-client-version': '3',
    }
    const identity = { organisation: 'Border guard', user: 'officer-7', roles: ['border'] }
    const asker = { country: 'BRA', identity, purpose: 'BORDER_CONTROL' as const, headers }
    await gateway.ask(CHECK, { documents }, asker)
    expect(fresh()).toEqual([
      {
        ...identity,
        requestId: REQUEST_ID,
        country: 'BRA',
        purpose: 'BORDER_CONTROL',
        client: { name: 'gate', version: '3' },
        operation: { kind: 'query', name: 'Gate', hash: createHash('sha256').update(CHECK).digest('hex') },
        asked: { travelDocument: [STOLEN_HASH] },
        given: { 'stolen-documents': [`TravelDocument/${id}`] },
        outcome: 'ANSWERED',
        cost: expect.any(Number),
      },
    ])
  })

  it('with what NCBs have written to each other, by its id, though the client wanted none, and the record that was asked about', async () => {
    await gateway.ask('query Turn { hitConfirmations(filter: { turn: MINE }) { edges { node { status } } } }')
    expect(fresh()).toMatchObject([
      { operation: { kind: 'query', name: 'Turn' }, given: { hits: ['HitConfirmation/hit-ring-alert'] } },
    ])
    const input = { idempotencyKey: 'logged', record: { kind: 'VEHICLE', id: 'none' }, priority: 'URGENT' }
    await gateway.ask(
      'mutation ($input: RequestHitConfirmationInput!) { requestHitConfirmation(input: $input) { confirmation { status } } }',
      { input: { ...input, circumstances: 'Stopped at a toll.' } },
    )
    const asked = { id: [keys.hashOf('id', 'none')], text: [keys.hashOf('text', 'stopped at a toll.')] }
    expect(fresh()).toMatchObject([
      { outcome: 'BEGUN', asked },
      { outcome: 'PARTIAL', code: 'NOT_FOUND', given: {}, asked },
    ])
  })

  it('and nothing is given where there is no record', async () => {
    await gateway.ask(CHECK, { documents: [{ ...STOLEN, number: 'NONE1' }] })
    expect(fresh()).toMatchObject([
      { given: {}, asked: { travelDocument: [keys.hashOf('travelDocument', 'DEU|NONE1')] }, outcome: 'ANSWERED' },
    ])
  })

  it('with the NCBs that a partner is told nothing of, and that have to be told', async () => {
    const query =
      'query($documents: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $documents) { partnerVerdict records { id } } }'
    const identity = { organisation: 'Airline', user: 'desk-1', roles: ['partner'] }
    const asked = [{ number: 'C7KJ40LMT', issuedBy: 'DEU' }]
    const { data, errors } = await gateway.ask(query, { documents: asked }, { country: 'FRA', identity })
    expect(data).toEqual({ checkTravelDocuments: null }) // records are no partner's
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    const verdict = query.replace(' records { id }', '')
    const told = await gateway.ask(verdict, { documents: asked }, { country: 'FRA', identity })
    expect(told.data).toEqual({ checkTravelDocuments: [{ partnerVerdict: 'REFER_TO_POLICE' }] })
    expect(fresh()).toMatchObject([
      { outcome: 'PARTIAL', code: 'FORBIDDEN', roles: ['partner'] },
      { outcome: 'ANSWERED', given: { 'stolen-documents': [expect.any(String)] }, concerned: ['DEU'] },
    ])
  })

  it('with the records of every source that it leads to', async () => {
    await gateway.ask(
      '{ checkTravelDocument(document: { number: "C7KJ40LMT", type: PASSPORT, issuedBy: "DEU" }) { document { holders { status } } } }',
    )
    const [{ given = {} } = {}, ...others] = fresh()
    expect(others).toEqual([])
    expect(Object.keys(given).sort()).toEqual(['persons', 'stolen-documents'])
    expect(given.persons?.[0]).toMatch(/^Person\/./)
  })

  it('with names, ids and literals of the text as hashes, and none of them in clear', async () => {
    await gateway.ask('query($name: String!) { searchPersons(query: { name: $name }) { edges { node { score } } } }', {
      name: 'Kandilohn, Jürgen',
    })
    await gateway.ask('{ person(id: "nobody-7") { status } }')
    const [named = {}, byId = {}] = fresh()
    expect(named.given?.persons?.length).toBeGreaterThan(0) // a score tells of them
    expect(named.asked?.['person.name']).toEqual([keys.hashOf('person.name', 'jurgen kandilohn')])
    expect(byId.asked).toEqual({ id: [keys.hashOf('id', 'nobody-7')] })
    expect(JSON.stringify(linesIn(folder))).not.toMatch(/kandilohn|C7KJ40LMT|nobody-7/i)
  })

  it('with each name of a batch of searches as a hash, and who was found', async () => {
    const query = `query($queries: [PersonQuery!]!) { searchPersonsBatch(queries: $queries) { matches { edges { node { score } } } } }`
    await gateway.ask(query, { queries: [{ name: 'Kandilohn, Jürgen' }, { name: 'Jamil Qandiloun' }, { name: '—' }] })
    const [named = {}] = fresh()
    const hashes = ['jurgen kandilohn', 'jamil qandiloun'].map((name) => keys.hashOf('person.name', name))
    expect(named.asked?.['person.name']?.toSorted()).toEqual(hashes.sort())
    expect(named.given?.persons?.length).toBeGreaterThan(0)
    expect(JSON.stringify(linesIn(folder))).not.toMatch(/kandilohn|qandiloun/i)
  })

  it.each(['GET', 'SSE', 'WebSocket', 'multipart'])('over %s too, once each', async (way) => {
    const url = `${gateway.url}/graphql`
    if (way === 'GET') {
      const search = new URLSearchParams({ query: CHECK, variables: JSON.stringify({ documents }) })
      await fetch(`${url}?${search}`, { headers: { 'apollo-require-preflight': '1' } })
    } else {
      const client = clients.find(({ transport }) => transport.toLowerCase() === way.toLowerCase()) ?? clients[1]
      const one = client?.follow(url, { query: CHECK, variables: { documents } })
      if (one) expect(await endOf(one)).toEqual([])
    }
    expect(fresh()).toMatchObject([{ asked: { travelDocument: [STOLEN_HASH] }, outcome: 'ANSWERED' }])
  })
})

describe('a refusal is in the log', () => {
  it('of a caller whom nobody knows', async () => {
    const { status } = await gateway.ask(CHECK, { documents }, { headers: { authorization: 'Bearer wrong' } })
    expect(status).toBe(401)
    expect(fresh()).toEqual([{ requestId: expect.any(String), outcome: 'REFUSED', code: 'UNAUTHENTICATED' }])
  })

  it('of a text that is none, with its hash', async () => {
    await gateway.ask('{ nothing }', {}, { country: 'BRA' })
    const hash = createHash('sha256').update('{ nothing }').digest('hex')
    expect(fresh()).toMatchObject([
      { country: 'BRA', operation: { hash }, outcome: 'REFUSED', code: 'GRAPHQL_VALIDATION_FAILED' },
    ])
  })
})

it('a mutation is in the log before it is carried out, and with what became of it', async () => {
  const alert = await caseOf(gateway).raise()
  expect(fresh()).toMatchObject([
    { operation: { kind: 'mutation' }, outcome: 'BEGUN', country: 'FRA' },
    {
      operation: { kind: 'mutation' },
      outcome: 'ANSWERED',
      given: { 'financial-alerts': [`FinancialAlert/${alert.id}`] },
    },
  ])
})

describe.each(clients)('a subscription over $transport', ({ follow }) => {
  it('is in the log with whom it was delivered to', async () => {
    const alerts = caseOf(gateway)
    const subscription = { query: FOLLOW, variables: { filter: alerts.filter } }
    const one = follow(`${gateway.url}/graphql`, subscription)
    await isLive(one)
    const [begun = {}] = fresh()
    expect(begun).toMatchObject({ outcome: 'SUBSCRIBED', country: 'FRA', user: 'developer', given: {} })
    const alert = await alerts.raise()
    await updates(one, 1)
    const delivered = fresh().filter(({ outcome }) => outcome === 'DELIVERED')
    expect(delivered).toMatchObject([
      {
        country: 'FRA',
        operation: begun.operation,
        receivers: [begun.subscription],
        given: { 'financial-alerts': [`FinancialAlert/${alert.id}`] },
      },
    ])
    one.close()
  })
})

describe('where the log cannot be written', () => {
  it('nothing is read or changed, and it is said why', async () => {
    const closed = await openLog(freshFolder())
    const refusing = await startTestGateway({ processingLog: { log: closed, bestEffort: false } })
    try {
      const alerts = caseOf(refusing)
      const following = clients[0]?.follow(`${refusing.url}/graphql`, {
        query: FOLLOW,
        variables: { filter: alerts.filter },
      })
      if (following) await isLive(following)
      const ready = async () => {
        const answer = await fetch(`${refusing.url}/ready`)
        const { status, sources } = (await answer.json()) as { status: string; sources: Record<string, object> }
        return [answer.status, status, sources['processing-log']]
      }
      expect(await ready()).toEqual([200, 'up', { status: 'up' }])
      await closed.close()
      await expect.poll(ready, PATIENCE).toEqual([503, 'down', { status: 'down', reason: 'writes-fail' }])
      const { status, data, errors } = await refusing.ask(CHECK, { documents })
      expect({ status, data }).toEqual({ status: 503, data: undefined })
      expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_UNAVAILABLE', source: 'processing-log' } }])
      await expect(alerts.raise()).rejects.toThrow()
      following?.close()
    } finally {
      await refusing.stop()
    }
  })

  it('unless operations are answered all the same', async () => {
    const closed = await openLog(freshFolder())
    const answering = await startTestGateway({ processingLog: { log: closed, bestEffort: true } })
    try {
      await closed.close()
      const { status, data } = await answering.ask(CHECK, { documents })
      expect({ status, data }).toEqual({ status: 200, data: { checkTravelDocuments: [{ verdict: 'STOLEN' }] } })
    } finally {
      await answering.stop()
    }
  })
})
