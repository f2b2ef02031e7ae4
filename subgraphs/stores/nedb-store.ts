import nedbModule from '@seald-io/nedb'

// Its types declare a default export inside of what is, in Node, the class itself.
const Nedb = nedbModule as unknown as typeof nedbModule.default

/** NeDB, without a file of its own: documents and their indexes. */
export type Store = InstanceType<typeof nedbModule.default>

/** One without documents. */
export function newStore(): Store {
  return new Nedb({ inMemoryOnly: true })
}

/** What NeDB (4.1.2) knows of each index, by the names of its fields; its types leave it out. */
export function indexesOf(store: Store): Record<string, { fieldName: string; unique: boolean; sparse: boolean }> {
  return (store as unknown as { indexes: ReturnType<typeof indexesOf> }).indexes
}

/** Takes in a document that is nobody else's: `insertAsync` would copy it twice. */
export function addTo(store: Store, document: object): void {
  ;(store as unknown as { _addToIndexes(document: object): void })._addToIndexes(document)
}
