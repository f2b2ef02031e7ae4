import { Supergraph as ComposedSupergraph, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals'
import type { GraphQLSchema } from 'graphql'
import type { SubgraphClient } from './clients/subgraph-client.ts'
import { installGatewayScalars } from './inputs.ts'
import { createOperations, type Operations } from './operations.ts'
import { planInProcess } from './planning/in-process.ts'
import type { Planning } from './planning/planning.ts'

/** All that follows from one supergraph. It is swapped as a whole: what runs on the one before ends there. */
export interface Supergraph {
  sdl: string
  /** What clients see, with our scalars. */
  apiSchema: GraphQLSchema
  operations: Operations
  /** The subgraph of this name. */
  client(name: string): SubgraphClient
  /** What the subgraphs have together, hidden from clients or not. */
  schema: GraphQLSchema
}

/**
 * Readies a supergraph; throws where it is none, or has a subgraph that no client leads to. `planning` is of the same
 * SDL, and the caller's; in this thread where it is missing.
 */
export function loadSupergraph(
  sdl: string,
  clients: readonly SubgraphClient[],
  planning: Planning = planInProcess({ supergraphSdl: sdl }),
): Supergraph {
  const composed = ComposedSupergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  const byName = new Map(clients.map((client) => [client.name, client]))
  for (const { name } of composed.subgraphsMetadata()) {
    if (!byName.has(name)) throw new Error(`The supergraph has a subgraph ${name}, and there is no client for it.`)
  }
  const apiSchema = composed.apiSchema().toGraphQLJSSchema()
  installGatewayScalars(apiSchema)
  const schema = composed.schema.toGraphQLJSSchema()
  const client = (name: string) => {
    const found = byName.get(name)
    if (!found) throw new Error(`A plan asks ${name}, which is no subgraph.`)
    return found
  }
  const operations = createOperations({
    apiSchema,
    supergraphSchema: schema,
    planning,
    prepare: (source, operation) => client(source).prepare(operation),
  })
  return { sdl, apiSchema, schema, operations, client }
}
