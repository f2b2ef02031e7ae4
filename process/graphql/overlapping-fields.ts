import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
  type ValidationContext,
  type ValueNode,
} from 'graphql'
import { failure } from '../../schema/errors.ts'

/** A field of a selection set; the same object wherever the set is merged with others. */
interface Field {
  node: FieldNode
  key: string
  parent: GraphQLType | undefined
  defined: GraphQLField<unknown, unknown> | undefined
}

/** A field among those merged at its position; `from`: the field whose selection set contains it. */
interface Merged {
  field: Field
  from: Merged | undefined
}

/** A selection set of a field, and the type of its objects. */
interface Source {
  set: SelectionSetNode
  type: GraphQLType | undefined
  from: Merged | undefined
}

/** Fields by response key. */
type Level = Map<string, Merged[]>

/**
 * How many fields are compared, counted at each position where they are merged: several times what the largest sensible
 * operation needs. Only an attack needs more: fragments that multiply, under types that exclude each other.
 */
const MAX_LOOKS = 100_000

/**
 * Field Selection Merging (GraphQL, 5.3.2): refuses the same documents as graphql-js's rule of that name. The original
 * compares every two fields of a response key; this one takes all fields of a position together, once, and checks that they
 * agree: in names and arguments if they may be of one object, and in the shapes of their types. (The algorithm is Simon
 * Adameit's, also used by Sangria and graphql-java.)
 *
 * Throws OPERATION_TOO_COMPLEX.
 */
export function OverlappingFieldsRule(context: ValidationContext): ASTVisitor {
  return {
    Document({ definitions }) {
      const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      if (hasCycle(fragments, context)) return // merging would not end; another rule refuses it
      const overlap = new Overlap(context)
      for (const node of definitions) {
        if (node.kind === Kind.OPERATION_DEFINITION) {
          overlap.check(node.selectionSet, context.getSchema().getRootType(node.operation) ?? undefined)
        } else if (node.kind === Kind.FRAGMENT_DEFINITION) {
          overlap.check(node.selectionSet, typeFromAST(context.getSchema(), node.typeCondition))
        }
      }
    },
  }
}

class Overlap {
  #context: ValidationContext
  #looks = 0
  #fields = new Map<FieldNode, Field>()
  #signatures = new Map<FieldNode, string>()
  #numbers = new Map<SelectionSetNode, number>()
  /** Sets of selection sets that have been compared already, for agreement and for shapes. */
  #agreed = new Set<string>()
  #shaped = new Set<string>()
  #reported = new Set<FieldNode>()

  constructor(context: ValidationContext) {
    this.#context = context
  }

  check(set: SelectionSetNode, type: GraphQLType | undefined): void {
    const sources = [{ set, type, from: undefined }]
    this.#agree(sources, true)
    this.#shape(sources)
  }

  /**
   * Whether the fields of these sets agree in names and arguments. `tells`: reports conflicts, and checks each type on its
   * own.
   */
  #agree(sources: readonly Source[], tells: boolean): boolean {
    const id = this.#idOf(sources)
    if (this.#agreed.has(id)) return true
    let agrees = true
    for (const merged of this.#collect(sources).values()) {
      if (!this.#agreeAtKey(merged, tells)) agrees = false
      if (!agrees && !tells) return false
    }
    if (agrees || tells) this.#agreed.add(id)
    return agrees
  }

  #agreeAtKey(merged: readonly Merged[], tells: boolean): boolean {
    const anywhere: Merged[] = []
    const byType = new Map<GraphQLType, Merged[]>()
    for (const one of merged) {
      const { parent } = one.field
      if (!isObjectType(parent)) anywhere.push(one)
      else {
        const same = byType.get(parent)
        if (same) same.push(one)
        else byType.set(parent, [one])
      }
    }
    const ofTypes = [...byType.values()]
    const agreeInEach = (groups: readonly (readonly Merged[])[]) =>
      groups.map((group) => this.#agreeAbout(group, tells)).every(Boolean) // reports all conflicts
    if (anywhere.length === 0) return agreeInEach(ofTypes)
    // These fields and those of one type at a time may be of one object. A check of all together comes first: most agree.
    const all = [...anywhere, ...ofTypes.flat()]
    if (ofTypes.length < 2) return this.#agreeAbout(all, tells)
    if (!this.#haveOneSignature(all, tells)) return false
    if (this.#agree(sourcesOf(all), false)) return true
    return tells && agreeInEach(ofTypes.map((group) => [...anywhere, ...group]))
  }

  /** Whether fields that may be of one object agree, and their selections too. */
  #agreeAbout(merged: readonly Merged[], tells: boolean): boolean {
    return this.#haveOneSignature(merged, tells) && this.#agree(sourcesOf(merged), tells)
  }

  #haveOneSignature(merged: readonly Merged[], tells: boolean): boolean {
    const [first, ...others] = merged
    if (!first || others.length === 0) return true
    const other = others.find(({ field }) => this.#signatureOf(field) !== this.#signatureOf(first.field))
    if (!other) return true
    const [name, otherName] = [first.field.node.name.value, other.field.node.name.value]
    const reason =
      name === otherName ? 'they have differing arguments' : `"${name}" and "${otherName}" are different fields`
    if (tells) this.#tell(first, other, reason)
    return false
  }

  /** Compares the shapes of fields, even of fields that cannot be of one object. */
  #shape(sources: readonly Source[]): void {
    const id = this.#idOf(sources)
    if (this.#shaped.has(id)) return
    this.#shaped.add(id)
    for (const merged of this.#collect(sources).values()) {
      const known = merged.filter(({ field }) => field.defined)
      const [first] = known
      const shape = shapeOf(first?.field.defined?.type)
      const other = known.find(({ field }) => shapeOf(field.defined?.type) !== shape)
      if (first && other) {
        const types = [first, other].map(({ field }) => `"${field.defined?.type}"`)
        this.#tell(first, other, `they return conflicting types ${types.join(' and ')}`)
      } else this.#shape(sourcesOf(merged))
    }
  }

  #collect(sources: readonly Source[]): Level {
    const level: Level = new Map()
    const seen = new Set<string>()
    const schema = this.#context.getSchema()
    const collect = ({ set, type, from }: Source): void => {
      for (const node of set.selections) {
        this.#look()
        if (node.kind === Kind.FIELD) {
          const field = this.#fieldOf(node, type)
          const same = level.get(field.key)
          if (same) same.push({ field, from })
          else level.set(field.key, [{ field, from }])
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          const { typeCondition, selectionSet } = node
          collect({ set: selectionSet, type: typeCondition ? typeFromAST(schema, typeCondition) : type, from })
        } else {
          const fragment = seen.has(node.name.value) ? undefined : this.#context.getFragment(node.name.value)
          seen.add(node.name.value)
          if (!fragment) continue
          collect({ set: fragment.selectionSet, type: typeFromAST(schema, fragment.typeCondition), from })
        }
      }
    }
    for (const source of sources) collect(source)
    return level
  }

  #look(): void {
    this.#looks++
    if (this.#looks <= MAX_LOOKS) return
    throw failure(
      'OPERATION_TOO_COMPLEX',
      'Too many fields of the operation have to be merged. Ask for less, or split it.',
    )
  }

  #fieldOf(node: FieldNode, parent: GraphQLType | undefined): Field {
    const known = this.#fields.get(node)
    if (known) return known
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {}
    const key = (node.alias ?? node.name).value
    const field = { node, key, parent, defined: fields[node.name.value] }
    this.#fields.set(node, field)
    return field
  }

