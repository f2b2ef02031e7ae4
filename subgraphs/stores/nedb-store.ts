import nedbModule from '@seald-io/nedb'

// Its types declare a default export inside what Node imports as the class itself.
const Nedb = nedbModule as unknown as typeof nedbModule.default

/** NeDB without a file: documents and their indexes. */
export type Store = InstanceType<typeof nedbModule.default>

/** An empty store. */
export function newStore(): Store {
  return new Nedb({ inMemoryOnly: true })
}

/** NeDB's (4.1.2) data on each index, by its fields; its types leave it out. */
export function indexesOf(store: Store): Record<string, { fieldName: string; unique: boolean; sparse: boolean }> {
  return (store as unknown as { indexes: ReturnType<typeof indexesOf> }).indexes
}

/** Adds a document that nobody else holds: `insertAsync` would copy it twice. */
export function addTo(store: Store, document: object): void {
  ;(store as unknown as { _addToIndexes(document: object): void })._addToIndexes(document)
}
