import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type SubgraphName, subgraphNames } from '../schema/sdl.ts'

/** The product in a process of its own. */
export interface Product {
  /** `http://127.0.0.1:<port>`. */
  origin: string
  /** Ends it with SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
}

/** No variable of ours reaches it, and no file `.env`: a soak must never write to somebody's database. */
function settingsOf(folder: string, stores: Partial<Record<SubgraphName, string>>): Record<string, string> {
  const settings: Record<string, string> = {
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    SEED: 'embedded',
    TOKEN_JWKS_URL: '',
    TOKEN_KEY_FILE: '',
    OPERATION_TIMEOUT_MS: '60000', // a busy machine is no fault of the product
  }
  for (const name of subgraphNames) {
    const upper = name.toUpperCase().replaceAll('-', '_')
    settings[`STORE_${upper}_URL`] = stores[name] ?? join(folder, name)
    settings[`SUBGRAPH_${upper}_URL`] = ''
  }
  return settings
}

/** Starts gateway/main.ts from the sources, on embedded stores in `folder` but for `stores`; resolves when it says that it is ready. */
export async function startProduct(
  folder: string,
  stores: Partial<Record<SubgraphName, string>> = {},
): Promise<Product> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts'], {
    env: settingsOf(folder, stores),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const origin = /GraphQL at (http:\/\/[^/ ]+)\/graphql/.exec(line)?.[1]
      if (origin) resolve(origin)
    })
  })
  const origin = await Promise.race([ready, exited.then(() => undefined)])
  if (origin === undefined) throw new Error(`the product ended before it was ready: ${said}`)
  return {
    origin,
    kill() {
      child.kill('SIGKILL')
      return exited
    },
  }
}
