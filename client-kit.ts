/**
 * What of the schema a frontend's tools have to be told, and `npm run client-kit -- --out DIR`, which copies it with the
 * rest of the kit and the schema.
 */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  buildSchema,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { isProgram } from './process/is-program.ts'
import { errorCodes } from './schema/errors.ts'
import { purposes } from './schema/identity.ts'
import { schemaFile } from './schema/sdl.ts'

/** Arguments that say which page of a list is meant, and not which list. */
const PAGING = ['first', 'after']
const folder = new URL('client-kit/', import.meta.url)

/** `client-kit/generated.ts`. */
export function clientKitTypes(): string {
  const schema = buildSchema(schemaFile('api.graphql'))
  const codes = Object.entries(errorCodes).map(([code, { meaning }]) => `  /** ${meaning} */\n  ${code}: true,\n`)
  return `/** Written by \`npm run codegen\` from the schema: change nothing here. */

/** How our scalars look in JSON: the \`scalars\` of graphql-codegen. */
export const scalars = ${written(scalarsOf(schema))}

/** What stands behind each interface and union: the \`possibleTypes\` of Apollo Client's cache. */
export const possibleTypes = ${written(possibleTypesOf(schema))}

/** Every list in pages, by its type and field: the arguments that make it another list. */
export const connections = ${written(connectionsOf(schema))}

/** Every code that an error may have; its comment says what to do. */
export const errorCodes = {
${codes.join('')}} as const

/** Why one may ask: the header \`x-purpose\`. */
export const purposes = ${written(purposes)}
`
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)} as const`
}

function scalarsOf(schema: GraphQLSchema): Record<string, string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type))
  const own = types.filter((type) => !isSpecifiedScalarType(type))
  return Object.fromEntries(['ID', ...own.map(({ name }) => name)].map((name) => [name, 'string']))
}

function possibleTypesOf(schema: GraphQLSchema): Record<string, string[]> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type))
  const named = types.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const)
  return Object.fromEntries(named.filter(([name]) => !name.startsWith('__')))
}

function connectionsOf(schema: GraphQLSchema): Record<string, Record<string, string[]>> {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    const fields = isObjectType(type) ? Object.values(type.getFields()) : []
    const paged = fields.filter((field) => /Connection!?$/.test(String(field.type)))
    const keys = paged.map(({ name, args }) => [
      name,
      args.map((arg) => arg.name).filter((arg) => !PAGING.includes(arg)),
    ])
    return keys.length > 0 ? [[type.name, Object.fromEntries(keys)]] : []
  })
  return Object.fromEntries(lists)
}

function copyTo(out: string): void {
  mkdirSync(out, { recursive: true })
  const files = readdirSync(folder).sort()
  for (const file of files) copyFileSync(new URL(file, folder), join(out, file))
  copyFileSync(new URL('schema/api.graphql', import.meta.url), join(out, 'schema.graphql'))
  console.log(`${out}: ${[...files, 'schema.graphql'].join(', ')}`)
}

if (isProgram(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' } } })
    if (values.out === undefined) throw new Error('Say where to: npm run client-kit -- --out DIR')
    copyTo(values.out)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
