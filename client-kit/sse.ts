/** An event of a stream: its fields, `event`, `id` and `data` among them. */
export type ServerSentEvent = ReadonlyMap<string, string>

/** The events of a stream. `heard`: called whenever something comes, a heartbeat as well. Throws where the stream breaks off. */
export async function* serverSentEvents(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<ServerSentEvent, void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) throw new Error('the connection was closed')
      heard()
      const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) yield new Map(block.split('\n').map(fieldOf))
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/** `name: value`; a comment, such as a heartbeat, has no name. */
function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()]
}
