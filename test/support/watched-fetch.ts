/** Loaded once in each process: notes what its tests send. */
import { noteSent } from './told.ts'

const send = globalThis.fetch
globalThis.fetch = (input, init) => {
  const { body, headers } = init ?? {}
  noteSent(body, headers && Object.fromEntries(Object.entries(headers).filter(([name]) => name === 'authorization')))
  if (URL.canParse(String(input))) {
    const { searchParams } = new URL(String(input))
    noteSent(searchParams.get('query'), searchParams.get('variables'))
  }
  return send(input, init)
}
