import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { formatted } from '../prepared-answer.ts'

/** Why a subscription ends, as its client reads it, with the cursor to go on from where there is one. */
export function endingOf(error: GraphQLError): GraphQLFormattedError {
  const said = formatted(error)
  const { cursor } = error.extensions
  return cursor === undefined ? said : { ...said, extensions: { ...said.extensions, cursor } }
}
