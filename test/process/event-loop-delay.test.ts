import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startWaiting, stopWaiting } from '../../process/deadline.ts'
import { watchEventLoop } from '../../process/event-loop-delay.ts'
import { until } from '../support/until.ts'

/** Holds the event loop up, as work without an end does. */
function standStill(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

describe('an event loop that has stood still', () => {
  it('is known to have, at once and when it goes on', async () => {
    const loop = watchEventLoop()
    const before = loop.stalledMs()
    standStill(300)
    expect(loop.stalledMs() - before).toBeGreaterThan(200)
    await until(() => loop.meanMs() > 20)
    expect(loop.stalledMs() - before).toBeGreaterThan(200)
    loop.stop()
  })

  it('lets what has come in meanwhile be in time, and gives up what has not', async () => {
    const server = createServer((socket) => socket.pipe(socket))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address !== 'object' || !address) throw new Error('it listens at no port')
    const client = connect(address.port, '127.0.0.1')
    const [serverSide] = await once(server, 'connection')
    const call = { deadline: Date.now() + 100, signal: new AbortController().signal }
    const answered = new Promise<boolean>((resolve) => {
      const waiting = startWaiting(call, () => resolve(false))
      client.once('data', () => resolve(stopWaiting(waiting)))
    })
    const unanswered = new Promise<boolean>((resolve) => startWaiting(call, () => resolve(true)))
    serverSide.write('an answer')
    standStill(300)
    expect(await answered).toBe(true)
    expect(await unanswered).toBe(true)
    client.destroy()
    server.close()
  })
})
