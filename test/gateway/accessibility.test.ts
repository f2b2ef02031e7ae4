import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, whyNoBrowser } from '../support/chromium.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const LONG = { timeout: 60_000 }

/** What is done with a page before it is looked at. */
type Use = (page: Page) => Promise<unknown>
const look: Use = async () => {}
const ask: Use = async (page) => {
  await page.getByRole('button', { name: 'Schema' }).click()
  await page.getByRole('complementary', { name: 'Schema' }).getByRole('heading', { name: 'Query' }).waitFor(LONG)
  await page.getByRole('button', { name: 'HiddenRecord', exact: true }).click()
  await page.getByRole('button', { name: 'Run' }).click()
  await page.locator('#answers pre').waitFor(LONG)
}
const load: Use = async (page) => {
  await page.getByRole('button', { name: 'Load Apollo Sandbox' }).click()
  await page.getByText('Apollo Sandbox cannot be loaded').waitFor(LONG)
}

describe.skipIf(whyNoBrowser !== '')(`axe finds nothing${whyNoBrowser}`, { timeout: 120_000 }, () => {
  let browser: Browser
  let gateway: TestGateway
  beforeAll(async () => {
    const trustedDocuments = { only: 'on' as const, documents: [] }
    gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), trustedDocuments })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await gateway.stop()
  })

  /** What axe finds on the page, a line for each element. */
  async function found(path: string, use: Use, width: number): Promise<string[]> {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(gateway.url + path)
    await use(page)
    await page.evaluate(axe.source)
    const { violations }: axe.AxeResults = await page.evaluate('axe.run()')
    await page.close()
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
  }

  for (const width of [1280, 320]) {
    it.each([
      ['the first page', '/', look],
      ['the explorer', '/graphiql', look],
      ['the explorer with its schema and an answer', '/graphiql', ask],
      ['the page of Sandbox', '/sandbox', look],
      ['the page of Sandbox when that cannot be loaded', '/sandbox', load],
    ])(`on %s, ${width} px wide`, async (_, path, use) => {
      expect(await found(path, use, width)).toEqual([])
    })
  }

  it('but what is wrong', async () => {
    const spoil: Use = (page) => page.evaluate('document.querySelector("main").append(document.createElement("img"))')
    expect(await found('/', spoil, 1280)).toEqual([expect.stringMatching(/^image-alt/)])
  })
})
