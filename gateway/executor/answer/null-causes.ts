import type { SourceError } from '../../../schema/identity.ts'
import { type Data, type Path, valueAt } from '../data-path.ts'
import type { CompiledFetch } from '../fetches/compiled-fetch.ts'
import { FetchesByField } from '../fetches/fetches-by-field.ts'
import type { Part, Request, Run } from '../fetches/run.ts'
import { missingContext } from '../representations/context.ts'
import { ErrorPaths } from './error-paths.ts'

/** Why a field has no valid value. */
export interface NullCause {
  /** The subgraph that caused it; undefined if none was asked. */
  source: string | undefined
  /** The position of the fetch in the plan. */
  order: number
  /** The subgraph's error; undefined if it gave none. */
  error: SourceError | undefined
  /** The path of the error in the merged data, if it has one. */
  origin: Path | undefined
  /** Whether the subgraph answered, with a null above the field, that there is nothing. */
  isAnswered: boolean
  /** Whether the subgraph failed to give a value that the fetch of the field requires. */
  isBehind: boolean
}

const NOBODY: NullCause = {
  source: undefined,
  order: 0,
  error: undefined,
  origin: undefined,
  isAnswered: false,
  isBehind: false,
}

/** One entity that a subgraph was asked for. */
interface AskedEntity {
  request: Request
  part: Part
  index: number
}

/** Finds out why fields of an answer are missing. Reads each error and fetch once for the whole answer. */
export class NullCauses {
  #fetchesByField: FetchesByField
  #ofFetch = new Map<CompiledFetch, Request>()
  #ofGroup = new Map<string, { request: Request; part: Part }[]>()
  #entities = new Map<string, Map<Data, AskedEntity>>()
  #errors = new Map<Request, ErrorPaths>()

  constructor(run: Run, fetches: readonly CompiledFetch[]) {
    this.#fetchesByField = FetchesByField.of(fetches)
    for (const request of run.requests) for (const part of request.parts) this.#note(request, part)
  }

  #note(request: Request, part: Part): void {
    const [fetch] = part.fetches
    if (!fetch) return
    if (part.alias === undefined) {
      this.#ofFetch.set(fetch, request)
      return
    }
    const key = groupOf(fetch.whole ?? fetch)
    const known = this.#ofGroup.get(key)
    if (known) known.push({ request, part })
    else this.#ofGroup.set(key, [{ request, part }])
  }

  /**
   * Why the merged `data` has no value at `path`: the error of each subgraph that should have given it, or one cause
   * without an error. `type`: the type of the field's object, if known.
   */
  of(path: Path, type: string | undefined, data: Data): readonly [NullCause, ...NullCause[]] {
    return this.#why(path, type, data, new Set())
  }

  /** `seen`: the fetches that have been visited already. */
  #why(
    path: Path,
    type: string | undefined,
    data: Data,
    seen: Set<CompiledFetch>,
  ): readonly [NullCause, ...NullCause[]] {
    const causes: NullCause[] = []
    let last = NOBODY
    const keys = path.filter((key) => typeof key === 'string')
    for (const fetch of this.#fetchesByField.at(keys, type)) {
      if (seen.has(fetch)) continue
      seen.add(fetch)
      for (const cause of fetch.represent
        ? this.#whyOfEntity(fetch, path, data, seen)
        : [this.#whyOfRoot(fetch, path)]) {
        if (cause.error) causes.push(cause)
        last = cause
      }
    }
    const [first, ...others] = causes
    return first ? [first, ...others] : [last]
  }

  #whyOfRoot(fetch: CompiledFetch, path: Path): NullCause {
    const cause = { ...NOBODY, source: fetch.source, order: fetch.index }
    const request = this.#ofFetch.get(fetch)
    if (!request) return cause
    const at = depthOf(fetch, path)
    const said = this.#saidOf(request, path.slice(at))
    const origin = said.error?.path && [...path.slice(0, at), ...said.error.path]
    return { ...cause, ...said, origin }
  }

  #whyOfEntity(fetch: CompiledFetch, path: Path, data: Data, seen: Set<CompiledFetch>): readonly NullCause[] {
    const cause = { ...NOBODY, source: fetch.source, order: fetch.index }
    const at = depthOf(fetch, path)
    const objectPath = path.slice(0, at)
    const object = valueAt(data, objectPath)
    if (!isData(object)) return [cause]
    const asked = this.#entitiesOf(fetch).get(object)
    if (asked && asksFor(asked.part, path[at])) {
      const { request, part, index } = asked
      const said = this.#saidOf(request, [part.alias ?? '', index, ...path.slice(at)])
      const [alias, of, ...rest] = said.error?.path ?? []
      const origin = alias === part.alias && of === index ? [...objectPath, ...rest] : undefined
      return [{ ...cause, ...said, origin }]
    }
    const missing = fetch.missingPath(object)
    const needed = missing ? [...objectPath, ...missing] : missingContext(fetch.contextual, objectPath, data)
    if (!needed) return [cause]
    const behind = this.#why(needed, undefined, data, seen)
    return behind.map((cause) => ({ ...cause, origin: undefined, isAnswered: false, isBehind: true }))
  }

  /** What an answer says at a path, or about the null above it. */
  #saidOf(request: Request, path: Path): { error: SourceError | undefined; isAnswered: boolean } {
    const { data, errors = [] } = request.answer
    const paths = this.#errors.get(request) ?? new ErrorPaths(errors)
    this.#errors.set(request, paths)
    if (!data) return { error: paths.along(path) ?? paths.first, isAnswered: false }
    let value: unknown = data
    for (const [index, key] of path.entries()) {
      value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
      if (value !== null && value !== undefined) continue
      const error = paths.along(path.slice(0, index + 1))
      return { error, isAnswered: error === undefined && value === null }
    }
    return { error: paths.along(path), isAnswered: false }
  }

  #entitiesOf(fetch: CompiledFetch): Map<Data, AskedEntity> {
    const key = groupOf(fetch)
    const known = this.#entities.get(key)
    if (known) return known
    const entities = new Map<Data, AskedEntity>()
    for (const { request, part } of this.#ofGroup.get(key) ?? []) {
      for (const [index, { owners }] of part.entries.entries()) {
        for (const { object } of owners) entities.set(object, { request, part, index })
      }
    }
    this.#entities.set(key, entities)
    return entities
  }
}

/** Whether a request selected a field of its entities: partial fetches leave out what could not be asked for. */
function asksFor({ fetches: [fetch] }: Part, key: string | number | undefined): boolean {
  return !fetch?.whole || fetch.selectedFields().some((field) => field.key === key)
}

/** Fetches with the same text travel together. */
function groupOf({ source, query }: CompiledFetch): string {
  return `${source}\n${query}`
}

/** How many elements of a path lead to the object that a fetch completes. */
function depthOf({ steps }: CompiledFetch, path: Path): number {
  let keys = 0
  for (const { key } of steps) if (key) keys++
  let at = 0
  while (at < path.length && (keys > 0 || typeof path[at] === 'number')) {
    if (typeof path[at] === 'string') keys--
    at++
  }
  return at
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
