import { readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import {
  type GraphQLSchema,
  getIntrospectionQuery,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { fixtureOperations } from '../../bench/fixtures/operations.ts'
import { operations as benchOperations } from '../../bench/operations.ts'
import { costOf } from '../../gateway/cost/cost.ts'
import { countCost } from '../../gateway/cost/count.ts'
import { DEFAULT_MAX_COST, refuseTooComplexOrCostly, refuseTooCostly } from '../../gateway/cost/refuse.ts'
import { sampleOperations } from '../../gateway/explorer/operations.ts'
import { computedWeights, listsByInput } from '../../schema/cost-rules.ts'
import { type Costs, costsOf } from '../support/costs.ts'

const costs = costsOf()
const { cost, ready } = costs

const documents = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ number: `A${n}`, type: 'PASSPORT', issuedBy: 'DEU' }))
const repeated = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')
const aReport = (more: object) => ({ type: 'PASSPORT', issuedBy: 'DEU', fraud: 'STOLEN_BLANK', ...more })
const aSeries = (numbers: number, prefix = 'S') => ({
  prefix,
  from: '00000000',
  to: String(numbers - 1).padStart(8, '0'),
})
const REPORT =
  'mutation ($input: [ReportTravelDocumentInput!]!) { reportTravelDocuments(input: $input) { travelDocuments { id } } }'

