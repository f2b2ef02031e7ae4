import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { graphOf, is, joinsOf, sourcesOf, stringOf } from './join-directives.ts'

const SUFFIX = '_ENTERED_AGAIN'
const NAME_SUFFIX = ' (entered again)'

/** Definitions of a supergraph, and what its subgraphs' names stand for. */
export interface Entrances {
  definitions: readonly DefinitionNode[]
  sourceOf(name: string): string
}

type FieldsDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

/**
 * Fields that require fields which require something themselves are where the planner goes wrong: it asks a subgraph in
 * which it is for what that has only after others have been asked, or takes there what it has to get elsewhere. So each
 * such subgraph gets a second name, under which alone it has those fields, and has none of the fields that others
 * require: the planner comes there by a key alone, once it has everything.
 */
export function withSecondEntrances(definitions: readonly DefinitionNode[]): Entrances {
  const doubling = new Doubling(definitions)
  if (doubling.graphs.size === 0) return { definitions, sourceOf: (name) => name }
  const sources = sourcesOf(definitions)
  const again = new Map(
    [...doubling.graphs].map((graph) => [`${sources.get(graph)}${NAME_SUFFIX}`, sources.get(graph)]),
  )
  return { definitions: definitions.map((node) => doubling.of(node)), sourceOf: (name) => again.get(name) ?? name }
}

const ROOTS = ['Query', 'Mutation', 'Subscription']

class Doubling {
  /** The subgraphs with fields of such chains, as the supergraph's enum names them. */
  readonly graphs = new Set<string>()
  /** The names of fields that some field requires; and of those of them that require something. */
  #required: ReadonlySet<string>
  #links: ReadonlySet<string>
  /** What fields of chains require, by their subgraphs. */
  #needed = new Map<string, Set<string>>()

  constructor(definitions: readonly DefinitionNode[]) {
    const fields = definitions.flatMap((node) => (hasFields(node) ? (node.fields ?? []) : []))
    const all = fields.flatMap((field) => joinsOf(field, 'join__field').map((join) => ({ field, join })))
    this.#required = new Set(all.flatMap(({ join }) => namesIn(stringOf(join, 'requires'))))
    const links = all.filter(({ field, join }) => isRequiring(join) && this.#required.has(field.name.value))
    this.#links = new Set(links.map(({ field }) => field.name.value))
    for (const { field, join } of all) {
      if (!this.#isOfChain(field, join)) continue
      const graph = graphOf(join)
      this.graphs.add(graph)
      const needed = this.#needed.get(graph) ?? new Set()
      this.#needed.set(graph, needed)
      for (const name of namesIn(stringOf(join, 'requires'))) needed.add(name)
    }
  }

  /** A definition in which what is of a subgraph is of its second name, too. */
  of(node: DefinitionNode): DefinitionNode {
    if (hasFields(node)) return { ...this.#both(node), fields: this.#fieldsOf(node) }
    switch (node.kind) {
      case Kind.ENUM_TYPE_DEFINITION:
        return node.name.value === 'join__Graph' ? this.#withGraphs(node) : this.#withValues(node)
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return { ...this.#both(node), fields: node.fields?.map((field) => this.#both(field)) }
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_DEFINITION:
        return this.#both(node)
      default:
        return node
    }
  }

  #isOfChain({ name }: FieldDefinitionNode, join: ConstDirectiveNode): boolean {
    if (!isRequiring(join)) return false
    return (
      this.#links.has(name.value) || namesIn(stringOf(join, 'requires')).some((required) => this.#links.has(required))
    )
  }

  /** Root fields stay where they are: nobody comes to them by a key. */
  #fieldsOf(type: FieldsDefinition): readonly FieldDefinitionNode[] | undefined {
    if (ROOTS.includes(type.name.value)) return type.fields
    const keys = new Set(joinsOf(type, 'join__type').flatMap((join) => namesIn(stringOf(join, 'key'))))
    return type.fields?.map((field) => ({
      ...field,
      directives: field.directives?.flatMap((directive) => {
        if (!this.#isOfGraph(directive)) return [directive]
        if (this.#isOfChain(field, directive)) return [renamed(directive)]
        const name = field.name.value
        const stays =
          keys.has(name) || is(directive, 'external', true) || this.#needed.get(graphOf(directive))?.has(name)
        return this.#required.has(name) && !stays ? [directive] : [directive, renamed(directive)]
      }),
    }))
  }

  #isOfGraph(directive: ConstDirectiveNode): boolean {
    return directive.name.value.startsWith('join__') && this.graphs.has(graphOf(directive))
  }

  #both<Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(node: Node): Node {
    const directives = node.directives?.flatMap((directive) =>
      this.#isOfGraph(directive) ? [directive, renamed(directive)] : [directive],
    )
    return { ...node, directives }
  }

  #withValues(node: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    return { ...this.#both(node), values: node.values?.map((value) => this.#both(value)) }
  }

  #withGraphs(node: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    const values = node.values?.flatMap((value) => {
      if (!this.graphs.has(value.name.value)) return [value]
      const name = { ...value.name, value: `${value.name.value}${SUFFIX}` }
      return [value, { ...value, name, directives: value.directives?.map(withSecondName) } as EnumValueDefinitionNode] // the same kind
    })
    return { ...node, values }
  }
}

function isRequiring(join: ConstDirectiveNode): boolean {
  return stringOf(join, 'requires') !== undefined
}

/** The names in a set of fields, at any depth. */
function namesIn(fields: string | undefined): readonly string[] {
  return fields?.match(/\w+/g) ?? []
}

/** The same of the second name. */
function renamed(directive: ConstDirectiveNode): ConstDirectiveNode {
  const given = directive.arguments?.map((argument) =>
    argument.name.value === 'graph' && argument.value.kind === Kind.ENUM
      ? { ...argument, value: { ...argument.value, value: `${argument.value.value}${SUFFIX}` } }
      : argument,
  )
  return { ...directive, arguments: given }
}

function withSecondName(directive: ConstDirectiveNode): ConstDirectiveNode {
  const given = directive.arguments?.map((argument) =>
    argument.name.value === 'name' && argument.value.kind === Kind.STRING
      ? { ...argument, value: { ...argument.value, value: `${argument.value.value}${NAME_SUFFIX}` } }
      : argument,
  )
  return { ...directive, arguments: given }
}

function hasFields(node: DefinitionNode): node is FieldsDefinition {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
}
