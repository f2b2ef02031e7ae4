import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sampleOperations } from '../gateway/explorer/operations.ts'
import { startTestGateway, type TestGateway } from './gateway-harness.ts'
import { behaviour, smallSubgraphs } from './small-subgraphs.ts'

/** Debian's package `chromium`. */
const executablePath = '/usr/bin/chromium'
const why = existsSync(executablePath) ? '' : ` (skipped: there is no ${executablePath}; apt-get install chromium)`

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

  /** Opens a page of the gateway and notes what it asks of others, and what goes wrong in its scripts. */
  async function open(path: string) {
    const seen = { elsewhere: new Set<string>(), broken: [] as string[] }
    page = await browser.newPage()
    page.on('request', (request) => {
      const { host, protocol } = new URL(request.url())
      if (/^https?:$/.test(protocol) && host !== new URL(gateway.url).host) seen.elsewhere.add(host)
    })
    page.on('pageerror', (error) => seen.broken.push(error.message))
    await page.goto(gateway.url + path)
    return seen
  }
  afterEach(() => page?.close())

  it('GraphiQL shows the samples, runs one and shows the answer', async () => {
    const seen = await open('/graphiql')
    // By the keyboard: a click without the least delay is taken for a tab that is dragged.
    await page.getByRole('button', { name: 'HiddenRecord' }).press('Enter')
    await expect.poll(() => page.locator('.graphiql-query-editor').innerText()).toContain('HiddenRecord')
    await page.locator('.graphiql-execute-button').click()
    const answer = page.locator('.graphiql-response')
    await expect.poll(() => answer.innerText(), { timeout: 30_000 }).toMatch(/"data":/)
    expect((await answer.innerText()).replace(/\s/g, '')).toContain('"notice":{"colour":"RED"}')
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
    page = await browser.newPage()
    await page.route('https://embeddable-sandbox.cdn.apollographql.com/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'window.EmbeddedSandbox = class { constructor(options) { window.given = options } }',
      }),
    )
    await page.goto(gateway.url)
    const given = await page.waitForFunction('window.given').then((handle) => handle.jsonValue())
    expect(given).toMatchObject({
      target: '#sandbox',
      initialEndpoint: `${gateway.url}/graphql`,
      runTelemetry: false,
      initialState: { includeCookies: false, document: expect.stringContaining('query Screen(') },
    })
    expect(await page.getByText('Apollo Sandbox cannot be loaded').isVisible()).toBe(false)
    expect((await page.locator('#sandbox').boundingBox())?.height).toBeGreaterThan(100)
  })
})
