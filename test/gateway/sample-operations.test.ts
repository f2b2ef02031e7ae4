import { buildSchema, getOperationAST, Kind, parse, validate } from 'graphql'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleOperation, sampleOperations } from '../../gateway/explorer/operations.ts'
import { askedName } from '../../processing-log/asked.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { type Asker, startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { entryOf, freshFolder, keys, openLog } from '../support/processing-log.ts'

const operations = sampleOperations()
const isSubscription = ({ text }: SampleOperation) => getOperationAST(parse(text))?.operation === 'subscription'

describe('the sample operations', () => {
  it('are a dozen or more, each with a word of what it shows', () => {
    expect(operations.length).toBeGreaterThanOrEqual(12)
    for (const { name, text } of operations) expect(text, name).toMatch(/^# [A-Z][^\n]+/)
  })

  it('have names of their own, so that one document can hold them all', () => {
    const document = parse(operations.map(({ text }) => text).join('\n'))
    expect(validate(buildSchema(schemaFile('api.graphql')), document)).toEqual([])
    expect(document.definitions).toHaveLength(operations.length)
  })

  it('need no variables', () => {
    const needed = operations.flatMap(({ text }) =>
      parse(text).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? (definition.variableDefinitions ?? []).filter(
              ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
            )
          : [],
      ),
    )
    expect(needed).toEqual([])
  })
})

/** What each answer must hold of the seed's story, as pieces of its JSON. */
const shown: Record<string, string[]> = {
  alert: ['"amount":"39000.00"', '"verdict":"STOLEN"', 'Jamil Qandiloun', '"reference":"2026/41003"', 'BGR-2026-00007'],
  'check-documents': [
    '"asked":{"number":"C7KJ40LMT","issuedBy":"DEU"},"verdict":"STOLEN"',
    '"asked":{"number":"XA1000500","issuedBy":"FRA"},"verdict":"STOLEN_BLANK"',
    '"asked":{"number":"A00000001","issuedBy":"ESP"},"verdict":"NO_RECORD"',
    '"verdict":"NOT_CHECKED","problem":{"code":"MALFORMED","field":"number"',
    '"name":{"full":"Jamil Qandiloun"},"status":"WANTED","alerts":{"edges":[{"node":{"reference":"FRA-2026-00041"}}',
  ],
  'search-persons-batch': ['"id":"person-ring-courier"', '"problem":{"message":"`name` has no letter of any script'],
  screen: ['"matchedName":"Jürgen Kandilohn"', '"documents":[{"verdict":"STOLEN"}]', '"verdict":"REPORTED"', 'Passat'],
  'passport-reader': ['"valid":true', '"familyName":"QANDILOUN"', '"verdict":"STOLEN"', '"reference":"2026/41003"'],
  notices: ['"reference":"2026/41003"', '"name":"Allemagne"', '"hasNextPage":true', '"verdict":"STOLEN"'],
  assets: ['"colour":"SILVER"', '"__typename":"VehicleIdentity"', '"value":"KOR/088/110427730915"', 'FRA-2026-00042'],
  'search-persons': ['"matchedName":"Радослав Димчевски"', '"score":1'],
  'check-vehicles': ['"verdict":"STOLEN"', '"verdict":"NO_RECORD"', '"code":"WRONG_LENGTH"', '"value":"DEU/BNG4217"'],
  'search-vehicles': ['"number":"BNG4217"'],
  'check-accounts': [
    '"verdict":"REPORTED"',
    '"verdict":"NO_RECORD"',
    '"code":"CHECK_DIGIT"',
    'Odile Marchaud-Lenormand',
  ],
  'document-series': ['"verdict":"STOLEN_BLANK"', '"from":"1024690"', '"from":"1024840"'],
  'hidden-record': ['"person":{"name":{"full":"Baekdu Haewon"}', '"notice":{"colour":"RED"}'],
  'records-to-review': ['"travelDocuments":{"totalCount":1,', '"reviewBy":"2025-03-01","fraud":'],
  'hit-confirmations': [
    '"id":"hit-ring-alert","askedBy":{"code":"DEU"},"addressedTo":{"code":"FRA"}',
    '"status":"REQUESTED","stage":"ESCALATED","overdue":true',
    '"status":"CONFIRMED","stage":null,"overdue":false',
  ],
  'confirmed-hit': [
    '"contact":{"code":"DEU"',
    '"status":"CONFIRMED","at":"2026-10-01T06:36:00.000Z","instructions":"Seize',
  ],
  'hit-statistics': [
    '"asked":[{"ncb":{"code":"DEU"},"priority":"URGENT","count":1,"answered":1,"confirmedShare":1,"medianSeconds":360',
    '"answered":[{"ncb":{"code":"DEU"},"priority":"ROUTINE","count":1,"answered":0,"confirmedShare":null',
  ],
  'partner-checks': [
    '"checkTravelDocuments":[{"partnerVerdict":"REFER_TO_POLICE","problem":null},{"partnerVerdict":"REFER_TO_POLICE"',
    '{"partnerVerdict":"NO_RECORD","problem":null}],"checkAccounts":[{"partnerVerdict":"REFER_TO_POLICE"',
  ],
  'processing-log': ['"user":"user-1","purpose":"BORDER_CONTROL"', '"records":["document-1"]', '"hasNextPage":false'],
  alerts: ['"reference":"FRA-2026-00042"', '"to":"STOP_PAYMENT_REQUESTED"'],
  'alert-updates': [
    '"previousStatus":"REPORTED","status":"STOP_PAYMENT_REQUESTED","step":{"reason":null,"note":"Same receiving chain as FRA-2026-00041."}',
    '"person":{"name":{"full":"Baekdu Haewon"},"notices":[{"reference":"2026/41004"',
    '"number":"C7KJ40LMT","check":{"verdict":"STOLEN"}',
    '"value":"WVWZZZ3CZEE114207","check":{"verdict":"STOLEN"}',
  ],
}

