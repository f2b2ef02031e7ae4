import { type FieldNode, GraphQLError, Kind, parse, type SelectionNode } from 'graphql'
import { codeOf, type ErrorCode, failure } from '../schema/errors.ts'
import type { Answer, SourceError } from '../schema/identity.ts'

type Path = readonly (string | number)[]
type Data = Readonly<Record<string, unknown>>

/** One question to a subgraph that a plan has led to, and its answer. */
export interface Fetch {
  source: string
  query: string
  /** Where the entities lie in the answer as a whole, `@` for every element of a list; empty for root fields. */
  path: Path
  /** The keys of those entities. */
  representations: readonly Data[] | undefined
  answer: Answer
}

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

/**
 * The errors of the subgraphs as errors of the whole answer: each with the path of the field that is null by it. A
 * subgraph that gave no data at all fails every field that was asked of it. `data` is the answer as the client gets it.
 */
export function sourceErrors(
  fetches: readonly Fetch[],
  data: Data,
  onUnexpected: (source: string, error: SourceError) => GraphQLError,
): GraphQLError[] {
  const failed = fetches.filter(({ answer }) => answer.errors)
  if (failed.length === 0) return []
  const raw = rawAnswer(fetches)
  return failed.flatMap((fetch) => {
    const entities = entityPaths(fetch, raw)
    return (fetch.answer.errors ?? []).flatMap((error) => {
      const read = readError(error, () => onUnexpected(fetch.source, error))
      const paths = error.path ? clientPaths(error.path, fetch, entities, data) : lostFields(fetch, entities, data)
      return paths.map(
        (path) => new GraphQLError(read.message, { path, extensions: read.extensions, originalError: read }),
      )
    })
  })
}

function readError({ message, extensions }: SourceError, unexpected: () => GraphQLError): GraphQLError {
  const code = codeOf({ extensions })
  if (code === undefined || !sourceCodes.includes(code)) return unexpected()
  return failure(code, message, extensions)
}

/**
 * The root of what the subgraphs gave, keys included. The executor merges what it gets later into the very objects
 * that it got first, so these hold the entities too.
 */
function rawAnswer(fetches: readonly Fetch[]): Data {
  const raw: Record<string, unknown> = {}
  for (const { representations, answer } of fetches) {
    if (representations || !answer.data) continue
    for (const [key, value] of Object.entries(answer.data)) raw[key] ??= value
  }
  return raw
}

/** The path of the entity of each representation, in their order. */
function entityPaths({ path, representations }: Fetch, raw: Data): Path[] {
  if (!representations) return []
  const paths: Path[] = []
  // The executor left out those that lack a key or are of another type: what is left comes in the order of the answer.
  for (const entity of flatten(raw, path, [])) {
    const representation = representations[paths.length]
    if (representation && isOf(representation, entity.value)) paths.push(entity.path)
  }
  return paths
}

function flatten(value: unknown, path: Path, at: Path): { value: Data; path: Path }[] {
  if (Array.isArray(value)) {
    const rest = path[0] === '@' ? path.slice(1) : path
    return value.flatMap((element, index) => flatten(element, rest, [...at, index]))
  }
  if (!isData(value)) return []
  const [key, ...rest] = path
  return key === undefined ? [{ value, path: at }] : flatten(value[String(key)], rest, [...at, key])
}

function isOf(representation: Data, entity: Data): boolean {
  return Object.entries(representation).every(
    // Types may have been renamed on the way; keys of ours are scalars.
    ([key, value]) => key === '__typename' || JSON.stringify(entity[key]) === JSON.stringify(value),
  )
}

function clientPaths(path: Path, fetch: Fetch, entities: readonly Path[], data: Data): Path[] {
  const [field, index, ...rest] = path
  if (fetch.representations && field === '_entities' && typeof index === 'number') {
    return [[...(entities[index] ?? []), ...rest.map(responseKey)]]
  }
  const root = data[String(field)]
  if (path.length > 1 || !isData(root)) return [path.map(responseKey)]
  // A field that several subgraphs share: null is what was asked of this one.
  const asked = operationSelections(fetch.query).filter((node) => isField(node) && keyOf(node) === field)
  const lost: Path[] = []
  lose(asked, data, [], lost)
  return lost.length > 0 ? lost : [path]
}

/** The planner renames fields that would collide in one fetch. */
function responseKey(key: string | number): string | number {
  return typeof key === 'string' ? key.replace(/__alias_[0-9]+$/, '') : key
}

/** The fields of the client that are null since this fetch gave nothing; one error without a path if there are none. */
function lostFields(fetch: Fetch, entities: readonly Path[], data: Data): (Path | undefined)[] {
  const selections = operationSelections(fetch.query)
  const lost: Path[] = []
  if (!fetch.representations) lose(selections, data, [], lost)
  else {
    const asked = selections.flatMap((node) => (isField(node) ? (node.selectionSet?.selections ?? []) : []))
    for (const path of entities) {
      const [entity, reached] = follow(data, path)
      if (reached.length < path.length || !isData(entity)) lost.push(reached)
      else lose(asked, entity, path, lost)
    }
  }
  const unique = new Map(lost.map((path) => [JSON.stringify(path), path]))
  return unique.size > 0 ? [...unique.values()] : [undefined]
}

function operationSelections(query: string): readonly SelectionNode[] {
  return parse(query).definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : [],
  )
}

/** Gathers the first null on each way down. What is missing was asked for as a key only, not by the client. */
function lose(selections: readonly SelectionNode[], data: Data, at: Path, lost: Path[]): void {
  for (const selection of selections) {
    if (!isField(selection)) {
      if (selection.kind === Kind.INLINE_FRAGMENT) lose(selection.selectionSet.selections, data, at, lost)
      continue
    }
    const key = keyOf(selection)
    const value = data[key]
    if (value === null) lost.push([...at, key])
    else if (isData(value) && selection.selectionSet) lose(selection.selectionSet.selections, value, [...at, key], lost)
  }
}

function keyOf(field: FieldNode): string {
  return String(responseKey(field.alias?.value ?? field.name.value))
}

/** Walks as far as there is something; also gives the path of where it ended. */
function follow(data: Data, path: Path): [value: unknown, reached: Path] {
  let value: unknown = data
  for (const [index, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return [value, path.slice(0, index)]
    value = (value as Record<string | number, unknown>)[key] // an object or an array
  }
  return [value, path]
}

function isField(node: SelectionNode): node is FieldNode {
  return node.kind === Kind.FIELD
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
