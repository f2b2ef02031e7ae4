import { GraphQLError, type SourceLocation } from 'graphql'
import { asFailure, codeOf, type ErrorCode, failure } from '../../schema/errors.ts'
import { LocatedError } from '../validation/locations.ts'

/** An error as plain data, which crosses threads. */
export interface PlainError {
  message: string
  /** Positions in the text; undefined if the error has none. */
  locations: readonly SourceLocation[] | undefined
  extensions: Readonly<Record<string, unknown>>
  /** Whether it is a failure of ours, which callers may read whatever its code is. */
  isFailure: boolean
}

/** Turns an error into plain data, which crosses threads. */
export function toPlain(error: GraphQLError): PlainError {
  const { message, locations, extensions } = error
  return { message, locations, extensions: { ...extensions }, isFailure: asFailure(error) !== undefined }
}

/** Restores the error that `toPlain` got. */
export function fromPlain({ message, locations, extensions, isFailure }: PlainError): GraphQLError {
  const code = codeOf({ extensions }) ?? 'INTERNAL_SERVER_ERROR'
  const originalError = isFailure ? failure(code, message, extensions) : undefined
  if (originalError && !locations) return originalError
  return new LocatedError(message, locations, { extensions, ...(originalError && { originalError }) })
}

/** Adds the code if the error has none: our scalars give their own. */
export function coded(error: unknown, code: ErrorCode): GraphQLError {
  // A text that is nested too deeply makes the stack overflow.
  if (!(error instanceof GraphQLError)) {
    return failure(code, 'The query text cannot be read: it is nested too deeply.', {}, { cause: error })
  }
  const { message, locations, extensions } = error
  return new LocatedError(message, locations, { extensions: { code, ...extensions }, originalError: error })
}
