/** `npm run codegen` writes the TypeScript of the schema; with `--check` it finds what is stale. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/** GraphQL types whose resolvers get something of ours as their parent; the named types live in the subgraph's store.ts. */
const mappers: Record<SubgraphName, Record<string, string>> = {
  persons: {
    Person: './records.ts#PersonRecord',
    PersonMatch: './search.ts#Match',
    PersonMatchConnection: './search.ts#Matches',
    PersonMatchEdge: '../connection.ts#Edge<Match>',
    Notice: './records.ts#NoticeRecord',
    NoticeConnection: './notice-page.ts#NoticePage',
    NoticeEdge: '../connection.ts#Edge<NoticeRecord>',
    IdentityDocument: '../../schema/identifiers/travel-document.ts#TravelDocument',
    VehicleIdentity: '../../schema/identifiers/vehicle.ts#VehicleIdentity as Vehicle',
    AccountIdentity: '../../schema/identifiers/account.ts#Account',
    Screening: 'ScreeningInput',
  },
  'stolen-documents': {
    TravelDocument: './document.ts#DocumentRecord',
    TravelDocumentCheck: './checks.ts#Check',
    TravelDocumentConnection: './own-documents.ts#OwnDocuments',
    TravelDocumentEdge: '../connection.ts#Edge<DocumentRecord>',
    IdentityDocument: '../../schema/identifiers/travel-document.ts#TravelDocument as DocumentIdentity',
    MrzCheck: '../../schema/identifiers/mrz.ts#Mrz',
    Screening: 'ScreeningInput',
  },
  vehicles: {
    Vehicle: './vehicle.ts#VehicleRecord',
    VehicleIdentity: '../../schema/identifiers/vehicle.ts#VehicleIdentity as Identity',
    VehicleConnection: './own-vehicles.ts#OwnVehicles',
    VehicleEdge: '../connection.ts#Edge<VehicleRecord>',
    VehicleMatchConnection: './search.ts#VehicleMatches',
    VehicleMatchEdge: '../connection.ts#Edge<Match>',
    VehicleMatch: './matching.ts#Match',
    Screening: 'ScreeningInput',
  },
  'financial-alerts': {
    FinancialAlert: './alert.ts#Alert',
    AlertStep: './alert.ts#TimelineStep',
    Account: './alert.ts#AlertAccount',
    AccountCheck: './checks.ts#Check',
    AccountIdentity: '../../schema/identifiers/account.ts#Account as CanonicalAccount',
    IdentityDocument: '../../schema/identifiers/travel-document.ts#TravelDocument',
    VehicleIdentity: '../../schema/identifiers/vehicle.ts#VehicleIdentity as CanonicalVehicle',
    FinancialAlertConnection: './lists.ts#AlertConnection',
    FinancialAlertEdge: './lists.ts#AlertEdge',
    AlertUpdate: './feed/feed-events.ts#Update',
    AlertFeedGap: './feed/feed-events.ts#Gap',
    AlertFeedCheckpoint: './feed/feed-events.ts#Checkpoint',
    AlertUpdatePage: './feed/updates-page.ts#UpdatePage',
    AlertUpdatesStretch: './feed/stretch.ts#UpdatesStretch',
    PlacedAlertFeedEvent: './feed/stretch.ts#Placed',
    Screening: 'ScreeningInput',
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

/** Types of a subgraph's resolvers: each parent is what the store gives. */
async function resolverTypes(name: SubgraphName, schemaText: string): Promise<string> {
  const own = { Country: 'string', PageInfo: '../connection.ts#PageInfo as PageOfList', ...mappers[name] }
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
for (const [file, text] of generated) {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is stale: run \`npm run codegen\``)
    process.exitCode = 1
  }
}
