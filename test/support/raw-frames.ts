import { WebSocket } from 'ws'

/** What a subscriber is sent, as it comes: the text of each WebSocket message, each block of SSE, each part of multipart. */
export interface RawFrames {
  frames: string[]
  /** Whether the server has ended it. */
  readonly ended: boolean
  close(): void
}

export interface RawRequest {
  /** Where GraphQL is, with http. */
  url: string
  token: string
  query: string
  variables: Record<string, unknown>
}

/** Subscribes over each transport, without a library that would hide anything. */
export const rawTransports: Record<'websocket' | 'sse' | 'multipart', (request: RawRequest) => RawFrames> = {
  websocket({ url, token, query, variables }) {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws')
    const frames: string[] = []
    let ended = false
    const say = (message: object) => socket.send(JSON.stringify(message))
    socket.on('open', () => say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
    socket.on('message', (data) => {
      const text = String(data)
      const { type } = JSON.parse(text)
      if (type === 'connection_ack') say({ type: 'subscribe', id: '1', payload: { query, variables } })
      ended ||= type === 'error' || type === 'complete'
      frames.push(text)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      ended = true
    })
    return {
      frames,
      get ended() {
        return ended
      },
      close: () => socket.terminate(),
    }
  },
  sse: (request) => overHttp(request, 'text/event-stream', '\n\n'),
  multipart: (request) => overHttp(request, 'multipart/mixed;subscriptionSpec=1.0, application/json', '\r\n--graphql'),
}

function overHttp({ url, token, query, variables }: RawRequest, accept: string, delimiter: string): RawFrames {
  const frames: string[] = []
  const stop = new AbortController()
  let ended = false
  async function read(): Promise<void> {
    const headers = { accept, authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ query, variables })
    const response = await fetch(url, { method: 'POST', headers, body, signal: stop.signal })
    frames.push(`${response.status} ${response.headers.get('content-type')}`)
    let rest = ''
    const decoder = new TextDecoder()
    for await (const bytes of response.body ?? []) {
      const blocks = (rest + decoder.decode(bytes, { stream: true })).split(delimiter)
      rest = blocks.pop() ?? ''
      frames.push(...blocks)
    }
    if (rest !== '') frames.push(rest)
  }
  read().then(
    () => {
      ended = true
    },
    () => {
      ended = true
    },
  )
  return {
    frames,
    get ended() {
      return ended
    },
    close: () => stop.abort(),
  }
}
