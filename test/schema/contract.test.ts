import { readdirSync, readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compose, misnamed, unannounced, undescribed, unruled } from '../../schema/compose.ts'
import { errorCodes } from '../../schema/errors.ts'
import { RECORD } from '../../schema/records.ts'
import { readRules } from '../../schema/rights.ts'
import { schemaFile } from '../../schema/sdl.ts'

describe('the contract', () => {
  it('as composed is the contract as committed', () => {
    expect(compose()).toEqual({ supergraph: schemaFile('supergraph.graphql'), api: schemaFile('api.graphql') })
  })

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed(buildSchema(schemaFile('api.graphql')))).toEqual([])
  })

  it('would name whatever had no description', () => {
    const bare = buildSchema('type Query { a(b: I): E } enum E { V } input I { f: S } scalar S union U = Query')
    expect(undescribed(bare).sort()).toEqual(['E', 'E.V', 'I', 'I.f', 'Query', 'Query.a', 'Query.a(b:)', 'S', 'U'])
  })

  it('says of every root field and of every type, or each of its fields, who may read it', () => {
    const supergraph = composed(schemaFile('supergraph.graphql'))
    expect([unruled(supergraph), misnamed(supergraph)]).toEqual([[], []])
  })

  it('lets nobody read pages and matches of what they may not read: not even how many there are', () => {
    const supergraph = composed(schemaFile('supergraph.graphql'))
    const rules = readRules(supergraph.schema)
    const schema = supergraph.apiSchema().toGraphQLJSSchema()
    const held = (type: GraphQLObjectType): GraphQLObjectType => {
      if (type.getInterfaces().some(({ name }) => name === RECORD)) return type
      const { edges, node, person, vehicle } = type.getFields()
      const within = getNamedType((edges ?? node ?? person ?? vehicle)?.type)
      return isObjectType(within) ? held(within) : type
    }
    const types = Object.values(schema.getTypeMap()).filter(isObjectType)
    const holders = types.filter(
      ({ name }) => /(Connection|Edge|Match)$/.test(name) && !name.startsWith('ProcessingLog'),
    )
    expect(holders.length).toBeGreaterThan(12)
    for (const holder of holders) {
      expect(held(holder), holder.name).not.toBe(holder)
      expect(rules.get(holder.name), holder.name).toEqual(rules.get(held(holder).name))
    }
  })

  it('would name whatever nobody says that of', () => {
    const sdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@policy", "@requiresScopes"])
      type Query { open: Int ruled: Ruled @policy(policies: [["CURIOSITY", "BORDER_CONTROL"]]) partly: Partly @authenticated }
      type Ruled @requiresScopes(scopes: [["officer"], ["clerk"]]) { a: Int b: Int }
      type Partly { a: Int b: Int @authenticated }`
    const supergraph = composed(supergraphOf(sdl))
    expect(unruled(supergraph)).toEqual(['Partly.a', 'Query.open'])
    expect(misnamed(supergraph).sort()).toEqual(['Query.ruled: CURIOSITY', 'Ruled: clerk'])
  })

  it('breaks its clients only with a word in the changelog', async () => {
    const [before, after] = ['type Query { a: Int, b: Int }', 'type Query { a: Int! }']
    expect(await unannounced(before, after, '## [Unreleased]\n\n- Something else.')).toHaveLength(1)
    expect(await unannounced(before, after, '## [Unreleased]\n\n- `Query.b` is gone.')).toEqual([])
    expect(await unannounced(before, after, '## [Unreleased]\n\n## [0.1.0]\n\n- `Query.b` is gone.')).toHaveLength(1)
    expect(await unannounced(after, before, '')).toHaveLength(1) // a field that may now be null breaks them too
    expect(await unannounced(before, before, '')).toEqual([])
  })

  it('shows nothing of what alerts and persons are joined by', () => {
    const subject = buildSchema(schemaFile('api.graphql')).getType('AlertSubject')
    expect(isObjectType(subject) && Object.keys(subject.getFields()).sort()).toEqual(['name', 'person', 'role'])
  })
})

describe('the table of error codes', () => {
  it('in docs/errors.md is the one in the code', () => {
    const rows = readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| ([0-9]{3}) \| (.+) \|$/gm)
    const shown = Object.fromEntries(
      [...rows].map(([, code, status, meaning]) => [code, { status: Number(status), meaning }]),
    )
    expect(shown).toEqual(errorCodes)
  })

  it('has no code that nothing answers with', () => {
    const sources = ['gateway', 'subgraphs', 'process', 'schema'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.includes('generated') && file !== 'errors.ts')
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    )
    /** What Apollo Server answers with by itself; test/gateway/gateway.test.ts meets them. */
    const apollos = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE']
    const unused = Object.keys(errorCodes).filter(
      (code) => !apollos.includes(code) && !sources.some((text) => text.includes(`'${code}'`)),
    )
    expect(unused).toEqual([])
  })
})

function composed(sdl: string): Supergraph {
  return Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
}

function supergraphOf(sdl: string): string {
  const { supergraphSdl = '' } = composeServices([{ name: 'one', url: 'test:one', typeDefs: parse(sdl) }])
  return supergraphSdl
}
