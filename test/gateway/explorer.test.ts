import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sampleOperations } from '../../gateway/explorer/operations.ts'
import { ring } from '../../subgraphs/seed/story.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

/** Debian's package `chromium`. */
const executablePath = '/usr/bin/chromium'
const why = existsSync(executablePath) ? '' : ` (skipped: there is no ${executablePath}; apt-get install chromium)`

const LONG = { timeout: 30_000 }

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
})
afterAll(() => gateway.stop())

describe('the pages of the explorers', () => {
  it('are whole, and are shown in no page of somebody else', async () => {
    for (const path of ['/', '/graphiql']) {
      const response = await fetch(gateway.url + path)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
      const html = await response.text()
      for (const { text } of sampleOperations()) expect(html).toContain(JSON.stringify(text).slice(1, 60))
    }
  })

  it('come without compression to whoever cannot read it', async () => {
    const response = await fetch(`${gateway.url}/graphiql`, { headers: { 'accept-encoding': 'identity' } })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toMatch(/^\s*<!doctype html>/)
  })
})

describe.skipIf(why !== '')(`in a browser that reaches nothing but the gateway${why}`, { timeout: 120_000 }, () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Whatever the machine of the test can reach.
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    })
  }, 60_000)
  afterAll(() => browser?.close())

  /** Opens a page of a gateway and notes what it asks of others, and what goes wrong in its scripts. */
  async function open(path: string, { url }: TestGateway = gateway) {
    const seen = { elsewhere: new Set<string>(), broken: [] as string[] }
    const note = (asked: string) => {
      const { host, protocol } = new URL(asked)
      if (/^(https?|wss?):$/.test(protocol) && host !== new URL(url).host) seen.elsewhere.add(host)
    }
    // High, because its editors render the lines that are in view, and no others.
    page = await browser.newPage({ viewport: { width: 1600, height: 2400 } })
    page.on('request', (request) => note(request.url()))
    page.on('websocket', (socket) => note(socket.url()))
    page.on('pageerror', (error) => seen.broken.push(error.message))
    await page.goto(url + path)
    return seen
  }
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
  })

  /** Chooses a sample in the page that was opened, runs it, and gives what it shows as answer, without white space. */
  async function run(name: string, requestHeaders?: Record<string, string>) {
    const ran = page
    // By the keyboard: a click without the least delay is taken for a tab that is dragged.
    await ran.getByRole('button', { name, exact: true }).press('Enter')
    await expect.poll(() => ran.locator('.graphiql-query-editor').innerText(), LONG).toContain(name)
    if (requestHeaders) {
      await ran.getByRole('button', { name: 'Headers', exact: true }).click()
      await ran.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click()
      await ran.keyboard.insertText(JSON.stringify(requestHeaders))
    }
    await ran.locator('.graphiql-execute-button').click()
    return async () => (await ran.locator('.graphiql-response').innerText()).replace(/\s/g, '')
  }

  /** Opens the page of Sandbox with a script in the place of Apollo's; gives the options that the page hands to it. */
  async function openSandbox({ url }: TestGateway): Promise<{ initialSubscriptionEndpoint: string }> {
    page = await browser.newPage()
    await page.route('https://embeddable-sandbox.cdn.apollographql.com/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'window.EmbeddedSandbox = class { constructor(options) { window.given = options } }',
      }),
    )
    await page.goto(url)
    await page.waitForFunction('window.given')
    return page.evaluate('window.given')
  }

  it('GraphiQL shows the samples, runs one and shows the answer', async () => {
    const seen = await open('/graphiql')
    const answer = await run('HiddenRecord')
    await expect.poll(answer, LONG).toMatch(/"data":/)
    expect(await answer()).toContain('"notice":{"colour":"RED"}')
    expect(await page.getByRole('tab').count()).toBe(sampleOperations().length)
    expect([...seen.elsewhere]).toEqual([])
    expect(seen.broken).toEqual([])
  })

  it('the page of Sandbox says that it cannot be loaded, and leads to GraphiQL', async () => {
    const seen = await open('/')
    await page.getByText('Apollo Sandbox cannot be loaded').waitFor({ timeout: 15_000 })
    await page.getByRole('link', { name: 'open GraphiQL' }).click()
    await page.waitForURL('**/graphiql')
    await page.locator('.graphiql-execute-button').waitFor({ timeout: 30_000 })
    expect([...seen.elsewhere]).toEqual(['embeddable-sandbox.cdn.apollographql.com'])
    expect(seen.broken).toEqual([])
  })

  it('gives Sandbox our endpoint and samples, and keeps it from reporting', async () => {
    const given = await openSandbox(gateway)
    expect(given).toMatchObject({
      target: '#sandbox',
      initialEndpoint: `${gateway.url}/graphql`,
      initialSubscriptionEndpoint: `${gateway.url.replace('http:', 'ws:')}/graphql`,
      runTelemetry: false,
      initialState: { includeCookies: false, document: expect.stringContaining('query Screen(') },
    })
    expect(await page.getByText('Apollo Sandbox cannot be loaded').isVisible()).toBe(false)
    expect((await page.locator('#sandbox').boundingBox())?.height).toBeGreaterThan(100)
  })

  describe('over the seed', () => {
    let seeded: TestGateway
    beforeAll(async () => {
      seeded = await startTestGateway()
    }, 120_000)
    afterAll(() => seeded?.stop())

    /** How many follow the alerts over a transport. */
    async function followers(transport: string): Promise<number> {
      const metrics = await (await fetch(`${seeded.url}/metrics`)).text()
      return Number(new RegExp(`^ncb_subscriptions\\{transport="${transport}"\\} (\\d+)$`, 'm').exec(metrics)?.[1])
    }

    it('GraphiQL follows the alerts: it shows a step once it is taken, and of it what the bearer of its token may see', async () => {
      const asFrance = await open('/graphiql', seeded)
      const toFrance = await run('AlertUpdates')
      const asBrazil = await open('/graphiql', seeded)
      const toBrazil = await run('AlertUpdates', { authorization: `Bearer ${await seeded.token('BRA')}` })
      for (const told of [toFrance, toBrazil]) {
        await expect.poll(told, LONG).toContain('"__typename":"AlertFeedCheckpoint"')
        expect(await told()).toContain('"live":true')
      }

      const input = {
        idempotencyKey: 'explorer',
        id: ring.alerts.open.id,
        from: 'STOP_PAYMENT_REQUESTED',
        to: 'ACKNOWLEDGED',
        note: 'The bank is asked.',
      }
      const advance = 'mutation ($input: AdvanceAlertInput!) { advanceAlert(input: $input) { alert { status } } }'
      const { data } = await seeded.ask(advance, { input }, { country: 'KOR' })
      expect(data).toEqual({ advanceAlert: { alert: { status: 'ACKNOWLEDGED' } } })

      for (const told of [toFrance, toBrazil]) {
        await expect.poll(told, LONG).toContain('"note":"Thebankisasked."')
        expect(await told()).toContain(
          '"previousStatus":"STOP_PAYMENT_REQUESTED","status":"ACKNOWLEDGED","step":{"reason":null,',
        )
        expect(await told()).toContain('"person":{"name":{"full":"RadoslavDimchevski"}')
      }
      expect(await toFrance()).toContain('"role":"BENEFICIARY","person":{"name":{"full":"BaekduHaewon"}')
      expect(await toBrazil()).toContain('"role":"BENEFICIARY","person":null')
      for (const seen of [asFrance, asBrazil]) expect([[...seen.elsewhere], seen.broken]).toEqual([[], []])

      expect(await followers('sse')).toBe(2)
      await page.locator('.graphiql-execute-button').click() // which says stop by now
      await expect.poll(() => followers('sse'), LONG).toBe(1)
      for (const context of browser.contexts()) await context.close()
      await expect.poll(() => followers('sse'), LONG).toBe(0)
    })

    it('the page of Sandbox can follow the alerts where it is told to, with the headers of its tab as it sends them', async () => {
      const given = await openSandbox(seeded)
      const headers = { authorization: `Bearer ${await seeded.token('BRA')}`, 'x-purpose': 'BORDER_CONTROL' }
      const query = sampleOperations().find(({ name }) => name === 'alert-updates')!.text
      const first = await page.evaluate(followOverWebSocket, { url: given.initialSubscriptionEndpoint, headers, query })
      expect(first).toMatchObject({ data: { alertUpdates: { __typename: 'AlertFeedCheckpoint', live: true } } })
      const refused = await page.evaluate(followOverWebSocket, {
        url: given.initialSubscriptionEndpoint,
        headers: { authorization: 'Bearer nobodys' },
        query,
      })
      expect(refused).toBe(4403)
    })

    it('GraphiQL shows why it may not follow them', async () => {
      await open('/graphiql', seeded)
      const answer = await run('AlertUpdates', { authorization: 'Bearer nobodys' })
      await expect.poll(answer, LONG).toContain('"code":"UNAUTHENTICATED"')
    })
  })
})

/**
 * Runs in a page: subscribes as Sandbox does, which sends its headers with connection_init. Gives the first result, or the
 * code with which the socket was closed.
 */
function followOverWebSocket(asked: { url: string; headers: Record<string, string>; query: string }): Promise<unknown> {
  return new Promise((resolve) => {
    const socket = new WebSocket(asked.url, 'graphql-transport-ws')
    const send = (message: object) => socket.send(JSON.stringify(message))
    socket.onopen = () => send({ type: 'connection_init', payload: asked.headers })
    socket.onclose = ({ code }) => resolve(code)
    socket.onmessage = ({ data }) => {
      const { type, payload } = JSON.parse(data)
      if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query: asked.query } })
      else if (type !== 'ping') resolve(payload)
    }
  })
}
