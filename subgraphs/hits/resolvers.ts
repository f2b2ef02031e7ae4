import type { Resolvers } from './generated/resolvers.ts'
import type { RecordKind } from './generated/schema.ts'
import { confirmationsOf, listConfirmations } from './lists.ts'
import type { HitContext } from './loaders.ts'
import { answerConfirmation, requestConfirmation, withdrawConfirmation } from './mutations.ts'
import { statistics } from './statistics.ts'

/** The SDL of `overdueHitConfirmationsCount` names the number. */
const MOST_OVERDUE = 10_000

/** `confirmations` of the records of a kind. */
const recordsOf = (kind: RecordKind) => ({
  confirmations: ({ id }: { id: string }, args: { first: number; after?: string | null }, context: HitContext) =>
    confirmationsOf({ kind, id }, args, context),
})

/** The fields of hits that are not simply a property of their parent. */
export const resolvers: Resolvers<HitContext> = {
  Query: {
    hitConfirmation: (_, { id }, { loaders }) => loaders.confirmation.load(id),
    hitConfirmations: (_, args, context) => listConfirmations(args, context),
    hitConfirmationStatistics: (_, args, context) => statistics(args, context),
    overdueHitConfirmationsCount: (_, _args, { store }) => store.countOverdue(MOST_OVERDUE),
  },
  Mutation: {
    requestHitConfirmation: (_, args, context) => requestConfirmation(args, context),
    answerHitConfirmation: (_, args, context) => answerConfirmation(args, context),
    withdrawHitConfirmation: (_, args, context) => withdrawConfirmation(args, context),
  },
  HitConfirmation: {
    __resolveReference: ({ id }, { loaders }) => loaders.confirmation.load(id),
  },
  Person: recordsOf('PERSON'),
  Notice: recordsOf('NOTICE'),
  TravelDocument: recordsOf('TRAVEL_DOCUMENT'),
  Vehicle: recordsOf('VEHICLE'),
  FinancialAlert: recordsOf('FINANCIAL_ALERT'),
}
