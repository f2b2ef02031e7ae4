import { GraphQLError } from 'graphql'
import { codeOf, type ErrorCode, failure } from '../../schema/errors.ts'
import type { SourceError } from '../../schema/identity.ts'
import { type Data, objectsAt, type Path, pathsAt } from './data-path.ts'
import { fieldsOf, follow, keyOf, lostFields, type Selections, selectionsOf } from './lost-fields.ts'
import { clientKey } from './response-keys.ts'
import type { Part, Request, Run } from './run.ts'
import type { Misfit } from './shape.ts'
import type { Unit } from './unit.ts'

/** What a subgraph may say of its part. Anything else it says is a fault of ours. */
const sourceCodes: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'TOO_MANY_ITEMS',
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'ILLEGAL_STEP',
  'SOURCE_UNAVAILABLE',
  'SOURCE_TIMEOUT',
  'SOURCE_OVERLOADED',
  'SOURCE_INVALID_RESPONSE',
  'INTERNAL_SERVER_ERROR',
]

/** Logs what a subgraph must not have said, and gives what the caller may read of it. */
export type OnUnexpected = (source: string, error: SourceError) => GraphQLError

/**
 * The errors of the subgraphs as errors of the whole answer, in the order of the plan: each with the path of the field
 * that is null by it, through entities, lists and aliases. A subgraph that gave no data at all fails every field that
 * was asked of it. `data` is the answer as the client gets it.
 */
export function sourceErrors(run: Run, units: readonly Unit[], data: Data, onUnexpected: OnUnexpected): GraphQLError[] {
  const failed = run.requests.filter(({ answer }) => answer.errors)
  const found = failed.flatMap((request) => errorsOf(request, { run, units, data }, onUnexpected))
  // What was lost twice for one reason, where nulls of several fields have moved up to the same place, is told once.
  const unique = new Map(found.map((one) => [JSON.stringify([one.error.path, one.error.extensions]), one]))
  return [...unique.values()].sort((one, other) => one.order - other.order).map(({ error }) => error)
}

/** What has come of an operation: what subgraphs gave, by which fetches, and what the client sees of it. */
interface Result {
  run: Run
  units: readonly Unit[]
  data: Data
}

function errorsOf({ source, parts, answer }: Request, result: Result, onUnexpected: OnUnexpected) {
  const placed = parts.map((part) => new PlacedPart(part, result))
  return (answer.errors ?? []).flatMap((error) => {
    const read = readError(error, () => onUnexpected(source, error))
    const [field, index, ...rest] = error.path ?? []
    const named = error.path && placed.find(({ part }) => part.alias === undefined || part.alias === field)
    const concerned = named ? [named] : placed
    return concerned.flatMap((part) => {
      const paths = error.path ? part.clientPaths(error.path, index, rest) : part.lostPaths()
      return paths.map((path) => ({
        order: part.order,
        error: new GraphQLError(read.message, { path, extensions: read.extensions, originalError: read }),
      }))
    })
  })
}

function readError({ message, extensions }: SourceError, unexpected: () => GraphQLError): GraphQLError {
  const code = codeOf({ extensions })
  if (code === undefined || !sourceCodes.includes(code)) return unexpected()
  return failure(code, message, extensions)
}

/** A part of a request, and where its objects lie in the client's answer. */
class PlacedPart {
  part: Part
  #result: Result
  #data: Data
  #paths = new Map<Unit, Path[]>()
  #selections: Selections | undefined

  constructor(part: Part, result: Result) {
    this.part = part
    this.#result = result
    this.#data = result.data
  }

  get order(): number {
    return this.part.units[0]?.index ?? 0
  }

  /** Where the client sees what the subgraph names by `path`; `index` and `rest` are its elements after the first. */
  clientPaths(path: Path, index: string | number | undefined, rest: Path): (Path | undefined)[] {
    if (this.part.alias === undefined) return this.#rootPaths().flatMap((root) => this.#fieldPaths(root, path))
    if (typeof index !== 'number') return this.lostPaths()
    const owners = this.#ownerPaths(index)
    if (rest.length > 0) return owners.map((owner) => [...owner, ...rest.map(responseKey)])
    return this.#lostIn(owners) // the entity itself: what was asked of it is lost
  }

