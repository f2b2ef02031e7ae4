/** The parents of each type's resolvers, for codegen.ts; paths are relative to this folder. */
export const mappers: Record<string, string> = {
  Vehicle: './vehicle.ts#VehicleRecord',
  VehicleIdentity: '../../schema/identifiers/vehicle.ts#VehicleIdentity as Identity',
  VehicleConnection: './own-vehicles.ts#OwnVehicles',
  VehicleEdge: '../connection.ts#Edge<VehicleRecord>',
  VehicleMatchConnection: './search.ts#VehicleMatches',
  VehicleMatchEdge: '../connection.ts#Edge<Match>',
  VehicleMatch: './matching.ts#Match',
  RecordsToReview: '../review.ts#ToReview',
  Screening: 'ScreeningInput',
}
