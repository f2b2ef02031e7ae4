import type { errorCodes } from './generated.ts'

/** Every code that an error may have in `extensions.code`. */
export type ErrorCode = keyof typeof errorCodes

/** The codes of a database that did not answer: its fields are null, and that is not "no record". */
export type SourceCode = Extract<ErrorCode, `SOURCE_${string}`>

/** An error as the gateway tells it. */
export interface NcbError<Code extends ErrorCode = ErrorCode> {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: {
    readonly code: Code
    /** The database that did not answer. */
    readonly source?: string
    /** Seconds to wait: RATE_LIMITED and OVERLOADED. */
    readonly retryAfter?: number
    /** Where to go on: a subscription that ends. */
    readonly cursor?: string
    readonly [name: string]: unknown
  }
}

/**
 * The gateway's errors in whatever a client gives: an answer with `errors`, a list of them, Apollo Client's and urql's
 * errors, a refusal whose body was not read as GraphQL. None where the gateway was not reached.
 */
export function errorsOf(given: unknown): readonly NcbError[] {
  if (Array.isArray(given)) return given.filter(isNcbError)
  if (typeof given !== 'object' || given === null) return []
  if (isNcbError(given)) return [given]
  const { errors, graphQLErrors, error, bodyText }: Holder = given
  const listed = [errors, graphQLErrors].find((list) => Array.isArray(list) && list.length > 0)
  if (listed) return errorsOf(listed)
  if (error !== undefined && error !== given) return errorsOf(error)
  return typeof bodyText === 'string' ? errorsOfText(bodyText) : []
}

interface Holder {
  errors?: unknown
  graphQLErrors?: unknown
  error?: unknown
  bodyText?: unknown
}

function errorsOfText(text: string): readonly NcbError[] {
  try {
    const { errors }: Holder = JSON.parse(text)
    return errorsOf(errors)
  } catch {
    return [] // a proxy's page
  }
}

function isNcbError(given: unknown): given is NcbError {
  if (typeof given !== 'object' || given === null || !('extensions' in given)) return false
  const { extensions } = given
  return typeof extensions === 'object' && extensions !== null && 'code' in extensions
}

/** Whether an error has one of these codes. */
export function isCode<Code extends ErrorCode>(error: NcbError, ...codes: readonly Code[]): error is NcbError<Code> {
  return codes.some((code) => code === error.extensions.code)
}

/** Whether one of the errors in what a client gives has one of these codes. */
export function hasCode(given: unknown, ...codes: readonly ErrorCode[]): boolean {
  return errorsOf(given).some((error) => isCode(error, ...codes))
}

/** Whether a database did not answer: show "not answered, ask again", never "nothing found". */
export function isSourceMissing(given: unknown): boolean {
  return errorsOf(given).some(({ extensions }) => extensions.code.startsWith('SOURCE_'))
}

/** Whether a part is not for this officer, whatever the record: show "not for you". */
export function isNotForYou(given: unknown): boolean {
  return hasCode(given, 'FORBIDDEN')
}

/** Whether a fresh token is needed. */
export function isTokenRefused(given: unknown): boolean {
  return hasCode(given, 'UNAUTHENTICATED', 'TOKEN_EXPIRED')
}

/** Seconds to wait before the same is asked again; undefined where that would not help. */
export function retryAfter(given: unknown): number | undefined {
  const refused = errorsOf(given).find((error) => isCode(error, 'RATE_LIMITED', 'OVERLOADED'))
  return refused && (refused.extensions.retryAfter ?? 1)
}

/** Why a field is null: the error at its path, or at one above it. Undefined: there is none that this officer may see. */
export function whyNull(given: unknown, ...path: readonly (string | number)[]): NcbError | undefined {
  return errorsOf(given).find((error) => (error.path ?? []).every((part, at) => part === path[at]))
}
