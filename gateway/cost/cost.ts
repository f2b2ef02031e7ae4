import { type CostNode, type CostProgram, VALUE_COST } from './program.ts'
import { sizeOf, weighInput } from './weigh.ts'

/** What an operation costs, in units of about 20 microseconds of one core: what one check of a document costs. */
export interface Cost {
  /** A whole number. */
  cost: number
  /** The field, by its coordinate, that costs most, summed over the operation. */
  dearest: { field: string; cost: number }
}

type Variables = Readonly<Record<string, unknown>>

/** The costs of programs without variables. */
const fixed = new WeakMap<CostProgram, Cost>()

/** The cost of a request; variables are coerced, and include defaults and the literals of the text. Linear in both. */
export function costOf(program: CostProgram, variables: Variables): Cost {
  const known = fixed.get(program)
  if (known) return known
  const cost = compute(program, variables)
  if (isFixed(program)) fixed.set(program, cost)
  return cost
}

function isFixed({ sizes, inputs, conditions }: CostProgram): boolean {
  return sizes.length === 0 && inputs.length === 0 && conditions.length === 0
}

function compute(program: CostProgram, variables: Variables): Cost {
  const sizes = program.sizes.map((size) => sizeOf(size, variables))
  const inputs = program.inputs.map((input) => weighInput(input, variables, program.inputTypes))
  const skipped = skippedParts(program, variables)
  const own = new Array<number>(program.coordinates.length).fill(0)
  let total = program.fields

  function add(node: CostNode, around: number): void {
    if (isSkipped(node, skipped)) return
    const size = node.sizedBy === -1 ? node.size : Math.max(0, sizes[node.sizedBy] ?? 0)
    let argument = node.input
    for (const at of node.inputs) argument += inputs[at] ?? 0
    const objects = clamped(around * size)
    const cost = clamped(
      around * (VALUE_COST + Math.max(0, argument)) + objects * (node.weight + node.values * VALUE_COST),
    )
    total += cost
    own[node.at] = (own[node.at] ?? 0) + node.text + cost
    for (const below of node.below) add(below, objects)
  }
  const { root } = program
  const values = root.values * VALUE_COST
  total += values
  own[root.at] = root.text + values
  for (const node of root.below) add(node, 1)
  return { cost: whole(total), dearest: dearestOf(program, own) }
}

/** The conditions of a program that do not hold. */
export function skippedParts({ conditions }: CostProgram, variables: Variables): readonly boolean[] {
  const skipped: boolean[] = []
  for (const { around, variable, is } of conditions) {
    const holds = Object.hasOwn(variables, variable) && variables[variable] === true
    skipped.push((around !== -1 && skipped[around] === true) || holds !== is)
  }
  return skipped
}

/** Whether a field is left out. Index -1 is checked first: reading it from a list would be slow. */
export function isSkipped({ condition }: CostNode, skipped: readonly boolean[]): boolean {
  return condition !== -1 && skipped[condition] === true
}

/** A cost as callers see it. */
export function whole(cost: number): number {
  return Math.ceil(clamped(cost))
}

/** Keeps products of sizes from overflowing: such an operation is refused anyway. */
function clamped(cost: number): number {
  return Math.min(cost, Number.MAX_SAFE_INTEGER)
}

function dearestOf({ coordinates }: CostProgram, own: readonly number[]): Cost['dearest'] {
  let at = 0
  for (const [index, cost] of own.entries()) if (cost > (own[at] ?? 0)) at = index
  return { field: coordinates[at] ?? '', cost: whole(own[at] ?? 0) }
}
