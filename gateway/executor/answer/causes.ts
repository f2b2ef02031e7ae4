import type { SourceError } from '../../../schema/identity.ts'
import type { Data, Path } from '../data-path.ts'
import { Askers } from '../fetches/askers.ts'
import type { Unit } from '../fetches/compiled-fetch.ts'
import type { Part, Request, Run } from '../fetches/run.ts'
import { lackingContext } from '../representations/context.ts'
import { ErrorPaths } from './error-paths.ts'

/** Why a field was not answered, or not as it should be. */
export interface Cause {
  /** Whose doing it is; undefined where nobody was asked. */
  source: string | undefined
  /** Where the fetch stands in the plan. */
  order: number
  /** What the subgraph said of it; undefined: nothing. */
  error: SourceError | undefined
  /** The path that the error leads to among what all have given, if it has one. */
  origin: Path | undefined
  /** Whether the subgraph has answered, by a null on the way, that there is nothing. */
  isAnswered: boolean
  /** Whether the subgraph was to give something else, without which nobody could be asked for the field. */
  isBehind: boolean
}

const NOBODY: Cause = {
  source: undefined,
  order: 0,
  error: undefined,
  origin: undefined,
  isAnswered: false,
  isBehind: false,
}

/** One entity that was asked for. */
interface AskedEntity {
  request: Request
  part: Part
  index: number
}

/** Finds out why fields of an answer have not come. What it reads, it reads once for the whole answer. */
export class Causes {
  #askers: Askers
  #ofUnit = new Map<Unit, Request>()
  #ofGroup = new Map<string, { request: Request; part: Part }[]>()
  #entities = new Map<string, Map<Data, AskedEntity>>()
  #errors = new Map<Request, ErrorPaths>()

  constructor(run: Run, units: readonly Unit[]) {
    this.#askers = Askers.of(units)
    for (const request of run.requests) for (const part of request.parts) this.#note(request, part)
  }

  #note(request: Request, part: Part): void {
    const [unit] = part.units
    if (!unit) return
    if (part.alias === undefined) {
      this.#ofUnit.set(unit, request)
      return
    }
    const key = groupOf(unit.whole ?? unit)
    const known = this.#ofGroup.get(key)
    if (known) known.push({ request, part })
    else this.#ofGroup.set(key, [{ request, part }])
  }

  /**
   * Why there is no value at `path` of what all have given, `data`: the error of each subgraph that was to give it, or one
   * cause without an error. `type`: whose field it is, where that is known.
   */
  of(path: Path, type: string | undefined, data: Data): readonly [Cause, ...Cause[]] {
    return this.#why(path, type, data, new Set())
  }

  /** `seen`: the fetches that have been looked at already. */
  #why(path: Path, type: string | undefined, data: Data, seen: Set<Unit>): readonly [Cause, ...Cause[]] {
    const causes: Cause[] = []
    let last = NOBODY
    const keys = path.filter((key) => typeof key === 'string')
    for (const unit of this.#askers.at(keys, type)) {
      if (seen.has(unit)) continue
      seen.add(unit)
      for (const cause of unit.represent ? this.#whyOfEntity(unit, path, data, seen) : [this.#whyOfRoot(unit, path)]) {
        if (cause.error) causes.push(cause)
        last = cause
      }
    }
    const [first, ...others] = causes
    return first ? [first, ...others] : [last]
  }

  #whyOfRoot(unit: Unit, path: Path): Cause {
    const cause = { ...NOBODY, source: unit.source, order: unit.index }
    const request = this.#ofUnit.get(unit)
    if (!request) return cause
    const at = placeOf(unit, path)
    const said = this.#saidOf(request, path.slice(at))
    const origin = said.error?.path && [...path.slice(0, at), ...said.error.path]
    return { ...cause, ...said, origin }
  }

  #whyOfEntity(unit: Unit, path: Path, data: Data, seen: Set<Unit>): readonly Cause[] {
    const cause = { ...NOBODY, source: unit.source, order: unit.index }
    const at = placeOf(unit, path)
    const place = path.slice(0, at)
    const object = valueAt(data, place)
    if (!isData(object)) return [cause]
    const asked = this.#entitiesOf(unit).get(object)
    if (asked && asksFor(asked.part, path[at])) {
      const { request, part, index } = asked
      const said = this.#saidOf(request, [part.alias ?? '', index, ...path.slice(at)])
      const [alias, of, ...rest] = said.error?.path ?? []
      const origin = alias === part.alias && of === index ? [...place, ...rest] : undefined
      return [{ ...cause, ...said, origin }]
    }
    const lacking = unit.lacking(object)
    const needed = lacking ? [...place, ...lacking] : lackingContext(unit.contextual, place, data)
    if (!needed) return [cause]
    const behind = this.#why(needed, undefined, data, seen)
    return behind.map((cause) => ({ ...cause, origin: undefined, isAnswered: false, isBehind: true }))
  }

  /** What an answer says of a place in it, or of the null on the way there. */
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

  #entitiesOf(unit: Unit): Map<Data, AskedEntity> {
    const key = groupOf(unit)
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

/** Whether a request asked for a field of its entities: it may have been made without what could not be asked for. */
function asksFor({ units: [unit] }: Part, key: string | number | undefined): boolean {
  return !unit?.whole || unit.asked().some((field) => field.key === key)
}

/** Fetches of one text are made as one. */
function groupOf({ source, query }: Unit): string {
  return `${source}\n${query}`
}

/** How many elements of a path lead to the object that a fetch completes. */
function placeOf({ steps }: Unit, path: Path): number {
  let keys = 0
  for (const { key } of steps) if (key) keys++
  let at = 0
  while (at < path.length && (keys > 0 || typeof path[at] === 'number')) {
    if (typeof path[at] === 'string') keys--
    at++
  }
  return at
}

function valueAt(data: Data, path: Path): unknown {
  let value: unknown = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[key] // an object or a list
  }
  return value
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
