import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { subgraphNames } from '../../schema/sdl.ts'
import { ring } from '../../subgraphs/seed/story.ts'
import { ask, folder, runIn } from '../support/program.ts'
import { placeAllSeeded } from '../support/seeded.ts'

// What a further subgraph costs: `fifth/` holds its SDL, its folder and its test, and there is one line besides.

const copy = join(folder, 'copy')
const LINE = "  firearms: 'mongodb',\n"

/** Runs a command in the copy: all that it says. Throws with that where it fails. */
async function inCopy(command: string, ...args: string[]): Promise<string> {
  const program = runIn(copy, command, args, { HOME: folder })
  const code = await program.ended
  const said = `${program.out}${program.err}`
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said}`)
  return said
}

describe('a fifth subgraph is its SDL, its folder, its test and one line', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    })
    // Not those that are removed and not yet committed, nor this test and what it adds.
    const kept = files.split('\0').filter((file) => existsSync(file) && !file.startsWith('test/house/fifth'))
    for (const file of kept) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      cpSync(file, join(copy, file))
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    cpSync('test/house/fifth', copy, { recursive: true })
    const sdl = join(copy, 'schema/sdl.ts')
    writeFileSync(sdl, readFileSync(sdl, 'utf8').replace(/(?=^} as const satisfies)/m, LINE))
    await inCopy('npm', 'run', 'codegen')
  }, 120_000)

  it('passes `npm run check`, which says what it has checked', async () => {
    const said = await inCopy('npm', 'run', 'check')
    expect(said).toContain(`schema: ${subgraphNames.length + 1} subgraphs compose`)
    expect(said).toMatch(/^codegen: [0-9]+ generated files are those of the schema$/m)
  })

  it('is answered by `npm start`, joined with the others', async () => {
    const DATA_DIR = join(folder, 'data')
    await placeAllSeeded(DATA_DIR) // but for the fifth
    const product = runIn(copy, 'npm', ['start'], { HOME: folder, DATA_DIR, SEED: 'embedded' })
    const url = await product.ready
    const query = `{ person(id: "${ring.courier.id}") { name { full } firearms { serialNumber } alerts(first: 1) { edges { node { reference } } } } }`
    expect(await ask(url, query)).toEqual({
      status: 200,
      data: {
        person: {
          name: { full: 'Jamil Qandiloun' },
          firearms: [{ serialNumber: 'SYN004217' }, { serialNumber: 'SYN004218' }],
          alerts: { edges: [{ node: { reference: ring.alerts.frozen.reference } }] },
        },
      },
      codes: undefined,
    })
    const ready = await fetch(`${url}/ready?all`)
    const sources = new Set(Object.keys((await ready.json()).sources))
    expect([ready.status, sources]).toEqual([200, new Set([...subgraphNames, 'firearms', 'processing-log'])])
    product.process.kill('SIGTERM')
    await product.ended
  })

  it('leaves the tests of the gateway as they are', async () => {
    const suites = ['gateway/gateway', 'process/config', 'schema/contract']
    const said = await inCopy(
      'npx',
      'vitest',
      'run',
      'test/subgraphs/firearms',
      ...suites.map((suite) => `test/${suite}.test.ts`),
    )
    expect(said).toMatch(/Test Files .*4 passed/)
  })
})
