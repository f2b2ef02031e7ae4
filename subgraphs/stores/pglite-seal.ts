import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { restIfDue } from '../../process/time-slices.ts'

/** What each file was like when the engine was stopped: its size, and a checksum where its pages have none of their own. */
type Seal = Record<string, readonly [size: number, checksum: number | null]>

/** Tables and indexes: each page has a checksum, but the end of such a file can be lost without a word. */
const RELATION = /(^|\/)(base|global)\/.*\/?\d+(_(fsm|vm|init))?(\.\d+)?$/
/** The log has checksums; configuration may be changed; statistics are thrown away. */
const LEFT_OUT = /^(pg_wal|pg_stat|pg_stat_tmp)\/|\.conf$|^postmaster\./

/** Notes what the data folder of a stopped engine holds. */
export async function seal(dataDir: string): Promise<void> {
  const draft = `${sealOf(dataDir)}~`
  writeFileSync(draft, JSON.stringify(await contentOf(dataDir)))
  renameSync(draft, sealOf(dataDir))
}

/**
 * What has become of the data folder since it was sealed, as a sentence; undefined: nothing, or that is not known, since
 * the process was killed. The seal is broken then: it is for one start.
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
