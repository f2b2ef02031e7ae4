import { printSchema, type Supergraph } from '@apollo/federation-internals'
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql'
import { type FieldsDefinition, graphOf, hasFields, namedType, sourcesOf, stringOf } from './join-directives.ts'
import { built } from './planner-supergraph.ts'

/** A field with arguments in a requirement: `price(in: EUR)`. */
interface RequiredField {
  name: string
  arguments: readonly ArgumentNode[]
}

/** The fields that a requirement names, by their paths (`category.price`), and the stand-ins of each. */
export type Requirement = ReadonlyMap<string, ReadonlySet<string>>

/** A supergraph that the planner can read, and what maps its plans back. */
export interface RequiredArguments {
  /** Here, each required field with arguments is a field without arguments: a stand-in. */
  supergraph: Supergraph
  /** The field that each stand-in stands for. */
  standIns: ReadonlyMap<string, RequiredField>
  /** What a field requires of other subgraphs. `source`: the name of the field's subgraph. */
  requirementOf(source: string, type: string, field: string): Requirement | undefined
}

/**
 * Gives each required field with arguments a name of its own: `@requires(fields: "price(in: EUR)")` becomes
 * `"_required0_price"`. Apollo's planner ignores the arguments of required fields, so that one of two such requirements
 * would get the value of the other. Null if the supergraph has no such requirement.
 */
export function requiredArguments(supergraph: Supergraph): RequiredArguments | null {
  const joins = [...(supergraph.schema.directive('join__field')?.applications() ?? [])]
  const hasArguments = joins.some((join) => String(join.arguments().requires ?? '').includes('('))
  return hasArguments ? new StandIns(supergraph) : null
}

class StandIns implements RequiredArguments {
  supergraph: Supergraph
  standIns = new Map<string, RequiredField>()
  #requirements = new Map<string, Requirement>()
  #names = new Map<string, string>()
  #types: ReadonlyMap<string, FieldsDefinition>
  /** Type -> stand-in -> field. */
  #added = new Map<string, Map<string, string>>()
  #sources: ReadonlyMap<string, string>

  constructor({ schema }: Supergraph) {
    const document = parse(printSchema(schema), { noLocation: true })
    this.#types = new Map(document.definitions.filter(hasFields).map((type) => [type.name.value, type]))
    this.#sources = sourcesOf(document.definitions)
    const renamed = document.definitions.map((node) => (hasFields(node) ? this.#renameRequirements(node) : node))
    const definitions = renamed.map((node) => (hasFields(node) ? this.#withStandIns(node) : node))
    this.supergraph = built({ ...document, definitions })
  }

  requirementOf(source: string, type: string, field: string): Requirement | undefined {
    return this.#requirements.get(requirementKey(source, type, field))
  }

  #renameRequirements<Type extends FieldsDefinition>(type: Type): Type {
    const fields = type.fields?.map((field) => ({
      ...field,
      directives: field.directives?.map((directive) => this.#renameRequirement(type.name.value, field, directive)),
    }))
    return { ...type, fields }
  }

  #renameRequirement(type: string, field: FieldDefinitionNode, directive: ConstDirectiveNode): ConstDirectiveNode {
    const requires = stringOf(directive, 'requires')
    if (directive.name.value !== 'join__field' || requires === undefined) return directive
    const [operation] = parse(`{ ${requires} }`, { noLocation: true }).definitions
    const requirement = new Map<string, Set<string>>()
    const { selectionSet } = operation as OperationDefinitionNode // only an operation begins with a brace
    const value = print(this.#rename(selectionSet, type, '', requirement)).slice(1, -1)
    const source = this.#sources.get(graphOf(directive)) ?? ''
    this.#requirements.set(requirementKey(source, type, field.name.value), requirement)
    const given = directive.arguments?.map((argument) =>
      argument.name.value === 'requires' ? { ...argument, value: { kind: Kind.STRING as const, value } } : argument,
    )
    return { ...directive, arguments: given }
  }

  #rename(set: SelectionSetNode, type: string, above: string, into: Map<string, Set<string>>): SelectionSetNode {
    const selections = set.selections.map((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = node.typeCondition?.name.value ?? type
        return { ...node, selectionSet: this.#rename(node.selectionSet, narrowed, above, into) }
      }
      const path = pathBelow(above, node.name.value)
      const name = node.arguments?.length ? this.#standIn(type, node.name.value, node.arguments) : node.name.value
      into.set(path, (into.get(path) ?? new Set()).add(name))
      const field = this.#types.get(type)?.fields?.find((field) => field.name.value === node.name.value)
      const selectionSet =
        node.selectionSet && field && this.#rename(node.selectionSet, namedType(field.type), path, into)
      return { ...node, name: { ...node.name, value: name }, arguments: [], selectionSet }
    })
    return { ...set, selections }
  }

  /** One name per field and arguments, whatever the type: a field of an interface is also a field of its objects. */
  #standIn(type: string, field: string, given: readonly ArgumentNode[]): string {
    const sorted = given.toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1))
    const id = `${field}(${sorted.map(print)})`
    const name = this.#names.get(id) ?? `_required${this.#names.size}_${field}`
    this.#names.set(id, name)
    this.standIns.set(name, { name: field, arguments: given })
    for (const each of this.#types.values()) {
      const isOfType = each.name.value === type || each.interfaces?.some((parent) => parent.name.value === type)
      if (!isOfType) continue
      const added = this.#added.get(each.name.value) ?? new Map<string, string>()
      this.#added.set(each.name.value, added.set(name, field))
    }
    return name
  }

  /** A stand-in is in the same subgraphs as its field, and requires the same. */
  #withStandIns<Type extends FieldsDefinition>(type: Type): Type {
    const added = [...(this.#added.get(type.name.value) ?? [])].flatMap(([name, of]) => {
      const field = type.fields?.find((field) => field.name.value === of)
      return field ? [standInOf(field, name)] : []
    })
    return { ...type, fields: [...(type.fields ?? []), ...added] }
  }
}

/** A stand-in for a field: its type and `@join__field`, without its arguments. */
function standInOf(field: FieldDefinitionNode, value: string): FieldDefinitionNode {
  const directives = field.directives?.filter(({ name }) => name.value === 'join__field')
  return { kind: Kind.FIELD_DEFINITION, name: { kind: Kind.NAME, value }, type: field.type, directives }
}

/** The path of a field below another one, or below the entity: `''`. */
export function pathBelow(above: string, field: string): string {
  return above === '' ? field : `${above}.${field}`
}

function requirementKey(source: string, type: string, field: string): string {
  return `${source} ${type}.${field}`
}
