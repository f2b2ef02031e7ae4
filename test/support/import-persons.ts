import type { PersonRecord } from '../../subgraphs/persons/records.ts'
import { openPersonsStore } from '../../subgraphs/persons/store.ts'
import { candidatesFor } from './sought.ts'

/** The persons that a search for a name would compare, as their owner sees them, and of whom a name has all its words. */
export async function personsNamed(url: string, full: string, owner = 'FRA'): Promise<PersonRecord[]> {
  const viewer = { country: owner, organisation: '', user: '', roles: [], purpose: 'BORDER_CONTROL' } as const
  const store = await openPersonsStore(url)
  try {
    const ids = await candidatesFor(store, viewer, full)
    const words = full.toLowerCase().split(' ')
    return (await store.personsById(viewer, ids)).filter(({ name, aliases }) =>
      [name, ...aliases].some((one) => words.every((word) => one.full.toLowerCase().split(/[ ,]+/).includes(word))),
    )
  } finally {
    await store.close()
  }
}
