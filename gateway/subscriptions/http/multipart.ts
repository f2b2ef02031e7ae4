import type { StreamFormat } from './http-stream.ts'

const DELIMITER = '\r\n--graphql'
const HEAD = '\r\nContent-Type: application/json\r\n\r\n'

/** A client reads a part only when the next delimiter has come: each part is sent with it. */
const part = (json: string) => `${HEAD}${json}${DELIMITER}`

/** The multipart protocol of Apollo's clients and routers, `subscriptionSpec=1.0`. */
export const multipart: StreamFormat = {
  transport: 'multipart',
  type: 'multipart/mixed; boundary=graphql; subscriptionSpec=1.0',
  opening: Buffer.from(DELIMITER),
  heartbeat: Buffer.from(part('{}')),
  encode: (result) => Buffer.from(part(`{"payload":${result}}`)),
  ending: (error) => `${part(JSON.stringify({ payload: null, errors: [error] }))}--\r\n`,
}
