import type { Viewer } from '../../schema/identity.ts'
import type { Context } from '../context.ts'
import { inOrder, manyByKey, oneByKey } from '../loader.ts'
import type { Sought } from './candidates/candidate-source.ts'
import type { PersonsStore } from './store.ts'

/** Searches of one look-up: as many as a batch has. */
export const MOST_SOUGHT = 100

/** The loaders of one operation: they batch, and load everything once. */
export function createLoaders(store: PersonsStore, viewer: Viewer) {
  return {
    person: oneByKey(
      (ids) => store.personsById(viewer, ids),
      (person) => person._id,
    ),
    /** The persons to compare in a search: all searches of an operation are one look-up. */
    candidates: inOrder((sought: readonly Sought[]) => store.candidates(viewer, sought), MOST_SOUGHT),
    /** By the key of an identity document. */
    holders: manyByKey(
      (keys) => store.holders(viewer, keys),
      (person) => person.identityDocumentKeys,
    ),
    /** By the key of a vehicle. */
    seenWith: manyByKey(
      (keys) => store.seenWith(viewer, keys),
      (person) => person.vehicleKeys,
    ),
    notice: oneByKey(
      (ids) => store.noticesById(viewer, ids),
      (notice) => notice._id,
    ),
    noticeByReference: oneByKey(
      (references) => store.noticesByReference(viewer, references),
      (notice) => notice.reference,
    ),
    /** By the id of a person. */
    noticesOfSubject: manyByKey(
      (ids) => store.noticesOfSubjects(viewer, ids),
      (notice) => (notice.subjectId === null ? [] : [notice.subjectId]),
    ),
    /** By the key of a vehicle or account. */
    noticesOfAsset: manyByKey(
      (keys) => store.noticesOfAssets(viewer, keys),
      (notice) => notice.assetKeys,
    ),
  }
}

export type PersonsLoaders = ReturnType<typeof createLoaders>
export type PersonsContext = Context<PersonsStore, PersonsLoaders>
