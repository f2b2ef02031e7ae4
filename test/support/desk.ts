import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestGateway } from './gateway-harness.ts'

/** What a browser has said against a page. */
export interface Complaints {
  broken: string[]
  elsewhere: Set<string>
}

/** The duty desk in a page of its own, with what goes wrong in it. */
export interface Desk {
  page: Page
  complaints: Complaints
  /** Writes into the box, and presses Enter. */
  check(text: string): Promise<void>
  /** What a card says, whole. */
  card(name: string): Promise<string>
  /** Goes to another view by its address. */
  go(hash: string): Promise<void>
  /** Fails where axe finds anything, or the page is wider than its window. */
  isSound(): Promise<void>
}

export interface DeskOptions extends BrowserContextOptions {
  token?: string
  purpose?: string
  hash?: string
}

/** Opens the desk for an officer who has chosen a purpose. With SCREENSHOTS=DIR each page that is looked at is kept there. */
export async function openDesk(browser: Browser, { url }: TestGateway, options: DeskOptions = {}): Promise<Desk> {
  const { token, purpose = 'CRIMINAL_INVESTIGATION', hash = '', ...context } = options
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...context })
  const complaints: Complaints = { broken: [], elsewhere: new Set() }
  page.on('pageerror', ({ message }) => complaints.broken.push(message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.broken.push(message.text())
  })
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(url).host) complaints.elsewhere.add(host)
  })
  // As if the officer had signed in, in the tab, before.
  await page.addInitScript(
    ([token, purpose]) => {
      if (sessionStorage.getItem('desk begun')) return
      sessionStorage.setItem('desk begun', 'yes')
      if (token) sessionStorage.setItem('desk token', token)
      if (purpose) sessionStorage.setItem('desk purpose', purpose)
    },
    [token ?? '', purpose],
  )
  await page.goto(`${url}/desk${hash}`)
  const box = page.locator('.ask textarea')
  return {
    page,
    complaints,
    async check(text) {
      await box.fill(text)
      await box.press('Enter')
    },
    card: (name) => page.getByRole('region', { name, exact: true }).innerText(),
    go: async (to) => void (await page.goto(`${url}/desk${to}`)),
    async isSound() {
      await page.evaluate(axe.source)
      const { violations }: axe.AxeResults = await page.evaluate('axe.run()')
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
      )
      expect(found).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      if (process.env.SCREENSHOTS) await page.screenshot({ path: nameOf(page), fullPage: true })
    },
  }
}

let kept = 0

function nameOf(page: Page): string {
  const name = expect.getState().currentTestName?.split(' > ').at(-1)?.replace(/\W+/g, '-').slice(0, 60)
  return `${process.env.SCREENSHOTS}/${String(++kept).padStart(2, '0')}-${name}-${page.viewportSize()?.width}.png`
}
