import type { SourceError } from '../../../schema/identity.ts'
import { type Path, pathsAt } from '../data-path.ts'
import type { CompiledFetch } from '../fetches/compiled-fetch.ts'
import type { Part, Run } from '../fetches/run.ts'
import { clientPath } from '../response-keys.ts'

/** An error of a subgraph that explains no missing field. */
interface UnplacedError {
  error: SourceError
  source: string
  /** The position of the fetch in the plan. */
  order: number
  /** The client's path of what was fetched; undefined for an error without a path. */
  path: Path | undefined
}

/** All errors of subgraphs that are not settled: no field of the answer is missing because of them. */
export function unplacedErrors(run: Run, isSettled: (error: SourceError) => boolean): UnplacedError[] {
  const paths = new FetchPaths(run)
  return run.requests.flatMap((request) => {
    const parts = new Map(request.parts.map((part) => [part.alias, part]))
    const seen = new Set<string>()
    return (request.answer.errors ?? []).flatMap((error): UnplacedError[] => {
      const part = parts.get(undefined) ?? parts.get(String(error.path?.[0])) ?? request.parts[0]
      const key = JSON.stringify([error.path, error.extensions.code, error.message])
      if (!part || isSettled(error) || seen.has(key)) return []
      seen.add(key)
      return [{ error, source: request.source, order: part.fetches[0]?.index ?? 0, path: paths.of(error, part) }]
    })
  })
}

class FetchPaths {
  #run: Run
  #known = new Map<CompiledFetch, readonly Path[]>()

  constructor(run: Run) {
    this.#run = run
  }

  /** The path of what was fetched when the error occurred. */
  of({ path }: SourceError, { alias, fetches: [fetch], entries }: Part): Path | undefined {
    if (!path) return undefined
    const [field, index] = path
    if (alias === undefined) {
      const [objectPath = []] = fetch && fetch.steps.length > 0 ? this.#of(fetch) : []
      return clientPath(field === undefined ? objectPath : [...objectPath, field])
    }
    const { owners: [owner] = [] } = (typeof index === 'number' ? entries[index] : undefined) ?? entries[0] ?? {}
    return clientPath(owner ? (this.#of(owner.fetch)[owner.at] ?? []) : [])
  }

  #of(fetch: CompiledFetch): readonly Path[] {
    const paths = this.#known.get(fetch) ?? pathsAt(this.#run.data, fetch.steps)
    this.#known.set(fetch, paths)
    return paths
  }
}
