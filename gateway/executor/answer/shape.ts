import {
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { failure } from '../../../schema/errors.ts'
import { recordsBehind } from '../../../schema/records.ts'
import type { Denial } from '../../rights/rights.ts'
import { collectFields, deferredOn } from '../collect-fields.ts'
import type { Data, Path } from '../data-path.ts'
import { abstractNames } from '../fetches/merge.ts'
import { isRecord } from '../planning/record-ids.ts'
import { clientKey, RECORDS_BEHIND } from '../response-keys.ts'
import { enumWriter, INVALID, jsonWriter, leafWriters, quoted } from './leaves.ts'
import { type FieldPosition, TYPENAME, type WriteContext } from './write-context.ts'

/** Writes the `data` of an answer as JSON. */
export interface Shape {
  (data: Data, context: WriteContext): string
  /** All fields that the client selected. */
  readonly positions: readonly FieldPosition[]
}

/** More functions than the largest sensible operation needs. */
const MAX_FUNCTIONS = 20_000

/** Options of `compileShape`. */
export interface ShapeOptions {
  /** Writes the deferred fragments only, each for each object that it applies to: see `PartContext`. */
  inParts?: boolean
}

/**
 * Compiles an operation, without conditions and fragments, into one function that writes its answer from what the subgraphs
 * gave: only the client's fields, in the client's order, leaves coerced, nulls moved up to the next nullable position
 * (GraphQL, 6.4.4). It notes values that nobody gave, that the schema does not allow or that are denied (always null); any
 * other null was answered by a subgraph. What is deferred is left out. The function's source consists of names of the
 * schema and JSON strings only.
 *
 * Throws OPERATION_TOO_COMPLEX.
 */
export function compileShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  denial?: Denial,
  { inParts = false }: ShapeOptions = {},
): Shape {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new Error(`The schema has no ${operation.operation}.`)
  const code = new ShapeCode(schema, denial, inParts)
  return code.link(code.object(root, [operation.selectionSet], []).function)
}

/** A piece of code, and the index of its first position. */
interface Piece {
  function: string
  base: number
}

/**
 * The code names positions as `p[o]`, `p[o+1]`, ...: the caller passes `o`, where the piece's positions begin. So two
 * fields with the same selections, such as aliases, share one function, which the engine compiles once.
 */
class ShapeCode {
  #schema: GraphQLSchema
  #denial: Denial | undefined
  #inParts: boolean
  /** Function names by their bodies. */
  #functions = new Map<string, string>()
  /** How many functions there would be without sharing. */
  #count = 0
  /** What the code names `k[...]`: the writers of enums. */
  #constants: unknown[] = []
  #positions: FieldPosition[] = []
  #enums = new Map<string, string>()

  constructor(schema: GraphQLSchema, denial: Denial | undefined, inParts: boolean) {
    this.#schema = schema
    this.#denial = denial
    this.#inParts = inParts
  }

