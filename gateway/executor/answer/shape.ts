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
import { collectFields } from '../collect-fields.ts'
import type { Data, Path } from '../data-path.ts'
import { abstractNames } from '../fetches/merge.ts'
import { clientKey } from '../response-keys.ts'
import { enumWriter, INVALID, jsonWriter, leafWriters, quoted } from './leaves.ts'
import { type Place, TYPENAME, type Writing } from './writing.ts'

/** Writes the `data` of an answer as JSON. */
export interface Shape {
  (data: Data, writing: Writing): string
  /** Of every field that the client asked for. */
  readonly places: readonly Place[]
}

/** More functions than the largest of sensible operations needs. */
const MAX_FUNCTIONS = 20_000

/**
 * Compiles an operation, without conditions and fragments, into one function that writes its answer from what the
 * subgraphs gave: the client's fields alone, in the client's order, leaves coerced, nulls moved up to the next nullable
 * place (GraphQL, 6.4.4). What nobody gave, and what the schema does not allow, is noted: a null that is none of these is
 * one that a subgraph has answered. The text of the function is made of names of the schema and JSON strings only.
 *
 * Throws OPERATION_TOO_COMPLEX.
 */
export function compileShape(schema: GraphQLSchema, operation: OperationDefinitionNode): Shape {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new Error(`The schema has no ${operation.operation}.`)
  const code = new ShapeCode(schema)
  return code.link(code.object(root, [operation.selectionSet], []).function)
}

/** A piece of code, and the index of the first of its places. */
interface Piece {
  function: string
  base: number
}

/**
 * The code names places as `p[o]`, `p[o+1]`, ...: what it is called with says where its own begin. So two fields of which
 * the same is asked, as those of aliases, have one function, which the engine reads and compiles once.
 */
