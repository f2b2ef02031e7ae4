import { GraphQLError, type GraphQLErrorOptions } from 'graphql'

/** One row of the table of codes: the HTTP status if the whole request fails with it, and what the caller should do. */
interface ErrorRow {
  status: number
  meaning: string
}

/**
 * Every code that a caller may get in `errors[].extensions.code`. docs/errors.md shows this table, and a test compares the
 * two. Codes are final: clients branch on them.
 */
export const errorCodes = {
  BAD_USER_INPUT: {
    status: 400,
    meaning: 'A value breaks the rule that the message names. Correct it; asking again unchanged fails again.',
  },
  BAD_CURSOR: { status: 400, meaning: 'The cursor is malformed, or of another list. Start again without `after`.' },
  TOO_MANY_ITEMS: {
    status: 400,
    meaning:
      'More than 500 checks in a call, more than 200 items in a page or a list of an input, or series that are too long together. Split the call.',
  },
  NOT_FOUND: {
    status: 200,
    meaning: 'There is no such record, or none that you may see. Nothing was changed.',
  },
  FORBIDDEN: {
    status: 200,
    meaning:
      "Your roles or your purpose do not allow this field: it is null, and says nothing of any record. Or you may see the record, but this change is its owner's, or of the NCB whose turn it is. Of a change that is refused nothing was done.",
  },
  CONFLICT: {
    status: 200,
    meaning: 'The record was changed meanwhile. Nothing was changed by this call: read it anew, then decide.',
  },
  IDEMPOTENCY_CONFLICT: {
    status: 200,
    meaning: 'The `idempotencyKey` was used with another input. Use a new key for a new request.',
  },
  ILLEGAL_STEP: {
    status: 200,
    meaning:
      'The record cannot take that step from where it stands. The message says which steps are legal, and whose turn it is.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'No token, or one that is expired or not valid here. Send a valid bearer token.',
  },
  TOKEN_EXPIRED: {
    status: 401,
    meaning:
      'The token of a subscription has expired. Get a new one, and subscribe again with `extensions.cursor` as `after`.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    meaning: 'You have as many subscriptions as one connection, or one user, may have. End some of them first.',
  },
  RATE_LIMITED: {
    status: 429,
    meaning:
      'You have too much going on at once, or have asked for too much in a short time. Nothing was carried out: wait `extensions.retryAfter` seconds, then ask again.',
  },
  OVERLOADED: {
    status: 503,
    meaning:
      'The server has more to do than it can at the moment. Nothing was carried out: wait `extensions.retryAfter` seconds, then ask again.',
  },
  RECONNECT: {
    status: 503,
    meaning:
      'This server stops, or takes nothing more on. Subscribe again, at any other, with `extensions.cursor` as `after`.',
  },
  SOURCE_UNAVAILABLE: {
    status: 200,
    meaning: 'A database could not be asked: its fields are null, which is NOT "no record". Ask again later.',
  },
  SOURCE_TIMEOUT: {
    status: 200,
    meaning: 'A database did not answer in time: its fields are null, which is NOT "no record". Ask again later.',
  },
  SOURCE_OVERLOADED: {
    status: 200,
    meaning:
      'A database is asked more than it can answer: its fields are null, which is NOT "no record". Ask again later.',
  },
  SOURCE_INVALID_RESPONSE: {
    status: 200,
    meaning:
      'A database gave an answer that cannot be read: its fields are null, which is NOT "no record". Ask again later.',
  },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The HTTP request carries no readable GraphQL request, or an unknown purpose. See the message.',
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    meaning: 'The body, the URL (414) or the headers (431) are larger than the server takes. Split the request.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    meaning: 'This server does not know the text of that hash. Send hash and text; from then on the hash will do.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    meaning: 'Only version 1 of persisted queries is known here. Send the text.',
  },
  PERSISTED_QUERY_REQUIRED: {
    status: 400,
    meaning:
      'Only operations that the operator has listed are answered here. Send one of them by its id or its text, or have this one added to the list.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The query text is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The query does not fit the schema. The message names the field.',
  },
  INTROSPECTION_DISABLED: {
    status: 400,
    meaning:
      'The schema (`__schema`, `__type`) is not told here, or not to you. Nothing of the operation was carried out. Leave them out, and take the schema from `schema/api.graphql`.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: '`operationName` names no operation of the query, or is missing where there are several.',
  },
  OPERATION_TOO_COMPLEX: {
    status: 400,
    meaning: 'The operation is too large or too deep to be planned. Ask for less, or split it.',
  },
  OPERATION_TOO_COSTLY: {
    status: 400,
    meaning:
      'The operation costs more than one may; `cost`, `limit` and its dearest `field` say how much. Nothing was asked or changed. Ask for less, or split it.',
  },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: 'A fault of ours. Report it with the request id of the answer.' },
} as const satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof errorCodes

const ours = new WeakSet<Error>()

/** The words and parts of our sentences are much shorter: anything longer is a caller's own text. */
const MAX_WORD = 200
const MAX_MESSAGE = 2000

/** A message with the caller's own texts shortened. */
export function shortened(message: string): string {
  if (message.length <= MAX_WORD) return message
  const words = message.replace(LONG_WORDS, (word) => cut(word, MAX_WORD / 2))
  return words.length <= MAX_MESSAGE ? words : cut(words, MAX_MESSAGE)
}

const LONG_WORDS = new RegExp(`\\S{${MAX_WORD + 1},}`, 'g')

/** The beginning of a text, without half characters. */
function cut(text: string, length: number): string {
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`
}

/** An error that callers may read: `message` says what to do and reveals nothing; `cause` only goes to the log. */
export function failure(
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
  options: { cause?: unknown } = {},
): GraphQLError {
  const error = answeredError(shortened(message), { extensions: { ...extensions, code } })
  if (options.cause !== undefined) error.cause = options.cause
  ours.add(error)
  return error
}

/** An error that is an answer, and no fault: it has no stack trace, which would be most of its cost. */
export function answeredError(message: string, options: GraphQLErrorOptions): GraphQLError {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return new GraphQLError(message, options)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The failure that `error` is, or wraps (graphql-js wraps what a resolver throws); otherwise undefined. */
export function asFailure(error: unknown): GraphQLError | undefined {
  for (let at: unknown = error; at instanceof Error; at = at instanceof GraphQLError ? at.originalError : undefined) {
    if (ours.has(at) && at instanceof GraphQLError) return at
  }
  return undefined
}

/** The code of an error that has crossed a process border, if the table has it. */
export function codeOf(error: { extensions?: { [name: string]: unknown } }): ErrorCode | undefined {
  const code = error.extensions?.code
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : undefined // checked above
}
