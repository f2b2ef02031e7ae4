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
import { failure } from '../../schema/errors.ts'
import { collectFields } from './collect.ts'
import type { Data, Path } from './data-path.ts'
import { enumWriter, INVALID, leafWriters, quoted } from './leaves.ts'
import { clientKey } from './response-keys.ts'

/** A value of the subgraphs that the schema does not allow. */
export interface Misfit {
  /** The path of the field in the client's answer. */
  path: Path
  /** What is wrong, as the second half of a sentence. */
  what: string
}

/** What one answer is written with. */
export interface Writing {
  /** The JSON of each introspection field, by response key. */
  introspection: Readonly<Record<string, string>>
  /** Where the lists stand at the moment. */
  at: number[]
  misfits: Misfit[]
}

/** Writes the `data` of an answer as JSON. */
export type Shape = (data: Data, writing: Writing) => string

/** More functions than the largest of sensible operations needs. */
const MAX_FUNCTIONS = 20_000

/**
 * Compiles an operation, without conditions and fragments, into one function that writes its answer from what the
 * subgraphs gave: the client's fields alone, in the client's order, leaves coerced, nulls moved up to the next nullable
 * place (GraphQL, 6.4.4). The text of the function is made of names of the schema and JSON strings only.
 *
 * Throws OPERATION_TOO_COMPLEX.
 */
export function compileShape(schema: GraphQLSchema, operation: OperationDefinitionNode): Shape {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new Error(`The schema has no ${operation.operation}.`)
  const code = new ShapeCode(schema)
  return code.link(code.object(root, [operation.selectionSet], []))
}

/** An element of a path in the code: a key, or the number of the list around it. */
type Trail = readonly (string | number)[]

class ShapeCode {
  #schema: GraphQLSchema
  #functions: string[] = []
  /** What the code names `k[...]`: writers of enums, and misfits. */
  #constants: unknown[] = []
  #enums = new Map<string, string>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  link(root: string): Shape {
    const text = `'use strict';${this.#functions.join('\n')}\nreturn (x,c)=>${root}(x,c)??'null'`
    const make = new Function('k', 'w', 'q', 'J', 'INVALID', text)
    return make(this.#constants, leafWriters, quoted, JSON.stringify, INVALID)
  }

  /** A function of an object of this type; its value is undefined where a null moves up through it. */
  object(type: GraphQLObjectType | GraphQLInterfaceType, sets: readonly SelectionSetNode[], trail: Trail): string {
    const fields = [...collectFields(type, sets, this.#schema)]
    const lines = fields.map(([key, nodes], index) => {
      const name = JSON.stringify(`${index === 0 ? '' : ','}${JSON.stringify(clientKey(key))}:`)
      const value = this.#field(type, key, nodes, trail)
      if (value.constant !== undefined) return `s+=${name}+${value.constant};`
      return `e=${value.call};if(e===undefined)return undefined;s+=${name}+e;`
    })
    return this.#function(`let s='{',e;${lines.join('')}return s+'}'`)
  }

  #field(
    parent: GraphQLObjectType | GraphQLInterfaceType,
    key: string,
    nodes: readonly FieldNode[],
    trail: Trail,
  ): { constant?: string; call?: string } {
    const name = nodes[0]?.name.value ?? ''
    if (name === '__typename') {
      if (isObjectType(parent)) return { constant: JSON.stringify(JSON.stringify(parent.name)) }
      return { call: `${this.#function(this.#misfit(trail, 'has no type'))}(x,c)` }
    }
    if (name.startsWith('__')) return { constant: `c.introspection[${JSON.stringify(clientKey(key))}]` }
    const field = parent.getFields()[name]
    if (!field) throw new Error(`${parent.name} has no field ${name}.`)
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return { call: `${this.#value(field.type, sets, [...trail, clientKey(key)])}(x[${JSON.stringify(key)}],c)` }
  }

  /** A function of a value of this type. */
  #value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], trail: Trail): string {
    const nullable = isNonNullType(type) ? type.ofType : type
    const otherwise = isNonNullType(type) ? 'undefined' : `'null'`
    const lacking = isNonNullType(type)
      ? `return ${this.#misfit(trail, 'is null, which it must not be')}`
      : `return 'null'`
    const unfit = (what: string) => `{${this.#misfit(trail, what)};return ${otherwise}}`
    if (isListType(nullable)) {
      const lists = trail.filter((key) => typeof key === 'number').length
      const inner = this.#value(nullable.ofType, sets, [...trail, lists])
      return this.#function(
        `if(x==null)${lacking};if(!Array.isArray(x))${unfit('is no list')}` +
          `let s='[';for(let i=0;i<x.length;i++){c.at[${lists}]=i;const e=${inner}(x[i],c);` +
          `if(e===undefined)return ${otherwise};s+=i===0?e:','+e}return s+']'`,
      )
    }
    if (isLeafType(nullable)) {
      const writer = isEnumType(nullable) ? this.#enum(nullable.name) : leafWriterOf(nullable.name)
      return this.#function(
        `if(x==null)${lacking};const e=${writer}(x);if(e===INVALID)${unfit(`is no ${nullable.name}`)}return e`,
      )
    }
    const isObject = `if(x==null)${lacking};if(typeof x!=='object'||Array.isArray(x))${unfit('is no object')}`
    if (isObjectType(nullable)) {
      const object = this.object(nullable, sets, trail)
      return this.#function(`${isObject}return ${object}(x,c)??${otherwise}`)
    }
    if (!isAbstractType(nullable)) throw new Error(`${getNamedType(type)} is no type of an answer.`)
    const cases = this.#schema
      .getPossibleTypes(nullable)
      .map(
        (possible) =>
          `case ${JSON.stringify(possible.name)}:return ${this.object(possible, sets, trail)}(x,c)??${otherwise};`,
      )
    if (isInterfaceType(nullable) && this.#isTypeIndifferent(nullable, sets)) {
      // A subgraph that has the interface as an object is then not asked for the type.
      const unknown = this.object(nullable, sets, trail)
      cases.push(`case undefined:case ${JSON.stringify(nullable.name)}:return ${unknown}(x,c)??${otherwise};`)
    }
    return this.#function(
      `${isObject}switch(x.__typename){${cases.join('')}default:${unfit(`is of no type of ${nullable.name}`)}}`,
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

  /** Code that notes a misfit; its value is undefined. */
  #misfit(trail: Trail, what: string): string {
    this.#constants.push((at: readonly number[], misfits: Misfit[]): undefined => {
      misfits.push({ path: trail.map((key) => (typeof key === 'number' ? (at[key] ?? 0) : key)), what })
    })
    return `k[${this.#constants.length - 1}](c.at,c.misfits)`
  }

  #enum(name: string): string {
    const known = this.#enums.get(name)
    if (known !== undefined) return known
    const type = this.#schema.getType(name)
    this.#constants.push(enumWriter(isEnumType(type) ? type.getValues().map((value) => value.name) : []))
    const writer = `k[${this.#constants.length - 1}]`
    this.#enums.set(name, writer)
    return writer
  }

  #function(body: string): string {
    if (this.#functions.length >= MAX_FUNCTIONS) {
      throw failure('OPERATION_TOO_COMPLEX', 'The operation asks for too many fields. Ask for less, or split it.')
    }
    const name = `f${this.#functions.length}`
    this.#functions.push(`function ${name}(x,c){${body}}`)
    return name
  }
}

function leafWriterOf(name: string): string {
  return Object.hasOwn(leafWriters, name) ? `w.${name}` : 'J'
}
