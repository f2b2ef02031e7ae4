import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import { loadSupergraph } from '../../gateway/supergraph.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const POISON = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'

describe('a subgraph elsewhere whose answers would change what all objects have', () => {
  let answer = ''
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(answer)
  })
  let gateway: TestGateway
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // it listens
    const hostile = httpClient(
      { name: 'persons', url: `http://127.0.0.1:${port}`, keys: fixedKeys(randomBytes(32)) },
      silent,
    )
    const others = smallSubgraphs(behaviour()).filter(({ name }) => name !== 'persons')
    gateway = await startTestGateway({ clients: [hostile, ...others.map((each) => localClient(each, silent))] })
  })
  afterAll(async () => {
    await gateway.stop()
    await new Promise((resolve) => server.close(resolve))
  })

  /** Answered by Apollo Server, which has not met the text, and then as an operation that is known. */
  async function twice(query: string) {
    const answers = [await gateway.ask(query), await gateway.ask(query)]
    for (const key in {}) expect.unreachable(`Object.prototype has ${key}.`)
    expect(answers[1]?.text).toBe(answers[0]?.text)
    return answers[0] as (typeof answers)[number] // there are two
  }

  it('changes nothing by a root field, an object in it, and a list', async () => {
    answer = `{"data":{${POISON},"person":{${POISON},"id":"p1","aliases":[{${POISON},"full":"x"}]}}}`
    const { data, errors } = await twice('{ person(id: "p1") { id aliases { full } } }')
    expect({ data, errors }).toEqual({ data: { person: { id: 'p1', aliases: [{ full: 'x' }] } }, errors: undefined })
  })

  it('changes nothing by an entity', async () => {
    answer = `{"data":{"_entities":[{${POISON},"person":{${POISON},"id":"p1"}},{"__proto__":null},null]}}`
    const { data, errors } = await twice('{ alert(id: "a1") { subjects { person { id } } } }')
    expect(data).toEqual({ alert: { subjects: [{ person: { id: 'p1' } }, { person: null }, { person: null }] } })
    expect(errors).toMatchObject([{ path: ['alert', 'subjects', 1, 'person'], extensions: { source: 'persons' } }])
  })

  it('changes nothing by an error, and says nothing of it', async () => {
    answer = `{"data":{"person":null},"errors":[{"message":"No.","path":["person"],"extensions":{${POISON},"code":"CONFLICT","rule":{${POISON}}}}]}`
    const { text, errors } = await twice('{ person(id: "p2") { id } }')
    expect(errors).toMatchObject([{ message: 'No.', path: ['person'], extensions: { code: 'CONFLICT' } }])
    expect(text).not.toContain('__proto__')
  })

  it('answers everybody else as before', async () => {
    const { data } = await gateway.ask(
      '{ checkTravelDocuments(documents: [{ number: "D1", type: PASSPORT, issuedBy: "FR" }]) { verdict } }',
    )
    expect(data).toEqual({ checkTravelDocuments: [{ verdict: 'STOLEN' }] })
  })

  it('is told of in metrics and sources by a code of ours', async () => {
    answer = '{"data":{"person":null},"errors":[{"message":"No.","path":["person"]}]}'
    const { text } = await gateway.ask('{ person(id: "p3") { id } }', {}, { headers: { 'x-include-sources': '1' } })
    expect(JSON.parse(text).extensions.sources).toMatchObject([{ source: 'persons', status: 'INTERNAL_SERVER_ERROR' }])
  })
})

it('a supergraph in which a field could never be asked for is refused, with what to do', () => {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key" "@requires" "@external"])'
  const { supergraphSdl = '' } = composeServices(
    Object.entries({
      desks: `${link} type Query { n: Int } type Desk @key(fields: "id") { id: ID! label: String }`,
      signs: `${link}
        type Query { desk: Desk }
        type Desk @key(fields: "id", resolvable: false) { id: ID! label: String @external sign: String @requires(fields: "label") }`,
    }).map(([name, sdl]) => ({ name, url: `test:${name}`, typeDefs: parse(sdl) })),
  )
  const clients = ['desks', 'signs'].map((name) => {
    return { name, prepare: () => async () => ({ data: null }), ping: async () => {}, close: async () => {} }
  })
  expect(() => loadSupergraph(supergraphSdl, clients)).toThrow(
    'signs has Desk.sign, which requires fields of other subgraphs, and no key of Desk there may be resolved',
  )
})
