import { composeServices } from '@apollo/composition'
import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { describe, it } from 'vitest'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { compileShape } from '../../gateway/executor/answer/shape.ts'
import { collectFields } from '../../gateway/executor/collect-fields.ts'
import { DEFERS } from '../../gateway/executor/deferred/directive.ts'
import { executeInParts } from '../../gateway/executor/deferred/execute.ts'
import { completeAll, type ExecuteOptions, execute } from '../../gateway/executor/execute.ts'
import { compilePlan } from '../../gateway/executor/fetches/compile-plan.ts'
import { mergeEntitiesQueries } from '../../gateway/executor/fetches/entities-query.ts'
import {
  askForSomething,
  conditionVariables,
  withoutConditions,
  withoutFragments,
} from '../../gateway/executor/planning/flatten.ts'
import { parameterizeLiterals } from '../../gateway/executor/planning/parameterize-literals.ts'
import { renameResponseKeys } from '../../gateway/executor/response-keys.ts'
import { createFederation } from '../../gateway/federation.ts'
import { failure } from '../../schema/errors.ts'
import type { Answer, SourceError, Variables } from '../../schema/identity.ts'
import { callAs, silent } from '../support/call.ts'
import { compiledOf } from '../support/compiled-of.ts'
import { expectLinear, startCounting } from '../support/steps.ts'

