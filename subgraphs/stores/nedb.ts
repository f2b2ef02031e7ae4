import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../../process/folder-lock.ts'
import { StartError } from '../../process/start-error.ts'
import { asFailure } from '../../schema/errors.ts'
import type { Collection, Documents } from './collection.ts'
import { DiskRoom } from './disk-room.ts'
import { NedbCollection } from './nedb-collection.ts'
import { CollectionList } from './nedb-collection-list.ts'
import { DamagedFile } from './nedb-failure.ts'
import { DocumentFile } from './nedb-file.ts'
import { storeFailure } from './store-failure.ts'

/** More than one change may take: with less room, a disk counts as full. */
const LEAST_ROOM = 1024 * 1024

/** A folder with one file per collection, used by this process only. Documents live in memory. */
export async function openNedb(folder: string): Promise<Documents> {
  const unlock = await lockFolder(folder)
  const collections = new Map<string, NedbCollection>()
  const room = new DiskRoom(folder, LEAST_ROOM)
  let closed = false
  let list: CollectionList
  try {
    list = new CollectionList(folder)
    const found = readdirSync(folder).filter((file) => file.endsWith('.db'))
    for (const name of new Set([...list.names, ...found.map((file) => file.slice(0, -3))])) open(name)
    await Promise.all([...collections.values()].map((collection) => collection.load())) // damage shows now
  } catch (error) {
    await closeAll()
    unlock()
    if (error instanceof StartError) throw error
    const reason = asFailure(error)?.cause ?? error
    if (reason instanceof DamagedFile) throw new StartError(reason.message, { cause: error })
    throw new StartError(`${folder} cannot be used: ${(reason as Error).message}`, { cause: error }) // of node:fs
  }

  function open(name: string): NedbCollection {
    const known = collections.get(name) ?? new NedbCollection(new DocumentFile(join(folder, `${name}.db`)), name, list)
    collections.set(name, known)
    return known
  }

  async function closeAll(): Promise<void> {
    await Promise.all([...collections.values()].map((collection) => collection.close()))
  }

  return {
    exclusive: true,
    collection<Doc extends { _id: string }>(name: string): Collection<Doc> {
      if (closed) throw new Error(`${folder} is closed`)
      return open(name) as unknown as Collection<Doc> // the caller knows what this collection holds
    },
    async ping() {
      if (closed) throw storeFailure('unreachable', 'The database is closed.')
    },
    async checkChanges() {
      if (room.isShort()) throw storeFailure('disk-full', 'The database cannot write: its disk is full.')
    },
    async close() {
      closed = true
      await closeAll()
      unlock()
    },
  }
}
