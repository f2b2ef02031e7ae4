import { recordResolvers } from '../record.ts'
import type { Resolvers } from './generated/resolvers.ts'
import type { FirearmContext } from './loaders.ts'

/** What each field of firearms.graphql is answered by. */
export const resolvers: Resolvers<FirearmContext> = {
  Query: {
    firearm: (_, { id }, { loaders }) => loaders.firearm.load(id),
  },
  Firearm: {
    ...recordResolvers,
    __resolveReference: ({ id }, { loaders }) => loaders.firearm.load(id),
    id: ({ _id }) => _id,
  },
  Person: {
    firearms: ({ id }, _, { loaders }) => loaders.seenWith.load(id),
  },
}
