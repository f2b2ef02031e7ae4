import { GraphQLError, Source } from 'graphql'
import { asFailure, codeOf, type ErrorCode, failure } from '../../schema/errors.ts'

/** An error as plain data, which crosses threads. */
export interface PlainError {
  message: string
  /** Where in the text; none where it is about no place. */
  positions: readonly number[] | undefined
  extensions: Readonly<Record<string, unknown>>
  /** Whether callers may read it whatever its code is: a failure of ours. */
  isFailure: boolean
}

/** An error as it crosses threads. */
export function toPlain(error: GraphQLError): PlainError {
  const { message, positions, extensions } = error
  return { message, positions, extensions: { ...extensions }, isFailure: asFailure(error) !== undefined }
}

/** The error that `toPlain` was given, for the text that it is about. */
export function fromPlain({ message, positions, extensions, isFailure }: PlainError, text: string): GraphQLError {
  const code = codeOf({ extensions }) ?? 'INTERNAL_SERVER_ERROR'
  const originalError = isFailure ? failure(code, message, extensions) : undefined
  if (originalError && !positions) return originalError
  return new GraphQLError(message, {
    source: new Source(text),
    positions: positions ?? null,
    extensions,
    ...(originalError && { originalError }),
  })
}

/** With the code where it has none: what a scalar of ours refuses has its own. */
export function coded(error: unknown, code: ErrorCode): GraphQLError {
  // A text that is nested so deeply that nobody can read it makes the stack overflow.
  if (!(error instanceof GraphQLError)) {
    return failure(code, 'The query text cannot be read: it is nested too deeply.', {}, { cause: error })
  }
  const { message, nodes, source, positions, extensions } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code, ...extensions },
    originalError: error,
  })
}
