import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { LOGGED, recordsBehind } from '../../../schema/records.ts'
import { RECORDS_BEHIND } from '../response-keys.ts'

/**
 * Selects the id of every record that an operation reads, and of the records behind a verdict or a score, even if the
 * client does not want them: the processing log names what was given. The answer has the client's fields only.
 */
export function withRecordIds(operation: OperationDefinitionNode, schema: GraphQLSchema): OperationDefinitionNode {
  if (!LOGGED.some((name) => isInterfaceType(schema.getType(name)))) return operation
  const info = new TypeInfo(schema)
  return visit(
    operation,
    visitWithTypeInfo(info, {
      Field: {
        leave(field): FieldNode | undefined {
          const type = info.getType()
          if (!type || !field.selectionSet) return undefined
          const added = addedTo(getNamedType(type).name, field.selectionSet, schema)
          return added.length > 0 ? { ...field, selectionSet: withMore(field.selectionSet, added) } : undefined
        },
      },
    }),
  )
}

/** Whether a type is one of records, or of what NCBs write to each other. */
export function isRecord(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => LOGGED.includes(name))
}

function addedTo(name: string, set: SelectionSetNode, schema: GraphQLSchema): SelectionNode[] {
  const type = schema.getType(name)
  if (isObjectType(type)) {
    if (isRecord(type)) return [ID]
    const field = recordsBehind[name]
    return field !== undefined && tellsMore(set) ? [recordsField(field)] : []
  }
  if (!isAbstractType(type)) return []
  return schema.getPossibleTypes(type).flatMap((possible) => {
    const added = addedTo(possible.name, set, schema)
    if (added.length === 0) return []
    const typeCondition = { kind: Kind.NAMED_TYPE as const, name: nameNode(possible.name) }
    return [{ kind: Kind.INLINE_FRAGMENT as const, typeCondition, selectionSet: setOf(added) }]
  })
}

/** Whether the selection has anything besides what the caller itself sent. */
function tellsMore({ selections }: SelectionSetNode): boolean {
  return selections.some((node) =>
    node.kind === Kind.FIELD
      ? node.name.value !== 'asked' && node.name.value !== '__typename'
      : node.kind === Kind.INLINE_FRAGMENT && tellsMore(node.selectionSet),
  )
}

function recordsField(field: string): FieldNode {
  const owner: FieldNode = { ...fieldNode('recordedBy'), selectionSet: setOf([fieldNode('code')]) }
  return { ...fieldNode(field), alias: nameNode(RECORDS_BEHIND), selectionSet: setOf([ID, owner]) }
}

function withMore({ selections, ...set }: SelectionSetNode, added: readonly SelectionNode[]): SelectionSetNode {
  return { ...set, selections: [...selections, ...added] }
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections }
}

function nameNode(value: string) {
  return { kind: Kind.NAME as const, value }
}

function fieldNode(name: string): FieldNode {
  return { kind: Kind.FIELD, name: nameNode(name) }
}

const ID = fieldNode('id')