/** Who asks: the log is read by auditors. */
function withRole({ name }: SampleOperation, asker: Asker): Asker {
  if (name !== 'processing-log') return asker
  return { country: 'FRA', ...asker, identity: { organisation: 'development', user: 'developer', roles: ['auditor'] } }
}

/** How many updates of the log tell of the ring: the last ones. */
const RING_UPDATES = 10

describe('over the seed', { timeout: 60_000 }, () => {
  let gateway: TestGateway
  /** The cursor behind which the log tells of the ring. */
  let beforeRing: string
  beforeAll(async () => {
    const folder = freshFolder()
    const log = await openLog(folder)
    await log.append(entryOf(1, log.asked(askedName('Qandiloun, Jamil'))))
    await log.close()
    gateway = await startTestGateway({ stores: { 'processing-log': folder }, logKeys: keys })
    beforeRing = (await cursorsOfLog()).at(-1 - RING_UPDATES)!
  }, 120_000)
  afterAll(() => gateway.stop())

  async function cursorsOfLog(): Promise<string[]> {
    const query = `query ($after: Cursor) { alertUpdates(after: $after, first: 200) {
      hasMore events { ... on AlertUpdate { cursor } } } }` // not the page's: the cursor of the end is another each time
    type Page = { alertUpdates: { hasMore: boolean; events: { cursor: string }[] } }
    const cursors: string[] = []
    for (let after: string | null = null; ; ) {
      const { alertUpdates: page }: Page = (await gateway.ask<Page>(query, { after })).data
      cursors.push(...page.events.map(({ cursor }) => cursor))
      if (!page.hasMore) return cursors
      after = cursors.at(-1) ?? null
    }
  }

  /** Follows a subscription over SSE up to where it goes live; gives all that it is sent, as JSON, each on a line. */
  async function follow(query: string, variables: Record<string, unknown>, { country }: Asker = {}): Promise<string> {
    const client = createClient({
      url: `${gateway.url}/graphql`,
      headers: async () => ({ ...(country && { authorization: `Bearer ${await gateway.token(country)}` }) }),
      retryAttempts: 0,
    })
    let told = ''
    for await (const result of client.iterate({ query, variables })) {
      told += `${JSON.stringify(result)}\n`
      if (/"errors":|"live":true/.test(told)) break
    }
    client.dispose()
    return told
  }

  /** What an operation answers, or tells from where the log tells of the ring. */
  async function answerOf(operation: SampleOperation, asker: Asker = {}): Promise<string> {
    if (isSubscription(operation)) {
      const told = await follow(operation.text, { after: beforeRing }, asker)
      expect(told, operation.name).not.toContain('"errors":')
      return told
    }
    const { status, text, errors } = await gateway.ask(operation.text, {}, withRole(operation, asker))
    expect(errors, operation.name).toBeUndefined()
    expect(status).toBe(200)
    return text
  }

  it.each(operations.map((operation) => [operation.name, operation]))(
    '%s shows what it promises',
    async (name, operation) => {
      const text = await answerOf(operation)
      expect(shown[name]?.length).toBeGreaterThan(0)
      for (const piece of shown[name] ?? []) expect(text).toContain(piece)
    },
  )

  it('a subscription begins with the word that nothing has happened yet', async () => {
    const subscriptions = operations.filter(isSubscription)
    expect(subscriptions).toHaveLength(1)
    for (const { text } of subscriptions) {
      expect(JSON.parse(await follow(text, {}))).toEqual({
        data: {
          alertUpdates: {
            __typename: 'AlertFeedCheckpoint',
            cursor: expect.any(String),
            at: expect.any(String),
            live: true,
          },
        },
      })
    }
  })

  it('a subscription goes on behind its cursor, once and in order, like its polling twin', async () => {
    for (const { text } of operations.filter(isSubscription)) {
      const told = (await follow(text, { after: beforeRing })).trim().split('\n')
      expect(told).toHaveLength(RING_UPDATES + 1)
      const references = told.map((event) => /"reference":"([A-Z]{3}-[^"]+)"/.exec(event)?.[1])
      expect(references).toEqual([
        ...Array(3).fill('BGR-2026-00007'),
        ...Array(5).fill('FRA-2026-00041'),
        ...Array(2).fill('FRA-2026-00042'),
        undefined,
      ])
    }
  })

  it('all answer the same when they are asked so often that the subgraphs compile them', async () => {
    // What a cursor holds is encrypted anew each time, and a checkpoint tells the time.
    const shownOf = async (operation: SampleOperation) =>
      (await answerOf(operation))
        .replaceAll(/"(\w*[cC]ursor)":"[^"]+"/g, '"$1"')
        .replaceAll(/"at":"[^"]+","live"/g, '"at","live"')
    for (const operation of operations) {
      const first = await shownOf(operation)
      for (let n = 0; n < 12; n++) expect(await shownOf(operation), operation.name).toBe(first)
    }
  })

  it('none of them tells whoever may not see the hidden record that there is one', async () => {
    for (const operation of operations) {
      const text = await answerOf(operation, { country: 'BRA' })
      expect(text, operation.name).not.toMatch(/Baekdu|Haewon|person-ring-head|notice-ring-head|2026\/41001/)
    }
    const hidden = operations.find(({ name }) => name === 'hidden-record')?.text ?? ''
    expect((await gateway.ask(hidden, {}, { country: 'BRA' })).data).toMatchObject({ person: null, notice: null })
    expect((await gateway.ask(hidden, {}, { country: 'KOR' })).text).toContain('Baekdu Haewon')
  })
})
