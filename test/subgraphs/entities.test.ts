import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compilable } from '../../subgraphs/compilable-schema.ts'
import { compiled } from '../../subgraphs/compiled.ts'
import { answerEntities } from '../../subgraphs/entities.ts'

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Person @key(fields: "id") { id: ID! name: String }
  type Document @key(fields: "number") { number: String! }
  interface Asset @key(fields: "id") { id: ID! owner: String }
  type Car implements Asset @key(fields: "id") { id: ID! owner: String }
  type Query { one: Person }`)
const records = new Map(['p1', 'p2'].map((id) => [id, Object.freeze({ id, name: `Person ${id}` })]))

function readied(): GraphQLSchema {
  const schema = buildSubgraphSchema({
    typeDefs,
    resolvers: {
      Person: {
        __resolveReference({ id }: { id: string }) {
          if (id === 'broken') throw new Error('broken')
          return id === 'lost' ? Promise.reject(new Error('lost')) : Promise.resolve(records.get(id) ?? null)
        },
      },
      Asset: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Car', id, owner: 'p1' }) },
    },
  })
  answerEntities(schema)
  return compilable(schema)
}

const document = parse(`query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename ... on Person { name } ... on Document { number } ... on Car { owner } } }`)
const person = (id: string) => ({ __typename: 'Person', id })

describe.each(['compiled', 'interpreted'])('the entities of a subgraph, %s', (way) => {
  const schema = readied()
  async function entities(...representations: { __typename: string }[]) {
    const variableValues = { representations }
    const run = compiled(schema, document)
    const { data, errors } =
      way === 'compiled' && run ? await run({}, variableValues) : await execute({ schema, document, variableValues })
    return { entities: data?._entities, errors: errors?.map(({ path, message }) => [path?.join('.'), message]).sort() }
  }

  it('are those that were asked for, in their order, each of its type', async () => {
    expect(
      await entities(person('p2'), { __typename: 'Document', ...{ number: 'D1' } }, person('p1'), person('p9')),
    ).toEqual({
      entities: [
        { __typename: 'Person', name: 'Person p2' },
        { __typename: 'Document', number: 'D1' },
        { __typename: 'Person', name: 'Person p1' },
        null,
      ],
      errors: undefined,
    })
  })

  it('fail alone, at once or later', async () => {
    expect(await entities(person('broken'), person('p1'), person('lost'))).toEqual({
      entities: [null, { __typename: 'Person', name: 'Person p1' }, null],
      errors: [
        ['_entities.0', 'broken'],
        ['_entities.2', 'lost'],
      ],
    })
  })

  it('leave the records as they are', async () => {
    await entities(person('p1'))
    expect(records.get('p1')).toEqual({ id: 'p1', name: 'Person p1' })
  })

  it('are found by an interface, too', async () => {
    expect((await entities({ __typename: 'Asset', ...{ id: 'c1' } })).entities).toEqual([
      { __typename: 'Car', owner: 'p1' },
    ])
  })
})
