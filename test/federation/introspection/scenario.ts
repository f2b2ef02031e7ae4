import { rowOf, type Scenario } from '../scenario.ts'

const birds = [{ id: '1', kind: 'OWL' }]

export default {
  subgraphs: {
    birds: {
      sdl: `
        "All that can be asked."
        type Query { bird(id: ID! = "1", "Not used." old: Int @deprecated(reason: "Too old")): Bird }
        "It flies."
        type Bird @key(fields: "id") { id: ID! "Which." kind: Kind wings: Int @deprecated }
        enum Kind { OWL EMU @deprecated(reason: "cannot fly") }`,
      resolvers: {
        Query: { bird: (_: unknown, { id }: { id: string }) => rowOf(birds)({ id }) },
        Bird: { __resolveReference: rowOf(birds) },
      },
    },
    songs: {
      sdl: `
        scalar Hertz @specifiedBy(url: "https://example.org/hertz")
        input Range { from: Hertz! = 20 to: Hertz }
        type Bird @key(fields: "id") { id: ID! song(range: Range = { from: 440 }): String }`,
      resolvers: {
        Bird: {
          __resolveReference: (bird: object) => bird,
          song: (_: unknown, { range }: { range: { from: number } }) => `${range.from} Hz`,
        },
      },
    },
  },
  cases: [
    {
      it: 'answers of the schema as the client sees it, without the machinery of federation',
      query:
        '{ __schema { queryType { name description } mutationType { name } subscriptionType { name } types { name } } }',
      data: {
        __schema: {
          queryType: { name: 'Query', description: 'All that can be asked.' },
          mutationType: null,
          subscriptionType: null,
          types: [
            'Bird',
            'ID',
            'Int',
            'String',
            'Hertz',
            'Kind',
            'Query',
            'Range',
            'Boolean',
            '__Schema',
            '__Type',
            '__TypeKind',
            '__Field',
            '__InputValue',
            '__EnumValue',
            '__Directive',
            '__DirectiveLocation',
          ].map((name) => ({ name })),
        },
      },
    },
    {
      it: 'mixes introspection with data, in the order of the query',
      query:
        '{ before: __type(name: "Kind") { kind name } bird { song kind __typename } __schema { queryType { name } } __typename }',
      data: {
        before: { kind: 'ENUM', name: 'Kind' },
        bird: { song: '440 Hz', kind: 'OWL', __typename: 'Bird' },
        __schema: { queryType: { name: 'Query' } },
        __typename: 'Query',
      },
    },
    {
      it: 'answers descriptions, defaults, deprecations and specifications',
      query: `{
        bird: __type(name: "Bird") { description fields(includeDeprecated: true) { name description isDeprecated deprecationReason type { kind name ofType { name } } } }
        shown: __type(name: "Bird") { fields { name } }
        kind: __type(name: "Kind") { enumValues(includeDeprecated: true) { name deprecationReason } }
        range: __type(name: "Range") { inputFields { name defaultValue } }
        hertz: __type(name: "Hertz") { specifiedByURL }
        query: __type(name: "Query") { fields { args(includeDeprecated: true) { name defaultValue description } } }
        none: __type(name: "Fish") { name }
      }`,
      data: {
        bird: {
          description: 'It flies.',
          fields: [
            {
              name: 'id',
              description: null,
              isDeprecated: false,
              deprecationReason: null,
              type: { kind: 'NON_NULL', name: null, ofType: { name: 'ID' } },
            },
            {
              name: 'kind',
              description: 'Which.',
              isDeprecated: false,
              deprecationReason: null,
              type: { kind: 'ENUM', name: 'Kind', ofType: null },
            },
            {
              name: 'wings',
              description: null,
              isDeprecated: true,
              deprecationReason: 'No longer supported',
              type: { kind: 'SCALAR', name: 'Int', ofType: null },
            },
            {
              name: 'song',
              description: null,
              isDeprecated: false,
              deprecationReason: null,
              type: { kind: 'SCALAR', name: 'String', ofType: null },
            },
          ],
        },
        shown: { fields: [{ name: 'id' }, { name: 'kind' }, { name: 'song' }] },
        kind: {
          enumValues: [
            { name: 'OWL', deprecationReason: null },
            { name: 'EMU', deprecationReason: 'cannot fly' },
          ],
        },
        range: {
          inputFields: [
            { name: 'from', defaultValue: '20' },
            { name: 'to', defaultValue: null },
          ],
        },
        hertz: { specifiedByURL: 'https://example.org/hertz' },
        query: {
          fields: [
            {
              args: [
                { name: 'id', defaultValue: '1', description: null },
                { name: 'old', defaultValue: null, description: 'Not used.' },
              ],
            },
          ],
        },
        none: null,
      },
    },
    {
      it: 'takes variables, aliases and fragments within introspection',
      query: `query ($name: String!, $old: Boolean = false) { one: __type(name: $name) { ...T } }
        fragment T on __Type { __typename called: name fields(includeDeprecated: $old) { ...F } } fragment F on __Field { name __typename }`,
      variables: { name: 'Query' },
      data: { one: { __typename: '__Type', called: 'Query', fields: [{ name: 'bird', __typename: '__Field' }] } },
      requests: {},
      stockDiffers: 'it puts the name of the type first',
    },
    {
      it: 'answers the root’s type alone, and asks nobody',
      query: '{ __typename here: __typename }',
      data: { __typename: 'Query', here: 'Query' },
      requests: {},
    },
    {
      it: 'answers introspection in fragments on the root',
      query: '{ ...R ... { __typename } } fragment R on Query { __type(name: "Bird") { name } bird { id } }',
      data: { __type: { name: 'Bird' }, bird: { id: '1' }, __typename: 'Query' },
    },
    {
      it: 'lists the directives that a client may use',
      query: '{ __schema { directives { name } } }',
      data: {
        __schema: {
          directives: ['include', 'skip', 'deprecated', 'specifiedBy', 'oneOf', 'defer'].map((name) => ({ name })),
        },
      },
    },
  ],
} satisfies Scenario
