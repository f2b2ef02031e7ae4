import type { FetchNode } from '@apollo/query-planner'
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql'
import { failure } from '../../../schema/errors.ts'
import type { Answer, Call, SourceError, Variables } from '../../../schema/identity.ts'
import type { CompiledOperation } from '../../executor/compile.ts'
import type { Data } from '../../executor/data-path.ts'
import { compileRewrites } from '../../executor/representations/representations.ts'
import { clientKey } from '../../executor/response-keys.ts'
import type { Supergraph } from '../../supergraph.ts'

/** A place in a log: they are in the order of `sequence`. `text`: as the subgraph wants it back. */
export interface Place {
  sequence: number
  text: string
}

/** One event as its subgraph tells it. */
export interface SourceEvent {
  place: Place
  cursor: string
  /** The value of the subscription's field. */
  event: unknown
  errors: readonly SourceError[]
}

/** A part of the log. */
export interface Stretch {
  events: readonly SourceEvent[]
  /** Up to where everything was considered; and whether the log ended there. */
  end: Place
  live: boolean
}

/** Where to read from: a place, or (to begin) a client's cursor; null: the end of the log. */
export type From = { place: string } | { after: string | null }

/** What a subgraph said instead of giving a stretch. */
export class SourceFailure extends Error {
  readonly error: SourceError

  constructor(error: SourceError) {
    super(error.message)
    this.error = error
  }
}

/** Where the events of one compiled subscription come from. */
export interface Source {
  /** The subgraph, and the subscription that tells when its log has moved. */
  name: string
  moved: string
  /** The response key of the subscription's field in the plan. */
  key: string
  /** The client's cursor; null where it gave none. */
  after(variables: Variables): string | null
  /** What two subscribers of one group have in common: their variables without the cursor, as a text. */
  keyOf(variables: Variables): string
  /** Rejects with a SourceFailure where the subgraph gives no stretch. */
  read(variables: Variables, from: From, options: { first: number; checkpoint: boolean }, call: Call): Promise<Stretch>
}

/** Our variables in a subgraph's query; hoisted literals begin with `_literal`. */
const VARIABLES = '$_after: Cursor, $_place: String, $_first: Int!, $_checkpoint: Boolean!'
const ARGUMENTS = 'after: $_after, place: $_place, first: $_first, checkpoint: $_checkpoint'
const AFTER = 'after'

const known = new WeakMap<CompiledOperation, Source>()

/**
 * The source of a compiled subscription. By convention a subgraph lets gateways follow its field `Subscription.F` by
 * `Query.FStretch` and `Subscription.FMoved`.
 */
export function sourceOf(compiled: CompiledOperation, supergraph: Supergraph): Source {
  const source = known.get(compiled) ?? compileSource(compiled, supergraph)
  known.set(compiled, source)
  return source
}

function compileSource({ source, fetches }: CompiledOperation, supergraph: Supergraph): Source {
  if (!source) throw new TypeError('the operation is no subscription')
  const { operation, field } = readSource(source)
  const name = field.name.value
  if (!supergraph.schema.getQueryType()?.getFields()[`${name}Stretch`]) {
    throw failure('INTERNAL_SERVER_ERROR', `${name} cannot be followed: its subgraph has no Query.${name}Stretch.`)
  }
  const key = (field.alias ?? field.name).value
  const ask = supergraph.client(source.serviceName).prepare({ query: stretchQuery(operation, field), kind: 'query' })
  const rewrite = compileRewrites(source.outputRewrites, supergraph.schema)
  const after = field.arguments?.find(({ name }) => name.value === AFTER)?.value
  const afterName = after?.kind === Kind.VARIABLE ? after.name.value : undefined
  const sourceNames = namesIn(operation, field)
  const isElsewhere =
    afterName !== undefined &&
    (sourceNames.has(afterName) || fetches.units.some(({ variables }) => variables.includes(afterName)))
  return {
    name: source.serviceName,
    moved: `subscription { ${name}Moved }`,
    key,
    after: (variables) => (afterName === undefined ? null : ((variables[afterName] as string | null) ?? null)), // a Cursor
    keyOf: (variables) =>
      JSON.stringify(variables, (name, value) => (name === afterName && !isElsewhere ? undefined : value)),
    async read(variables, from, { first, checkpoint }, call) {
      const own = Object.fromEntries(Object.entries(variables).filter(([name]) => sourceNames.has(name)))
      const place = 'place' in from ? from.place : null
      const given = { ...own, _after: 'after' in from ? from.after : null, _place: place, _first: first }
      return readStretch(await ask({ ...given, _checkpoint: checkpoint }, call), key, rewrite)
    },
  }
}

function readSource(source: FetchNode): { operation: OperationDefinitionNode; field: FieldNode } {
  const operation = parse(source.operation).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const field = operation?.selectionSet.selections.find((node) => node.kind === Kind.FIELD)
  if (!operation || !field) throw new TypeError('a subscription has one field')
  return { operation, field }
}

/** The variables that are left where the cursor is not given by the client's. */
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

function stretchQuery(operation: OperationDefinitionNode, field: FieldNode): string {
  const names = namesIn(operation, field)
  const variables = (operation.variableDefinitions ?? []).filter(({ variable }) => names.has(variable.name.value))
  const given = (field.arguments ?? []).filter(({ name }) => name.value !== AFTER)
  const selection = field.selectionSet ? print(field.selectionSet) : ''
  return `query (${[...variables.map(print), VARIABLES].join(', ')}) {
  stretch: ${field.name.value}Stretch(${[...given.map(print), ARGUMENTS].join(', ')}) {
    end live events { place cursor event ${selection} }
  }
}`
}

/** What `stretchQuery` selects. */
interface Selected {
  end: string
  live: boolean
  events: { place: string; cursor: string; event: unknown }[]
}

function readStretch({ data, errors = [] }: Answer, key: string, rewrite: ((value: unknown) => void) | null): Stretch {
  const selected = data?.stretch as Selected | null | undefined // as `stretchQuery` selects it
  if (!selected) throw new SourceFailure(errors[0] ?? { message: 'no stretch', extensions: { code: 'NO_DATA' } })
  const ofEvents = new Map<number, SourceError[]>()
  for (const error of errors) {
    const [, , index, , ...rest] = error.path ?? []
    const own = { ...error, path: [clientKey(key), ...rest.map((at) => (typeof at === 'string' ? clientKey(at) : at))] }
    const known = ofEvents.get(Number(index))
    if (known) known.push(own)
    else ofEvents.set(Number(index), [own])
  }
  return {
    end: placeOf(selected.end),
    live: selected.live,
    events: selected.events.map(({ place, cursor, event }, index) => {
      const whole: Data = { [key]: event }
      rewrite?.(whole)
      return { place: placeOf(place), cursor, event: whole[key], errors: ofEvents.get(index) ?? [] }
    }),
  }
}

function placeOf(text: string): Place {
  const sequence = Number.parseInt(text, 10)
  if (!Number.isSafeInteger(sequence)) throw new TypeError(`"${text}" is no place of a log`)
  return { sequence, text }
}
