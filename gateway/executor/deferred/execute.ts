import type { GraphQLError } from 'graphql'
import type { SourceError } from '../../../schema/identity.ts'
import { AnswerErrors, listErrors, type OrderedError } from '../answer/errors.ts'
import type { Shape } from '../answer/shape.ts'
import { type Given, WriteContext } from '../answer/write-context.ts'
import type { CompiledOperation } from '../compile.ts'
import type { Path } from '../data-path.ts'
import { type ExecuteOptions, failed, leftOf, newRun } from '../execute.ts'
import type { Request, Run } from '../fetches/run.ts'
import { clientPath } from '../response-keys.ts'
import { Change } from './change.ts'
import type { Deferral, DeferredPart } from './compile.ts'
import { OpenNeeds } from './needs.ts'
import { PartContext, type Piece } from './part-context.ts'
import { Told } from './told.ts'

/** A deferred fragment of one object, which the client will be told of. */
export interface Pending {
  id: string
  label: string | undefined
  /** The client's path of the object. */
  path: Path
}

/** A deferred fragment of one object, as it is told. */
export interface DeferredContent extends Pending {
  /** JSON; null if a null moved up to here; undefined if the object is not of the fragment's type after all. */
  data: string | null | undefined
  errors: readonly GraphQLError[]
}

/** What the client is told at a time. */
export interface AnswerPart {
  /** The member `data` of the first part, as JSON. */
  data: string | undefined
  errors: readonly GraphQLError[]
  /** What will be told of later, for the first time here. */
  pending: readonly Pending[]
  contents: readonly DeferredContent[]
  /** Whether there is more to come. */
  hasNext: boolean
  /** The records that this part is about. */
  given: readonly Given[]
  /** The requests made to subgraphs so far. */
  requests: readonly Request[]
}

/**
 * Runs a query or a mutation and tells its answer in parts: first what is not deferred, as soon as the subgraphs have
 * answered that, then each deferred fragment as soon as the subgraphs have answered it. The plan is that of the whole
 * operation: nothing is asked for twice, and what the parts tell together is the answer that would have been given at once.
 * Never rejects because of what subgraphs answer, or fail to answer.
 */
export async function* executeInParts(
  operation: CompiledOperation,
  deferral: Deferral,
  options: ExecuteOptions,
): AsyncGenerator<AnswerPart, { told: Told; requests: readonly Request[] }> {
  const change = new Change()
  const initial = new OpenNeeds(deferral.needs)
  const parts = deferral.parts.map((part) => new PartState(part))
  const run = newRun(operation, {}, options)
  let isOver = false
  run.onEnd = (fetch) => {
    initial.ended(fetch, run.data)
    for (const { needs } of parts) needs.ended(fetch, run.data)
    change.raise()
  }
  Promise.resolve(operation.compiledPlan.run(run)).then(
    () => {
      isOver = true
      change.raise()
    },
    (error) => change.fail(error),
  )
  while (!initial.areMet && !isOver) await change.next()

  const writer = new PartWriter(operation, run, options)
  const first = writer.initial()
  const begin = (parent: number | undefined) =>
    parts.filter(({ part }) => part.parent === parent).flatMap((state) => state.begin(writer))
  yield { ...first, pending: begin(undefined), contents: [], hasNext: true, requests: run.requests }

  for (let hasNext = true; hasNext; ) {
    const ready = parts.filter((state) => state.isOpen && (isOver || state.needs.areMet))
    if (ready.length === 0 && !isOver) {
      await change.next()
      continue
    }
    const contents: DeferredContent[] = []
    const pending: Pending[] = []
    const given: Given[] = []
    writer.begin()
    for (const state of ready) {
      const told = state.tell(writer)
      contents.push(...told.contents)
      pending.push(...told.pending, ...begin(parts.indexOf(state)))
      given.push(...told.given)
    }
    // The last fetch that is waited for is mostly the last one.
    if (!isOver && !parts.some(({ isOpen }) => isOpen)) await new Promise(setImmediate)
    hasNext = !isOver || parts.some(({ isOpen }) => isOpen)
    if (contents.length === 0 && hasNext) continue
    const errors = hasNext ? [] : writer.ofSources()
    yield { data: undefined, errors, pending, contents, hasNext, given, requests: run.requests }
  }
  return { told: writer.told, requests: run.requests }
}

