import type { FetchNode } from '@apollo/query-planner'
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql'
import { failure } from '../../../schema/errors.ts'
import type { Answer, Call, SourceError, Variables } from '../../../schema/identity.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import type { Data } from '../../executor/data-path.ts'
import { compileRewrites } from '../../executor/representations/representations.ts'
import { clientKey } from '../../executor/response-keys.ts'
import type { Supergraph } from '../../supergraph.ts'

/** A position in a log, ordered by `sequence`. `text`: what the subgraph wants back. */
export interface LogPosition {
  sequence: number
  text: string
}

/** One event as its subgraph gives it. */
export interface SourceEvent {
  position: LogPosition
  cursor: string
  /** The value of the subscription's field. */
  event: unknown
  errors: readonly SourceError[]
}

/** A part of the log. */
export interface LogRange {
  events: readonly SourceEvent[]
  /** The position up to which the log was read, and whether the log ended there. */
  end: LogPosition
  live: boolean
}

/** Where to read from: a position, or (at the start) a client's cursor; null: the end of the log. */
export type From = { position: string } | { after: string | null }

/** The error that a subgraph gave instead of a range. */
export class SourceFailure extends Error {
  readonly error: SourceError

  constructor(error: SourceError) {
    super(error.message)
    this.error = error
  }
}

/** The source of the events of one compiled subscription. */
export interface Source {
  /** The subgraph, and the subscription that reports growth of its log. */
  name: string
  moved: string
  /** The response key of the subscription's field in the plan. */
  key: string
  /** The client's cursor; null if it gave none. */
  after(variables: Variables): string | null
  /** Equal for the subscribers of one group: their variables without the cursor, as a text. */
  keyOf(variables: Variables): string
  /** Rejects with a SourceFailure if the subgraph gives no range. */
  read(variables: Variables, from: From, options: { first: number; checkpoint: boolean }, call: Call): Promise<LogRange>
}

/** The variables that we add to a subgraph's query; those of literals begin with `_literal`. */
const VARIABLES = '$_after: Cursor, $_position: String, $_first: Int!, $_checkpoint: Boolean!'
const ARGUMENTS = 'after: $_after, position: $_position, first: $_first, checkpoint: $_checkpoint'
const AFTER = 'after'

const known = new WeakMap<CompiledOperation, Source>()

/**
 * The source of a compiled subscription. By convention, a subgraph lets gateways follow its field `Subscription.F` by
 * `Query.FRange` and `Subscription.FMoved`.
 */
export function sourceOf(compiled: CompiledOperation, supergraph: Supergraph): Source {
  const source = known.get(compiled) ?? compileSource(compiled, supergraph)
  known.set(compiled, source)
  return source
}

function compileSource({ source, compiledPlan }: CompiledOperation, supergraph: Supergraph): Source {
  if (!source) throw new TypeError('the operation is no subscription')
  const { operation, field } = readSource(source)
  const name = field.name.value
  if (!supergraph.schema.getQueryType()?.getFields()[`${name}Range`]) {
    throw failure('INTERNAL_SERVER_ERROR', `${name} cannot be followed: its subgraph has no Query.${name}Range.`)
  }
  const key = (field.alias ?? field.name).value
  const ask = supergraph.client(source.serviceName).prepare({ query: rangeQuery(operation, field), kind: 'query' })
  const rewrite = compileRewrites(source.outputRewrites, supergraph.schema)
  const after = field.arguments?.find(({ name }) => name.value === AFTER)?.value
  const afterName = after?.kind === Kind.VARIABLE ? after.name.value : undefined
  const sourceNames = namesIn(operation, field)
  const isElsewhere =
    afterName !== undefined &&
    (sourceNames.has(afterName) || compiledPlan.fetches.some(({ variables }) => variables.includes(afterName)))
  return {
    name: source.serviceName,
    moved: `subscription { ${name}Moved }`,
    key,
    after: (variables) => (afterName === undefined ? null : ((variables[afterName] as string | null) ?? null)), // a Cursor
    keyOf: (variables) =>
      JSON.stringify(variables, (name, value) => (name === afterName && !isElsewhere ? undefined : value)),
    async read(variables, from, { first, checkpoint }, call) {
      const own = Object.fromEntries(Object.entries(variables).filter(([name]) => sourceNames.has(name)))
      const position = 'position' in from ? from.position : null
      const given = { ...own, _after: 'after' in from ? from.after : null, _position: position, _first: first }
      return readRange(await ask({ ...given, _checkpoint: checkpoint }, call), key, rewrite)
    },
  }
}

function readSource(source: FetchNode): { operation: OperationDefinitionNode; field: FieldNode } {
  const operation = parse(source.operation).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const field = operation?.selectionSet.selections.find((node) => node.kind === Kind.FIELD)
  if (!operation || !field) throw new TypeError('a subscription has one field')
  return { operation, field }
}

/** The variables that an operation uses besides the cursor. */
function namesIn(operation: OperationDefinitionNode, field: FieldNode): Set<string> {
  const names = new Set<string>()
  visit(
    { ...field, arguments: (field.arguments ?? []).filter(({ name }) => name.value !== AFTER) },
    { Variable: ({ name }) => void names.add(name.value) },
  )
  for (const { variable, directives = [] } of operation.variableDefinitions ?? []) {
    if (directives.length > 0) names.add(variable.name.value)
  }
  return names
}

function rangeQuery(operation: OperationDefinitionNode, field: FieldNode): string {
  const names = namesIn(operation, field)
  const variables = (operation.variableDefinitions ?? []).filter(({ variable }) => names.has(variable.name.value))
  const given = (field.arguments ?? []).filter(({ name }) => name.value !== AFTER)
  const selection = field.selectionSet ? print(field.selectionSet) : ''
  return `query (${[...variables.map(print), VARIABLES].join(', ')}) {
  range: ${field.name.value}Range(${[...given.map(print), ARGUMENTS].join(', ')}) {
    end live events { position cursor event ${selection} }
  }
}`
}

/** What `rangeQuery` selects. */
interface Selected {
  end: string
  live: boolean
  events: { position: string; cursor: string; event: unknown }[]
}

function readRange({ data, errors = [] }: Answer, key: string, rewrite: ((value: unknown) => void) | null): LogRange {
  const selected = data?.range as Selected | null | undefined // as `rangeQuery` selects it
  if (!selected) throw new SourceFailure(errors[0] ?? { message: 'no range', extensions: { code: 'NO_DATA' } })
  const ofEvents = new Map<number, SourceError[]>()
  for (const error of errors) {
    const [, , index, , ...rest] = error.path ?? []
    const own = { ...error, path: [clientKey(key), ...rest.map((at) => (typeof at === 'string' ? clientKey(at) : at))] }
    const known = ofEvents.get(Number(index))
    if (known) known.push(own)
    else ofEvents.set(Number(index), [own])
  }
  return {
    end: positionOf(selected.end),
    live: selected.live,
    events: selected.events.map(({ position, cursor, event }, index) => {
      const whole: Data = { [key]: event }
      rewrite?.(whole)
      return { position: positionOf(position), cursor, event: whole[key], errors: ofEvents.get(index) ?? [] }
    }),
  }
}

function positionOf(text: string): LogPosition {
  const sequence = Number.parseInt(text, 10)
  if (!Number.isSafeInteger(sequence)) throw new TypeError(`"${text}" is no position of a log`)
  return { sequence, text }
}
