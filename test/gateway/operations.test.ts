import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { createFederation } from '../../gateway/federation.ts'
import { schemaFile, subgraphNames } from '../../schema/sdl.ts'
import { callAs, silent } from '../support/call.ts'
import { preparedOf } from '../support/compiled-of.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const call = callAs('FRA')

/** The operations of a federation whose subgraphs are never asked. */
function operations() {
  const clients = subgraphNames.map((name): SubgraphClient => {
    return { name, prepare: () => async () => ({ data: null }), ping: async () => {}, close: async () => {} }
  })
  const { operations } = createFederation(schemaFile('supergraph.graphql'), clients, silent, {
    operationNames: new Set('A'),
  }).supergraph
  return { ...operations, prepare: (text: string, name?: string) => preparedOf(operations, text, name) }
}

describe('an operation is planned once', () => {
  it('whatever its white space, comments, name and literals are', async () => {
    const { prepare, counts } = operations()
    const first = await prepare('query A { person(id: "p1") { id name { full } } }')
    const second = await prepare('# asked again\n{\n  person(id: "p2") {\n id, name { full }\n }\n}')
    expect(await second.compiledFor({}, call)).toBe(await first.compiledFor({}, call))
    expect(counts.plans).toBe(1)
    expect(first.readVariables({})).toEqual({ values: { _literal0: 'p1' } })
    expect(second.readVariables({})).toEqual({ values: { _literal0: 'p2' } })
  })

  it('whichever fragments stand beside it', async () => {
    const { prepare, counts } = operations()
    const one = await prepare(
      '{ person(id: "p") { ...B ...A } } fragment A on Person { id } fragment B on Person { status }',
    )
    const other = await prepare(
      'fragment X on Person { status } fragment Y on Person { id } query Q { person(id: "p") { ...X ...Y } }',
    )
    expect(await other.compiledFor({}, call)).toBe(await one.compiledFor({}, call))
    expect(counts.plans).toBe(1)
  })

  it('once for each outcome of its conditions, whether literals or variables decide', async () => {
    const { prepare, counts } = operations()
    const compiled = async (text: string, variables = {}) => (await prepare(text)).compiledFor(variables, call)
    const without = await compiled('{ person(id: "p") { id } }')
    const query = 'query ($all: Boolean!) { person(id: "p") { id ... @include(if: $all) { status } } }'
    expect(await compiled('{ person(id: "p") { id status @include(if: false) } }')).toBe(without)
    expect(await compiled(query, { all: false })).not.toBe(await compiled(query, { all: true }))
    expect(counts.plans).toBe(3)
  })

  it('and its text is found again, by name where it has several', async () => {
    const { prepare, find, counts } = operations()
    const text = 'query A { person(id: "a") { id } } query B { person(id: "b") { status } }'
    expect(find(text, 'A')).toBeUndefined()
    const [a, b] = [await prepare(text, 'A'), await prepare(text, 'B')]
    expect([find(text, 'A'), find(text, 'B'), find(text, undefined)]).toEqual([a, b, undefined])
    expect([a.label, b.label]).toEqual(['A', 'other'])
    expect(counts).toMatchObject({ hits: 2, misses: 2 })
    await expect(prepare(text)).rejects.toThrow('operationName')
    await expect(prepare(text, 'C')).rejects.toThrow('no operation C')
  })
})

describe('literals become variables', () => {
  it('in lists and input objects, beside variables', async () => {
    const { prepare } = operations()
    const query = `query ($number: String!) {
      checkTravelDocuments(documents: [{ number: $number, type: PASSPORT, issuedBy: "fr" }, { number: "B2", type: VISA, issuedBy: "DE" }]) { verdict }
    }`
    const read = await (await prepare(query)).readVariables({ number: 'A1' })
    expect(read).toEqual({
      values: {
        number: 'A1',
        _literal0: 'PASSPORT',
        _literal1: 'fr',
        _literal2: { number: 'B2', type: 'VISA', issuedBy: 'DE' },
      },
    })
  })

  it('in their canonical form', async () => {
    const { prepare } = operations()
    const prepared = await prepare('{ notices(filter: { nationality: "fr" }) { edges { cursor } } }')
    expect(await prepared.readVariables({})).toEqual({ values: { _literal0: { nationality: 'FRA', own: false } } })
  })

  it('one for equal values of one type, so that fields that merge go on merging', async () => {
    const { prepare } = operations()
    const prepared = await prepare(
      '{ a: person(id: "p") { id } a: person(id: "p") { status } b: notice(reference: "p") { id } }',
    )
    const read = prepared.readVariables({})
    expect(Object.values('values' in read ? read.values : {}).sort()).toEqual(['p', 'p'])
  })
})

