import {
  buildASTSchema,
  coerceInputValue,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  parse,
} from 'graphql'
import { failure } from '../../schema/errors.ts'
import { installScalars } from '../../schema/scalars.ts'
import { type SubgraphName, subgraphSdl } from '../../schema/sdl.ts'
import { columnsOf, IDS, isKnown, type Nested, type Setter, setterOf, unknownColumns } from './columns.ts'
import { compileCoercion } from './compiled-coercion.ts'
import { Row } from './csv.ts'
import { problemsOf } from './problems.ts'

/**
 * Reads values as an input type of a subgraph's schema, with its scalars and defaults: a file has to meet the same rules as
 * a mutation.
 */
export interface ValueReader<Input> {
  /**
   * The source's id of the value (null if it has none), and the input; `otherwise`: defaults of fields. BAD_USER_INPUT for
   * an invalid value.
   */
  read(value: unknown, otherwise?: Partial<Input>): { sourceId: string | null; input: Input }
  /** The columns that a CSV file may have, for people to read. */
  columns(): string[]
  /** Throws `WrongFile` if a CSV file has unknown columns. */
  refuseUnknown(columns: readonly string[]): void
  /** Whether an object may have the field at its top level, besides an id. */
  knows(field: string): boolean
}

/** `typeName`: an input type, such as `ReportVehicleInput`; the caller knows its TypeScript type. */
export function valueReader<Input>(subgraph: SubgraphName, typeName: string): ValueReader<Input> {
  const type = inputType(subgraph, typeName)
  const coerce = compileCoercion(type)
  // The import makes its own idempotency keys; if the type requires one, it gets the id as a placeholder.
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
        throw failure('BAD_USER_INPUT', 'This is no JSON object.')
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
      const input = coerce(fields) ?? coerceOrThrow(type, fields)
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

/** Slow, but says what is wrong. */
function coerceOrThrow(type: GraphQLInputType, value: unknown): unknown {
  const first: string[] = []
  const coerced = coerceInputValue(value, type, (_path, _invalid, { message }) => {
    if (first.length === 0) first.push(message)
  })
  if (first.length === 0) return coerced
  const problems = problemsOf(type, value)
  throw failure('BAD_USER_INPUT', (problems.length > 0 ? problems : first).join(' '))
}
