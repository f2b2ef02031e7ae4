import { rowOf, type Scenario } from '../scenario.ts'

const pets = [
  { __typename: 'Dog', id: 'd', name: 'Rex', age: 3 },
  { __typename: 'Cat', id: 'c', name: 'Tom', age: 5 },
]

export default {
  subgraphs: {
    dogs: {
      sdl: `
        interface Pet { id: ID! name: String }
        type Query { pets: [Pet] dog: Dog }
        type Dog implements Pet @key(fields: "id") { id: ID! name: String }
        type Cat implements Pet @key(fields: "id") { id: ID! name: String @external }`,
      resolvers: {
        Query: { pets: () => pets.map(({ age, ...pet }) => pet), dog: () => pets[0] },
        Dog: { __resolveReference: rowOf(pets) },
        Cat: { __resolveReference: (cat: object) => cat },
      },
    },
    cats: {
      sdl: `
        interface Pet { id: ID! age: Int }
        interface Aged { age: Int }
        union Any = Dog | Cat | Stone
        type Query { oldest: Aged any: [Any!] }
        type Cat implements Pet & Aged @key(fields: "id") { id: ID! name: String age: Int }
        type Dog implements Pet & Aged @key(fields: "id") { id: ID! age: Int }
        type Stone implements Aged { age: Int }`,
      resolvers: {
        Query: {
          oldest: () => ({ __typename: 'Stone', age: 1000 }),
          any: () => [{ __typename: 'Stone', age: 7 }, { __typename: 'Dog', id: 'd', age: 3 }, pets[1]],
        },
        Cat: { __resolveReference: rowOf(pets) },
        Dog: { __resolveReference: rowOf(pets) },
      },
    },
  },
  cases: [
    {
      it: 'asks for a field of an interface where each of its types has it',
      query: '{ pets { name } }',
      data: { pets: [{ name: 'Rex' }, { name: 'Tom' }] },
    },
    {
      it: 'asks another subgraph for a field that the interface has there',
      query: '{ pets { age name id } }',
      data: {
        pets: [
          { age: 3, name: 'Rex', id: 'd' },
          { age: 5, name: 'Tom', id: 'c' },
        ],
      },
      requests: { dogs: 1, cats: 1 },
    },
    {
      it: 'applies a fragment on an interface that the first subgraph does not know',
      query: '{ pets { ... on Aged { years: age } __typename } }',
      data: {
        pets: [
          { years: 3, __typename: 'Dog' },
          { years: 5, __typename: 'Cat' },
        ],
      },
    },
    {
      it: 'applies fragments on interfaces to members of a union',
      query: '{ any { __typename ... on Aged { age } ... on Pet { name } } oldest { age ... on Pet { id } } }',
      data: {
        any: [
          { __typename: 'Stone', age: 7 },
          { __typename: 'Dog', age: 3, name: 'Rex' },
          { __typename: 'Cat', age: 5, name: 'Tom' },
        ],
        oldest: { age: 1000 },
      },
    },
    {
      it: 'applies a fragment on an interface within one on a type, and the other way round',
      query:
        '{ dog { ... on Pet { ... on Dog { name } ... on Cat { age } ... on Aged { age } } } any { ... on Dog { ... on Pet { id ... on Aged { age } } } } }',
      data: { dog: { name: 'Rex', age: 3 }, any: [{}, { id: 'd', age: 3 }, {}] },
    },
    {
      it: 'applies a fragment on a type within one on an interface that its subgraph does not know',
      query:
        '{ dog { ... on Aged { ... on Dog { name } } } pets { ... on Aged { ... on Cat { name } ... on Dog { id } } } }',
      data: { dog: { name: 'Rex' }, pets: [{ id: 'd' }, { name: 'Tom' }] },
      stockDiffers: 'it does not know of an object whose type it did not fetch that it is of the interface',
    },
    {
      it: 'answers an empty object where no fragment can apply',
      query: '{ pets { ... on Aged { ... on Stone { age } } } dog { ... on Aged { ... on Stone { age } } } }',
      data: { pets: [{}, {}], dog: {} },
    },
    {
      it: 'answers it too where a variable may skip the object',
      query: 'query ($no: Boolean!) { dog @skip(if: $no) { ... on Aged { ... on Stone { age } } } }',
      variables: { no: false },
      data: { dog: {} },
    },
  ],
} satisfies Scenario
