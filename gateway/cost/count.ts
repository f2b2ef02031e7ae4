import { isSkipped, skippedParts, whole } from './cost.ts'
import { type CostNode, type CostProgram, VALUE_COST } from './program.ts'
import { weighInput } from './weigh.ts'

type Variables = Readonly<Record<string, unknown>>

/** The fields of one response key: several if objects of different types have it. */
interface Counted {
  nodes: readonly { list: boolean; weight: number; argument: number }[]
  below: ReadonlyMap<string, Counted>
}

/**
 * What an answer has cost, by the weights of `costOf`, for the objects and values that it really has. `data`: the parsed
 * answer. A null field was asked for all the same; a null list has no objects.
 */
export function countCost(program: CostProgram, variables: Variables, data: unknown): number {
  const inputs = program.inputs.map((input) => weighInput(input, variables, program.inputTypes))
  const skipped = skippedParts(program, variables)
  let total = program.fields

  function countedOf(nodes: readonly CostNode[]): ReadonlyMap<string, Counted> {
    const keys = new Map<string, CostNode[]>()
    for (const node of nodes) {
      if (isSkipped(node, skipped)) continue
      const others = keys.get(node.key)
      if (others) others.push(node)
      else keys.set(node.key, [node])
    }
    const entries = [...keys].map(([key, same]): [string, Counted] => {
      const nodes = same.map(({ list, weight, input, inputs: named }) => {
        const argument = named.reduce((sum, at) => sum + (inputs[at] ?? 0), input)
        return { list, weight, argument: Math.max(0, argument) }
      })
      return [key, { nodes, below: countedOf(same.flatMap(({ below }) => below)) }]
    })
    return new Map(entries)
  }

  function count(value: unknown, fields: ReadonlyMap<string, Counted>): void {
    if (Array.isArray(value)) {
      for (const item of value) count(item, fields)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, within] of Object.entries(value)) {
        const field = fields.get(key)
        total += VALUE_COST + (field ? fieldCost(field, within) : 0)
        count(within, field?.below ?? NONE)
      }
    }
  }

  count(data, countedOf(program.root.below))
  return whole(total)
}

const NONE: ReadonlyMap<string, Counted> = new Map()

/** The most expensive field that it may be: an answer need not tell its types. */
function fieldCost({ nodes }: Counted, value: unknown): number {
  const objects = Array.isArray(value) ? flatLength(value) : 1
  return Math.max(
    ...nodes.map(({ list, weight, argument }) => argument + (list && value === null ? 0 : objects) * weight),
  )
}

/** How many objects a list holds, including those in nested lists. */
function flatLength(list: readonly unknown[]): number {
  return list.reduce<number>((total, item) => total + (Array.isArray(item) ? flatLength(item) : 1), 0)
}
