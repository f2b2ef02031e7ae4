/** What the resolvers of a type get as its parent, for codegen.ts; paths are those of this folder. */
export const mappers: Record<string, string> = {
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
}
