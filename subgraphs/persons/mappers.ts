/** What the resolvers of a type get as its parent, for codegen.ts; paths are those of this folder. */
export const mappers: Record<string, string> = {
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
}
