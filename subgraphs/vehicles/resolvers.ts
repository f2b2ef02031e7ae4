import { parseVehicleKey } from '../../schema/identifiers/vehicle.ts'
import { recordResolvers } from '../record.ts'
import { countToReview, reviewPage, toReview } from '../review.ts'
import { checkIdentity, checkVehicle, checkVehicles } from './checks.ts'
import type { Resolvers } from './generated/resolvers.ts'
import type { VehicleContext } from './loaders.ts'
import {
  recoverVehicle,
  reportVehicle,
  setVehicleComplianceReview,
  updateVehicle,
  withdrawVehicle,
} from './mutations.ts'
import { ownVehicles } from './own-vehicles.ts'
import { searchVehicles } from './search.ts'

/** The resolvers of vehicles.graphql. */
export const resolvers: Resolvers<VehicleContext> = {
  Query: {
    vehicle: (_, { id }, { loaders }) => loaders.vehicle.load(id),
    checkVehicle: (_, { vehicle }, { loaders }) => checkVehicle(vehicle, loaders),
    checkVehicles: (_, { vehicles }, context) => checkVehicles(vehicles, context),
    searchVehicles: (_, args, context) => searchVehicles(args, context),
    vehicles: (_, args, context) => ownVehicles(args, context),
    screen: (_, { subject }) => subject,
    recordsToReview: (_, args) => toReview(args),
    recordsToReviewCount: (_, _args, { store }) => countToReview(store.reviews),
  },
  Mutation: {
    reportVehicle: (_, args, context) => reportVehicle(args, context),
    updateVehicle: (_, args, context) => updateVehicle(args, context),
    recoverVehicle: (_, args, context) => recoverVehicle(args, context),
    withdrawVehicle: (_, args, context) => withdrawVehicle(args, context),
    setVehicleComplianceReview: (_, { input }, context) => setVehicleComplianceReview(input, context),
  },
  Screening: {
    // Refused here and not above, so that the parts of the other databases are still answered.
    vehicles: ({ vehicles }, _, context) => (vehicles?.length ? checkVehicles(vehicles, context) : []),
  },
  RecordsToReview: {
    vehicles: (due, args, context) =>
      reviewPage(due, args, { list: 'vehicles', reviews: context.store.reviews, idOf: ({ _id }) => _id }, context),
  },
  Vehicle: {
    ...recordResolvers,
    __resolveReference: ({ id }, { loaders }) => loaders.vehicle.load(id),
    id: ({ _id }) => _id,
    identities: ({ keys }) => keys.map(parseVehicleKey).flatMap((key) => (key.ok ? [key.value] : [])),
  },
  VehicleIdentity: {
    __resolveReference: (identity) => identity,
    vin: ({ identifierType, value }) => (identifierType === 'VIN' ? value : null),
    check: (identity, _, { loaders }) => checkIdentity(identity, loaders),
  },
}