const count = await startCounting(/\/gateway\/|\/graphql\//)

/** A list of items in one subgraph, what is known of each in another. */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key" "@context" "@fromContext" "@external" "@requires" "@shareable"])'
const { supergraphSdl = '', errors } = composeServices(
  Object.entries({
    lists: `${LINK}
      type Query { list: [Item] box: Box }
      type Subscription { changed: Item }
      type Item @key(fields: "id") { id: ID! label: String }
      type Box @key(fields: "id") @context(name: "box") { id: ID! marks: [Int] parts: [Part] }
      type Part @key(fields: "id") { id: ID! }`,
    facts: `${LINK}
      type Item @key(fields: "id") { id: ID! label: String @external holders: [Person] loud: String @requires(fields: "label") }
      type Person { name: String }
      type Box @key(fields: "id") @context(name: "box") { id: ID! marks: [Int] @external parts: [Part] @external }
      type Part @key(fields: "id") { id: ID! weight(marks: [Int] @fromContext(field: "$box { marks }")): Int }`,
  }).map(([name, text]) => ({ name, url: name, typeDefs: parse(text.replaceAll('parts: [Part] @external', '')) })),
)
if (errors) throw new Error(errors.join('\n'))

const items = (n: number) =>
  Array.from({ length: n }, (_, index) => ({ __typename: 'Item', id: `${index}`, label: 'x' }))
const aliases = (n: number, selection: string) => `{ ${range(n, (index) => `b${index}: list { ${selection} }`)} }`
const range = (n: number, write: (index: number) => string) => Array.from({ length: n }, (_, i) => write(i)).join(' ')
const lost: SourceError = { message: 'Lost.', extensions: { code: 'SOURCE_UNAVAILABLE', source: 'facts' } }
const at = (...path: (string | number)[]): SourceError => ({ ...lost, path })

type Answers = (variables: Variables, query: string) => Answer

/** Runs an operation for as many items as `lists` tells, of which `facts` answers so. */
async function running(
  query: string,
  lists: Answers,
  facts: Answers,
  variables: Record<string, unknown> = {},
): Promise<() => unknown> {
  const clients = Object.entries({ lists, facts }).map(
    ([name, answers]): SubgraphClient => ({
      name,
      prepare:
        ({ query }) =>
        async (variables) =>
          answers(variables, query),
      ping: async () => {},
      close: async () => {},
    }),
  )
  const { operations } = createFederation(supergraphSdl, clients, silent).supergraph
  const compiled = await compiledOf(operations, query, variables)
  const { deferral } = compiled
  if (!deferral) return () => execute(compiled, options)
  return async () => {
    const parts = executeInParts(compiled, deferral, options)
    for (let next = await parts.next(); !next.done; ) next = await parts.next()
  }
}

/** The variables of a client that takes an answer in parts. */
const inParts = { [DEFERS]: true }

const options: ExecuteOptions = {
  variables: {},
  call: callAs('FRA'),
  onUnexpected: () => failure('INTERNAL_SERVER_ERROR', 'unexpected'),
}

/** The same list under each alias. */
const lists =
  (items: () => unknown[]): Answers =>
  (_, query) => ({ data: Object.fromEntries((query.match(/\bb\d+(?=:)/g) ?? []).map((alias) => [alias, items()])) })
const representationsOf = ({ representations }: Variables) => representations as { id: string }[] // what a plan names so

describe('an answer is found by its own size, times nothing', () => {
  const failing: Record<string, Answers> = {
    'a source that fails as a whole': () => ({ data: null, errors: [lost] }),
    'a source that fails at every entity': (variables) => ({
      data: { _entities: representationsOf(variables).map(() => null) },
      errors: representationsOf(variables).map((_, index) => at('_entities', index)),
    }),
    'errors of every field': (variables) => ({
      data: { _entities: representationsOf(variables).map(() => ({ holders: null })) },
      errors: representationsOf(variables).map((_, index) => at('_entities', index, 'holders')),
    }),
    'errors that lead nowhere': (variables) => ({
      data: { _entities: representationsOf(variables).map(() => ({ holders: [] })) },
      errors: representationsOf(variables).map((_, index) => at('_entities', 0, `nowhere${index}`)),
    }),
    'a source that leaves everything out': (variables) => ({
      data: { _entities: representationsOf(variables).map(() => ({})) },
    }),
    'a source that knows nothing': (variables) => ({
      data: { _entities: representationsOf(variables).map(() => null) },
    }),
    'values of wrong types': (variables) => ({
      data: { _entities: representationsOf(variables).map(() => ({ holders: 'nobody' })) },
    }),
    'a source that answers': (variables) => ({
      data: { _entities: representationsOf(variables).map(({ id }) => ({ holders: [{ name: id }, { name: 'x' }] })) },
    }),
  }

  describe.each(Object.entries(failing))('%s', (_, facts) => {
    it('of more and more entities, in several places', () =>
      expectLinear(count, 100, (n) =>
        running(
          aliases(8, 'holders { name }'),
          lists(() => items(n)),
          facts,
        ),
      ))

    it('in more and more places, each with the same entities', () =>
      expectLinear(count, 5, (n) =>
        running(
          aliases(n, 'holders { name }'),
          lists(() => items(40)),
          facts,
        ),
      ))

    it('of more and more entities, each in a part of its own', () =>
      expectLinear(count, 100, (n) =>
        running(
          aliases(2, 'id ... @defer { holders { name ... @defer { again: name } } }'),
          lists(() => items(n)),
          facts,
          inParts,
        ),
      ))

    it('of the same entities in more and more parts', () =>
      expectLinear(count, 5, (n) =>
        running(
          aliases(
            1,
            range(n, (index) => `... @defer(label: "${index}") { holders { n${index}: name } }`),
          ),
          lists(() => items(40)),
          facts,
          inParts,
        ),
      ))

    it('of one entity that stands in more and more places of one list', () =>
      expectLinear(count, 200, (n) =>
        running(
          aliases(2, 'holders { name }'),
          lists(() => items(n).map((item) => ({ ...item, id: '1' }))),
          facts,
        ),
      ))
  })

  it('fields that lack what they require', () =>
    expectLinear(count, 100, (n) =>
      running(
        aliases(4, 'loud'),
        lists(() => items(n).map(({ label, ...item }) => item)),
        () => ({ data: null }),
      ),
    ))

  it('a value that many entities have above them', () =>
    expectLinear(count, 200, (n) =>
      running(
        '{ box { parts { weight } } }',
        () => ({
          data: {
            box: {
              __typename: 'Box',
              id: '1',
              marks: Array.from({ length: n }, (_, index) => index),
              parts: items(n).map(({ id }) => ({ __typename: 'Part', id })),
            },
          },
        }),
        () => ({ data: null, errors: [lost] }),
      ),
    ))

  it('events of a subscription, with an error for each', () =>
    expectLinear(count, 50, async (n) => {
      const facts = failing['errors of every field'] ?? (() => ({ data: null }))
      const clients = ['lists', 'facts'].map(
        (name): SubgraphClient => ({
          name,
          prepare: () => async (variables) => facts(variables, ''),
          ping: async () => {},
          close: async () => {},
        }),
      )
      const { operations } = createFederation(supergraphSdl, clients, silent).supergraph
      const compiled = await compiledOf(operations, 'subscription { changed { holders { name } } }')
      return () => completeAll(compiled, 'changed', items(n), options)
    }))
})

describe('an operation is readied by its own size, times nothing', () => {
  const schema = buildSchema(`
    interface Node { id(in: [[[Int]]], of: In): ID node: Node }
    type A implements Node { id(in: [[[Int]]], of: In): ID node: Node a: Int }
    type B implements Node { id(in: [[[Int]]], of: In): ID node: Node b: Int }
    input In { in: In list: [In] no: Int }
    type Query { node(of: In): Node a: Int }`)
  const operationOf = (text: string) => {
    const document = parse(text, { noLocation: true })
    const [operation, ...fragments] = document.definitions
    const named = fragments.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    )
    return { operation: operation as OperationDefinitionNode, fragments: new Map(named) } // the first of each text
  }
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query.')

  it.each([
    ['one field again and again', (n: number) => `{ ${'a '.repeat(n)} }`],
    ['one object again and again', (n: number) => `{ ${'node { id } '.repeat(n)} }`],
    ['aliases', (n: number) => `{ ${range(n, (i) => `a${i}: node { ... on A { a } id ... on B { b } }`)} }`],
  ])('collecting fields, and writing: %s', (_, text) =>
    expectLinear(count, 50, (n) => {
      const { operation } = operationOf(text(n))
      return () => [collectFields(query, [operation.selectionSet], schema), compileShape(schema, operation)]
    }),
  )

  it.each([
    [
      'fragments that each use the next one twice',
      8,
      (n: number) =>
        `{ ...F0 } ${range(n, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Query { a }`,
    ],
    [
      'fragments that each use the next one in two fragments',
      8,
      (n: number) =>
        `{ ...F0 } ${range(n, (i) => `fragment F${i} on Query { ... on Query { ...F${i + 1} } ... { ...F${i + 1} } }`)} fragment F${n} on Query { a }`,
    ],
    [
      'one fragment used again and again',
      50,
      (n: number) => `{ ${'...F '.repeat(n)} } fragment F on Query { ${range(n, (i) => `a${i}: a`)} }`,
    ],
    ['conditions', 50, (n: number) => `{ ${range(n, (i) => `a${i}: a @skip(if: $v${i})`)} }`],
    ['keys that a plan might mean', 50, (n: number) => `{ ${range(n, () => 'id: node { __proto__: id }')} }`],
  ])('writing out %s', (_, size, text) =>
    expectLinear(count, size, (n) => {
      const { operation, fragments } = operationOf(text(n))
      return () => {
        const written = withoutFragments(operation, fragments)
        const left = withoutConditions(written, {})
        return [conditionVariables(written), renameResponseKeys(left, new Set(['id'])), askForSomething(left, schema)]
      }
    }),
  )

  it.each([
    [
      'values within values, with a variable at the bottom',
      50,
      (n: number) => `{ node(of: ${'{ in: '.repeat(n)}$v${' }'.repeat(n)}) { id } }`,
    ],
    [
      'values within values, with a number beside each',
      50,
      (n: number) => `{ node(of: ${'{ no: 1 in: '.repeat(n)}$v${' }'.repeat(n)}) { id } }`,
    ],
    ['a long list', 50, (n: number) => `{ node(of: { list: [${'{ no: 1 } '.repeat(n)}] }) { id } }`],
    ['many literals', 50, (n: number) => `{ ${range(n, (i) => `a${i}: node(of: { no: ${i} }) { id }`)} }`],
  ])('literals that become variables: %s', (_, size, text) =>
    expectLinear(count, size, (n) => {
      const { operation } = operationOf(text(n))
      return () => parameterizeLiterals(schema, operation)
    }),
  )

  const fetch = (source: string, operation: string, rest: Partial<FetchNode> = {}): FetchNode => ({
    kind: 'Fetch',
    serviceName: source,
    operation,
    operationKind: 'query' as FetchNode['operationKind'], // the word itself
    operationDocumentNode: undefined,
    operationName: undefined,
    ...rest,
  })
  const ofEntity = (source: string, field: string) =>
    fetch(
      source,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on A { ${field} } } }`,
      {
        requires: [
          {
            kind: 'InlineFragment',
            typeCondition: 'A',
            selections: [
              { kind: 'Field', name: '__typename' },
              { kind: 'Field', name: 'id' },
            ],
          },
        ],
      },
    )
  const list = <Item>(n: number, make: (index: number) => Item) => Array.from({ length: n }, (_, index) => make(index))
  it.each([
    ['a sequence', (n: number): PlanNode => ({ kind: 'Sequence', nodes: list(n, (i) => fetch(`s${i % 2}`, '{ a }')) })],
    [
      'fetches of one text side by side',
      (n: number): PlanNode => ({
        kind: 'Parallel',
        nodes: list(n, (i) => ({ kind: 'Flatten', path: [`a${i}`], node: ofEntity('s', 'a') })),
      }),
    ],
    [
      'fetches of many texts side by side',
      (n: number): PlanNode => ({
        kind: 'Parallel',
        nodes: list(n, (i) => ({ kind: 'Flatten', path: [`a${i}`], node: ofEntity('s', `a${i}`) })),
      }),
    ],
    [
      'sequences side by side',
      (n: number): PlanNode => ({
        kind: 'Parallel',
        nodes: list(n, (i) => ({
          kind: 'Sequence',
          nodes: [fetch('s', `{ a${i} }`), { kind: 'Flatten', path: [`a${i}`], node: ofEntity('s', 'a') }],
        })),
      }),
    ],
  ])('compiling a plan: %s', (_, plan) =>
    expectLinear(count, 50, (n) => {
      const node = plan(n)
      const prepare = () => async () => ({ data: null })
      return () => compilePlan(node, { schema, prepare, changes: false })
    }),
  )

  it('making one query of many', () =>
    expectLinear(count, 50, (n) => {
      const texts = list(n, (i) => ofEntity('s', `a${i}`).operation)
      return () => mergeEntitiesQueries(texts)
    }))
})
