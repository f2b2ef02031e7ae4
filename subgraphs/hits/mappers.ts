/** The parents of each type's resolvers, for codegen.ts; paths are relative to this folder. */
export const mappers: Record<string, string> = {
  HitConfirmation: './confirmation.ts#Confirmation',
  HitConfirmationStep: './confirmation.ts#ConfirmationStep',
  HitConfirmationConnection: '../connection.ts#Connection<Confirmation>',
  HitConfirmationEdge: '../connection.ts#Edge<Confirmation>',
  HitConfirmationFigures: './figures.ts#Figures',
}
