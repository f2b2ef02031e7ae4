import { ownedBy } from '../changes.ts'
import type { PersonInput } from '../persons/generated/schema.ts'
import { RETENTION_YEARS, readPerson } from '../persons/person-mutations.ts'
import type { NewNotice, NewPerson } from '../persons/records.ts'
import { openPersonsStore, type PersonsStore } from '../persons/store.ts'
import { isDuplicateKey } from '../stores/duplicate-key.ts'
import { readReference } from '../text-input.ts'
import { contentId, importerOf, recordId } from './identity.ts'
import { type ImportContext, type Importer, type Outcome, saveNew, says, WITHDRAWN } from './importer.ts'
import { type GonePerson, personChanges, type StatedPerson } from './person-changes.ts'
import { valueReader } from './schema-values.ts'

type PersonDraft = StatedPerson | GonePerson

/**
 * What a format says about a person. `notice` makes the notice, which has the person's owner, and the person as its
 * subject.
 */
export interface SaidPerson {
  sourceId: string | null
  input: PersonInput
  notice?: ((person: NewPerson, noticeId: string) => NewNotice) | undefined
  /** The source knows more about the person. */
  isExcerpt?: boolean
  /** It replaces what the source said about the person before. */
  isChange?: boolean
}

export interface PersonFormat {
  /** Null: the value says nothing by itself. `isGone`: the source has removed the person. */
  read(value: unknown): SaidPerson | { sourceId: string; isGone: true } | null
  /** See `Importer.nameOf`. */
  nameOf?(path: string, value: unknown): string | undefined
}

export type PersonReader = ReturnType<typeof personReader>
/** Reads persons with the fields of the mutation. */
export const personReader = () => valueReader<PersonInput>('persons', 'PersonInput')

/** Imports persons, and notices about them. */
export async function personImporter(
  { url, owner, source }: ImportContext,
  format: PersonFormat,
): Promise<Importer<PersonDraft>> {
  const viewer = importerOf(owner ?? '')
  const store = await openPersonsStore(url)
  const applyChange = personChanges(viewer, store)

  async function writeNew(drafts: readonly StatedPerson[]): Promise<Outcome[]> {
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
  }

  return {
    batch: 1000,
    parallel: 1,
    read(value) {
      const said = format.read(value)
      if (!said) return null
      const id = recordId(viewer.country, source, 'person', said.sourceId ?? contentId(value))
      if ('isGone' in said) return { id, isChange: true, person: null }
      const { sourceId, input, notice, isExcerpt = false, isChange = false } = said
      const person: NewPerson = {
        _id: id,
        ...readPerson(input),
        nationalReference: readReference(input.record, 'input.record'),
        ...ownedBy(viewer, input.record, RETENTION_YEARS),
      }
      const noticeId = recordId(viewer.country, source, 'notice', sourceId ?? contentId(value))
      return { id, person, notice: notice?.(person, noticeId), isExcerpt, isChange }
    },
    nameOf: (path, value) => format.nameOf?.(path, value),
    async write(drafts) {
      const isNew = (draft: PersonDraft): draft is StatedPerson => !draft.isChange
      const fresh = drafts.filter(isNew)
      const written = new Map((await writeNew(fresh)).map((outcome, at) => [fresh[at]?.id, outcome]))
      const outcomes: Outcome[] = []
      for (const draft of drafts) {
        outcomes.push(isNew(draft) ? (written.get(draft.id) ?? 'unchanged') : await applyChange(draft, writeNew))
      }
      return outcomes
    },
    agrees(first, again) {
      if (!first.person || !again.person) return false
      return again.isExcerpt || says(first.person, again.person)
    },
    close: () => store.close(),
  }
}

/** Saves notices, and returns the outcomes of refused ones: each `reference` is unique in the database. */
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
