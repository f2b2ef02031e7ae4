import type { SourceError } from '../../../schema/identity.ts'
import { type Path, pathsAt } from '../data-path.ts'
import type { Unit } from '../fetches/compiled-fetch.ts'
import type { Part, Run } from '../fetches/run.ts'
import { clientPath } from '../response-keys.ts'

/** An error of a subgraph that explains nothing which the client lacks. */
interface UnplacedError {
  error: SourceError
  source: string
  /** Where the fetch stands in the plan. */
  order: number
  /** The client's path of what was fetched; none for an error without a path. */
  path: Path | undefined
}

/** All errors of subgraphs but those that are settled: they lead to nothing that is there. */
export function unplacedErrors(run: Run, isSettled: (error: SourceError) => boolean): UnplacedError[] {
  const places = new Places(run)
  return run.requests.flatMap((request) => {
    const parts = new Map(request.parts.map((part) => [part.alias, part]))
    const seen = new Set<string>()
    return (request.answer.errors ?? []).flatMap((error): UnplacedError[] => {
      const part = parts.get(undefined) ?? parts.get(String(error.path?.[0])) ?? request.parts[0]
      const key = JSON.stringify([error.path, error.extensions.code, error.message])
      if (!part || isSettled(error) || seen.has(key)) return []
      seen.add(key)
      return [{ error, source: request.source, order: part.units[0]?.index ?? 0, path: places.of(error, part) }]
    })
  })
}

class Places {
  #run: Run
  #known = new Map<Unit, readonly Path[]>()

  constructor(run: Run) {
    this.#run = run
  }

  /** Where what an error is of was fetched. */
  of({ path }: SourceError, { alias, units: [unit], entries }: Part): Path | undefined {
    if (!path) return undefined
    const [field, index] = path
    if (alias === undefined) {
      const [place = []] = unit && unit.steps.length > 0 ? this.#of(unit) : []
      return clientPath(field === undefined ? place : [...place, field])
    }
    const { owners: [owner] = [] } = (typeof index === 'number' ? entries[index] : undefined) ?? entries[0] ?? {}
    return clientPath(owner ? (this.#of(owner.unit)[owner.at] ?? []) : [])
  }

  #of(unit: Unit): readonly Path[] {
    const places = this.#known.get(unit) ?? pathsAt(this.#run.data, unit.steps)
    this.#known.set(unit, places)
    return places
  }
}
