import type { AskedField } from './asked.ts'
import type { Unit } from './compiled-fetch.ts'

/** A fetch that asks for a field, of objects of these types. */
interface Asker {
  unit: Unit
  types: ReadonlySet<string> | null
}

interface Node {
  below: Map<string, Node>
  askers: Asker[]
}

const known = new WeakMap<readonly Unit[], Askers>()

/** Which fetches of a plan ask for which field. */
export class Askers {
  #root: Node = { below: new Map(), askers: [] }

  /** Those of a plan, which is read once, when something has gone wrong with it. */
  static of(units: readonly Unit[]): Askers {
    const made = known.get(units) ?? new Askers(units)
    known.set(units, made)
    return made
  }

  constructor(units: readonly Unit[]) {
    for (const unit of units) {
      let node = this.#root
      for (const { key } of unit.steps) if (key) node = belowOf(node, key)
      add(node, unit, unit.asked())
    }
  }

  /** The fetches that ask for the field at the end of these keys, in the order of the plan; `type`: whose field it is. */
  at(keys: readonly string[], type: string | undefined): Unit[] {
    let node: Node | undefined = this.#root
    for (const key of keys) node = node?.below.get(key)
    const askers = node?.askers ?? []
    return askers.filter(({ types }) => !types || type === undefined || types.has(type)).map(({ unit }) => unit)
  }

  /** Those that ask for fields of an object which others ask for, too. */
  sharing(): Set<Unit> {
    const found = new Set<Unit>()
    const open = [this.#root]
    for (let node = open.pop(); node; node = open.pop()) {
      open.push(...node.below.values())
      const [first] = node.askers
      if (node.below.size === 0 || node.askers.every(({ unit }) => unit === first?.unit)) continue
      for (const { unit } of node.askers) found.add(unit)
    }
    return found
  }
}

function add(node: Node, unit: Unit, asked: readonly AskedField[]): void {
  for (const { key, types, below } of asked) {
    const inner = belowOf(node, key)
    inner.askers.push({ unit, types })
    add(inner, unit, below)
  }
}

function belowOf(node: Node, key: string): Node {
  const inner = node.below.get(key) ?? { below: new Map(), askers: [] }
  node.below.set(key, inner)
  return inner
}
