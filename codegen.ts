/** `npm run codegen` writes the TypeScript of the schema, and its pages; with `--check` it finds what is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as operations from '@graphql-codegen/typescript-operations'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { buildASTSchema, buildSchema, isCompositeType, parse } from 'graphql'
import { scalars } from './client-kit/generated.ts'
import { clientKitTypes } from './client-kit.ts'
import { readCostDirectives } from './gateway/cost/directives.ts'
import { createCostModel } from './gateway/cost/model.ts'
import { sampleOperations } from './gateway/explorer/operations.ts'
import { compose } from './schema/compose.ts'
import { rightsPage } from './schema/rights-page.ts'
import { schemaChangelog } from './schema/schema-changes.ts'
import { type SubgraphName, schemaFile, subgraphNames, subgraphSdl } from './schema/sdl.ts'
import { typeExamples } from './schema/type-examples.ts'
import { typePages } from './schema/type-pages.ts'

/** Where the pages of the schema are; nothing else is there. */
const SCHEMA_PAGES = 'docs/schema'

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

/** What the duty desk knows of its operations, which stand within its modules: by file, as graphql-codegen's preset for clients has it. */
async function deskTypes(folder: string): Promise<[file: string, text: string][]> {
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('gql/'))
    .sort()
  const documents = modules.flatMap((location) =>
    [...readFileSync(`${folder}/${location}`, 'utf8').matchAll(/graphql\(\s*`([^`]*)`/g)].map(([, rawSDL = '']) => ({
      location,
      rawSDL,
      document: parse(rawSDL),
    })),
  )
  const schema = parse(schemaFile('api.graphql'))
  const outputs = await preset.buildGeneratesSection({
    ...{ baseOutputDir: `${folder}/gql/`, schema, schemaAst: buildASTSchema(schema), documents },
    config: {
      ...{ scalars, strictScalars: true, useTypeImports: true, enumsAsTypes: true },
      ...{ importExtension: '.ts', emitLegacyCommonJSImports: false },
    },
    ...{ presetConfig: { fragmentMasking: false }, plugins: [], pluginMap: {}, pluginContext: {} },
  })
  // A comment of the preset's shows an operation that is nobody's.
  const plain = (text: string) => text.replace(/\/\*\*(?:(?!\*\/).)*GetUser.*?\*\//s, '')
  return Promise.all(outputs.map(async (output) => [output.filename, plain(await codegen(output))]))
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
  ['examples/bulk-check/generated.ts', 'examples/bulk-check'],
] as const) {
  generated.set(file, await clientTypes(folder, file))
}
for (const [file, text] of await deskTypes('examples/duty-desk')) generated.set(file, text)
generated.set('client-kit/generated.ts', clientKitTypes())
/** The pages of the schema, by file. */
async function schemaPages(supergraph: Supergraph, api: string): Promise<Map<string, string>> {
  const schema = buildSchema(api)
  const model = createCostModel(schema, readCostDirectives(supergraph))
  const costOf = (type: string, field: string) => {
    const parent = schema.getType(type)
    const cost = isCompositeType(parent) ? model.field(parent, field) : undefined
    if (!cost || cost.weight === 0) return ''
    return `Costs ${cost.weight} ${cost.weight === 1 ? 'unit' : 'units'}${cost.list ? ' for each' : ''}.`
  }
  const examples = typeExamples(
    schema,
    sampleOperations().map(({ text }) => text),
  )
  const pages = typePages(supergraph, schema, { costOf, examples })
  pages.set(
    'changelog.md',
    await schemaChangelog([
      { name: 'the last release', sdl: schemaFile('released/api.graphql') },
      { name: 'Unreleased', sdl: api },
    ]),
  )
  return pages
}

const { supergraph, api } = compose()
const composed = Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
generated.set('docs/rights.md', rightsPage(composed))
for (const [file, text] of await schemaPages(composed, api)) generated.set(`${SCHEMA_PAGES}/${file}`, text)
/** Pages of types that are no more. */
const left = existsSync(SCHEMA_PAGES)
  ? readdirSync(SCHEMA_PAGES)
      .map((file) => `${SCHEMA_PAGES}/${file}`)
      .filter((file) => !generated.has(file))
  : []
if (process.argv.includes('--check')) {
  const stale = [...generated].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  for (const file of [...stale.map(([file]) => file), ...left])
    console.error(`${file} is stale: run \`npm run codegen\``)
  if (stale.length + left.length > 0) process.exitCode = 1
  else console.log(`codegen: ${generated.size} generated files are those of the schema`)
} else {
  for (const file of left) rmSync(file)
  for (const [file, text] of generated) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
