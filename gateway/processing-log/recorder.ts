import type { GraphQLError, GraphQLSchema } from 'graphql'
import { type Limits, NEVER, startWaiting, stopWaiting } from '../../process/deadline.ts'
import type { LogEntry } from '../../processing-log/entry.ts'
import { logFailure } from '../../processing-log/failure.ts'
import type { ProcessingLog } from '../../processing-log/processing-log.ts'
import { withCarriedOut } from '../../schema/carried-out.ts'
import { asFailure, codeOf, failure } from '../../schema/errors.ts'
import { type Call, identityKey } from '../../schema/identity.ts'
import { isRole } from '../../schema/roles.ts'
import { costOf } from '../cost/cost.ts'
import type { Given } from '../executor/answer/write-context.ts'
import type { Execution } from '../federation.ts'
import { hashOfText } from '../operations.ts'
import { RefusedRequestError } from '../refusal.ts'
import type { ReadRequest } from '../requests.ts'
import { askedValues } from './asked-arguments.ts'
import { identifiersOf, isWhole } from './identifiers.ts'
import { createRefusalTally } from './refusal-tally.ts'

/** The data of a request for the log. */
export interface RecordedRequest {
  requestId: string
  /** Undefined if the caller is unknown. */
  call: (Pick<Call, 'identity' | 'purpose'> & { deadline?: number }) | undefined
  client: LogEntry['client']
  /** Its text, if it was read. */
  query?: string | undefined
  /** Undefined if it was refused before it became an operation. */
  ready?: Pick<ReadRequest, 'operation' | 'variables'> | undefined
}

/** A part of an answer that is told in parts. */
export interface RecordedPart {
  isFirst: boolean
  errors: readonly GraphQLError[]
  given: readonly Given[]
}

/** A part of the feed that is delivered to all followers with the same operation and the same view. */
export interface RecordedDelivery {
  requestId: string
  operation: ReadRequest['operation']
  viewer: Pick<Call, 'identity' | 'purpose'>
  /** The subscriptions, by the ids in their first entries. */
  receivers: readonly string[]
  given: readonly Given[]
}

/**
 * Writes the processing log: one entry for each operation, refused ones included, and for each delivery of a
 * subscription. Every function resolves when the entry is on disk; the answer must not leave the process earlier. It
 * rejects with SOURCE_UNAVAILABLE if the entry cannot be written, except with `bestEffort`.
 */
export interface Recorder {
  /** Call it before a mutation runs: a change that cannot be logged must not be made. */
  begins(request: RecordedRequest): Promise<void>
  answered(request: RecordedRequest, execution: Execution): Promise<void>
  /** One part of an answer that is told in parts. */
  answeredInPart(request: RecordedRequest, part: RecordedPart): Promise<void>
  /** Never rejects: a refusal gives no record away, and the caller must get it. */
  refused(request: RecordedRequest, error: unknown): Promise<void>
  /**
   * The beginning of a subscription, and what is delivered at once. `subscription`: the id that later deliveries name.
   */
  subscribed(request: RecordedRequest, subscription: string, given: readonly Given[]): Promise<void>
  delivered(delivery: RecordedDelivery): Promise<void>
  /** Writes the entries that wait. */
  stop(): Promise<void>
}

export interface RecorderOptions {
  log: ProcessingLog
  /** Whether operations are answered even if the log cannot be written. */
  bestEffort: boolean
  schema: GraphQLSchema
  /** The name of the subgraph that has the records of a type. */
  sourceOf(type: string): string
}

/** Writes nothing: for a log that is off. */
export const noRecorder: Recorder = {
  begins: async () => {},
  answered: async () => {},
  answeredInPart: async () => {},
  refused: async () => {},
  subscribed: async () => {},
  delivered: async () => {},
  stop: async () => {},
}

