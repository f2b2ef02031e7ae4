import type { Viewer } from '../../schema/identity.ts'
import type { Page } from '../connection.ts'
import { manyByKey, oneByKey, pageByKey } from '../loader.ts'
import type { LinkKind } from './alert.ts'
import type { AlertStore, Naming } from './store.ts'

export type AlertLoaders = ReturnType<typeof createLoaders>

/** The loaders of one operation: they batch what the items of a list ask of the store. */
export function createLoaders(store: AlertStore, viewer: Viewer) {
  const naming = (kind: LinkKind, which: Naming) =>
    pageByKey((keys, page: Page) => store.alertsNaming(viewer, kind, which, keys, page))
  const list = (kind: LinkKind, which: 'ALL' | 'OPEN') => ({
    alerts: naming(kind, which),
    count: oneByKey(
      (keys) => store.countNaming(viewer, kind, which, keys),
      ({ key }) => key,
    ),
  })
  const loaders = {
    alert: oneByKey(
      (ids) => store.alertsById(viewer, ids),
      ({ id }) => id,
    ),
    alertByReference: oneByKey(
      (references) => store.alertsByReference(viewer, references),
      ({ reference }) => reference,
    ),
    /** By the id of the alert. */
    timeline: manyByKey(
      (ids) => store.timelines(viewer, ids),
      ({ alertId }) => [alertId],
    ),
    /** By the id of the alert. */
    related: pageByKey((ids, page: Page) => store.relatedAlerts(viewer, ids, page)),
    /** By the canonical key of the account: the open alerts that make a check REPORTED. */
    reporting: naming('ACCOUNT', 'OPEN_RECEIVER'),
    /** By the canonical key of the thing that is named; a person's is its id. */
    naming: {
      person: list('PERSON', 'ALL'),
      document: list('DOCUMENT', 'ALL'),
      vehicle: list('VEHICLE', 'ALL'),
      account: list('ACCOUNT', 'OPEN'),
    },
  }
  /** Clears everything that was loaded: a change may have made it out of date. */
  function clearAll() {
    const { naming, ...others } = loaders
    const lists = Object.values(naming).flatMap(({ alerts, count }) => [alerts, count])
    for (const loader of [...Object.values(others), ...lists]) loader.clearAll()
  }
  return { ...loaders, clearAll }
}
