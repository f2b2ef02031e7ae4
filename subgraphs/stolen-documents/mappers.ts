/** What the resolvers of a type get as its parent, for codegen.ts; paths are those of this folder. */
export const mappers: Record<string, string> = {
  TravelDocument: './document.ts#DocumentRecord',
  TravelDocumentCheck: './checks.ts#Check',
  TravelDocumentConnection: './own-documents.ts#OwnDocuments',
  TravelDocumentEdge: '../connection.ts#Edge<DocumentRecord>',
  IdentityDocument: '../../schema/identifiers/travel-document.ts#TravelDocument as DocumentIdentity',
  MrzCheck: '../../schema/identifiers/mrz.ts#Mrz',
  Screening: 'ScreeningInput',
}
