import type { Server } from 'node:http'
import { isIPv4, type Socket } from 'node:net'
import { failure } from '../schema/errors.ts'
import type { HttpLimits } from './http-limits.ts'
import { refuseConnection } from './http-refusal.ts'

/** Connections that are being refused and answered; those beyond are closed without a word. */
const MAX_REFUSING = 1000

/**
 * Who is counted as one by an address: of IPv6 its /64, since whoever has one address there has them all. An IPv4
 * address is the same however the socket writes it.
 */
export function networkOf(address = ''): string {
  const mapped = address.replace(/^::ffff:(?=[0-9.]+$)/i, '')
  if (isIPv4(mapped) || !mapped.includes(':')) return mapped
  const [before = '', after] = mapped.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const zeros = new Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return `${[...head, ...(after === undefined ? [] : zeros), ...tail].slice(0, 4).join(':')}::/64`
}

/**
 * Counts the connections of a server; what is too many is answered by a short refusal, before HTTP hears of it, and
 * closed. To be called before the server has others that listen for connections.
 */
export function limitConnections(server: Server, limits: Pick<HttpLimits, 'connections' | 'connectionsPerAddress'>) {
  const counted = new Set<Socket>()
  const ofNetwork = new Map<string, number>()
  let refusing = 0

  function refuse(socket: Socket, refusal: ReturnType<typeof failure>): void {
    if (refusing >= MAX_REFUSING) {
      socket.destroy()
      return
    }
    refusing += 1
    socket.once('close', () => {
      refusing -= 1
    })
    socket.resume()
    refuseConnection(socket, refusal)
  }

  const [speakHttp, ...others] = server.listeners('connection')
  if (!speakHttp || others.length > 0) throw new Error('somebody else listens for connections')
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    // One that asked for another protocol than ours comes here again.
    if (counted.has(socket)) return speakHttp.call(server, socket)
    const network = networkOf(socket.remoteAddress)
    const count = ofNetwork.get(network) ?? 0
    if (counted.size >= limits.connections)
      return refuse(socket, tooMany('OVERLOADED', 'There are', limits.connections))
    if (count >= limits.connectionsPerAddress) {
      return refuse(socket, tooMany('RATE_LIMITED', 'Your address has', limits.connectionsPerAddress))
    }
    counted.add(socket)
    ofNetwork.set(network, count + 1)
    socket.once('close', () => {
      counted.delete(socket)
      const left = (ofNetwork.get(network) ?? 0) - 1
      if (left > 0) ofNetwork.set(network, left)
      else ofNetwork.delete(network)
    })
    speakHttp.call(server, socket)
  })
}

function tooMany(code: 'OVERLOADED' | 'RATE_LIMITED', who: string, most: number) {
  const sentence = `${who} ${most} connections, and may have no more. Ask on one that is open, or again in a second.`
  return failure(code, sentence, { retryAfter: 1, http: { headers: new Map([['retry-after', '1']]) } })
}
