/** The cost of a value in the answer: about 1.3 microseconds to resolve, merge and write. */
export const VALUE_COST = 1 / 16

/** A variable that decides whether a part of the operation is executed, and its required value. */
export interface Condition {
  /** The enclosing condition, which must hold as well: an index in `CostProgram.conditions`, or -1. */
  around: number
  variable: string
  is: boolean
}

/** A value within a variable: `['documents']` of `$subject`. */
export interface Given {
  variable: string
  path: readonly string[]
}

/** The length of a list: the largest of `fixed` and `slices`, plus the `lengths` of the caller's lists. */
export interface Size {
  fixed: number
  /** Integer variables; `missing`: the value if the variable is not given, `empty`: if it is null. */
  slices: readonly { variable: string; missing: number; empty: number }[]
  lengths: readonly Given[]
}

/** The cost of a variable's value: `weight` for each item, plus its contents unless `type` is -1. */
export interface VariableInput {
  variable: string
  weight: number
  /** An index in `CostProgram.inputTypes`. */
  type: number
}

/** The cost of an input object whose weight is computed (`schema/cost-rules.ts`) and that contains variables. */
export interface ComputedInput {
  rule: string
  /** Its fields: each a literal, or the variable that holds its value. */
  fields: readonly { name: string; literal?: unknown; variable?: string }[]
}

/** An input type with contents that cost something. */
export interface InputType {
  rule: string | null
  fields: readonly { name: string; weight: number; type: number }[]
}

/** A field of the operation, with the fields below it. Fields that cost no more than their values count in `values`. */
export interface CostNode {
  /** Its response key. */
  key: string
  /** Its coordinate, an index in `CostProgram.coordinates`. */
  at: number
  /** How many fields of the text it stands for: its own occurrences, and those counted in `values`. */
  text: number
  /** The condition that must hold: an index in `CostProgram.conditions`, or -1. */
  condition: number
  /** The weight of each of its objects. */
  weight: number
  list: boolean
  /** The number of objects: `size`, or `CostProgram.sizes[sizedBy]` unless `sizedBy` is -1. */
  size: number
  sizedBy: number
  /** The cost of its arguments: `input`, plus these `inputs` of the program. */
  input: number
  inputs: readonly number[]
  /** Values in each of its objects besides those `below`. */
  values: number
  below: readonly CostNode[]
}

/**
 * The cost of an operation for any variables. Plain data, linear in the text: it crosses threads, and is kept as long as
 * the text. A variable that several fields use in the same way is stored once, and evaluated once.
 */
export interface CostProgram {
  /** Fields of the text, with fragments expanded and skipped ones included: one unit each, for reading and planning. */
  fields: number
  coordinates: readonly string[]
  /** Each comes after its enclosing condition. */
  conditions: readonly Condition[]
  sizes: readonly Size[]
  inputs: readonly (VariableInput | ComputedInput)[]
  inputTypes: readonly InputType[]
  /** The operation's own object. */
  root: Pick<CostNode, 'at' | 'text' | 'values' | 'below'>
}
