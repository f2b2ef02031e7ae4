import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationTypeNode,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { type GivenUp, OUTCOME_MS, startWaiting, stopWaiting, whyNotWait } from '../process/patience.ts'
import { restIfDue } from '../process/time-slices.ts'
import { type CarriedOut, withCarriedOut } from '../schema/carried-out.ts'
import { asFailure, type ErrorCode } from '../schema/errors.ts'
import type { Answer, Ask, Call, Follow, Operation, SourceError, Variables, Viewer } from '../schema/identity.ts'
import { scalars } from '../schema/scalars.ts'
import { type SubgraphName, subgraphSdl } from '../schema/sdl.ts'
import type { SourceHealth } from '../schema/source-health.ts'
import { compilable } from './compilable-schema.ts'
import { compiled, interpreted } from './compiled.ts'
import type { Context } from './context.ts'
import { answerEntities } from './entities.ts'
import { following } from './following.ts'
import { Health } from './health.ts'
import { tellOutcomes } from './mutation-outcome.ts'
import { countryResolvers } from './record.ts'
import type { CallLimits } from './stores/outcome.ts'

/** What every store can do. */
export interface Store {
  /** The same for one call: it begins nothing, and ends what it is at, when nobody waits any more. */
  within(limits: CallLimits): this
  /** Resolves when the database gives a record, or says that it has none; rejects with SOURCE_UNAVAILABLE. */
  ping(): Promise<void>
  /** Resolves where it would take changes; rejects with SOURCE_UNAVAILABLE. */
  checkChanges(): Promise<void>
  close(): Promise<void>
}

/** What stores are told besides where they are; each takes what concerns it. */
export interface StoreOptions {
  /** How long the log of alerts is kept. */
  alertLogRetentionDays?: number
  /** How many of the newest changes of alerts are kept in memory; 2,000 unless told. */
  alertsInMemory?: number
  /** What severities of alerts are derived with: units of a currency for one euro, as decimals. */
  exchangeRates?: Readonly<Record<string, string>>
}

type ResolverMap = NonNullable<
  Parameters<typeof buildSubgraphSchema>[0] extends infer M ? (M extends { resolvers?: infer R } ? R : never) : never
>

/** Told before the synthetic data is written: how many records of what. */
export type TellSeed = (counts: Readonly<Record<string, number>>) => void

/** A subgraph before it has a store: what each `subgraph.ts` exports. */
export interface SubgraphDefinition<S extends Store, Loaders> {
  name: SubgraphName
  resolvers: object
  /** Opens the store at a URL, its migrations run. */
  openStore(url: string, options?: StoreOptions): Promise<S>
  createLoaders(store: S, viewer: Viewer): Loaders
  /** Writes the synthetic data, once for each store; does nothing where it has been written. */
  seed(store: S, tell?: TellSeed): Promise<void>
}

/** A subgraph at work. */
export interface Subgraph extends Pick<Store, 'ping' | 'close'> {
  name: SubgraphName
  /** Never throws: what is not for this schema is answered with the error. What it gives may reject. */
  prepare(operation: Pick<Operation, 'query'>): Ask
  /** Readies a subscription, likewise. While it is followed nothing is thrown: why it ends is its last answer. */
  follow(query: string): Follow
  /** How its store is. Never rejects, and takes two seconds at most. */
  health(): Promise<SourceHealth>
}

/** Operations kept ready. The gateway sends one text for each fetch of a plan. */
const KEPT_OPERATIONS = 1000
/** An operation that is asked so often is compiled: that takes .2 to 10 ms, so that one asked once or twice never is. */
const COMPILE_AT = 10

/** Of whoever waits for a while, whatever happens. */
const NEVER = new AbortController().signal

/** Whether all mutations that have begun were carried out, or none. */
function carriedOut({ outcomes = [] }: Context<unknown, unknown>): CarriedOut {
  const [first = false, ...others] = outcomes.map((outcome) => outcome.carriedOut)
  return others.every((other) => other === first) ? first : null
}

