import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { shown } from '../../schema/identifiers/problem.ts'
import { WrongFile } from './entries.ts'

// The columns of a CSV file are the paths of an input: `theft.on`, `record.sharing.countries`, `plates.0.number`.

/** Columns and fields with the source's id of a value; `idempotencyKey` too, since the input type has it. */
export const IDS = ['id', 'idempotencyKey']
/** Separates the values of a list in one cell. */
const LIST_SEPARATOR = ';'

/** The object made from a row. */
export type Nested = Record<string, unknown>
/** Sets a cell's value in the object. */
export type Setter = (object: Nested, cell: string) => void

/** How a cell of a column is set in the input. */
export function setterOf(type: GraphQLInputObjectType, column: string): Setter {
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
 * Reads the text of a cell as a value of another type. Spreadsheets write whole numbers as "2020.0" or "2020,00", and some
 * countries have decimal commas: they are read if there is only one way to read them, so "1,234" is not.
 */
const CELLS: Record<string, (cell: string) => unknown> = {
  Decimal: (cell) => (/^-?[0-9]+,[0-9]{1,2}$/.test(cell) ? cell.replace(',', '.') : cell),
  Int: (cell) => (/^-?[0-9]{1,15}([.,]0{1,2})?$/.test(cell) ? Number.parseInt(cell, 10) : cell),
}

/** Whether a column names a value, or is unnamed. */
export function isKnown(type: GraphQLInputObjectType, column: string): boolean {
  if (column === '' || IDS.includes(column)) return true
  const leaf = typeAt(type, column.split('.'))
  return leaf !== undefined && !isInputObjectType(getNamedType(leaf))
}

const MOST_NAMED = 10

/** The message for a file with unknown columns. `known`: the columns that it may have. */
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

/** An empty cell sets nothing. */
function setAt(path: readonly string[], read: (cell: string) => unknown): Setter {
  const [last = '', ...parents] = path.toReversed()
  const way = parents.toReversed()
  return (object, cell) => {
    if (cell === '') return
    let at = object
    for (const [index, key] of way.entries()) {
      const next = way[index + 1] ?? last
      at[key] ??= /^[0-9]+$/.test(next) ? [] : {}
      at = at[key] as Nested // made above, or by another column with the same parent
    }
    at[last] = read(cell)
  }
}

/** The type at a path; undefined if there is none. */
function typeAt(type: GraphQLInputType, [key, ...rest]: readonly string[]): GraphQLInputType | undefined {
  if (key === undefined) return type
  const nullable = getNullableType(type)
  if (isListType(nullable)) return /^[0-9]{1,3}$/.test(key) ? typeAt(nullable.ofType, rest) : undefined
  const field = isInputObjectType(nullable) ? nullable.getFields()[key] : undefined
  return field && typeAt(field.type, rest)
}

/** The columns that a CSV file may have, for people to read; of lists only the first element. */
export function columnsOf(type: GraphQLInputObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.name === 'idempotencyKey') return []
    const named = getNamedType(field.type)
    if (!isInputObjectType(named)) return [field.name]
    const list = isListType(getNullableType(field.type)) ? '.0' : ''
    return columnsOf(named).map((column) => `${field.name}${list}.${column}`)
  })
}