/** Writes the parts of one answer. */
class PartWriter {
  readonly told = new Told()
  #operation: CompiledOperation
  #run: Run
  #options: ExecuteOptions
  #reported = new Set<SourceError>()
  #introspection: Readonly<Record<string, string>>
  #pending = 0
  /** Of what has been answered when the part was begun. */
  #errorsByShape = new Map<Shape, AnswerErrors>()

  constructor(operation: CompiledOperation, run: Run, options: ExecuteOptions) {
    this.#operation = operation
    this.#run = run
    this.#options = options
    this.#introspection = operation.introspect?.(options.variables) ?? {}
  }

  /** Begins another part: more has been answered meanwhile. */
  begin(): void {
    this.#errorsByShape.clear()
  }

  initial(): Pick<AnswerPart, 'data' | 'errors' | 'given'> {
    const { shape } = this.#operation
    const context = new WriteContext(this.#introspection)
    const data = shape(this.#run.data, context)
    this.told.add([], data, context.count > 0)
    return { data, errors: this.#errorsOf(shape, context), given: [context.given] }
  }

  /** A deferred fragment for each object that it applies to. */
  pieces(shape: Shape): Piece[] {
    const context = new PartContext(this.#introspection)
    shape(this.#run.data, context)
    return context.pieces.filter(({ path }) => this.told.hasObjectAt(clientPath(path)))
  }

  pending({ path }: Piece, label: string | undefined): Pending {
    return { id: String(this.#pending++), label, path: clientPath(path) }
  }

  content(pending: Pending, shape: Shape, { data, context }: Piece): DeferredContent {
    this.told.add(pending.path, data ?? 'null', context.count > 0)
    return { ...pending, data, errors: this.#errorsOf(shape, context) }
  }

  /** The errors of subgraphs that explain no null of any part. */
  ofSources(): GraphQLError[] {
    if (!failed(this.#run)) return []
    const found: readonly OrderedError[] = this.#errors(this.#operation.shape).ofSources()
    return listErrors(found, 0)
  }

  #errorsOf(shape: Shape, context: WriteContext): GraphQLError[] {
    if (context.count === 0) return []
    return listErrors(this.#errors(shape).ofMisfits(context, this.#run.data), leftOf(context))
  }

  /** One for all objects that a shape is written for: it looks at all that was answered. */
  #errors(shape: Shape): AnswerErrors {
    const known = this.#errorsByShape.get(shape)
    if (known) return known
    const { compiledPlan } = this.#operation
    const { onUnexpected } = this.#options
    const reported = this.#reported
    const errors = new AnswerErrors({
      run: this.#run,
      fetches: compiledPlan.fetches,
      shape,
      eventSource: undefined,
      onUnexpected,
      reported,
    })
    this.#errorsByShape.set(shape, errors)
    return errors
  }
}

/** One deferred fragment while its operation runs. */
class PartState {
  readonly part: DeferredPart
  readonly needs: OpenNeeds
  /** Whether what is around it has been told, and its own content has not. */
  isOpen = false
  #pending = new Map<string, Pending>()

  constructor(part: DeferredPart) {
    this.part = part
    this.needs = new OpenNeeds(part.needs)
  }

  /** What is around it has been told: returns what is to come. */
  begin(writer: PartWriter): Pending[] {
    const { label, outline } = this.part
    for (const piece of writer.pieces(outline)) this.#pending.set(keyOf(piece), writer.pending(piece, label))
    this.isOpen = true
    return [...this.#pending.values()]
  }

  /** Its content, for each object; `pending`: those that were not known before. */
  tell(writer: PartWriter): { contents: DeferredContent[]; pending: Pending[]; given: Given[] } {
    const { label, shape } = this.part
    this.isOpen = false
    const more: Pending[] = []
    const pieces = writer.pieces(shape)
    const contents = pieces.map((piece) => {
      const key = keyOf(piece)
      const known = this.#pending.get(key)
      this.#pending.delete(key)
      const pending = known ?? writer.pending(piece, label)
      if (!known) more.push(pending)
      return writer.content(pending, shape, piece)
    })
    const none = [...this.#pending.values()].map((pending) => ({ ...pending, data: undefined, errors: [] }))
    return { contents: [...contents, ...none], pending: more, given: pieces.map(({ context }) => context.given) }
  }
}

function keyOf({ path }: Piece): string {
  return JSON.stringify(path)
}
