import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../peers/', import.meta.url))
/** Tells which lock file was installed, and whether with all peers or with what `stock` needs alone. */
const stampFile = `${folder}node_modules/.installed.json`

/** Installs bench/peers where that has not been done: what `stock` needs, or all `peers`, as far as this machine takes them. */
export function install({ peers }: { peers: boolean }): void {
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex')
  if (existsSync(stampFile)) {
    const stamp: { lock: string; peers: boolean } = JSON.parse(readFileSync(stampFile, 'utf8'))
    if (stamp.lock === lock && (stamp.peers || !peers)) return
  }
  const args = ['ci', '--ignore-scripts', '--loglevel=error', ...(peers ? [] : ['--omit=optional'])]
  console.error(`bench/peers is being installed: npm ${args.join(' ')}`)
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(stampFile, JSON.stringify({ lock, peers }))
}
