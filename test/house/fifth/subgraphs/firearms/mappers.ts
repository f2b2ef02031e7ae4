/** What the resolvers of a type get as its parent, for codegen.ts; paths are those of this folder. */
export const mappers: Record<string, string> = {
  Firearm: './store.ts#FirearmRecord',
}
