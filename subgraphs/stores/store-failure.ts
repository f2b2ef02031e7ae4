import type { GraphQLError } from 'graphql'
import { failure } from '../../schema/errors.ts'
import type { Trouble } from '../../schema/source-health.ts'

const troubles = new WeakMap<GraphQLError, Trouble>()

/** The failure of a database, as callers may read it. `trouble`: what it says about the database. */
export function storeFailure(trouble: Trouble, message: string, cause?: unknown): GraphQLError {
  const code = trouble === 'timeout' ? 'SOURCE_TIMEOUT' : 'SOURCE_UNAVAILABLE'
  const error = failure(code, message, {}, { cause })
  troubles.set(error, trouble)
  return error
}

/** What a failure says about the database; undefined: nothing. */
export function troubleOf(error: GraphQLError): Trouble | undefined {
  return troubles.get(error)
}

/** Gives the failure `next` the same trouble as `error`. */
export function sameTrouble(error: GraphQLError, next: GraphQLError): GraphQLError {
  const trouble = troubles.get(error)
  if (trouble) troubles.set(next, trouble)
  return next
}
