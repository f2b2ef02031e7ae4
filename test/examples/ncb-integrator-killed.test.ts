import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCutter } from '../../soak/cutter.ts'
import { createJournal } from '../../soak/journal.ts'
import { createLine } from '../../soak/line.ts'
import { poll } from '../../soak/poller.ts'
import { type Product, startProduct } from '../../soak/product.ts'
import { write } from '../../soak/writer.ts'
import { randomOf } from '../../subgraphs/seed/story.ts'
import { placeAllPglite } from '../support/drivers.ts'
import { type IntegratorProcess, readJournal, startIntegrator, updatesIn } from '../support/integrator-process.ts'
import { programOf } from '../support/programs.ts'

const KILLS = 4
const patience = { timeout: 120_000 }

it('an integrator has handled each update once and in order, by its journal, whatever is killed and cut', async () => {
  const home = mkdtempSync(join(tmpdir(), 'ncb-integrator-killed-'))
  const seed = Date.now() % 1_000_000
  const random = randomOf(seed)
  const journal = createJournal()
  const line = createLine(home)
  const file = join(home, 'journal')
  const cutter = await openCutter({ random, share: 0.5, mostBytes: 50_000 })
  let product: Product | undefined
  let integrator: IntegratorProcess | undefined
  let over = false
  const up = async () => {
    product = await startProduct(home, { program: programOf('gateway/main.ts'), seed: 'never' })
    cutter.to(product.port)
    line.up(product.origin)
  }
  const follow = async () => {
    const token = await line.token('NLD')
    const url = `http://127.0.0.1:${cutter.port}/graphql`
    integrator = startIntegrator('--url', url, '--journal', file, '--token', token, '--longest-wait', '300')
  }
  try {
    await placeAllPglite(home)
    await up()
    const before = await poll(line, 'NLD', 200, () => true)
    await follow()
    // From its first cursor on nothing may be missing. Until then it may be cut off, and start anew from the end.
    await expect.poll(() => readJournal(file).some(({ cursor }) => cursor !== undefined), patience).toBe(true)
    const writing = Promise.all(
      [0, 1, 2].map((writer) =>
        write({ line, journal, writer, random: randomOf(seed + 1 + writer), ended: () => over, alertsOnly: true }),
      ),
    )
    writing.catch(() => undefined) // met below
    for (let kill = 1; kill <= KILLS; kill++) {
      const lines = Math.ceil(12 * random())
      for (let n = 0; n < lines; n++) await integrator?.line(/\| (RAISED|ADVANCED|CORRECTED|WITHDRAWN) \|/)
      await integrator?.end('SIGKILL')
      if (kill === KILLS / 2) appendFileSync(file, '{"cursor":"torn","kind":"RAI') // as a power cut may leave it
      if (kill % 3 === 0) {
        line.down()
        await product?.kill()
        await up()
      }
      await follow()
    }
    over = true
    await writing
    cutter.spare()
    const log = await poll(line, 'NLD', 200, () => true, { ...before, seen: [] })
    const last = log.seen.at(-1)?.cursor
    await expect.poll(() => readJournal(file).some(({ cursor }) => cursor === last), patience).toBe(true)
    expect(await integrator?.end('SIGTERM')).toBe(0)
    const handled = updatesIn(file)
    expect(
      handled.map(({ cursor, kind, alertId, status }) => [cursor, kind, alertId, status]),
      `seed ${seed}`,
    ).toEqual(log.seen.map(({ cursor, kind, alertId, status }) => [cursor, kind, alertId, status]))
    expect(journal.violations).toEqual([])
  } finally {
    over = true
    await integrator?.end('SIGKILL')
    await product?.kill()
    await cutter.close()
    rmSync(home, { recursive: true, force: true })
  }
}, 600_000)
