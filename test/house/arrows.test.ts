import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const importing = (module: string) => `import '${module}'`

const forbidden: [string, string][] = [
  ['schema/x.ts', '../gateway/config.ts'],
  ['schema/identifiers/x.ts', '../../subgraphs/record.ts'],
  ['process/x.ts', '../subgraphs/main.ts'],
  ['process/x.ts', '../processing-log/processing-log.ts'],
  ['schema/x.ts', '../processing-log/asked.ts'],
  ['processing-log/x.ts', '../subgraphs/stores/sql.ts'],
  ['processing-log/x.ts', '../gateway/config.ts'],
  ['processing-log/x.ts', 'pg'],
  ['subgraphs/persons/x.ts', '../../processing-log/asked.ts'],
  ['subgraphs/x.ts', '../processing-log/keys.ts'],
  ['subgraphs/processing-log/x.ts', '../vehicles/store.ts'],
  ['subgraphs/processing-log/x.ts', '../../gateway/config.ts'],
  ['gateway/x.ts', '../subgraphs/main.ts'],
  ['gateway/clients/x.ts', '../../subgraphs/subgraph.ts'],
  ['subgraphs/x.ts', '../gateway/config.ts'],
  ['subgraphs/persons/x.ts', '../vehicles/store.ts'],
  ['subgraphs/persons/matching/x.ts', '../../vehicles/store.ts'],
  ['subgraphs/persons/matching/names/x.ts', '../../../vehicles/store.ts'],
  ['subgraphs/persons/x.ts', '../import/run.ts'],
  // Of a subgraph that nothing names yet.
  ['subgraphs/weapons/x.ts', '../persons/matching/names.ts'],
  ['subgraphs/persons/x.ts', '../weapons/store.ts'],
  ['subgraphs/weapons/x.ts', '../stores/pglite.ts'],
  ['subgraphs/persons/store.ts', '../stores/nedb.ts'],
  ['subgraphs/financial-alerts/log/x.ts', '../../stores/pglite.ts'],
  ['subgraphs/vehicles/store.ts', 'mongodb'],
  ['subgraphs/financial-alerts/store.ts', 'pg'],
  ['subgraphs/stores/nedb-store.ts', 'mongodb'],
  ['subgraphs/persons/loaders.ts', 'dataloader'],
  ['gateway/main.ts', 'pino'],
  ['subgraphs/stores/pglite-thread.ts', 'pino'],
  ['process/http-server.ts', 'pino'],
]
const permitted: [string, string][] = [
  ['gateway/x.ts', '../schema/errors.ts'],
  ['gateway/main.ts', '../subgraphs/main.ts'],
  ['gateway/x.ts', '../processing-log/asked.ts'],
  ['processing-log/x.ts', '../schema/errors.ts'],
  ['processing-log/x.ts', '../process/settings.ts'],
  ['processing-log/postgres/postgres.ts', 'pg'],
  ['subgraphs/persons/store.ts', '../stores/collection.ts'],
  ['subgraphs/financial-alerts/log/x.ts', '../../stores/sql.ts'],
  ['subgraphs/financial-alerts/log/x.ts', '../feed/positions.ts'],
  ['subgraphs/financial-alerts/log/tail/x.ts', '../../feed/positions.ts'],
  ['subgraphs/financial-alerts/log/tail/x.ts', '../../../seed/story.ts'],
  ['subgraphs/weapons/x.ts', '../seed/story.ts'],
  ['subgraphs/weapons/x.ts', '../../schema/errors.ts'],
  ['subgraphs/config.ts', '../processing-log/config.ts'],
  ['subgraphs/processing-log/x.ts', '../../processing-log/reader.ts'],
  ['subgraphs/import/x.ts', '../persons/store.ts'],
  ['subgraphs/stores/sql.ts', 'pg'],
  ['subgraphs/loader.ts', 'dataloader'],
  ['process/log.ts', 'pino'],
]
const ENVIRONMENT = 'export const a = process.env.A'
const environment = {
  forbidden: ['gateway/server.ts', 'subgraphs/config.ts'],
  permitted: ['process/environment.ts', 'gateway/config.ts'],
}
const CONSOLE = "console.error('John Doe')"
const output = {
  forbidden: ['gateway/server.ts', 'subgraphs/main.ts', 'process/log.ts', 'schema/errors.ts'],
  permitted: ['gateway/main.ts', 'subgraphs/import/main.ts', 'codegen.ts', 'soak/feed.ts'],
}

/** By path: the lines that are tried there. */
const tried = new Map<string, string[]>()
for (const [path, module] of [...forbidden, ...permitted]) put(path, importing(module))
for (const path of Object.values(environment).flat()) put(path, ENVIRONMENT)
for (const path of Object.values(output).flat()) put(path, CONSOLE)

function put(path: string, code: string): void {
  tried.set(path, [...(tried.get(path) ?? []), code])
}

/** "gateway/x.ts:2": the lines that the linter refuses. All are linted in one run: a run for each would take a minute. */
const refused = new Set<string>()
beforeAll(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ncb-arrows-')))
  const config = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
  for (const [path, lines] of tried) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), lines.join('\n'))
  }
  const rules = ['--only=style/noRestrictedImports', '--only=style/noProcessEnv', '--only=suspicious/noConsole']
  const args = ['lint', ...rules, '--reporter=github', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(resolve('node_modules/.bin/biome'), args, { cwd: folder, encoding: 'utf8' })
  for (const [, file = '', line] of stdout.matchAll(/::error title=lint\/\w+\/\w+,file=([^,]+),line=(\d+)/g)) {
    refused.add(`${relative(folder, file)}:${line}`)
  }
  rmSync(folder, { recursive: true })
})

/** Whether the project's linter lets a file at `path` contain `code`. */
function allowed(path: string, code: string): boolean {
  const line = (tried.get(path) ?? []).indexOf(code) + 1
  expect(line).toBeGreaterThan(0)
  return !refused.has(`${path}:${line}`)
}

describe('the linter checks the arrows of the architecture', () => {
  it.each(forbidden)('%s may not import %s', (path, module) => {
    expect(allowed(path, importing(module))).toBe(false)
  })

  it.each(permitted)('%s may import %s', (path, module) => {
    expect(allowed(path, importing(module))).toBe(true)
  })

  it('process.env is read in one place, and cleared for Apollo Server in another', () => {
    expect(environment.forbidden.filter((path) => allowed(path, ENVIRONMENT))).toEqual([])
    expect(environment.permitted.filter((path) => !allowed(path, ENVIRONMENT))).toEqual([])
  })

  it('what is not in the log is said by the programs that people run only', () => {
    expect(output.forbidden.filter((path) => allowed(path, CONSOLE))).toEqual([])
    expect(output.permitted.filter((path) => !allowed(path, CONSOLE))).toEqual([])
  })
})
