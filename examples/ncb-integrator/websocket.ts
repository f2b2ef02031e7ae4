import { on, once } from 'node:events'
import { WebSocket } from 'ws'
import { type Connect, type FeedError, type FeedRequest, type FeedResult, SILENCE_MS } from './connection.ts'

/** Messages that wait to be handled; with more, the socket is not read, and the gateway waits for us. */
const WAITING = 100
/** Of `closeCodes`: the token was refused. The reason is the code and the sentence of the error. */
const FORBIDDEN = 4403

type Message =
  | { type: 'connection_ack' | 'complete' }
  | { type: 'ping' | 'pong'; payload?: object }
  | { type: 'next'; payload: FeedResult }
  | { type: 'error'; payload: FeedError[] }

/** Over WebSocket, in the protocol graphql-transport-ws: all that it takes is here. */
export const overWebSocket: Connect = async function* (request) {
  const socket = new WebSocket(request.url.replace(/^http/, 'ws'), 'graphql-transport-ws')
  const lost = new AbortController()
  const loose = (reason: string) => lost.abort(new Error(reason))
  const silence = setTimeout(() => {
    if (socket.isPaused) return silence.refresh() // it is we who do not listen
    loose('nothing was heard for too long')
    socket.terminate()
  }, SILENCE_MS)
  const heard = () => silence.refresh()
  socket.on('ping', heard).on('message', heard)
  socket.on('error', ({ message }) => loose(message))
  let closed: FeedResult | undefined
  socket.on('close', (code, reason) => {
    closed = code === FORBIDDEN ? refusal(String(reason)) : undefined
    if (!closed) loose(`the connection was closed: ${code} ${reason}`)
  })
  const signal = AbortSignal.any([lost.signal, request.signal])
  // It ends at `close`, once what came before has been taken.
  const messages = on(socket, 'message', { close: ['close'], highWaterMark: WAITING, signal: request.signal })
  try {
    await once(socket, 'open', { signal })
    socket.send(JSON.stringify({ type: 'connection_init', payload: credentials(request) }))
    for await (const [data] of messages) {
      const message: Message = JSON.parse(String(data))
      if (message.type === 'connection_ack') {
        const { query, variables } = request
        socket.send(JSON.stringify({ id: 'feed', type: 'subscribe', payload: { query, variables } }))
      } else if (message.type === 'ping') socket.send('{"type":"pong"}')
      else if (message.type === 'next') yield message.payload
      else if (message.type === 'error') return yield { data: null, errors: message.payload }
      else if (message.type === 'complete') return
    }
    if (closed) yield closed
    else throw lost.signal.reason
  } finally {
    clearTimeout(silence)
    socket.terminate()
  }
}

function credentials({ token, purpose }: FeedRequest): Record<string, string> {
  return { 'x-purpose': purpose, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
}

/** `CODE: sentence`. */
function refusal(reason: string): FeedResult {
  const [code = '', message = ''] = reason.split(/: (.*)/s)
  return { data: null, errors: [{ message, extensions: { code } }] }
}
