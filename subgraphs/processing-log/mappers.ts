/** The parents of each type's resolvers, for codegen.ts; paths are relative to this folder. */
export const mappers: Record<string, string> = {
  ProcessingLogConnection: '../connection.ts#Connection<KeptEntry>',
  ProcessingLogEdge: '../connection.ts#Edge<KeptEntry>',
  ProcessingLogEntry: '../../processing-log/entry.ts#KeptEntry',
}
