import type { SourceError } from '../../schema/identity.ts'
import { type Data, type Path, pathsAt } from './data-path.ts'
import { clientKey, dataKey } from './response-keys.ts'
import type { Owner, Part, Request, Run } from './run.ts'
import type { Unit } from './unit.ts'

/** An error of a subgraph, and what is null by it in what all have given. */
export interface ToldError {
  error: SourceError
  source: string
  /** Where the fetch stands in the plan. */
  order: number
  /** The client's paths of the nulls that it explains; none where its path leads to no null. */
  paths: readonly Path[]
  /** The place of what was fetched, for an error whose path leads nowhere; undefined: it has no path. */
  place: Path | undefined
}

/**
 * The errors of the subgraphs at the places to which their paths lead: through entities, lists and aliases, to nulls that
 * have been answered.
 */
export function* toldErrors(run: Run): Generator<ToldError> {
  const places = new Places(run.data)
  for (const request of run.requests) {
    const parts = new Map(request.parts.map((part) => [part.alias, part]))
    const told = new Set<string>()
    for (const error of request.answer.errors ?? []) {
      const part = parts.get(undefined) ?? parts.get(String(error.path?.[0])) ?? request.parts[0]
      // What is told twice of one place is told once, however many have it.
      const key = JSON.stringify([error.path, error.extensions.code, error.message])
      if (!part || told.has(key)) continue
      told.add(key)
      yield placed(error, part, request, places)
    }
  }
}

function placed(error: SourceError, part: Part, { source, answer }: Request, places: Places): ToldError {
  const order = part.units[0]?.index ?? 0
  const path = error.path?.map((key) => (typeof key === 'string' ? dataKey(key) : key))
  if (!path) return { error, source, order, paths: [], place: undefined }
  if (part.alias === undefined) {
    const paths = isNullAt(answer.data, path) ? places.nullsAt(places.ofRoot(part), path) : []
    const [root = []] = places.ofRoot(part)
    return { error, source, order, paths, place: clientPath([...root, ...path.slice(0, 1)]) }
  }
  const [, index, ...below] = path
  const entities = answer.data?.[part.alias]
  const entity: unknown = typeof index === 'number' && Array.isArray(entities) ? entities[index] : undefined
  const { owners = [] } = (typeof index === 'number' ? part.entries[index] : undefined) ?? part.entries[0] ?? {}
  const paths = isNullAt(entity, below)
    ? places.nullsAt(
        owners.map((owner) => places.ofOwner(owner)),
        below,
      )
    : []
  return { error, source, order, paths, place: owners[0] && clientPath(places.ofOwner(owners[0])) }
}

/** Where objects lie among what all have given. */
class Places {
  #data: Data
  #known = new Map<Unit, readonly Path[]>()

  constructor(data: Data) {
    this.#data = data
  }

  ofRoot({ units: [unit] }: Part): readonly Path[] {
    return unit && unit.steps.length > 0 ? this.#of(unit) : [[]]
  }

  ofOwner({ unit, at }: Owner): Path {
    return this.#of(unit)[at] ?? []
  }

  /** The client's paths of the nulls at the end of a path below these places. Others may have given what is null to one. */
  nullsAt(places: readonly Path[], below: Path): Path[] {
    return places.flatMap((place) => {
      const path = [...place, ...below]
      return isNullAt(this.#data, path) ? [clientPath(path)] : []
    })
  }

  #of(unit: Unit): readonly Path[] {
    const places = this.#known.get(unit) ?? pathsAt(this.#data, unit.steps)
    this.#known.set(unit, places)
    return places
  }
}

/** A path in the client's answer, of one in what the subgraphs gave. */
export function clientPath(path: Path): Path {
  return path.map((key) => (typeof key === 'string' ? clientKey(key) : key))
}

/** Whether a path leads, within what there is, to a null, or to one on the way. */
function isNullAt(data: unknown, path: Path): boolean {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false
    value = (value as Data)[key] // an object or a list
    if (value === null) return true
  }
  return false
}
