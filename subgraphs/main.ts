import type { Log } from '../process/log.ts'
import { settingName, sourceName } from '../process/log-fields.ts'
import { subgraphSetting } from '../process/settings.ts'
import type { SubgraphName } from '../schema/sdl.ts'
import { isEmbeddedSql, isServer, type SubgraphsConfig } from './config.ts'
import { Peers } from './peers.ts'
import { isNewDatabase, takeFolderAhead } from './stores/pglite-folder.ts'
import type { Store, StoreOptions, Subgraph, SubgraphDefinition, TellSeed } from './subgraph.ts'

/** After this time, a start that waits for a store logs it. */
const SAY_AFTER_MS = 3000

interface OpenOptions {
  url: string
  /** Called with what is seeded; undefined: no seeding. */
  seed: TellSeed | undefined
  options: StoreOptions
  log: Log
}

/** A definition with its own store and loaders: its functions get only the store that it opened. */
type AnyDefinition = SubgraphDefinition<Store, unknown>

/** The definition that the subgraph's folder exports. It is loaded, with its drivers, only when the subgraph is opened. */
export async function definitionOf(name: SubgraphName): Promise<AnyDefinition> {
  const exported: Record<string, AnyDefinition> = await import(`./${name}/subgraph.ts`)
  const definition = Object.values(exported).find((each) => each.name === name)
  if (!definition) throw new TypeError(`subgraphs/${name}/subgraph.ts exports no definition of ${name}`)
  return definition
}

/**
 * Opens the named subgraphs in the order of `names`, seeded as `config.seed` says. They may ask each other, and those that
 * run elsewhere: `peers`. If one fails, it closes the open ones, the last one first, and throws its error.
 */
export async function openSubgraphs(
  names: readonly SubgraphName[],
  config: SubgraphsConfig,
  log: Log,
  peers = new Peers(),
): Promise<Subgraph[]> {
  for (const name of names) takeAhead(name, config.stores[name], log)
  const opened = await Promise.allSettled(names.map((name) => openOne(name, { ...config, peers }, log)))
  const failed = opened.find((result) => result.status === 'rejected')
  const subgraphs = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  peers.add(...subgraphs)
  if (!failed) return subgraphs
  await closeSubgraphs(subgraphs)
  throw failed.reason
}

/** Closes the last one first. A failure to close one does not stop the others. */
export async function closeSubgraphs(subgraphs: readonly Subgraph[]): Promise<void> {
  for (const subgraph of subgraphs.toReversed()) await subgraph.close().catch(() => undefined)
}

/** Starts creating new databases, which takes longest, before the subgraphs are loaded, which takes a second. */
function takeAhead(name: SubgraphName, url: string, log: Log): void {
  if (!isEmbeddedSql(name, url)) return
  if (isNewDatabase(url)) log.tell('store-making', placeOf(name))
  takeFolderAhead(url)
}

async function openOne(name: SubgraphName, config: SubgraphsConfig & { peers: Peers }, log: Log): Promise<Subgraph> {
  const url = config.stores[name]
  const isSeeded = config.seed === 'always' || (config.seed === 'embedded' && !isServer(url))
  const say = setTimeout(() => {
    log.tell(isServer(url) ? 'store-waiting' : 'store-opening', placeOf(name))
  }, SAY_AFTER_MS)
  const tellSeed: TellSeed = (counts) => {
    clearTimeout(say) // it is open
    const records = Object.values(counts).reduce((sum, count) => sum + count, 0)
    log.tell('store-seeding', { subgraph: sourceName(name), records })
  }
  try {
    const definition = await definitionOf(name)
    const started = performance.now()
    const subgraph = await open(definition, { url, seed: isSeeded ? tellSeed : undefined, options: config, log })
    log.tell('store-open', { subgraph: sourceName(name), ms: Math.round(performance.now() - started) })
    return subgraph
  } finally {
    clearTimeout(say)
  }
}

/** Names a store by the setting that has its address. */
function placeOf(name: SubgraphName) {
  return { subgraph: sourceName(name), setting: settingName(subgraphSetting('STORE', name, 'URL')) }
}

/** Joins the definition and its store; closes the store if that fails. */
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
