import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCodings, requestCodings } from '../../process/content-encoding.ts'
import { callerBounds } from '../../process/request-bounds.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const LONG = JSON.stringify({ query: getIntrospectionQuery() })
const SHORT = JSON.stringify({ query: '{ __typename }' })

const decoders: Record<string, (body: Buffer) => Buffer> = {
  gzip: zlib.gunzipSync,
  br: zlib.brotliDecompressSync,
  identity: (body) => body,
  ...('zstdDecompressSync' in zlib && { zstd: zlib.zstdDecompressSync as (body: Buffer) => Buffer }),
}
const encoders: Record<string, (body: string) => Promise<Buffer>> = {
  gzip: promisify<string, Buffer>(zlib.gzip),
  br: promisify<string, Buffer>(zlib.brotliCompress),
  deflate: promisify<string, Buffer>(zlib.deflate),
}
if ('zstdCompress' in zlib)
  encoders.zstd = promisify(zlib.zstdCompress as typeof zlib.gzip) as (body: string) => Promise<Buffer>

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  bytes: number
}

describe('content coding', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
  })
  afterAll(() => gateway.stop())

  /** As it comes over the socket: `fetch` would decode it. */
  function ask(body: string | Buffer, headers: Record<string, string>, { path = '/graphql', method = 'POST' } = {}) {
    return new Promise<Answer>((resolve, reject) => {
      const all = { ...(method === 'POST' && { 'content-type': 'application/json' }), ...headers }
      const request = httpRequest(`${gateway.url}${path}`, { method, headers: all }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.once('end', () => {
          const sent = Buffer.concat(chunks)
          const text = decoders[response.headers['content-encoding'] ?? 'identity']?.(sent).toString() ?? ''
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, bytes: sent.length })
        })
      })
      request.once('error', reject)
      request.end(body)
    })
  }

  it('is the best of those that the client takes, and what it holds is the same', async () => {
    const plain = await ask(LONG, {})
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'accept-encoding'])
    for (const coding of answerCodings) {
      const answer = await ask(LONG, { 'accept-encoding': coding })
      expect(answer.headers).toMatchObject({ 'content-encoding': coding, vary: 'accept-encoding' })
      expect(answer.headers['content-length']).toBe(String(answer.bytes))
      expect(answer.text).toBe(plain.text)
      expect(answer.bytes).toBeLessThan(plain.bytes / 5)
    }
    const [best] = answerCodings
    expect((await ask(LONG, { 'accept-encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding']).toBe(best)
  })

  it.each([
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, zstd;q=0, *', 'gzip'],
    ['BR', 'br'],
    ['gzip;q=0', undefined],
    ['gzip;q=yes', undefined],
    ['identity', undefined],
    ['', undefined],
    ['compress', undefined],
  ])('is, where the client says %j, %s', async (accepts, coding) => {
    const answer = await ask(LONG, { 'accept-encoding': accepts })
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, coding])
  })

  it('is none for a short answer, nor for a refusal', async () => {
    const short = await ask(SHORT, { 'accept-encoding': 'gzip' })
    expect(short.headers).not.toHaveProperty('content-encoding')
    expect(short.headers).not.toHaveProperty('vary')
    const refused = await ask('{', { 'accept-encoding': 'gzip' })
    expect([refused.status, refused.headers['content-encoding']]).toEqual([400, undefined])
  })

  it('comes beside what a page of another origin is told', async () => {
    const answer = await ask(LONG, { 'accept-encoding': 'gzip', origin: 'http://localhost:5173' })
    expect(answer.headers).toMatchObject({
      vary: 'origin, accept-encoding',
      'access-control-allow-origin': 'http://localhost:5173',
    })
  })

  it('is the same for what Apollo Server answers', async () => {
    const headers = { 'accept-encoding': 'gzip', 'apollo-require-preflight': '1' }
    const path = `/graphql?${new URLSearchParams({ query: getIntrospectionQuery() })}`
    const answer = await ask('', headers, { path, method: 'GET' })
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(answer.text).toBe((await ask(LONG, {})).text)
  })

  it.each(requestCodings.split(', '))('of a request may be %s', async (coding) => {
    const body = await encoders[coding]?.(LONG)
    const answer = await ask(body ?? '', { 'content-encoding': coding })
    expect(answer.text).toBe((await ask(LONG, {})).text)
  })

  it.each(requestCodings.split(', '))('of a request, %s, holds no more than a body may', async (coding) => {
    const bomb = await encoders[coding]?.(' '.repeat(50 * callerBounds.bytes))
    expect(bomb?.length).toBeLessThan(callerBounds.bytes)
    const answer = await ask(bomb ?? '', { 'content-encoding': coding })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('REQUEST_TOO_LARGE')
    const broken = await ask(SHORT, { 'content-encoding': coding })
    expect(broken.status).toBe(400)
    expect(broken.text).toContain('The body is not compressed as its content-encoding says')
    const cut = ((await encoders[coding]?.(LONG)) ?? Buffer.alloc(0)).subarray(0, 300)
    expect((await ask(cut, { 'content-encoding': coding })).status).toBe(400)
  })

  it('of a request that nobody can read is refused, with those that can be', async () => {
    const answer = await ask(SHORT, { 'content-encoding': 'compress' })
    expect([answer.status, answer.headers['accept-encoding']]).toEqual([415, requestCodings])
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('BAD_REQUEST')
  })

  it('of a page is the best there is, and a browser that has the page need not load it again', async () => {
    const page = (headers: Record<string, string>) => ask('', headers, { path: '/', method: 'GET' })
    const plain = await page({})
    expect((await page({ 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br')
    const zipped = await page({ 'accept-encoding': 'gzip' })
    expect([zipped.headers['content-encoding'], zipped.text]).toEqual(['gzip', plain.text])
    const { etag = '' } = plain.headers
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await page({ 'if-none-match': known, 'accept-encoding': 'gzip' })
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
      expect(again.headers['content-security-policy']).toBe(plain.headers['content-security-policy'])
    }
    expect((await page({ 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('tells nobody to wait for a stream that he does not take', async () => {
    const json = 'application/json'
    for (const accept of [
      `text/event-stream;q=0, ${json}`,
      `${json}, text/event-stream;q=0`,
      'text/event-stream;q=0',
    ]) {
      const answer = await ask(SHORT, { accept })
      expect([answer.status, answer.headers['content-type']]).toEqual(
        accept.includes(json) ? [200, 'application/json; charset=utf-8'] : [406, expect.anything()],
      )
    }
    const subscription = JSON.stringify({ query: 'subscription { alertUpdates { cursor } }' })
    const refused = await ask(subscription, { accept: `text/event-stream;q=0, ${json}` })
    expect(refused.headers['content-type']).toMatch(/^application\/json/)
  })
})
