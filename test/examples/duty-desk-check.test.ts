import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser, whyNoBrowser } from '../support/chromium.ts'
import { type DeskOptions, openDesk } from '../support/desk.ts'
import { Gates } from '../support/gates.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'

const LONG = { timeout: 60_000 }
const ZONE = 'P<D<<QANDILOUN<<JAMIL<<<<<<<<<<<<<<<<<<<<<<<\nC7KJ40LMT2D<<9711024M3208298<<<<<<<<<<<<<<<0'

describe.skipIf(whyNoBrowser !== '')(`the duty desk checks${whyNoBrowser}`, { timeout: 120_000 }, () => {
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

  it('a name: who may be meant and why, and what the other databases know of them', async () => {
    const { page, complaints, check, card, isSound } = await open()
    await isSound()
    await check('Kandilohn, Jürgen 1997-11')
    await expect.poll(() => card('Persons'), LONG).toContain('POSSIBLE MATCH')
    expect(await card('Persons')).toContain('Confirm with the NCB of Germany before you act.')
    expect(await page.locator('.why li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Name\s+\+1\.00/),
      expect.stringMatching(/^Year of birth\s+\+0\.00/),
      expect.stringMatching(/^Day of birth\s+\+0\.00/),
    ])
    for (const [name, said] of [
      ['Travel documents', 'C7KJ40LMT'],
      ['Vehicles', 'WVWZZZ3CZEE114207'],
      ['Financial alerts', 'FRA-2026-00041'],
    ] as const) {
      // Whoever has such a name may be another person: what is on record of that one is no hit on the one asked for.
      await expect.poll(() => card(name), LONG).toContain('OF A POSSIBLE MATCH')
      expect(await card(name)).not.toContain('HIT')
      expect((await card(name)).split(said)).toHaveLength(2)
    }
    await isSound()
    expect([complaints.broken, [...complaints.elsewhere]]).toEqual([[], []])
  })

  it('says what it takes a text for, and asks what the officer says instead', async () => {
    const { page, check, card, isSound } = await open()
    const taken = page.getByLabel('Taken for')
    for (const [text, kind] of [
      ['Kandilohn, Jürgen', 'NAME'],
      ['Димчевски Радослав 1989', 'NAME'],
      [ZONE, 'MRZ'],
      ['C7KJ40LMT', 'PASSPORT'],
      ['M61503327 KOR', 'PASSPORT'],
      ['B-NG 4217 (D)', 'PLATE'],
      ['AB123CD', 'PLATE'],
      ['WVWZZZ3CZEE114207', 'VIN'],
      ['DE89 3704 0044 0532 0130 00', 'IBAN'],
      ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'WALLET'],
    ] as const) {
      await page.locator('.ask textarea').fill(text)
      expect(await taken.inputValue(), text).toBe(kind)
    }
    await check('C7KJ40LMT')
    await page.getByText('Which country?').waitFor(LONG)
    await page.getByLabel('Issued by').fill('DEU')
    await page.getByLabel('Issued by').press('Enter')
    await expect.poll(() => card('Travel documents'), LONG).toContain('Stolen')
    await expect.poll(() => card('Persons'), LONG).toContain('Jamil Qandiloun')
    expect(await card('Vehicles')).toContain('Not part of this check')
    await taken.selectOption('NAME')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect.poll(() => card('Persons'), LONG).toMatch(/No record|Not looked up|NOT ANSWERED/)
    await isSound()
  })

  it('a zone, a plate, an IBAN and a wallet, each with what it leads to', async () => {
    const { page, check, card } = await open()
    await page.locator('.ask textarea').fill(ZONE.split('\n')[0] ?? '')
    await page.locator('.ask textarea').press('Enter') // as a passport reader does after each line
    await page.keyboard.insertText(ZONE.split('\n')[1] ?? '')
    await page.keyboard.press('Enter')
    await expect.poll(() => card('Persons'), LONG).toContain('Jamil Qandiloun')
    await expect.poll(() => card('Travel documents'), LONG).toContain('Stolen')
    await check('B-NG 4217 (D)')
    await expect.poll(() => card('Vehicles'), LONG).toContain('Volkswagen')
    await expect.poll(() => card('Persons'), LONG).toContain('Jamil Qandiloun')
    await check('DE89 3704 0044 0532 0130 00')
    await expect.poll(() => card('Financial alerts'), LONG).toContain('FRA-2026-00041')
    await check('DE88 3704 0044 0532 0130 00')
    await expect.poll(() => card('Financial alerts'), LONG).toContain('Not looked up')
    await check('M00000017 KOR')
    await expect.poll(() => card('Travel documents'), LONG).toContain('No record')
    await expect.poll(() => card('Persons'), LONG).toContain('No record')
  })

  it('a slow database keeps no other from being shown', async () => {
    const { check, card, isSound } = await open()
    gates.close('persons')
    await check('C7KJ40LMT DEU')
    await expect.poll(() => card('Travel documents'), LONG).toContain('HIT')
    expect(await card('Persons')).toContain('Being asked')
    await isSound()
    gates.open('persons')
    await expect.poll(() => card('Persons'), LONG).toContain('HIT')
  })

  it('a database that cannot be asked is never "no record", and is asked again by its button', async () => {
    const { page, check, card, isSound } = await open()
    gates.kill('stolen-documents')
    await check('Kandilohn, Jürgen')
    await expect.poll(() => card('Travel documents'), LONG).toContain('NOT ANSWERED')
    expect(await card('Travel documents')).not.toContain('No record')
    await expect.poll(() => card('Vehicles'), LONG).toContain('OF A POSSIBLE MATCH')
    await isSound()
    gates.openAll()
    await page.getByRole('region', { name: 'Travel documents' }).getByRole('button', { name: 'Ask again' }).click()
    await expect.poll(() => card('Travel documents'), LONG).toContain('OF A POSSIBLE MATCH')
  })

  it('a line that breaks leaves nothing at "being asked", and nothing at "no record"', async () => {
    const { page, check, card, isSound } = await open()
    await page.context().setOffline(true)
    await page.getByText('This browser is offline').waitFor(LONG)
    await check('C7KJ40LMT DEU')
    await expect.poll(() => card('Travel documents'), LONG).toContain('NOT ANSWERED')
    expect(await card('Persons')).toContain('NOT ANSWERED')
    await isSound()
    await page.context().setOffline(false)
    await expect.poll(() => page.getByText('This browser is offline').count(), LONG).toBe(0)
  })

  it('what is not for the officer says so on each card', async () => {
    const token = await gateway.token('FRA', { roles: ['integrator'] })
    const { check, card, isSound } = await open({ token })
    await check('C7KJ40LMT DEU')
    for (const name of ['Persons', 'Travel documents', 'Financial alerts'])
      await expect.poll(() => card(name), LONG).toContain('Not for you')
    await isSound()
  })

  it('a token that has expired: what was asked is asked again with the next one', async () => {
    const { page, check, card, isSound } = await open({ token: await gateway.token('FRA', {}, -60) })
    await check('C7KJ40LMT DEU')
    await page.getByText('Your token is not taken any more').waitFor(LONG)
    await isSound()
    await page
      .getByRole('alert')
      .getByLabel('Token')
      .fill(await gateway.token('FRA'))
    await page.keyboard.press('Enter')
    await expect.poll(() => card('Travel documents'), LONG).toContain('HIT')
    expect(await page.locator('.ask textarea').inputValue()).toBe('C7KJ40LMT DEU')
    expect(await page.getByText('Your token is not taken any more').count()).toBe(0)
  })

  it('a server that asks to wait is asked again by itself, once', async () => {
    const { page, check, card } = await open()
    let asked = 0
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('DeskScreen')) return route.continue()
      asked++
      const errors = [{ message: 'Too much.', extensions: { code: 'RATE_LIMITED', retryAfter: 2 } }]
      return asked > 1 ? route.continue() : route.fulfill({ status: 429, json: { errors } })
    })
    await check('C7KJ40LMT DEU')
    await page.getByText('The server asks to wait').waitFor(LONG)
    await expect.poll(() => card('Travel documents'), LONG).toContain('HIT')
    expect([asked, await page.getByText('The server asks to wait').count()]).toEqual([2, 0])
  })

  it('is used by keyboard alone, and asks why before it asks anything', async () => {
    const { page, card } = await open({ purpose: '' })
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked++
    })
    const focused = (what: string) => page.evaluate(`document.activeElement.${what}`)
    await expect.poll(() => focused('tagName'), LONG).toBe('TEXTAREA')
    await page.keyboard.type('B-NG 4217 (D)')
    await page.keyboard.press('Enter')
    await page.getByText('Why do you ask?').waitFor(LONG)
    expect([asked, await focused('tagName')]).toEqual([0, 'SELECT'])
    await page.keyboard.type('Border')
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab')
      if (`${await focused('tagName')} ${await focused('textContent')}` === 'BUTTON Check') break
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => card('Vehicles'), LONG).toContain('HIT')
  })

  it.each(['light', 'dark'] as const)('in French, on a telephone, %s', async (colorScheme) => {
    const { page, check, card, isSound } = await open({
      locale: 'fr-FR',
      viewport: { width: 320, height: 640 },
      colorScheme,
    })
    gates.kill('stolen-documents')
    await check('Kandilohn, Jürgen')
    await expect.poll(() => card('Personnes'), LONG).toContain('CORRESPONDANCE POSSIBLE')
    await expect.poll(() => card('Documents de voyage'), LONG).toContain('SANS RÉPONSE')
    expect(await page.title()).toBe('Vérifier · Permanence')
    await isSound()
    await page.getByRole('button', { name: 'Language: English' }).click()
    expect(await card('Persons')).toContain('POSSIBLE MATCH')
  })

  it.each(['C7KJ40LMT\n"A1"2,\nB2', 'C7KJ40LMT\n5" pipe\nB2', 'C7KJ40LMT\n"never closed\nB2'])(
    'a file that cannot be read to its end is refused whole: %j',
    async (rows) => {
      const { page } = await open({ hash: '#/batch' })
      await page
        .getByLabel('CSV file')
        .setInputFiles({ name: 'broken.csv', mimeType: 'text/csv', buffer: Buffer.from(`value\n${rows}\n`) })
      await page.getByText('A quote in this file stands where none can').waitFor(LONG)
      expect(await page.getByRole('progressbar').count()).toBe(0)
    },
  )

  it('a file: it stops, goes on after a reload, asks what was not answered again, and gives all results', async () => {
    const { page, go, isSound } = await open({ hash: '#/batch' })
    const lines = Array.from({ length: 60 }, (_, at) => `A000${String(at).padStart(5, '0')},,ESP`)
    const known = [
      'C7KJ40LMT,,D',
      '"Kandilohn, Jürgen",,',
      'B-NG 4217,PLATE,DEU',
      'DE89370400440532013000,,',
      `"${ZONE}",,`,
      '=1+1,PASSPORT,D',
    ]
    const text = ['value,kind,country', ...known, ...lines, ''].join('\r\n')
    gates.close('stolen-documents')
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    gates.open('stolen-documents')
    await page.getByText('list.csv: 25 of 66 answered').waitFor(LONG)
    await go('#/batch')
    await page.reload()
    await page.getByText('list.csv: 25 of 66 answered').waitFor(LONG)
    gates.kill('stolen-documents')
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByText('41 not answered').waitFor(LONG)
    await isSound()
    gates.openAll()
    await page.getByRole('button', { name: 'Resume' }).click()
    await page.getByText('list.csv: 66 of 66 answered').waitFor(LONG)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'File of results' }).click()
    const results = readFileSync(await (await download).path(), 'utf8').split('\r\n')
    expect(results).toHaveLength(68)
    expect(results.slice(0, 7).map((line) => line.split('","').at(3))).toEqual([
      'verdict',
      'STOLEN',
      'MATCH',
      'STOLEN',
      'REPORTED',
      'STOLEN',
      'NOT_CHECKED',
    ])
    expect(results[6]).toMatch(/^"'=1\+1"/)
  })
})
