import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import {
  type FieldsDefinition,
  graphOf,
  hasFields,
  is,
  joinsOf,
  namedType,
  sourcesOf,
  stringOf,
} from './join-directives.ts'

/** Definitions of a supergraph, and the real subgraphs behind its names. */
export interface Entrances {
  definitions: readonly DefinitionNode[]
  sourceOf(name: string): string
}

/** A field of a chain, and a stand-in subgraph that has only one key of its entity besides. */
interface Entrance {
  type: string
  field: string
  key: string
  /** The subgraph and its stand-in, as the supergraph's enum names them. */
  graph: string
  again: string
  /** What the field requires, as `Type.field`, at any depth. */
  required: ReadonlySet<string>
}

/**
 * Apollo's planner fails at chains: fields that require fields which require something themselves. It asks a subgraph for a
 * field before the required ones have come, or takes values from the wrong subgraph. So each such field moves into a
 * stand-in subgraph, which the planner enters only by a key, once it has everything. Each key has a stand-in, so that the
 * planner uses no other key.
 */
export function withSecondEntrances(definitions: readonly DefinitionNode[]): Entrances {
  const entrances = entrancesOf(definitions)
  if (entrances.length === 0) return { definitions, sourceOf: (name) => name }
  const sources = sourcesOf(definitions)
  const names = new Map(entrances.map(({ graph, again }) => [nameOf(again), sources.get(graph) ?? graph]))
  const doubled = entrances.reduce((all, entrance) => all.map((node) => withEntrance(node, entrance)), definitions)
  const moved = new Set(entrances.map(({ type, field, graph }) => `${type}.${field} ${graph}`))
  return { definitions: doubled.map((node) => withoutMoved(node, moved)), sourceOf: (name) => names.get(name) ?? name }
}

function entrancesOf(definitions: readonly DefinitionNode[]): Entrance[] {
  const types = new Map(definitions.filter(hasFields).map((type) => [type.name.value, type]))
  const requiring = [...types.values()].flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      joinsOf(field, 'join__field').flatMap((join) => {
        const fields = stringOf(join, 'requires')
        if (fields === undefined) return []
        const required = requiredBy(type, fields, types)
        return [{ type: type.name.value, field: field.name.value, graph: graphOf(join), required }]
      }),
    ),
  )
  const allRequired = new Set(requiring.flatMap(({ required }) => [...required]))
  const links = new Set(requiring.map(({ type, field }) => `${type}.${field}`).filter((name) => allRequired.has(name)))
  const ofChains = requiring.filter(
    ({ type, field, required }) => links.has(`${type}.${field}`) || [...required].some((name) => links.has(name)),
  )
  const keyed = ofChains.flatMap((each) => keysOf(types.get(each.type), each.graph).map((key) => ({ ...each, key })))
  return keyed.map((each, index) => ({ ...each, again: `${each.graph}_AGAIN_${index}` }))
}

/** The fields of a requirement, such as `"price category { tax }"`; fields of an interface count for its objects too. */
function requiredBy(
  type: FieldsDefinition,
  fields: string,
  types: ReadonlyMap<string, FieldsDefinition>,
): ReadonlySet<string> {
  const found = new Set<string>()
  function add({ selections }: SelectionSetNode, of: string): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue
      if (node.kind === Kind.INLINE_FRAGMENT) {
        add(node.selectionSet, node.typeCondition?.name.value ?? of)
        continue
      }
      for (const each of [of, ...objectsOf(of, types)]) found.add(`${each}.${node.name.value}`)
      const inner = types.get(of)?.fields?.find(({ name }) => name.value === node.name.value)
      if (node.selectionSet && inner) add(node.selectionSet, namedType(inner.type))
    }
  }
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions
  if (operation?.kind === Kind.OPERATION_DEFINITION) add(operation.selectionSet, type.name.value)
  return found
}

function objectsOf(name: string, types: ReadonlyMap<string, FieldsDefinition>): string[] {
  const implementing = [...types.values()].filter(({ interfaces }) =>
    interfaces?.some((each) => each.name.value === name),
  )
  return implementing.map((type) => type.name.value)
}

/** The keys by which a type may be resolved in a subgraph. */
function keysOf(type: FieldsDefinition | undefined, graph: string): string[] {
  return joinsOf(type, 'join__type').flatMap((join) => {
    const key = stringOf(join, 'key')
    return key !== undefined && graphOf(join) === graph && !is(join, 'resolvable', false) ? [key] : []
  })
}

/** A unique name for a stand-in subgraph. */
function nameOf(again: string): string {
  return `(${again})`
}

