import type { Viewer } from '../../schema/identity.ts'
import { createLoaders } from '../persons/loaders.ts'
import { withdrawPerson } from '../persons/person-mutations.ts'
import { type NewNotice, type NewPerson, type PersonRecord, personRecord } from '../persons/records.ts'
import type { PersonsStore } from '../persons/store.ts'
import { LONGEST_LIST } from '../text-input.ts'
import { CHANGED_SINCE, type Draft, type Outcome, refusalOf, says } from './importer.ts'

/** A person, as a mutation would record it, and a notice about the person. */
export interface StatedPerson extends Draft {
  person: NewPerson
  notice?: NewNotice | undefined
  /** The file may say more elsewhere: then an existing record counts. */
  isExcerpt: boolean
}

/** A person that the source has removed. */
export interface GonePerson extends Draft {
  person: null
}

/** The hash of an import's requests; those of mutations are SHA-256 in hexadecimal. */
const BY_IMPORT = 'import'

/**
 * Carries out a delta's change of one person. It changes and withdraws only records that an import of the same owner and
 * source created, which the id shows, and that nobody has changed since: a file never undoes what an owner does here.
 */
export function personChanges(viewer: Viewer, store: PersonsStore) {
  return async (
    draft: StatedPerson | GonePerson,
    writeNew: (drafts: readonly StatedPerson[]) => Promise<Outcome[]>,
  ): Promise<Outcome> => {
    const [stored] = await store.personsById(viewer, [draft.id])
    if (!stored) return draft.person ? ((await writeNew([draft]))[0] ?? 'unchanged') : 'absent'
    const person = draft.person && withLinksOf(stored, draft.person)
    if (person && says(stored, person)) return 'unchanged'
    if (!isAsImported(stored)) return CHANGED_SINCE
    try {
      if (person) await replace(viewer, store, stored, person)
      else await withdraw(viewer, store, stored)
      return person ? 'changed' : 'withdrawn'
    } catch (error) {
      const refused = refusalOf(error)
      if (refused === null) throw error
      return { refused }
    }
  }
}

async function replace(viewer: Viewer, store: PersonsStore, stored: PersonRecord, person: NewPerson): Promise<void> {
  const { _id: id, updatedAt } = stored
  const request = { id: `import|changePerson|${id}|${updatedAt}`, hash: BY_IMPORT }
  await store.personChanges.change(viewer, { id, ifUpdatedAt: updatedAt, request }, async (record) => {
    const { recordedBy, recordedAt, reviewBy, sharing, handling } = record
    return personRecord({ ...person, recordedBy, recordedAt, reviewBy, sharing, handling }, record)
  })
}

async function withdraw(viewer: Viewer, store: PersonsStore, { _id: id, updatedAt }: PersonRecord): Promise<void> {
  const reason = 'Its source does not have it any more.'
  await withdrawPerson({ id, ifUpdatedAt: updatedAt, reason }, { viewer, store, loaders: createLoaders(store, viewer) })
}

/** Documents and vehicles are entities of their own, which a delta leaves out if they did not change. */
function withLinksOf(stored: PersonRecord, person: NewPerson): NewPerson {
  const both = (some: readonly string[], others: readonly string[]) =>
    [...new Set([...some, ...others])].slice(0, LONGEST_LIST)
  return {
    ...person,
    identityDocumentKeys: both(stored.identityDocumentKeys, person.identityDocumentKeys),
    vehicleKeys: both(stored.vehicleKeys, person.vehicleKeys),
  }
}

/** A mutation always leaves a list of requests; an import leaves none, or its own as the last one. */
function isAsImported({ requests, updatedAt }: PersonRecord): boolean {
  return requests === undefined || requests.some(({ hash, at }) => hash === BY_IMPORT && at === updatedAt)
}
