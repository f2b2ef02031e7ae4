import { numberedNotices, numberedPersons } from './seed-numbered.ts'
import { storyNotices, storyPersons } from './seed-story.ts'
import type { PersonsStore } from './store.ts'

/** Writes the synthetic persons and notices, once for each database: the ring, and as many more as `volume` says. */
export async function seed(store: PersonsStore): Promise<void> {
  await store.once('seed', async () => {
    await store.savePersons([...storyPersons, ...(await numberedPersons())])
    await store.saveNotices([...storyNotices, ...numberedNotices()])
  })
}
