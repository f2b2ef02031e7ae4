import type { TellSeed } from '../subgraph.ts'
import { numberedNotices, numberedPersons } from './seed-numbered.ts'
import { storyNotices, storyPersons } from './seed-story.ts'
import type { PersonsStore } from './store.ts'

/** Writes the synthetic persons and notices, once per database: the ring, and as many more as `volume` says. */
export async function seed(store: PersonsStore, tell?: TellSeed): Promise<void> {
  await store.once('seed', async () => {
    const persons = [...storyPersons, ...(await numberedPersons())]
    const notices = [...storyNotices, ...numberedNotices()]
    tell?.({ persons: persons.length, notices: notices.length })
    await store.savePersons(persons)
    await store.saveNotices(notices)
  })
}