describe('what an operation costs', () => {
  it('is a unit for each field, its weights, and a little for each value', () => {
    // checkTravelDocument, verdict; one check; two values
    expect(cost('{ checkTravelDocument(document: { number: "A1", type: VISA, issuedBy: "FR" }) { verdict } }')).toEqual(
      {
        cost: Math.ceil(2 + 1 + 2 / 16),
        dearest: { field: 'Query.checkTravelDocument', cost: Math.ceil(2 + 1 + 2 / 16) },
      },
    )
    // 7 fields; 500 checks and holders; six values of each document
    const bulk =
      'query ($d: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $d) { verdict records { id } document { holders { id } } } }'
    expect(cost(bulk, { d: documents(500) }).cost).toBe(Math.ceil(7 + 1000 + (1 + 500 * 6) / 16))
    expect(cost(bulk, { d: documents(1) }).cost).toBe(Math.ceil(7 + 2 + (1 + 6) / 16))
  })

  it('grows with `first`, which has the default of the schema', () => {
    const list = (first: string) => cost(`{ alerts${first} { edges { node { id } } } }`).cost
    expect(list('')).toBe(list('(first: 20)'))
    expect(list('(first: 200)') - list('(first: 20)')).toBeGreaterThanOrEqual(180)
    expect(list('(first: 0)')).toBe(list('(first: -5)'))
  })

  it('takes a variable that is not given for the default of its argument, and one that is null for none', () => {
    const query = 'query ($n: Int) { l(first: $n) { e { id } } }'
    const { cost } = costsOf(composed(SDL))
    const without = cost(query).cost
    expect(without).toBe(cost('{ l { e { id } } }').cost)
    expect(cost(query, { n: 7 }).cost).toBe(without) // as many as the default
    expect(cost(query, { n: null }).cost).toBeGreaterThan(without) // as many as assumed: 50
  })

  it('grows with the lists that the caller gives, within inputs too', () => {
    const screen = (documents: object[], mrz?: string) =>
      cost('query ($s: ScreeningInput!) { screen(subject: $s) { documents { document { holders { id } } } } }', {
        s: { documents, mrz },
      }).cost
    expect(screen(documents(100))).toBe(Math.ceil(5 + 200 + (2 + 100 * 3) / 16))
    expect(screen([], 'P<')).toBe(screen(documents(1)))
    const raise = (more: object) =>
      cost('mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id } } }', {
        input: { ...anAlert(), ...more },
      }).cost
    expect(raise({ documents: documents(50) }) - raise({})).toBe(50)
  })

  it('counts a list that stands in the text as one that comes in a variable', () => {
    const list = JSON.stringify(documents(3))
      .replace(/"(type|number|issuedBy)":/g, '$1:')
      .replace(/"PASSPORT"/g, 'PASSPORT')
    const written = `{ checkTravelDocuments(documents: ${list}) { verdict } screen(subject: { documents: ${list} }) { documents { verdict } } }`
    const query = `query ($d: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $d) { verdict } screen(subject: { documents: $d }) { documents { verdict } } }`
    const expected = cost(query, { d: documents(3) })
    expect(cost(written)).toEqual(expected)
    expect(cost(written, {}, false)).toEqual(expected)
  })

  it('is told by what is most of it, wherever that stands', () => {
    const aliases = repeated(3, (n) => `a${n}: searchPersons(query: { name: "A" }) { truncated }`)
    expect(cost(`{ ${aliases} alerts(first: 200) { edges { cursor } } }`).dearest).toEqual({
      field: 'Query.searchPersons',
      cost: expect.closeTo(1209, -1),
    })
    expect(
      cost('{ alerts(first: 200) { edges { node { related(first: 50) { edges { node { id } } } } } } }').dearest.field,
    ).toBe('FinancialAlertEdge.node')
  })

  it('leaves out what is skipped, but for its text', () => {
    const query =
      'query ($all: Boolean!) { person(id: "p") { id notices @include(if: $all) { id } ... @skip(if: $all) { alerts { totalCount } } } }'
    const both = cost('{ person(id: "p") { id notices { id } alerts { totalCount } } }').cost
    const [notices, alerts] = [cost(query, { all: true }).cost, cost(query, { all: false }).cost]
    expect(notices).toBe(6 + 1 + 2 + 1) // 6 fields; a person and two notices; some values
    expect(alerts).toBe(6 + 1 + 1 + 10 + 1)
    expect(both).toBeGreaterThan(Math.max(notices, alerts))
    const literal = query.replace('query ($all: Boolean!)', '').replaceAll('$all', 'true')
    expect(cost(literal).cost).toBe(notices)
  })

  it('counts fields that are executed as one once, but for their text', () => {
    const once = cost('{ searchPersons(query: { name: "A" }) { truncated } }').cost
    const twice = cost(
      '{ searchPersons(query: { name: "A" }) { truncated } ... on Query { searchPersons(query: { name: "A" }) { truncated } } }',
    ).cost
    expect(twice).toBe(once + 2)
    const apart = cost(
      '{ searchPersons(query: { name: "A" }) { truncated } other: searchPersons(query: { name: "A" }) { truncated } }',
    ).cost
    expect(apart).toBeGreaterThan(800)
  })

  it('never overflows, and never is less than nothing', () => {
    const most = 2 ** 31 - 1
    let query = 'id'
    for (let n = 0; n < 15; n++) query = `related(first: ${most}) { edges { node { ${query} } } }`
    expect(cost(`{ alerts(first: ${most}) { edges { node { ${query} } } } }`)).toEqual({
      cost: Number.MAX_SAFE_INTEGER,
      dearest: { field: expect.any(String), cost: Number.MAX_SAFE_INTEGER },
    })
    const { cost: costOfSmall } = costsOf(composed(SDL))
    expect(costOfSmall('{ cheap(thing: { a: 1 }) }').cost).toBe(2) // its argument weighs -100
  })

  it('is no more work where many conditions lead to many fields', () => {
    const nested = (depth: number, fields: number) => {
      const names = Array.from({ length: depth }, (_, n) => `c${n}`)
      const inside = repeated(fields, (n) => `p${n}: person(id: "p") { id }`)
      const text = names.reduce((within, name) => `... @include(if: $${name}) { ${within} }`, inside)
      return JSON.stringify(costs.program(`query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${text} }`))
    }
    const [fields, conditions, both] = [nested(1, 300), nested(300, 1), nested(300, 300)]
    expect(both.length).toBeLessThan(1.1 * (fields.length + conditions.length))
  })

  it('is not misled by a variable named __proto__', () => {
    const query =
      'query ($__proto__: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $__proto__) { verdict } }'
    const variables = JSON.parse(`{"__proto__": ${JSON.stringify(documents(40))}}`)
    const plain = cost(query.replaceAll('__proto__', 'd'), { d: documents(40) })
    const program = costs.program(query)
    expect(costOf(program, variables)).toEqual(plain)
    expect(costOf(program, {}).cost).toBe(3)
    expect(costOf(structuredClone(program), JSON.parse(JSON.stringify(variables)))).toEqual(plain)
  })
})

