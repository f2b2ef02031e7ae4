import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Explorer } from '../../gateway/explorer/access.ts'
import { sampleOperations } from '../../gateway/explorer/operations.ts'
import { ring } from '../../subgraphs/seed/story.ts'
import { startBrowser, whyNoBrowser } from '../support/chromium.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const LONG = { timeout: 60_000 }
/** Where Apollo has Sandbox. */
const FRAME = 'https://sandbox.embed.apollographql.com'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
})
afterAll(() => gateway.stop())

/** The directives of a page's Content Security Policy. */
function policyOf({ headers }: Response): Record<string, string[]> {
  const directives = headers.get('content-security-policy')?.split('; ') ?? []
  return Object.fromEntries(directives.map((text) => text.split(' ')).map(([name, ...sources]) => [name, sources]))
}

describe('the pages of the explorers', () => {
  it('are whole, run no script but their own, and are shown in no page of somebody else', async () => {
    for (const path of ['/', '/graphiql', '/sandbox', '/desk']) {
      const response = await fetch(gateway.url + path)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      const policy = policyOf(response)
      for (const closed of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
        expect(policy[closed]).toEqual(["'none'"])
      const one = [expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/)]
      expect(policy['style-src']).toEqual(one)
      expect(policy['script-src']).toEqual(path === '/' ? undefined : one)
      expect(policy['connect-src']).toEqual(path === '/' ? undefined : ["'self'"])
      expect(policy['frame-src']).toEqual(path === '/sandbox' ? [FRAME] : undefined)
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      const html = await response.text()
      if (path === '/' || path === '/desk') continue
      for (const { text } of sampleOperations())
        expect(html).toContain(/\w+ \w+/.exec(text.replace(/^#.*$/gm, ''))?.[0])
    }
  })

  it('are no pages where the explorer is off', async () => {
    const without = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), explorer: 'off' })
    const told = async (path: string, method = 'GET') => {
      const response = await fetch(without.url + path, { method, redirect: 'manual' })
      const headers = [...response.headers].filter(([name]) => name !== 'date')
      return { status: response.status, headers, text: await response.text() }
    }
    const unknown = await told('/no-such-page')
    expect(unknown).toMatchObject({ status: 404, text: 'Not found. GraphQL is at /graphql.\n' })
    for (const path of ['/', '/desk', '/graphiql', '/sandbox', '/?query={a}', '/graphiql/'])
      expect(await told(path)).toEqual(unknown)
    expect(await told('/graphiql', 'HEAD')).toEqual(await told('/no-such-page', 'HEAD'))
    await without.stop()
  })

  it('in production are our explorer alone, since Sandbox shows answers and tokens to a page of Apollo', async () => {
    const roles: Explorer[] = ['on', { roles: ['administrator'] }]
    for (const explorer of roles) {
      const production = await startTestGateway({
        subgraphs: smallSubgraphs(behaviour()),
        explorer,
        loopbackNamesOnly: false,
      })
      const first = await fetch(`${production.url}/`, { redirect: 'manual' })
      expect([first.status, first.headers.get('location')]).toEqual([302, '/graphiql'])
      const page = await fetch(`${production.url}/graphiql`)
      expect([page.status, policyOf(page)['frame-src']]).toEqual([200, undefined])
      for (const path of ['/sandbox', '/desk']) expect((await fetch(production.url + path)).status).toBe(404)
      await production.stop()
    }
  })

  it('come without compression to whoever cannot read it', async () => {
    const response = await fetch(`${gateway.url}/graphiql`, { headers: { 'accept-encoding': 'identity' } })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toMatch(/^\s*<!doctype html>/)
  })

  it.each(['br', 'gzip'])('are loaded at once over a slow line: each has less than 250 kB in %s', async (coding) => {
    for (const path of ['/graphiql', '/desk']) {
      const answer = await rawGet(gateway.url + path, { 'accept-encoding': coding })
      expect(answer.coding).toBe(coding)
      expect(answer.bytes, path).toBeLessThan(250_000)
    }
  })
})

