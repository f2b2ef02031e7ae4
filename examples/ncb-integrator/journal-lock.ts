import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Takes what has this name for the process; undefined where another one has it. It is the name of a local socket, which
 * the system frees when a process ends, however it ends: nothing is left behind that would have to be judged. Processes
 * of other hosts and containers are not seen.
 */
export async function lock(name: string): Promise<(() => void) | undefined> {
  const { address, isFile } = addressOf(name)
  for (;;) {
    const server = createServer((socket) => socket.destroy()).unref()
    if (await listens(server, address)) return () => void server.close()
    if (!isFile || (await isAnswered(address))) return undefined
    rmSync(address, { force: true }) // of a process that was killed
  }
}

/** Linux and Windows have sockets that are no files; elsewhere it is a file, and short, since its name may have 104 bytes. */
function addressOf(name: string): { address: string; isFile: boolean } {
  if (process.platform === 'linux') return { address: `\0${name}`, isFile: false }
  if (process.platform === 'win32') return { address: `\\\\.\\pipe\\${name}`, isFile: false }
  return { address: join(tmpdir(), name), isFile: true }
}

async function listens(server: Server, address: string): Promise<boolean> {
  server.listen(address)
  try {
    await once(server, 'listening')
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false
    throw error
  }
}

async function isAnswered(address: string): Promise<boolean> {
  const socket = connect(address)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
