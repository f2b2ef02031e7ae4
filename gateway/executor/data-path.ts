/** An object in an answer. */
export type Data = Record<string, unknown>
/** A path in an answer, as GraphQL's errors name it. */
export type Path = readonly (string | number)[]

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string | number, unknown>)[key] // an object or a list
  }
  return at
}

/**
 * One step of a plan's path: into a field, or (`null`) into every element of a list, but only if the type is one of
 * `types`.
 */
interface Step {
  key: string | null
  types: ReadonlySet<string> | null
}
export type Steps = readonly Step[]

/** Reads a planner's path, such as `['alert', 'subjects', '@']`; an element may end with a condition: `pet|[Cat,Dog]`. */
export function compilePath(path: readonly (string | number)[]): Steps {
  return path.map((element) => {
    const [, key = '', types] = /^([^|]*)(?:\|\[(.*)\])?$/.exec(String(element)) ?? []
    return { key: key === '@' ? null : key, types: types === undefined ? null : new Set(types.split(',')) }
  })
}

/** Every object at the end of a path, in the order of the answer; skips nulls and missing values. */
export function objectsAt(data: Data, steps: Steps): Data[] {
  const objects: Data[] = []
  walk(data, steps, 0, (object) => objects.push(object))
  return objects
}

/** The paths of the objects that `objectsAt` gives, in the same order. */
export function pathsAt(data: Data, steps: Steps): Path[] {
  const paths: Path[] = []
  walk(data, steps, 0, (_, trail) => paths.push([...trail]), [])
  return paths
}

/** The ancestors of each object that `objectsAt` gives, the nearest last: contextual arguments are read from them. */
export function ancestorsAt(data: Data, steps: Steps): Data[][] {
  return pathsAt(data, steps).map((path) => {
    const above: Data[] = []
    let value: unknown = data
    for (const key of path) {
      if (!Array.isArray(value)) above.push(value as Data) // `pathsAt` has walked through it
      value = (value as Record<string | number, unknown>)[key]
    }
    return above
  })
}

function walk(
  value: unknown,
  steps: Steps,
  at: number,
  visit: (object: Data, trail: (string | number)[]) => void,
  trail?: (string | number)[],
): void {
  if (value === null || value === undefined) return
  const step = steps[at]
  if (Array.isArray(value)) {
    const next = step?.key === null ? at + 1 : at
    for (let index = 0; index < value.length; index++) {
      trail?.push(index)
      if (next === at || allows(step, value[index])) walk(value[index], steps, next, visit, trail)
      trail?.pop()
    }
    return
  }
  if (typeof value !== 'object') return
  const object = value as Data // neither null nor a list
  if (step === undefined) {
    visit(object, trail ?? [])
    return
  }
  if (step.key === null) return
  if (step.key === '') {
    if (allows(step, object)) walk(object, steps, at + 1, visit, trail)
    return
  }
  const child = object[step.key]
  trail?.push(step.key)
  if (allows(step, child)) walk(child, steps, at + 1, visit, trail)
  trail?.pop()
}

/** A condition on a list is checked on each of its elements. */
function allows(step: Step | undefined, value: unknown): boolean {
  if (!step?.types || typeof value !== 'object' || value === null || Array.isArray(value)) return true
  const type = (value as Data).__typename // an object
  return typeof type !== 'string' || step.types.has(type)
}
