import {
  type FieldDefinitionNode,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { graphOf, is, joinsOf, sourcesOf, stringOf } from '../planning/join-directives.ts'

/** Fields of an entity by their paths, such as `place.floor`. */
export type Paths = ReadonlySet<string>

const NOTHING: Paths = new Set()
const known = new WeakMap<GraphQLSchema, Needs>()

/** What representations of entities must contain, read from a supergraph's schema. */
export class Needs {
  #schema: GraphQLSchema
  #sources: ReadonlyMap<string, string>
  #required = new Map<string, Paths>()
  #keys = new Map<string, readonly Paths[]>()

  static of(schema: GraphQLSchema): Needs {
    const needs = known.get(schema) ?? new Needs(schema)
    known.set(schema, needs)
    return needs
  }

  private constructor(schema: GraphQLSchema) {
    this.#schema = schema
    const graphs = schema.getType('join__Graph')
    this.#sources = sourcesOf(isEnumType(graphs) && graphs.astNode ? [graphs.astNode] : [])
  }

  /** What a field of `source` requires of other subgraphs. */
  ofField(source: string, type: string, field: string): Paths {
    const id = `${source} ${type}.${field}`
    const paths = this.#required.get(id) ?? this.#readRequired(source, type, field)
    this.#required.set(id, paths)
    return paths
  }

  /** The keys by which `source` finds an entity of this type. */
  keysOf(source: string, type: string): readonly Paths[] {
    const id = `${source} ${type}`
    const keys = this.#keys.get(id) ?? this.#readKeys(source, type)
    this.#keys.set(id, keys)
    return keys
  }

  #readRequired(source: string, type: string, field: string): Paths {
    const defined = this.#fieldOf(type, field)
    const join = joinsOf(defined, 'join__field').find((join) => this.#sources.get(graphOf(join)) === source)
    const required = join && stringOf(join, 'requires')
    return required === undefined ? NOTHING : pathsOf(required)
  }

  #readKeys(source: string, type: string): Paths[] {
    const joins = joinsOf(this.#schema.getType(type)?.astNode, 'join__type')
    return joins.flatMap((join) => {
      const key = stringOf(join, 'key')
      const isOfSource = this.#sources.get(graphOf(join)) === source && !is(join, 'resolvable', false)
      return key !== undefined && isOfSource ? [pathsOf(key)] : []
    })
  }

  #fieldOf(name: string, field: string): FieldDefinitionNode | null | undefined {
    const type = this.#schema.getType(name)
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.astNode : undefined
  }
}

/** The paths of a set of fields, such as `"id place { floor }"`. */
function pathsOf(fields: string): Paths {
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions
  const paths = new Set<string>()
  function add({ selections }: SelectionSetNode, above: string): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue
      const path = node.kind === Kind.FIELD ? `${above}${node.name.value}` : above.slice(0, -1)
      if (node.kind === Kind.FIELD) paths.add(path)
      if (node.selectionSet) add(node.selectionSet, path === '' ? '' : `${path}.`)
    }
  }
  if (operation?.kind === Kind.OPERATION_DEFINITION) add(operation.selectionSet, '')
  return paths
}
