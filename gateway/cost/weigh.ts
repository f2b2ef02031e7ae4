import { computedWeights } from '../../schema/cost-rules.ts'
import type { ComputedInput, Given, InputType, Size, VariableInput } from './program.ts'

type Variables = Readonly<Record<string, unknown>>

/** The cost of a value: `weight` for each item of a list, plus its contents unless `type` is -1. */
export function weigh(value: unknown, weight: number, type: number, types: readonly InputType[]): number {
  if (value === null || value === undefined) return 0
  let cost = 0
  if (Array.isArray(value)) {
    for (const item of value) cost += weigh(item, weight, type, types)
    return cost
  }
  cost = weight
  const within = type === -1 ? undefined : types[type]
  if (!within || typeof value !== 'object') return cost
  const object = value as Variables // neither null nor a list
  for (const field of within.fields) {
    if (Object.hasOwn(object, field.name)) cost += weigh(object[field.name], field.weight, field.type, types)
  }
  return cost + computed(within.rule, object)
}

/** The cost of a program's input with these variables. */
export function weighInput(
  input: VariableInput | ComputedInput,
  variables: Variables,
  types: readonly InputType[],
): number {
  if ('rule' in input) {
    const value: Record<string, unknown> = {}
    for (const { name, literal, variable } of input.fields) {
      value[name] = variable === undefined ? literal : named(variables, variable)
    }
    return computed(input.rule, value)
  }
  return weigh(named(variables, input.variable), input.weight, input.type, types)
}

/** The length of a list with these variables. */
export function sizeOf({ fixed, slices, lengths }: Size, variables: Variables): number {
  let size = fixed
  for (const { variable, missing, empty } of slices) {
    const value = named(variables, variable)
    size = Math.max(size, typeof value === 'number' ? value : value === undefined ? missing : empty)
  }
  for (const given of lengths) size += lengthOf(given, variables)
  return size
}

function lengthOf({ variable, path }: Given, variables: Variables): number {
  let value = named(variables, variable)
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return 0
    value = named(value as Variables, name) // not null
  }
  if (Array.isArray(value)) return value.length
  return value === null || value === undefined ? 0 : 1
}

/** A variable or field by its name, which may be `__proto__`. */
function named(values: Variables, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

function computed(rule: string | null, value: Variables): number {
  return rule === null ? 0 : (computedWeights[rule]?.(value) ?? 0)
}
