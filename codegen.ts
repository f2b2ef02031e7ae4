/** `npm run codegen` writes the TypeScript of the schema; with `--check` it finds what is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as operations from '@graphql-codegen/typescript-operations'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'
import { type SubgraphName, schemaFile, subgraphNames, subgraphSdl } from './schema/sdl.ts'

/** What is the same for servers and clients: how our scalars look in TypeScript. */
const types = {
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  avoidOptionals: { field: true },
  scalars: {
    ID: 'string',
    Date: 'string',
    DateTime: 'string',
    PartialDate: 'string',
    CountryCode: 'string',
    Cursor: 'string',
    Decimal: 'string',
    EnumValue: 'string',
    _FieldSet: 'string',
  },
}

/** The types of a subgraph's schema: they import nothing, so that whatever stands below the resolvers may name them. */
function schemaTypes(name: SubgraphName): Promise<string> {
  return codegen({
    filename: `subgraphs/${name}/generated/schema.ts`,
    schema: parse(subgraphSdl(name)),
    documents: [],
    // Coerced: what has a default is there.
    config: { ...types, avoidOptionals: { ...types.avoidOptionals, defaultValue: true } },
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  })
}

/** Types of a subgraph's resolvers: each parent is what the `mappers.ts` of its folder says. */
async function resolverTypes(name: SubgraphName, schemaText: string): Promise<string> {
  const { mappers }: { mappers: Record<string, string> } = await import(`./subgraphs/${name}/mappers.ts`)
  const own = { Country: 'string', PageInfo: '../connection.ts#PageInfo as PageOfList', ...mappers }
  const text = await codegen({
    filename: `subgraphs/${name}/generated/resolvers.ts`,
    schema: parse(subgraphSdl(name)),
    documents: [],
    config: {
      ...types,
      federation: true,
      mappers: Object.fromEntries(Object.entries(own).map(([type, mapper]) => [type, fromBelow(mapper)])),
    },
    plugins: [{ resolvers: {} }],
    pluginMap: { resolvers },
    importExtension: '.ts',
    emitLegacyCommonJSImports: false,
  })
  // One file to the plugins, and two to us: what it names of the other is imported.
  const names = [...schemaText.matchAll(/^export type (\w+)/gm)].flatMap(([, type = '']) => type)
  const used = names.filter((type) => new RegExp(`(?<!['.])\\b${type}\\b(?![':?]| as )`).test(text))
  return `import type { ${used.join(', ')} } from './schema.ts';\n${text}`
}

/** A mapper as the folder `generated` has to name it. */
function fromBelow(mapper: string): string {
  if (mapper.startsWith('./')) return `.${mapper}`
  if (mapper.startsWith('../')) return `../${mapper}`
  return mapper
}

/** What a client knows of the answers to the operations of a folder. */
function clientTypes(folder: string, filename: string): Promise<string> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
  return codegen({
    filename,
    schema: parse(schemaFile('api.graphql')),
    documents: files.map((file) => ({ location: file, document: parse(readFileSync(`${folder}/${file}`, 'utf8')) })),
    config: types,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    importExtension: '.ts',
    emitLegacyCommonJSImports: false,
  })
}

const generated = new Map<string, string>()
for (const name of subgraphNames) {
  const text = await schemaTypes(name)
  generated.set(`subgraphs/${name}/generated/schema.ts`, text)
  generated.set(`subgraphs/${name}/generated/resolvers.ts`, await resolverTypes(name, text))
}
for (const [file, folder] of [
  ['examples/generated.ts', 'gateway/explorer/operations'],
  ['examples/ncb-integrator/generated.ts', 'examples/ncb-integrator'],
] as const) {
  generated.set(file, await clientTypes(folder, file))
}
if (process.argv.includes('--check')) {
  const stale = [...generated].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  for (const [file] of stale) console.error(`${file} is stale: run \`npm run codegen\``)
  if (stale.length > 0) process.exitCode = 1
  else console.log(`codegen: ${generated.size} files of generated types are those of the schema`)
} else {
  for (const [file, text] of generated) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
