import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { errorCodes, failure } from '../../schema/errors.ts'
import { subgraphNames } from '../../schema/sdl.ts'
import { passTime } from '../support/clock.ts'
import { type Asker, OPERATION_MS, startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const how = behaviour()
afterEach(() => {
  how.before = () => {}
})

/** Makes every field that begins with `prefix` fail as a lost store does. */
function lose(...prefixes: string[]): void {
  how.before = (field) => {
    if (prefixes.some((prefix) => field.startsWith(prefix))) {
      throw failure('SOURCE_UNAVAILABLE', 'The database cannot be reached.', {}, { cause: new Error('10.1.2.3:5432') })
    }
  }
}

const ALERT = `{ alert(id: "a1") {
  reference
  subjects { role person { id name { full } alerts { edges { node { reference } } } } }
  documents { number check { verdict } holders { id } }
  vehicles { value check { verdict } seenWith { id } }
} }`

describe.each([
  { reached: 'in this process', overHttp: false },
  { reached: 'over HTTP', overHttp: true },
])('the gateway over subgraphs $reached', ({ overHttp }) => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(how), overHttp })
  })
  afterAll(() => gateway.stop())

  it('joins what the four of them know', async () => {
    const { status, data, errors } = await gateway.ask(ALERT)
    expect(errors).toBeUndefined()
    expect(status).toBe(200)
    const alerts = { edges: [{ node: { reference: 'FRA-2026-1' } }] }
    expect(data).toEqual({
      alert: {
        reference: 'FRA-2026-1',
        subjects: [
          { role: 'SUSPECT', person: { id: 'p1', name: { full: 'Person p1' }, alerts } },
          { role: 'VICTIM', person: null },
          { role: 'WITNESS', person: { id: 'p2', name: { full: 'Person p2' }, alerts } },
        ],
        documents: [
          { number: 'D1', check: { verdict: 'STOLEN' }, holders: [{ id: 'p3' }] },
          { number: 'D2', check: { verdict: 'NO_RECORD' }, holders: [{ id: 'p3' }] },
        ],
        vehicles: ['V1', 'V2'].map((value) => ({
          value,
          check: { verdict: 'STOLEN' },
          seenWith: [{ id: 'p1' }, { id: 'p2' }],
        })),
      },
    })
  })

  it('gives a field error the path that the client asked by, also in lists of entities', async () => {
    let calls = 0
    how.before = (field) => {
      if (field === 'stolen-documents.IdentityDocument.check' && ++calls === 2) throw failure('BAD_CURSOR', 'That one.')
    }
    const { status, data, errors } = await gateway.ask(
      '{ a: alert(id: "a1") { papers: documents { number c: check { verdict } } } }',
    )
    expect(status).toBe(200)
    expect(data).toEqual({
      a: {
        papers: [
          { number: 'D1', c: { verdict: 'STOLEN' } },
          { number: 'D2', c: null },
        ],
      },
    })
    expect(errors).toEqual([
      {
        message: 'That one.',
        path: ['a', 'papers', 1, 'c'],
        extensions: { code: 'BAD_CURSOR', source: 'stolen-documents' },
      },
    ])
  })

  it('finds the path where a list mixes types, and where an element was not asked for', async () => {
    let calls = 0
    how.before = (field) => {
      if (field === 'vehicles.VehicleIdentity.check' && ++calls === 2) throw failure('SOURCE_UNAVAILABLE', 'Not now.')
    }
    const { data, errors } = await gateway.ask(
      '{ notice(reference: "2026/1") { assets { ... on VehicleIdentity { check { verdict } } ... on AccountIdentity { scheme } } } }',
    )
    expect(data).toEqual({
      notice: { assets: [{ scheme: 'IBAN' }, { check: { verdict: 'STOLEN' } }, { scheme: 'IBAN' }, { check: null }] },
    })
    expect(errors?.map(({ path }) => path)).toEqual([['notice', 'assets', 3, 'check']])

    how.before = (field) => {
      if (field === 'financial-alerts.Person.alerts') throw failure('SOURCE_UNAVAILABLE', 'Not now.')
    }
    const subjects = await gateway.ask('{ alert(id: "a1") { subjects { person { alerts { edges { cursor } } } } } }')
    // The second subject has no person: its place counts all the same.
    expect(subjects.errors?.map(({ path }) => path)).toEqual([
      ['alert', 'subjects', 0, 'person', 'alerts'],
      ['alert', 'subjects', 2, 'person', 'alerts'],
    ])
  })

  it('tells a hundred errors of an answer, and of all others how many there are', async () => {
    lose('persons.')
    const documents = Array.from({ length: 150 }, (_, n) => ({ number: `D${n}`, type: 'PASSPORT', issuedBy: 'FR' }))
    const { data, errors = [] } = await gateway.ask<{ checks: { document: { holders: null } }[] }>(
      'query ($documents: [TravelDocumentInput!]!) { checks: checkTravelDocuments(documents: $documents) { document { holders { id } } } }',
      { documents },
    )
    expect(data.checks.map(({ document }) => document)).toEqual(documents.map(() => ({ holders: null })))
    expect(errors).toHaveLength(101)
    expect(errors[99]).toMatchObject({
      path: ['checks', 99, 'document', 'holders'],
      extensions: { code: 'SOURCE_UNAVAILABLE', source: 'persons' },
    })
    expect(errors[100]).toEqual({
      message: expect.stringMatching(/^50 more errors are left out: .*NOT "no record"/),
      extensions: { code: 'SOURCE_UNAVAILABLE', omitted: 50 },
    })
  })

  it('loses the fields of a lost store, and nothing else', async () => {
    lose('persons.')
    const { status, data, errors } = await gateway.ask(ALERT)
    expect(status).toBe(200)
    expect(data).toEqual({
      alert: {
        reference: 'FRA-2026-1',
        subjects: ['SUSPECT', 'VICTIM', 'WITNESS'].map((role) => ({ role, person: null })),
        documents: [
          { number: 'D1', check: { verdict: 'STOLEN' }, holders: null },
          { number: 'D2', check: { verdict: 'NO_RECORD' }, holders: null },
        ],
        vehicles: ['V1', 'V2'].map((value) => ({ value, check: { verdict: 'STOLEN' }, seenWith: null })),
      },
    })
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
      'alert.documents.0.holders',
      'alert.documents.1.holders',
      'alert.subjects.0.person',
      'alert.subjects.1.person',
      'alert.subjects.2.person',
      'alert.vehicles.0.seenWith',
      'alert.vehicles.1.seenWith',
    ])
    expect(new Set(errors?.map(({ extensions }) => JSON.stringify(extensions)))).toEqual(
      new Set(['{"code":"SOURCE_UNAVAILABLE","source":"persons"}']),
    )
  })

  it('screens with what is left when stores are lost', async () => {
    lose('persons.', 'financial-alerts.')
    const { status, data, errors } = await gateway.ask(
      '{ screen(subject: { documents: [{ number: "D1", type: PASSPORT, issuedBy: "FR" }] }) { documents { verdict } vehicles { verdict } persons { edges { cursor } } accounts { verdict } } }',
    )
    expect(status).toBe(200)
    expect(data).toEqual({
      screen: {
        documents: [{ verdict: 'STOLEN' }],
        vehicles: [{ verdict: 'NO_RECORD' }],
        persons: null,
        accounts: null,
      },
    })
    expect(errors?.map(({ path, extensions }) => `${extensions.source}: ${path?.join('.')}`).sort()).toEqual([
      'financial-alerts: screen.accounts',
      'persons: screen.persons',
    ])
  })

  it('answers SOURCE_TIMEOUT for what is late, and what came in time', async () => {
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let isReached = () => {}
    const reached = new Promise<void>((resolve) => {
      isReached = resolve
    })
    how.before = (field) => {
      if (!field.startsWith('persons.')) return undefined
      isReached()
      return gate
    }
    const asked = gateway.ask('{ alert(id: "a1") { reference subjects { role person { id } } } }')
    await reached // the persons of an alert that has been answered
    passTime(OPERATION_MS)
    const { status, data, errors } = await asked
    letGo()
    expect(status).toBe(200)
    expect(data).toEqual({
      alert: {
        reference: 'FRA-2026-1',
        subjects: ['SUSPECT', 'VICTIM', 'WITNESS'].map((role) => ({ role, person: null })),
      },
    })
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual(
      [0, 1, 2].map((n) => [`alert.subjects.${n}.person`, 'SOURCE_TIMEOUT']),
    )
  })

  it('masks what went wrong inside, and names the request', async () => {
    how.before = (field) => {
      if (field === 'persons.Query.person') throw new TypeError('secret is not a function')
    }
    const { text, data, errors } = await gateway.ask(
      '{ person(id: "p1") { id } }',
      {},
      { headers: { 'x-request-id': '01890a5d-ac96-774b-bcce-b302099a8057' } },
    )
    expect(data).toEqual({ person: null })
    expect(errors).toEqual([
      {
        message: 'A fault in persons. Report it with the request id 01890a5d-ac96-774b-bcce-b302099a8057.',
        path: ['person'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', source: 'persons' },
      },
    ])
    expect(text).not.toMatch(/secret|stack|serviceName|DOWNSTREAM/)
  })

  it('tells subgraphs who asks', async () => {
    const seen: string[] = []
    how.before = (_field, { country, user, purpose }) => {
      seen.push(`${country} ${user} ${purpose}`)
    }
    const ask = (asker: Asker) => gateway.ask('{ person(id: "p1") { id } }', {}, asker)
    await ask({})
    await ask({ purpose: 'BORDER_CONTROL' })
    await ask({ country: 'DEU', identity: { user: 'k-17' }, purpose: 'HUMANITARIAN' })
    expect(seen).toEqual([
      'FRA developer CRIMINAL_INVESTIGATION',
      'FRA developer BORDER_CONTROL',
      'DEU k-17 HUMANITARIAN',
    ])
  })
})

