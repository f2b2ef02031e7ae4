import { type IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { failure } from '../../../schema/errors.ts'
import { badRequest, readRequestId, refuseForeignName, refuseForeignOrigin } from '../../http/http-request.ts'
import { sendRefusal } from '../../refusal.ts'
import type { WebSockets } from './websocket.ts'

interface UpgradeOptions {
  /** Takes requests under this machine's own names only, and of no web page of elsewhere. */
  loopbackNamesOnly: boolean
  log: Logger
}

/** Leads upgrades of /graphql to the WebSockets; answers others, and what may not be upgraded, over HTTP. */
export function upgradeOf(webSockets: WebSockets, { loopbackNamesOnly, log }: UpgradeOptions) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (!(socket instanceof Socket)) throw new Error('an upgrade that is not of a socket')
    socket.on('error', (error) => log.debug({ err: error }, 'a socket failed'))
    try {
      if (loopbackNamesOnly) {
        refuseForeignName(request)
        refuseForeignOrigin(request)
      }
      if (request.url?.split('?', 1)[0] !== '/graphql') throw badRequest(404, 'WebSockets are at /graphql.')
      if (webSockets.isStopped) throw failure('RECONNECT', 'This server stops. Connect to another, or again later.')
      webSockets.upgrade(request, socket, head)
    } catch (error) {
      refuse(request, socket, error, log)
    }
  }
}

/** Answers as any other request, and closes. */
function refuse(request: IncomingMessage, socket: Socket, error: unknown, log: Logger): void {
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  response.once('finish', () => socket.destroySoon())
  const requestId = readRequestId(request)
  sendRefusal(request, response, error, { 'x-request-id': requestId, 'cache-control': 'no-store' }, log)
}
