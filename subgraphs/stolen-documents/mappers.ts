/** The parents of each type's resolvers, for codegen.ts; paths are relative to this folder. */
export const mappers: Record<string, string> = {
  TravelDocument: './document.ts#DocumentRecord',
  TravelDocumentCheck: './checks.ts#Check',
  TravelDocumentConnection: './own-documents.ts#OwnDocuments',
  TravelDocumentEdge: '../connection.ts#Edge<DocumentRecord>',
  IdentityDocument: '../../schema/identifiers/travel-document.ts#TravelDocument as DocumentIdentity',
  MrzCheck: '../../schema/identifiers/mrz.ts#Mrz',
  RecordsToReview: '../review.ts#ToReview',
  Screening: 'ScreeningInput',
}
