import { readdirSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { startApollo } from '../../gateway/apollo.ts'
import { readAnswer } from '../../gateway/clients/read-answer.ts'
import { noAnswer } from '../../gateway/clients/subgraph-client.ts'
import type { AnswerPart } from '../../gateway/executor/deferred/execute.ts'
import { createFederation, type OperationContext } from '../../gateway/federation.ts'
import type { Answer, Ask, Call, Operation, SourceError, Variables } from '../../schema/identity.ts'
import { newRequestId } from '../../schema/request-id.ts'
import { callAs, silent } from '../support/call.ts'
import type { GraphqlError } from '../support/gateway-harness.ts'
import { type Roles, withRules } from './rules.ts'
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

/** An answer in parts, put together as a client does. */
export interface Assembled {
  data: unknown
  errors: readonly GraphqlError[]
  /** How many parts there were. */
  parts: number
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
  /** How many turns of the event loop an answer takes. */
  turns: (request: Request) => number
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
    asker?: Pick<Case, 'roles' | 'purpose'>,
  ): Promise<Outcome>
  /** Runs one operation for a client that takes parts; undefined if it is refused, or nothing of it is deferred. */
  runInParts(
    operation: { query: string; variables?: Record<string, unknown>; operationName?: string },
    options: Pick<Run, 'isDown' | 'instead' | 'turns'> & { asker: Pick<Case, 'roles' | 'purpose'> },
  ): Promise<Assembled | undefined>
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
export async function startSupergraph(subgraphs: Record<string, Subgraph>, roles?: Roles): Promise<Supergraph> {
  const documents = Object.entries(subgraphs).map(([name, subgraph]) => ({ name, typeDefs: parse(sdlOf(subgraph)) }))
  const composed = composeServices(documents.map((document) => ({ ...document, url: `test:${document.name}` })))
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'))

  const supergraphSdl = roles ? withRules(composed.supergraphSdl, roles) : composed.supergraphSdl
  const runs = new Map<string, Run>()
  const clients = documents.map(({ name, typeDefs }) => {
    // Each scenario's resolvers are checked where they are written, for shapes of their own.
    const resolvers = subgraphs[name]?.resolvers as ResolverMap
    return testClient(name, buildSubgraphSchema({ typeDefs, resolvers }), runs)
  })
  const federation = createFederation(supergraphSdl, clients, silent, { explorer: 'on' })
  const apollo = await startApollo(federation, silent)

  function begin({ isDown, instead, turns }: Pick<Run, 'isDown' | 'instead' | 'turns'>, asker: Asker) {
    const { roles = [], purpose } = asker
    const requestId = newRequestId()
    const run: Run = { context: { memory: new Map() }, requests: [], isDown, instead, turns, faults: [] }
    runs.set(requestId, run)
    const contextValue: OperationContext = {
      call: callAs('FRA', { requestId, identity: { roles }, ...(purpose && { purpose }) }),
      includeSources: false,
      includeCost: false,
      showPlan: false,
      execution: {},
    }
    const end = () => {
      runs.delete(requestId)
      if (run.faults.length > 0) throw new Error(run.faults.join('\n'))
    }
    return { run, contextValue, end }
  }

  return {
    apiSchema: composed.schema.toAPISchema().toGraphQLJSSchema(),
    async run(operation, isDown = () => false, instead = {}, asker = {}) {
      const { run, contextValue, end } = begin({ isDown, instead, turns: () => 0 }, asker)
      const { body } = await apollo.executeOperation(operation, { contextValue })
      end()
      if (body.kind !== 'single') throw new Error('The answer comes in parts.')
      const { data = null, errors = [] } = overWire(body.singleResult)
      return { text: JSON.stringify(data), data, errors: errors as GraphqlError[], requests: run.requests }
    },
    async runInParts({ query, variables = {}, operationName }, { asker, ...options }) {
      const { contextValue, end } = begin(options, asker)
      const asked = { query, variables, operationName, takesParts: true }
      const ready = await federation.prepare(asked, contextValue.call)
      if ('errors' in ready || !(await federation.isDeferred(ready, contextValue.call))) {
        end()
        return undefined
      }
      const parts: AnswerPart[] = []
      for await (const part of federation.runInParts(ready, contextValue)) parts.push(part)
      end()
      return assembled(parts)
    },
    stop: () => apollo.stop(),
  }
}

type Asker = Pick<Case, 'roles' | 'purpose'>

/** Puts the parts of an answer together; throws where a part has nowhere to go, or comes after the last one. */
function assembled(parts: readonly AnswerPart[]): Assembled {
  const root: { data?: unknown } = {}
  const errors: GraphqlError[] = []
  const open = new Set<string>()
  for (const [index, part] of parts.entries()) {
    if (part.hasNext !== index + 1 < parts.length) throw new Error('A part is wrong of whether there is another.')
    if ((part.data !== undefined) !== (index === 0)) throw new Error('Not the first part, and it only, has data.')
    if (part.data !== undefined) root.data = JSON.parse(part.data)
    for (const { id } of part.pending) {
      if (open.has(id)) throw new Error('Two deferred fragments have one id.')
      open.add(id)
    }
    for (const { id, path, data, errors: own } of part.contents) {
      if (!open.delete(id)) throw new Error('A deferred fragment is told that was not announced, or twice.')
      if (typeof data === 'string') mergeAt(root, ['data', ...path], JSON.parse(data))
      errors.push(...(overWire(own) as unknown as GraphqlError[]))
    }
    errors.push(...(overWire(part.errors) as unknown as GraphqlError[]))
  }
  if (open.size > 0) throw new Error('A deferred fragment was announced, and is not told.')
  return { data: root.data ?? null, errors, parts: parts.length }
}

function mergeAt(root: object, path: readonly (string | number)[], value: object): void {
  let holder: unknown = root
  for (const key of path) {
    holder = (holder as Record<string | number, unknown> | null)?.[key]
    if (typeof holder !== 'object' || holder === null) throw new Error(`There is no object at ${path.join('.')}.`)
  }
  merge(holder as Record<string, unknown>, value)
}

function merge(target: Record<string, unknown>, source: object): void {
  for (const [key, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, key) ? target[key] : undefined
    const both = typeof known === 'object' && known !== null && typeof value === 'object' && value !== null
    if (both) merge(known as Record<string, unknown>, value)
    else Object.defineProperty(target, key, { configurable: true, enumerable: true, writable: true, value })
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
    for (let left = run.turns(request); left > 0; left--) await new Promise(setImmediate)
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
