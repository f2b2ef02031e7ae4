import { accountIdentity, accountLookup } from '../../schema/identifiers/account-lookup.ts'
import { subjectLink } from '../../schema/identifiers/subject-link.ts'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { vehicleKey } from '../../schema/identifiers/vehicle.ts'
import { partnerVerdict } from '../partner-verdict.ts'
import { recordResolvers } from '../record.ts'
import { countToReview, reviewPage, toReview } from '../review.ts'
import { checkAccounts, screenAccounts } from './checks.ts'
import { followMoves, followUpdates, type UpdateResult } from './feed/live-updates.ts'
import { alertUpdates } from './feed/updates-page.ts'
import { alertUpdatesRange } from './feed/updates-range.ts'
import type { Resolvers } from './generated/resolvers.ts'
import { type AlertContext, alertsNaming, listAlerts, relatedAlerts } from './lists.ts'
import { advanceAlert, raiseAlert, setAlertComplianceReview, updateAlert, withdrawAlert } from './mutations.ts'

const moneyOf = (amount: string | null, currency: string) => (amount === null ? null : { amount, currency })

/** The fields of financial alerts that are not simply a property of their parent. */
export const resolvers: Resolvers<AlertContext> = {
  Query: {
    alert: (_, { id }, { loaders }) => loaders.alert.load(id),
    alertByReference: (_, { reference }, { loaders }) => loaders.alertByReference.load(reference),
    alerts: (_, args, context) => listAlerts(args, context),
    checkAccounts: (_, { accounts }, context) => checkAccounts(accounts, context),
    alertUpdates: (_, args, context) => alertUpdates(args, context),
    alertUpdatesRange: (_, args, context) => alertUpdatesRange(args, context),
    screen: (_, { subject }) => subject,
    recordsToReview: (_, args) => toReview(args),
    recordsToReviewCount: (_, _args, { store }) => countToReview(store.reviews),
  },
  Subscription: {
    alertUpdates: {
      subscribe: (_, args, context) => followUpdates(args, context),
      resolve: ({ alertUpdates }: UpdateResult) => {
        if (alertUpdates instanceof Error) throw alertUpdates
        return alertUpdates
      },
    },
    alertUpdatesMoved: { subscribe: (_, _args, context) => followMoves(context) },
  },
  Mutation: {
    raiseAlert: (_, args, context) => raiseAlert(args, context),
    updateAlert: (_, args, context) => updateAlert(args, context),
    advanceAlert: (_, args, context) => advanceAlert(args, context),
    withdrawAlert: (_, args, context) => withdrawAlert(args, context),
    setAlertComplianceReview: (_, { input }, context) => setAlertComplianceReview(input, context),
  },
  RecordsToReview: {
    alerts: (due, args, context) =>
      reviewPage(due, args, { list: 'alerts', reviews: context.store.reviews, idOf: ({ id }) => id }, context),
  },
  FinancialAlert: {
    ...recordResolvers,
    __resolveReference: ({ id }, { loaders }) => loaders.alert.load(id),
    claimed: ({ claimed, currency }) => ({ amount: claimed, currency }),
    frozen: ({ frozen, currency }) => ({ amount: frozen, currency }),
    returned: ({ returned, currency }) => ({ amount: returned, currency }),
    subjects: ({ id, subjects }) =>
      subjects.map((subject, at) => ({ ...subject, link: subjectLink(id, at, subject.personId) })),
    timeline: ({ id }, _, { loaders }) => loaders.timeline.load(id),
    related: (alert, args, context) => relatedAlerts(alert, args, context),
  },
  AlertStep: {
    frozen: ({ frozen, currency }) => moneyOf(frozen, currency),
    returned: ({ returned, currency }) => moneyOf(returned, currency),
  },
  AccountCheck: { partnerVerdict },
  AlertUpdate: {
    step: async ({ alertId, step }, _, { loaders }) =>
      step === null ? null : ((await loaders.timeline.load(alertId))[step] ?? null),
    alert: ({ alert, alertId }, _, { loaders }) => (alert === undefined ? loaders.alert.load(alertId) : alert),
  },
  Account: { identity: ({ scheme, value }) => accountIdentity({ scheme, value }) },
  AccountIdentity: {
    openAlerts: (account, args, context) => alertsNaming('account', accountLookup(account), args, context),
  },
  Person: { alerts: ({ id }, args, context) => alertsNaming('person', id, args, context) },
  IdentityDocument: {
    alerts: (document, args, context) => alertsNaming('document', documentKey(document), args, context),
  },
  VehicleIdentity: {
    vin: ({ identifierType, value }) => (identifierType === 'VIN' ? value : null),
    alerts: (vehicle, args, context) => alertsNaming('vehicle', vehicleKey(vehicle), args, context),
  },
  Screening: { accounts: (subject, _, context) => screenAccounts(subject, context) },
}