class ShapeCode {
  #schema: GraphQLSchema
  /** Names by bodies. */
  #functions = new Map<string, string>()
  /** How many functions there would be if each field had its own. */
  #count = 0
  /** What the code names `k[...]`: writers of enums. */
  #constants: unknown[] = []
  #places: Place[] = []
  #enums = new Map<string, string>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  link(root: string): Shape {
    const functions = [...this.#functions].map(([body, name]) => `function ${name}(x,c,o){${body}}`)
    const text = `'use strict';${functions.join('\n')}\nreturn (x,c)=>${root}(x,c,0)??'null'`
    const make = new Function('k', 'p', 'w', 'q', 'J', 'A', 'INVALID', text)
    const write: (data: Data, writing: Writing) => string = make(
      this.#constants,
      this.#places,
      leafWriters,
      quoted,
      jsonWriter,
      abstractNames(this.#schema),
      INVALID,
    )
    return Object.assign(write, { places: this.#places })
  }

  /** A function of an object of this type; its value is undefined where a null moves up through it. */
  object(type: GraphQLObjectType | GraphQLInterfaceType, sets: readonly SelectionSetNode[], trail: Path): Piece {
    const base = this.#places.length
    const fields = [...collectFields(type, sets, this.#schema)]
    let movesUp = false
    const lines = fields.map(([key, nodes], index) => {
      const name = JSON.stringify(`${index === 0 ? '' : ','}${JSON.stringify(clientKey(key))}:`)
      const { code, isRequired } = this.#field(type, key, nodes, { trail, base })
      if (!isRequired) return `s+=${name}+${code};`
      movesUp = true
      return `e=${code};if(e===undefined)return c.moveUp(m);s+=${name}+e;`
    })
    return this.#function(base, `${movesUp ? 'const m=c.count;let e;' : ''}let s='{';${lines.join('')}return s+'}'`)
  }

  /** The code of a field's value; where it is required, that may be undefined. */
  #field(
    parent: GraphQLObjectType | GraphQLInterfaceType,
    key: string,
    nodes: readonly FieldNode[],
    { trail, base }: { trail: Path; base: number },
  ): { code: string; isRequired: boolean } {
    const name = nodes[0]?.name.value ?? ''
    if (name === '__typename') {
      if (isObjectType(parent)) return { code: JSON.stringify(JSON.stringify(parent.name)), isRequired: false }
      return { code: `c.miss(${placeAt(this.#typePlace(trail, parent.name), base)})`, isRequired: true }
    }
    if (name.startsWith('__')) return { code: `c.introspection[${JSON.stringify(clientKey(key))}]`, isRequired: false }
    const field = parent.getFields()[name]
    if (!field) throw new Error(`${parent.name} has no field ${name}.`)
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const value = this.#value(field.type, sets, [...trail, key], parent.name)
    return { code: call(value, `x[${JSON.stringify(key)}]`, base), isRequired: isNonNullType(field.type) }
  }

  /** A function of a value of this type, which is of a field of `parent`. */
  #value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], trail: Path, parent: string): Piece {
    const isRequired = isNonNullType(type)
    const nullable = isRequired ? type.ofType : type
    const base = this.#place({ trail, type: parent, isRequired })
    const place = placeAt(base, base)
    const otherwise = isRequired ? 'undefined' : `'null'`
    const lacking = isRequired
      ? `return c.miss(${place},x===null?"is null, which it must not be":undefined)`
      : `{if(x===undefined)c.miss(${place});return 'null'}`
    const unfit = (what: string) => `{c.miss(${place},${JSON.stringify(what)});return ${otherwise}}`
    if (isListType(nullable)) {
      const lists = trail.filter((key) => typeof key === 'number').length
      const inner = this.#value(nullable.ofType, sets, [...trail, lists], parent)
      const movesUp = isNonNullType(nullable.ofType)
      const element = movesUp
        ? `const e=${call(inner, 'x[i]', base)};if(e===undefined){c.moveUp(m);return ${otherwise}}s+=i===0?e:','+e`
        : `if(i>0)s+=',';s+=${call(inner, 'x[i]', base)}`
      return this.#function(
        base,
        `if(x==null)${lacking};if(!Array.isArray(x))${unfit('is no list')}` +
          `${movesUp ? 'const m=c.count;' : ''}let s='[';for(let i=0;i<x.length;i++){c.at[${lists}]=i;${element}}return s+']'`,
      )
    }
    if (isLeafType(nullable)) {
      const writer = isEnumType(nullable) ? this.#enum(nullable.name) : leafWriterOf(nullable.name)
      return this.#function(
        base,
        `if(x==null)${lacking};const e=${writer}(x);if(e===INVALID)${unfit(`is no ${nullable.name}`)}return e`,
      )
    }
    const isObject = `if(x==null)${lacking};if(typeof x!=='object'||Array.isArray(x))${unfit('is no object')}`
    if (isObjectType(nullable)) {
      const object = call(this.object(nullable, sets, trail), 'x', base)
      return this.#function(base, `${isObject}return ${object}??${otherwise}`)
    }
    if (!isAbstractType(nullable)) throw new Error(`${getNamedType(type)} is no type of an answer.`)
    const cases = this.#schema
      .getPossibleTypes(nullable)
      .map(
        (possible) =>
          `case ${JSON.stringify(possible.name)}:return ${call(this.object(possible, sets, trail), 'x', base)}??${otherwise};`,
      )
    if (isInterfaceType(nullable) && this.#isTypeIndifferent(nullable, sets)) {
      // A subgraph that has the interface as an object is then not asked for the type.
      const unknown = call(this.object(nullable, sets, trail), 'x', base)
      cases.push(`case undefined:case ${JSON.stringify(nullable.name)}:return ${unknown}??${otherwise};`)
    }
    const typePlace = placeAt(this.#typePlace(trail, nullable.name), base)
    const what = JSON.stringify(`is of no type of ${nullable.name}`)
    return this.#function(
      base,
      `${isObject}switch(x.__typename){${cases.join('')}` +
        `default:c.miss(${typePlace},x.__typename==null||A.has(x.__typename)?undefined:${what});return ${otherwise}}`,
    )
  }

  /** Whether the same is asked for of every type of an interface. */
  #isTypeIndifferent(type: GraphQLInterfaceType, sets: readonly SelectionSetNode[]): boolean {
    const asked = (of: GraphQLObjectType | GraphQLInterfaceType) =>
      [...collectFields(of, sets, this.#schema).values()].flat()
    const common = asked(type)
    return this.#schema.getPossibleTypes(type).every((possible) => {
      const own = asked(possible)
      return own.length === common.length && own.every((node, index) => node === common[index])
    })
  }

  /** The place of an object whose type is not known, or none of those that it may have. */
  #typePlace(trail: Path, type: string): number {
    return this.#place({ trail: [...trail, TYPENAME], type, isRequired: true })
  }

  /** The index of a place. */
  #place(place: Place): number {
    return this.#places.push(place) - 1
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

/** The code of a place, in a piece whose own begin at `base`. */
function placeAt(index: number, base: number): string {
  return `p[${offset(index, base)}]`
}

/** The code that calls a piece from one whose places begin at `base`. */
function call(piece: Piece, value: string, base: number): string {
  return `${piece.function}(${value},c,${offset(piece.base, base)})`
}

function offset(index: number, base: number): string {
  return index === base ? 'o' : `o+${index - base}`
}

function leafWriterOf(name: string): string {
  return Object.hasOwn(leafWriters, name) ? `w.${name}` : 'J'
}