  /**
   * Every field that is null since this part gave nothing, or since others could not be asked by what it gave; no path
   * where the client lacks nothing.
   */
  lostPaths(): (Path | undefined)[] {
    const objects =
      this.part.alias === undefined
        ? this.#rootPaths()
        : this.part.entries.flatMap((_, index) => this.#ownerPaths(index))
    return this.#lostIn(objects)
  }

  #lostIn(objects: readonly Path[]): (Path | undefined)[] {
    const lost = objects.flatMap((object) => this.#lostBelow(object))
    lost.push(...this.#lostBehind(objects))
    const unique = new Map(lost.map((path) => [JSON.stringify(path), path]))
    return unique.size > 0 ? [...unique.values()] : [undefined]
  }

  #fieldPaths(root: Path, path: Path): Path[] {
    const [field, ...rest] = path
    const [parent] = follow(this.#data, root)
    const value = isData(parent) ? parent[String(field)] : undefined
    if (rest.length > 0 || !isData(value)) return [[...root, ...path.map(responseKey)]]
    // A field that several subgraphs share: null is what was asked of this one.
    const asked = this.#asked().filter((node) => keyOf(node) === field)
    const lost = lostFields(asked, parent as Data, root) // `value` is of it
    return lost.length > 0 ? lost : [[...root, ...path]]
  }

  #lostBelow(path: Path): Path[] {
    const [object, reached] = follow(this.#data, path)
    if (!isData(object)) return object === null && reached.length > 0 ? [reached] : []
    return lostFields(this.#asked(), object, path)
  }

  /** What others were not asked for, since these objects lack keys or required fields that this part had to bring. */
  #lostBehind(objects: readonly Path[]): Path[] {
    const { run, units } = this.#result
    return units.flatMap((unit) => {
      const { represent } = unit
      if (!represent || unit.index <= this.order) return []
      const paths = this.#pathsOf(unit)
      return objectsAt(run.data, unit.steps).flatMap((entity, index) => {
        const path = paths[index] ?? []
        if (!objects.some((object) => isAlong(object, path)) || represent(entity)) return []
        const [object, reached] = follow(this.#data, path)
        if (!isData(object) || reached.length < path.length) return []
        return lostFields(selectionsOf(unit.query, true), object, path)
      })
    })
  }

  #rootPaths(): readonly Path[] {
    const [unit] = this.part.units
    return unit && unit.path.length > 0 ? this.#pathsOf(unit) : [[]]
  }

  #ownerPaths(index: number): Path[] {
    const owners = this.part.entries[index]?.owners ?? []
    return owners.flatMap(({ unit, at }) => {
      const path = this.#pathsOf(unit)[at]
      return path ? [path] : []
    })
  }

  #pathsOf(unit: Unit): Path[] {
    const known =
      this.#paths.get(unit) ?? pathsAt(this.#result.run.data, unit.steps).map((path) => path.map(responseKey))
    this.#paths.set(unit, known)
    return known
  }

  #asked(): Selections {
    this.#selections ??= selectionsOf(this.part.units[0]?.query ?? '', this.part.alias !== undefined)
    return this.#selections
  }
}

/** The fields on a plan's path, as the client knows them. */
function clientPlace(path: Path): string {
  const keys = path.map((key) => String(key).replace(/\|.*/, '')).filter((key) => key !== '@' && key !== '')
  return keys.map(clientKey).join('.')
}

function responseKey(key: string | number): string | number {
  return typeof key === 'string' ? clientKey(key) : key
}

/**
 * Errors for what a subgraph gave that the schema does not allow, where no error of a subgraph explains it: it is the
 * subgraph's doing, and its data cannot be relied on.
 */
export function misfitErrors(
  misfits: readonly Misfit[],
  explained: readonly GraphQLError[],
  { requests }: Run,
  units: readonly Unit[],
): GraphQLError[] {
  const silent = new Set(requests.flatMap(({ source, answer }) => (answer.data ? [] : [source])))
  return misfits.flatMap(({ path, what }) => {
    const source = sourceOf(path, units)
    const isExplained =
      (source !== undefined && silent.has(source)) || explained.some((error) => isAlong(error.path, path))
    if (isExplained) return []
    const extensions = source === undefined ? {} : { source }
    const known = failure(
      'SOURCE_INVALID_RESPONSE',
      `${source ?? 'A database'} gave a value for ${path.filter((key) => typeof key === 'string').join('.')} that ${what}. Report it with the request id of the answer.`,
      extensions,
    )
    return [new GraphQLError(known.message, { path, extensions: known.extensions, originalError: known })]
  })
}

/** Whether one of two paths leads on from the other. An error without a path explains everything. */
function isAlong(one: Path | undefined, other: Path): boolean {
  return one === undefined || one.every((key, index) => index >= other.length || key === other[index])
}

/** The subgraph that a field of the answer was asked of; the last of the plan, where several were. */
function sourceOf(path: Path, units: readonly Unit[]): string | undefined {
  const keys = path.filter((key) => typeof key === 'string')
  return units.findLast((unit) => {
    const place = clientPlace(unit.path)
    const above = place === '' ? [] : place.split('.')
    if (above.length >= keys.length || above.some((key, index) => key !== keys[index])) return false
    return isSelected(selectionsOf(unit.query, unit.represent !== null), keys.slice(above.length))
  })?.source
}

function isSelected(selections: Selections, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true
  return selections.some(
    (node) => keyOf(node) === key && isSelected(fieldsOf(node.selectionSet?.selections ?? []), rest),
  )
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
