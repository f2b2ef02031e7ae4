import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { copyFiles } from '../../build.ts'
import { madeOnce } from './made-once.ts'

const root = resolve(import.meta.dirname, '../..')
/** Our programs, and those of test/, compiled once for all files of a run: to start them by tsx takes twice as long. */
const built = await madeOnce('programs', async (draft) => {
  symlinkSync(join(root, 'node_modules'), join(draft, 'node_modules'))
  const product: { include: string[] } = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8'))
  const include = [...product.include, 'test/support'].map((folder) => join(root, folder))
  const config = { extends: join(root, 'tsconfig.json'), include, exclude: [] }
  writeFileSync(join(draft, 'tsconfig.json'), JSON.stringify(config))
  // `npm run check` looks at the types.
  const options = ['--noCheck', '--noEmit', 'false', '--rootDir', root, '--outDir', draft]
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const compiler = [join(typescript, 'bin/tsc'), '-p', draft, ...options]
  const { status, stdout } = spawnSync(process.execPath, compiler, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the programs cannot be compiled: ${stdout}`)
  copyFiles(root, draft)
  cpSync(join(root, 'package.json'), join(draft, 'package.json'))
})

/** A program of a test ends before V8's optimizing compilers have earned what they cost: a third of a start. */
const SHORT_LIVED = ['--no-turbofan', '--liftoff-only']

/** What Node needs to start a script of ours, by its path in the repository. */
export function programOf(script: string): string[] {
  return [...SHORT_LIVED, compiled(script)]
}

/** A script of ours as `npm run build` compiles it, by its path in the repository. */
export function compiled(script: string): string {
  return join(built, relative(root, resolve(root, script)).replace(/\.ts$/, '.js'))
}
