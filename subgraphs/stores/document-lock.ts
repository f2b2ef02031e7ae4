import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Collection, Documents } from './collection.ts'
import { isDuplicateKey } from './duplicate-key.ts'

/** A lock that has not changed for so long belongs to a dead process. */
const SILENCE_MS = 15_000
const BEAT_MS = 3000

interface Lock {
  _id: string
  holder: string
  /** Counts up while the holder lives. Not a time: the clocks of two hosts differ. */
  beat: number
}

/** The holders in this process: in an embedded database, any other holder is dead. */
const holders = new Set<string>()

/** Runs `work` while no other process runs any under this name; waits for that. */
export async function withDocumentLock<T>(documents: Documents, name: string, work: () => Promise<T>): Promise<T> {
  const locks = documents.collection<Lock>('locks')
  const holder = randomUUID()
  holders.add(holder)
  let beat: NodeJS.Timeout | undefined
  try {
    while (!(await inserted(locks, { _id: name, holder, beat: 0 }))) await waitFor(documents, locks, name)
    // If a beat fails, the next one counts; after SILENCE_MS without one, another process takes over.
    beat = setInterval(() => locks.updateOne({ _id: name, holder }, { $inc: { beat: 1 } }).catch(() => false), BEAT_MS)
    return await work()
  } finally {
    clearInterval(beat)
    holders.delete(holder)
    await locks.deleteMany({ _id: name, holder }).catch(() => 0) // if this fails, the lock expires
  }
}

async function inserted(locks: Collection<Lock>, lock: Lock): Promise<boolean> {
  try {
    await locks.insertMany([lock])
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Waits until the lock is gone: released, or removed because its holder is dead. */
async function waitFor(documents: Documents, locks: Collection<Lock>, name: string): Promise<void> {
  let seen: Lock | null = null
  let since = Date.now()
  for (;;) {
    const lock = await locks.findOne({ _id: name })
    if (!lock) return
    if (lock.holder !== seen?.holder || lock.beat !== seen.beat) since = Date.now()
    seen = lock
    const orphaned = documents.exclusive && !holders.has(lock.holder)
    if (orphaned || Date.now() - since > SILENCE_MS) {
      await locks.deleteMany({ _id: name, holder: lock.holder, beat: lock.beat })
      return
    }
    await sleep(50)
  }
}
