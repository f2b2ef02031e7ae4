import { printSchema, Supergraph } from '@apollo/federation-internals'
import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql'
import { type FieldsDefinition, graphOf, hasFields, is, joinsOf, sourcesOf, stringOf } from './join-directives.ts'
import { withSecondEntrances } from './second-entrances.ts'

/** What has to be known of a supergraph before Apollo's planner plans it right. */
export interface PlannerSupergraph {
  supergraph: Supergraph
  /** Interfaces that a subgraph has without any type that implements them there. */
  hollow: ReadonlySet<string>
  /** The subgraph that a plan means by a name: some stand for another one. */
  sourceOf(name: string): string
}

/**
 * A supergraph as Apollo's planner reads it right. It comes back to a subgraph by the first of a type's keys there, also
 * where that one must not be resolved: those stand last. And see `withSecondEntrances`. Throws where a field requires
 * something, and no key of its type leads back to it.
 */
export function plannerSupergraph(composed: Supergraph): PlannerSupergraph {
  const document = parse(printSchema(composed.schema), { noLocation: true })
  const types = document.definitions.filter(hasFields)
  refuseWithoutWay(types, sourcesOf(document.definitions))
  const ordered = document.definitions.map(
    (node): DefinitionNode => (hasFields(node) ? { ...node, directives: inOrder(node.directives) } : node),
  )
  const { definitions, sourceOf } = withSecondEntrances(ordered)
  const isAsItWas = definitions === ordered && types.every((type) => isInOrder(type.directives))
  const supergraph = isAsItWas ? composed : built({ ...document, definitions })
  return { supergraph, hollow: hollowInterfaces(types), sourceOf }
}

/** Builds what has been checked in the supergraph that it is made of. */
export function built(document: DocumentNode): Supergraph {
  return Supergraph.build(document, { supportedFeatures: null, validateSupergraph: false })
}

/** Whether a directive gives a key that must not be resolved. */
function isClosed(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type' && is(directive, 'resolvable', false)
}

/** Whether no key that must not be resolved stands before another one of its subgraph. */
function isInOrder(directives: readonly ConstDirectiveNode[] = []): boolean {
  const closed = new Set<string>()
  for (const directive of directives) {
    if (directive.name.value !== 'join__type') continue
    if (isClosed(directive)) closed.add(graphOf(directive))
    else if (closed.has(graphOf(directive))) return false
  }
  return true
}

function inOrder(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  return [...directives.filter((directive) => !isClosed(directive)), ...directives.filter(isClosed)]
}

/** Refuses what nobody could answer: the subgraph of a field that requires something has to be asked once more for it. */
function refuseWithoutWay(types: readonly FieldsDefinition[], sources: ReadonlyMap<string, string>): void {
  for (const type of types) {
    const keys = joinsOf(type, 'join__type').filter((join) => stringOf(join, 'key') !== undefined && !isClosed(join))
    const open = new Set(keys.map(graphOf))
    for (const field of type.fields ?? []) {
      const requiring = joinsOf(field, 'join__field').filter((join) => stringOf(join, 'requires') !== undefined)
      const join = requiring.find((join) => !open.has(graphOf(join)))
      if (!join) continue
      const source = sources.get(graphOf(join)) ?? graphOf(join)
      const [name, fieldName] = [type.name.value, field.name.value]
      throw new Error(
        `${source} has ${name}.${fieldName}, which requires fields of other subgraphs, and no key of ${name} there may be resolved: give it one that is.`,
      )
    }
  }
}

/** Interfaces that are there in a subgraph, as interfaces, and have no object there. */
function hollowInterfaces(types: readonly FieldsDefinition[]): ReadonlySet<string> {
  const objects = new Set<string>()
  for (const type of types) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const join of joinsOf(type, 'join__implements')) objects.add(`${graphOf(join)} ${stringOf(join, 'interface')}`)
  }
  const hollow = types.filter((type) => {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return false
    const joins = joinsOf(type, 'join__type').filter((join) => !is(join, 'isInterfaceObject', true))
    return joins.some((join) => !objects.has(`${graphOf(join)} ${type.name.value}`))
  })
  return new Set(hollow.map(({ name }) => name.value))
}
