import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a module of ours in a thread: as it is where it was built, by tsx where the sources run (Node 20 loads no
 * TypeScript). By `require`, which takes a third of the time: tsx loads modules for `import` in one more thread. So the
 * module may not wait at its top level. Packages are not for tsx: to read PGlite takes it longer than the engine to start.
 * `module`: its URL without an extension, `new URL('./thread', import.meta.url)`.
 */
export function startThread(module: URL, options: Omit<WorkerOptions, 'eval' | 'execArgv'>): Worker {
  const bootstrap = import.meta.url.endsWith('.ts')
    ? `const { _extensions: loaders } = require('node:module')
       const plain = loaders['.js']
       require(${JSON.stringify(createRequire(import.meta.url).resolve('tsx/cjs/api'))}).register()
       loaders['.js'] = plain
       require(${JSON.stringify(fileURLToPath(`${module.href}.ts`))})`
    : `import(${JSON.stringify(`${module.href}.js`)})`
  return new Worker(bootstrap, { ...options, eval: true, execArgv: [] })
}
