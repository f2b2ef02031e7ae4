import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { gql } from '@apollo/client/core'
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental'
import { Client, fetchExchange } from '@urql/core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { localClient } from '../../gateway/clients/local.ts'
import type { KeptEntry } from '../../processing-log/entry.ts'
import { failure } from '../../schema/errors.ts'
import type { Call } from '../../schema/identity.ts'
import type { SubgraphName } from '../../schema/sdl.ts'
import { silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { freshFolder, linesIn, openLog } from '../support/processing-log.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { openStream } from '../support/stream-reader.ts'
import { clients, PATIENCE } from '../support/subscription-clients.ts'

const SCREEN = `query Desk($who: ScreeningInput!) {
  screen(subject: $who) {
    __typename
    ... @defer(label: "persons") { persons { edges { node { score } } } }
    ... @defer(label: "documents") { documents { verdict } }
    ... @defer(label: "vehicles") { vehicles { verdict } }
    ... @defer(label: "accounts") { accounts { verdict } }
  }
}`
const variables = { who: { name: 'Anna Berg', documents: [{ number: 'D1', issuedBy: 'FRA' }] } }
const content = {
  persons: { persons: { edges: [] } },
  documents: { documents: [{ verdict: 'STOLEN' }] },
  vehicles: { vehicles: [{ verdict: 'NO_RECORD' }] },
  accounts: { accounts: [] },
}
const whole = { screen: { __typename: 'Screening', ...Object.assign({}, ...Object.values(content)) } }
const DEFER = 'multipart/mixed;deferSpec=20220824'
const NEWER = 'multipart/mixed;incrementalSpec=v0.2'

const sources = {
  persons: 'persons',
  documents: 'stolen-documents',
  vehicles: 'vehicles',
  accounts: 'financial-alerts',
}
type Label = keyof typeof sources

/** Subgraphs that do not answer before they are let. */
class Gates {
  #closed = new Map<SubgraphName, { open: () => void; opened: Promise<void> }>()

  close(...names: SubgraphName[]): void {
    for (const name of names) {
      let open = () => {}
      const opened = new Promise<void>((resolve) => {
        open = resolve
      })
      this.#closed.set(name, { open, opened })
    }
  }

  open(name: SubgraphName): void {
    this.#closed.get(name)?.open()
  }

  openAll(): void {
    for (const { open } of this.#closed.values()) open()
    this.#closed.clear()
  }

  async pass(name: SubgraphName): Promise<void> {
    await this.#closed.get(name)?.opened
  }
}

describe('an answer in parts', () => {
  const gates = new Gates()
  const how = behaviour()
  const calls: Pick<Call, 'signal'>[] = []
  const folder = freshFolder()
  let gateway: TestGateway
  beforeAll(async () => {
    const gated = smallSubgraphs(how).map((subgraph) => {
      const client = localClient(subgraph, silent)
      const prepare: typeof client.prepare = (operation) => {
        const ask = client.prepare(operation)
        return async (given, call) => {
          calls.push(call)
          await gates.pass(subgraph.name)
          return ask(given, call)
        }
      }
      return { ...client, prepare }
    })
    const log = await openLog(folder)
    gateway = await startTestGateway({ clients: gated, processingLog: { log, bestEffort: false } })
  })
  afterEach(() => {
    gates.openAll()
    how.before = () => {}
    calls.length = 0
  })
  afterAll(() => gateway.stop())

  const post = (query: string, accept: string, given: object = variables) =>
    openStream(`${gateway.url}/graphql`, { headers: { accept }, body: { query, variables: given } })

  /** The JSON of all parts of a multipart body, which must be whole. */
  function partsOf(text: string): Record<string, unknown>[] {
    const [before, ...parts] = text.split('\r\n---')
    expect([before, parts.pop()]).toEqual(['', '--\r\n'])
    return parts.map((part) => {
      expect(part).toMatch(/^\r\ncontent-type: application\/json; charset=utf-8\r\n\r\n\{/)
      return JSON.parse(part.slice(part.indexOf('{')))
    })
  }

  it('tells what each database says as soon as it has said it, whoever else is slow', async () => {
    gates.close(...Object.values(sources).map((name) => name as SubgraphName))
    const stream = await (async () => {
      const opening = post(SCREEN, `${DEFER}, application/json`)
      await expect.poll(() => calls.length, PATIENCE).toBe(4)
      gates.open('vehicles')
      return opening
    })()
    await stream.has(/"label":"vehicles"/)
    for (const label of ['documents', 'persons', 'accounts'] as const) {
      expect(stream.text).not.toContain(`"label":"${label}"`)
      gates.open(sources[label] as SubgraphName)
      await stream.has(new RegExp(`"label":"${label}"`))
    }
    await stream.ended
    expect(stream.response.headers).toMatchObject({
      'content-type': 'multipart/mixed; boundary="-"; deferSpec=20220824',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const told = (label: Label, hasNext = true) => ({
      incremental: [{ data: content[label], path: ['screen'], label }],
      hasNext,
    })
    expect(partsOf(stream.text)).toEqual([
      { data: { screen: { __typename: 'Screening' } }, hasNext: true },
      told('vehicles'),
      told('documents'),
      told('persons'),
      told('accounts', false),
    ])
    expect(calls.length).toBe(4) // as many as without `@defer`
  })

  it('says of a database that fails what failed, in its own part', async () => {
    how.before = (field) => {
      if (field.startsWith('vehicles.')) throw failure('SOURCE_UNAVAILABLE', 'It is away.')
    }
    const stream = await post(SCREEN, DEFER)
    await stream.ended
    const all = partsOf(stream.text).flatMap(({ incremental }) => (incremental as { label: string }[]) ?? [])
    expect(all).toHaveLength(4)
    expect(all.find(({ label }) => label === 'vehicles')).toMatchObject({
      data: { vehicles: null },
      errors: [{ path: ['screen', 'vehicles'], extensions: { code: 'SOURCE_UNAVAILABLE', source: 'vehicles' } }],
    })
    for (const other of all.filter(({ label }) => label !== 'vehicles')) expect(other).not.toHaveProperty('errors')
    expect(partsOf(stream.text).at(-1)?.extensions).toMatchObject({ sources: expect.anything() })
  })

  it('comes in the form of graphql-js 17, which announces what is to come', async () => {
    gates.close('persons')
    const stream = await post(SCREEN, NEWER)
    await stream.has(/"label":"accounts"/)
    gates.open('persons')
    await stream.ended
    expect(stream.response.headers['content-type']).toBe('multipart/mixed; boundary="-"; incrementalSpec=v0.2')
    const [first, ...others] = partsOf(stream.text)
    const pending = Object.keys(content).map((label, id) => ({ id: String(id), path: ['screen'], label }))
    expect(first).toEqual({ data: { screen: { __typename: 'Screening' } }, pending, hasNext: true })
    const completed = others.flatMap((part) => part.completed as { id: string }[]).map(({ id }) => id)
    expect(completed.toSorted()).toEqual(['0', '1', '2', '3'])
    expect(completed.at(-1)).toBe('0')
    expect(others.flatMap(({ incremental }) => incremental)).toContainEqual({ data: content.documents, id: '1' })
  })

  it.each([
    ['text/event-stream', /^event: next\ndata: {"data":{"screen":{"__typename":"Screening"}},"hasNext":true}\n\n/],
    ['text/event-stream;deferSpec=20220824, application/json', /"label":"persons"}/],
    ['text/event-stream;incrementalSpec=v0.2, application/json', /"pending":\[{"id":"0"/],
  ])('comes as server-sent events for %s', async (accept, expected) => {
    const stream = await post(SCREEN, accept)
    await stream.ended
    expect(stream.response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(stream.text).toMatch(expected)
    expect(stream.text).toMatch(/"hasNext":false}\n\nevent: complete\ndata:\n\n$/)
  })

  it.each([
    ['application/json'],
    ['*/*'],
    [`${DEFER};q=0, application/json`],
    ['multipart/mixed;subscriptionSpec=1.0, application/json'],
    ['text/event-stream, application/json'],
  ])('is given at once to a client that accepts %s', async (accept) => {
    const answer = await gateway.ask(SCREEN, variables, { headers: { accept } })
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.data).toEqual(whole)
  })

  it('is given at once where nothing is deferred in the end', async () => {
    const query = `query ($later: Boolean!) { person(id: "p1") { id ... @defer(if: $later) { name { full } } } }`
    const at = async (later: boolean) => {
      const stream = await post(query, `${DEFER}, application/json`, { later })
      await stream.ended
      return stream
    }
    const once = await at(false)
    expect(once.response.headers['content-type']).toMatch(/^application\/json/)
    expect(JSON.parse(once.text)).toEqual({ data: { person: { id: 'p1', name: { full: 'Person p1' } } } })
    expect(partsOf((await at(true)).text)).toHaveLength(2)
  })

  it('has a part for each element of a list, and parts in parts', async () => {
    const query = `{ notice(reference: "2026/1") { id
      assets { ... on VehicleIdentity @defer(label: "vehicle") { value ... @defer(label: "check") { check { verdict } } } }
    } }`
    const stream = await post(query, DEFER)
    await stream.ended
    const told = partsOf(stream.text).flatMap(({ incremental }) => (incremental as Record<string, unknown>[]) ?? [])
    const paths = (label: string) => told.filter((one) => one.label === label).map(({ path }) => path)
    expect(paths('vehicle')).toEqual([1, 3].map((at) => ['notice', 'assets', at]))
    expect(paths('check')).toEqual(paths('vehicle'))
    expect(told).toContainEqual({
      label: 'check',
      path: ['notice', 'assets', 3],
      data: { check: { verdict: 'STOLEN' } },
    })
  })

  it('is given at once over WebSocket, whose protocol has no form for parts', async () => {
    const graphqlWs = clients.find(({ transport }) => transport === 'websocket')
    const one = graphqlWs?.follow(`${gateway.url}/graphql`, { query: SCREEN, variables })
    await expect.poll(() => one?.ended, PATIENCE).toEqual([])
    expect(one?.results).toEqual([{ data: whole }])
    one?.close()
  })

  it('ends at the deadline of the operation: each part that is still to come with its own error', async () => {
    const slow = behaviour()
    const never = new Promise<void>(() => {})
    slow.before = (field) => (/^(persons\.Query|vehicles\.Query)/.test(field) ? never : undefined)
    const limited = await startTestGateway({ subgraphs: smallSubgraphs(slow), operationTimeoutMs: 5000 })
    const stream = await openStream(`${limited.url}/graphql`, {
      headers: { accept: DEFER },
      body: { query: SCREEN, variables },
    })
    await stream.ended
    const [first, ...later] = partsOf(stream.text)
    expect(first).toEqual({ data: { screen: { __typename: 'Screening' } }, hasNext: true })
    expect(later.map(({ hasNext }) => hasNext)).toEqual([...later.slice(1).map(() => true), false])
    const told = later.flatMap(({ incremental }) => incremental as { label: Label }[])
    const byLabel = Object.fromEntries(told.map(({ label, ...part }) => [label, part]))
    const late = (label: 'persons' | 'vehicles') => ({
      ...{ path: ['screen'], data: { [label]: null } },
      errors: [
        { message: expect.any(String), path: ['screen', label], extensions: { code: 'SOURCE_TIMEOUT', source: label } },
      ],
    })
    expect(byLabel).toEqual({
      documents: { path: ['screen'], data: content.documents },
      accounts: { path: ['screen'], data: content.accounts },
      persons: late('persons'),
      vehicles: late('vehicles'),
    })
    expect(
      told
        .map(({ label }) => label)
        .slice(2)
        .toSorted(),
    ).toEqual(['persons', 'vehicles'])
    await limited.stop()
  })

  it('ends with the client: the databases are told, and the operation is counted as one that ran', async () => {
    const counted = async (operation: string, outcome: string) => {
      const page = await (await fetch(`${gateway.url}/metrics`)).text()
      const name = `ncb_operation_duration_seconds_count{operation="${operation}",outcome="${outcome}"}`
      return Number(
        page
          .split('\n')
          .find((line) => line.startsWith(name))
          ?.slice(name.length) ?? 0,
      )
    }
    const [ran, refused] = [await counted('other', 'SOURCE_UNAVAILABLE'), await counted('none', 'REFUSED')]
    gates.close('persons')
    const stream = await post(SCREEN, DEFER)
    await stream.has(/"label":"accounts"/)
    stream.leave()
    await expect.poll(() => calls.every(({ signal }) => signal.aborted), PATIENCE).toBe(true)
    gates.openAll()
    await expect.poll(() => counted('other', 'SOURCE_UNAVAILABLE'), PATIENCE).toBe(ran + 1)
    expect(await counted('none', 'REFUSED')).toBe(refused)
  })

  it('has an entry in the processing log for each part, before it leaves', async () => {
    const requestId = 'a0a0a0a0-0000-4000-8000-00000000de5c'
    const query = '{ person(id: "p1") { id ... @defer(label: "late") { alerts { edges { node { id } } } } } }'
    const entries = () =>
      linesIn(folder).flatMap(({ entry }) => ((entry as KeptEntry)?.requestId === requestId ? [entry] : []))
    gates.close('financial-alerts')
    const stream = await openStream(`${gateway.url}/graphql`, {
      headers: { accept: DEFER, 'x-request-id': requestId },
      body: { query },
    })
    await stream.has(/"hasNext":true/)
    expect(entries()).toMatchObject([{ outcome: 'ANSWERED', given: { persons: ['Person/p1'] } }])
    gates.openAll()
    await stream.ended
    const [first, second, ...more] = entries()
    expect(more).toEqual([])
    expect(first).not.toHaveProperty('deferred')
    expect(first).toHaveProperty('cost')
    expect(second).toMatchObject({
      outcome: 'ANSWERED',
      deferred: true,
      given: { 'financial-alerts': ['FinancialAlert/a1'] },
    })
    expect(second).not.toHaveProperty('cost')
  })

  it('has an entry in the processing log also where the client left before the first part', async () => {
    const requestId = 'a0a0a0a0-0000-4000-8000-00000000de5d'
    const entries = () => linesIn(folder).filter(({ entry }) => (entry as KeptEntry)?.requestId === requestId)
    gates.close('persons')
    const query = '{ person(id: "p1") { id ... @defer { sex } } }'
    const headers = { 'content-type': 'application/json', accept: DEFER, 'x-request-id': requestId }
    const leaving = new AbortController()
    const asked = fetch(`${gateway.url}/graphql`, {
      ...{ method: 'POST', headers, signal: leaving.signal },
      body: JSON.stringify({ query }),
    })
    await expect.poll(() => calls.length, PATIENCE).toBe(1)
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await expect.poll(() => calls.every(({ signal }) => signal.aborted), PATIENCE).toBe(true)
    gates.openAll()
    await expect.poll(entries, PATIENCE).toHaveLength(1)
  })

  it.each([
    ['{ person(id: "p1") { ... @defer(label: "a") { id } ... @defer(label: "a") { sex } } }', /label of its own/],
    ['query ($l: String) { person(id: "p1") { ... @defer(label: $l) { id } } }', /must be a text/],
    ['mutation { ... @defer { withdrawPerson(id: "p1") { id } } }', /root fields of type Mutation/],
    [`{ person(id: "p1") { ${'... @defer { id } '.repeat(101)} } }`, /defers more than 100 fragments/],
    ['{ person(id: "p1") @defer { id } }', /may not be used on FIELD/],
  ])('is refused where @defer makes no sense: %s', async (query, expected) => {
    const stream = await post(query, DEFER, {})
    await stream.ended
    expect(stream.response.headers['content-type']).toMatch(/^application\/json/)
    expect(stream.text).toMatch(expected)
  })

  describe.each([
    ['Defer20220824Handler', () => new Defer20220824Handler()],
    ['GraphQL17Alpha9Handler', () => new GraphQL17Alpha9Handler()],
  ])('for Apollo Client with %s', (_, handler) => {
    it('is put together as it comes', async () => {
      const link = new HttpLink({ uri: `${gateway.url}/graphql` })
      const client = new ApolloClient({ cache: new InMemoryCache(), link, incrementalHandler: handler() })
      gates.close('persons')
      const seen: unknown[] = []
      const query = gql(SCREEN)
      const done = new Promise<void>((resolve, reject) => {
        client.watchQuery({ query, variables, fetchPolicy: 'no-cache' }).subscribe({
          next: ({ data, dataState }) => {
            if (data) seen.push(JSON.parse(JSON.stringify(data)))
            if (dataState === 'complete') resolve()
          },
          error: reject,
        })
      })
      await expect.poll(() => seen.at(-1), PATIENCE).toHaveProperty('screen.accounts')
      expect(seen.at(-1)).not.toHaveProperty('screen.persons')
      gates.open('persons')
      await done
      expect(seen.at(-1)).toMatchObject({ screen: content.documents })
      expect(seen.at(-1)).toHaveProperty('screen.persons.edges', [])
      client.stop()
    })
  })

  it('is put together by urql as it comes', async () => {
    const client = new Client({ url: `${gateway.url}/graphql`, exchanges: [fetchExchange], preferGetMethod: false })
    gates.close('persons')
    const seen: { data: unknown; hasNext: boolean; error: unknown }[] = []
    const { unsubscribe } = client.query(SCREEN, variables).subscribe(({ data, hasNext, error }) => {
      seen.push({ data: structuredClone(data), hasNext, error })
    })
    await expect.poll(() => seen.at(-1)?.data, PATIENCE).toHaveProperty('screen.accounts')
    expect(seen.at(-1)?.hasNext).toBe(true)
    gates.open('persons')
    await expect.poll(() => seen.at(-1)?.hasNext, PATIENCE).toBe(false)
    expect(seen.at(-1)).toMatchObject({ data: whole, error: undefined })
    unsubscribe()
  })
})
