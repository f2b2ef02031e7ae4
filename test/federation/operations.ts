import fc, { type GeneratorValue } from 'fast-check'
import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql'

export interface GeneratedOperation {
  query: string
  variables: Record<string, unknown>
}

/** How deep fields nest, and after how many selections none is added but what must be. */
const DEPTH = 4
const ENOUGH = 30

/**
 * Valid queries over `schema`: nested fields, arguments, aliases, fragments inline and named, conditions, variables.
 * `values` are what arguments are chosen from, by the names of their types; `aliases` are names that fields may get.
 */
export function operations(
  schema: GraphQLSchema,
  values: Record<string, readonly unknown[]>,
  aliases: readonly string[],
): fc.Arbitrary<GeneratedOperation> {
  return fc.gen().map((generate) => {
    const { query, variables } = writeOperation(generate, schema, values, aliases)
    return { query: print(withoutConflicts(schema, parse(query))), variables }
  })
}

function writeOperation(
  generate: GeneratorValue,
  schema: GraphQLSchema,
  values: Record<string, readonly unknown[]>,
  aliases: readonly string[],
): GeneratedOperation {
  const variables: Record<string, unknown> = {}
  const declarations: string[] = []
  let written = 0
  const fragments: { name: string; on: GraphQLCompositeType; text: string }[] = []
  const upTo = (max: number) => generate(fc.nat, { max })
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T // never asked of an empty list

  function selectionSet(type: GraphQLCompositeType, depth: number): string {
    const length = 1 + (written < ENOUGH ? upTo(3) : 0)
    const selections = Array.from({ length }, () => selection(type, depth))
    return `{ ${selections.join(' ')} }`
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    written++
    const dice = written < ENOUGH ? upTo(9) : 9
    // The library does not see that `b: __typename` and `b: list` cannot be merged.
    if (dice === 0) return `${oneOf(['', 't: '])}__typename${condition()}`
    if (dice === 1 || isUnionType(type)) return `... on ${inlineFragment(type, depth)}`
    if (dice === 2) return `...${namedFragment(type, depth)}${condition()}`
    const fields = Object.values(type.getFields()).filter(
      (field) => (depth > 0 && written < ENOUGH) || !isCompositeType(getNamedType(field.type)),
    )
    return fields.length > 0 ? field(oneOf(fields), depth) : '__typename'
  }

  function field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type)
    const args = field.args.flatMap((argument) => {
      const value = argumentValue(argument)
      return value === undefined ? [] : [`${argument.name}: ${value}`]
    })
    const below = isCompositeType(type) ? ` ${selectionSet(type, depth - 1)}` : ''
    return `${alias()}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${condition()}${below}`
  }

  function alias(): string {
    return aliases.length > 0 && upTo(4) === 0 ? `${oneOf(aliases)}: ` : ''
  }

  function inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const on = oneOf(typesWithin(schema, type))
    return `${on.name}${condition()} ${selectionSet(on, depth)}`
  }

  function namedFragment(type: GraphQLCompositeType, depth: number): string {
    const within = typesWithin(schema, type)
    const known = fragments.filter(({ on }) => within.includes(on))
    if (known.length > 0 && upTo(1) === 0) return oneOf(known).name
    const on = oneOf(within)
    const text = selectionSet(on, depth - 1)
    const name = `F${fragments.length}`
    fragments.push({ name, on, text })
    return name
  }

  function condition(): string {
    const dice = upTo(11)
    if (dice > 1) return ''
    return ` @${dice === 0 ? 'skip' : 'include'}(if: ${upTo(1) === 0 ? variable('Boolean!', oneOf([true, false])) : oneOf(['true', 'false'])})`
  }

  function argumentValue({ type, defaultValue }: GraphQLArgument): string | undefined {
    const named = getNamedType(type)
    const choices = isEnumType(named) ? named.getValues().map(({ name }) => name) : values[named.name]
    if (!choices) throw new Error(`There are no values of ${named.name} to choose from.`)
    const value = oneOf(choices)
    const literal = isEnumType(named) ? String(value) : JSON.stringify(value)
    const mayBeLeftOut = !isNonNullType(type) || defaultValue !== undefined
    switch (upTo(mayBeLeftOut ? 4 : 2)) {
      case 0:
        return literal
      case 1:
        return variable(String(type), value)
      case 2:
        return variable(`${type} = ${literal}`, undefined)
      case 3:
        return isNonNullType(type) ? undefined : variable(String(type), null)
      default:
        return undefined
    }
  }

  /** `undefined`: it is not given. */
  function variable(type: string, value: unknown): string {
    const name = `v${declarations.length}`
    declarations.push(`$${name}: ${type}`)
    if (value !== undefined) variables[name] = value
    return `$${name}`
  }

  const root = schema.getQueryType()
  if (!root) throw new Error('The schema has no queries.')
  const text = selectionSet(root, DEPTH)
  const head = declarations.length > 0 ? `query (${declarations.join(', ')}) ` : ''
  return {
    query: [head + text, ...fragments.map(({ name, on, text }) => `fragment ${name} on ${on.name} ${text}`)].join('\n'),
    variables,
  }
}

/** The types that a fragment within `type` may be on, its own among them. */
function typesWithin(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
  const interfaces = possible.flatMap((object) => (isObjectType(object) ? object.getInterfaces() : []))
  return [...new Set<GraphQLCompositeType>([type, ...possible, ...interfaces.filter(isInterfaceType)])]
}

/** The same, with a new name for each field that cannot be merged with another one of its name. */
function withoutConflicts(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  let names = 0
  let current = document
  for (;;) {
    const errors = validate(schema, current)
    if (errors.length === 0) return current
    // Of the fields that an error is about, the last one is deepest.
    const conflicting = new Set(errors.map(({ nodes }) => nodes?.at(-1)))
    const before = names
    current = visit(current, {
      Field: (field) =>
        conflicting.has(field) ? { ...field, alias: { kind: Kind.NAME, value: `x${names++}` } } : undefined,
    })
    if (names === before) throw errors[0]
  }
}