describe('an honest operation stays far below the limit', () => {
  it.each(sampleOperations().map(({ name, text }) => [name, text]))('the sample operation %s', (_, text) => {
    expect(cost(text).cost).toBeLessThan(1200)
  })

  it('the sample operation on documents with 500 of them', () => {
    const { text } = sampleOperations().find(({ name }) => name === 'check-documents') ?? { text: '' }
    expect(cost(text, { documents: documents(500) }).cost).toBeLessThan(4000)
  })

  it('500 documents with their holders', () => {
    expect(cost(benchOperations.bulk!.query, { documents: documents(500) }).cost).toBeLessThan(1600)
  })

  it.each(Object.entries({ ...fixtureOperations, ...benchOperations }))(
    'the benchmark %s',
    (name, { query, variables }) => {
      const given = name === 'join' ? { id: 'alert-1' } : variables(5)
      expect(cost(query, given as object).cost).toBeLessThan(1200)
    },
  )

  it.each(['follow', 'read-anew'])('the integrator: %s', (file) => {
    const query = readFileSync(new URL(`../../examples/ncb-integrator/${file}.graphql`, import.meta.url), 'utf8')
    expect(cost(query, { own: true }).cost).toBeLessThan(300)
  })

  it.each(queriesOf('../subgraphs/tour-links').map((query) => ({ query })))('what the tour asks, %$', ({ query }) => {
    const variables = { documents: documents(5), accounts: documents(5), subject: { documents: documents(5) } }
    expect(costOf(costs.program(query), variables).cost).toBeLessThan(2000)
  })

  it('the introspection of explorers', () => {
    const whole = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    })
    for (const query of [getIntrospectionQuery(), whole]) {
      expect(cost(query).cost).toBeLessThan(0.75 * DEFAULT_MAX_COST) // it grows with the schema
      expect(cost(query).dearest.field).toBe('Query.__schema')
    }
  })

  it('a series of a million blanks, and 500 small ones', () => {
    expect(cost(REPORT, { input: [aReport({ series: aSeries(1_000_000) })] }).cost).toBeLessThan(500)
    const small = Array.from({ length: 500 }, (_, n) => aReport({ series: aSeries(5000, `S${n}X`) }))
    expect(cost(REPORT, { input: small }).cost).toBeLessThan(4000)
    expect(cost(REPORT, { input: documents(500).map(({ number }) => aReport({ number })) }).cost).toBeLessThan(3000)
  })
})

