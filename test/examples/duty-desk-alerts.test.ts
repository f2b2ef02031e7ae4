import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ring } from '../../subgraphs/seed/story.ts'
import { startBrowser, whyNoBrowser } from '../support/chromium.ts'
import { type DeskOptions, openDesk } from '../support/desk.ts'
import { Gates } from '../support/gates.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { openProxy } from '../support/proxy.ts'

const LONG = { timeout: 60_000 }
const ADVANCE = 'mutation ($input: AdvanceAlertInput!) { advanceAlert(input: $input) { alert { status } } }'

describe.skipIf(whyNoBrowser !== '')(`the duty desk follows${whyNoBrowser}`, { timeout: 120_000 }, () => {
  const gates = new Gates()
  let gateway: TestGateway
  let browser: Browser
  beforeAll(async () => {
    gateway = await startTestGateway({ around: gates.around })
    browser = await startBrowser()
  }, 240_000)
  afterEach(async () => {
    gates.openAll()
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await gateway?.stop()
  })
  const open = (options?: DeskOptions) => openDesk(browser, gateway, options)
  const row = (page: Page, reference: string) => page.getByRole('listitem').filter({ hasText: reference }).innerText()

  /** A step that somebody else takes. */
  async function advance(id: string, from: string, to: string, country: string, more = {}) {
    const input = { idempotencyKey: `${id} ${from} ${to}`, id, from, to, ...more }
    const { data, errors } = await gateway.ask(ADVANCE, { input }, { country })
    expect([errors, data]).toEqual([undefined, { advanceAlert: { alert: { status: to } } }])
  }

  it('the alerts as they change, also over a reload: what happened meanwhile is told, and told once', async () => {
    const { page, go, isSound, complaints } = await open({ hash: '#/alerts' })
    const { id, reference } = ring.alerts.open
    await page.getByText('Live', { exact: true }).waitFor(LONG)
    expect(await row(page, reference)).toContain('Stop payment requested')
    await advance(id, 'STOP_PAYMENT_REQUESTED', 'ACKNOWLEDGED', 'KOR')
    await expect.poll(() => row(page, reference), LONG).toContain('Acknowledged')
    expect(await row(page, reference)).toMatch(/Advanced/)
    await page.goto(`${gateway.url}/health`)
    await advance(id, 'ACKNOWLEDGED', 'REFUSED', 'KOR', { reason: 'LEGL' })
    await go('#/alerts')
    await expect.poll(() => row(page, reference), LONG).toMatch(/Refused[\s\S]*Advanced/)
    await isSound()
    expect([complaints.broken, [...complaints.elsewhere]]).toEqual([[], []])
  })

  it('says that it is behind while the line is down, and is live again by itself', async () => {
    const proxy = await openProxy({ host: '127.0.0.1', port: Number(new URL(gateway.url).port) })
    const url = `http://127.0.0.1:${proxy.port}`
    const { page, isSound } = await openDesk(browser, { ...gateway, url }, { hash: '#/alerts' })
    await page.getByText('Live', { exact: true }).waitFor(LONG)
    await proxy.cut()
    await page.getByText('Behind').waitFor(LONG)
    await isSound()
    await proxy.mend()
    await page.getByText('Live', { exact: true }).waitFor(LONG)
    await proxy.close()
  })

  it('an alert that is raised stands at the top of the list', async () => {
    const { page } = await open({ hash: '#/alerts' })
    await page.getByText('Live', { exact: true }).waitFor(LONG)
    const input = {
      idempotencyKey: 'raised',
      ...{ typologies: ['ROMANCE_SCAM'], claimed: { amount: '1200.00', currency: 'EUR' } },
      ...{ victimCountry: 'FRA', beneficiaryCountry: 'DEU', reportedAt: new Date(Date.now() - 1000).toISOString() },
      origin: { scheme: 'IBAN', value: ring.accounts.victim.value },
      beneficiary: { scheme: 'IBAN', value: ring.accounts.mule.value },
    }
    const raise = 'mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { reference } } }'
    const { data, errors } = await gateway.ask<{ raiseAlert: { alert: { reference: string } } }>(raise, { input })
    expect(errors).toBeUndefined()
    await expect
      .poll(() => page.locator('.list li').first().innerText(), LONG)
      .toContain(data.raiseAlert.alert.reference)
    await page.getByLabel('At least').selectOption('CRITICAL')
    await expect.poll(() => page.locator('.list li').first().innerText(), LONG).toContain('Critical')
  })

  it('one alert: the money, the steps of whose turn it is, what is refused, and that somebody was faster', async () => {
    const { id } = ring.alerts.frozen
    const { page, isSound } = await open({ hash: `#/alert/${id}`, token: await gateway.token('DEU') })
    await page.getByRole('heading', { name: 'Your turn' }).waitFor(LONG)
    const steps = page.locator('.advance')
    expect(await steps.getByRole('button').allInnerTexts()).toEqual([
      ...['Frozen', 'Partially frozen', 'Forwarded', 'Released', 'Seized', 'Returned'],
    ])
    expect(await page.locator('.money').innerText()).toMatch(/42,300\.00[\s\S]*39,000\.00/)
    await steps.getByRole('button', { name: 'Partially frozen' }).click()
    await steps.getByLabel('Total frozen').fill('1.00')
    await steps.getByRole('button', { name: 'Take this step' }).click()
    await steps.getByText('39000.00 were frozen before').waitFor(LONG)
    await isSound()
    await steps.getByLabel('Total frozen').fill('40000.00')
    await steps.getByRole('button', { name: 'Take this step' }).dblclick()
    await steps.getByText('Done.').waitFor(LONG)
    await expect.poll(() => page.locator('.timeline').innerText(), LONG).toContain('40,000.00')
    expect((await page.locator('.timeline').innerText()).split('40,000.00')).toHaveLength(2)
    await steps.getByRole('button', { name: 'Seized' }).click()
    await advance(id, 'PARTIALLY_FROZEN', 'RELEASED', 'DEU')
    await steps.getByRole('button', { name: 'Take this step' }).click()
    await steps.getByText('Somebody was faster: the alert now stands at Released').waitFor(LONG)
    await steps.getByText('It is the turn of FRA.').waitFor(LONG)
    expect(await steps.getByRole('button').count()).toBe(0)
  })

  it('its links are walked by keyboard: to a person, on to a passport, and back', async () => {
    const { page, isSound } = await open({ hash: `#/alert/${ring.alerts.frozen.id}` })
    await page.getByRole('link', { name: 'Person: Jamil Qandiloun' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.centre').textContent(), LONG).toContain('Jamil Qandiloun')
    await page.locator('.picture a').first().focus()
    const at = () => page.evaluate('document.activeElement.textContent')
    for (let presses = 0; presses < 10 && !`${await at()}`.includes('C7KJ40LMT'); presses++)
      await page.keyboard.press('ArrowDown')
    await isSound()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.centre').textContent(), LONG).toContain('C7KJ40LMT')
    await page.getByRole('link', { name: `Alert: ${ring.alerts.frozen.reference}` }).waitFor(LONG)
    await page.goBack()
    await expect.poll(() => page.locator('.centre').textContent(), LONG).toContain('Jamil Qandiloun')
    for (const name of ['Vehicle: WVWZZZ3CZEE114207', 'Vehicle: DEU/BNG4217']) {
      await page.getByRole('link', { name }).click()
      await expect.poll(() => page.locator('.centre').textContent(), LONG).toContain('Stolen')
      await page.goBack()
    }
  })

  it('what a dead database would link is said to be missing, and the rest is there', async () => {
    gates.kill('persons')
    const { page, isSound } = await open({ hash: `#/alert/${ring.alerts.frozen.id}` })
    await page.getByText('persons could not be asked').waitFor(LONG)
    await page.getByRole('link', { name: 'Document: C7KJ40LMT' }).waitFor(LONG)
    await isSound()
  })

  it('the notices by colour and country, as far as somebody reads on', async () => {
    const { page, isSound } = await open({ hash: '#/notices' })
    const rows = page.locator('.list li')
    await expect.poll(() => rows.count(), LONG).toBe(25)
    await isSound()
    await page.getByRole('button', { name: 'More' }).scrollIntoViewIfNeeded()
    await expect.poll(() => rows.count(), LONG).toBeGreaterThanOrEqual(50)
    const references = await rows.locator('b').allInnerTexts()
    expect(new Set(references).size).toBe(references.length)
    await page.getByLabel('Silver').check()
    await page.getByLabel('Of country').fill('KOR')
    await expect
      .poll(async () => new Set(await rows.locator('.notice').allInnerTexts()), LONG)
      .toEqual(new Set(['Silver']))
    await expect.poll(() => page.getByText('That is all.').count(), LONG).toBe(1)
    expect(await row(page, ring.assetNotice.reference)).toContain('Baekdu Haewon')
  })

  it('nothing of it is for whoever may not read alerts or notices, and each view says so', async () => {
    const { page, go, isSound } = await open({ hash: '#/alerts', purpose: 'BORDER_CONTROL' })
    await page.getByText('Not for you').first().waitFor(LONG)
    await page.getByText('Not live').waitFor(LONG)
    await isSound()
    await go('#/notices')
    await page.getByText('Not for you').waitFor(LONG)
  })

  it.each(['light', 'dark'] as const)('on a telephone, %s, each view is as wide as it', async (colorScheme) => {
    const viewport = { width: 320, height: 640 }
    const { page, go, isSound } = await open({ hash: '#/alerts', viewport, colorScheme })
    await page.locator('.list li').first().waitFor(LONG)
    await isSound()
    await go(`#/alert/${ring.alerts.frozen.id}`)
    await page.getByRole('link', { name: 'Person: Jamil Qandiloun' }).waitFor(LONG)
    await isSound()
    await go('#/notices')
    await page.locator('.list li').first().waitFor(LONG)
    await isSound()
    await go('#/batch')
    await page.getByLabel('CSV file').waitFor(LONG)
    await isSound()
  })
})
