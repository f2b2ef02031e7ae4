import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws'
import { certificateOf } from '../../client-certificate.ts'
import { headerOf, wishesOf } from '../../http/http-request.ts'
import { clientOf } from '../../processing-log/client.ts'
import { Heartbeat } from '../heartbeat.ts'
import { closeCodes } from './close-codes.ts'
import { Connection } from './connection.ts'
import type { ConnectionHost, Upgrade } from './operation-holder.ts'

/** The sub-protocol: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */
export const PROTOCOL = 'graphql-transport-ws'

/** The WebSockets of a gateway. */
export interface WebSockets {
  /** Turns a request's socket into a WebSocket. */
  upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void
  /** Whether no more WebSockets are accepted. */
  readonly isStopped: boolean
  /**
   * Accepts no more operations; lets queries and mutations end within `graceMs`, then closes all connections and waits for
   * that.
   */
  stop(graceMs: number): Promise<void>
}

/** Creates the WebSockets of a gateway; none is open yet. `showPlans`: whether clients may ask to see plans. */
export function createWebSockets(host: ConnectionHost, { showPlans }: { showPlans: boolean }): WebSockets {
  const { limits } = host
  const connections = new Set<Connection>()
  const heartbeat = new Heartbeat<Connection>(limits.pingMs, (connection) => connection.transport.beat())
  let isStopped = false
  let onEmpty = () => {}
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxMessage,
    handleProtocols: (offered) => offered.has(PROTOCOL) && PROTOCOL,
    closeTimeout: limits.closeMs, // new in ws, and not yet in its types
  }
  const server = new WebSocketServer(options)

  /** A function of its own, so that no closure keeps the request for as long as the connection lives. */
  function take(webSocket: WebSocket, socket: Socket, said: Upgrade): void {
    if (webSocket.protocol !== PROTOCOL) {
      webSocket.on('error', (error) => host.log.tell('websocket-failed', { error }))
      webSocket.close(closeCodes.SUBPROTOCOL_NOT_ACCEPTABLE, `Speak the sub-protocol ${PROTOCOL}.`)
      return
    }
    const connection = new Connection(webSocket, socket, said, host)
    connections.add(connection)
    heartbeat.add(connection)
    webSocket.on('close', () => {
      connections.delete(connection)
      heartbeat.delete(connection)
      if (connections.size === 0) onEmpty()
    })
  }

  return {
    get isStopped() {
      return isStopped
    },
    upgrade(request, socket, head) {
      const { authorization } = request.headers
      const headers = { authorization, 'x-purpose': headerOf(request, 'x-purpose') }
      const said: Upgrade = {
        headers,
        certificate: certificateOf(request.socket),
        wishes: wishesOf(request, showPlans),
        client: clientOf(request),
      }
      server.handleUpgrade(request, socket, head, (webSocket) => take(webSocket, socket, said))
    },
    async stop(graceMs) {
      isStopped = true
      heartbeat.stop()
      const empty = new Promise<void>((resolve) => {
        onEmpty = resolve
        if (connections.size === 0) resolve()
      })
      for (const connection of connections) connection.stop()
      const cut = setTimeout(() => {
        for (const { transport: line } of connections)
          line.close(closeCodes.SERVICE_RESTART, 'RECONNECT: This server stops.')
      }, graceMs)
      await empty
      clearTimeout(cut)
    },
  }
}
