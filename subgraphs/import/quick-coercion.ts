import { type GraphQLInputType, isInputObjectType, isLeafType, isListType, isNonNullType } from 'graphql'

/** Gives what `coerceInputValue` of graphql-js gives; undefined where that would find anything wrong, or is to decide. */
export type Coercion = (value: unknown) => unknown

/** Coercion prepared once for a type: a file has a million values of one type, and graphql-js looks all up for each. */
export function quickCoercion(type: GraphQLInputType): Coercion {
  if (isNonNullType(type)) {
    const inner = quickCoercion(type.ofType)
    return (value) => (value === null ? undefined : inner(value))
  }
  const inner = nullableCoercion(type)
  return (value) => (value === null ? null : inner(value))
}

function nullableCoercion(type: GraphQLInputType): Coercion {
  if (isListType(type)) {
    const element = quickCoercion(type.ofType)
    return (value) => {
      if (!Array.isArray(value)) return undefined
      const list = value.map(element)
      return list.includes(undefined) ? undefined : list
    }
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => ({
      name: field.name,
      coerce: quickCoercion(field.type),
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
