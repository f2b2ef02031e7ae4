import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import { linkedPerson } from '../../schema/identifiers/subject-link.ts'
import { documentKey } from '../../schema/identifiers/travel-document.ts'
import { vehicleKey } from '../../schema/identifiers/vehicle.ts'
import { recordResolvers } from '../record.ts'
import { countToReview, reviewPage, toReview } from '../review.ts'
import type { Resolvers } from './generated/resolvers.ts'
import type { PersonsContext } from './loaders.ts'
import {
  publishNotice,
  setNoticeComplianceReview,
  suspendNotice,
  updateNotice,
  withdrawNotice,
} from './notice-mutations.ts'
import { noticePage } from './notice-page.ts'
import { recordPerson, setPersonComplianceReview, updatePerson, withdrawPerson } from './person-mutations.ts'
import { assetsOf, documentOf, vehicleOf } from './records.ts'
import { matchesOf, matchZone, screenPersons, searchBatch, searchPersons } from './search.ts'

/** The resolvers of persons.graphql. */
export const resolvers: Resolvers<PersonsContext> = {
  Query: {
    person: (_, { id }, { loaders }) => loaders.person.load(id),
    notice: (_, { reference }, { loaders }) => loaders.noticeByReference.load(reference),
    searchPersons: (_, args, context) => searchPersons(args.query, args, context),
    searchPersonsBatch: (_, { queries }) => searchBatch(queries),
    notices: (_, args, context) => noticePage(args, context),
    screen: (_, { subject }) => subject,
    recordsToReview: (_, args) => toReview(args),
    recordsToReviewCount: (_, _args, { store }) => countToReview(store.personReviews, store.noticeReviews),
  },
  Mutation: {
    recordPerson: (_, args, context) => recordPerson(args, context),
    updatePerson: (_, args, context) => updatePerson(args, context),
    withdrawPerson: (_, args, context) => withdrawPerson(args, context),
    setPersonComplianceReview: (_, { input }, context) => setPersonComplianceReview(input, context),
    publishNotice: (_, args, context) => publishNotice(args, context),
    updateNotice: (_, args, context) => updateNotice(args, context),
    suspendNotice: (_, args, context) => suspendNotice(args, context),
    withdrawNotice: (_, args, context) => withdrawNotice(args, context),
    setNoticeComplianceReview: (_, { input }, context) => setNoticeComplianceReview(input, context),
  },
  PersonSearch: {
    matches: (search, args, context) => matchesOf(search, args, context),
  },
  Screening: {
    persons: (subject, args, context) => screenPersons(subject, args, context),
  },
  RecordsToReview: {
    persons: (due, args, context) =>
      reviewPage(due, args, { list: 'persons', reviews: context.store.personReviews, idOf: ({ _id }) => _id }, context),
    notices: (due, args, context) =>
      reviewPage(due, args, { list: 'notices', reviews: context.store.noticeReviews, idOf: ({ _id }) => _id }, context),
  },
  Person: {
    ...recordResolvers,
    __resolveReference: ({ id }, { loaders }) => loaders.person.load(id),
    id: ({ _id }) => _id,
    notices: ({ _id }, _, { loaders }) => loaders.noticesOfSubject.load(_id),
    identityDocuments: ({ identityDocumentKeys }) => identityDocumentKeys.map(documentOf),
    vehicles: ({ vehicleKeys }) => vehicleKeys.map(vehicleOf),
  },
  Notice: {
    ...recordResolvers,
    __resolveReference: ({ id }, { loaders }) => loaders.notice.load(id),
    id: ({ _id }) => _id,
    subject: ({ subjectId }, _, { loaders }) => (subjectId === null ? null : loaders.person.load(subjectId)),
    assets: (notice) => assetsOf(notice),
  },
  Asset: {
    __resolveType: (asset) => ('scheme' in asset ? 'AccountIdentity' : 'VehicleIdentity'),
  },
  IdentityDocument: {
    __resolveReference: (document) => document,
    holders: (document, _, { loaders }) => loaders.holders.load(documentKey(document)),
  },
  VehicleIdentity: {
    __resolveReference: (vehicle) => vehicle,
    vin: ({ identifierType, value }) => (identifierType === 'VIN' ? value : null),
    seenWith: (vehicle, _, { loaders }) => loaders.seenWith.load(vehicleKey(vehicle)),
    notices: (vehicle, _, { loaders }) => loaders.noticesOfAsset.load(vehicleKey(vehicle)),
  },
  AccountIdentity: {
    __resolveReference: (account) => account,
    notices: (account, _, { loaders }) => loaders.noticesOfAsset.load(accountLookup(account)),
  },
  MrzHolder: {
    __resolveReference: (holder) => holder,
    matches: ({ mrz }, args, context) => matchZone(mrz, args, context),
  },
  AlertSubject: {
    __resolveReference: (subject) => subject,
    person({ link }, _, { loaders }) {
      const personId = linkedPerson(link)
      return personId === null ? null : loaders.person.load(personId)
    },
  },
}
