import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ring } from '../../subgraphs/seed/story.ts'
import { anInput } from '../support/alert-calls.ts'
import { startBrowser, whyNoBrowser } from '../support/chromium.ts'
import { createFrontendProject, type FrontendProject } from '../support/frontend-project.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'

const LONG = { timeout: 60_000 }
const ADVANCE = 'mutation ($input: AdvanceAlertInput!) { advanceAlert(input: $input) { alert { id } } }'
const RAISE = 'mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { reference status } } }'
const FILE = 'src/main.tsx'
const metricsToken = 'of the test, and long enough to be one'

/** Serves one page, whose script is there as soon as it is known. */
async function servePage(script: () => string): Promise<{ server: Server; origin: string }> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/main.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script() : '<!doctype html><div id="alerts"></div><script src="/main.js"></script>')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` } // it listens on a port
}

/** The page's list for a gateway, as one script for browsers. */
async function bundle({ folder, files, write }: FrontendProject, gateway: string): Promise<string> {
  const text = files.get(FILE) ?? ''
  expect(text).toContain('http://localhost:4000')
  write(FILE, text.replace('http://localhost:4000', gateway))
  const { outputFiles, warnings } = await build({
    entryPoints: [join(folder, FILE)],
    ...{ bundle: true, write: false, jsx: 'automatic', platform: 'browser', logLevel: 'silent' },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  expect(warnings).toEqual([])
  return outputFiles[0]?.text ?? ''
}

describe.skipIf(whyNoBrowser !== '')(
  `the list of docs/frontend.md in React${whyNoBrowser}`,
  { timeout: 120_000 },
  () => {
    let project: FrontendProject
    let gateway: TestGateway
    let browser: Browser
    let site: Awaited<ReturnType<typeof servePage>>
    let page: Page
    const broken: string[] = []
    beforeAll(async () => {
      project = await createFrontendProject()
      let script = ''
      site = await servePage(() => script)
      gateway = await startTestGateway({ corsOrigins: [site.origin], loopbackNamesOnly: false, metricsToken })
      script = await bundle(project, gateway.url)
      browser = await startBrowser()
      page = await browser.newPage()
      page.on('pageerror', (error) => broken.push(error.message))
      page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
      await page.goto(site.origin)
    })
    afterAll(async () => {
      await browser?.close()
      site.server.close()
      await gateway.stop()
      project.remove()
      expect(broken).toEqual([])
    })
    const lines = () => page.getByRole('listitem').allInnerTexts()
    const isFollowing = async () => {
      const metrics = await fetch(`${gateway.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
      return (await metrics.text()).includes('ncb_subscriptions{transport="sse"} 1\n')
    }

    it('has 20 lines of its own besides imports', () => {
      const own = project.files
        .get(FILE)
        ?.split('\n')
        .filter((line) => line !== '' && !line.startsWith('import '))
      expect(own?.length).toBeLessThanOrEqual(20)
    })

    it('is shown to a page of another origin, and a page more when it is asked for', async () => {
      await expect.poll(lines, LONG).toHaveLength(20)
      const first = await lines()
      await page.getByRole('button', { name: 'More' }).click()
      await expect.poll(async () => (await lines()).length, LONG).toBeGreaterThan(20)
      const all = await lines()
      expect(all.slice(0, 20)).toEqual(first)
      expect(new Set(all).size).toBe(all.length)
    })

    it('changes with each step that anybody takes, and begins with what is raised', async () => {
      const { id, reference } = ring.alerts.open
      const until = (line: string) =>
        expect
          .poll(async () => {
            const more = page.getByRole('button', { name: 'More' })
            if (!(await lines()).includes(line) && (await more.isVisible())) await more.click()
            return lines()
          }, LONG)
          .toContain(line)
      await until(`${reference} STOP_PAYMENT_REQUESTED`)
      await expect.poll(isFollowing, LONG).toBe(true)
      const step = { idempotencyKey: 'list', id, from: 'STOP_PAYMENT_REQUESTED', to: 'ACKNOWLEDGED' }
      expect((await gateway.ask(ADVANCE, { input: step }, { country: 'KOR' })).errors).toBeUndefined()
      await expect.poll(lines, LONG).toContain(`${reference} ACKNOWLEDGED`)
      const raised = await gateway.ask<{ raiseAlert: { alert: { reference: string; status: string } } }>(RAISE, {
        input: anInput(),
      })
      const { alert } = raised.data.raiseAlert
      await expect.poll(async () => (await lines())[0], LONG).toBe(`${alert.reference} ${alert.status}`)
    })
  },
)
