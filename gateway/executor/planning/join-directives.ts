import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql'

/**
 * The directives by which a supergraph says which subgraph has which types and fields: `@join__type(graph: A, key: "id")`,
 * `@join__field(graph: A, requires: "price")` (specs.apollo.dev/join).
 */
export type JoinDirective = ConstDirectiveNode

/** A type with fields. */
export type FieldsDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

/** Whether a definition is a type with fields. */
export function hasFields(node: DefinitionNode): node is FieldsDefinition {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
}

/** The directives with this name. */
export function joinsOf(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined,
  name: 'join__type' | 'join__field' | 'join__implements',
): JoinDirective[] {
  return node?.directives?.filter((directive) => directive.name.value === name) ?? []
}

/** The subgraph of a directive, as the supergraph's enum names it. */
export function graphOf(directive: JoinDirective): string {
  const value = argumentOf(directive, 'graph')
  return value?.kind === Kind.ENUM ? value.value : ''
}

/** The text of an argument; undefined if it is missing or no string. */
export function stringOf(directive: JoinDirective, argument: string): string | undefined {
  const value = argumentOf(directive, argument)
  return value?.kind === Kind.STRING ? value.value : undefined
}

/** Whether an argument has this value. */
export function is(directive: JoinDirective, argument: string, expected: boolean): boolean {
  const value = argumentOf(directive, argument)
  return value?.kind === Kind.BOOLEAN && value.value === expected
}

/** The subgraphs' names by their values in the enum `join__Graph`. */
export function sourcesOf(definitions: readonly DefinitionNode[]): Map<string, string> {
  const values = definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : [],
  )
  return new Map(
    values.map(({ name, directives = [] }) => {
      const join = directives.find((directive) => directive.name.value === 'join__graph')
      return [name.value, (join && stringOf(join, 'name')) ?? name.value]
    }),
  )
}

function argumentOf({ arguments: given = [] }: JoinDirective, argument: string) {
  return given.find(({ name }) => name.value === argument)?.value
}

/** The name of a type without its lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