describe.skipIf(whyNoBrowser !== '')(
  `in a browser that reaches nothing but the gateway${whyNoBrowser}`,
  { timeout: 120_000 },
  () => {
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      browser = await startBrowser()
    }, 60_000)
    afterAll(() => browser?.close())

    /** Opens a page of a gateway and notes what it asks of others, and what goes wrong in its scripts. */
    async function open(path: string, { url }: TestGateway = gateway, before?: (page: Page) => Promise<void>) {
      const seen = { elsewhere: new Set<string>(), broken: [] as string[], violations: [] as string[] }
      const note = (asked: string) => {
        const { host, protocol } = new URL(asked)
        if (/^(https?|wss?):$/.test(protocol) && host !== new URL(url).host) seen.elsewhere.add(host)
      }
      // High, because its editors render the lines that are in view, and no others.
      page = await browser.newPage({ viewport: { width: 1600, height: 2400 } })
      page.on('request', (request) => note(request.url()))
      page.on('websocket', (socket) => note(socket.url()))
      page.on('pageerror', (error) => seen.broken.push(error.message))
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) seen.violations.push(message.text())
      })
      await before?.(page)
      await page.goto(url + path)
      return seen
    }
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close()
    })

    const newest = (of: Page) => of.locator('#answers > li').first().locator('pre')

    /** Chooses a sample in the page that was opened, runs it, and gives what it shows as answer, without white space. */
    async function run(name: string, requestHeaders?: Record<string, string>) {
      const ran = page
      await ran.getByRole('button', { name, exact: true }).click()
      await expect.poll(() => ran.getByLabel('Operation', { exact: true }).innerText(), LONG).toContain(name)
      if (requestHeaders) {
        await ran.getByLabel('Headers, as JSON').click()
        await ran.keyboard.insertText(JSON.stringify(requestHeaders))
      }
      await ran.getByRole('button', { name: 'Run' }).click()
      return async () => (await newest(ran).innerText()).replace(/\s/g, '')
    }

    /** Opens the page of Sandbox with a frame in the place of Apollo's, which cannot be reached: it speaks as that does. */
    async function openSandbox(at: TestGateway) {
      const seen = await open('/sandbox', at, async (ours) => {
        await ours.route(`${FRAME}/**`, (route) => route.fulfill({ contentType: 'text/html', body: frameOfApollo }))
      })
      await page.getByRole('button', { name: 'Load Apollo Sandbox' }).click()
      await expect.poll(() => page.frames().length, LONG).toBe(2)
      const frame = page.frames()[1]!
      const told = async (): Promise<FrameMessage[]> => frame.evaluate('heard')
      const heard = async (name: string) => {
        const find = async () => (await told()).find((message) => message.name === name)
        await expect.poll(find, LONG).toBeDefined()
        return await find()
      }
      await heard('HandshakeResponse')
      return {
        seen,
        options: new URL(frame.url()).searchParams,
        told,
        heard,
        say: (message: FrameMessage) => frame.evaluate(`parent.postMessage(${JSON.stringify(message)}, '*')`),
      }
    }

    it('the explorer shows each sample with its comment, all within reach of the mouse, runs one and shows the answer', async () => {
      const seen = await open('/graphiql')
      const samples = page.getByRole('navigation', { name: 'Samples' }).getByRole('button')
      expect(await samples.count()).toBe(sampleOperations().length)
      for (const [at, { text }] of sampleOperations().entries()) {
        await samples.nth(at).click()
        const [, comment = '', operation = ''] =
          /^# ?([^\n]+)\n(?:.|\n)*?(?:query|subscription|mutation) (\w+)/.exec(text) ?? []
        await expect.poll(() => page.getByLabel('Operation', { exact: true }).innerText(), LONG).toContain(operation)
        expect(await page.locator('#list li').nth(at).innerText()).toContain(comment)
      }
      const answer = await run('HiddenRecord')
      await expect.poll(answer, LONG).toMatch(/"data":/)
      expect(await answer()).toContain('"notice":{"colour":"RED"}')
      expect([[...seen.elsewhere], seen.broken, seen.violations]).toEqual([[], [], []])
    })

    it('the explorer is used by keyboard alone: sample, cursor and answer', async () => {
      await open('/graphiql')
      await page.getByRole('button', { name: 'HiddenRecord', exact: true }).press('Enter')
      await page.getByLabel('Operation', { exact: true }).press('Control+Enter')
      await expect.poll(() => newest(page).innerText(), LONG).toContain('"RED"')
      await page.getByLabel('Operation', { exact: true }).press('Control+Enter')
      await expect.poll(() => page.locator('#answers details').count(), LONG).toBe(2)
      const earlier = page.locator('#answers details').nth(1)
      expect(await earlier.getAttribute('open')).toBeNull()
      await earlier.locator('summary').press('Enter')
      expect(await earlier.locator('pre').innerText()).toContain('"RED"')
    })

    it('the explorer completes what is written by the schema, and shows its types', async () => {
      const { broken, violations } = await open('/graphiql')
      await page.getByRole('button', { name: 'Schema' }).click()
      const pane = page.getByRole('complementary', { name: 'Schema' })
      await pane.getByRole('heading', { name: 'Query', exact: true }).waitFor(LONG)
      await pane.getByRole('button', { name: 'Person', exact: true }).first().click()
      await pane.getByRole('heading', { name: 'Person', exact: true }).waitFor(LONG)
      const editor = page.getByLabel('Operation', { exact: true })
      await editor.press('Control+Home')
      await page.keyboard.type('{ perso')
      await page.locator('.cm-tooltip-autocomplete').getByText('person', { exact: true }).waitFor(LONG)
      expect([broken, violations]).toEqual([[], []])
    })

    it('the explorer of a server that answers trusted documents only says so, and knows the schema', async () => {
      const subgraphs = smallSubgraphs(behaviour())
      const trusting = await startTestGateway({ subgraphs, trustedDocuments: { only: 'on', documents: [] } })
      const seen = await open('/graphiql', trusting)
      await page.getByText('This server answers trusted documents only').waitFor(LONG)
      await page.getByRole('button', { name: 'Schema' }).click()
      const pane = page.getByRole('complementary', { name: 'Schema' })
      await pane.getByRole('heading', { name: 'Query', exact: true }).waitFor(LONG)
      const answer = await run('HiddenRecord')
      await expect.poll(answer, LONG).toContain('"code":"PERSISTED_QUERY_REQUIRED"')
      expect([seen.broken, seen.violations]).toEqual([[], []])
      await open('/graphiql')
      expect(await page.getByText('trusted documents').count()).toBe(0)
      await trusting.stop()
    })

    it('the explorer keeps no more than the newest answers, and says so', async () => {
      await open('/graphiql', gateway, async (ours) => {
        await ours.route('**/graphql', (route) => {
          const events = Array.from({ length: 130 }, (_, at) => `event: next\ndata: {"data":{"at":${at}}}\n\n`)
          const isFeed = route.request().headers().accept === 'text/event-stream'
          return isFeed
            ? route.fulfill({ contentType: 'text/event-stream', body: events.join('') })
            : route.fulfill({ json: {} })
        })
      })
      const answer = await run('AlertUpdates')
      await page.getByText('130 answers, of which the newest 100 are kept').waitFor(LONG)
      expect(await page.locator('#answers > li').count()).toBe(100)
      expect(await answer()).toContain('"at":129')
    })

    it.each(['/sandbox', '/graphiql'])('a script that somebody has brought into %s does not run', async (path) => {
      const { violations } = await open(path)
      await page.getByRole('button', { name: path === '/sandbox' ? 'Load Apollo Sandbox' : 'Run' }).waitFor(LONG)
      expect(violations).toEqual([])
      await page.evaluate(injectScripts)
      await expect.poll(() => violations.length, LONG).toBeGreaterThanOrEqual(4)
      expect(await page.evaluate('window.ran')).toBeUndefined()
    })

    it('the first page leads to all that there is, and asks nobody else', async () => {
      const seen = await open('/')
      const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      expect(links).toEqual(['/desk', '/graphiql', '/sandbox', '/schema.graphql', '/health', '/ready', '/metrics'])
      for (const link of links) expect((await fetch(gateway.url + link)).status, `${link}`).toBe(200)
      const named = await page.locator('li code').allInnerTexts()
      for (const file of named.filter((name) => name.startsWith('docs/'))) expect(existsSync(file), file).toBe(true)
      expect([[...seen.elsewhere], seen.broken, seen.violations]).toEqual([[], [], []])
    })

    it('the page of Sandbox asks nobody else before it is told to; then it says that it cannot be loaded, and leads to our explorer', async () => {
      const seen = await open('/sandbox')
      const load = page.getByRole('button', { name: 'Load Apollo Sandbox' })
      await load.waitFor(LONG)
      expect([...seen.elsewhere]).toEqual([])
      await load.click()
      await page.getByText('Apollo Sandbox cannot be loaded').waitFor({ timeout: 15_000 })
      await page.getByRole('link', { name: 'open the explorer' }).click()
      await page.waitForURL('**/graphiql')
      await page.getByRole('button', { name: 'Run' }).waitFor(LONG)
      expect([...seen.elsewhere]).toEqual([new URL(FRAME).host])
      expect([seen.broken, seen.violations]).toEqual([[], []])
    })

    it('gives Sandbox our endpoint and samples, keeps it from reporting, and asks for it', async () => {
      const { seen, options, say, heard } = await openSandbox(gateway)
      const endpointUrl = `${gateway.url}/graphql`
      expect(Object.fromEntries(options)).toMatchObject({
        endpoint: endpointUrl,
        subscriptionEndpoint: endpointUrl.replace('http:', 'ws:'),
        runTelemetry: 'false',
        defaultIncludeCookies: 'false',
        defaultDocument: expect.stringContaining('query Screen('),
      })
      expect(await page.getByText('Apollo Sandbox cannot be loaded').isVisible()).toBe(false)
      expect((await page.locator('#sandbox iframe').boundingBox())?.height).toBeGreaterThan(100)

      const operation = '{ person(id: "p1") { id } }'
      await say({
        name: 'ExplorerRequest',
        operationId: '1',
        endpointUrl,
        operation,
        headers: {},
        includeCookies: false,
      })
      const answer = await heard('ExplorerResponse')
      expect(answer).toMatchObject({ operationId: '1', response: { status: 200, data: { person: { id: 'p1' } } } })
      expect([seen.broken, seen.violations]).toEqual([[], []])
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

      it('the explorer follows the alerts: it shows a step once it is taken, and of it what the bearer of its token may see', async () => {
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
        for (const seen of [asFrance, asBrazil])
          expect([[...seen.elsewhere], seen.broken, seen.violations]).toEqual([[], [], []])

        expect(await followers('sse')).toBe(2)
        // The history is there: the checkpoint is below the step.
        const earlier = page.locator('#answers details').last()
        await earlier.locator('summary').click()
        expect(await earlier.locator('pre').innerText()).toContain('AlertFeedCheckpoint')
        await page.getByRole('button', { name: 'Stop' }).click()
        await expect.poll(() => followers('sse'), LONG).toBe(1)
        for (const context of browser.contexts()) await context.close()
        await expect.poll(() => followers('sse'), LONG).toBe(0)
      })

      it('the page of Sandbox follows the alerts where it is told to, with the headers of its tab', async () => {
        const follow = async (headers: Record<string, string>) => {
          const { seen, options, say, told, heard } = await openSandbox(seeded)
          const operation = sampleOperations().find(({ name }) => name === 'alert-updates')!.text
          const subscriptionUrl = options.get('subscriptionEndpoint')
          const asked = { operation, operationId: '1', headers, subscriptionUrl, protocol: 'graphql-ws' }
          await say({ name: 'ExplorerSubscriptionRequest', ...asked })
          return { seen, told, heard }
        }
        const bearer = `Bearer ${await seeded.token('BRA')}`
        const allowed = await follow({ authorization: bearer, 'x-purpose': 'CRIMINAL_INVESTIGATION' })
        expect(await allowed.heard('ExplorerSubscriptionResponse')).toMatchObject({
          response: { data: { data: { alertUpdates: { __typename: 'AlertFeedCheckpoint', live: true } } } },
        })
        expect([allowed.seen.broken, allowed.seen.violations]).toEqual([[], []])
        const refused = await follow({ authorization: 'Bearer nobodys' })
        const statuses = async () => (await refused.told()).map(({ status }) => status)
        await expect.poll(statuses, LONG).toContain('disconnected')
        expect(await statuses()).not.toContain('connected')
      })

      it('the explorer shows why it may not follow them', async () => {
        await open('/graphiql', seeded)
        const answer = await run('AlertUpdates', { authorization: 'Bearer nobodys' })
        await expect.poll(answer, LONG).toContain('"code":"UNAUTHENTICATED"')
      })
    })
  },
)

