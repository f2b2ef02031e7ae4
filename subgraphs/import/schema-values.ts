import {
  buildASTSchema,
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql'
import { failure } from '../../schema/errors.ts'
import { shown } from '../../schema/identifiers/problem.ts'
import { installScalars } from '../../schema/scalars.ts'
import { type SubgraphName, subgraphSdl } from '../../schema/sdl.ts'
import { Row } from './csv.ts'
import { WrongFile } from './entries.ts'
import { problemsOf } from './problems.ts'
import { quickCoercion } from './quick-coercion.ts'

/** Reads values as an input type of a subgraph's schema, with its scalars and defaults: a file is held to what a mutation is. */
export interface ValueReader<Input> {
  /**
   * The source's id of the value, null where it has none, and the input; `otherwise`: fields of a value that does not
   * state them. BAD_USER_INPUT where it is none.
   */
  read(value: unknown, otherwise?: Partial<Input>): { sourceId: string | null; input: Input }
  /** The columns that a CSV file may have, for people. */
  columns(): string[]
  /** Throws `WrongFile` where a CSV file has columns that are not known. */
  refuseUnknown(columns: readonly string[]): void
  /** Whether an object may have the field at its top, besides an id. */
  knows(field: string): boolean
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
      refuseUnknown(value.columns)
      columns = value.columns
      setters = columns.map((column) => setterOf(type, column))
    }
    const object: Nested = {}
    for (const [at, set] of setters.entries()) set(object, value.cells[at] ?? '')
    return object
  }

  function refuseUnknown(names: readonly string[]): void {
    const unknown = names.filter((name) => !isKnown(type, name))
    if (unknown.length > 0) throw unknownColumns(unknown, names, ['id', ...columnsOf(type)])
  }

  return {
    read(value, otherwise = {}) {
      const object = nested(value)
      if (typeof object !== 'object' || object === null || Array.isArray(object)) {
        throw failure('BAD_USER_INPUT', 'This is no object with the fields of the input.')
      }
      const { id, ...fields } = object as Nested // any object
      const named = id ?? fields.idempotencyKey ?? null
      if (named !== null && typeof named !== 'string' && typeof named !== 'number') {
        throw failure('BAD_USER_INPUT', '`id` is neither a text nor a number.')
      }
      if (typeof named === 'number' && Math.abs(named) > Number.MAX_SAFE_INTEGER) {
        throw failure(
          'BAD_USER_INPUT',
          '`id` is a number of more digits than JSON keeps: write it as a text, in quotes.',
        )
      }
      for (const [field, unstated] of Object.entries(otherwise)) {
        const stated = fields[field] ?? ''
        if (typeof stated === 'string' && stated.trim() === '') fields[field] = unstated
      }
      if (needsKey) fields.idempotencyKey = named === null ? 'none' : String(named)
      else delete fields.idempotencyKey
      const input = quick(fields) ?? coerce(type, fields)
      return { sourceId: named === null ? null : String(named), input: input as Input } // of this type
    },
    columns: () => ['id', ...columnsOf(type)],
    refuseUnknown,
    knows: (field) => !IDS.includes(field) && Object.hasOwn(type.getFields(), field),
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
  const first: string[] = []
  const coerced = coerceInputValue(value, type, (_path, _invalid, { message }) => {
    if (first.length === 0) first.push(message)
  })
  if (first.length === 0) return coerced
  const problems = problemsOf(type, value)
  throw failure('BAD_USER_INPUT', (problems.length > 0 ? problems : first).join(' '))
}

type Nested = Record<string, unknown>
type Setter = (object: Nested, cell: string) => void

/** How a cell of a column gets into the input: `theft.on`, `record.sharing.countries`, `plates.0.number`. */
function setterOf(type: GraphQLInputObjectType, column: string): Setter {
  const path = column.split('.')
  const leaf = typeAt(type, path)
  if (IDS.includes(column) || leaf === undefined) return setAt([column], (cell) => cell)
  const one = CELLS[getNamedType(leaf).name] ?? ((cell: string) => cell)
  if (!isListType(getNullableType(leaf))) return setAt(path, one)
  return setAt(path, (cell) =>
    cell
      .split(LIST_SEPARATOR)
      .map((part) => one(part.trim()))
      .filter((part) => part !== ''),
  )
}

/**
 * What a cell says, which is a text, of a type that is none. Spreadsheets write whole numbers as "2020.0" or "2020,00", and
 * a comma before decimals where their country does: one that can only be read so is read, "1,234" is not.
 */
const CELLS: Record<string, (cell: string) => unknown> = {
  Boolean: (cell) => ({ true: true, false: false })[cell.toLowerCase()] ?? cell,
  Decimal: (cell) => (/^-?[0-9]+,[0-9]{1,2}$/.test(cell) ? cell.replace(',', '.') : cell),
  Int: (cell) => (/^-?[0-9]{1,15}([.,]0{1,2})?$/.test(cell) ? Number.parseInt(cell, 10) : cell),
}

/** Whether a column names a value, or has no name at all. */
function isKnown(type: GraphQLInputObjectType, column: string): boolean {
  if (column === '' || IDS.includes(column)) return true
  const leaf = typeAt(type, column.split('.'))
  return leaf !== undefined && !isInputObjectType(getNamedType(leaf))
}

const MOST_NAMED = 10

/** What to say of a file that has columns nobody knows. `known`: those that it may have. */
export function unknownColumns(
  unknown: readonly string[],
  columns: readonly string[],
  known: readonly string[],
): WrongFile {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const meant = new Map(known.map((name) => [plain(name), name]))
  const named = unknown.slice(0, MOST_NAMED).map((name) => {
    const other = meant.get(plain(name))
    return other === undefined ? shown(name) : `${shown(name)} (perhaps "${other}")`
  })
  const beyond = unknown.length - named.length
  const list = `${named.join(', ')}${beyond > 0 ? ` and ${beyond} more` : ''}`
  const sentence = unknown.length === 1 ? `The column ${list} is not known.` : `The columns ${list} are not known.`
  const none = columns.every((name) => name === '' || unknown.includes(name))
  const hint = none ? ' No other is there: the first line must name the columns.' : ''
  return new WrongFile(`${sentence}${hint} Columns are: ${known.join(', ')}.`)
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
