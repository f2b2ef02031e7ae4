import { type GraphQLInputType, isInputObjectType, isLeafType, isListType, isNonNullType } from 'graphql'

/** Coerces as `coerceInputValue` of graphql-js does; undefined if the value is invalid, or graphql-js has to decide. */
export type Coercion = (value: unknown) => unknown

/** Compiles the coercion of a type: a file has a million values of one type, and graphql-js looks everything up for each. */
export function compileCoercion(type: GraphQLInputType): Coercion {
  if (isNonNullType(type)) {
    const inner = compileCoercion(type.ofType)
    return (value) => (value === null ? undefined : inner(value))
  }
  const inner = nullableCoercion(type)
  return (value) => (value === null ? null : inner(value))
}

function nullableCoercion(type: GraphQLInputType): Coercion {
  if (isListType(type)) {
    const element = compileCoercion(type.ofType)
    return (value) => {
      if (!Array.isArray(value)) return undefined
      const list = value.map(element)
      return list.includes(undefined) ? undefined : list
    }
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => ({
      name: field.name,
      coerce: compileCoercion(field.type),
      otherwise: field.defaultValue,
      isNeeded: isNonNullType(field.type) && field.defaultValue === undefined,
    }))
    return (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
      const given = value as Record<string, unknown> // any object
      const coerced: Record<string, unknown> = {}
      let known = 0
      for (const { name, coerce, otherwise, isNeeded } of fields) {
        const stated = given[name]
        if (stated !== undefined) {
          known++
          coerced[name] = coerce(stated)
          if (coerced[name] === undefined) return undefined
        } else if (otherwise !== undefined) coerced[name] = otherwise
        else if (isNeeded) return undefined
      }
      return known === Object.keys(given).length ? coerced : undefined
    }
  }
  if (!isLeafType(type)) return () => undefined
  return (value) => {
    try {
      return type.parseValue(value)
    } catch {
      return undefined // graphql-js says why
    }
  }
}