describe('an operation that is too large', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
  })
  afterAll(() => gateway.stop())

  it.each([
    [
      'has too many fields',
      'OPERATION_TOO_COSTLY',
      `{ ${Array.from({ length: 5001 }, (_, n) => `f${n}: __typename`).join(' ')} }`,
    ],
    ['multiplies them by fragments', 'OPERATION_TOO_COSTLY', bomb()],
    [
      'is nested too deep',
      'OPERATION_TOO_COMPLEX',
      `{ person(id: "p") { ${'alerts { edges { node { subjects { person { '.repeat(10)}id${' } } } } }'.repeat(10)} } }`,
    ],
    [
      'has fragments within fragments without end',
      'OPERATION_TOO_COMPLEX',
      `{ ...F0 } ${chain(4000)} fragment F4000 on Query { __typename }`,
    ],
    [
      'has fragments of nothing but others',
      'OPERATION_TOO_COMPLEX',
      `{ ${'...F0 '.repeat(3000)} } ${chain(90)} fragment F90 on Query { __typename }`,
    ],
    [
      'has inline fragments without end',
      'OPERATION_TOO_COMPLEX',
      `{ ${'... { '.repeat(150)}__typename${' }'.repeat(150)} }`,
    ],
    ['has values without end', 'OPERATION_TOO_COMPLEX', `{ person(id: ${'['.repeat(500)}${']'.repeat(500)}) { id } }`],
    [
      'has types without end',
      'OPERATION_TOO_COMPLEX',
      `query ($v: ${'['.repeat(500)}ID${']'.repeat(500)}) { person(id: $v) { id } }`,
    ],
    [
      'uses large fragments in many operations',
      'OPERATION_TOO_COMPLEX',
      `${Array.from({ length: 300 }, (_, n) => `query Q${n} { ...F }`).join(' ')} fragment F on Query { ${Array.from({ length: 400 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    ],
  ])('%s: it is refused before it is validated (%s)', async (_, code, query) => {
    const { status, errors } = await gateway.ask(`${query} fragment Invalid on Nothing { nothing }`)
    expect(status).toBe(400)
    expect(errors).toMatchObject([{ extensions: { code } }])
  })

  it('is told by its fields, where they alone cost too much', async () => {
    const fields = Array.from({ length: 5001 }, (_, n) => `f${n}: id`).join(' ')
    const { errors } = await gateway.ask(`{ a: __typename person(id: "p") { ${fields} } }`)
    expect(errors?.[0]?.message).toMatch(/^The operation costs 5,003 units, more than 4,000\. .*5,002, is `person`/)
    expect(errors?.[0]?.extensions).toEqual({
      code: 'OPERATION_TOO_COSTLY',
      cost: 5003,
      limit: 4000,
      field: 'person',
    })
  })
})

/** Fragments, each of which uses the next one, and nothing else. */
function chain(length: number): string {
  return Array.from({ length }, (_, n) => `fragment F${n} on Query { ...F${n + 1} }`).join(' ')
}

/** Fragments, each of which uses the next one ten times. */
function bomb(): string {
  const fragments = Array.from({ length: 30 }, (_, n) => {
    const inner =
      n === 29
        ? '__typename'
        : Array.from({ length: 10 }, (_, m) => `a${m}: person(id: "${m}") { id } ...F${n + 1}`).join(' ')
    return `fragment F${n} on Query { ${inner} }`
  })
  return `{ ...F0 } ${fragments.join('\n')}`
}
