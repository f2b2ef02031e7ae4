import { ownedBy } from '../changes.ts'
import type { PersonInput } from '../persons/generated.ts'
import { RETENTION_YEARS, readPerson } from '../persons/person-mutations.ts'
import type { NewNotice, NewPerson } from '../persons/records.ts'
import { openPersonsStore, type PersonsStore } from '../persons/store.ts'
import { isDuplicateKey } from '../stores/collection.ts'
import { readReference } from '../texts.ts'
import { contentId, importerOf, recordId } from './identity.ts'
import { type ImportContext, type Importer, type Outcome, saveNew, says, WITHDRAWN } from './importer.ts'
import { valueReader } from './schema-values.ts'

/** A person, as a mutation would record it, and a notice about that person. */
export interface PersonDraft {
  id: string
  person: NewPerson
  notice?: NewNotice | undefined
  /** The file says more elsewhere, or may: what is on record counts. */
  isExcerpt: boolean
}

/** What one format says of a person; null: nothing by itself. `notice` makes the notice, whose owner and subject are those of the person. */
export type PersonFormat = (value: unknown) => {
  sourceId: string | null
  input: PersonInput
  notice?: ((person: NewPerson, noticeId: string) => NewNotice) | undefined
  /** It does not say all that its source knows. */
  isExcerpt?: boolean
} | null

/** How persons are read whose fields are those of the mutation. */
export const personReader = () => valueReader<PersonInput>('persons', 'PersonInput')

/** Imports persons, and notices about them. */
export async function personImporter(
  { url, owner, source }: ImportContext,
  format: PersonFormat,
): Promise<Importer<PersonDraft>> {
  const viewer = importerOf(owner ?? '')
  const store = await openPersonsStore(url)
  return {
    batch: 1000,
    parallel: 1,
    read(value) {
      const said = format(value)
      if (!said) return null
      const { sourceId, input, notice, isExcerpt = false } = said
      const id = recordId(viewer.country, source, 'person', sourceId ?? contentId(value))
      const person: NewPerson = {
        _id: id,
        ...readPerson(input),
        nationalReference: readReference(input.record, 'input.record'),
        ...ownedBy(viewer, input.record, RETENTION_YEARS),
      }
      const noticeId = recordId(viewer.country, source, 'notice', sourceId ?? contentId(value))
      return { id, person, notice: notice?.(person, noticeId), isExcerpt }
    },
    async write(drafts) {
      const outcomes = await saveNew(
        drafts,
        (ids) => store.personsById(viewer, ids),
        (fresh) => store.savePersons(fresh.map(({ person }) => person)),
        (stored, { person, isExcerpt }) => isExcerpt || says(stored, person),
      )
      const withNotice = drafts.flatMap(({ notice }, at) =>
        notice && typeof outcomes[at] === 'string' ? [{ notice, at }] : [],
      )
      const ids = withNotice.map(({ notice }) => notice._id)
      const there = new Set((await store.noticesById(viewer, ids)).map(({ _id }) => _id))
      const fresh = withNotice.filter(({ notice }) => !there.has(notice._id))
      const refused = await saveNotices(
        store,
        fresh.map(({ notice }) => notice),
      )
      for (const { at, notice } of fresh) outcomes[at] = refused.get(notice._id) ?? 'written'
      return outcomes
    },
    agrees: (first, again) => again.isExcerpt || says(first.person, again.person),
    close: () => store.close(),
  }
}

/** Saves notices and gives those that cannot be: each `reference` is given once in the whole database. */
async function saveNotices(store: PersonsStore, notices: readonly NewNotice[]): Promise<Map<string, Outcome>> {
  const refused = new Map<string, Outcome>()
  try {
    for (const id of await store.saveNotices(notices)) refused.set(id, WITHDRAWN)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    if (notices.length === 1 && notices[0]) {
      const { _id, reference } = notices[0]
      return refused.set(_id, { refused: `The person is on record; another notice has the reference ${reference}.` })
    }
    for (const notice of notices) for (const [id, why] of await saveNotices(store, [notice])) refused.set(id, why)
  }
  return refused
}
