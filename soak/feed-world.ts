import { join } from 'node:path'
import { type Cutter, openCutter } from './cutter.ts'
import { createLine, type Line } from './line.ts'
import { startPostgres } from './postgres.ts'
import { type ProductOptions, startProduct } from './product.ts'

/** Something that is killed and started again. */
export interface Part {
  name: string
  kill(): Promise<void>
  start(): Promise<void>
}
export interface World {
  line: Line
  /** The way of the followers to the gateway. */
  cutter: Cutter
  parts: Part[]
  onPostgres: boolean
  end(): Promise<void>
}

/** The gateway, the alerts subgraph alone, and its PostgreSQL server where this machine has one. */
export async function startWorld(
  folder: string,
  random: () => number,
  launch?: Pick<ProductOptions, 'program' | 'seed'>,
): Promise<World> {
  const line = createLine(folder)
  const running = new Map<string, { kill(): Promise<void> }>()
  const opened: Cutter[] = []
  const end = async () => {
    for (const one of running.values()) await one.kill()
    for (const one of opened) await one.close()
  }
  try {
    const postgres = await startPostgres(join(folder, 'postgres'))
    const cutter = await openCutter({ random, share: 0.9, mostBytes: 40_000 })
    const link = await openCutter({ random, share: 0.5, mostBytes: 2_000_000 })
    opened.push(cutter, link)
    const stores = postgres ? { 'financial-alerts': postgres.url } : {}
    const remotes = { 'financial-alerts': `http://127.0.0.1:${link.port}` }
    const part = (name: string, launch: () => Promise<{ kill(): Promise<void> }>, gone = () => {}): Part => ({
      name,
      async kill() {
        gone()
        await running.get(name)?.kill()
        running.delete(name)
      },
      async start() {
        running.set(name, await launch())
      },
    })
    const alerts = part('alerts', async () => {
      const product = await startProduct(folder, { ...launch, stores, subgraph: 'financial-alerts' })
      link.to(product.port)
      return product
    })
    const launchGateway = async () => {
      const product = await startProduct(folder, { ...launch, remotes })
      cutter.to(product.port)
      line.up(product.origin)
      return product
    }
    const gateway = part('gateway', launchGateway, () => line.down())
    const server =
      postgres &&
      part('postgres', async () => {
        await postgres.start()
        return postgres
      })
    if (postgres) running.set('postgres', postgres)
    await alerts.start()
    await gateway.start()
    const parts = [gateway, alerts, ...(server ? [server] : [])]
    return { line, cutter, parts, onPostgres: postgres !== undefined, end }
  } catch (error) {
    await end()
    throw error
  }
}