describe('a hostile operation costs more than one may', () => {
  const bulk = 'verdict document { holders { id } }'
  const large = Array.from({ length: 500 }, (_, n) => aReport({ series: aSeries(10_000_000, `S${n}X`) }))
  it.each<[string, string, object?]>([
    [
      '40 times 500 documents with their holders',
      `query ($d: [TravelDocumentInput!]!) { ${repeated(40, (n) => `b${n}: checkTravelDocuments(documents: $d) { ${bulk} }`)} }`,
      { d: documents(500) },
    ],
    [
      '4,000 values of 500 documents',
      `query ($d: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $d) { ${repeated(4000, (n) => `v${n}: verdict`)} } }`,
      { d: documents(500) },
    ],
    ['100 searches', `{ ${repeated(100, (n) => `s${n}: searchPersons(query: { name: "A" }) { truncated }`)} }`],
    [
      'a search for each of 15 zones',
      `{ ${repeated(15, (n) => `s${n}: checkMrz(mrz: "${n}") { holder { matches { truncated } } }`)} }`,
    ],
    ['2,400 persons', `{ ${repeated(2400, (n) => `p${n}: person(id: "${n}") { id }`)} }`],
    [
      'a join of 4,900 fields',
      `{ alert(id: "a") { subjects { person { ${repeated(4897, (n) => `s${n}: status`)} } } } }`,
    ],
    ['100 introspections', introspections(100)],
    [
      'introspection within introspection',
      `{ __schema { types { ${repeated(100, (n) => `f${n}: fields { type { fields { name } } }`)} } } }`,
    ],
    ['500 large series', REPORT, { input: large }],
    [
      'three large series, written out',
      `mutation { reportTravelDocuments(input: [${repeated(3, (n) => `{ type: PASSPORT, issuedBy: "DEU", fraud: STOLEN_BLANK, series: { prefix: "S${n}X", from: "00000000", to: "09999999" } }`)}]) { travelDocuments { id } } }`,
    ],
    [
      '50 alerts raised',
      `mutation ($i: RaiseAlertInput!) { ${repeated(50, (n) => `r${n}: raiseAlert(input: $i) { alert { id } }`)} }`,
      { i: anAlert() },
    ],
    [
      'lists within lists',
      '{ alerts(first: 200) { edges { node { related(first: 200) { edges { node { id } } } } } } }',
    ],
  ])('%s', (_, query, variables) => {
    const costly = cost(query, variables)
    expect(costly.cost).toBeGreaterThan(DEFAULT_MAX_COST)
    expect(() => refuseTooCostly(costly, DEFAULT_MAX_COST)).toThrow('units')
  })

  it('2^12 fragments in 474 bytes: before they are written out', () => {
    const fragments = Array.from({ length: 12 }, (_, n) => `fragment F${n} on Query{...F${n + 1} ...F${n + 1}}`)
    const query = `{...F0}${fragments.join('')}fragment F12 on Query{person(id:"p"){id}}`
    expect(query.length).toBeLessThanOrEqual(474)
    const refusal = caught(() => refuseTooComplexOrCostly(parse(query)))
    expect(refusal).toMatchObject({
      message: expect.stringContaining('The operation costs 8,192 units, more than 4,000.'),
      extensions: { code: 'OPERATION_TOO_COSTLY', cost: 8192, limit: 4000, field: '...F0' },
    })
    const bomb = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query{...F${n + 1} ...F${n + 1}}`)
    expect(
      caught(() => refuseTooComplexOrCostly(parse(`{...F0}${bomb.join('')}fragment F60 on Query{a}`))),
    ).toMatchObject({
      extensions: { cost: Number.MAX_SAFE_INTEGER },
    })
  })

  it('is refused with its cost, the limit and the dearest field, and told what to do', () => {
    const costly = cost(`{ ${repeated(15, (n) => `s${n}: searchPersons(query: { name: "A" }) { truncated }`)} }`)
    expect(caught(() => refuseTooCostly(costly, 5000))).toMatchObject({
      message: expect.stringMatching(
        /^The operation costs 6,0[0-9]{2} units, more than 5,000\. .*`Query\.searchPersons`.*split/,
      ),
      extensions: { code: 'OPERATION_TOO_COSTLY', cost: costly.cost, limit: 5000, field: 'Query.searchPersons' },
    })
    refuseTooCostly(costly, costly.cost)
  })
})

describe('what a series costs', () => {
  const weight = (series: object) => computedWeights.NumberRangeInput?.({ prefix: '', ...series })
  it('follows from the blocks of ten thousand numbers that it touches', () => {
    expect(weight({ from: '0', to: '9' })).toBe(2)
    expect(weight({ from: '09999', to: '10000' })).toBe(4)
    expect(weight({ prefix: 'X1', from: '9999', to: '9999' })).toBe(2)
    expect(weight({ prefix: 'x-', from: '0000 0000', to: '0999 9999' })).toBe(2000)
    expect(weight({ prefix: 'X', from: '00000001', to: '10000000' })).toBe(2002)
  })

  it('is nothing for one that is refused before anything is written, and no work for one that goes on and on', () => {
    expect(weight({ from: '2', to: '1' })).toBe(0)
    expect(weight({ from: 'A', to: 'B' })).toBe(0)
    expect(weight({ from: '1' })).toBe(0)
    expect(weight({ from: '0'.repeat(20), to: '9'.repeat(20) })).toBe(2002)
    expect(weight({ from: ' '.repeat(2000), to: '1' })).toBe(2002)
  })

  it('counts where parts of it are variables, and where the whole input is', () => {
    const update =
      'mutation ($from: String!, $to: String!) { updateTravelDocument(id: "x", input: { type: VISA, issuedBy: "DEU", fraud: STOLEN_BLANK, series: { from: $from, to: $to } }) { travelDocument { id } } }'
    const large = cost(update, { from: '00000000', to: '09999999' }).cost
    expect(large - cost(update, { from: '0', to: '1' }).cost).toBe(1998)
    const whole =
      'mutation ($input: ReportTravelDocumentInput!) { updateTravelDocument(id: "x", input: $input) { travelDocument { id } } }'
    expect(
      cost(whole, {
        input: { type: 'VISA', issuedBy: 'DEU', fraud: 'STOLEN_BLANK', series: { from: '00000000', to: '09999999' } },
      }).cost,
    ).toBe(large)
  })
})

describe('what an answer has cost', () => {
  const query =
    'query ($d: [TravelDocumentInput!]!) { checkTravelDocuments(documents: $d) { verdict document { holders { id notices { id } } } } }'

  it('is counted by what it really holds', () => {
    const { program, variables } = ready(query, { d: documents(3) })
    const miss = { verdict: 'NO_RECORD', document: { holders: [] } }
    const hit = {
      verdict: 'STOLEN',
      document: { holders: [{ id: 'p', notices: [{ id: 'n' }, { id: 'm' }, { id: 'o' }] }] },
    }
    const data = { checkTravelDocuments: [miss, hit, miss] }
    // 7 fields; 3 checks, a person, 3 notices; 15 values
    expect(countCost(program, variables, data)).toBe(Math.ceil(7 + 3 + 1 + 3 + 15 / 16))
    expect(countCost(program, variables, { checkTravelDocuments: null })).toBe(Math.ceil(7 + 1 / 16))
    expect(countCost(program, variables, null)).toBe(7)
  })

  it('counts a search that found nothing, and an input, at their price', () => {
    const search = ready('{ searchPersons(query: { name: "A" }, first: 200) { edges { node { person { id } } } } }')
    const none = countCost(search.program, search.variables, { searchPersons: { edges: [] } })
    expect(none).toBe(Math.ceil(5 + 400 + 1 + 2 / 16)) // and one for the input
    const report = ready(REPORT, { input: [aReport({ series: aSeries(1_000_000) })] })
    expect(countCost(report.program, report.variables, { reportTravelDocuments: null })).toBe(
      Math.ceil(3 + 100 + 3 + 200 + 1 / 16),
    )
  })
})

describe('the contract of costs', () => {
  it('says of each list of objects how long it is', () => {
    const unknown = fieldsOf(costs.schema).filter(([parent, name]) => {
      const field = costs.model.field(parent, name)
      const sized = listsSizedBelow(costs).has(`${parent.name}.${name}`)
      return field?.list && isCompositeType(field.type) && field.sizing.assumed === 10 && !sized
    })
    expect(unknown.map(([parent, name]) => `${parent.name}.${name}`)).toEqual([])
  })

  it('has no rule for what is not in the schema', () => {
    for (const { field, list, lengthOf } of listsByInput) {
      const [parent = '', name = ''] = field.split('.')
      const type = costs.schema.getType(parent)
      if (!isObjectType(type)) throw new Error(`no type ${parent}`)
      const cost = costs.model.field(type, name)
      const listType = list === undefined ? type : cost?.type
      expect(isObjectType(listType) && costs.model.field(listType, list ?? name)?.list, field).toBe(true)
      for (const path of lengthOf) expect(cost?.definition.args.map((arg) => arg.name)).toContain(path.split('.')[0])
    }
    for (const name of Object.keys(computedWeights)) expect(costs.schema.getType(name), name).toBeDefined()
  })

  it('tells people what the dearest fields cost', () => {
    const told = fieldsOf(costs.schema).flatMap(([parent, name]) => {
      const field = costs.model.field(parent, name)
      const said = /Costs ([0-9,]+) units/.exec(field?.definition.description ?? '')?.[1]
      return field && (said !== undefined || (field.weight >= 500 && parent.name !== '__Schema'))
        ? [[field.coordinate, said, field.weight.toLocaleString('en')]]
        : []
    })
    expect(told.length).toBeGreaterThanOrEqual(5)
    for (const [coordinate, said, weight] of told) expect(said, coordinate).toBe(weight)
  })
})

describe('the directives of a supergraph', () => {
  const { cost, model } = costsOf(composed(SDL, OTHER_SDL))
  it('are read by whatever names they have; of what is shared the largest weight counts', () => {
    expect(cost('{ shared { id } }').cost).toBe(2 + 7 + 1)
    expect(cost('{ named { id } }').cost).toBe(2 + 30 + 1) // the heaviest of its types
    expect(cost('{ named { nick } }').cost).toBe(2 + 30 + 4 + 1) // and the dearest of its fields
    expect(cost('{ unknown { id } }').cost).toBe(2 + 10 + 1) // ten, where nobody says how many
    expect(cost('{ l(first: 2) { e { id } } }').cost).toBe(3 + 1 + 2 + 1)
  })

  it('weigh input objects, arguments and enums as the specification says', () => {
    expect(cost('{ put(thing: { a: 1, inner: { a: 2, inner: { a: 3 } } }) }').cost).toBe(1 + 1 + 5 + 5 + 1)
    expect(cost('{ put(things: [{ a: 1 }, { a: 2 }]) }').cost).toBe(1 + 2 * 3 + 1)
    expect(cost('query ($t: [Thing!]) { put(things: $t) }', { t: [{ a: 1 }, { a: 2 }] }).cost).toBe(1 + 2 * 3 + 1)
    expect(cost('query ($n: Int) { put(things: [{ a: 1, inner: { a: $n } }]) }').cost).toBe(1 + 3 + 5 + 1)
    expect(cost('{ put(things: { a: 1 }) }').cost).toBe(1 + 3 + 1) // one in the place of a list
    expect(cost('query ($t: Thing) { put(thing: $t) }', { t: null }).cost).toBe(2)
  })

  it('need not be there', () => {
    const { cost, model } = costsOf(composed('type Query { a: A } type A { b: [B] } type B { c: Int }'))
    expect(cost('{ a { b { c } } }').cost).toBe(3 + 1 + 10 + 1)
    expect(model.field(model.schema.getQueryType()!, 'nothing')).toBeUndefined()
  })

  it('find fields of introspection under the root alone', () => {
    expect(model.field(model.schema.getQueryType()!, '__schema')?.weight).toBe(1)
  })
})

const SDL = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable", { name: "@cost", as: "@price" }, "@listSize"])
  type Query {
    shared: Shared @shareable
    named: Named
    unknown: [Light!]
    l(first: Int = 7): Page @listSize(slicingArguments: ["first"], sizedFields: ["e"], assumedSize: 50)
    put(thing: Thing, things: [Thing!] @price(weight: 3)): Int
    cheap(thing: Thing @price(weight: -100)): Int
  }
  interface Named { id: ID, nick: String }
  type Heavy implements Named @price(weight: 30) { id: ID, nick: String }
  type Light implements Named { id: ID, nick: String @price(weight: 4) }
  type Page { e: [Light!] }
  type Shared @shareable @price(weight: 2) { id: ID }
  input Thing { a: Int, inner: Thing @price(weight: 5) }
`
const OTHER_SDL = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable", { name: "@cost", as: "@price" }])
  type Query { shared: Shared @shareable }
  type Shared @shareable @price(weight: 7) { id: ID }
`

function composed(...sdls: string[]): string {
  const services = sdls.map((sdl, n) => ({ name: `s${n}`, url: '', typeDefs: parse(sdl) }))
  const { errors, supergraphSdl } = composeServices(services)
  if (supergraphSdl === undefined) throw errors?.[0]
  return supergraphSdl
}

function anAlert() {
  return {
    idempotencyKey: 'k',
    typologies: ['OTHER'],
    claimed: { amount: '1.00', currency: 'EUR' },
    victimCountry: 'FRA',
    beneficiaryCountry: 'DEU',
    origin: { scheme: 'IBAN', value: 'x' },
    beneficiary: { scheme: 'IBAN', value: 'y' },
  }
}

function caught(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}

/** The queries that a test file writes out. */
function queriesOf(file: string): string[] {
  const text = readFileSync(new URL(`${file}.test.ts`, import.meta.url), 'utf8')
  return [...text.matchAll(/query = `([^`]*)`/g)].flatMap(([, query = '']) => (query.includes('${') ? [] : [query]))
}

function fieldsOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((name) => [type, name] as const)
      : [],
  )
}

/** The lists whose length the field says that leads to their object. */
function listsSizedBelow({ schema, model }: Costs): Set<string> {
  return new Set(
    fieldsOf(schema).flatMap(([parent, name]) => {
      const field = model.field(parent, name)
      return field ? [...field.sized.keys()].map((list) => `${field.type.name}.${list}`) : []
    }),
  )
}

/** The introspection of explorers, so many times in one operation. */
function introspections(times: number): string {
  const [operation, ...fragments] = parse(getIntrospectionQuery()).definitions
  const schema = operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections.map(print).join(' ') : ''
  return `{ ${repeated(times, (n) => `s${n}: ${schema}`)} } ${fragments.map(print).join('\n')}`
}
