import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { asFailure } from '../../schema/errors.ts'
import { shown } from '../../schema/identifiers/problem.ts'

/** Per value: correcting these shows the next ones. */
const MOST_PROBLEMS = 3
const MOST_NAMED = 10

/** What is wrong with a value of a file, as sentences for its author: graphql-js addresses programmers. */
export function problemsOf(type: GraphQLInputType, value: unknown): string[] {
  const problems: string[] = []
  for (const problem of problemsAt(type, value, [])) {
    if (problems.push(problem) === MOST_PROBLEMS) break
  }
  return problems
}

function* problemsAt(type: GraphQLInputType, value: unknown, path: readonly string[]): Generator<string> {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) yield missing(type.ofType, path)
    else yield* problemsAt(type.ofType, value, path)
  } else if (value === null || value === undefined) {
    // it may be absent
  } else if (isListType(type)) {
    const list = Array.isArray(value) ? value : [value]
    const isPlain = !Array.isArray(value)
    for (const [at, item] of list.entries()) {
      yield* problemsAt(type.ofType, item, isPlain ? path : [...path, String(at)])
    }
  } else if (isInputObjectType(type)) yield* problemsOfObject(type, value, path)
  else {
    const problem = problemOfLeaf(type, value)
    if (problem !== undefined) yield `${at(path)}${problem}`
  }
}

function* problemsOfObject(type: GraphQLInputObjectType, value: unknown, path: readonly string[]): Generator<string> {
  const fields = type.getFields()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield `${at(path)}${shown(value)} is no object with ${namesOf(type)}.`
    return
  }
  const given = new Map<string, unknown>(Object.entries(value))
  for (const [name, field] of Object.entries(fields)) {
    const stated = given.get(name)
    if (stated !== undefined || field.defaultValue === undefined) {
      yield* problemsAt(field.type, stated, [...path, name])
    }
  }
  const unknown = [...given.keys()].filter((name) => !Object.hasOwn(fields, name))
  if (unknown.length === 0) return
  const named = unknown.slice(0, MOST_NAMED).map((name) => shown([...path, name].join('.')))
  const beyond = unknown.length - named.length
  const list = `${named.join(', ')}${beyond > 0 ? ` and ${beyond} more` : ''}`
  yield `${list} ${unknown.length === 1 ? 'is' : 'are'} not known: fields are ${namesOf(type)}.`
}

function problemOfLeaf(type: GraphQLLeafType, value: unknown): string | undefined {
  try {
    type.parseValue(value)
    return undefined
  } catch (error) {
    if (isEnumType(type)) {
      const values = type.getValues().map(({ name }) => name)
      return `${shown(value)} is none of ${values.join(', ')}.`
    }
    const ours = asFailure(error)
    if (!ours) return `${shown(value)} is no ${WORDS[type.name]}${type.name === 'String' ? quoted(value) : ''}.`
    if (type.name !== 'Decimal' || typeof value !== 'string' || !value.includes(',')) return ours.message
    return `${shown(value)} may be read in two ways: write it without separators of thousands, and a point before decimals, as in 1234.50.`
  }
}

/** The scalars of GraphQL itself. */
const WORDS: Record<string, string> = {
  Boolean: 'true or false',
  Float: 'number',
  ID: 'id, which is a text or a whole number',
  Int: 'whole number',
  String: 'text',
}

function quoted(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? ': put it in quotes' : ''
}

function missing(type: GraphQLInputType, path: readonly string[]): string {
  const place = path.join('.')
  return isInputObjectType(type)
    ? `\`${place}\` is missing: ${namesOf(type, `${place}.`)}.`
    : `\`${place}\` is missing.`
}

/** "`full`, `family`", each with the path of its parent in front. */
function namesOf(type: GraphQLInputObjectType, prefix = ''): string {
  const names = Object.keys(type.getFields()).filter((name) => name !== 'idempotencyKey')
  return names.map((name) => `\`${prefix}${name}\``).join(', ')
}

function at(path: readonly string[]): string {
  return path.length > 0 ? `\`${path.join('.')}\`: ` : ''
}
