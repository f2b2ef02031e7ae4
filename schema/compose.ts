/**
 * `npm run codegen` writes supergraph.graphql and api.graphql; with `--check`, it reports what is stale, undescribed,
 * breaking or without a rule.
 */
import { realpathSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { composeServices } from '@apollo/composition'
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  OperationTypeNode,
  parse,
  printSchema,
} from 'graphql'
import { withDefer } from './defer.ts'
import { isPurpose } from './identity.ts'
import { readRules } from './rights.ts'
import { isRole } from './roles.ts'
import { schemaFile, subgraphNames, subgraphSdl } from './sdl.ts'

/** The supergraph that the gateway loads and the schema that clients see, as SDL. */
export interface Contract {
  supergraph: string
  api: string
}

/** Composes all subgraphs. Throws with every composition error. */
export function compose(): Contract {
  const services = subgraphNames.map((name) => ({ name, url: `subgraph:${name}`, typeDefs: parse(subgraphSdl(name)) }))
  const result = composeServices(services)
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'))
  const api = printSchema(withDefer(result.schema.toAPISchema().toGraphQLJSSchema()))
  return { supergraph: `${result.supergraphSdl}\n`, api: `${api}\n` }
}

/** Coordinates (`Type.field(argument:)`) in the client schema that have no description. */
export function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = []
  const look = (coordinate: string, element: { description?: string | null | undefined }) => {
    if (!element.description?.trim()) missing.push(coordinate)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
    look(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field)
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field)
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name}:)`, argument)
      }
    }
  }
  return missing
}

/**
 * Coordinates in the client schema without a rule on who may read them: each root field needs a rule, and each object type
 * or all of its fields.
 */
export function unruled(supergraph: Supergraph): string[] {
  const rules = readRules(supergraph.schema)
  const schema = supergraph.apiSchema().toGraphQLJSSchema()
  const roots = new Set<GraphQLNamedType>(
    Object.values(OperationTypeNode).flatMap((kind) => schema.getRootType(kind) ?? []),
  )
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || (rules.has(type.name) && !roots.has(type))) return []
    const coordinates = Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
    return coordinates.filter((coordinate) => !rules.has(coordinate))
  })
}

/** Rules that name an unknown role or purpose, which nobody could ever have. */
export function misnamed({ schema }: Supergraph): string[] {
  return [...readRules(schema)].flatMap(([coordinate, { roles, purposes }]) => {
    const unknown = [
      ...roles.flat().filter((role) => !isRole(role)),
      ...purposes.flat().filter((one) => !isPurpose(one)),
    ]
    return unknown.map((name) => `${coordinate}: ${name}`)
  })
}

/** Breaking changes since the last release whose paths the changelog's `Unreleased` part does not name. */
export async function unannounced(released: string, api: string, changelog: string): Promise<string[]> {
  const news = changelog.split(/^## /m).find((part) => part.toLowerCase().startsWith('[unreleased]')) ?? ''
  const changes = await diff(buildSchema(released), buildSchema(api))
  return changes
    .filter(
      ({ criticality, path }) =>
        criticality.level === CriticalityLevel.Breaking && !(path && news.includes(`\`${path}\``)),
    )
    .map(({ message, path }) => `${message} (name \`${path}\` in CHANGELOG.md under [Unreleased])`)
}

async function check({ supergraph, api }: Contract): Promise<string[]> {
  const stale = Object.entries({ 'supergraph.graphql': supergraph, 'api.graphql': api })
    .filter(([file, text]) => schemaFile(file) !== text)
    .map(([file]) => `schema/${file} is stale: run \`npm run codegen\``)
  const bare = undescribed(buildSchema(api)).map((coordinate) => `${coordinate} has no description`)
  const breaking = await unannounced(schemaFile('released/api.graphql'), api, schemaFile('../CHANGELOG.md'))
  const composed = Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  const open = unruled(composed).map((coordinate) => `${coordinate} has no rule of who may read it`)
  const wrong = misnamed(composed).map((rule) => `${rule} is no role and no purpose`)
  return [...stale, ...bare, ...breaking, ...open, ...wrong]
}

// A copy of `isProgram` in process/: nothing is imported from there.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const composed = compose()
    const problems = await check(composed)
    for (const problem of problems) console.error(problem)
    if (problems.length > 0) process.exitCode = 1
    else {
      const types = Object.keys(buildSchema(composed.api).getTypeMap()).length
      console.log(
        `schema: ${subgraphNames.length} subgraphs compose to what is committed; ${types} types are described and have their readers; ` +
          'CHANGELOG.md names what breaks clients',
      )
    }
  } else {
    for (const [name, text] of Object.entries(compose()))
      writeFileSync(new URL(`${name}.graphql`, import.meta.url), text)
  }
}
