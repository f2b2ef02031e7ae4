import type { SourceError } from '../../../schema/identity.ts'
import type { Path } from '../data-path.ts'
import { dataKey } from '../response-keys.ts'

interface Node {
  /** The error at exactly this path, and the first error at this path or below it. */
  own: SourceError | undefined
  any: SourceError | undefined
  below: Map<string | number, Node>
}

/** The errors of one answer of a subgraph, by their paths. */
export class ErrorPaths {
  #root = newNode()

  constructor(errors: readonly SourceError[]) {
    for (const error of errors) this.#add(error)
  }

  #add(error: SourceError): void {
    let node = this.#root
    node.any ??= error
    for (const key of error.path ?? []) {
      const named = typeof key === 'string' ? dataKey(key) : key
      const next = node.below.get(named) ?? newNode()
      node.below.set(named, next)
      node = next
      node.any ??= error
    }
    node.own ??= error
  }

  /** The first error on the way to the end of a path, or below it. An error without a path concerns the whole answer. */
  along(path: Path): SourceError | undefined {
    let node = this.#root
    for (const key of path) {
      if (node.own) return node.own
      const next = node.below.get(key)
      if (!next) return undefined
      node = next
    }
    return node.own ?? node.any
  }

  /** The first error of the answer, whatever its path. */
  get first(): SourceError | undefined {
    return this.#root.any
  }
}

function newNode(): Node {
  return { own: undefined, any: undefined, below: new Map() }
}
