import { rowOf, type Scenario } from '../scenario.ts'

const owners = [
  { __typename: 'Person', id: '1', tongue: 'nl' },
  { __typename: 'Company', id: '2', office: { tongue: 'de' } },
]

export default {
  subgraphs: {
    letters: {
      sdl: `
        type Query { owners: [Owner!]! person: Person }
        union Owner @context(name: "owner") = Person | Company
        type Person @key(fields: "id") { id: ID! tongue: String! @external letter: Letter! }
        type Company @key(fields: "id") { id: ID! office: Office! @external letter: Letter! letters: [[Letter]] }
        type Office @external { tongue: String! }
        type Letter @key(fields: "no") {
          no: ID!
          text(tongue: String @fromContext(field: "$owner ... on Person { tongue } ... on Company { office { tongue } }")): String
        }`,
      resolvers: {
        Query: {
          owners: () => owners.map(({ __typename, id }) => ({ __typename, id })),
          person: () => ({ id: '1' }),
        },
        Person: { __resolveReference: (person: object) => person, letter: () => ({ no: 'a' }) },
        Company: {
          __resolveReference: (company: object) => company,
          letter: () => ({ no: 'a' }),
          letters: () => [[{ no: 'b' }, null], []],
        },
        Letter: {
          __resolveReference: (letter: object) => letter,
          text: ({ no }: { no: string }, { tongue }: { tongue: string }) => `${no} in ${tongue}`,
        },
      },
    },
    people: {
      sdl: `
        type Person @key(fields: "id") { id: ID! tongue: String! }
        type Company @key(fields: "id") { id: ID! office: Office! }
        type Office { tongue: String! }`,
      resolvers: { Person: { __resolveReference: rowOf(owners) }, Company: { __resolveReference: rowOf(owners) } },
    },
  },
  stockDiffers: 'it refuses supergraphs with contexts',
  cases: [
    {
      it: 'takes from the context what the type of the ancestor has',
      query: '{ owners { ... on Person { letter { text } } ... on Company { letter { text } letters { text no } } } }',
      data: {
        owners: [
          { letter: { text: 'a in nl' } },
          { letter: { text: 'a in de' }, letters: [[{ text: 'b in de', no: 'b' }, null], []] },
        ],
      },
    },
    {
      it: 'takes it from a member that is reached by itself',
      query: '{ person { letter { said: text } } }',
      data: { person: { letter: { said: 'a in nl' } } },
    },
  ],
} satisfies Scenario
