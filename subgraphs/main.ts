import type { Logger } from 'pino'
import type { SubgraphName } from '../schema/sdl.ts'
import { isEmbeddedSql, isServer, type SubgraphsConfig } from './config.ts'
import { grouped } from './import/console.ts'
import { isNewDatabase, takeFolderAhead } from './stores/pglite-folder.ts'
import { withoutPassword } from './stores/wait-for-server.ts'
import type { Store, StoreOptions, Subgraph, SubgraphDefinition, TellSeed } from './subgraph.ts'

/** After so long, a start that waits for a store says so. */
const SAY_AFTER_MS = 3000

interface OpenOptions {
  url: string
  /** Told what it is seeded with; undefined: it is not seeded. */
  seed: TellSeed | undefined
  options: StoreOptions
  log: Logger
}

/** A definition whose store and loaders are its own affair: what it opens goes back to it. */
type AnyDefinition = SubgraphDefinition<Store, unknown>

/** The definition that the subgraph's folder exports. It is loaded only where it is opened, with the drivers that it needs. */
export async function definitionOf(name: SubgraphName): Promise<AnyDefinition> {
  const exported: Record<string, AnyDefinition> = await import(`./${name}/subgraph.ts`)
  const definition = Object.values(exported).find((each) => each.name === name)
  if (!definition) throw new TypeError(`subgraphs/${name}/subgraph.ts exports no definition of ${name}`)
  return definition
}

/**
 * Opens the named subgraphs, seeded where `config.seed` says so, in the order of `names`. When one fails, those that
 * are open are closed, the last one first, and its error is thrown.
 */
export async function openSubgraphs(
  names: readonly SubgraphName[],
  config: SubgraphsConfig,
  log: Logger,
): Promise<Subgraph[]> {
  for (const name of names) takeAhead(name, config.stores[name], log)
  const opened = await Promise.allSettled(names.map((name) => openOne(name, config, log)))
  const failed = opened.find((result) => result.status === 'rejected')
  const subgraphs = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  if (!failed) return subgraphs
  await closeSubgraphs(subgraphs)
  throw failed.reason
}

/** Closes the last one first. One that cannot be closed keeps no other open. */
export async function closeSubgraphs(subgraphs: readonly Subgraph[]): Promise<void> {
  for (const subgraph of subgraphs.toReversed()) await subgraph.close().catch(() => undefined)
}

/** Before the subgraphs are loaded, which takes a second: a new database takes longest of all. */
function takeAhead(name: SubgraphName, url: string, log: Logger): void {
  if (!isEmbeddedSql(name, url)) return
  if (isNewDatabase(url)) log.info({ subgraph: name }, `making the store of ${name} in ${url}`)
  takeFolderAhead(url)
}

async function openOne(name: SubgraphName, config: SubgraphsConfig, log: Logger): Promise<Subgraph> {
  const url = config.stores[name]
  const isSeeded = config.seed === 'always' || (config.seed === 'embedded' && !isServer(url))
  const say = setTimeout(() => {
    if (isServer(url)) log.warn({ subgraph: name }, `waiting for the store of ${name} at ${withoutPassword(url)}`)
    else log.info({ subgraph: name }, `opening the store of ${name} in ${url}`)
  }, SAY_AFTER_MS)
  const tellSeed: TellSeed = (counts) => {
    clearTimeout(say) // it is open
    const records = Object.entries(counts).map(([what, count]) => `${grouped(count)} ${what}`)
    log.info({ subgraph: name }, `seeding the store of ${name}: ${records.join(', ')}`)
  }
  try {
    const definition = await definitionOf(name)
    const started = performance.now()
    const subgraph = await open(definition, { url, seed: isSeeded ? tellSeed : undefined, options: config, log })
    log.debug({ subgraph: name, ms: Math.round(performance.now() - started) }, `the store of ${name} is open`)
    return subgraph
  } finally {
    clearTimeout(say)
  }
}

/** Joins the definition and its store; a store that was opened in vain is closed. */
async function open(definition: AnyDefinition, { url, seed, options, log }: OpenOptions): Promise<Subgraph> {
  const [store, { createSubgraph }] = await Promise.all([definition.openStore(url, options), import('./subgraph.ts')])
  try {
    if (seed) await definition.seed(store, seed)
    return createSubgraph(definition, store, log)
  } catch (error) {
    await store.close()
    throw error
  }
}
