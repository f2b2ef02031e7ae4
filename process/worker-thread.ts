import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a module of ours in a thread: as it is where it was built, by tsx where the sources run (Node 20 loads no
 * TypeScript). `module`: its URL without an extension, `new URL('./thread', import.meta.url)`.
 */
export function startThread(module: URL, options: Omit<WorkerOptions, 'eval' | 'execArgv'>): Worker {
  const bootstrap = import.meta.url.endsWith('.ts')
    ? `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
        register()
        return import(${JSON.stringify(`${module.href}.ts`)})
      })`
    : `import(${JSON.stringify(`${module.href}.js`)})`
  return new Worker(bootstrap, { ...options, eval: true, execArgv: [] })
}
