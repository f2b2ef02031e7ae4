import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { clientFrame, opcodes, readFrames } from './frames.ts'

/** What all subscribers of a load client have received. */
export interface Tally {
  updates: number
  checkpoints: number
  bytes: number
  /** Commit -> received, milliseconds, of the subscribers that are sampled. */
  latenciesMs: number[]
  /** What nobody expected: the first lines of it. */
  problems: string[]
}

/** One subscription on a connection of its own. */
export interface Subscriber {
  /** Updates that it has received. */
  updates: number
  close(): void
}

export interface SubscriberOptions {
  port: number
  /** Undefined: the address that the system chooses. */
  localAddress: string | undefined
  /** Payloads of connection_init and of subscribe, as JSON. */
  init: string
  subscribe: string
  /** Whether its frames are read: else they are counted, which costs next to nothing. */
  sampled: boolean
  tally: Tally
}

/** An update with its alert and three persons is longer, a checkpoint with its name alone is shorter. */
const LEAST_UPDATE_BYTES = 200
const MAX_PROBLEMS = 5
/** Every socket reads into this: what is read is dealt with before the next read. */
const shared = Buffer.allocUnsafeSlow(256 * 1024)

/** Connects, and resolves once `subscribe` has been sent. Rejects where it is refused. */
export function openSubscriber(options: SubscriberOptions): Promise<Subscriber> {
  const { port, localAddress, init, subscribe, sampled, tally } = options
  return new Promise((resolve, reject) => {
    let state: 'handshake' | 'init' | 'live' | 'closed' = 'handshake'
    let rest: Buffer | undefined
    let bytes = shared
    const subscriber: Subscriber = {
      updates: 0,
      close() {
        state = 'closed'
        socket.destroy()
      },
    }
    const problem = (text: string) => {
      if (state === 'closed') return
      if (tally.problems.length < MAX_PROBLEMS) tally.problems.push(text)
      if (state !== 'live') reject(new Error(text))
    }
    const send = (type: string, payload: string, id?: string) => {
      const named = id === undefined ? '' : `"id":"${id}",`
      socket.write(clientFrame(opcodes.TEXT, Buffer.from(`{${named}"type":"${type}","payload":${payload}}`)))
    }
    const visit = (opcode: number, from: number, to: number) => {
      if (opcode === opcodes.TEXT && state === 'live' && to - from >= LEAST_UPDATE_BYTES) {
        subscriber.updates++
        tally.updates++
        if (sampled) sample(bytes, from, to, tally, problem)
      } else if (opcode === opcodes.PING) {
        socket.write(clientFrame(opcodes.PONG, bytes.subarray(from, to)))
      } else if (opcode === opcodes.TEXT) {
        onMessage(bytes.toString('utf8', from, to))
      } else if (opcode === opcodes.CLOSE) {
        problem(`closed with ${bytes.readUInt16BE(from)} ${bytes.toString('utf8', from + 2, to)}`)
      }
    }
    const onMessage = (text: string) => {
      if (state === 'init' && text.startsWith('{"type":"connection_ack"')) {
        state = 'live'
        send('subscribe', subscribe, 'a-subscription-of-the-bench')
        resolve(subscriber)
      } else if (text.includes('"AlertFeedCheckpoint"') && !text.includes('"errors"')) {
        tally.checkpoints++
      } else if (text === '{"type":"ping"}') {
        socket.write(clientFrame(opcodes.TEXT, Buffer.from('{"type":"pong"}')))
      } else {
        problem(text.slice(0, 500))
      }
    }
    const onBytes = (count: number) => {
      tally.bytes += count
      let end = count
      bytes = shared
      if (rest) {
        bytes = Buffer.concat([rest, shared.subarray(0, count)])
        end = bytes.length
        rest = undefined
      }
      let at = 0
      if (state === 'handshake') {
        const head = bytes.subarray(0, end).indexOf('\r\n\r\n')
        if (head >= 0) {
          const answer = bytes.toString('latin1', 0, head)
          if (!answer.startsWith('HTTP/1.1 101')) problem(answer)
          state = 'init'
          send('connection_init', init)
          at = head + 4
        }
      }
      if (state !== 'handshake') at = readFrames(bytes, at, end, visit)
      if (at < end) rest = Buffer.from(bytes.subarray(at, end)) // a copy: `shared` is read into again
    }
    const socket: Socket = connect({
      port,
      host: '127.0.0.1',
      ...(localAddress !== undefined && { localAddress }),
      noDelay: true,
      onread: {
        buffer: shared,
        callback(count) {
          onBytes(count)
          return true
        },
      },
    })
    socket.once('connect', () => {
      const key = randomBytes(16).toString('base64')
      socket.write(
        `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
      )
    })
    socket.once('error', ({ message }) => problem(message))
    socket.once('close', () => problem('the connection was closed'))
  })
}

/** An update as it should be: how long it took; else what it is. */
function sample(bytes: Buffer, from: number, to: number, tally: Tally, problem: (text: string) => void): void {
  const text = bytes.toString('latin1', from, to)
  const at = text.indexOf('"at":"')
  if (at < 0 || text.includes('"errors"') || text.includes('"person":null')) problem(text.slice(0, 500))
  else tally.latenciesMs.push(Date.now() - Date.parse(text.slice(at + 6, at + 30)))
}
