import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createSettings } from '../../process/settings.ts'
import { type SubgraphName, servers, storedNames } from '../../schema/sdl.ts'
import { isEmbeddedSql, isServer, readSubgraphsConfig } from '../../subgraphs/config.ts'
import { openSubgraphs } from '../../subgraphs/main.ts'
import { silent } from './call.ts'
import { copyDatabase } from './copy-database.ts'
import { documentDriver, type FreshDatabase, freshFolder, keepEngineCode, placePglite, sqlDriver } from './drivers.ts'
import { madeOnce } from './made-once.ts'

/**
 * Puts a store with the synthetic data where a new embedded one is to be, as the subgraph itself would make it; nothing
 * where there is one, or none is to be. Seeding takes seconds: it is done once for all files of a run, and copied.
 */
export async function placeSeeded(name: SubgraphName, folder: string): Promise<void> {
  if (!storedNames.includes(name) || isServer(folder) || (existsSync(folder) && readdirSync(folder).length > 0)) return
  const seeded = await madeOnce(`seeded-${name}`, async (draft) => {
    const config = readSubgraphsConfig(createSettings({ DATA_DIR: draft, SEED: 'always' }))
    if (isEmbeddedSql(name, config.stores[name])) await placePglite(config.stores[name])
    for (const subgraph of await openSubgraphs([name], config, silent)) await subgraph.close()
  })
  if (servers[name] === 'postgres') await keepEngineCode()
  copyDatabase(join(seeded, name), folder)
}

/** The same for all stores of a process, which are in its data folder. */
export async function placeAllSeeded(dataDir: string): Promise<void> {
  for (const name of storedNames) await placeSeeded(name, join(dataDir, name))
}

/** A database of this run for the subgraph, with the synthetic data where it is an embedded one. */
export async function freshSeeded(name: SubgraphName): Promise<FreshDatabase> {
  const kind = servers[name]
  if (kind === 'log') return freshFolder()
  const driver = kind === 'postgres' ? sqlDriver : documentDriver
  if (!['PGlite', 'NeDB'].includes(driver.name)) return driver.freshUrl()
  const fresh = await freshFolder()
  await placeSeeded(name, fresh.url)
  return fresh
}
