import { Supergraph as ComposedSupergraph, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals'
import type { GraphQLSchema } from 'graphql'
import { withDefer } from '../schema/defer.ts'
import { LOGGED } from '../schema/records.ts'
import { readRules } from '../schema/rights.ts'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { type Explorer, suggestsNames } from './explorer/access.ts'
import { installGatewayScalars } from './inputs.ts'
import { createOperations, type Operations } from './operations.ts'
import { planInProcess } from './planning/in-process.ts'
import type { Planning } from './planning/planning.ts'
import { createRights } from './rights/rights.ts'

/** Everything that is derived from one supergraph. It is replaced as a whole: running operations end on the old one. */
export interface Supergraph {
  sdl: string
  /** The schema that clients see, with our scalars. */
  apiSchema: GraphQLSchema
  operations: Operations
  /** Who may read the schema. */
  explorer: Explorer
  /** The client of the subgraph with this name; throws if there is none. */
  client(name: string): SubgraphClient
  /** The name of the subgraph that has the records of a type; empty if none has. */
  recordSource(type: string): string
  /** The schema of all subgraphs together, with the parts that clients do not see. */
  schema: GraphQLSchema
}

export interface SupergraphOptions {
  /** Must be for the same SDL; the caller closes it. By default the calling thread plans. */
  planning?: Planning
  /** Off by default. */
  explorer?: Explorer
  /** The names of operations that logs, metrics and traces may contain; none by default. */
  operationNames?: ReadonlySet<string> | undefined
}

/** Loads a supergraph; throws if the SDL is no supergraph, or if a subgraph has no client. */
export function loadSupergraph(
  sdl: string,
  clients: readonly SubgraphClient[],
  { planning, explorer = 'off', operationNames }: SupergraphOptions = {},
): Supergraph {
  const composed = ComposedSupergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  const byName = new Map(clients.map((client) => [client.name, client]))
  for (const { name } of composed.subgraphsMetadata()) {
    if (!byName.has(name)) throw new Error(`The supergraph has a subgraph ${name}, and there is no client for it.`)
  }
  const apiSchema = withDefer(composed.apiSchema().toGraphQLJSSchema())
  installGatewayScalars(apiSchema)
  const schema = composed.schema.toGraphQLJSSchema()
  const client = (name: string) => {
    const found = byName.get(name)
    if (!found) throw new Error(`A plan asks ${name}, which is no subgraph.`)
    return found
  }
  const operations = createOperations({
    apiSchema,
    rights: createRights(apiSchema, readRules(composed.schema)),
    supergraphSchema: schema,
    planning: planning ?? planInProcess({ supergraphSdl: sdl, suggestsNames: suggestsNames(explorer) }),
    suggestsNames: suggestsNames(explorer),
    operationNames,
    prepare: (source, operation) => client(source).prepare(operation),
  })
  return { sdl, apiSchema, schema, operations, explorer, client, recordSource: recordSources(composed) }
}

/** Finds the subgraph whose type implements an interface of what is logged: other subgraphs have only the id of the type. */
function recordSources({ schema }: ComposedSupergraph): Supergraph['recordSource'] {
  const names = new Map<unknown, unknown>()
  const graphs = schema.enumTypes().find(({ name }) => name === 'join__Graph')
  for (const value of graphs?.values ?? []) {
    const [application] = value.appliedDirectivesOf('join__graph')
    names.set(value.name, application?.arguments().name)
  }
  const sources = new Map<string, string>()
  for (const type of schema.objectTypes()) {
    for (const application of type.appliedDirectivesOf('join__implements')) {
      const { graph, interface: name } = application.arguments()
      if (LOGGED.includes(name)) sources.set(type.name, String(names.get(graph)))
    }
  }
  return (type) => sources.get(type) ?? ''
}