describe('the gateway refuses', () => {
  let gateway: TestGateway
  let asked = 0
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
  })
  afterAll(() => gateway.stop())

  /** Refused before any subgraph is asked: status 400 and no data. */
  async function refusals(query: string, variables?: Record<string, unknown>) {
    asked = 0
    how.before = () => {
      asked++
    }
    const { status, data, errors = [] } = await gateway.ask(query, variables)
    expect({ status, data, asked }).toEqual({ status: 400, data: undefined, asked: 0 })
    return errors
  }
  const CHECK = 'query($documents: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $documents) { verdict } }'
  const passport = { number: 'D1', type: 'PASSPORT', issuedBy: 'FR' }

  const REPORT =
    'mutation($input: [ReportTravelDocumentInput!]!) { reportTravelDocuments(input: $input) { travelDocuments { id } } }'
  const report = { ...passport, fraud: 'STOLEN' }

  it('a bad value in a variable, once, with its place and the rule', async () => {
    const input = [report, report, report, { ...report, issuedBy: 'XX1' }]
    const errors = await refusals(REPORT, { input })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/ISO 3166-1.*got "XX1"/),
      locations: [{ line: 1, column: 10 }],
      extensions: { code: 'BAD_USER_INPUT', rule: 'COUNTRY_CODE', argument: 'input.3.issuedBy' },
    })
  })

  it('a bad value in the text, once, with its place and the rule', async () => {
    const text = `mutation { reportTravelDocuments(input: [
      { number: "D1", type: PASSPORT, issuedBy: "FR", fraud: LOST }
      { number: "D1", type: PASSPORT, issuedBy: "XX1", fraud: LOST }
    ]) { travelDocuments { id } } }`
    const errors = await refusals(text)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/ISO 3166-1.*got "XX1"/),
      locations: [{ line: 3, column: 49 }],
      extensions: { code: 'BAD_USER_INPUT', rule: 'COUNTRY_CODE', argument: 'input.1.issuedBy' },
    })
  })

  it('a bad value among four databases, once', async () => {
    const query =
      'query($s: ScreeningInput!) { screen(subject: $s) { documents { verdict } vehicles { verdict } persons { edges { cursor } } accounts { verdict } } }'
    const errors = await refusals(query, { s: { nationality: 'Atlantis' } })
    expect(errors.map(({ extensions }) => extensions.argument)).toEqual(['subject.nationality'])
  })

  it('every bad value, each with its place', async () => {
    const input = [
      { ...report, issuedBy: 'XX1' },
      { number: 7, type: 'PASSPORT', fraud: 'LOST' },
      { ...report, type: 'PASS' },
    ]
    const errors = await refusals(REPORT, { input })
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', 'input.0.issuedBy'],
      ['BAD_USER_INPUT', 'input.1.number'],
      ['BAD_USER_INPUT', 'input.1'],
      ['BAD_USER_INPUT', 'input.2.type'],
    ])
    const documents = [
      { number: 7, type: 'PASSPORT' },
      { ...passport, type: 7 },
    ]
    expect((await refusals(CHECK, { documents })).map(({ extensions }) => extensions.argument)).toEqual([
      'documents.0.number',
      'documents.0',
      'documents.1.type',
    ])
    expect((await refusals(CHECK, {})).map(({ message }) => message)).toEqual(['The variable $documents is missing.'])
    expect((await refusals(CHECK, { documents: null })).length).toBe(1)
  })

  it('a few fields of an input that there are not, and looks for no more of them', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 15_000 }, (_, n) => [`no${n}`, 1]))
    const errors = await refusals(CHECK, { documents: [{ ...passport, ...unknown }] })
    expect(errors.map(({ message }) => message)).toEqual([
      ...[0, 1, 2, 3, 4].map((n) => expect.stringContaining(`"no${n}" is not defined by type "TravelDocumentInput"`)),
      expect.stringContaining('may be more mistakes'),
    ])
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => 'BAD_USER_INPUT'))
  })

  it('a hundred mistakes of a text, and says that there are more', async () => {
    const errors = await refusals(`{ ${Array.from({ length: 150 }, (_, n) => `no${n}`).join('\n')} }`)
    expect(errors).toHaveLength(101)
    expect(errors[99]).toMatchObject({ locations: [{ line: 100, column: 1 }] })
    expect(errors[100]?.message).toMatch(/^Too many validation errors/)
  })

  it('a long text without repeating it', async () => {
    const long = 'x'.repeat(100_000)
    const refused = [
      await refusals(`{ ${long} }`),
      await refusals(`query ($${long}: ID!) { person(id: $${long}) { id } }`),
      await refusals(CHECK, {
        documents: [
          { ...passport, issuedBy: long },
          { ...passport, type: long, [long]: 1 },
        ],
      }),
      await refusals(`{ person(id: "p", ${long}: "${long}") { id } }`),
      await refusals(`query { __typename } fragment ${long} on ${long} { id }`),
      await refusals(`{ ${long} ${long}`),
    ]
    for (const errors of refused) {
      expect(errors).not.toHaveLength(0)
      expect(JSON.stringify(errors).length).toBeLessThan(5000)
    }
  })

  it('a variable inside an argument with the place in the argument', async () => {
    const query = 'query($c: CountryCode!) { searchPersons(query: { name: "Jane", nationality: $c }) { truncated } }'
    expect((await refusals(query, { c: 'XX1' }))[0]?.extensions.argument).toBe('query.nationality')
  })

  it('a bad default of a variable', async () => {
    const query =
      'query($c: CountryCode! = "XX1") { searchPersons(query: { name: "Jane", nationality: $c }) { truncated } }'
    expect(await refusals(query)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: '$c' } }])
  })

  it('a malformed cursor with its own code', async () => {
    const inText = await refusals('{ travelDocuments(after: "not a cursor") { edges { cursor } } }')
    expect(inText).toMatchObject([{ extensions: { code: 'BAD_CURSOR', argument: 'after' } }])
    const query = 'query($after: Cursor) { travelDocuments(after: $after) { edges { cursor } } }'
    expect(await refusals(query, { after: '?' })).toMatchObject([
      { extensions: { code: 'BAD_CURSOR', argument: 'after' } },
    ])
  })

  it('what is no query, or does not fit the schema', async () => {
    expect(await refusals('{')).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }])
    expect(await refusals('{ nothing }')).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    expect(await refusals('mutation { nothing }')).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
    expect(await refusals('subscription { __typename }')).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
    expect(await refusals('{ screen @defer { __typename } }')).not.toHaveLength(0)
    expect(await refusals('query A { __typename } query B { __typename }')).toMatchObject([
      { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
    ])
  })

  it('a text that is too long or nested too deeply, without a word of its insides', async () => {
    const deep = await refusals(`{ person(id: "p1") ${'{ vehicles '.repeat(20_000)}`)
    expect(deep).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }])
    expect(JSON.stringify(deep)).not.toMatch(/stack/)
    const long = await refusals(`{ ${'id '.repeat(60_000)} }`)
    expect(long).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }])
  })

  it('and passes on what is right: canonical forms, defaults, nulls', async () => {
    how.before = () => {}
    const { data, errors } = await gateway.ask(
      'query($d: TravelDocumentInput! = { number: "D1", type: PASSPORT, issuedBy: "d" }) { checkTravelDocument(document: $d) { verdict document { issuedBy } } }',
    )
    expect({ data, errors }).toEqual({
      data: { checkTravelDocument: { verdict: 'STOLEN', document: { issuedBy: 'DEU' } } },
      errors: undefined,
    })
    const nothing = await gateway.ask(
      'query($f: TravelDocumentFilter) { travelDocuments(filter: $f, after: null) { edges { cursor } } }',
      { f: null },
    )
    expect(nothing.errors).toBeUndefined()
  })

  it('with codes of the table only', async () => {
    const codes = new Set<string>()
    for (const query of ['{', '{ nothing }', 'mutation { a }', 'query A { __typename } query B { __typename }', '']) {
      for (const { extensions } of (await gateway.ask(query)).errors ?? []) codes.add(extensions.code)
    }
    expect([...codes].filter((code) => !(code in errorCodes))).toEqual([])
    expect(codes.size).toBe(4)
  })
})

