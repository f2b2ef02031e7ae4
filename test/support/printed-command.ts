import { spawn } from 'node:child_process'
import { cpSync, readdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import type { Block } from './page.ts'

/** Where the pages say that the server is. */
const PRINTED = 'localhost:4000'
/** The last line of an answer of which more may follow. */
const MORE = '\n...'

/** Makes a copy of this repository, in which commands find what they name, and which takes what they write. */
export function copyRepository(folder: string): void {
  const own = ['.git', '.cache', '.env', 'coverage', 'data', 'dist', 'node_modules']
  for (const name of readdirSync('.')) {
    if (!own.includes(name)) cpSync(name, join(folder, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}

/** Cursors and times differ from run to run. */
function lasting(text: string): string {
  return text
    .replace(/[\w-]{60,}/g, 'CURSOR')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .trim()
}

/** Runs a command as it is printed, but for the server's address, and holds what it says against what is printed. */
export async function expectAsPrinted({ language, text, answer = '' }: Block, server: URL, folder: string) {
  const script = text.replaceAll(PRINTED, `localhost:${server.port}`)
  const command = language === 'python' ? ['python3', '-u', '-c', script] : ['sh', '-c', script]
  // Both streams as one, as a terminal shows them.
  const child = spawn('sh', ['-c', 'exec "$@" 2>&1', 'sh', ...command], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, DATA_DIR: join(folder, 'server') },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // it may have started others: all are ended together
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (part) => {
    out += part
  })
  let ended = false
  const closed = new Promise<void>((isClosed) =>
    child.once('close', () => {
      ended = true
      isClosed()
    }),
  )
  try {
    if (answer.endsWith(MORE)) {
      const printed = lasting(answer.slice(0, -MORE.length))
      await expect.poll(() => lasting(out).slice(0, printed.length), { timeout: 60_000 }).toBe(printed)
    } else {
      await closed
      if (answer.startsWith('{')) expect(JSON.parse(lasting(out))).toEqual(JSON.parse(lasting(answer)))
      else expect(lasting(out)).toBe(lasting(answer))
    }
  } finally {
    if (child.pid !== undefined && !ended) process.kill(-child.pid, 'SIGKILL')
    await closed
  }
}
