import { type FieldNode, type GraphQLArgument, type GraphQLField, Kind, type ValueNode } from 'graphql'
import type { Sizing } from './model.ts'
import type { CostNode, Given, Size } from './program.ts'

/** The length of a list, as a node stores it. */
export type SizeOf = Pick<CostNode, 'size' | 'sizedBy'>

/** The list sizes of one operation, while compiling. */
export interface Sizes {
  sizes: readonly Size[]
  /** The length of a list that a field with these arguments answers, or has in its object. */
  of(sizing: Sizing, node: FieldNode, definition: GraphQLField<unknown, unknown>): SizeOf
}

/** Compiles the lengths of lists. A size that several fields share is stored once. */
export function compileSizes(): Sizes {
  const sizes: Size[] = []
  const known = new Map<string, number>()
  return {
    sizes,
    of(sizing, node, definition) {
      const size = compileSize(sizing, node, definition)
      if (size.slices.length === 0 && size.lengths.length === 0) return { size: size.fixed, sizedBy: -1 }
      const id = JSON.stringify(size)
      const at = known.get(id) ?? sizes.push(size) - 1
      known.set(id, at)
      return { size: 0, sizedBy: at }
    },
  }
}

function compileSize(
  { assumed, slicing, lengthOf }: Sizing,
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
): Size {
  const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]))
  const size = { fixed: 0, slices: [] as Size['slices'][number][], lengths: [] as Given[] }
  for (const name of slicing) {
    const missing = defaultOf(args, name) ?? assumed
    const value = given.get(name)
    if (value?.kind === Kind.VARIABLE) size.slices.push({ variable: value.name.value, missing, empty: assumed })
    else if (value?.kind === Kind.INT) size.fixed = Math.max(size.fixed, Number(value.value))
    else size.fixed = Math.max(size.fixed, value ? assumed : missing)
  }
  for (const [name = '', ...path] of lengthOf) addLength(size, given.get(name), path)
  if (slicing.length === 0 && lengthOf.length === 0) size.fixed = assumed
  return size
}

/** Adds the length of the value at `path` within a value of the text. */
function addLength(size: { fixed: number; lengths: Given[] }, value: ValueNode | undefined, path: string[]): void {
  if (!value || value.kind === Kind.NULL) return
  const [name, ...rest] = path
  if (value.kind === Kind.VARIABLE) size.lengths.push({ variable: value.name.value, path })
  else if (name === undefined) size.fixed += value.kind === Kind.LIST ? value.values.length : 1
  else if (value.kind === Kind.OBJECT) {
    addLength(size, value.fields.find((field) => field.name.value === name)?.value, rest)
  }
}

function defaultOf(args: readonly GraphQLArgument[], name: string): number | undefined {
  const value = args.find((arg) => arg.name === name)?.defaultValue
  return typeof value === 'number' ? value : undefined
}
