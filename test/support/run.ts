/** What all workers of a run share: a folder that goes with it, and a lock for each name. Vitest starts it before them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the run. The socket `lock` in it takes a name, and says when whoever sent it has the lock. */
    runFolder: string
  }
}

export default async function startRun({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-run-'))
  /** Who has the lock of a name, then who waits for it. One that ends gives it back, however it ends. */
  const queues = new Map<string, Socket[]>()
  const server = createServer((socket) => {
    socket.on('error', () => undefined) // its worker was killed
    socket.once('data', (data) => {
      const name = data.toString()
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      if (queue.push(socket) === 1) socket.write('yours')
      socket.once('close', () => {
        const had = queue[0] === socket
        queue.splice(queue.indexOf(socket), 1)
        if (had) queue[0]?.write('yours')
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(join(folder, 'lock'), resolve))
  provide('runFolder', folder)
  return () => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
