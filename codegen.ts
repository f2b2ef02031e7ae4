import type { CodegenConfig } from '@graphql-codegen/cli'
import { subgraphNames } from './schema/sdl.ts'

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
    _FieldSet: 'string',
  },
}

/** GraphQL types whose resolvers get something of ours as their parent; the named types live in the subgraph's store.ts. */
const mappers: Record<(typeof subgraphNames)[number], Record<string, string>> = {
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
    Vehicle: './store.ts#VehicleRecord',
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
    Screening: 'ScreeningInput',
  },
}

const config: CodegenConfig = { generates: {} }
for (const name of subgraphNames) {
  config.generates[`subgraphs/${name}/generated.ts`] = {
    schema: ['schema/shared.graphql', `schema/${name}.graphql`],
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      ...types,
      federation: true,
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
      mappers: { Country: 'string', PageInfo: '../connection.ts#PageInfo as PageOfList', ...mappers[name] },
    },
  }
}
export default config