describe('the gateway', () => {
  it('serves its schema to whoever explores it', async () => {
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
    const { data } = await gateway.ask(
      '{ __schema { queryType { name } } __type(name: "AlertSubject") { fields { name } } }',
    )
    expect(data).toEqual({
      __schema: { queryType: { name: 'Query' } },
      __type: { fields: ['role', 'name', 'person'].map((name) => ({ name })) },
    })
    await gateway.stop()
  })

  it('answers under the request id that it was given, or one of its own', async () => {
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
    const idOf = async (given?: string) => {
      const { headers } = await gateway.ask(
        '{ __typename }',
        {},
        given === undefined ? {} : { headers: { 'x-request-id': given } },
      )
      return headers.get('x-request-id')
    }
    for (const id of [
      '01890a5d-ac96-774b-bcce-b302099a8057',
      '4bf92f3577b34da6a3ce929d0e0e4736',
      '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    ])
      expect(await idOf(id)).toBe(id)
    for (const name of ['JOHN-DOE-1980', 'DE89370400440532013000', 'with space', 'x'.repeat(65), 'a;b', undefined]) {
      const id = await idOf(name)
      expect(id).toMatch(/^[\da-f-]{36}$/)
      expect(id).not.toBe(name)
    }
    await gateway.stop()
  })

  it('gives a subgraph up when its caller goes away', async () => {
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how), overHttp: true })
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const seen: string[] = []
    const reached = new Promise<void>((resolve) => {
      how.before = async (field) => {
        seen.push(field)
        resolve()
        await gate
      }
    })
    const gone = new AbortController()
    const body = JSON.stringify({ query: '{ alert(id: "a1") { subjects { person { id } } } }' })
    const headers = { 'content-type': 'application/json' }
    const asked = fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body, signal: gone.signal })
    await reached
    gone.abort()
    await expect(asked).rejects.toThrow()
    await fetch(`${gateway.url}/health`) // what it has heard before that, it has seen to
    letGo()
    await gateway.stop() // the second wave would have come by now
    expect(seen).toEqual(['financial-alerts.Query.alert'])
  })

  it('lets operations end when it stops, and closes subgraphs in reverse order', async () => {
    how.closed = []
    const gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const reached = new Promise<void>((resolve) => {
      how.before = async () => {
        resolve()
        await gate
      }
    })
    const inFlight = gateway.ask(ALERT)
    await reached
    const stopped = gateway.stop()
    await expect(fetch(`${gateway.url}/health`)).rejects.toThrow()
    expect(how.closed).toEqual([])
    letGo()
    const { status, errors, data } = await inFlight
    expect({ status, errors, data }).toMatchObject({
      status: 200,
      errors: undefined,
      data: { alert: { reference: 'FRA-2026-1' } },
    })
    await stopped
    expect(how.closed).toEqual(subgraphNames.toReversed())
  })

  it('needs a client for each subgraph', async () => {
    const some = smallSubgraphs(how).slice(1)
    await expect(startTestGateway({ subgraphs: some })).rejects.toThrow('there is no client for it')
  })
})
