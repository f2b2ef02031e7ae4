import { partnerVerdict } from '../partner-verdict.ts'
import { recordResolvers } from '../record.ts'
import { countToReview, reviewPage, toReview } from '../review.ts'
import { checkDocument, checkDocumentOf, checkDocuments, readMrz, screenDocuments } from './checks.ts'
import type { Resolvers } from './generated/resolvers.ts'
import type { DocumentContext } from './loaders.ts'
import { reportDocument, reportDocuments, setComplianceReview, updateDocument, withdrawDocument } from './mutations.ts'
import { ownDocuments } from './own-documents.ts'

/** The fields of travel documents that are not simply a property of their parent. */
export const resolvers: Resolvers<DocumentContext> = {
  Query: {
    travelDocument: (_, { id }, { loaders }) => loaders.document.load(id),
    checkTravelDocument: (_, { document }, { loaders }) => checkDocument(document, loaders),
    checkTravelDocuments: (_, { documents }, context) => checkDocuments(documents, context),
    checkMrz: (_, { mrz }) => readMrz(mrz),
    travelDocuments: (_, args, context) => ownDocuments(args, context),
    screen: (_, { subject }) => subject,
    recordsToReview: (_, args) => toReview(args),
    recordsToReviewCount: (_, _args, { store }) => countToReview(store.reviews),
  },
  Mutation: {
    reportTravelDocument: (_, { input }, context) => reportDocument(input, context),
    reportTravelDocuments: (_, { input }, context) => reportDocuments(input, context),
    updateTravelDocument: (_, args, context) => updateDocument(args, context),
    withdrawTravelDocument: (_, args, context) => withdrawDocument(args, context),
    setComplianceReview: (_, { input }, context) => setComplianceReview(input, context),
  },
  RecordsToReview: {
    travelDocuments: (due, args, context) =>
      reviewPage(due, args, { list: 'travelDocuments', reviews: context.store.reviews, idOf: ({ id }) => id }, context),
  },
  TravelDocument: {
    ...recordResolvers,
    __resolveReference: ({ id }, { loaders }) => loaders.document.load(id),
    document: ({ number, type, issuedBy }) => (number === null ? null : { number, type, issuedBy }),
  },
  TravelDocumentCheck: { partnerVerdict },
  IdentityDocument: {
    check: (document, _, { loaders }) => checkDocument(document, loaders),
  },
  MrzCheck: {
    travelDocument: (mrz, _, { loaders }) => checkDocumentOf(mrz, loaders),
    holder: ({ mrz }) => ({ mrz }),
  },
  Screening: { documents: (subject, _, context) => screenDocuments(subject, context) },
}
