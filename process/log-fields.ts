import { type ErrorCode, errorCodes } from '../schema/errors.ts'
import { isRequestId, type RequestId } from '../schema/request-id.ts'
import { type DescribedError, describeError } from './log-error.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** The name of a subgraph: of the supergraph, or of a setting. */
export type SourceName = Branded<'SourceName'>
/** The name of a setting: never its value. */
export type SettingName = Branded<'SettingName'>
/** The name of an operation as OPERATION_NAMES has it, or `anonymous`, or `other`. */
export type OperationLabel = Branded<'OperationLabel'>
/** What operations have in common that differ in white space, names and literals: a part of its SHA-256. */
export type OperationHash = Branded<'OperationHash'>

const SOURCE = /^[A-Za-z_][\w-]{0,63}$/
const SETTING = /^[A-Z][A-Z0-9_]{0,63}$/
const LABEL = /^[A-Za-z_]\w{0,63}$/
const HASH = /^[0-9a-f]{16}$/
const WORD = /^[A-Za-z][A-Za-z-]{0,31}$/

/** All that a line of the log may say besides its event. `error` is described, and loses its message. */
export interface LogFields {
  requestId: RequestId
  subgraph: SourceName
  operation: OperationLabel
  hash: OperationHash
  code: ErrorCode
  setting: SettingName
  signal: 'SIGTERM' | 'SIGINT' | 'SIGHUP'
  kind: 'query' | 'mutation' | 'subscription'
  transport: 'sse' | 'multipart' | 'websocket'
  /** An HTTP status. */
  status: number
  ms: number
  records: number
  documents: number
  characters: number
  error: unknown
}
export type FieldName = keyof LogFields

/**
 * How each is written. The types keep values out; this does it once more, for what a cast has let through: what is not
 * of its form is written as `?`.
 */
export const writeField: {
  readonly [Name in FieldName]: (value: LogFields[Name]) => string | number | DescribedError
} = {
  requestId: (value) => (isRequestId(value) ? value : '?'),
  subgraph: (value) => text(value, SOURCE),
  operation: (value) => text(value, LABEL),
  hash: (value) => text(value, HASH),
  code: (value) => (Object.hasOwn(errorCodes, value) ? value : '?'),
  setting: (value) => text(value, SETTING),
  signal: (value) => text(value, WORD),
  kind: (value) => text(value, WORD),
  transport: (value) => text(value, WORD),
  status: Number,
  ms: Number,
  records: Number,
  documents: Number,
  characters: Number,
  error: describeError,
}

/** The name that a subgraph has in the supergraph. */
export function sourceName(name: string): SourceName {
  return text(name, SOURCE) as SourceName // of its form, or `?`
}

/** The name of a setting. */
export function settingName(name: string): SettingName {
  return text(name, SETTING) as SettingName // of its form, or `?`
}

/** What logs, metrics and traces call an operation: by its name where whoever runs the server has listed it. */
export function operationLabel(name: string | undefined, listed: ReadonlySet<string>): OperationLabel {
  if (name === undefined) return 'anonymous' as OperationLabel
  return (listed.has(name) ? text(name, LABEL) : 'other') as OperationLabel // of its form
}

/** A part of a SHA-256 in hex, long enough to tell operations apart. */
export function operationHash(sha256: string): OperationHash {
  return text(sha256.slice(0, 16), HASH) as OperationHash // of its form, or `?`
}

function text(value: string, form: RegExp): string {
  return typeof value === 'string' && form.test(value) ? value : '?'
}
