import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { failure } from '../../schema/errors.ts'
import { type DocumentStore, documentStoreOn } from '../../subgraphs/stolen-documents/store.ts'
import { stolenDocuments } from '../../subgraphs/stolen-documents/subgraph.ts'
import { openSql, type Sql } from '../../subgraphs/stores/sql.ts'
import { createSubgraph, type Subgraph } from '../../subgraphs/subgraph.ts'
import { silent } from '../support/call.ts'
import { passTime } from '../support/clock.ts'
import { type FreshDatabase, sqlDrivers } from '../support/drivers.ts'
import { OPERATION_MS, startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'
import { until } from '../support/until.ts'

const REPORT =
  'mutation ($input: ReportTravelDocumentInput!) { reportTravelDocument(input: $input) { travelDocument { id } } }'
const TWO = `mutation ($one: ReportTravelDocumentInput!, $other: ReportTravelDocumentInput!) {
  one: reportTravelDocument(input: $one) { travelDocument { id } } other: reportTravelDocument(input: $other) { travelDocument { id } } }`
const OWN = 'query ($filter: TravelDocumentFilter) { travelDocuments(filter: $filter, first: 1) { totalCount } }'

const NOTHING = /Nothing was changed\.$/
const CARRIED_OUT = /The change was carried out: read the record anew\.$/
const UNKNOWN = /It is not known whether the change was carried out: send it again with the same `idempotencyKey`\.$/

let serial = 0
const passport = () => ({ number: `OC${String(100_000 + ++serial)}`, type: 'PASSPORT', issuedBy: 'FRA', fraud: 'LOST' })

for (const driver of sqlDrivers) {
  describe.skipIf(!driver.available).each([
    ['in its process', false],
    ['over HTTP', true],
  ])(`a mutation on ${driver.name}, its subgraph %s`, (_, overHttp) => {
    let fresh: FreshDatabase
    let sql: Sql
    let gateway: TestGateway
    /** What the store does before a record is read. */
    let beforeReading: () => Promise<void>
    /** What the store was asked to record. */
    let reports: Promise<unknown>[]
    beforeEach(() => {
      reports = []
      beforeReading = async () => {}
    })
    beforeAll(async () => {
      fresh = await driver.freshUrl()
      sql = await openSql(fresh.url)
      const watched = (store: DocumentStore): DocumentStore => ({
        ...store,
        within: (limits) => watched(store.within(limits)),
        report(asked) {
          const reported = store.report(asked)
          reports.push(reported)
          reported.catch(() => undefined) // the caller's
          return reported
        },
        async documentsById(viewer, ids) {
          await beforeReading()
          return store.documentsById(viewer, ids)
        },
      })
      const documents = createSubgraph(stolenDocuments, watched(await documentStoreOn(sql)), silent)
      const others = smallSubgraphs(behaviour()).filter(({ name }) => name !== 'stolen-documents')
      const subgraphs: Subgraph[] = [...others, documents]
      gateway = await startTestGateway({ subgraphs, overHttp })
    })
    afterAll(async () => {
      await gateway.stop()
      await fresh.dispose()
    })
    const recorded = async (number?: string) => {
      const { data } = await gateway.ask<{ travelDocuments: { totalCount: number } }>(OWN, { filter: { number } })
      return data.travelDocuments.totalCount
    }
    /** Runs `work` while others have the table to themselves. */
    const whileHeld = <Result>(work: () => Promise<Result>) =>
      sql.transaction(async (tx) => {
        await tx.query({ name: '', text: 'LOCK TABLE travel_documents IN ACCESS EXCLUSIVE MODE' })
        return work()
      })

    it('that comes to nothing in its time says that nothing was changed, and changes nothing afterwards', async () => {
      const input = passport()
      const asked = await whileHeld(async () => {
        const asking = gateway.ask(REPORT, { input })
        await until(() => reports.length === 1)
        passTime(OPERATION_MS)
        return asking
      })
      expect(asked).toMatchObject({
        status: 200,
        data: { reportTravelDocument: null },
        errors: [{ path: ['reportTravelDocument'], extensions: { code: 'SOURCE_TIMEOUT', carriedOut: false } }],
      })
      expect(asked.errors?.[0]?.message).toMatch(NOTHING)
      expect(await recorded(input.number)).toBe(0)
      expect((await gateway.ask(REPORT, { input })).errors).toBeUndefined()
      expect(await recorded(input.number)).toBe(1)
    })

    it('says so of its own: what was answered before stands', async () => {
      let reads = 0
      beforeReading = async () => {
        reads += 1
        if (reads === 2) throw failure('SOURCE_TIMEOUT', 'Late.')
      }
      const [one, other] = [passport(), passport()]
      const { data, errors } = await gateway.ask(TWO, { one, other })
      expect(data).toEqual({ one: { travelDocument: { id: expect.any(String) } }, other: null })
      expect(errors).toMatchObject([{ path: ['other'], extensions: { code: 'SOURCE_TIMEOUT', carriedOut: true } }])
      expect(errors?.[0]?.message).toMatch(CARRIED_OUT)
      expect([await recorded(one.number), await recorded(other.number)]).toEqual([1, 1])
    })

    // Nothing but a server can be at work while this process is.
    it.skipIf(driver.name !== 'PostgreSQL')('that is still being carried out then is not known to be', async () => {
      await sql.query({
        name: '',
        text: `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN IF NEW.national_reference = ''slow'' THEN PERFORM pg_advisory_xact_lock(4711); END IF; RETURN NEW; END'`,
      })
      await sql.query({
        name: '',
        text: `CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON travel_documents
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle()`,
      })
      const input = { ...passport(), record: { nationalReference: 'slow' }, idempotencyKey: 'slow' }
      const { data, errors } = await sql.transaction(async (tx) => {
        await tx.query({ name: '', text: 'SELECT pg_advisory_xact_lock(4711)' })
        const asking = gateway.ask(REPORT, { input })
        const committing = `SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE datname = current_database() AND query = 'COMMIT' AND wait_event_type = 'Lock'`
        await expect.poll(async () => (await sql.query({ name: '', text: committing }))[0], PATIENCE).toEqual({ n: 1 })
        passTime(OPERATION_MS)
        return asking
      })
      expect(data).toEqual({ reportTravelDocument: null })
      expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_TIMEOUT', carriedOut: null } }])
      expect(errors?.[0]?.message).toMatch(UNKNOWN)
      await expect.poll(() => recorded(input.number), PATIENCE).toBe(1)
      expect((await gateway.ask(REPORT, { input })).errors).toBeUndefined()
      expect(await recorded(input.number)).toBe(1)
    })

    it('whose client has gone is ended as well', async () => {
      const input = passport()
      const gone = new AbortController()
      await whileHeld(async () => {
        const asked = fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: REPORT, variables: { input } }),
          signal: gone.signal,
        }).catch(() => 'gone')
        await until(() => reports.length === 1)
        gone.abort()
        expect(await asked).toBe('gone')
        await expect(reports[0]).rejects.toMatchObject({ extensions: { code: 'SOURCE_UNAVAILABLE' } })
      })
      expect(await recorded(input.number)).toBe(0)
    })
  })
}

describe('a mutation of a subgraph that cannot be asked', () => {
  it('was not sent where there is no connection', async () => {
    const keys = fixedKeys(new Uint8Array(32))
    const client = httpClient({ name: 'stolen-documents', url: 'http://127.0.0.1:1', keys }, silent)
    const others = smallSubgraphs(behaviour()).filter(({ name }) => name !== 'stolen-documents')
    const gateway = await startTestGateway({ clients: [...others.map((one) => localClient(one, silent)), client] })
    const { errors } = await gateway.ask(REPORT, { input: passport() })
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_UNAVAILABLE', carriedOut: false } }])
    expect(errors?.[0]?.message).toMatch(NOTHING)
    expect(UNKNOWN.test(errors?.[0]?.message ?? '')).toBe(false)
    await gateway.stop()
  })
})
