import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { subgraphSetting } from '../process/settings.ts'
import { type SubgraphName, storedNames, subgraphNames } from '../schema/sdl.ts'
import { programOf } from './started.ts'

/** The product, or one subgraph of it, in a process of its own. */
export interface Product {
  /** `http://127.0.0.1:<port>`. */
  origin: string
  port: number
  /** Resolves when it is gone, killed or not. */
  exited: Promise<void>
  /** Ends it with SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
}

export interface ProductOptions {
  /** Databases that are not embedded ones in the folder. */
  stores?: Partial<Record<SubgraphName, string>>
  /** Where subgraphs run that are processes of their own. */
  remotes?: Partial<Record<SubgraphName, string>>
  /** Only this subgraph. */
  subgraph?: SubgraphName
  /** Where its processing log is that is not in the folder. */
  processingLog?: string
  /** What Node needs to start `gateway/main.ts`. Missing: the sources. */
  program?: readonly string[]
  /** Whether embedded stores get the synthetic data. Missing: they do. */
  seed?: 'embedded' | 'never'
}

/** No variable of ours reaches it, and no file `.env`: a soak must never write to somebody's database. */
function settingsOf(
  folder: string,
  { stores = {}, remotes = {}, processingLog = '', seed = 'embedded' }: ProductOptions,
): Record<string, string> {
  const settings: Record<string, string> = {
    DATA_DIR: folder,
    PROCESSING_LOG_URL: processingLog,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    SEED: seed,
    TOKEN_JWKS_URL: '',
    TOKEN_KEY_FILE: '',
    // A busy machine is no fault of the product, and a few callers do here what many do elsewhere.
    OPERATION_TIMEOUT_MS: '60000',
    OVERLOAD_QUEUE_MS: '60000',
    OVERLOAD_LOOP_DELAY_MS: '60000',
    OPERATIONS_PER_IDENTITY: '1000',
    COST_PER_SECOND: '1000000000',
  }
  for (const name of storedNames) settings[subgraphSetting('STORE', name, 'URL')] = stores[name] ?? join(folder, name)
  for (const name of subgraphNames) {
    settings[subgraphSetting('SUBGRAPH', name, 'URL')] = remotes[name] ?? ''
  }
  return settings
}

/** Starts the product, by default on embedded stores in `folder`. Resolves when it says that it is ready. */
export async function startProduct(folder: string, options: ProductOptions = {}): Promise<Product> {
  const { subgraph, program = programOf('gateway/main') } = options
  const args = subgraph === undefined ? [] : ['--subgraph', subgraph]
  const child = spawn(process.execPath, [...program, ...args], {
    env: settingsOf(folder, options),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-10_000)
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const origin = /\bready.* at (http:\/\/[^/ ]+)/.exec(line)?.[1]
      if (origin) resolve(origin)
    })
  })
  const origin = await Promise.race([ready, exited.then(() => undefined)])
  if (origin === undefined) throw new Error(`the product ended before it was ready: ${said}`)
  return {
    origin,
    port: Number(new URL(origin).port),
    exited,
    kill() {
      child.kill('SIGKILL')
      return exited
    },
  }
}