  #signatureOf({ node }: Field): string {
    const known = this.#signatures.get(node)
    if (known !== undefined) return known
    const given = (node.arguments ?? []).map(({ name, value }) => `${name.value}:${textOf(value)}`).sort()
    const signature = `${node.name.value}(${given.join(',')})`
    this.#signatures.set(node, signature)
    return signature
  }

  #idOf(sources: readonly Source[]): string {
    const numbers = sources.map(({ set }) => {
      const number = this.#numbers.get(set) ?? this.#numbers.size
      this.#numbers.set(set, number)
      return number
    })
    return numbers.sort((one, other) => one - other).join(' ')
  }

  #tell(one: Merged, other: Merged, why: string): void {
    if (this.#reported.has(one.field.node) || this.#reported.has(other.field.node)) return
    this.#reported.add(one.field.node).add(other.field.node)
    let reason = why
    let [above, otherAbove] = [one, other]
    const nodes = [[one.field.node], [other.field.node]]
    // The conflict is reported at the selection set that contains both.
    while (above.from && otherAbove.from && above.from.field !== otherAbove.from.field) {
      reason = `subfields "${above.field.key}" conflict because ${reason}`
      above = above.from
      otherAbove = otherAbove.from
      nodes[0]?.unshift(above.field.node)
      nodes[1]?.unshift(otherAbove.field.node)
    }
    this.#context.reportError(
      new GraphQLError(
        `Fields "${above.field.key}" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`,
        { nodes: nodes.flat() },
      ),
    )
  }
}

function sourcesOf(merged: readonly Merged[]): Source[] {
  return merged.flatMap((one) => {
    const { node, defined } = one.field
    return node.selectionSet ? [{ set: node.selectionSet, type: getNamedType(defined?.type), from: one }] : []
  })
}

/** What two types must have in common: their lists and non-nulls, and the leaf type at the end. */
function shapeOf(type: GraphQLType | undefined): string {
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`
  return isLeafType(type) ? type.name : '{}'
}

/** A value as text, independent of the order of an object's fields. */
function textOf(value: ValueNode): string {
  switch (value.kind) {
    case Kind.VARIABLE:
      return `$${value.name.value}`
    case Kind.LIST:
      return `[${value.values.map(textOf).join(',')}]`
    case Kind.OBJECT:
      return `{${value.fields
        .map((field) => `${field.name.value}:${textOf(field.value)}`)
        .sort()
        .join(',')}}`
    case Kind.STRING:
      return `${value.block ? 'block' : ''}${JSON.stringify(value.value)}`
    case Kind.NULL:
      return 'null'
    default:
      return `${value.kind} ${value.value}`
  }
}

function hasCycle(fragments: readonly FragmentDefinitionNode[], context: ValidationContext): boolean {
  const ended = new Set<string>()
  const open = new Set<string>()
  function leadsBack(fragment: FragmentDefinitionNode): boolean {
    const name = fragment.name.value
    if (open.has(name)) return true
    if (ended.has(name)) return false
    open.add(name)
    const found = context.getFragmentSpreads(fragment.selectionSet).some((spread) => {
      const inner = context.getFragment(spread.name.value)
      return inner ? leadsBack(inner) : false
    })
    open.delete(name)
    ended.add(name)
    return found
  }
  return fragments.some(leadsBack)
}
