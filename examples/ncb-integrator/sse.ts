import { type Connect, type FeedResult, SILENCE_MS } from './connection.ts'

/** Over SSE (graphql-sse, distinct connections): one HTTP request whose answer does not end. */
export const overSse: Connect = async function* ({ url, token, purpose, query, variables, signal }) {
  const silent = new AbortController()
  const silence = setTimeout(() => silent.abort(new Error('nothing was heard for too long')), SILENCE_MS)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        'x-purpose': purpose,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, silent.signal]),
    })
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
    // A refusal comes as JSON; of anything else (a proxy's page) nothing can be read but its status.
    if (!response.ok || !isStream || !response.body) {
      const refused: FeedResult = await response.json().catch(() => undefined)
      if (!refused?.errors) throw new Error(`HTTP status ${response.status}`)
      return yield { data: null, errors: refused.errors }
    }
    let text = ''
    const decoder = new TextDecoder()
    for await (const bytes of response.body) {
      silence.refresh()
      const blocks = (text + decoder.decode(bytes, { stream: true })).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const fields = new Map(block.split('\n').map((line) => fieldOf(line)))
        if (fields.get('event') === 'complete') return
        if (fields.get('event') === 'next') yield JSON.parse(fields.get('data') ?? '')
      }
    }
    throw new Error('the connection was closed')
  } finally {
    clearTimeout(silence)
  }
}

/** `name: value`; a comment, such as a heartbeat, has no name. */
function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()]
}
