import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { startApollo } from '../../gateway/apollo.ts'
import { readAnswer } from '../../gateway/clients/read-answer.ts'
import { noAnswer } from '../../gateway/clients/subgraph-client.ts'
import { createFederation } from '../../gateway/federation.ts'
import type { Answer, Ask, Call, Operation, SourceError, Variables } from '../../schema/identity.ts'
import { callAs, silent } from '../support/call.ts'
import type { GraphqlError } from '../support/gateway-harness.ts'
import type { Case, Context, Scenario, Subgraph } from './scenario.ts'

/** Whether operations run on Apollo's executor: cases that tell why it answers otherwise must then fail. */
export const onStock = false

/** One request of the gateway to a subgraph; `index` counts them all, in the order in which they were sent. */
export interface Request {
  index: number
  source: string
  query: string
  variables: Record<string, unknown>
}

export interface Outcome {
  /** `data` as the client reads it: JSON text. */
  text: string
  data: unknown
  errors: readonly GraphqlError[]
  requests: readonly Request[]
}

type ResolverMap = NonNullable<
  Parameters<typeof buildSubgraphSchema>[0] extends infer M ? (M extends { resolvers?: infer R } ? R : never) : never
>

/** One operation under way. */
interface Run {
  context: Context
  requests: Request[]
  isDown: (request: Request) => boolean
  instead: NonNullable<Case['instead']>
  /** What the gateway did that no gateway may do. */
  faults: string[]
}

export interface Supergraph {
  /** As the client sees it. */
  apiSchema: GraphQLSchema
  /** Runs one operation; the requests that `isDown` picks find their subgraph down. Throws when a subgraph refuses one. */
  run(
    operation: { query: string; variables?: Record<string, unknown>; operationName?: string },
    isDown?: (request: Request) => boolean,
    instead?: Case['instead'],
  ): Promise<Outcome>
  stop(): Promise<void>
}

/** Everything of federation that a subgraph can import. */
const IMPORTS =
  '@authenticated @composeDirective @context @cost @extends @external @fromContext @inaccessible @interfaceObject @key ' +
  '@listSize @override @policy @provides @requires @requiresScopes @shareable @tag ContextFieldValue FieldSet'

/** The scenario of each folder, with the folder's name; on Apollo's executor those that it loads. */
export async function allScenarios(): Promise<(Scenario & { name: string })[]> {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const scenarios = await Promise.all(
    folders.map(async ({ name }) => {
      const { default: scenario }: { default: Scenario } = await import(`./${name}/scenario.ts`)
      return { name, ...scenario }
    }),
  )
  return scenarios.filter(({ stockDiffers }) => !(onStock && stockDiffers))
}

/** Composes the subgraphs and starts a gateway over them, all of it in this process. Throws with every composition error. */
export async function startSupergraph(subgraphs: Record<string, Subgraph>): Promise<Supergraph> {
  const documents = Object.entries(subgraphs).map(([name, subgraph]) => ({ name, typeDefs: parse(sdlOf(subgraph)) }))
  const composed = composeServices(documents.map((document) => ({ ...document, url: `test:${document.name}` })))
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'))

  const runs = new Map<string, Run>()
  const clients = documents.map(({ name, typeDefs }) => {
    // Each scenario's resolvers are checked where they are written, for shapes of their own.
    const resolvers = subgraphs[name]?.resolvers as ResolverMap
    return testClient(name, buildSubgraphSchema({ typeDefs, resolvers }), runs)
  })
  const apollo = await startApollo(createFederation(composed.supergraphSdl, clients, silent), silent)

  return {
    apiSchema: composed.schema.toAPISchema().toGraphQLJSSchema(),
    async run(operation, isDown = () => false, instead = {}) {
      const requestId = randomUUID()
      const run: Run = { context: { memory: new Map() }, requests: [], isDown, instead, faults: [] }
      runs.set(requestId, run)
      const contextValue = {
        call: callAs('FRA', { requestId }),
        includeSources: false,
        includeCost: false,
        showPlan: false,
        execution: {},
      }
      const { body } = await apollo.executeOperation(operation, { contextValue })
      runs.delete(requestId)
      if (run.faults.length > 0) throw new Error(run.faults.join('\n'))
      if (body.kind !== 'single') throw new Error('The answer comes in parts.')
      const { data = null, errors = [] } = overWire(body.singleResult)
      return { text: JSON.stringify(data), data, errors: errors as GraphqlError[], requests: run.requests }
    },
    stop: () => apollo.stop(),
  }
}

/** How many representations the requests to each subgraph carry. */
export function representations(requests: readonly Request[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { source, variables } of requests) {
    const carried = Object.values(variables).flatMap((value) => (Array.isArray(value) ? value.filter(isReference) : []))
    if (carried.length > 0) counts[source] = (counts[source] ?? 0) + carried.length
  }
  return counts
}

function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '__typename' in value
}

function sdlOf({ sdl, federation1 }: Subgraph): string {
  if (federation1) return sdl
  const names = IMPORTS.split(' ').map((name) => `"${name}"`)
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])\n${sdl}`
}

/** A subgraph over graphql-js that keeps the request and answers as over a wire. */
function testClient(name: string, schema: GraphQLSchema, runs: ReadonlyMap<string, Run>) {
  const documents = new Map<string, DocumentNode>()

  async function ask(query: string, variables: Variables, call: Call): Promise<Answer> {
    const run = runs.get(call.requestId)
    if (!run) throw new Error('A request outlived its operation.')
    const request = { index: run.requests.length, source: name, query, variables: overWire(variables) }
    run.requests.push(request)
    if (run.isDown(request)) return noAnswer(name, 'SOURCE_UNAVAILABLE', call)
    let document = documents.get(query)
    if (!document) {
      document = parse(query)
      const mistakes = validate(schema, document)
      if (mistakes.length > 0) run.faults.push(`${name} refuses ${query}: ${mistakes.join(' ')}`)
      documents.set(query, document)
    }
    const answer = await execute({
      schema,
      document,
      variableValues: request.variables,
      contextValue: run.context,
    })
    if (answer.data === undefined) run.faults.push(`${name} refuses ${query}: ${answer.errors?.join(' ')}`)
    const right = JSON.stringify({
      data: answer.data ?? null,
      ...(answer.errors && { errors: answer.errors.map((error) => sourceError(error, name)) }),
    })
    const said = run.instead[name]
    if (!said) return JSON.parse(right)
    try {
      return readAnswer(JSON.parse(said(right)), name)
    } catch {
      return noAnswer(name, 'SOURCE_INVALID_RESPONSE', call)
    }
  }

  return {
    name,
    prepare:
      ({ query }: Operation): Ask =>
      (variables, call) =>
        ask(query, variables, call),
    ping: async () => {},
    close: async () => {},
  }
}

function sourceError({ message, path, extensions }: GraphQLError, source: string): SourceError {
  const code = typeof extensions.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR'
  return { message, ...(path && { path }), extensions: { code, source } }
}

function overWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}
