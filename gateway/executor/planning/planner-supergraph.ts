import { printSchema, Supergraph } from '@apollo/federation-internals'
import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql'
import { type FieldsDefinition, graphOf, hasFields, is, joinsOf, sourcesOf, stringOf } from './join-directives.ts'
import { withSecondEntrances } from './second-entrances.ts'

/** What Apollo's planner needs so that it plans a supergraph correctly. */
export interface PlannerSupergraph {
  supergraph: Supergraph
  /** Interfaces that no type implements in one of the subgraphs. */
  hollow: ReadonlySet<string>
  /** The real subgraph behind a name in a plan: some names are stand-ins. */
  sourceOf(name: string): string
}

/**
 * A supergraph that Apollo's planner reads correctly. The planner returns to a subgraph by the first of a type's keys
 * there, even by one that is not resolvable, so those come last. See also `withSecondEntrances`. Throws if a field requires
 * something and no key of its type leads back to it.
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

/** Builds a supergraph from a document that has been checked in the composed one. */
export function built(document: DocumentNode): Supergraph {
  return Supergraph.build(document, { supportedFeatures: null, validateSupergraph: false })
}

/** Whether a directive gives a key that is not resolvable. */
function isClosed(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type' && is(directive, 'resolvable', false)
}

/** Whether each subgraph's resolvable keys come first. */
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

/** Refuses what nobody could answer: a field that requires something needs a key by which its subgraph is asked again. */
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

/** Interfaces that a subgraph has as interfaces, without any object there. */
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
