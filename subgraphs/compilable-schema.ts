import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
} from 'graphql'

/** Fields whose parent may hold a function that computes the value, only if the operation selects it. */
const madeOnDemand = ['cursor', 'startCursor', 'endCursor', 'totalCount']

/**
 * Prepares a schema for graphql-jit, which reads fields without a resolver as plain properties and handles errors less
 * carefully than graphql-js. Changes the schema's types; graphql-js treats them as before.
 */
export function compilable(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = withoutThrowing(type.resolveType ?? typename)
    if (!isObjectType(type)) continue
    // A promise or function without a resolver is an error, not an object without values.
    if (!roots.includes(type)) type.isTypeOf ??= isValue
    for (const field of Object.values(type.getFields())) {
      if (madeOnDemand.includes(field.name)) field.resolve ??= defaultFieldResolver
      if (field.resolve && isListType(getNullableType(field.type))) field.resolve = withoutPromises(field.resolve)
    }
  }
  return schema
}

function isValue(value: unknown): boolean {
  return typeof value !== 'function' && !isPromise(value)
}

function typename(value: unknown): string | undefined {
  const named = typeof value === 'object' && value !== null && '__typename' in value ? value.__typename : undefined
  return typeof named === 'string' ? named : undefined
}

/** graphql-jit would not catch an exception here: it becomes the name of a type that does not exist. */
function withoutThrowing(resolveType: GraphQLTypeResolver<unknown, unknown>): GraphQLTypeResolver<unknown, unknown> {
  return (...parameters) => {
    try {
      return resolveType(...parameters)
    } catch (error) {
      return String(error)
    }
  }
}

/** Awaits the elements of a list, some of which may fail: graphql-jit would lose the positions of the others. */
function withoutPromises<Context>(
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (...parameters) => {
    const list = resolve(...parameters)
    if (isPromise(list)) return list.then(settled)
    return settled(list)
  }
}

function settled(list: unknown): unknown {
  if (!Array.isArray(list) || !list.some(isPromise)) return list
  return Promise.all(list.map((element) => (isPromise(element) ? element.then(undefined, asError) : element)))
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Resolvers return native promises only. Looking for `then` in every record would cost more than all the rest. */
function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise
}