/** Joins a definition and an open store. The subgraph owns the store from now on and closes it. */
export function createSubgraph<S extends Store, Loaders>(
  definition: SubgraphDefinition<S, Loaders>,
  store: S,
  log: Logger,
): Subgraph {
  const { name } = definition
  const schema = subgraphSchema(name, definition.resolvers)
  const prepared = new LRUCache<string, Ask>({ max: KEPT_OPERATIONS })
  const health = new Health(store)

  /** What a caller may read of an error; the rest goes to the log. */
  function toSourceError(error: GraphQLError, call: Call, refusedBeforeExecution: boolean): SourceError {
    const path = error.path ? { path: error.path } : {}
    const known = asFailure(error)
    if (known) {
      health.noteFailure(known)
      if (known.cause)
        log.warn({ err: known.cause, requestId: call.requestId, subgraph: name, path: error.path }, known.message)
      return {
        message: error.message,
        ...path,
        extensions: { ...known.extensions, code: String(known.extensions.code), source: name },
      }
    }
    if (refusedBeforeExecution) return { message: error.message, extensions: { code: 'BAD_USER_INPUT', source: name } }
    log.error(
      { err: error.originalError ?? error, requestId: call.requestId, subgraph: name, path: error.path },
      'unexpected error',
    )
    return {
      message: `A fault in ${name}. Report it with the request id ${call.requestId}.`,
      ...path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', source: name },
    }
  }

  function contextOf({ identity, purpose, deadline, signal }: Call): Context<S, Loaders> {
    const viewer: Viewer = { ...identity, purpose }
    const limits = { deadline, signal }
    const limited = store.within(limits)
    return { viewer, store: limited, loaders: definition.createLoaders(limited, viewer), limits, outcomes: [] }
  }

  /** Reads a text when it is asked first; a long one takes a turn of the event loop for itself. */
  function askingInTurn(query: string): Ask {
    let ask: Ask | undefined
    async function read(variables: Variables, call: Call): Promise<Answer> {
      await restIfDue()
      const document = readDocument(schema, query, (operation) => operation !== 'subscription')
      ask = 'kind' in document ? asking(document) : refusing(document, name)
      await restIfDue()
      return ask(variables, call)
    }
    return (variables, call) => ask?.(variables, call) ?? read(variables, call)
  }

  function asking(document: DocumentNode): Ask {
    let run = interpreted(schema, document)
    let asked = 0
    const changes = getOperationAST(document)?.operation === 'mutation'
    return (variables, call) => {
      asked += 1
      if (asked === COMPILE_AT) run = compiled(schema, document) ?? run
      const why = whyNotWait(call)
      if (why) return Promise.resolve(unanswered(why, changes ? false : undefined))
      return new Promise((resolve, reject) => {
        const context = contextOf(call)
        const result = run(context, variables)
        if (!(result instanceof Promise)) return resolve(toAnswer(result, call))
        // Store and resolvers end by themselves then. Nobody is waited for beyond that, but for what became of a change.
        let waiting = startWaiting(call, (why) => {
          if (!changes) return resolve(unanswered(why))
          const shortly = { deadline: Date.now() + OUTCOME_MS, signal: NEVER }
          waiting = startWaiting(shortly, () => resolve(unanswered(why, carriedOut(context))))
        })
        result.then((result) => {
          if (changes && !result.errors) health.noteChange()
          if (stopWaiting(waiting)) resolve(toAnswer(result, call))
        }, reject)
      })
    }
  }

  function toAnswer({ data, errors }: ExecutionResult, call: Call): Answer {
    if (!errors) return { data: data ?? null }
    return { data: data ?? null, errors: errors.map((error) => toSourceError(error, call, data === undefined)) }
  }

  /** `carriedOut`: of a mutation. */
  function unanswered(why: GivenUp, carriedOut?: CarriedOut): Answer {
    const message =
      why === 'SOURCE_TIMEOUT'
        ? `${name} did not answer in time. Ask again later.`
        : `${name} gave it up: whoever asked has gone, or the server stops. Ask again.`
    const error = { message, extensions: { code: why, source: name } }
    return { data: null, errors: [carriedOut === undefined ? error : withCarriedOut(error, carriedOut)] }
  }

  return {
    name,
    prepare({ query }) {
      const known = prepared.get(query)
      if (known) return known
      const ask = askingInTurn(query)
      prepared.set(query, ask)
      return ask
    },
    follow(query) {
      const document = readDocument(schema, query, (operation) => operation === 'subscription')
      if ('kind' in document) return following(document, { schema, contextOf, toAnswer })
      const refuse = refusing(document, name)
      return async function* (variables, call) {
        yield await refuse(variables, call)
      }
    },
    ping: () => store.ping(),
    health: () => health.now(),
    close: () => store.close(),
  }
}

/** The operation, or why it is none for this schema, or cannot be asked in this way. */
function readDocument(
  schema: GraphQLSchema,
  query: string,
  fits: (operation: OperationTypeNode | undefined) => boolean,
): DocumentNode | { code: ErrorCode; messages: string[] } {
  let document: DocumentNode
  try {
    document = parse(query)
  } catch (error) {
    return { code: 'GRAPHQL_PARSE_FAILED', messages: [error instanceof Error ? error.message : String(error)] }
  }
  const problems = validate(schema, document)
  if (problems.length === 0) {
    if (fits(getOperationAST(document)?.operation)) return document
    return { code: 'BAD_REQUEST', messages: ['A subscription is followed over WebSocket, other operations are asked.'] }
  }
  return { code: 'GRAPHQL_VALIDATION_FAILED', messages: problems.map(({ message }) => message) }
}

function refusing({ code, messages }: { code: ErrorCode; messages: string[] }, source: string): Ask {
  return async () => ({ errors: messages.map((message) => ({ message, extensions: { code, source } })) })
}

function subgraphSchema(name: SubgraphName, resolvers: object): GraphQLSchema {
  const typeDefs = parse(subgraphSdl(name))
  const declared = new Set(
    typeDefs.definitions.flatMap((node) => (node.kind === 'ScalarTypeDefinition' ? [node.name.value] : [])),
  )
  const own = Object.fromEntries(Object.entries(scalars).filter(([scalar]) => declared.has(scalar)))
  // The resolver maps are checked against generated types where they are written; here they are of four different types.
  const all = { ...own, Country: countryResolvers, ...resolvers } as ResolverMap
  const schema = buildSubgraphSchema({ typeDefs, resolvers: all })
  answerEntities(schema)
  tellOutcomes(schema)
  return compilable(schema)
}
