import type { Viewer } from '../../schema/identity.ts'
import { MOST_COMPARED, type Sought } from '../../subgraphs/persons/candidates/candidate-source.ts'
import { readName } from '../../subgraphs/persons/matching/names.ts'
import type { PersonsStore } from '../../subgraphs/persons/store.ts'

/** Who is sought by a name, and what else is known. */
export function sought(full: string, facts: Partial<Sought> = {}): Sought {
  return { name: readName({ full }), dateOfBirth: null, states: [], threshold: 0.7, most: MOST_COMPARED, ...facts }
}

/** The ids of the persons that a search for a name compares, the likeliest first. */
export async function candidatesFor(store: PersonsStore, viewer: Viewer, full: string): Promise<string[]> {
  const [found] = await store.candidates(viewer, [sought(full)])
  return [...(found?.candidates ?? [])].map(({ _id }) => _id)
}
