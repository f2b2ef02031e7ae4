import { idOf, requestOf } from '../changes.ts'
import type { RaiseAlertInput } from '../financial-alerts/generated/schema.ts'
import { createLoaders } from '../financial-alerts/loaders.ts'
import { raiseAlert } from '../financial-alerts/mutations.ts'
import { openAlertStore } from '../financial-alerts/store.ts'
import { contentId, importerOf } from './identity.ts'
import {
  type ImportContext,
  type Importer,
  OTHER_CONTENT,
  type Outcome,
  refusalOf,
  says,
  WITHDRAWN,
} from './importer.ts'
import { valueReader } from './schema-values.ts'

/** Reads alerts. */
export const alertReader = () => valueReader<RaiseAlertInput>('financial-alerts', 'RaiseAlertInput')

/** Imports alerts: each is raised as by `raiseAlert`, with its reference, its severity and its row in the log. */
export async function alertImporter({ url, owner, source, storeOptions }: ImportContext): Promise<Importer<Alert>> {
  const reader = alertReader()
  const viewer = importerOf(owner ?? '')
  const store = await openAlertStore(url, storeOptions)

  async function raise({ id, hash, input }: Alert): Promise<Outcome> {
    const first = await store.request(id)
    if (first && first.hash !== hash) return OTHER_CONTENT
    if (first) {
      const [alert] = await store.alertsById(viewer, [first.recordId])
      return alert?.status === 'WITHDRAWN' ? WITHDRAWN : 'unchanged'
    }
    try {
      await raiseAlert({ input }, { viewer, store, loaders: createLoaders(store, viewer) })
      return 'written'
    } catch (error) {
      const refused = refusalOf(error)
      if (refused === null) throw error
      return { refused }
    }
  }

  return {
    batch: 100,
    parallel: 1,
    read(value) {
      const { sourceId, input: stated } = reader.read(value)
      const idempotencyKey = contentId([source, sourceId ?? contentId(value)])
      const input = { ...stated, idempotencyKey }
      const request = requestOf(viewer, 'raiseAlert', idempotencyKey, input)
      return { id: idOf(request), hash: request?.hash ?? '', input }
    },
    async write(alerts) {
      const outcomes: Outcome[] = []
      for (const alert of alerts) outcomes.push(await raise(alert)) // one after the other: the log keeps the order of the file
      return outcomes
    },
    agrees: (first, again) => says(first.input, again.input),
    close: () => store.close(),
  }
}

interface Alert {
  id: string
  /** The hash of the request that raises it. */
  hash: string
  input: RaiseAlertInput
}
