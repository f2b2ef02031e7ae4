import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createSettings } from '../../process/settings.ts'
import { webhookAnchors } from '../../processing-log/anchors/webhook-anchors.ts'
import type { SignedHead } from '../../processing-log/chain/keys.ts'
import { readProcessingLogConfig } from '../../processing-log/config.ts'
import { entryOf, freshFolder, openLog, silent, verify } from '../support/processing-log.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void
interface Posted {
  head: SignedHead
  authorization: string | undefined
}

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** One who keeps heads, on a socket of its own; `answers` are given in turn, the last one ever after. */
async function receiver(...answers: Answer[]) {
  const posted: Posted[] = []
  let told = () => {}
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    posted.push({ head: JSON.parse(body).processingLogHead, authorization: request.headers.authorization })
    answer?.(response, request)
    told()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  stops.push(stop)
  const { port } = server.address() as AddressInfo
  return {
    posted,
    stop,
    url: new URL(`http://keeper:s%20ecret@127.0.0.1:${port}/heads`),
    async count(least: number) {
      while (posted.length < least)
        await new Promise<void>((resolve) => {
          told = resolve
        })
    },
  }
}

const taken: Answer = (response) => response.writeHead(204).end()
const refused: Answer = (response) => response.writeHead(503).end('busy')

test('heads are posted to a webhook, and verify finds them in the log', async () => {
  const { posted, url } = await receiver(taken)
  const folder = freshFolder()
  const log = await openLog(folder, { anchors: webhookAnchors(url, { log: silent }), headEveryMs: 20 })
  await log.append(entryOf(1))
  await log.append(entryOf(2))
  await log.close()
  expect(posted.length).toBeGreaterThan(0)
  expect(posted[0]?.authorization).toBe(`Basic ${Buffer.from('keeper:s ecret').toString('base64')}`)
  const heads = posted.map(({ head }) => head)
  expect(await verify(folder, heads)).toMatchObject({ faults: [], anchors: heads.length })
  expect(log.counts().anchorFailures).toBe(0)
})

const head = (seq: number): SignedHead => ({ writer: 'w', seq, hash: 'h', at: 'a', key: 'k', signature: 's' })

test('what is not taken is sent again, and when there is a newer one that instead', async () => {
  const { posted, url, count } = await receiver(refused, (response) => response.destroy(), refused, taken)
  const anchors = webhookAnchors(url, { log: silent, retryMs: 10 })
  anchors.hand(head(1))
  await count(2)
  anchors.hand(head(2))
  await count(4)
  await anchors.close()
  expect(posted[0]?.head.seq).toBe(1)
  expect(posted.at(-1)?.head.seq).toBe(2)
  expect(anchors.failures).toBe(3)
})

test('one who does not answer, or sends elsewhere, is a failure, and holds up neither the log nor its close', async () => {
  const silentOne = await receiver(() => {})
  const anchors = webhookAnchors(silentOne.url, { log: silent, timeoutMs: 50, retryMs: 10 })
  const folder = freshFolder()
  const log = await openLog(folder, { anchors, headEveryMs: 10 })
  await log.append(entryOf(1))
  await silentOne.count(2)
  await log.append(entryOf(2))
  await log.close()
  expect(log.counts().anchorFailures).toBeGreaterThan(1)
  expect(await verify(folder)).toMatchObject({ faults: [], entries: 2 })

  const elsewhere = await receiver((response) => response.writeHead(307, { location: silentOne.url.href }).end())
  const redirected = webhookAnchors(elsewhere.url, { log: silent })
  const before = silentOne.posted.length
  redirected.hand(head(1))
  await elsewhere.count(1)
  await redirected.close()
  expect(redirected.failures).toBeGreaterThan(0)
  expect(silentOne.posted).toHaveLength(before)
})

test.each([
  ['https://keeper.example/heads', undefined],
  ['http://127.0.0.1:8080/', undefined],
  ['http://keeper.example/', 'must be stdout, none, or an https:// address'],
  ['heads.log', 'must be stdout, none, or an https:// address'],
])('PROCESSING_LOG_ANCHOR=%s', (value, mistake) => {
  const settings = createSettings({ PROCESSING_LOG_ANCHOR: value })
  const { anchors } = readProcessingLogConfig(settings)
  if (mistake === undefined) {
    settings.refuseMistakes()
    expect(String(anchors)).toBe(value)
  } else expect(() => settings.refuseMistakes()).toThrow(mistake)
})

test('PROCESSING_LOG_ANCHOR_FILE: the address may have a password, and no mistake tells it', () => {
  const at = (text: string) => {
    const PROCESSING_LOG_ANCHOR_FILE = join(freshFolder(), 'anchor')
    mkdirSync(dirname(PROCESSING_LOG_ANCHOR_FILE), { recursive: true })
    writeFileSync(PROCESSING_LOG_ANCHOR_FILE, `${text}\n`)
    const settings = createSettings({ PROCESSING_LOG_ANCHOR_FILE })
    return { settings, anchors: readProcessingLogConfig(settings).anchors }
  }
  const { settings, anchors } = at('https://keeper:s-ecret@keeper.example/heads')
  settings.refuseMistakes()
  expect(String(anchors)).toBe('https://keeper:s-ecret@keeper.example/heads')
  const wrong = at('http://keeper:s-ecret@keeper.example/heads').settings
  expect(() => wrong.refuseMistakes()).toThrow('PROCESSING_LOG_ANCHOR must be stdout, none, or an https:// address')
  expect(() => wrong.refuseMistakes()).not.toThrow('s-ecret')
})
