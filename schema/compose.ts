/** `npm run codegen` writes supergraph.graphql and api.graphql; with `--check`, finds what is stale, undescribed or breaking. */
import { realpathSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { composeServices } from '@apollo/composition'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  printSchema,
} from 'graphql'
import { schemaFile, subgraphNames, subgraphSdl } from './sdl.ts'

/** The supergraph that the gateway loads and the schema that a client sees, as SDL. */
export interface Contract {
  supergraph: string
  api: string
}

/** Composes all subgraphs. Throws with every composition error. */
export function compose(): Contract {
  const services = subgraphNames.map((name) => ({ name, url: `subgraph:${name}`, typeDefs: parse(subgraphSdl(name)) }))
  const result = composeServices(services)
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'))
  const api = printSchema(result.schema.toAPISchema().toGraphQLJSSchema())
  return { supergraph: `${result.supergraphSdl}\n`, api: `${api}\n` }
}

/** Coordinates (`Type.field(argument:)`) of everything in a client's schema that has no description. */
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

/** Changes since the last release that break clients and that the changelog's `Unreleased` part does not name by their path. */
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
  return [...stale, ...bare, ...breaking]
}

// As `isProgram` of process/ has it, from where nothing is imported here.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const composed = compose()
    const problems = await check(composed)
    for (const problem of problems) console.error(problem)
    if (problems.length > 0) process.exitCode = 1
    else {
      const types = Object.keys(buildSchema(composed.api).getTypeMap()).length
      console.log(
        `schema: ${subgraphNames.length} subgraphs compose to what is committed; ${types} types are described; ` +
          'CHANGELOG.md names what breaks clients',
      )
    }
  } else {
    for (const [name, text] of Object.entries(compose()))
      writeFileSync(new URL(`${name}.graphql`, import.meta.url), text)
  }
}
