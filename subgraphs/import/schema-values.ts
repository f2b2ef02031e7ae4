import {
  buildASTSchema,
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql'
import { failure } from '../../schema/errors.ts'
import { installScalars } from '../../schema/scalars.ts'
import { type SubgraphName, subgraphSdl } from '../../schema/sdl.ts'
import { Row } from './csv.ts'
import { Stop } from './entries.ts'
import { quickCoercion } from './quick-coercion.ts'

/** Reads values as an input type of a subgraph's schema, with its scalars and defaults: a file is held to what a mutation is. */
export interface ValueReader<Input> {
  /** The source's id of the value, null where it has none, and the input. BAD_USER_INPUT where it is none. */
  read(value: unknown): { sourceId: string | null; input: Input }
  /** The columns that a CSV file may have, for people. */
  columns(): string[]
}

/** Columns and fields that name the value in its source. `idempotencyKey` is one since the input type has it. */
const IDS = ['id', 'idempotencyKey']
/** Between the values of a list in one cell. */
const LIST_SEPARATOR = ';'

/** `typeName`: an input type, such as `ReportVehicleInput`; the caller knows what it looks like in TypeScript. */
export function valueReader<Input>(subgraph: SubgraphName, typeName: string): ValueReader<Input> {
  const type = inputType(subgraph, typeName)
  const quick = quickCoercion(type)
  // What a request is known by is ours to say; where the type insists on it, it gets the id, and the caller another one.
  const needsKey = isNonNullType(type.getFields().idempotencyKey?.type)
  let columns: readonly string[] = []
  let setters: Setter[] = []

  function nested(value: unknown): unknown {
    if (!(value instanceof Row)) return value
    if (value.columns !== columns) {
      columns = value.columns
      setters = columns.map((column) => setterOf(type, column))
    }
    const object: Nested = {}
    for (const [at, set] of setters.entries()) set(object, value.cells[at] ?? '')
    return object
  }

  return {
    read(value) {
      const object = nested(value)
      if (typeof object !== 'object' || object === null || Array.isArray(object)) {
        throw failure('BAD_USER_INPUT', 'This is no object with the fields of the input.')
      }
      const { id, ...fields } = object as Nested // any object
      const named = id ?? fields.idempotencyKey ?? null
      if (named !== null && typeof named !== 'string' && typeof named !== 'number') {
        throw failure('BAD_USER_INPUT', '`id` is neither a text nor a number.')
      }
      if (needsKey) fields.idempotencyKey = named === null ? 'none' : String(named)
      else delete fields.idempotencyKey
      const input = quick(fields) ?? coerce(type, fields)
      return { sourceId: named === null ? null : String(named), input: input as Input } // of this type
    },
    columns: () => ['id', ...columnsOf(type)],
  }
}

function inputType(subgraph: SubgraphName, name: string): GraphQLInputObjectType {
  const schema: GraphQLSchema = buildASTSchema(parse(subgraphSdl(subgraph)), { assumeValidSDL: true })
  installScalars(schema)
  const type = schema.getType(name)
  if (!isInputObjectType(type)) throw new TypeError(`${subgraph} has no input type ${name}`)
  return type
}

/** Slow, and says what is wrong. */
function coerce(type: GraphQLInputType, value: unknown): unknown {
  const problems: string[] = []
  const coerced = coerceInputValue(value, type, (path, _invalid, error) => {
    if (problems.length < 3) problems.push(`${path.length > 0 ? `\`${path.join('.')}\`: ` : ''}${error.message}`)
  })
  if (problems.length > 0) throw failure('BAD_USER_INPUT', problems.join(' '))
  return coerced
}

type Nested = Record<string, unknown>
type Setter = (object: Nested, cell: string) => void

/** How a cell of a column gets into the input: `theft.on`, `record.sharing.countries`, `plates.0.number`. */
function setterOf(type: GraphQLInputObjectType, column: string): Setter {
  const path = column.split('.')
  if (path.length === 1 && IDS.includes(column)) return setAt([column], (cell) => cell)
  const leaf = typeAt(type, path)
  if (!leaf || isInputObjectType(getNamedType(leaf))) {
    throw new Stop(`The column "${column}" is not known. Columns are: id, ${columnsOf(type).join(', ')}.`)
  }
  const isInt = getNamedType(leaf) === GraphQLInt
  const one = (cell: string) => (isInt && /^-?[0-9]{1,15}$/.test(cell) ? Number(cell) : cell)
  if (!isListType(getNullableType(leaf))) return setAt(path, one)
  return setAt(path, (cell) =>
    cell
      .split(LIST_SEPARATOR)
      .map((part) => one(part.trim()))
      .filter((part) => part !== ''),
  )
}

/** An empty cell says nothing. */
function setAt(path: readonly string[], read: (cell: string) => unknown): Setter {
  const [last = '', ...parents] = path.toReversed()
  const way = parents.toReversed()
  return (object, cell) => {
    if (cell === '') return
    let at = object
    for (const [index, key] of way.entries()) {
      const next = way[index + 1] ?? last
      at[key] ??= /^[0-9]+$/.test(next) ? [] : {}
      at = at[key] as Nested // made just now, or by another column of the same parent
    }
    at[last] = read(cell)
  }
}

/** The type of what a column names; undefined where there is no such thing. */
function typeAt(type: GraphQLInputType, [key, ...rest]: readonly string[]): GraphQLInputType | undefined {
  if (key === undefined) return type
  const nullable = getNullableType(type)
  if (isListType(nullable)) return /^[0-9]{1,3}$/.test(key) ? typeAt(nullable.ofType, rest) : undefined
  const field = isInputObjectType(nullable) ? nullable.getFields()[key] : undefined
  return field && typeAt(field.type, rest)
}

function columnsOf(type: GraphQLInputObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.name === 'idempotencyKey') return []
    const named = getNamedType(field.type)
    if (!isInputObjectType(named)) return [field.name]
    const list = isListType(getNullableType(field.type)) ? '.0' : ''
    return columnsOf(named).map((column) => `${field.name}${list}.${column}`)
  })
}
