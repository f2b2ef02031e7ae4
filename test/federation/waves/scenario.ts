import { rowOf, type Scenario } from '../scenario.ts'

const people = ['1', '2', '3'].map((id) => ({ id, name: `Person ${id}` }))
const goods = ['a', 'b'].map((id) => ({ id, price: id.charCodeAt(0) }))

export default {
  subgraphs: {
    cases: {
      sdl: `
        type Query { case: Case other: Case }
        type Case @key(fields: "no") { no: ID! suspect: Person victim: Person witnesses: [Person!]! loot: [Good!]! lead: Lead }
        type Lead { about: Person from: Good }
        type Person @key(fields: "id") { id: ID! }
        type Good @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          case: () => ({
            no: '1',
            suspect: { id: '1' },
            victim: { id: '2' },
            witnesses: [{ id: '3' }, { id: '2' }],
            loot: [{ id: 'a' }, { id: 'b' }],
            lead: { about: { id: '1' }, from: { id: 'a' } },
          }),
          other: () => ({ no: '2', suspect: { id: '3' }, victim: null, witnesses: [], loot: [], lead: null }),
        },
        Case: { __resolveReference: (row: object) => row },
      },
    },
    records: {
      sdl: `
        type Person @key(fields: "id") { id: ID! name: String! age(in: Int): Int owns: [Good!]! }
        type Good @key(fields: "id") { id: ID! price: Int! owner: Person }`,
      resolvers: {
        Person: {
          __resolveReference: rowOf(people),
          age: ({ id }: { id: string }, args: { in?: number }) => Number(id) + (args.in ?? 0),
          owns: () => [{ id: 'a' }],
        },
        Good: {
          __resolveReference: rowOf(goods),
          price: ({ id }: { id: string }) => rowOf(goods)({ id })?.price,
          owner: () => people[1],
        },
      },
    },
  },
  cases: [
    {
      it: 'sends the fetches of one wave to one subgraph as one request',
      query:
        '{ case { suspect { name } victim { name } witnesses { name } loot { price } lead { about { name } from { price } } } }',
      data: {
        case: {
          suspect: { name: 'Person 1' },
          victim: { name: 'Person 2' },
          witnesses: [{ name: 'Person 3' }, { name: 'Person 2' }],
          loot: [{ price: 97 }, { price: 98 }],
          lead: { about: { name: 'Person 1' }, from: { price: 97 } },
        },
      },
      requests: { cases: 1, records: 1 },
      stockDiffers: 'it sends the fetches of one wave one by one',
    },
    {
      it: 'keeps apart fetches of one wave that ask for different things, and use different variables',
      query: `query ($a: Int, $b: Int) {
        case { suspect { name age(in: $a) } victim { it: name age: age(in: $b) } loot { owner { name } } }
        other { suspect { owns { price } age } victim { name } }
      }`,
      variables: { a: 10, b: 20 },
      data: {
        case: {
          suspect: { name: 'Person 1', age: 11 },
          victim: { it: 'Person 2', age: 22 },
          loot: [{ owner: { name: 'Person 2' } }, { owner: { name: 'Person 2' } }],
        },
        other: { suspect: { owns: [{ price: 97 }], age: 3 }, victim: null },
      },
      requests: { cases: 1, records: 1 },
      stockDiffers: 'it sends the fetches of one wave one by one',
    },
    {
      it: 'sends identical fetches once',
      query: '{ one: case { suspect { name } } two: case { suspect { name } } }',
      data: { one: { suspect: { name: 'Person 1' } }, two: { suspect: { name: 'Person 1' } } },
      requests: { cases: 1, records: 1 },
      representations: { records: 1 },
      stockDiffers: 'it sends the fetches of one wave one by one',
    },
    {
      it: 'asks in one wave for one subgraph what does not wait for another',
      query: '{ case { loot { owner { name } price } suspect { owns { owner { age } } } } }',
      data: {
        case: {
          loot: [
            { owner: { name: 'Person 2' }, price: 97 },
            { owner: { name: 'Person 2' }, price: 98 },
          ],
          suspect: { owns: [{ owner: { age: 2 } }] },
        },
      },
      requests: { cases: 1, records: 1 },
      stockDiffers: 'it sends the fetches of one wave one by one',
    },
    {
      it: 'sends nothing to a subgraph of which nothing is left to ask',
      query: '{ other { victim { name } witnesses { name } lead { from { price } } } }',
      data: { other: { victim: null, witnesses: [], lead: null } },
      requests: { cases: 1 },
    },
    {
      it: 'tells the errors of a request that served several fetches at each of their places',
      query: '{ case { suspect { id name } lead { about { age } } loot { owner { id } } } }',
      down: ['records'],
      data: { case: { suspect: null, lead: { about: { age: null } }, loot: [{ owner: null }, { owner: null }] } },
      errors: [
        { path: ['case', 'suspect', 'name'], code: 'SOURCE_UNAVAILABLE', source: 'records' },
        { path: ['case', 'lead', 'about', 'age'], code: 'SOURCE_UNAVAILABLE', source: 'records' },
        { path: ['case', 'loot', 0, 'owner'], code: 'SOURCE_UNAVAILABLE', source: 'records' },
        { path: ['case', 'loot', 1, 'owner'], code: 'SOURCE_UNAVAILABLE', source: 'records' },
      ],
    },
  ],
} satisfies Scenario
