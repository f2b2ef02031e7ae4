import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a server that comes and goes, and is cut after a random number of bytes. */
export interface Cutter {
  port: number
  /** Where new connections lead. */
  to(port: number): void
  /** From now on nothing more is cut. */
  spare(): void
  /** How many connections were cut. */
  readonly cuts: number
  close(): Promise<void>
}

export interface CutterOptions {
  random: () => number
  /** How many of the connections are cut. */
  share: number
  /** The most bytes of answers that come through one that is; most of them get far less. */
  mostBytes: number
}

/** Opens it on a port of its own. */
export async function openCutter({ random, share, mostBytes }: CutterOptions): Promise<Cutter> {
  const sockets = new Set<Socket>()
  let target = 0
  let sparing = false
  let cuts = 0
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    // Cubed: some are cut in the first frame, and some only after thousands.
    let left = !sparing && random() < share ? Math.ceil(mostBytes * random() ** 3) : Number.POSITIVE_INFINITY
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined) // it is cut, or its server was killed: that is what this is for
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream)
    upstream.on('data', (data) => {
      if (data.length >= left && !sparing) {
        cuts++
        upstream.pause()
        client.write(data.subarray(0, left), () => client.resetAndDestroy())
        return
      }
      left -= data.length
      if (!client.write(data)) upstream.pause()
    })
    client.on('drain', () => upstream.resume())
    upstream.on('end', () => client.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new TypeError('a TCP server has a port')
  return {
    port: address.port,
    to(port) {
      target = port
    },
    spare() {
      sparing = true
    },
    get cuts() {
      return cuts
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}
