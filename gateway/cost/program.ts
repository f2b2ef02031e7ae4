/** What a value of the answer costs, whatever it is: about 1.3 microseconds to resolve, merge and write. */
export const VALUE_COST = 1 / 16

/** A variable that decides whether a part of the operation is executed, and what it must be. */
export interface Condition {
  /** The condition around it, which must hold as well: an index in `CostProgram.conditions`, or -1. */
  around: number
  variable: string
  is: boolean
}

/** A value within a variable: `['documents']` of `$subject`. */
export interface Given {
  variable: string
  path: readonly string[]
}

/** How long a list is: the largest of `fixed` and `slices`, and the `lengths` of the caller's lists on top. */
export interface Size {
  fixed: number
  /** Integers that variables hold; `missing`: what counts without the variable, `empty`: where it is null. */
  slices: readonly { variable: string; missing: number; empty: number }[]
  lengths: readonly Given[]
}

/** What the value of a variable costs: `weight` for each item, and what stands within it where `type` is not -1. */
export interface VariableInput {
  variable: string
  weight: number
  /** An index in `CostProgram.inputTypes`. */
  type: number
}

/** What an input object costs whose weight is computed (`schema/cost-rules.ts`) and that is partly of variables. */
export interface ComputedInput {
  rule: string
  /** Its fields: a literal, or the variable that holds it. */
  fields: readonly { name: string; literal?: unknown; variable?: string }[]
}

/** An input type within which something costs. */
export interface InputType {
  rule: string | null
  fields: readonly { name: string; weight: number; type: number }[]
}

/** A field of the operation, with those below it. Fields that cost no more than their values are within `values`. */
export interface CostNode {
  /** Its response key. */
  key: string
  /** Its coordinate, an index in `CostProgram.coordinates`. */
  at: number
  /** Fields of the text that stand for it: its own occurrences, and those within `values`. */
  text: number
  /** What must hold: an index in `CostProgram.conditions`, or -1. */
  condition: number
  /** What each of its objects costs. */
  weight: number
  list: boolean
  /** How many objects: `size`, or what `CostProgram.sizes[sizedBy]` says where that is not -1. */
  size: number
  sizedBy: number
  /** What its arguments cost: `input`, and the `inputs` of the program that are named here. */
  input: number
  inputs: readonly number[]
  /** Values in each of its objects besides those `below`. */
  values: number
  below: readonly CostNode[]
}

/**
 * The cost of an operation whatever its variables are. Plain data, linear in the text: it crosses threads, and is kept
 * as long as the text. What several fields take from one variable stands once, so that it is looked at once.
 */
export interface CostProgram {
  /** Fields of the text, fragments written out, whatever is skipped: one unit each, for reading and planning. */
  fields: number
  coordinates: readonly string[]
  /** Each behind the one that is around it. */
  conditions: readonly Condition[]
  sizes: readonly Size[]
  inputs: readonly (VariableInput | ComputedInput)[]
  inputTypes: readonly InputType[]
  /** The operation's own object. */
  root: Pick<CostNode, 'at' | 'text' | 'values' | 'below'>
}
