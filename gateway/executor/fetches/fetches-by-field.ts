import type { CompiledFetch } from './compiled-fetch.ts'
import type { SelectedField } from './selected-fields.ts'

/** A fetch that selects a field on objects of these types. */
interface FieldFetch {
  fetch: CompiledFetch
  types: ReadonlySet<string> | null
}

interface Node {
  below: Map<string, Node>
  fetches: FieldFetch[]
}

const known = new WeakMap<readonly CompiledFetch[], FetchesByField>()

/** Finds the fetches of a plan that select a field. */
export class FetchesByField {
  #root: Node = { below: new Map(), fetches: [] }

  /** The fetches of a plan by field. A plan is indexed once, after its first error. */
  static of(fetches: readonly CompiledFetch[]): FetchesByField {
    const made = known.get(fetches) ?? new FetchesByField(fetches)
    known.set(fetches, made)
    return made
  }

  constructor(fetches: readonly CompiledFetch[]) {
    for (const fetch of fetches) {
      let node = this.#root
      for (const { key } of fetch.steps) if (key) node = belowOf(node, key)
      add(node, fetch, fetch.selectedFields())
    }
  }

  /**
   * The fetches that select the field at the end of these keys, in the order of the plan; `type`: the type of the field's
   * object.
   */
  at(keys: readonly string[], type: string | undefined): CompiledFetch[] {
    let node: Node | undefined = this.#root
    for (const key of keys) node = node?.below.get(key)
    const fetches = node?.fetches ?? []
    return fetches.filter(({ types }) => !types || type === undefined || types.has(type)).map(({ fetch }) => fetch)
  }

  /** The fetches whose objects other fetches complete too. */
  sharing(): Set<CompiledFetch> {
    const found = new Set<CompiledFetch>()
    const open = [this.#root]
    for (let node = open.pop(); node; node = open.pop()) {
      open.push(...node.below.values())
      const [first] = node.fetches
      if (node.below.size === 0 || node.fetches.every(({ fetch }) => fetch === first?.fetch)) continue
      for (const { fetch } of node.fetches) found.add(fetch)
    }
    return found
  }
}

function add(node: Node, fetch: CompiledFetch, selected: readonly SelectedField[]): void {
  for (const { key, types, below } of selected) {
    const inner = belowOf(node, key)
    inner.fetches.push({ fetch, types })
    add(inner, fetch, below)
  }
}

function belowOf(node: Node, key: string): Node {
  const inner = node.below.get(key) ?? { below: new Map(), fetches: [] }
  node.below.set(key, inner)
  return inner
}
