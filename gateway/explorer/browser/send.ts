/// <reference lib="dom" />

/** What is asked. */
export interface Question {
  query: string
  operationName: string | undefined
  variables: unknown
  headers: Record<string, string>
  /** Whether the answer comes in parts: of a subscription, or of `@defer`. */
  inParts: boolean
}

/** Asks the gateway, and gives each answer as it comes. */
export async function* send(question: Question, signal: AbortSignal): AsyncGenerator<string> {
  const { query, operationName, variables, headers, inParts } = question
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: inParts ? 'text/event-stream' : 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify({ query, operationName, variables }),
    credentials: 'omit',
    signal,
  })
  if (response.body && response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield* events(response.body)
  } else {
    yield await response.text()
  }
}

/** The schema as a text; throws what the gateway says of why it does not tell it. */
export async function readSchema(headers: Record<string, string>): Promise<string> {
  const response = await fetch('/schema.graphql', { headers, credentials: 'omit' })
  const text = await response.text()
  if (response.ok) return text
  throw new Error(JSON.parse(text).errors?.[0]?.message ?? 'No answer.')
}

/** The data of the events of a stream (HTML, section 9.2), without those that have none. */
async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    text += decoder.decode(value, { stream: true })
    const whole = text.split('\n\n')
    text = whole.pop() ?? ''
    for (const event of whole) {
      const data = event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n')
      if (data !== '') yield data
    }
  }
}
