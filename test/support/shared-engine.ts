import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPglite } from '../../subgraphs/stores/pglite.ts'
import { openSql, type Sql } from '../../subgraphs/stores/sql.ts'
import { type Driver, type FreshDatabase, placePglite } from './drivers.ts'

/** Embedded engines of this worker that nobody has. To empty one costs milliseconds, to start one a second of CPU. */
const idle: string[] = []
let started = 0

/** An empty database of its own, for what is not about the engine itself: an embedded one outlives whoever has it. */
export async function lentDatabase(driver: Driver<Sql>): Promise<FreshDatabase> {
  if (driver.name !== 'PGlite') return driver.freshUrl()
  const url = idle.pop() ?? (await startEngine())
  const sql = await openSql(url)
  for (const text of ['RESET ALL', 'DROP SCHEMA public CASCADE', 'CREATE SCHEMA public']) {
    await sql.query({ name: '', text })
  }
  await sql.close()
  return { url, dispose: async () => void idle.push(url) }
}

/** An engine that is reached as a server is. It ends with the worker. */
async function startEngine(): Promise<string> {
  const folder = join(inject('runFolder'), `engine-${process.pid}-${++started}`)
  await placePglite(folder)
  const engine = await openPglite(folder, { settings: ['jit=off', 'plan_cache_mode=force_generic_plan'] })
  const server = createServer((socket) => {
    const stream = engine.stream()
    socket.on('error', () => stream.destroy()).on('close', () => stream.destroy())
    stream.on('error', () => socket.destroy()).on('close', () => socket.destroy())
    socket.pipe(stream).pipe(socket)
  })
  await once(server.listen(0, '127.0.0.1').unref(), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server on a port has a port')
  return `postgres://postgres@127.0.0.1:${address.port}/postgres?connect_timeout=20`
}
