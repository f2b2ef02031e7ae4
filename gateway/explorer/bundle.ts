import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'

/** Our own modules end so: `.ts` where the sources run, `.js` in `dist/`. */
const extension = extname(fileURLToPath(import.meta.url))

/** The scripts before this one: whoever is done first ends the process of esbuild, which they would share. */
let earlier: Promise<unknown> = Promise.resolve()

/** A module of `browser/` with all that it imports, as one script that may stand within a page. */
export function bundled(module: string, options: Pick<BuildOptions, 'define'> = {}): Promise<string> {
  return bundledFile(fileURLToPath(new URL(`browser/${module}${extension}`, import.meta.url)), options)
}

/** The same of any file. */
export function bundledFile(file: string, { define = {} }: Pick<BuildOptions, 'define'> = {}): Promise<string> {
  const script = earlier.then(() => bundle(file, define))
  earlier = script.catch(() => undefined)
  return script
}

async function bundle(file: string, define: Record<string, string>): Promise<string> {
  const { build, stop } = await import('esbuild')
  try {
    const { outputFiles } = await build({
      entryPoints: [file],
      define: { ...define, 'process.env.NODE_ENV': '"production"' },
      ...{ bundle: true, minify: true, format: 'iife', target: 'es2022', write: false, logLevel: 'silent' },
    })
    return outputFiles[0]?.text ?? ''
  } finally {
    await stop()
  }
}
