import { rowOf, type Scenario } from '../scenario.ts'

const pets = [
  { __typename: 'Cat', id: '1', months: 24 },
  { __typename: 'Dog', id: '2', months: 36 },
]
const owners = [
  { id: 'o', pet: pets[0], pets },
  { id: 'p', pet: pets[1], pets: [] },
]
type Age = { unit: string }
type Aged = { age?: number }

/** How old a pet is, in months or in years. */
function age({ months }: { months: number }, { unit }: Age): number {
  return unit === 'YEARS' ? months / 12 : months
}

export default {
  subgraphs: {
    pets: {
      sdl: `
        type Query { pets: [Pet!]! owners: [Owner!]! }
        interface Pet @key(fields: "id") { id: ID! age(unit: String = "MONTHS"): Int }
        type Cat implements Pet @key(fields: "id") { id: ID! age(unit: String = "MONTHS"): Int }
        type Dog implements Pet @key(fields: "id") { id: ID! age(unit: String = "MONTHS"): Int }
        type Owner @key(fields: "id") { id: ID! pet: Pet pets: [Pet!]! }`,
      resolvers: {
        Query: { pets: () => pets, owners: () => owners },
        Pet: { __resolveReference: rowOf(pets) },
        Cat: { __resolveReference: rowOf(pets), age },
        Dog: { __resolveReference: rowOf(pets), age },
        Owner: { __resolveReference: rowOf(owners) },
      },
    },
    letters: {
      sdl: `
        interface Pet { id: ID! age(unit: String = "MONTHS"): Int greeting: String }
        type Cat implements Pet @key(fields: "id") {
          id: ID!
          age(unit: String = "MONTHS"): Int @external
          greeting: String @requires(fields: "age(unit: \\"YEARS\\")")
          plain: String @requires(fields: "age")
        }
        type Dog implements Pet @key(fields: "id") {
          id: ID!
          age(unit: String = "MONTHS"): Int @external
          greeting: String @requires(fields: "age(unit: \\"MONTHS\\")")
        }
        type Owner @key(fields: "id") {
          id: ID!
          pet: Pet @external
          pets: [Pet!]! @external
          years: String @requires(fields: "pet { age(unit: \\"YEARS\\") }")
          months: String @requires(fields: "pet { age(unit: \\"MONTHS\\") } pets { age(unit: \\"YEARS\\") }")
          mixed: String
            @requires(fields: "pet { ... on Cat { age(unit: \\"YEARS\\") } ... on Dog { age(unit: \\"MONTHS\\") } }")
        }`,
      resolvers: {
        Cat: {
          __resolveReference: (cat: Aged) => cat,
          greeting: ({ age }: Aged) => `cat of ${age}`,
          plain: ({ age }: Aged) => `${age}`,
        },
        Dog: { __resolveReference: (dog: Aged) => dog, greeting: ({ age }: Aged) => `dog of ${age}` },
        Owner: {
          __resolveReference: (owner: unknown) => owner,
          years: ({ pet }: { pet: Aged }) => `${pet.age}`,
          months: ({ pet, pets }: { pet: Aged; pets: Aged[] }) => [pet, ...pets].map(({ age }) => age).join(),
          mixed: ({ pet }: { pet: Aged }) => `${pet.age}`,
        },
      },
    },
    calendar: {
      sdl: `
        type Pet @key(fields: "id") @interfaceObject {
          id: ID!
          age(unit: String = "MONTHS"): Int @external
          years: String @requires(fields: "age(unit: \\"YEARS\\")")
          months: String @requires(fields: "age(unit: \\"MONTHS\\")")
        }`,
      resolvers: {
        Pet: {
          __resolveReference: (pet: Aged) => pet,
          years: ({ age }: Aged) => `${age} years`,
          months: ({ age }: Aged) => `${age} months`,
        },
      },
    },
  },
  cases: [
    {
      it: 'requires of each type behind an interface what its own field requires',
      query: '{ pets { greeting ... on Cat { plain } } }',
      data: { pets: [{ greeting: 'cat of 2', plain: '24' }, { greeting: 'dog of 36' }] },
      requests: { pets: 1, letters: 1 },
      representations: { letters: 3 },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'requires a field of an interface with different arguments, through a field and through a list',
      query: '{ owners { years months } }',
      data: {
        owners: [
          { years: '2', months: '24,2,3' },
          { years: '3', months: '36' },
        ],
      },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'requires a field with arguments of each type behind an interface, and with others of all of them',
      query: '{ owners { mixed months pet { age(unit: "YEARS") } } }',
      data: {
        owners: [
          { mixed: '2', months: '24,2,3', pet: { age: 2 } },
          { mixed: '36', months: '36', pet: { age: 3 } },
        ],
      },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
    {
      it: 'requires a field with arguments for an interface object',
      query: '{ pets { months age(unit: "YEARS") ... on Cat { years greeting } } }',
      data: {
        pets: [
          { months: '24 months', age: 2, years: '2 years', greeting: 'cat of 2' },
          { months: '36 months', age: 3 },
        ],
      },
      stockDiffers: 'its planner merges fields of one name whatever their arguments',
    },
  ],
} satisfies Scenario
