import { restIfDue } from '../../process/time-slices.ts'
import { DamagedFile } from './nedb-failure.ts'
import type { DocumentFile } from './nedb-file.ts'
import { addTo, indexesOf, newStore, type Store } from './nedb-store.ts'

/** A line: a document after a change, a deletion, or an index. */
interface Line {
  _id?: string
  $$deleted?: true
  $$indexCreated?: { fieldName: string; unique?: boolean; sparse?: boolean }
}

/** The documents of a file. `outdated`: the file has old versions or no checksums. */
export async function loadStore(file: DocumentFile, known: boolean): Promise<{ store: Store; outdated: boolean }> {
  const documents = new Map<string, object>()
  const indexes = new Map<string, { unique?: boolean; sparse?: boolean }>()
  let lines = 0
  const there = await file.read((line: Line) => {
    lines += 1
    if (line.$$indexCreated) indexes.set(line.$$indexCreated.fieldName, line.$$indexCreated)
    else if (line._id === undefined) throw new DamagedFile(`${file.path} is damaged: a document has no _id`)
    else if (line.$$deleted) documents.delete(line._id)
    else documents.set(line._id, line)
  }, known)
  const store = newStore()
  for (const [name, options] of indexes) {
    const fieldName = name.split(',') as unknown as string // its types know one field
    await store.ensureIndexAsync({ ...options, fieldName })
  }
  for (const document of documents.values()) {
    const rest = restIfDue()
    if (rest) await rest
    addTo(store, document)
  }
  const kept = documents.size + Object.keys(indexesOf(store)).length - 1 // `_id` has no line
  return { store, outdated: there && (!file.current || lines > kept) }
}

/** The lines from which a store can be read again: documents, then indexes. */
export function* valuesOf(store: Store): Generator<object> {
  yield* store.getAllData()
  for (const { fieldName, unique, sparse } of Object.values(indexesOf(store))) {
    if (fieldName !== '_id') yield { $$indexCreated: { fieldName, unique, sparse } }
  }
}
