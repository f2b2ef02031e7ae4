import { type Data, objectsAt, type Path, pathsAt } from './data-path.ts'
import { askedBy, follow, keyOf, lostFields, type Selections } from './lost-fields.ts'
import { clientKey } from './response-keys.ts'
import type { Part, Run } from './run.ts'
import type { Unit } from './unit.ts'

/** What has come of an operation: what subgraphs gave, by which fetches, and what the client sees of it. */
export interface Result {
  run: Run
  units: readonly Unit[]
  data: Data
}

/** A part of a request, and where its objects lie in the client's answer. */
export class PlacedPart {
  part: Part
  #result: Result
  #data: Data
  #paths = new Map<Unit, Path[]>()

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
        return lostFields(askedBy(unit), object, path)
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
    const [unit] = this.part.units
    return unit ? askedBy(unit) : []
  }
}

/** Whether one of two paths leads on from the other. An error without a path explains everything. */
export function isAlong(one: Path | undefined, other: Path): boolean {
  return one === undefined || one.every((key, index) => index >= other.length || key === other[index])
}

function responseKey(key: string | number): string | number {
  return typeof key === 'string' ? clientKey(key) : key
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