/** Adds to a definition what the stand-in subgraph has of it. */
function withEntrance(node: DefinitionNode, entrance: Entrance): DefinitionNode {
  if (hasFields(node)) return { ...typeWith(node, entrance), fields: fieldsWith(node, entrance) }
  switch (node.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return node.name.value === 'join__Graph' ? withGraph(node, entrance) : withValues(node, entrance)
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...both(node, entrance), fields: node.fields?.map((field) => both(field, entrance)) }
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return both(node, entrance)
    default:
      return node
  }
}

const ROOTS = ['Query', 'Mutation', 'Subscription']

/** An entity's keys and required fields; for other objects, the fields that the moved field may lead to. */
function fieldsWith(type: FieldsDefinition, entrance: Entrance): readonly FieldDefinitionNode[] | undefined {
  if (ROOTS.includes(type.name.value)) return type.fields
  const { graph, again, required } = entrance
  const isOfEntrance = type.name.value === entrance.type
  const keys = namesIn(isOfEntrance ? entrance.key : joinsOf(type, 'join__type').map(keyIn(graph)).join(' '))
  return type.fields?.map((field) => {
    const name = field.name.value
    const directives = field.directives?.flatMap((join) => {
      if (join.name.value !== 'join__field' || graphOf(join) !== graph) return [join]
      const isIt = isOfEntrance && name === entrance.field
      const isThere =
        isIt ||
        keys.size === 0 ||
        keys.has(name) ||
        required.has(`${type.name.value}.${name}`) ||
        is(join, 'external', true)
      return isThere ? [join, renamed(join, again)] : [join]
    })
    return { ...field, directives }
  })
}

function keyIn(graph: string): (join: ConstDirectiveNode) => string {
  return (join) => (graphOf(join) === graph ? (stringOf(join, 'key') ?? '') : '')
}

/** Removes the fields of chains from their own subgraph. */
function withoutMoved(node: DefinitionNode, moved: ReadonlySet<string>): DefinitionNode {
  if (!hasFields(node)) return node
  const fields = node.fields?.map((field) => {
    const isMoved = (join: ConstDirectiveNode) => moved.has(`${node.name.value}.${field.name.value} ${graphOf(join)}`)
    return { ...field, directives: field.directives?.filter((join) => !isMoved(join)) }
  })
  return { ...node, fields }
}

/** The type of the field, with one key only. */
function typeWith<Type extends FieldsDefinition>(type: Type, entrance: Entrance): Type {
  if (type.name.value !== entrance.type) return both(type, entrance)
  const { graph, key, again } = entrance
  const directives = type.directives?.flatMap((join) => {
    const isOther = join.name.value === 'join__type' && stringOf(join, 'key') !== key
    const isDoubled = join.name.value.startsWith('join__') && graphOf(join) === graph && !isOther
    return isDoubled ? [join, renamed(join, again)] : [join]
  })
  return { ...type, directives }
}

type Joined = { readonly directives?: readonly ConstDirectiveNode[] | undefined }

function both<Node extends Joined>(node: Node, { graph, again }: Entrance): Node {
  const directives = node.directives?.flatMap((directive) =>
    directive.name.value.startsWith('join__') && graphOf(directive) === graph
      ? [directive, renamed(directive, again)]
      : [directive],
  )
  return { ...node, directives }
}

function withValues(node: EnumTypeDefinitionNode, entrance: Entrance): EnumTypeDefinitionNode {
  return { ...both(node, entrance), values: node.values?.map((value) => both(value, entrance)) }
}

function withGraph(node: EnumTypeDefinitionNode, { graph, again }: Entrance): EnumTypeDefinitionNode {
  const values = node.values?.flatMap((value) => {
    if (value.name.value !== graph) return [value]
    const directives = value.directives?.map((directive) => withArgument(directive, 'name', Kind.STRING, nameOf(again)))
    return [value, { ...value, name: { ...value.name, value: again }, directives }]
  })
  return { ...node, values }
}

function renamed(directive: ConstDirectiveNode, again: string): ConstDirectiveNode {
  return withArgument(directive, 'graph', Kind.ENUM, again)
}

function withArgument(
  directive: ConstDirectiveNode,
  name: string,
  kind: Kind.ENUM | Kind.STRING,
  value: string,
): ConstDirectiveNode {
  const given = directive.arguments?.map((argument) =>
    argument.name.value === name ? { ...argument, value: { kind, value } } : argument,
  )
  return { ...directive, arguments: given }
}

/** The names in a set of fields, at any depth. */
function namesIn(fields: string | undefined): ReadonlySet<string> {
  return new Set(fields?.match(/\w+/g) ?? [])
}
