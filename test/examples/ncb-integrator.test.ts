import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../examples/ncb-integrator/journal.ts'
import { lock } from '../../examples/ncb-integrator/journal-lock.ts'
import { developmentAuthenticator } from '../../gateway/identity.ts'
import { developmentToken } from '../../gateway/token.ts'
import { roles } from '../../schema/roles.ts'
import { type Cutter, openCutter } from '../../soak/cutter.ts'
import { financialAlerts } from '../../subgraphs/financial-alerts/subgraph.ts'
import { anInput } from '../support/alert-calls.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { type IntegratorProcess, readJournal, startIntegrator, updatesIn } from '../support/integrator-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'ncb-integrator-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `${++files}.journal`)
const SLOW = 120_000

describe('the journal of an integrator', () => {
  const opened = async (text: string) => {
    const file = newFile()
    writeFileSync(file, text)
    const journal = await openJournal(file)
    return { file, journal }
  }

  it('cuts off a last line that is torn, and goes on behind the last whole one', async () => {
    const { file, journal } = await opened('{"kind":"A","cursor":"1"}\n{"kind":"B","cursor":"2"}\n{"kind":"C","cur')
    expect(journal.cursor).toBe('2')
    await journal.append({ kind: 'D', cursor: '3' })
    await journal.close()
    expect(readJournal(file).map(({ kind }) => kind)).toEqual(['A', 'B', 'D'])
    const again = await openJournal(file)
    expect(again.cursor).toBe('3')
    await again.close()
  })

  it.each([
    ['is empty', '', null],
    ['has a torn line only', '{"kind":"A","cursor":"1"}', null],
    ['has its only cursor in the first line', `{"kind":"A","cursor":"1"}\n${'{"kind":"STANDS"}\n'.repeat(9)}`, '1'],
    ['has no cursor', '{"kind":"STANDS"}\n', null],
    ['is long, and its last cursor far back', `{"cursor":"é1"}\n${'{"kind":"é"}\n'.repeat(20_000)}{"torn`, 'é1'],
    ['has lines that are longer than what is read at once', `{"cursor":"1"}\n{"kind":"${'x'.repeat(200_000)}"}\n`, '1'],
  ])('finds where to go on when it %s', async (_, text, cursor) => {
    const { file, journal } = await opened(text)
    expect(journal.cursor).toBe(cursor)
    await journal.close()
    expect(readFileSync(file, 'utf8')).toBe(text.slice(0, text.lastIndexOf('\n') + 1))
  })
})

describe.each([process.platform, 'darwin'])('the lock of a journal on %s', (platform) => {
  const own = process.platform
  const name = `ncb-test-${process.pid}`
  const socket = join(tmpdir(), name)
  beforeEach(() => void Object.defineProperty(process, 'platform', { value: platform }))
  afterEach(() => void Object.defineProperty(process, 'platform', { value: own }))

  it('is taken once, and free after its release', async () => {
    const unlock = await lock(name)
    expect(await lock(name)).toBeUndefined()
    unlock?.()
    const again = await lock(name)
    expect(again).toBeDefined()
    again?.()
  })

  it.runIf(platform === 'darwin')('is taken over from a process that was killed, whose socket is left', async () => {
    const unlock = await lock(name)
    linkSync(socket, `${socket}.left`)
    unlock?.()
    await expect.poll(() => existsSync(socket)).toBe(false)
    renameSync(`${socket}.left`, socket)
    const next = await lock(name)
    expect(next).toBeDefined()
    next?.()
  })
})

const RAISE = 'mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { alert { id } } }'
const WITHDRAW = 'mutation ($id: ID!) { withdrawAlert(id: $id, reason: "An error.") { alert: id } }'

