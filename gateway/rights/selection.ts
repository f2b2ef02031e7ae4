import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { failure } from '../../schema/errors.ts'
import type { Denial, Rights } from './rights.ts'

/** The types that an object may have at a place in an operation. */
type Types = readonly string[]

/** The most selections that an operation may have after its denied parts are removed. */
const MAX_SELECTIONS = 20_000

/** The numbers of all rules that may deny parts of an operation, which has neither conditions nor named fragments. */
export function rulesOf(operation: OperationDefinitionNode, schema: GraphQLSchema, rights: Rights): number[] {
  const found = new Set<number>()
  function look({ selections }: SelectionSetNode, types: Types): void {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) look(node.selectionSet, narrowed(types, node, schema))
      if (node.kind !== Kind.FIELD) continue
      for (const type of types) for (const rule of rights.rulesOf(type, node.name.value)) found.add(rule)
      if (node.selectionSet) look(node.selectionSet, given(types, node, schema))
    }
  }
  look(operation.selectionSet, rootTypes(operation, schema))
  return [...found].sort((one, other) => one - other)
}

/** The reason for the first denied field of an operation, as a sentence. */
export function firstDenied(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  denial: Denial,
): string | undefined {
  function look({ selections }: SelectionSetNode, types: Types): string | undefined {
    for (const node of selections) {
      let reason: string | undefined
      if (node.kind === Kind.INLINE_FRAGMENT) reason = look(node.selectionSet, narrowed(types, node, schema))
      if (node.kind === Kind.FIELD) {
        for (const type of types) reason ??= denial.ofField(type, node.name.value)
        const below = given(types, node, schema)
        for (const type of below) reason ??= denial.ofObject(type)
        if (node.selectionSet) reason ??= look(node.selectionSet, below)
      }
      if (reason !== undefined) return reason
    }
    return undefined
  }
  return look(operation.selectionSet, rootTypes(operation, schema))
}

/**
 * Removes the denied parts from an operation: subgraphs are asked only for the rest. A field that is denied on some
 * types of an object is selected on each of the others separately. An object may be left without selections. Throws
 * OPERATION_TOO_COMPLEX.
 */
export function withoutDenied(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  denial: Denial,
): OperationDefinitionNode {
  let count = 0
  function kept({ selections, ...set }: SelectionSetNode, types: Types): SelectionSetNode {
    const common: SelectionNode[] = []
    /** The selections for objects of one type only. */
    const apart = new Map<string, SelectionNode[]>()
    for (const node of selections) {
      if (++count > MAX_SELECTIONS) {
        throw failure('OPERATION_TOO_COMPLEX', 'The operation asks for too many fields. Ask for less, or split it.')
      }
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const left = narrowed(types, node, schema)
        if (left.length === 0 && types.length > 0) continue // no object has these types
        const selectionSet = kept(node.selectionSet, left)
        if (selectionSet.selections.length > 0) common.push({ ...node, selectionSet })
      } else if (node.kind === Kind.FIELD) {
        const allowed = types.filter((type) => denial.ofField(type, node.name.value) === undefined)
        if (allowed.length === types.length) common.push(within(node, types))
        else {
          for (const type of allowed) {
            const known = apart.get(type)
            if (known) known.push(within(node, [type]))
            else apart.set(type, [within(node, [type])])
          }
        }
      }
    }
    return { ...set, selections: [...common, ...[...apart].map(([type, nodes]) => fragmentOn(type, nodes))] }
  }
  function within(node: FieldNode, types: Types): FieldNode {
    if (!node.selectionSet) return node
    return { ...node, selectionSet: kept(node.selectionSet, given(types, node, schema)) }
  }
  return { ...operation, selectionSet: kept(operation.selectionSet, rootTypes(operation, schema)) }
}

function rootTypes({ operation }: OperationDefinitionNode, schema: GraphQLSchema): Types {
  const root = schema.getRootType(operation)
  return root ? [root.name] : []
}

/** The types of the objects that a field may return. */
function given(types: Types, { name }: FieldNode, schema: GraphQLSchema): Types {
  const found = types.flatMap((type) => {
    const owner = schema.getType(type)
    const field = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[name.value] : undefined
    return field ? possible(getNamedType(field.type).name, schema) : []
  })
  return types.length > 1 ? [...new Set(found)] : found
}

function narrowed(types: Types, { typeCondition }: InlineFragmentNode, schema: GraphQLSchema): Types {
  if (!typeCondition) return types
  const among = new Set(possible(typeCondition.name.value, schema))
  return types.filter((type) => among.has(type))
}

function possible(name: string, schema: GraphQLSchema): Types {
  const type = schema.getType(name)
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map(({ name }) => name)
  return isCompositeType(type) ? [name] : []
}

function fragmentOn(type: string, selections: SelectionNode[]): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }
}
