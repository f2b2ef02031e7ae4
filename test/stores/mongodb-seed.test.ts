import { describe, expect, test } from 'vitest'
import { persons } from '../../subgraphs/persons/subgraph.ts'
import { volume } from '../../subgraphs/seed/story.ts'
import { openDocuments } from '../../subgraphs/stores/open-documents.ts'
import type { Store, SubgraphDefinition } from '../../subgraphs/subgraph.ts'
import { vehicles } from '../../subgraphs/vehicles/subgraph.ts'
import { documentDriver } from '../support/drivers.ts'

describe.skipIf(documentDriver.name !== 'MongoDB')('a MongoDB server takes the whole synthetic data', () => {
  async function seeded<S extends Store, Loaders>(definition: SubgraphDefinition<S, Loaders>, collection: string) {
    const { url, dispose } = await documentDriver.freshUrl()
    const store = await definition.openStore(url)
    await definition.seed(store)
    await definition.seed(store) // which has been done
    await store.close()
    const documents = await openDocuments(url)
    const count = await documents.collection(collection).count({})
    await documents.close()
    await dispose()
    return count
  }

  test('of persons', async () => {
    expect(await seeded(persons, 'persons')).toBe(volume.persons)
  })

  test('of vehicles', async () => {
    expect(await seeded(vehicles, 'vehicles')).toBe(volume.vehicles)
  })
})
