import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { buildSchema, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../../schema/identity.ts'
import { readRules } from '../../../schema/rights.ts'
import { schemaFile } from '../../../schema/sdl.ts'
import { statuses, transitions } from '../../../subgraphs/hits/lifecycle/lifecycle.ts'
import { isFor, recordKinds } from '../../../subgraphs/hits/record-kinds.ts'
import { hits } from '../../../subgraphs/hits/subgraph.ts'
import { Peers } from '../../../subgraphs/peers.ts'
import { createSubgraph, type Subgraph } from '../../../subgraphs/subgraph.ts'
import { askOnce, callAs, silent } from '../../support/call.ts'
import { type FreshDatabase, sqlDriver } from '../../support/drivers.ts'
import { lentDatabase } from '../../support/shared-engine.ts'

const api = buildSchema(schemaFile('api.graphql'))

describe('the kinds of records', () => {
  test('are the types that NCBs own', () => {
    const owned = Object.values(api.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'OwnedRecord'))
      .map(({ name }) => name)
    expect(
      Object.values(recordKinds)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(owned.sort())
  })

  test('have the mutations by which their owners take them back and correct them', () => {
    const mutations = Object.keys(api.getMutationType()?.getFields() ?? {})
    const named = Object.values(recordKinds).flatMap(({ withdrawBy, correctBy }) => [withdrawBy, correctBy])
    expect(named.filter((name) => !mutations.includes(name))).toEqual([])
  })

  test('may be asked about for the purposes that may read them', () => {
    const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES
    const rules = readRules(Supergraph.build(schemaFile('supergraph.graphql'), { supportedFeatures }).schema)
    const asking = rules.get('Mutation.requestHitConfirmation')?.purposes.flat() ?? []
    expect(asking.length).toBeGreaterThan(3)
    for (const [kind, { type }] of Object.entries(recordKinds)) {
      const reading = rules.get(type)?.purposes.flat() ?? []
      for (const purpose of asking) {
        expect([kind, purpose, isFor(kind as 'PERSON', purpose as 'HUMANITARIAN')]).toEqual([
          kind,
          purpose,
          reading.includes(purpose),
        ])
      }
    }
    // So do the roles: whoever may ask may read every kind.
    for (const [role = ''] of rules.get('Mutation.requestHitConfirmation')?.roles ?? []) {
      for (const { type } of Object.values(recordKinds)) expect(rules.get(type)?.roles).toContainEqual([role])
    }
  })
})

describe('the life of a request', () => {
  test('is the table in the schema', () => {
    const told = api.getType('HitConfirmationStatus')?.description ?? ''
    const rows = [...told.matchAll(/^\| (?!from|---)(.+?) \| (.+?) \| (.+?) \|(.*)\|$/gm)].map(([, ...cells]) =>
      cells.map((cell) => cell.trim()).join(' | '),
    )
    const kept = transitions.map(({ from, to, by, needs }) =>
      [from.map((status) => status ?? '-').join(', '), to.join(', '), by, needs.join(', ')].join(' | '),
    )
    const sorted = (lines: string[]) => lines.sort()
    expect(sorted(rows)).toEqual(sorted(kept))
  })

  test('leads to every status, and ends', () => {
    expect(new Set(transitions.flatMap(({ to }) => to))).toEqual(new Set(statuses))
    for (const { from, to } of transitions) for (const status of from) expect(to).not.toContain(status)
  })
})

describe('what the database of a record answers', () => {
  let database: FreshDatabase
  let subgraph: Subgraph
  /** What the vehicles' subgraph answers. */
  let answer: Answer | Error
  beforeAll(async () => {
    database = await lentDatabase(sqlDriver)
    const peers = new Peers()
    peers.add({
      name: 'vehicles',
      prepare: () => async () => {
        if (answer instanceof Error) throw answer
        return answer
      },
    })
    subgraph = createSubgraph(hits, await hits.openStore(database.url, { peers }), silent)
  })
  afterAll(async () => {
    await subgraph?.close()
    await database?.dispose()
  })

  const query = `mutation ($input: RequestHitConfirmationInput!) { requestHitConfirmation(input: $input) {
    confirmation { addressedTo { code } } } }`
  const asked = async (kind: string) => {
    const input = { idempotencyKey: 'k', record: { kind, id: 'x' }, priority: 'URGENT', circumstances: 'x' }
    const { data, errors } = await askOnce(subgraph, { query, variables: { input } }, callAs('FRA'))
    return errors?.[0]?.extensions ?? data
  }
  const record = (contact: unknown, recordedBy: unknown = contact) => ({
    data: { _entities: [{ recordedBy: { code: recordedBy }, handling: { contact: { code: contact } } }] },
  })
  const error = (code: string) => ({ data: { _entities: [null] }, errors: [{ message: 'm', extensions: { code } }] })
  const invalid = 'SOURCE_INVALID_RESPONSE'

  test.each<[string, Answer | Error, string]>([
    ['nothing', { data: null }, invalid],
    ['no list', { data: { _entities: { 0: null } } }, invalid],
    ['an empty list', { data: { _entities: [] } }, invalid],
    ['two', { data: { _entities: [null, null] } }, invalid],
    ['no record', { data: { _entities: ['DEU'] } }, invalid],
    ['no contact', { data: { _entities: [{ recordedBy: { code: 'DEU' } }] } }, invalid],
    ['a code that is none', record('deu'), invalid],
    ['a code with an end', record("DEU'; DROP"), invalid],
    ['a number', record(17), invalid],
    ['null without a record, and an error', error('SOURCE_TIMEOUT'), 'SOURCE_TIMEOUT'],
    ['an error of another kind', error('FORBIDDEN'), 'SOURCE_UNAVAILABLE'],
    ['an unknown error', error('NO_CODE'), 'SOURCE_UNAVAILABLE'],
    ['a rejection', new Error('broken'), 'SOURCE_UNAVAILABLE'],
    ['null', { data: { _entities: [null] } }, 'NOT_FOUND'],
    ['a record of nobody who answers', record('UNO'), 'BAD_USER_INPUT'],
    ['one of the caller', record('DEU', 'FRA'), 'BAD_USER_INPUT'],
  ])('%s is told as it is', async (_, given, code) => {
    answer = given
    const told = await asked('VEHICLE')
    expect(told).toMatchObject({ code })
    if (code.startsWith('SOURCE_')) expect(told).toMatchObject({ carriedOut: false, source: 'hits', asked: 'vehicles' })
  })

  test('a database that is not there is not "no record"', async () => {
    expect(await asked('PERSON')).toMatchObject({ code: 'SOURCE_UNAVAILABLE', asked: 'persons', carriedOut: false })
  })

  test('a failure is no answer: the same key asks again', async () => {
    answer = record('DEU')
    expect(await asked('VEHICLE')).toEqual({
      requestHitConfirmation: { confirmation: { addressedTo: { code: 'DEU' } } },
    })
  })
})
