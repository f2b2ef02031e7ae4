import { beforeAll, describe, expect, it } from 'vitest'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { createFederation } from '../../gateway/federation.ts'
import { createOperationPlanner, type OperationPlanner } from '../../gateway/planning/operation-planner.ts'
import { schemaFile, subgraphNames } from '../../schema/sdl.ts'
import { silent } from '../support/call.ts'
import { preparedOf } from '../support/compiled-of.ts'
import { expectLinear, startCounting } from '../support/steps.ts'

const count = await startCounting(/\/gateway\/|\/graphql\//)
const supergraphSdl = schemaFile('supergraph.graphql')
const range = (n: number, write: (index: number) => string) => Array.from({ length: n }, (_, i) => write(i)).join(' ')

describe('a document is validated in time by its own size', () => {
  let planner: OperationPlanner
  beforeAll(() => {
    planner = createOperationPlanner({ supergraphSdl })
  })
  const person = (selection: string) => `{ person(id: "p") { ${selection} } }`

  it.each<[string, number, (n: number) => string]>([
    ['one field again and again', 50, (n) => person('id '.repeat(n))],
    ['one object again and again', 50, (n) => person('name { full } '.repeat(n))],
    ['objects within objects, again and again', 50, (n) => person('notices { subject { name { full } } } '.repeat(n))],
    ['fields with the same arguments', 50, (n) => `{ ${'person(id: "p") { id } '.repeat(n)} }`],
    [
      'many fragments of the same fields',
      50,
      (n) =>
        `${person(range(n, (i) => `...F${i}`))} ${range(n, (i) => `fragment F${i} on Person { id name { full } }`)}`,
    ],
    [
      'fragments within fragments',
      10,
      (n) =>
        `${person('...F0')} ${range(n, (i) => `fragment F${i} on Person { id ...F${i + 1} }`)} fragment F${n} on Person { id }`,
    ],
    [
      'types that exclude each other, beside what holds for all',
      50,
      (n) =>
        `{ alertUpdates { events { ${range(n, (i) => `... on AlertUpdate { cursor a${i}: cursor } ... on AlertFeedGap { cursor a${i}: cursor }`)} } } }`,
    ],
    ['many aliases', 50, (n) => `{ ${range(n, (i) => `a${i}: person(id: "p") { id }`)} }`],
    [
      'many variables',
      50,
      (n) => `query (${range(n, (i) => `$v${i}: ID!`)}) { ${range(n, (i) => `a${i}: person(id: $v${i}) { id }`)} }`,
    ],
  ])('that is right: %s', (_, size, text) =>
    expectLinear(count, size, (n) => {
      const asked = { text: text(n), operationName: undefined }
      expect(planner.validate(asked)).toHaveProperty('name')
      return () => planner.validate({ ...asked, text: `${asked.text} ` })
    }),
  )

  // A hundred mistakes are told: what there is of each must not grow with the whole.
  it.each<[string, number, (n: number) => string]>([
    ['fields of one name that conflict', 50, (n) => person(range(n, (i) => `x: ${i % 2 ? 'id' : 'status'}`))],
    ['many that conflict in twos', 12, (n) => person(range(n, (i) => `x${i}: id x${i}: status`))],
    ['arguments that conflict', 50, (n) => `{ ${range(n, (i) => `x: person(id: "${i}") { id }`)} }`],
    [
      'fields that there are not, behind many lines',
      12,
      (n) => `${'\n'.repeat(n * 20)}${person(range(n, (i) => `no${i}`))}`,
    ],
    [
      'values that are refused, each with its place',
      12,
      (n) => `{ ${range(n, (i) => `a${i}: notices(filter: { nationality: "XX${i}" }) { edges { cursor } }`)} }`,
    ],
    [
      'fields of an input that there are not',
      50,
      (n) => `{ checkTravelDocuments(documents: [{ ${range(n, (i) => `no${i}: 1`)} }]) { verdict } }`,
    ],
    ['one argument again and again', 50, (n) => `{ person(${'id: "1" '.repeat(n)}) { id } }`],
    ['one variable again and again', 50, (n) => `query (${'$v: ID! '.repeat(n)}) { person(id: $v) { id } }`],
    [
      'a circle of fragments',
      10,
      (n) => `${person('...F0')} ${range(n, (i) => `fragment F${i} on Person { ...F${(i + 1) % n} }`)}`,
    ],
    ['many events at once', 50, (n) => `subscription { ${range(n, (i) => `a${i}: alertUpdates { __typename }`)} }`],
  ])('that is wrong: %s', (_, size, text) =>
    expectLinear(count, size, (n) => {
      const asked = { text: text(n), operationName: undefined }
      expect(planner.validate(asked)).toHaveProperty('errors')
      return () => planner.validate(asked)
    }),
  )
})

describe('variables are read in time by their own size', () => {
  const { operations } = createFederation(
    supergraphSdl,
    subgraphNames.map((name): SubgraphClient => {
      return { name, prepare: () => async () => ({ data: null }), ping: async () => {}, close: async () => {} }
    }),
    silent,
  ).supergraph
  const CHECK = 'query ($d: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $d) { verdict } }'
  const passport = { number: 'D1', type: 'PASSPORT', issuedBy: 'FR' }
  const list = <Item>(n: number, make: (index: number) => Item) => Array.from({ length: n }, (_, index) => make(index))
  const numbered = (n: number, value: unknown) => Object.fromEntries(list(n, (index) => [`no${index}`, value]))
  const ofVariables = (n: number) =>
    `query (${range(n, (i) => `$no${i}: ID!`)}) { ${range(n, (i) => `a${i}: person(id: $no${i}) { id }`)} }`

  it.each<[string, number, (n: number) => string, (n: number) => Record<string, unknown>]>([
    ['right values', 50, () => CHECK, (n) => ({ d: list(n, () => passport) })],
    ['unknown fields of one value', 200, () => CHECK, (n) => ({ d: [{ ...passport, ...numbered(n, 1) }] })],
    ['bad values of one list', 50, () => CHECK, (n) => ({ d: list(n, (i) => ({ ...passport, issuedBy: `XX${i}` })) })],
    ['values that are missing', 12, ofVariables, () => ({})],
    ['values of a wrong type', 12, ofVariables, (n) => numbered(n, { id: 1 })],
    [
      'values of a wrong type, in a text of many lines',
      12,
      (n) => `${'\n'.repeat(n * 20)}${ofVariables(n)}`,
      (n) => numbered(n, []),
    ],
  ])('%s', (_, size, text, variables) =>
    expectLinear(count, size, async (n) => {
      const { readVariables } = await preparedOf(operations, text(n))
      const given = variables(n)
      return () => readVariables(given)
    }),
  )
})
