import fc, { type GeneratorValue } from 'fast-check'
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import type { Roles } from './rules.ts'

/** Whoever asks is a reader. */
export const READER = ['reader']

/** Rules for some types and fields, some of which deny readers something. */
export function someRoles(generate: GeneratorValue, schema: GraphQLSchema): Roles {
  const chance = (of: number) => generate(fc.nat, { max: of - 1 }) === 0
  const roles = new Map<string, string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    if (type !== schema.getQueryType() && chance(8)) roles.set(type.name, 'keeper')
    for (const field of Object.keys(type.getFields())) {
      if (chance(6)) roles.set(`${type.name}.${field}`, chance(4) ? 'reader' : 'keeper')
    }
  }
  return roles
}

/** Who may ask what, in the test's own words. */
export class Rights {
  readonly #schema: GraphQLSchema
  readonly #roles: Roles

  constructor(schema: GraphQLSchema, roles: Roles) {
    this.#schema = schema
    this.#roles = roles
  }

  deniesType(name: string): boolean {
    return this.#denies(name)
  }

  denies(type: GraphQLObjectType, field: string): boolean {
    if (field.startsWith('__')) return false
    const given = type.getFields()[field]?.type
    return (
      this.#denies(`${type.name}.${field}`) ||
      this.#denies(type.name) ||
      (given !== undefined && this.#deniesAll(given))
    )
  }

  #denies(coordinate: string): boolean {
    const role = this.#roles.get(coordinate)
    return role !== undefined && !READER.includes(role)
  }

  #deniesAll(given: GraphQLOutputType): boolean {
    const type = getNamedType(given)
    if (!isAbstractType(type)) return this.#denies(type.name)
    const possible = this.#schema.getPossibleTypes(type)
    return possible.length > 0 && possible.every(({ name }) => this.#denies(name))
  }
}
