import { type IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Log } from '../../../process/log.ts'
import { failure } from '../../../schema/errors.ts'
import { type AllowedOrigins, refuseOrigin } from '../../http/cross-origin.ts'
import { badRequest, readRequestId, refuseForeignName } from '../../http/http-request.ts'
import { sendRefusal } from '../../refusal.ts'
import type { WebSockets } from './websocket.ts'

interface UpgradeOptions {
  /** Accepts only requests to this machine's own names. */
  loopbackNamesOnly: boolean
  allowed: AllowedOrigins
  log: Log
}

/** Passes upgrades of /graphql to the WebSockets; answers all other upgrades, and refused ones, over HTTP. */
export function upgradeOf(webSockets: WebSockets, { loopbackNamesOnly, allowed, log }: UpgradeOptions) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (!(socket instanceof Socket)) throw new Error('an upgrade that is not of a socket')
    socket.on('error', (error) => log.tell('socket-failed', { error }))
    try {
      if (loopbackNamesOnly) refuseForeignName(request)
      refuseOrigin(request, allowed)
      if (request.url?.split('?', 1)[0] !== '/graphql') throw badRequest(404, 'WebSockets are at /graphql.')
      if (webSockets.isStopped) throw failure('RECONNECT', 'This server stops. Connect to another, or again later.')
      webSockets.upgrade(request, socket, head)
    } catch (error) {
      refuse(request, socket, error, log)
    }
  }
}

/** Answers like any other request, and closes. */
function refuse(request: IncomingMessage, socket: Socket, error: unknown, log: Log): void {
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  response.once('finish', () => socket.destroySoon())
  const requestId = readRequestId(request)
  sendRefusal({ request, response, requestId, error }, { 'x-request-id': requestId, 'cache-control': 'no-store' }, log)
}
