import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type SubgraphName, servers, storedNames, subgraphNames } from '../../schema/sdl.ts'
import { ask, folder, type Program, start } from '../support/program.ts'

const TOTALS =
  '{ notices(first: 1) { totalCount } travelDocuments(first: 1) { totalCount } vehicles(first: 1) { totalCount } ' +
  'alerts(first: 1) { totalCount } }'

/** Those whose database takes long to make. */
const embeddedSql = subgraphNames.filter((name) => servers[name] === 'postgres').sort()

const settings = (DATA_DIR: string) => ({ DATA_DIR, SEED: 'embedded', LOG_LEVEL: 'info' })

/** What a start says of its stores, in the order of their names. */
function progressOf({ err }: Program): string[] {
  const told = err.split('\n').filter((line) => line.startsWith('{'))
  return told
    .map((line): { event: string; subgraph: string; records?: number } => JSON.parse(line))
    .filter(({ event }) => event === 'store-making' || event === 'store-seeding')
    .map(({ event, subgraph, records = '' }) => `${event} ${subgraph} ${records}`)
    .sort()
}

async function stop(program: Program): Promise<void> {
  program.process.kill('SIGTERM')
  expect(await program.ended).toBe(0)
}

describe('a first start', { timeout: 600_000 }, () => {
  it('tells what it does, and has all the data at the next start, wherever it was killed', async () => {
    const whole = join(folder, 'whole')
    const first = start([], settings(whole))
    const { data } = await ask(await first.ready, TOTALS)
    const counts: Partial<Record<SubgraphName, string>> = {
      'financial-alerts': '500',
      persons: '[23]\\d{3}', // 2,000 persons, and notices
      'stolen-documents': '10000',
      vehicles: '3000',
    }
    expect(progressOf(first)).toEqual([
      ...embeddedSql.map((name) => `store-making ${name} `),
      ...storedNames.toSorted().map((name) => expect.stringMatching(`^store-seeding ${name} ${counts[name] ?? '.+'}$`)),
    ])
    await stop(first)
    const again = start([], settings(whole))
    expect(await ask(await again.ready, TOTALS)).toEqual({ status: 200, data, codes: undefined })
    expect(progressOf(again)).toEqual([])
    await stop(again)

    const DATA_DIR = join(folder, 'killed')
    const left: string[] = []
    for (let round = 0; round < 2; round++) {
      const killed = start([], settings(DATA_DIR))
      // What makes a database may outlive the process that was killed: nobody else makes one in the same place.
      const made = () => templatesIn(DATA_DIR).filter((name) => !left.includes(name))
      await expect.poll(made, { timeout: 120_000, interval: 5 }).toHaveLength(1)
      left.push(...made())
      killed.process.kill('SIGKILL')
      await killed.ended
    }
    for (const store of ['persons', 'stolen-documents']) {
      const program = start([], settings(DATA_DIR))
      const telling = new Promise<void>((resolve) => {
        program.process.stderr?.on('data', () => {
          if (program.err.includes(`"store-seeding","subgraph":"${store}"`)) resolve()
        })
      })
      // Where the one before was killed late, this store may have been seeded: then a start that is ready is killed.
      await Promise.race([telling, program.ready])
      program.process.kill('SIGKILL')
      await program.ended
    }
    const last = start([], settings(DATA_DIR))
    expect(await ask(await last.ready, TOTALS)).toEqual({ status: 200, data, codes: undefined })
    await stop(last)
    // Nor is anything left of what was being made: the database and the seal of its stop.
    for (const store of embeddedSql) {
      expect(readdirSync(join(DATA_DIR, store)).sort()).toEqual(['postgres', 'postgres.seal'])
    }
  })
})

/** The databases that are being made, once something is in them. */
function templatesIn(DATA_DIR: string): string[] {
  return embeddedSql.flatMap((store) => {
    const folder = join(DATA_DIR, store)
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names.filter((name) => existsSync(join(folder, name, 'PG_VERSION')) && name !== 'postgres')
  })
}
