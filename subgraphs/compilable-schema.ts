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

/** Fields whose parent may hold a function that makes the value, and makes it only where the operation asks. */
const madeOnDemand = ['cursor', 'startCursor', 'endCursor', 'totalCount']

/**
 * Readies a schema for graphql-jit, which reads fields without a resolver as plain properties and takes less care of
 * errors than graphql-js. Changes its types; with graphql-js they go on behaving as before.
 */
export function compilable(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = withoutThrowing(type.resolveType ?? typename)
    if (!isObjectType(type)) continue
    // A promise or function that no resolver was written for is an error, and never an object that has no values.
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

/** What is thrown here would be caught by nobody: it is told as the name of a type that does not exist. */
function withoutThrowing(resolveType: GraphQLTypeResolver<unknown, unknown>): GraphQLTypeResolver<unknown, unknown> {
  return (...parameters) => {
    try {
      return resolveType(...parameters)
    } catch (error) {
      return String(error)
    }
  }
}

/** Waits for the elements of a list, of which some may fail: graphql-jit would lose the places of the others. */
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

/** What resolvers give are promises of the platform. To look for `then` in every record would cost more than the rest. */
function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise
}
