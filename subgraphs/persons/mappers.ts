/** The parents of each type's resolvers, for codegen.ts; paths are relative to this folder. */
export const mappers: Record<string, string> = {
  Person: './records.ts#PersonRecord',
  PersonConnection: '../review.ts#ReviewPage<PersonRecord>',
  PersonEdge: '../connection.ts#Edge<PersonRecord>',
  PersonMatch: './search.ts#Match',
  PersonMatchConnection: './search.ts#Matches',
  PersonMatchEdge: '../connection.ts#Edge<Match>',
  PersonSearch: './search.ts#Search',
  Notice: './records.ts#NoticeRecord',
  NoticeConnection: './notice-page.ts#NoticePage',
  NoticeEdge: '../connection.ts#Edge<NoticeRecord>',
  IdentityDocument: '../../schema/identifiers/travel-document.ts#TravelDocument',
  VehicleIdentity: '../../schema/identifiers/vehicle.ts#VehicleIdentity as Vehicle',
  AccountIdentity: '../../schema/identifiers/account.ts#Account',
  RecordsToReview: '../review.ts#ToReview',
  Screening: 'ScreeningInput',
}
