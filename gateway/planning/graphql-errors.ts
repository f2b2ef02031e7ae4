import { GraphQLError, type SourceLocation } from 'graphql'
import { asFailure, codeOf, type ErrorCode, failure } from '../../schema/errors.ts'
import { LocatedError } from '../validation/locations.ts'

/** An error as plain data, which crosses threads. */
export interface PlainError {
  message: string
  /** Where in the text; none where it is about no place. */
  locations: readonly SourceLocation[] | undefined
  extensions: Readonly<Record<string, unknown>>
  /** Whether callers may read it whatever its code is: a failure of ours. */
  isFailure: boolean
}

/** An error as it crosses threads. */
export function toPlain(error: GraphQLError): PlainError {
  const { message, locations, extensions } = error
  return { message, locations, extensions: { ...extensions }, isFailure: asFailure(error) !== undefined }
}

/** The error that `toPlain` was given. */
export function fromPlain({ message, locations, extensions, isFailure }: PlainError): GraphQLError {
  const code = codeOf({ extensions }) ?? 'INTERNAL_SERVER_ERROR'
  const originalError = isFailure ? failure(code, message, extensions) : undefined
  if (originalError && !locations) return originalError
  return new LocatedError(message, locations, { extensions, ...(originalError && { originalError }) })
}

/** With the code where it has none: what a scalar of ours refuses has its own. */
export function coded(error: unknown, code: ErrorCode): GraphQLError {
  // A text that is nested so deeply that nobody can read it makes the stack overflow.
  if (!(error instanceof GraphQLError)) {
    return failure(code, 'The query text cannot be read: it is nested too deeply.', {}, { cause: error })
  }
  const { message, locations, extensions } = error
  return new LocatedError(message, locations, { extensions: { code, ...extensions }, originalError: error })
}
