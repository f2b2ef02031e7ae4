import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { restIfDue } from '../../process/time-slices.ts'

/** Each file when the engine was stopped: its size, and a checksum unless its pages have their own. */
type Seal = Record<string, readonly [size: number, checksum: number | null]>

/** Tables and indexes: each page has a checksum, but such a file can lose its end unnoticed. */
const RELATION = /(^|\/)(base|global)\/.*\/?\d+(_(fsm|vm|init))?(\.\d+)?$/
/** Files that are not sealed: the log has checksums; configuration may change; statistics are discarded. */
const LEFT_OUT = /^(pg_wal|pg_stat|pg_stat_tmp)\/|\.conf$|^postmaster\./

/** Records the files in the data folder of a stopped engine. */
export async function seal(dataDir: string): Promise<void> {
  const draft = `${sealOf(dataDir)}~`
  writeFileSync(draft, JSON.stringify(await contentOf(dataDir)))
  renameSync(draft, sealOf(dataDir))
}

/**
 * Which damage the data folder has taken since it was sealed, as a sentence; undefined: none, or unknown because the
 * process was killed. Breaks the seal: it is valid for one start.
 */
export async function breakSeal(dataDir: string): Promise<string | undefined> {
  const file = sealOf(dataDir)
  if (!existsSync(file)) return undefined
  const sealed = parsed(readFileSync(file, 'utf8'))
  if (!sealed) return `${file} is damaged`
  const content = await contentOf(dataDir)
  for (const name of new Set([...Object.keys(sealed), ...Object.keys(content)])) {
    if (content[name] === undefined) return `${join(dataDir, name)} is missing`
    if (String(content[name]) !== String(sealed[name])) return `${join(dataDir, name)} is damaged`
  }
  rmSync(file)
  return undefined
}

function sealOf(dataDir: string): string {
  return `${dataDir}.seal`
}

async function contentOf(dataDir: string): Promise<Seal> {
  const content: Record<string, readonly [number, number | null]> = {}
  for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    const rest = restIfDue()
    if (rest) await rest
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(dataDir.length + 1).replaceAll('\\', '/')
    if (!entry.isFile() || LEFT_OUT.test(name)) continue
    const checksum = RELATION.test(name) ? null : crc32(readFileSync(path))
    content[name] = [statSync(path).size, checksum]
  }
  return content
}

function parsed(text: string): Seal | undefined {
  try {
    const sealed: unknown = JSON.parse(text)
    return typeof sealed === 'object' && sealed !== null ? (sealed as Seal) : undefined // compared with what is there
  } catch {
    return undefined
  }
}
