import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a server that can be cut and mended, on real sockets. */
export interface Proxy {
  port: number
  /** Resets the connections and takes no new ones. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** Keeps the connections there are, and carries nothing on them any more. */
  stall(): void
  close(): Promise<void>
}

/** `onRequest` is told what clients send. */
export async function openProxy(
  target: { host: string; port: number },
  onRequest?: (data: Buffer) => void,
): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let server: Server
  let port = 0
  const listen = async () => {
    server = createServer((client) => {
      const upstream = connect(target.port, target.host)
      for (const socket of [client, upstream]) {
        sockets.add(socket)
        socket.on('error', () => undefined) // it is cut, which is what this is for
        socket.on('close', () => {
          sockets.delete(socket)
          client.destroy()
          upstream.destroy()
        })
      }
      if (onRequest) client.on('data', onRequest)
      client.pipe(upstream).pipe(client)
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address === 'object' && address) port = address.port
  }
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.resetAndDestroy()
    await closed
  }
  await listen()
  return {
    get port() {
      return port
    },
    cut,
    mend: listen,
    stall() {
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: async () => {
      if (server.listening) await cut()
    },
  }
}
