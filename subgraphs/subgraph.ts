import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { type GivenUp, NEVER, OUTCOME_MS, startWaiting, stopWaiting, whyNotWait } from '../process/deadline.ts'
import type { Log } from '../process/log.ts'
import { sourceName } from '../process/log-fields.ts'
import { restIfDue } from '../process/time-slices.ts'
import { type CarriedOut, withCarriedOut } from '../schema/carried-out.ts'
import { asFailure, codeOf } from '../schema/errors.ts'
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
import type { Peers } from './peers.ts'
import { type RefusedDocument, readDocument } from './read-document.ts'
import { countryResolvers } from './record.ts'
import type { CallLimits } from './stores/outcome.ts'

/** What every store provides. */
export interface Store {
  /** The same store for one call: it starts nothing, and aborts its work, when nobody waits any more. */
  within(limits: CallLimits): this
  /** Resolves when the database gives a record, or says that it has none; rejects with SOURCE_UNAVAILABLE. */
  ping(): Promise<void>
  /** Resolves if the database accepts changes; rejects with SOURCE_UNAVAILABLE. */
  checkChanges(): Promise<void>
  close(): Promise<void>
}

/** Settings of stores besides their address; each store takes those that concern it. */
export interface StoreOptions {
  /** How long the log of alerts is kept. */
  alertLogRetentionDays?: number
  /** How many of the newest changes of alerts are kept in memory; by default 2,000. */
  alertsInMemory?: number
  /** The key of the hashes of the processing log. */
  logKeys?(): { hashesOf(kind: string, canonical: string): readonly string[]; seal(text: string): string }
  /** The exchange rates for severities of alerts: units of a currency for one euro, as decimals. */
  exchangeRates?: Readonly<Record<string, string>>
  /** How long an owner has to confirm a hit, in minutes. */
  hitConfirmationMinutes?: Readonly<Record<'URGENT' | 'ROUTINE', number>>
  /** The other subgraphs, of which a store may ask those that `asks` names. */
  peers?: Peers
}

type ResolverMap = NonNullable<
  Parameters<typeof buildSubgraphSchema>[0] extends infer M ? (M extends { resolvers?: infer R } ? R : never) : never
>

/** Called before the synthetic data is written: how many records of each kind. */
export type TellSeed = (counts: Readonly<Record<string, number>>) => void

/** A subgraph without a store: what each `subgraph.ts` exports. */
export interface SubgraphDefinition<S extends Store, Loaders> {
  name: SubgraphName
  resolvers: object
  /** Opens the store at a URL and runs its migrations. */
  openStore(url: string, options?: StoreOptions): Promise<S>
  createLoaders(store: S, viewer: Viewer): Loaders
  /** Writes the synthetic data, once for each store. */
  seed(store: S, tell?: TellSeed): Promise<void>
}

/** A running subgraph. */
export interface Subgraph extends Pick<Store, 'ping' | 'close'> {
  name: SubgraphName
  /** Never throws: an operation that does not fit the schema is answered with the error. The returned function may reject. */
  prepare(operation: Pick<Operation, 'query'>): Ask
  /** Prepares a subscription in the same way. Following never throws: why it ends is its last answer. */
  follow(query: string): Follow
  /** The health of its store. Never rejects, and takes two seconds at most. */
  health(): Promise<SourceHealth>
}

/** The number of operations kept ready. The gateway sends one text for each fetch of a plan. */
const KEPT_OPERATIONS = 1000
/** Characters of their texts together. A compiled operation takes some 50 times its text. */
const KEPT_SIZE = 16_000_000
/**
 * An operation is compiled when it is asked this often: compiling takes .2 to 10 ms, too long for operations asked once or
 * twice.
 */
const COMPILE_AT = 10

/** Whether all mutations that have begun were carried out, or none. */
function carriedOut({ outcomes = [] }: Context<unknown, unknown>): CarriedOut {
  const [first = false, ...others] = outcomes.map((outcome) => outcome.carriedOut)
  return others.every((other) => other === first) ? first : null
}

/** Joins a definition and an open store. The subgraph owns the store and closes it. */
export function createSubgraph<S extends Store, Loaders>(
  definition: SubgraphDefinition<S, Loaders>,
  store: S,
  log: Log,
): Subgraph {
  const { name } = definition
  const subgraph = sourceName(name)
  const schema = subgraphSchema(name, definition.resolvers)
  const prepared = new LRUCache<string, Ask>({
    max: KEPT_OPERATIONS,
    maxSize: KEPT_SIZE,
    sizeCalculation: (_, text) => text.length + 1,
  })
  const health = new Health(store)

  /** What a caller may read of an error; the rest goes to the log. */
  function toSourceError(error: GraphQLError, call: Call, refusedBeforeExecution: boolean): SourceError {
    const path = error.path ? { path: error.path } : {}
    const known = asFailure(error)
    if (known) {
      health.noteFailure(known)
      if (known.cause) {
        const code = codeOf(known) ?? 'INTERNAL_SERVER_ERROR'
        log.tell('store-failed', { requestId: call.requestId, subgraph, code, error: known.cause })
      }
      return {
        message: error.message,
        ...path,
        extensions: { ...known.extensions, code: String(known.extensions.code), source: name },
      }
    }
    if (refusedBeforeExecution) return { message: error.message, extensions: { code: 'BAD_USER_INPUT', source: name } }
    log.tell('unexpected-error', { error: error.originalError ?? error, requestId: call.requestId, subgraph })
    return {
      message: `A fault in ${name}. Report it with the request id ${call.requestId}.`,
      ...path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', source: name },
    }
  }

  function contextOf({ identity, purpose, requestId, deadline, signal }: Call): Context<S, Loaders> {
    const viewer: Viewer = { ...identity, purpose }
    const limits = { deadline, signal }
    const limited = store.within(limits)
    const loaders = definition.createLoaders(limited, viewer)
    return { viewer, store: limited, loaders, limits, requestId, outcomes: [] }
  }

  /** Reads a text when it is first asked; a long one gets a turn of the event loop of its own. */
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
        // Store and resolvers then end on their own. Nobody waits for them, except to learn whether a change was carried
        // out.
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

  /** `carriedOut`: for mutations. */
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

function refusing({ code, messages }: RefusedDocument, source: string): Ask {
  return async () => ({ errors: messages.map((message) => ({ message, extensions: { code, source } })) })
}

function subgraphSchema(name: SubgraphName, resolvers: object): GraphQLSchema {
  const typeDefs = parse(subgraphSdl(name))
  const declared = new Set(
    typeDefs.definitions.flatMap((node) => (node.kind === 'ScalarTypeDefinition' ? [node.name.value] : [])),
  )
  const own = Object.fromEntries(Object.entries(scalars).filter(([scalar]) => declared.has(scalar)))
  // Resolver maps are checked against generated types where they are written; here they have four different types.
  const all = { ...own, Country: countryResolvers, ...resolvers } as ResolverMap
  const schema = buildSubgraphSchema({ typeDefs, resolvers: all })
  answerEntities(schema)
  tellOutcomes(schema)
  return compilable(schema)
}