  link(root: string): Shape {
    const functions = [...this.#functions].map(([body, name]) => `function ${name}(x,c,o){${body}}`)
    const text = `'use strict';${functions.join('\n')}\nreturn (x,c)=>${root}(x,c,0)??'null'`
    const make = new Function('k', 'p', 'w', 'q', 'J', 'A', 'INVALID', text)
    const write: (data: Data, context: WriteContext) => string = make(
      this.#constants,
      this.#positions,
      leafWriters,
      quoted,
      jsonWriter,
      abstractNames(this.#schema),
      INVALID,
    )
    return Object.assign(write, { positions: this.#positions })
  }

  /** A function for an object of this type; it returns undefined if a null moves up through the object. */
  object(type: GraphQLObjectType | GraphQLInterfaceType, sets: readonly SelectionSetNode[], trail: Path): Piece {
    const base = this.#positions.length
    const fields = [...collectFields(type, sets, this.#schema)]
    let movesUp = false
    const lines = fields.map(([key, nodes], index) => {
      const name = JSON.stringify(`${index === 0 ? '' : ','}${JSON.stringify(clientKey(key))}:`)
      const { code, isRequired } = this.#field(type, key, nodes, { trail, base })
      if (!isRequired) return `s+=${name}+${code};`
      movesUp = true
      return `e=${code};if(e===undefined)return c.moveUp(m);s+=${name}+e;`
    })
    const parts = this.#inParts ? deferredOn(type, sets, this.#schema) : []
    for (const { selectionSet } of parts) {
      const position = positionAt(this.#position({ trail, type: type.name, isRequired: false }), base)
      // Its values are written with a context of their own.
      const content = call(this.object(type, [selectionSet], trail), 'x', base, 'd')
      lines.push(`c.part(${position},d=>${content});`)
    }
    const given = isObjectType(type) ? givenCode(type) : ''
    const first = movesUp ? 'const m=c.count;let e;' : ''
    return this.#function(base, `${first}let s='{';${lines.join('')}${given}return s+'}'`)
  }

  /** The code of a field's value, which may be undefined if the field is required. */
  #field(
    parent: GraphQLObjectType | GraphQLInterfaceType,
    key: string,
    nodes: readonly FieldNode[],
    { trail, base }: { trail: Path; base: number },
  ): { code: string; isRequired: boolean } {
    const name = nodes[0]?.name.value ?? ''
    if (name === '__typename') {
      if (isObjectType(parent)) return { code: JSON.stringify(JSON.stringify(parent.name)), isRequired: false }
      return { code: `c.miss(${positionAt(this.#typePosition(trail, parent.name), base)})`, isRequired: true }
    }
    if (name.startsWith('__')) return { code: `c.introspection[${JSON.stringify(clientKey(key))}]`, isRequired: false }
    const field = parent.getFields()[name]
    if (!field) throw new Error(`${parent.name} has no field ${name}.`)
    const isRequired = isNonNullType(field.type)
    const denied = this.#denial?.ofField(parent.name, name)
    if (denied !== undefined) {
      const position = this.#position({ trail: [...trail, key], type: parent.name, isRequired, denied })
      return { code: missed(positionAt(position, base), isRequired), isRequired }
    }
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const value = this.#value(field.type, sets, [...trail, key], parent.name)
    return { code: call(value, `x[${JSON.stringify(key)}]`, base), isRequired }
  }

  /** A function for a value of this type, in a field of `parent`. */
  #value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], trail: Path, parent: string): Piece {
    const isRequired = isNonNullType(type)
    const nullable = isRequired ? type.ofType : type
    const base = this.#position({ trail, type: parent, isRequired })
    const position = positionAt(base, base)
    const otherwise = isRequired ? 'undefined' : `'null'`
    const absent = isRequired
      ? `return c.miss(${position},x===null?"is null, which it must not be":undefined)`
      : `{if(x===undefined)c.miss(${position});return 'null'}`
    const unfit = (what: string) => `{c.miss(${position},${JSON.stringify(what)});return ${otherwise}}`
    if (isListType(nullable)) {
      const lists = trail.filter((key) => typeof key === 'number').length
      const inner = this.#value(nullable.ofType, sets, [...trail, lists], parent)
      const movesUp = isNonNullType(nullable.ofType)
      const element = movesUp
        ? `const e=${call(inner, 'x[i]', base)};if(e===undefined){c.moveUp(m);return ${otherwise}}s+=i===0?e:','+e`
        : `if(i>0)s+=',';s+=${call(inner, 'x[i]', base)}`
      return this.#function(
        base,
        `if(x==null)${absent};if(!Array.isArray(x))${unfit('is no list')}` +
          `${movesUp ? 'const m=c.count;' : ''}let s='[';for(let i=0;i<x.length;i++){c.at[${lists}]=i;${element}}return s+']'`,
      )
    }
    if (isLeafType(nullable)) {
      const writer = isEnumType(nullable) ? this.#enum(nullable.name) : leafWriterOf(nullable.name)
      return this.#function(
        base,
        `if(x==null)${absent};const e=${writer}(x);if(e===INVALID)${unfit(`is no ${nullable.name}`)}return e`,
      )
    }
    const isObject = `if(x==null)${absent};if(typeof x!=='object'||Array.isArray(x))${unfit('is no object')}`
    if (isObjectType(nullable)) {
      const object = call(this.object(nullable, sets, trail), 'x', base)
      return this.#function(base, `${isObject}return ${object}??${otherwise}`)
    }
    if (!isAbstractType(nullable)) throw new Error(`${getNamedType(type)} is no type of an answer.`)
    const cases = this.#schema.getPossibleTypes(nullable).map((possible) => {
      const denied = this.#denial?.ofObject(possible.name)
      const value =
        denied === undefined
          ? `${call(this.object(possible, sets, trail), 'x', base)}??${otherwise}`
          : missed(positionAt(this.#position({ trail, type: parent, isRequired, denied }), base), isRequired)
      return `case ${JSON.stringify(possible.name)}:return ${value};`
    })
    if (isInterfaceType(nullable) && this.#isTypeIndifferent(nullable, sets)) {
      // A subgraph that has the interface as an object is then not asked for the type.
      const unknown = call(this.object(nullable, sets, trail), 'x', base)
      cases.push(`case undefined:case ${JSON.stringify(nullable.name)}:return ${unknown}??${otherwise};`)
    }
    const typePosition = positionAt(this.#typePosition(trail, nullable.name), base)
    const what = JSON.stringify(`is of no type of ${nullable.name}`)
    return this.#function(
      base,
      `${isObject}switch(x.__typename){${cases.join('')}` +
        `default:c.miss(${typePosition},x.__typename==null||A.has(x.__typename)?undefined:${what});return ${otherwise}}`,
    )
  }

  /** Whether all types of an interface have the same selections and denials. */
  #isTypeIndifferent(type: GraphQLInterfaceType, sets: readonly SelectionSetNode[]): boolean {
    const asked = (of: GraphQLObjectType | GraphQLInterfaceType) =>
      [...collectFields(of, sets, this.#schema).values()].flat()
    const isDenied = (of: string, { name }: FieldNode) => this.#denial?.ofField(of, name.value) !== undefined
    const common = asked(type)
    const deferred = deferredOn(type, sets, this.#schema)
    return this.#schema.getPossibleTypes(type).every((possible) => {
      if (this.#denial?.ofObject(possible.name) !== undefined) return false
      const own = asked(possible)
      const isSame = isEqual(own, common) && isEqual(deferredOn(possible, sets, this.#schema), deferred)
      return isSame && common.every((node) => isDenied(possible.name, node) === isDenied(type.name, node))
    })
  }

  /** The position of an object whose type is unknown or not a possible one. */
  #typePosition(trail: Path, type: string): number {
    return this.#position({ trail: [...trail, TYPENAME], type, isRequired: true })
  }

  #position(position: FieldPosition): number {
    return this.#positions.push(position) - 1
  }

  #constant(value: unknown): string {
    this.#constants.push(value)
    return `k[${this.#constants.length - 1}]`
  }

  #enum(name: string): string {
    const known = this.#enums.get(name)
    if (known !== undefined) return known
    const type = this.#schema.getType(name)
    const writer = this.#constant(enumWriter(isEnumType(type) ? type.getValues().map((value) => value.name) : []))
    this.#enums.set(name, writer)
    return writer
  }

  #function(base: number, body: string): Piece {
    if (++this.#count > MAX_FUNCTIONS) {
      throw failure('OPERATION_TOO_COMPLEX', 'The operation asks for too many fields. Ask for less, or split it.')
    }
    const name = this.#functions.get(body) ?? `f${this.#functions.size}`
    this.#functions.set(body, name)
    return { function: name, base }
  }
}

/** The code of a position in a piece whose own positions begin at `base`. */
function positionAt(index: number, base: number): string {
  return `p[${offset(index, base)}]`
}

/** The code that calls a piece from another one whose positions begin at `base`. */
function call(piece: Piece, value: string, base: number, context = 'c'): string {
  return `${piece.function}(${value},${context},${offset(piece.base, base)})`
}

/** The code of a missing value: null unless it is required. */
function missed(position: string, isRequired: boolean): string {
  return isRequired ? `c.miss(${position})` : `(c.miss(${position}),'null')`
}

function offset(index: number, base: number): string {
  return index === base ? 'o' : `o+${index - base}`
}

/** The code that notes the record that was written, or the records that an object gives away. */
function givenCode(type: GraphQLObjectType): string {
  if (isRecord(type)) return `c.give(${JSON.stringify(type.name)},x.id);`
  const field = recordsBehind[type.name]
  const records = field === undefined ? undefined : getNamedType(type.getFields()[field]?.type)
  return records ? `c.giveAll(${JSON.stringify(records.name)},x.${RECORDS_BEHIND});` : ''
}

function isEqual(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

function leafWriterOf(name: string): string {
  return Object.hasOwn(leafWriters, name) ? `w.${name}` : 'J'
}
