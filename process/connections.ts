import type { Server } from 'node:http'
import { isIPv4, type Socket } from 'node:net'
import { failure } from '../schema/errors.ts'
import type { HttpLimits } from './http-limits.ts'
import { refuseConnection } from './http-refusal.ts'

/** How many refused connections may be waiting for their answer; more are closed without one. */
const MAX_REFUSING = 1000

/**
 * The address by which clients are counted: for IPv6 its /64, since a client usually has all of it. An IPv4 address is the
 * same in all notations.
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
 * Limits the connections of a server, and returns those that are open; one too many gets a short refusal before HTTP sees
 * it, or with TLS nothing, and is closed. Call it before other connection listeners are added.
 */
export function limitConnections(
  server: Server,
  limits: Pick<HttpLimits, 'connections' | 'connectionsPerAddress'>,
  speaks: 'HTTP' | 'TLS',
): ReadonlySet<Socket> {
  const counted = new Set<Socket>()
  const ofNetwork = new Map<string, number>()
  let refusing = 0

  function refuse(socket: Socket, refusal: ReturnType<typeof failure>): void {
    if (speaks === 'TLS' || refusing >= MAX_REFUSING) {
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

  const [speak, ...others] = server.listeners('connection')
  if (!speak || others.length > 0) throw new Error('somebody else listens for connections')
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    // A connection that asked for a protocol other than ours comes here again.
    if (counted.has(socket)) return speak.call(server, socket)
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
    speak.call(server, socket)
  })
  return counted
}

function tooMany(code: 'OVERLOADED' | 'RATE_LIMITED', who: string, most: number) {
  const sentence = `${who} ${most} connections, and may have no more. Ask on one that is open, or again in a second.`
  return failure(code, sentence, { retryAfter: 1, http: { headers: new Map([['retry-after', '1']]) } })
}
