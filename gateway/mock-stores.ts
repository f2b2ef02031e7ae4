import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Sources that decide what a seeded store holds, and how. */
const SOURCES = ['subgraphs', 'schema', 'process']
/** Kept copies, of 120 MB each: of the sources as they are, and as they were. */
const KEPT = 2

/**
 * Puts seeded stores, a folder each by the names in `stores`, into a folder: a copy of those that an earlier mock of the
 * same sources has kept, else those that `seed` makes, which are kept for the next one where `node_modules/` can be written.
 */
export async function placeSeeded(folder: string, stores: readonly string[], seed: () => Promise<void>): Promise<void> {
  const kept = join(caches(), keyOfSources())
  if (existsSync(kept) && isCopied(kept, folder, stores)) return noteUse(kept)
  await seed()
  keep(folder, stores, kept)
}

function isCopied(from: string, to: string, stores: readonly string[]): boolean {
  try {
    for (const store of stores) cpSync(join(from, store), join(to, store), { recursive: true })
    return true
  } catch {
    for (const store of stores) rmSync(join(to, store), { recursive: true, force: true })
    return false // another mock has removed it meanwhile, or there is no room
  }
}

function keep(folder: string, stores: readonly string[], kept: string): void {
  const draft = `${kept}.${process.pid}`
  try {
    mkdirSync(draft, { recursive: true })
    if (!isCopied(folder, draft, stores)) throw new Error('the stores cannot be kept')
    rmSync(kept, { recursive: true, force: true })
    renameSync(draft, kept)
    removeOlder()
  } catch {
    rmSync(draft, { recursive: true, force: true }) // nothing can be kept here: the next mock seeds again
  }
}

function noteUse(kept: string): void {
  try {
    utimesSync(kept, new Date(), new Date())
  } catch {
    // It is somebody else's, who removes it as well.
  }
}

function removeOlder(): void {
  const used = readdirSync(caches()).map((name) => join(caches(), name))
  const newest = used.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  for (const older of newest.slice(KEPT)) rmSync(older, { recursive: true, force: true })
}

/** Beside the engine whose files they are: `node_modules/.cache/`, the custom of tools. */
function caches(): string {
  return join(engine().split(/(?<=node_modules)/)[0] ?? '', '.cache', 'ncb-graph-mock')
}

function engine(): string {
  return createRequire(import.meta.url).resolve('@electric-sql/pglite')
}

/** Names what the stores are made of: our sources, and the engine with its version. */
function keyOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(engine(), '../../package.json')))
  for (const source of SOURCES) {
    const root = fileURLToPath(new URL(`../${source}`, import.meta.url))
    const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const file of entries.map(({ parentPath, name }) => join(parentPath, name)).sort())
      hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 32)
}