/** Creates a recorder that writes to `log`. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { log, bestEffort, schema, sourceOf } = options

  /** `limits`: how long to wait; without them, until the entry is written. */
  async function write(entry: LogEntry, limits?: Limits): Promise<void> {
    try {
      await (limits ? withinLimits(log.append(entry), limits) : log.append(entry))
    } catch (error) {
      if (bestEffort) return
      throw readableFailure(error)
    }
  }

  const tally = createRefusalTally(write)

  function entryOf({ requestId, call, client, query, ready }: RecordedRequest, outcome: LogEntry['outcome']): LogEntry {
    const { identity, purpose } = call ?? {}
    return {
      requestId,
      country: identity?.country,
      organisation: identity?.organisation,
      user: identity?.user,
      roles: identity?.roles,
      purpose,
      client,
      operation: ready ? named(ready.operation) : query === undefined ? undefined : { hash: hashOfText(query) },
      ...(ready && askedOf(ready)),
      cost: ready && costOf(ready.operation.cost, ready.variables).cost,
      outcome,
    }
  }

  /** What running mutations ask for, by their variables: the entry of their outcome has it again. */
  const begun = new WeakMap<object, ReturnType<typeof log.asked>>()

  /** What a caller asks for, as fields of an entry. */
  function askedOf({ operation, variables }: Pick<ReadRequest, 'operation' | 'variables'>) {
    const known = begun.get(variables)
    if (known) return known
    const values = askedValues(operation.asked, variables, schema, isWhole)
    const asked = log.asked(values.flatMap(identifiersOf))
    if (operation.kind === 'mutation') begun.set(variables, asked)
    return asked
  }

  /** The ids of all records that are given together, by source. */
  function givenOf(all: readonly Given[]): LogEntry['given'] {
    const bySource: Record<string, string[]> = {}
    for (const { ids } of all) {
      for (const [type, known] of ids) {
        const source = sourceOf(type)
        bySource[source] ??= []
        for (const id of known) bySource[source].push(`${type}/${id}`)
      }
    }
    return bySource
  }

  async function writeAnswer(request: RecordedRequest, { isFirst, errors, given }: RecordedPart): Promise<void> {
    const [error] = errors
    const entry = entryOf(request, error ? 'PARTIAL' : 'ANSWERED')
    if (!isFirst) Object.assign(entry, { deferred: true, asked: undefined, sealed: undefined, cost: undefined })
    if (error) entry.code = codeOf(error)
    entry.given = givenOf(given)
    if (request.call && isPartner(request.call)) entry.concerned = given.flatMap(({ owners }) => [...owners])
    await write(entry, limitsOf(request)).catch((failed) => {
      throw request.ready?.operation.kind === 'mutation' ? afterChange(failed, error) : failed
    })
  }

  function refuse(request: RecordedRequest, error: unknown): Promise<void> {
    const { call } = request
    const code = codeOfRefusal(error)
    return tally.add(call ? identityKey(call.identity) : '', code, () => ({ ...entryOf(request, 'REFUSED'), code }))
  }

  return {
    begins: (request) => write(entryOf(request, 'BEGUN'), limitsOf(request)),
    async answered(request, { done }) {
      if (!done) return refuse(request, undefined)
      const { operation, variables, outcome } = done
      const { errors, given } = outcome
      await writeAnswer({ ...request, ready: { operation, variables } }, { isFirst: true, errors, given: [given] })
    },
    answeredInPart: writeAnswer,
    refused: (request, error) => refuse(request, error).catch(() => undefined),
    subscribed(request, subscription, given) {
      return write({ ...entryOf(request, 'SUBSCRIBED'), subscription, given: givenOf(given) })
    },
    stop: () => tally.flush(),
    delivered({ requestId, operation, viewer: { identity, purpose }, receivers, given }) {
      const { country } = identity
      const outcome = 'DELIVERED'
      return write({
        requestId,
        country,
        purpose,
        operation: named(operation),
        outcome,
        receivers,
        given: givenOf(given),
      })
    },
  }
}

function named({ kind, name, hash }: ReadRequest['operation']): LogEntry['operation'] {
  return { kind, name, hash }
}

/**
 * How long, in milliseconds, after a request's deadline its entry may still be written: an answer that is cut short by
 * the deadline is logged, too.
 */
const GRACE_MS = 1000

/**
 * How long to wait for the write. The signal of a caller who has gone does not end it: data was read for that caller,
 * so the entry is needed.
 */
function limitsOf({ call }: RecordedRequest): Limits | undefined {
  return call?.deadline === undefined ? undefined : { deadline: call.deadline + GRACE_MS, signal: NEVER }
}

function withinLimits(written: Promise<void>, limits: Limits): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = startWaiting(limits, () => reject(logFailure('it was not written in time')))
    written.then(
      () => {
        stopWaiting(waiting)
        resolve()
      },
      (error) => {
        stopWaiting(waiting)
        reject(error)
      },
    )
  })
}

function codeOfRefusal(error: unknown): string {
  if (error === undefined) return 'BAD_REQUEST' // Apollo Server has refused it
  const known = error instanceof RefusedRequestError ? error.errors[0] : asFailure(error)
  return (known && codeOf(known)) ?? 'INTERNAL_SERVER_ERROR'
}

/** Partners get no record: the log names the NCBs whose records a verdict is about, so that they can be informed. */
function isPartner({ identity: { roles } }: Pick<Call, 'identity'>): boolean {
  return roles.includes('partner') && !roles.some((role) => role !== 'partner' && isRole(role))
}

/** The error for a mutation that was carried out, but whose entry could not be written. */
function afterChange(failed: unknown, partly: GraphQLError | undefined) {
  const { message, extensions } = readableFailure(failed)
  const told = withCarriedOut({ message, extensions }, partly ? null : true)
  return failure('SOURCE_UNAVAILABLE', told.message, told.extensions)
}

/** Why an entry could not be written, as the caller may read it. */
function readableFailure(error: unknown): GraphQLError {
  return asFailure(error) ?? logFailure('it failed', error)
}
