import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentDrivers, type FreshDatabase, sqlDrivers } from '../support/drivers.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { type Proxy as Line, openProxy } from '../support/proxy.ts'

const servers = [
  { lost: 'financial-alerts', driver: sqlDrivers[1] },
  { lost: 'persons', driver: documentDrivers[1] },
] as const

const QUERY = `{
  alerts(first: 1) { totalCount pageInfo { hasNextPage } }
  notices(first: 1) { totalCount pageInfo { hasNextPage } }
  screen(subject: { name: "Nobody Special" }) { persons { edges { cursor } } accounts { verdict } documents { verdict } }
}`

for (const { lost, driver } of servers) {
  describe.skipIf(!driver?.available)(`while the ${driver?.name} of ${lost} is lost`, { timeout: 120_000 }, () => {
    let gateway: TestGateway
    let database: FreshDatabase
    let proxy: Line
    beforeAll(async () => {
      if (!driver) throw new Error('there is no such driver')
      database = await driver.freshUrl()
      const url = new URL(database.url)
      proxy = await openProxy({ host: url.hostname, port: Number(url.port) })
      url.host = `127.0.0.1:${proxy.port}`
      if (lost === 'persons') url.searchParams.set('directConnection', 'true')
      gateway = await startTestGateway({ stores: { [lost]: url.href }, seed: 'never', operationTimeoutMs: 10_000 })
    }, 120_000)
    afterAll(async () => {
      await gateway.stop()
      await proxy.close()
      await database.dispose()
    })

    const whole = {
      notices: { totalCount: 0, pageInfo: { hasNextPage: false } },
      alerts: { pageInfo: { hasNextPage: false } },
      screen: { persons: { edges: [] }, accounts: [], documents: [] },
    }
    const ready = async () => {
      const [some, all] = await Promise.all([fetch(`${gateway.url}/ready`), fetch(`${gateway.url}/ready?all`)])
      const { sources } = (await some.json()) as { sources: Record<string, { status: string }> } // ours
      return [some.status, all.status, sources[lost]?.status]
    }

    it('its fields are null and say so, the others are answered, and it comes back by itself', async () => {
      const before = await gateway.ask(QUERY)
      expect(before.errors).toBeUndefined()
      expect(before.data).toMatchObject(whole)
      expect(await ready()).toEqual([200, 200, 'up'])

      await proxy.cut()
      const { status, data, errors, text } = await gateway.ask(QUERY)
      expect(status).toBe(200)
      expect(new Set(errors?.map(({ extensions }) => `${extensions.code} ${extensions.source}`))).toEqual(
        new Set([`SOURCE_UNAVAILABLE ${lost}`]),
      )
      const mine = lost === 'persons' ? ['notices', 'screen.persons'] : ['alerts']
      for (const path of mine) expect(errors?.map((error) => error.path?.join('.'))).toContain(path)
      expect(data).toMatchObject(
        lost === 'persons' ? { ...whole, notices: null, screen: { persons: null } } : { ...whole, alerts: null },
      )
      expect(text).not.toMatch(/127\.0\.0\.1|ECONN|stack/)
      await expect.poll(ready, { timeout: 30_000 }).toEqual([200, 503, 'down'])

      await proxy.mend()
      await expect.poll(ready, { timeout: 30_000 }).toEqual([200, 200, 'up'])
      const after = await gateway.ask(QUERY)
      expect(after.errors).toBeUndefined()
      expect(after.data).toEqual(before.data)
    })
  })
}