/** How much a page has on the wire: `fetch` unpacks it. */
async function rawGet(url: string, headers: Record<string, string>) {
  const [response] = (await once(get(url, { headers }), 'response')) as [IncomingMessage] // by the event
  let bytes = 0
  for await (const chunk of response) bytes += chunk.length
  return { bytes, coding: response.headers['content-encoding'] }
}

interface FrameMessage {
  name: string
  [member: string]: unknown
}

/** What a frame of Apollo's does at first: it asks the page whether it is there. */
const frameOfApollo = `<!doctype html><script>
  const heard = []
  addEventListener('message', ({ data }) => heard.push(data))
  parent.postMessage({ name: 'ExplorerListeningForHandshake' }, '*')
</script>`

/** Runs in a page: what an answer could do that got into it as HTML. */
function injectScripts(): void {
  const script = document.createElement('script')
  script.textContent = 'window.ran = "a script"'
  const elsewhere = document.createElement('script')
  elsewhere.src = 'https://example.org/script.js'
  document.body.append(script, elsewhere)
  const image = document.createElement('div')
  image.innerHTML =
    '<img src="https://example.org/image" onerror="window.ran = 1"><a href="javascript:window.ran = 2">a</a>'
  document.body.append(image)
  image.querySelector('a')?.click()
}
