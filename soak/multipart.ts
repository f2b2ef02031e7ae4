import { type Connect, type FeedResult, SILENCE_MS } from '../examples/ncb-integrator/connection.ts'

const ACCEPT = 'multipart/mixed;subscriptionSpec=1.0, application/json'
const BOUNDARY = '\r\n--graphql'

interface Part {
  /** Absent in a heartbeat; null at an end that has a reason. */
  payload?: FeedResult | null
  errors?: FeedResult['errors']
}

/** Over multipart HTTP, as Apollo Client subscribes. */
export const overMultipart: Connect = async function* ({ url, token, purpose, query, variables, signal }) {
  const silent = new AbortController()
  const silence = setTimeout(() => silent.abort(new Error('nothing was heard for too long')), SILENCE_MS)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: ACCEPT,
        'content-type': 'application/json',
        'x-purpose': purpose,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, silent.signal]),
    })
    const isStream = response.headers.get('content-type')?.startsWith('multipart/mixed')
    if (!isStream || !response.body) {
      const { errors }: FeedResult = await response.json()
      return yield { data: null, ...(errors && { errors }) }
    }
    let text = ''
    const decoder = new TextDecoder()
    for await (const bytes of response.body) {
      silence.refresh()
      const parts = (text + decoder.decode(bytes, { stream: true })).split(BOUNDARY)
      text = parts.pop() ?? ''
      for (const part of parts) {
        const json = part.slice(part.indexOf('\r\n\r\n') + 4)
        if (json.trim() === '') continue
        const { payload, errors }: Part = JSON.parse(json)
        if (payload) yield payload
        else if (errors) return yield { data: null, errors }
      }
      if (text.startsWith('--')) return
    }
    throw new Error('the connection was closed')
  } finally {
    clearTimeout(silence)
  }
}
