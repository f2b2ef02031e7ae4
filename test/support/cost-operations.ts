import fc, { type GeneratorValue } from 'fast-check'
import {
  executeSync,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  parse,
} from 'graphql'
import type { CostDirectives } from '../../gateway/cost/directives.ts'
import { listsByInput } from '../../schema/cost-rules.ts'

export interface CostOperation {
  query: string
  variables: Record<string, unknown>
}

/** How deep fields nest, and after how many selections none is added but what must be. */
const DEPTH = 7
const ENOUGH = 40

/**
 * Valid operations of all kinds, whose arguments are variables: aliases, inline fragments, conditions, and lists of inputs
 * of every length up to five. `abstract`: whether objects may be of several types.
 */
export function costOperations(schema: GraphQLSchema, { abstract = true } = {}): fc.Arbitrary<CostOperation> {
  return fc.gen().map((generate) => writeOperation(generate, schema, abstract))
}

function writeOperation(generate: GeneratorValue, schema: GraphQLSchema, abstract: boolean): CostOperation {
  const variables: Record<string, unknown> = {}
  const declarations: string[] = []
  let written = 0
  const upTo = (max: number) => generate(fc.nat, { max })
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T // never asked of an empty list

  function selectionSet(type: GraphQLCompositeType, depth: number): string {
    const length = 1 + (written < ENOUGH ? upTo(3) : 0)
    return `{ ${Array.from({ length }, () => selection(type, depth)).join(' ')} }`
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    written++
    if (isAbstractType(type) && written < ENOUGH && upTo(3) > 0) {
      const on = oneOf(schema.getPossibleTypes(type))
      return `... on ${on.name}${condition()} ${selectionSet(on, depth)}`
    }
    if (written < ENOUGH && upTo(9) === 0) return `...${condition()} ${selectionSet(type, depth)}`
    const fields = isUnionType(type) ? [] : Object.values(type.getFields()).filter((field) => mayAsk(field, depth))
    // Fields with fields are rarer than they are worth.
    const composite = fields.filter((field) => isCompositeType(getNamedType(field.type)))
    const chosen = composite.length > 0 && upTo(1) === 0 ? composite : fields
    return chosen.length > 0 ? field(oneOf(chosen), depth) : `a${written}: __typename`
  }

  function mayAsk({ type }: GraphQLField<unknown, unknown>, depth: number): boolean {
    const named = getNamedType(type)
    return !isCompositeType(named) || (depth > 0 && written < ENOUGH && (abstract || !isAbstractType(named)))
  }

  function field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number, decided = condition()): string {
    const given = args
      .filter((arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || upTo(1) === 0)
      .map((arg) => `${arg.name}: ${variable(arg.type)}`)
    const named = getNamedType(type)
    const below = isCompositeType(named) ? ` ${selectionSet(named, depth - 1)}` : ''
    return `a${written++}: ${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${decided}${below}`
  }

  function condition(): string {
    if (upTo(9) > 0) return ''
    return ` @${oneOf(['skip', 'include'])}(if: ${upTo(1) === 0 ? boolean() : oneOf(['true', 'false'])})`
  }

  function boolean(): string {
    declarations.push(`$v${declarations.length}: Boolean!`)
    variables[`v${declarations.length - 1}`] = upTo(1) === 0
    return `$v${declarations.length - 1}`
  }

  function variable(type: GraphQLInputType): string {
    const name = `v${declarations.length}`
    declarations.push(`$${name}: ${type}`)
    variables[name] = value(type, 2)
    return `$${name}`
  }

  function value(type: GraphQLInputType, depth: number): unknown {
    const nullable = getNullableType(type)
    if (!isNonNullType(type) && upTo(3) === 0) return null
    if (isListType(nullable)) return Array.from({ length: upTo(5) }, () => value(nullable.ofType, depth))
    if (!isInputObjectType(nullable)) return leaf(getNamedType(nullable), upTo(30))
    const fields = Object.values(nullable.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (depth > 0 && upTo(1) === 0),
    )
    return Object.fromEntries(fields.map((field) => [field.name, value(field.type, depth - 1)]))
  }

  const kind = oneOf(['query', 'query', 'query', 'mutation', ...(abstract ? ['subscription'] : [])])
  const root =
    { query: schema.getQueryType(), mutation: schema.getMutationType() }[kind] ?? schema.getSubscriptionType()
  if (!root) throw new Error(`The schema has no ${kind}.`)
  const text =
    kind === 'subscription'
      ? `{ ${field(oneOf(Object.values(root.getFields())), DEPTH, '')} }`
      : selectionSet(root, DEPTH)
  return { query: `${kind} ${declarations.length > 0 ? `(${declarations.join(', ')})` : ''} ${text}`, variables }
}

function leaf(type: GraphQLNamedType, number: number): unknown {
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (type.name === 'Boolean') return number % 2 === 0
  if (type.name === 'Int') return number
  return type.name === 'Float' ? number / 30 : String(number)
}

/**
 * An answer to an operation in which no list is longer than the directives say. `choose` picks a number up to its
 * argument: how long each list is, whether something is null, of which type an object is.
 */
export function answerTo(
  { query, variables }: CostOperation,
  schema: GraphQLSchema,
  { listSizes }: CostDirectives,
  choose: (max: number) => number,
  nulls: boolean,
): unknown {
  interface Source {
    /** How long lists are that the field before said the length of. */
    sized: Record<string, number>
  }
  const resolve: GraphQLFieldResolver<Source, unknown> = (source, args, _, { parentType, fieldName, returnType }) => {
    const named = getNamedType(returnType)
    const isList = isListType(getNullableType(returnType))
    if (nulls && !isNonNullType(returnType) && choose(9) === 0) return null
    if (!isCompositeType(named)) return isList ? [leaf(named, 2), leaf(named, 3)] : leaf(named, 2)
    const coordinate = `${parentType.name}.${fieldName}`
    const size = listSizes.get(coordinate)
    const sliced = size?.slicingArguments?.map((name) => args[name] ?? 0)
    const most = sliced ? Math.max(0, ...sliced) : (size?.assumedSize ?? 10)
    const lengths = listsByInput.filter(({ field }) => field === coordinate)
    const sized = Object.fromEntries([
      ...(size?.sizedFields ?? []).map((name) => [name, most]),
      ...lengths.map(({ list = '', lengthOf }) => [list, lengthOf.reduce((sum, path) => sum + given(args, path), 0)]),
    ])
    const object = (): Source => ({ sized })
    if (!isList) return object()
    const length = source?.sized[fieldName] ?? sized[''] ?? most
    return Array.from({ length: nulls ? choose(length) : length }, object)
  }
  const { data } = executeSync({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: { sized: {} },
    fieldResolver: resolve,
    typeResolver: (_source, _context, _info, type) => {
      const types = schema.getPossibleTypes(type)
      return types[choose(types.length - 1)]?.name
    },
  })
  return data
}

/** How many things stand at a path within the arguments. */
function given(args: Record<string, unknown>, path: string): number {
  const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], args)
  if (Array.isArray(value)) return value.length
  return value === null || value === undefined ? 0 : 1
}
