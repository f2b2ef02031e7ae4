import { buildASTSchema, buildSchema, getNamedType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Purpose, purposes } from '../../schema/identity.ts'
import { type Role, roles } from '../../schema/roles.ts'
import { schemaFile, subgraphNames, subgraphSdl } from '../../schema/sdl.ts'
import { silent } from '../support/call.ts'
import { type Asked, type Asker, startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { readPages } from '../support/page.ts'
import { withArguments } from '../support/sample-arguments.ts'
import { type SmallFeed, smallFeed, smallFeedSdl } from '../support/small-feed.ts'
import { type Behaviour, behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { clients, endOf, type Following, until } from '../support/subscription-clients.ts'
import { dial } from '../support/websocket-line.ts'

/** Of an SDL whose directives are Apollo's. */
const NO_CHECKS = { assumeValidSDL: true }

/** Each root field, asked for nothing but its type. */
const queries: Record<string, string> = {
  person: 'person(id: "p1")',
  notice: 'notice(reference: "2026/1")',
  searchPersons: 'searchPersons(query: { name: "x" })',
  searchPersonsBatch: 'searchPersonsBatch(queries: [{ name: "x" }])',
  notices: 'notices',
  screen: 'screen(subject: { name: "x" })',
  travelDocument: 'travelDocument(id: "d")',
  checkTravelDocument: 'checkTravelDocument(document: { number: "D1", type: PASSPORT, issuedBy: "FRA" })',
  checkTravelDocuments: 'checkTravelDocuments(documents: [{ number: "D1", type: PASSPORT, issuedBy: "FRA" }])',
  checkMrz: 'checkMrz(mrz: "x")',
  travelDocuments: 'travelDocuments',
  vehicle: 'vehicle(id: "v")',
  checkVehicle: 'checkVehicle(vehicle: { vin: "V" })',
  checkVehicles: 'checkVehicles(vehicles: [{ vin: "V" }])',
  searchVehicles: 'searchVehicles(query: { make: "VW" })',
  vehicles: 'vehicles',
  alert: 'alert(id: "a1")',
  alertByReference: 'alertByReference(reference: "FRA-2026-1")',
  alerts: 'alerts',
  checkAccounts: 'checkAccounts(accounts: [])',
  alertUpdates: 'alertUpdates',
  recordsToReview: 'recordsToReview',
  hitConfirmation: 'hitConfirmation(id: "h")',
  hitConfirmations: 'hitConfirmations',
  hitConfirmationStatistics: 'hitConfirmationStatistics(from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z")',
  processingLog: 'processingLog',
}
const EVERYTHING = `{ ${Object.values(queries)
  .map((field) => `${field} { __typename }`)
  .join(' ')} }`

const as = (roles: readonly Role[], purpose: Purpose = 'CRIMINAL_INVESTIGATION'): Asker => ({
  country: 'FRA',
  identity: { roles },
  purpose,
})
const forbidden = ({ errors = [] }: Pick<Asked<unknown>, 'errors'>) =>
  errors.filter(({ extensions }) => extensions.code === 'FORBIDDEN').map(({ path = [] }) => path.join('.'))

let gateway: TestGateway
let how: Behaviour
/** The resolvers that ran. */
let asked: string[] = []
beforeAll(async () => {
  how = behaviour()
  how.before = (field) => void asked.push(field)
  gateway = await startTestGateway({ subgraphs: smallSubgraphs(how) })
})
afterAll(() => gateway?.stop())

const tables = readPages().find(({ file }) => file === 'docs/rights.md')?.tables ?? []

/** The root fields of one kind that a caller may ask, as the page of rights says. */
function allowedOf(kind: 'Query' | 'Mutation', role: Role, purpose: Purpose): string[] {
  const [query, mutation] = tables.filter(({ header }) => header.includes('officer'))
  const { header = [], rows = [] } = (kind === 'Query' ? query : mutation) ?? {}
  const [ofRole, ofPurpose] = [header.indexOf(role), header.indexOf(purpose.toLowerCase().replace('_', ' '))]
  return rows
    .filter((row) => row[ofRole] === 'x' && row[ofPurpose] === 'x')
    .flatMap(([names = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name))
}

describe('roles and purposes', () => {
  it('are tried with every field that one can begin with', () => {
    const fields = buildSchema(schemaFile('api.graphql')).getQueryType()?.getFields() ?? {}
    expect(Object.keys(queries).sort()).toEqual(Object.keys(fields).sort())
  })

  it.each(roles)('allow %s what the page of rights says, for each purpose, and nothing else', async (role) => {
    for (const purpose of purposes) {
      const allowed = allowedOf('Query', role, purpose)
      const denied = Object.keys(queries).filter((field) => !allowed.includes(field))
      expect(forbidden(await gateway.ask(EVERYTHING, {}, as([role], purpose))), purpose).toEqual(denied)
    }
  })

  it('keep persons from whoever administers, records from whoever runs the server, and answers from partners', async () => {
    const persons =
      '{ searchPersons(query: { name: "x" }) { __typename } screen(subject: { name: "x" }) { __typename } person(id: "p1") { __typename } notice(reference: "2026/1") { __typename } }'
    const { data } = await gateway.ask(persons, {}, as(roles, 'ADMINISTRATIVE'))
    expect(data).toEqual({ searchPersons: null, screen: null, person: null, notice: null })
    expect(Object.values((await gateway.ask(EVERYTHING, {}, as(['administrator']))).data)).toEqual(
      Object.keys(queries).map(() => null),
    )
  })

  it('tell a partner whether to refer to the police, and no more', async () => {
    const ask = (fields: string, ...asker: Role[]) =>
      gateway.ask(`{ ${queries.checkTravelDocuments} { ${fields} } }`, {}, as(asker, 'BORDER_CONTROL'))
    const told = await ask('partnerVerdict problem { message }', 'partner')
    expect([told.data, told.errors]).toEqual([
      { checkTravelDocuments: [{ partnerVerdict: 'REFER_TO_POLICE', problem: null }] },
      undefined,
    ])
    for (const field of ['verdict', 'asked { number }', 'records { id }', 'document { number }']) {
      const answer = await ask(`partnerVerdict ${field}`, 'partner')
      expect(forbidden(answer), field).toEqual([`checkTravelDocuments.0.${field.split(' ')[0]}`])
    }
    expect(forbidden(await ask('verdict partnerVerdict', 'officer'))).toEqual(['checkTravelDocuments.0.partnerVerdict'])
  })

  it('add up: a caller with two roles may what either may', async () => {
    const both = forbidden(await gateway.ask(EVERYTHING, {}, as(['border', 'integrator'])))
    const [border, integrator] = [
      forbidden(await gateway.ask(EVERYTHING, {}, as(['border']))),
      forbidden(await gateway.ask(EVERYTHING, {}, as(['integrator']))),
    ]
    expect(both).toEqual(border.filter((field) => integrator.includes(field)))
    expect(both.length).toBeLessThan(Math.min(border.length, integrator.length))
  })

  it('that a token does not have, or that nobody knows, allow nothing', async () => {
    for (const roles of [[], ['chief', 'OFFICER', 'constructor']]) {
      const { data } = await gateway.ask(EVERYTHING, {}, { country: 'FRA', identity: { roles } })
      expect(Object.values(data).filter((value) => value !== null)).toEqual([])
    }
  })
})

describe('roles and purposes of whoever changes something', () => {
  /** Each mutation, given the least that it needs, and asked for nothing but its type. */
  const mutations = Object.values(buildSchema(schemaFile('api.graphql')).getMutationType()?.getFields() ?? {})
  /** The resolvers of mutations that ran. */
  let carriedOut: string[] = []
  let changing: TestGateway
  beforeAll(async () => {
    const how = behaviour()
    how.before = (field) => void carriedOut.push(field)
    const answers = subgraphNames.map((name) => {
      const fields = Object.keys(
        buildASTSchema(parse(subgraphSdl(name)), NO_CHECKS)
          .getMutationType()
          ?.getFields() ?? {},
      )
      return [name, { Mutation: Object.fromEntries(fields.map((field) => [field, () => ({ id: 'x' })])) }]
    })
    changing = await startTestGateway({ subgraphs: smallSubgraphs(how, silent, Object.fromEntries(answers)) })
  })
  afterAll(() => changing?.stop())

  /** What came of it, and which resolvers ran. */
  async function change(text: string, asker: Asker) {
    carriedOut = []
    const { data, errors } = await changing.ask<Record<string, object | null>>(`mutation { ${text} }`, {}, asker)
    return { data, codes: errors?.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`), carriedOut }
  }
  const selected = (field: (typeof mutations)[number]) => `${withArguments(field)} { __typename }`

  it.each(roles)(
    'allow %s what the page of rights says, and a change that is refused nobody carries out',
    {
      timeout: 120_000,
    },
    async (role) => {
      for (const purpose of purposes) {
        const allowed = allowedOf('Mutation', role, purpose)
        for (const field of mutations) {
          const { name } = field
          // What is asked again is answered by what was made ready the first time.
          for (const time of ['first', 'again']) {
            const came = await change(selected(field), as([role], purpose))
            const where = `${name} by ${role} for ${purpose}, ${time}`
            if (allowed.includes(name)) {
              expect(came, where).toEqual({
                data: { [name]: { __typename: getNamedType(field.type).name } },
                codes: undefined,
                carriedOut: [expect.stringMatching(new RegExp(`\\.Mutation\\.${name}$`))],
              })
            } else {
              expect(came, where).toEqual({ data: { [name]: null }, codes: [`${name} FORBIDDEN`], carriedOut: [] })
            }
          }
        }
      }
    },
  )

  it('are of all changes that there are, each of which some may make and some may not', () => {
    const told = (tables.filter(({ header }) => header.includes('officer'))[1]?.rows ?? []).flatMap(([names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    )
    expect(told.sort()).toEqual(mutations.map(({ name }) => name).sort())
    for (const { name } of mutations) {
      const may = roles.filter((role) => allowedOf('Mutation', role, 'CRIMINAL_INVESTIGATION').includes(name))
      expect(may, name).toContain('supervisor')
      // At a border hits are met: whoever meets one asks its owner, and changes no record.
      const asks = ['requestHitConfirmation', 'withdrawHitConfirmation'].includes(name)
      expect(may.includes('border'), name).toBe(asks)
    }
  })

  it('refuse several changes in one request where one of them is refused: none is carried out', async () => {
    const [allowed, denied] = ['reportVehicle', 'withdrawVehicle'].map((wanted) =>
      mutations.find(({ name }) => name === wanted),
    )
    if (!allowed || !denied) throw new Error('there are no such mutations')
    for (const text of [`${selected(allowed)} ${selected(denied)}`, `${selected(denied)} ${selected(allowed)}`]) {
      const { data, carriedOut } = await change(text, as(['officer']))
      expect([Object.values(data), carriedOut]).toEqual([[null, null], []])
    }
    const { carriedOut } = await change(`${selected(allowed)} ${selected(denied)}`, as(['supervisor']))
    expect(carriedOut).toEqual(['vehicles.Mutation.reportVehicle', 'vehicles.Mutation.withdrawVehicle'])
  })
})

describe('a denied field', () => {
  const query =
    '{ alert(id: "a1") { id subjects { person { id } } } missing: alert(id: "none") { id subjects { person { id } } } }'

  it('is said to be, with what would allow it, and its database is not asked', async () => {
    asked = []
    const { data, errors } = await gateway.ask(
      '{ searchPersons(query: { name: "x" }) { truncated } alert(id: "a1") { id } }',
      {},
      as(['border']),
    )
    expect(data).toEqual({ searchPersons: null, alert: { id: 'a1' } })
    expect(errors).toEqual([
      {
        message:
          'You may not ask `Query.searchPersons`: it is for the roles officer or supervisor, and for the purposes CRIMINAL_INVESTIGATION, SECURITY_CHECK or HUMANITARIAN.',
        path: ['searchPersons'],
        extensions: { code: 'FORBIDDEN' },
      },
    ])
    expect(asked).toEqual(['financial-alerts.Query.alert'])
  })

  it('of an object that another database completes is denied wherever there is an object', async () => {
    const allowed = await gateway.ask(query, {}, as(['officer']))
    expect(allowed.errors).toBeUndefined()
    asked = []
    const humanitarian =
      '{ screen(subject: { name: "x", documents: [{ number: "D1", type: PASSPORT, issuedBy: "FRA" }] }) { persons { pageInfo { hasNextPage } } documents { verdict } accounts { verdict } } }'
    const answer = await gateway.ask(humanitarian, {}, as(['officer'], 'HUMANITARIAN'))
    expect(answer.data).toEqual({
      screen: { persons: { pageInfo: { hasNextPage: false } }, documents: null, accounts: null },
    })
    expect(forbidden(answer)).toEqual(['screen.documents', 'screen.accounts'])
    expect(asked.filter((field) => !field.startsWith('persons.'))).toEqual([])
  })

  it('is the same whether or not there is a record', async () => {
    const ask = async (id: string) =>
      (await gateway.ask('query ($id: ID!) { person(id: $id) { name { full } } }', { id }, as(['partner']))).text
    expect(await ask('p1')).toBe(await ask('nobody'))
  })

  it('refuses a mutation whole, before anything runs', async () => {
    asked = []
    const mutation =
      'mutation { reportVehicle(input: { kind: CAR, vin: "V" }) { vehicle { id } } withdrawVehicle(id: "v", reason: "x") { id } }'
    const { status, data, errors } = await gateway.ask(mutation, {}, as(['officer']))
    expect([status, data]).toEqual([200, { reportVehicle: null, withdrawVehicle: null }])
    expect(errors?.map(({ path, message }) => [path, message])).toEqual(
      ['reportVehicle', 'withdrawVehicle'].map((field) => [
        [field],
        'You may not ask `Mutation.withdrawVehicle`: it is for the role supervisor, and for the purposes CRIMINAL_INVESTIGATION or ADMINISTRATIVE. Nothing was changed.',
      ]),
    )
    expect(asked).toEqual([])
  })

  it('is denied by every way to ask', async () => {
    const query = '{ searchPersons(query: { name: "x" }) { truncated } alert(id: "a1") { id } }'
    const { text } = await gateway.ask(query, {}, as(['border']))
    const authorization = `Bearer ${await gateway.token('FRA', { roles: ['border'] })}`
    const headers = { authorization, 'x-purpose': 'CRIMINAL_INVESTIGATION' }
    const url = `${gateway.url}/graphql?query=${encodeURIComponent(query)}`
    const get = await fetch(url, { headers: { ...headers, 'apollo-require-preflight': '1' } })
    expect(await get.text()).toBe(text)
    for (const { follow, transport } of clients) {
      const one = follow(`${gateway.url}/graphql`, { query }, headers)
      await until(one, ({ results }) => results.length > 0)
      expect(one.results[0], transport).toMatchObject({ data: { searchPersons: null, alert: { id: 'a1' } } })
      expect(
        one.results[0]?.errors?.map(({ extensions }) => extensions?.code),
        transport,
      ).toEqual(['FORBIDDEN'])
      one.close()
    }
  })
})

describe('a subscription', () => {
  const RUNG = 'subscription { rung { __typename ... on Ring { number bell { tone } } ... on Checkpoint { live } } }'
  let feed: SmallFeed
  let bells: TestGateway
  beforeAll(async () => {
    feed = smallFeed()
    bells = await startTestGateway({ clients: feed.clients, supergraphSdl: smallFeedSdl })
  })
  afterAll(() => bells?.stop())

  const ring = () => {
    feed.rings.push({ number: feed.rings.length + 1, bell: 'big', hiddenFrom: new Set() })
    feed.move()
  }
  const bearer = async (...roles: Role[]) => `Bearer ${await bells.token('FRA', { roles })}`
  const isLive = (one: Following) => until(one, ({ results }) => results.length > 0)

  it.each(clients)('is refused over $transport where its field is denied', async ({ follow }) => {
    const one = follow(`${bells.url}/graphql`, { query: RUNG }, { authorization: await bearer('border') })
    expect(await endOf(one)).toMatchObject([
      {
        message: 'You may not ask `Subscription.rung`: it is for the roles officer or integrator.',
        extensions: { code: 'FORBIDDEN' },
      },
    ])
    expect(one.results).toEqual([])
  })

  it.each(clients)('tells over $transport what is denied in each event', async ({ follow }) => {
    const authorization = await bearer('integrator')
    const one = follow(`${bells.url}/graphql`, { query: RUNG }, { authorization })
    await isLive(one)
    const { keys } = feed.asked
    ring()
    await until(one, ({ results }) => results.length > 1)
    expect(one.results[1]).toMatchObject({
      data: { rung: { __typename: 'Ring', bell: { tone: null } } },
      errors: [{ path: ['rung', 'bell', 'tone'], extensions: { code: 'FORBIDDEN' } }],
    })
    expect(feed.asked.keys).toBe(keys) // nobody was asked for the tone
    one.close()
  })

  it('goes on with the rights of a fresh token, and ends without them', async () => {
    const line = await dial(bells.url)
    line.say({ type: 'connection_init', payload: { authorization: await bearer('officer') } })
    await line.hears('connection_ack')
    line.say({ id: '1', type: 'subscribe', payload: { query: RUNG } })
    await line.hears('next', '1')
    const told = () =>
      line.heard
        .filter(({ type, id }) => type === 'next' && id === '1')
        .map(({ payload }) => payload as { data: { rung: { bell?: { tone: string | null } } }; errors?: object[] })
    const tones = () => told().flatMap(({ data }) => (data.rung.bell ? [data.rung.bell.tone] : []))
    const ping = async (...roles: Role[]) => {
      const before = line.heard.length
      line.say({ type: 'ping', payload: { authorization: await bearer(...roles) } })
      await expect.poll(() => line.heard.slice(before).some(({ type }) => type === 'pong')).toBe(true)
    }
    ring()
    await expect.poll(tones).toEqual(['tone of big'])
    await ping('integrator')
    ring()
    await expect.poll(tones).toEqual(['tone of big', null])
    await ping('integrator', 'officer')
    ring()
    await expect.poll(tones).toEqual(['tone of big', null, 'tone of big'])
    await ping('border')
    expect(await line.hears('error', '1')).toMatchObject({
      payload: [{ extensions: { code: 'FORBIDDEN', cursor: `cursor-${feed.rings.length}` } }],
    })
    line.say({ id: '2', type: 'subscribe', payload: { query: RUNG } })
    expect(await line.hears('error', '2')).toMatchObject({ payload: [{ extensions: { code: 'FORBIDDEN' } }] })
    line.socket.close()
  })
})
