import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { execute } from '../../gateway/executor/execute.ts'
import { createFederation } from '../../gateway/federation.ts'
import { failure } from '../../schema/errors.ts'
import type { Answer, Operation, Variables } from '../../schema/identity.ts'
import { callAs, silent } from '../support/call.ts'
import { compiledOf } from '../support/compiled-of.ts'

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])'
const { supergraphSdl = '' } = composeServices(
  Object.entries({
    roots: `${LINK} type Query { x: X y: Y } type X @key(fields: "id") { id: ID! } type Y @key(fields: "id") { id: ID! }`,
    more: `${LINK} type X @key(fields: "id") { id: ID! more: Int } type Y @key(fields: "id") { id: ID! more: Int }`,
  }).map(([name, text]) => ({ name, url: name, typeDefs: parse(text) })),
)

it('a fetch that spoils the answer of the request in which it travelled costs the others nothing', async () => {
  const asked: string[] = []
  const error = (path: string) => ({
    message: 'Gone.',
    path: [path],
    extensions: { code: 'NOT_FOUND', source: 'more' },
  })
  function answer(name: string, query: string): Answer {
    if (name === 'roots') return { data: { x: { __typename: 'X', id: '1' }, y: { __typename: 'Y', id: '2' } } }
    if (query.includes('_1:')) return { data: null, errors: [error(query.includes('_0: _entities') ? '_0' : '_1')] }
    return query.includes('on X')
      ? { data: null, errors: [error('_entities')] }
      : { data: { _entities: [{ more: 5 }] } }
  }
  const clients = ['roots', 'more'].map((name) => ({
    name,
    prepare:
      ({ query }: Operation) =>
      async (_: Variables) => {
        asked.push(name)
        return answer(name, query)
      },
    ping: async () => {},
    close: async () => {},
  }))
  const { operations } = createFederation(supergraphSdl, clients, silent).supergraph
  const query = '{ x { more } y { more } }'
  const compiled = await compiledOf(operations, query)
  const onUnexpected = () => failure('INTERNAL_SERVER_ERROR', 'unexpected')
  const outcome = await execute(compiled, { variables: {}, call: callAs('FRA'), onUnexpected })
  expect(outcome.data).toBe('{"x":{"more":null},"y":{"more":5}}')
  expect(outcome.errors).toMatchObject([{ path: ['x', 'more'], extensions: { code: 'NOT_FOUND', source: 'more' } }])
  expect(asked).toEqual(['roots', 'more', 'more', 'more'])
  expect(outcome.requests.map(({ source, keys }) => [source, keys])).toEqual([
    ['roots', 0],
    ['more', 1],
    ['more', 1],
  ])
})
