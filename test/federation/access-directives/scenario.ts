import { rowOf, type Scenario } from '../scenario.ts'

interface Row {
  id: string
  name: string
  friend: { id: string } | null
  pets: { __typename: string; name: string; mice?: number; bark?: string }[]
}

const rows: readonly (Row & Record<string, unknown>)[] = [
  { id: '1', name: 'Ada', friend: { id: '2' }, pets: [{ __typename: 'Cat', name: 'Tom', mice: 7 }] },
  {
    id: '2',
    name: 'Ben',
    friend: null,
    pets: [
      { __typename: 'Dog', name: 'Rex', bark: 'wau' },
      { __typename: 'Cat', name: 'Mia', mice: 3 },
    ],
  },
]
const officer = ['officer']
const forbidden = (...path: (string | number)[]) => ({ path, code: 'FORBIDDEN' })

/**
 * Who may what: `officer` reads rows, for CRIMINAL_INVESTIGATION their names; `keeper` (or one who is `vet` and `officer`)
 * knows cats, everybody dogs; `auditor` alone learns sizes; weights need the size, and have a rule of their own.
 */
export default {
  subgraphs: {
    left: {
      sdl: `
        type Query {
          rows: [Row!] @requiresScopes(scopes: [["officer"], ["auditor"]])
          row(id: ID!): Row
          strict: Strict
          log: [String!]! @requiresScopes(scopes: [["auditor"]])
          pets: [Pet!]
          catsOnly: [Felid]
        }
        type Mutation {
          rename(id: ID!, name: String!): Row @authenticated
          erase: Boolean @requiresScopes(scopes: [["auditor"]])
        }
        type Row @key(fields: "id") @requiresScopes(scopes: [["officer"], ["auditor"]]) {
          id: ID!
          name: String @policy(policies: [["CRIMINAL_INVESTIGATION"]])
          friend: Row
          pets: [Pet!]!
        }
        type Strict { told: String inner: Inner! }
        type Inner { told: String! secret: String! @requiresScopes(scopes: [["auditor"]]) }
        interface Pet { name: String }
        interface Felid { name: String }
        type Cat implements Pet & Felid @requiresScopes(scopes: [["keeper"], ["vet", "officer"]]) { name: String mice: Int }
        type Dog implements Pet { name: String @authenticated bark: String @requiresScopes(scopes: [["officer"]]) }`,
      resolvers: {
        Query: {
          rows: () => rows,
          row: (_: never, reference: { id: string }) => rowOf(rows)(reference),
          strict: () => ({ told: 'a', inner: { told: 'b', secret: 'c' } }),
          log: () => ['read'],
          pets: () => rows.flatMap(({ pets }) => pets),
          catsOnly: () => rows.flatMap(({ pets }) => pets).filter(({ __typename }) => __typename === 'Cat'),
        },
        Mutation: {
          rename: (_: never, { id, name }: { id: string; name: string }, { memory }) => {
            memory.set('renamed', name)
            return { ...rows.find((row) => row.id === id), name }
          },
          erase: () => true,
        },
        Row: {
          __resolveReference: rowOf(rows),
          friend: ({ friend }: Row) => friend && rowOf(rows)(friend),
        },
      },
    },
    right: {
      sdl: `
        type Query { renamed: String }
        type Row @key(fields: "id") {
          id: ID!
          size: Int @requiresScopes(scopes: [["auditor"]])
          age: Int
          name: String @external
          shout: String @requires(fields: "name") @requiresScopes(scopes: [["officer"], ["auditor"]]) @policy(policies: [["CRIMINAL_INVESTIGATION"]])
        }`,
      resolvers: {
        Query: { renamed: (_: never, __: never, { memory }) => memory.get('renamed') ?? null },
        Row: {
          __resolveReference: (row: object) => row,
          size: ({ id }: { id: string }) => Number(id) * 10,
          age: ({ id }: { id: string }) => Number(id) * 20,
          shout: ({ name }: { name: string }) => name.toUpperCase(),
        },
      },
    },
  },
  stockDiffers: 'it refuses supergraphs that tell who may see what',
  cases: [
    {
      it: 'joins types whose subgraphs decide who may see them',
      query: '{ rows { size name shout } }',
      roles: ['auditor'],
      data: {
        rows: [
          { size: 10, name: 'Ada', shout: 'ADA' },
          { size: 20, name: 'Ben', shout: 'BEN' },
        ],
      },
    },
    {
      it: 'answers null with an error in each element of a list, and does not ask the subgraph',
      query: '{ rows { id size } }',
      roles: officer,
      data: {
        rows: [
          { id: '1', size: null },
          { id: '2', size: null },
        ],
      },
      errors: [forbidden('rows', 0, 'size'), forbidden('rows', 1, 'size')],
      requests: { left: 1 },
      unasked: ['size'],
    },
    {
      it: 'knows a field by any alias, through fragments and lists in lists',
      query: '{ all: rows { ...Some } } fragment Some on Row { a: age id: size friend { ... on Row { big: size } } }',
      roles: officer,
      data: {
        all: [
          { a: 20, id: null, friend: { big: null } },
          { a: 40, id: null, friend: null },
        ],
      },
      errors: [forbidden('all', 0, 'id'), forbidden('all', 0, 'friend', 'big'), forbidden('all', 1, 'id')],
      unasked: ['size'],
    },
    {
      it: 'denies a field whose type is denied, whether or not there is an object',
      query: '{ row(id: "1") { __typename } none: row(id: "9") { id } }',
      data: { row: null, none: null },
      errors: [forbidden('row'), forbidden('none')],
      requests: {},
    },
    {
      it: 'denies by the purpose alone',
      query: '{ rows { id name shout } }',
      roles: officer,
      purpose: 'BORDER_CONTROL',
      data: {
        rows: [
          { id: '1', name: null, shout: null },
          { id: '2', name: null, shout: null },
        ],
      },
      errors: [0, 1].flatMap((at) => [forbidden('rows', at, 'name'), forbidden('rows', at, 'shout')]),
      requests: { left: 1 },
    },
    {
      it: 'asks for what an allowed field requires, whoever may see it',
      query: '{ rows { age shout } }',
      roles: officer,
      data: {
        rows: [
          { age: 20, shout: 'ADA' },
          { age: 40, shout: 'BEN' },
        ],
      },
    },
    {
      it: 'asks nobody where every root field is denied, and leaves introspection as it is',
      query: '{ log __typename __schema { queryType { name } } }',
      roles: officer,
      data: null,
      errors: [forbidden('log')],
      requests: {},
    },
    {
      it: 'moves a null up from a field that must not be null, and tells of the field',
      query: '{ strict { told inner { told secret } } row(id: "1") { id } }',
      roles: officer,
      data: { strict: null, row: { id: '1' } },
      errors: [forbidden('strict', 'inner', 'secret')],
      unasked: ['secret'],
    },
    {
      it: 'counts what is asked only',
      query:
        'query ($no: Boolean! = false) { rows { id size @include(if: $no) ... @skip(if: true) { s: size } } log @include(if: false) }',
      roles: officer,
      data: { rows: [{ id: '1' }, { id: '2' }] },
      requests: { left: 1 },
    },
    {
      it: 'counts what a variable includes',
      query: 'query ($yes: Boolean!) { rows { id size @include(if: $yes) } }',
      variables: { yes: true },
      roles: officer,
      data: {
        rows: [
          { id: '1', size: null },
          { id: '2', size: null },
        ],
      },
      errors: [forbidden('rows', 0, 'size'), forbidden('rows', 1, 'size')],
    },
    {
      it: 'denies objects of one type among others',
      query: '{ row(id: "2") { friend { id } } pets { name } }',
      roles: officer,
      data: { row: { friend: null }, pets: null },
      errors: [forbidden('pets', 0)],
    },
    {
      it: 'denies in objects of one type what is allowed in those of another',
      query: '{ pets { __typename name ... on Dog { bark } ... on Cat { mice } } }',
      roles: ['keeper'],
      data: {
        pets: [
          { __typename: 'Cat', name: 'Tom', mice: 7 },
          { __typename: 'Dog', name: 'Rex', bark: null },
          { __typename: 'Cat', name: 'Mia', mice: 3 },
        ],
      },
      errors: [forbidden('pets', 1, 'bark')],
      unasked: ['bark'],
    },
    {
      it: 'denies a field that could only give objects of denied types',
      query: '{ catsOnly { __typename } }',
      roles: officer,
      data: { catsOnly: null },
      errors: [forbidden('catsOnly')],
      requests: {},
    },
    {
      it: 'takes several roles together where a rule asks for them',
      query: '{ pets { name } }',
      roles: ['vet', 'officer'],
      data: { pets: [{ name: 'Tom' }, { name: 'Rex' }, { name: 'Mia' }] },
    },
    {
      it: 'carries out what everybody with a token may',
      query: 'mutation { rename(id: "1", name: "Eve") { name } }',
      roles: officer,
      data: { rename: { name: 'Eve' } },
    },
    {
      it: 'refuses a mutation whole for one denied root field',
      query: 'mutation { rename(id: "1", name: "Eve") { name } erase }',
      roles: officer,
      data: { rename: null, erase: null },
      errors: [forbidden('rename'), forbidden('erase')],
      requests: {},
    },
    {
      it: 'refuses a mutation whole for a denied field in its answer',
      query: 'mutation { rename(id: "1", name: "Eve") { name ... on Row { size } } __typename }',
      roles: officer,
      data: { rename: null, __typename: 'Mutation' },
      errors: [forbidden('rename')],
      requests: {},
    },
  ],
} satisfies Scenario