describe('an integrator', () => {
  const key = randomBytes(32)
  const stores = { 'financial-alerts': join(folder, 'alerts') }
  let gateway: TestGateway
  let cutter: Cutter
  let url: string
  const running: IntegratorProcess[] = []

  async function startGateway(): Promise<void> {
    const authenticate = developmentAuthenticator({ country: 'FRA', purpose: 'CRIMINAL_INVESTIGATION' }, key)
    gateway = await startTestGateway({ stores, authenticate })
    cutter.to(Number(new URL(gateway.url).port))
  }
  beforeAll(async () => {
    cutter = await openCutter({ random: Math.random, share: 0, mostBytes: 0 })
    url = `http://127.0.0.1:${cutter.port}/graphql`
    await startGateway()
  }, SLOW)
  afterEach(async () => {
    await Promise.all(running.splice(0).map((integrator) => integrator.end('SIGKILL')))
  })
  afterAll(async () => {
    await gateway.stop()
    await cutter.close()
  })

  function start(journal: string, ...args: string[]): IntegratorProcess {
    const integrator = startIntegrator('--url', url, '--journal', journal, '--longest-wait', '300', ...args)
    running.push(integrator)
    return integrator
  }
  async function raise(): Promise<string> {
    const { data } = await gateway.ask<{ raiseAlert: { alert: { id: string } } }>(RAISE, { input: anInput() })
    return data.raiseAlert.alert.id
  }
  const tokenOf = (country: string, seconds: number) =>
    developmentToken(key, { country, organisation: 'NCB', user: 'integrator', roles }, seconds / 3600)

  it(
    'has its journal for itself, by whatever name: a second one is refused, and the one after kill -9 is not',
    async () => {
      const file = newFile()
      const first = start(file)
      await first.line(/read anew/)
      const link = newFile()
      symlinkSync(file, link)
      for (const name of [file, link]) {
        const second = start(name)
        expect(await second.ended).toBe(2)
        expect(second.lines).toEqual([
          `${name} is in use by another process. Stop that process, or give this one another --journal.`,
        ])
      }
      const told = first.line(/RAISED/)
      await raise()
      await told
      await first.end('SIGKILL')
      const next = start(link)
      await next.line(/Goes on behind the last cursor/)
      const toldNext = next.line(/RAISED/)
      await raise()
      await toldNext
      expect(await next.end('SIGTERM')).toBe(0)
      expect(updatesIn(file)).toHaveLength(2)
    },
    SLOW,
  )

  describe.each(['websocket', 'sse'])('over %s', (transport) => {
    const over = ['--transport', transport]

    it(
      'reads what stands at its first start, handles what comes, stops acting on what is withdrawn, and goes on where it was',
      async () => {
        const file = newFile()
        const first = start(file, ...over)
        await first.line(/read anew/)
        const begun = first.line(/RAISED/)
        const id = await raise()
        expect(await begun).toContain('REPORTED')
        expect(await first.end('SIGTERM')).toBe(0)
        const other = await raise()
        await gateway.ask(WITHDRAW, { id })
        const second = start(file, ...over)
        await second.line(/WITHDRAWN.*STOP ACTING ON IT/)
        expect(await second.end('SIGTERM')).toBe(0)
        const journal = readJournal(file)
        expect(journal.filter(({ kind }) => kind === 'STANDS').length).toBeGreaterThan(0)
        expect(updatesIn(file).map(({ kind, alertId, stop }) => [kind, alertId, stop])).toEqual([
          ['RAISED', id, undefined],
          ['RAISED', other, undefined],
          ['WITHDRAWN', id, true],
        ])
        expect(second.lines.join()).not.toContain('read anew')
      },
      SLOW,
    )

    it(
      'gets a new token when the one it had expires, and misses nothing',
      async () => {
        const [file, tokens] = [newFile(), newFile()]
        writeFileSync(tokens, await tokenOf('FRA', 5)) // which counts for 5 seconds more
        const integrator = start(file, ...over, '--token-file', tokens)
        const expired = integrator.line(/TOKEN_EXPIRED/)
        await integrator.line(/read anew/)
        const ids = [await raise()]
        const fresh = `${tokens}.new`
        writeFileSync(fresh, await tokenOf('FRA', 600))
        renameSync(fresh, tokens)
        await expired
        const last = integrator.line(/RAISED/)
        ids.push(await raise())
        await last
        expect(await integrator.end('SIGTERM')).toBe(0)
        expect(updatesIn(file).map(({ alertId }) => alertId)).toEqual(ids)
      },
      SLOW,
    )

    it(
      'comes back by itself when the server stops, to the next one',
      async () => {
        const file = newFile()
        const integrator = start(file, ...over)
        await integrator.line(/read anew/)
        const told = integrator.line(/RAISED/)
        const ids = [await raise()]
        await told
        const ended = integrator.line(/RECONNECT/)
        await Promise.all([gateway.stop(), ended])
        await startGateway()
        const last = integrator.line(/RAISED/)
        ids.push(await raise())
        await last
        expect(await integrator.end('SIGTERM')).toBe(0)
        expect(updatesIn(file).map(({ alertId }) => alertId)).toEqual(ids)
      },
      SLOW,
    )

    it.each([
      ['a token that is not valid', ['--token', 'nonsense'], '', /UNAUTHENTICATED/],
      ['a filter that does not fit', ['--filter', '{"kinds":["SOLD"]}'], '', /Refused/],
      ['a cursor of something else', [], '{"kind":"CHECKPOINT","cursor":"nonsense"}\n', /BAD_CURSOR/],
      ['a purpose that is unknown', ['--purpose', 'CURIOSITY'], '', /purpose/],
    ])(
      'ends with a sentence and exit code 1 at %s',
      async (_, args, journal, pattern) => {
        const file = newFile()
        writeFileSync(file, journal)
        const integrator = start(file, ...over, ...args)
        expect(await integrator.ended).toBe(1)
        expect(integrator.lines.join('\n')).toMatch(pattern)
        expect(readFileSync(file, 'utf8')).toBe(journal)
      },
      SLOW,
    )
  })

  it(
    'reads anew what stands where updates are lost, and goes on from there',
    async () => {
      const file = newFile()
      const first = start(file)
      await first.line(/read anew/)
      const told = first.line(/RAISED/)
      await raise()
      await told
      expect(await first.end('SIGTERM')).toBe(0)
      await gateway.stop()
      // Nothing is kept: what the cursor led to is gone.
      const store = await financialAlerts.openStore(stores['financial-alerts'], { alertLogRetentionDays: 0 })
      await store.close()
      await startGateway()
      const second = start(file)
      await Promise.all([second.line(/are lost/), second.line(/read anew/)])
      const last = second.line(/RAISED/)
      const id = await raise()
      await last
      expect(await second.end('SIGTERM')).toBe(0)
      const journal = readJournal(file)
      const gap = journal.findIndex(({ kind }) => kind === 'GAP')
      expect(journal[gap - 1]?.kind).toBe('STANDS')
      expect(journal.slice(gap).filter(({ kind }) => kind === 'RAISED')).toMatchObject([{ alertId: id }])
    },
    SLOW,
  )
})
