import { GraphQLError } from 'graphql'
import { codeOf, type ErrorCode, failure } from '../../schema/errors.ts'
import type { SourceError } from '../../schema/identity.ts'
import type { Data, Path } from './data-path.ts'
import { askedBy, fieldsOf, keyOf, type Selections } from './lost-fields.ts'
import { isAlong, PlacedPart, type Result } from './placed-part.ts'
import { clientKey } from './response-keys.ts'
import type { Request, Run } from './run.ts'
import type { Misfit } from './shape.ts'
import type { Unit } from './unit.ts'

/** What a subgraph may say of its part. Anything else it says is a fault of ours. */
const sourceCodes: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'TOO_MANY_ITEMS',
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'ILLEGAL_STEP',
  'SOURCE_UNAVAILABLE',
  'SOURCE_TIMEOUT',
  'SOURCE_OVERLOADED',
  'SOURCE_INVALID_RESPONSE',
  'INTERNAL_SERVER_ERROR',
]

/** Logs what a subgraph must not have said, and gives what the caller may read of it. */
export type OnUnexpected = (source: string, error: SourceError) => GraphQLError

/**
 * The errors of the subgraphs as errors of the whole answer, in the order of the plan: each with the path of the field
 * that is null by it, through entities, lists and aliases. A subgraph that gave no data at all fails every field that
 * was asked of it. `data` is the answer as the client gets it.
 */
export function sourceErrors(run: Run, units: readonly Unit[], data: Data, onUnexpected: OnUnexpected): GraphQLError[] {
  const failed = run.requests.filter(({ answer }) => answer.errors)
  const found = failed.flatMap((request) => errorsOf(request, { run, units, data }, onUnexpected))
  // What was lost twice for one reason, where nulls of several fields have moved up to the same place, is told once.
  const unique = new Map(found.map((one) => [JSON.stringify([one.error.path, one.error.extensions]), one]))
  return [...unique.values()].sort((one, other) => one.order - other.order).map(({ error }) => error)
}

function errorsOf({ source, parts, answer }: Request, result: Result, onUnexpected: OnUnexpected) {
  const placed = parts.map((part) => new PlacedPart(part, result))
  return (answer.errors ?? []).flatMap((error) => {
    const read = readError(error, () => onUnexpected(source, error))
    const [field, index, ...rest] = error.path ?? []
    const named = error.path && placed.find(({ part }) => part.alias === undefined || part.alias === field)
    const concerned = named ? [named] : placed
    return concerned.flatMap((part) => {
      const paths = error.path ? part.clientPaths(error.path, index, rest) : part.lostPaths()
      return paths.map((path) => ({
        order: part.order,
        error: new GraphQLError(read.message, { path, extensions: read.extensions, originalError: read }),
      }))
    })
  })
}

/** An error of a subgraph as the caller may read it; `unexpected` gives what is said instead of what is none of its codes. */
export function readError({ message, extensions }: SourceError, unexpected: () => GraphQLError): GraphQLError {
  const code = codeOf({ extensions })
  if (code === undefined || !sourceCodes.includes(code)) return unexpected()
  return failure(code, message, extensions)
}

/**
 * Errors for what a subgraph gave that the schema does not allow, where no error of a subgraph explains it: it is the
 * subgraph's doing, and its data cannot be relied on.
 */
export function misfitErrors(
  misfits: readonly Misfit[],
  explained: readonly GraphQLError[],
  { requests }: Run,
  units: readonly Unit[],
): GraphQLError[] {
  const silent = new Set(requests.flatMap(({ source, answer }) => (answer.data ? [] : [source])))
  return misfits.flatMap(({ path, what }) => {
    const source = sourceOf(path, units)
    const isExplained =
      (source !== undefined && silent.has(source)) || explained.some((error) => isAlong(error.path, path))
    if (isExplained) return []
    const extensions = source === undefined ? {} : { source }
    const known = failure(
      'SOURCE_INVALID_RESPONSE',
      `${source ?? 'A database'} gave a value for ${path.filter((key) => typeof key === 'string').join('.')} that ${what}. Report it with the request id of the answer.`,
      extensions,
    )
    return [new GraphQLError(known.message, { path, extensions: known.extensions, originalError: known })]
  })
}

/** The subgraph that a field of the answer was asked of; the last of the plan, where several were. */
function sourceOf(path: Path, units: readonly Unit[]): string | undefined {
  const keys = path.filter((key) => typeof key === 'string')
  return units.findLast((unit) => {
    const place = clientPlace(unit.path)
    const above = place === '' ? [] : place.split('.')
    if (above.length >= keys.length || above.some((key, index) => key !== keys[index])) return false
    return isSelected(askedBy(unit), keys.slice(above.length))
  })?.source
}

function isSelected(selections: Selections, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true
  return selections.some(
    (node) => keyOf(node) === key && isSelected(fieldsOf(node.selectionSet?.selections ?? []), rest),
  )
}

/** The fields on a plan's path, as the client knows them. */
function clientPlace(path: Path): string {
  const keys = path.map((key) => String(key).replace(/\|.*/, '')).filter((key) => key !== '@' && key !== '')
  return keys.map(clientKey).join('.')
}
