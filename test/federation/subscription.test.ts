import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { complete } from '../../gateway/executor/execute.ts'
import { createFederation } from '../../gateway/federation.ts'
import { failure } from '../../schema/errors.ts'
import type { Answer, Variables } from '../../schema/identity.ts'
import { callAs, silent } from '../support/call.ts'
import { compiledOf } from '../support/compiled-of.ts'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const sdl = {
  clocks: `${LINK}
    type Query { clock: Heartbeat }
    type Subscription { ticked(zone: String): Tick }
    type Tick { at: Int! clock: Heartbeat! }
    type Heartbeat @key(fields: "id") { id: ID! }`,
  towers: `${LINK} type Heartbeat @key(fields: "id") { id: ID! tower: String }`,
}
const services = Object.entries(sdl).map(([name, text]) => ({ name, url: name, typeDefs: parse(text) }))
const { supergraphSdl = '' } = composeServices(services)

const QUERY = 'subscription ($zone: String) { tick: ticked(zone: $zone) { when: at clock { id tower } } }'

it('the rest of a subscription’s plan completes each event that comes from its source', async () => {
  const asked: Variables[] = []
  let tower: () => Answer = () => ({ data: { _entities: [{ tower: 'of London' }] } })
  const clients = Object.keys(sdl).map((name) => ({
    name,
    prepare: () => async (variables: Variables) => {
      asked.push(variables)
      return tower()
    },
    ping: async () => {},
    close: async () => {},
  }))
  const { operations } = createFederation(supergraphSdl, clients, silent).supergraph
  const compiled = await compiledOf(operations, QUERY, { zone: 'UTC' })
  expect(compiled.kind).toBe('subscription')
  expect(compiled.source).toMatchObject({ serviceName: 'clocks', variableUsages: ['zone'] })

  const event = () => ({ tick: { when: 1, clock: { __typename: 'Heartbeat', id: 'c1' } } })
  const options = { variables: { zone: 'UTC' }, call: callAs('FRA'), onUnexpected: () => failure('NOT_FOUND', 'x') }
  const first = await complete(compiled, event(), options)
  expect(first).toMatchObject({ data: '{"tick":{"when":1,"clock":{"id":"c1","tower":"of London"}}}', errors: [] })
  expect(asked).toEqual([{ representations: [{ __typename: 'Heartbeat', id: 'c1' }] }])

  const error = { message: 'Not now.', extensions: { code: 'SOURCE_UNAVAILABLE', source: 'towers' } }
  tower = () => ({ data: null, errors: [error] })
  const second = await complete(compiled, event(), options)
  expect(second.data).toBe('{"tick":{"when":1,"clock":{"id":"c1","tower":null}}}')
  expect(second.errors).toMatchObject([{ path: ['tick', 'clock', 'tower'], extensions: error.extensions }])
})
