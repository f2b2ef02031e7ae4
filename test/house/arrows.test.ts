import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const biome = resolve('node_modules/.bin/biome')
const folder = mkdtempSync(join(tmpdir(), 'ncb-arrows-'))
const config = JSON.parse(readFileSync('biome.json', 'utf8'))
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
afterAll(() => rmSync(folder, { recursive: true }))

/** Whether the project's linter lets a file at `path` contain `code`. */
function allowed(path: string, code: string): boolean {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  const rules = ['--only=style/noRestrictedImports', '--only=style/noProcessEnv']
  const { status, stderr } = spawnSync(biome, ['lint', ...rules, path], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) expect(stderr).toMatch(/noRestrictedImports|noProcessEnv/)
  return status === 0
}
const importing = (module: string) => `import { a } from '${module}'\na()\n`

describe('the linter checks the arrows of the architecture', () => {
  it.each([
    ['schema/x.ts', '../gateway/config.ts'],
    ['schema/identifiers/x.ts', '../../subgraphs/record.ts'],
    ['process/x.ts', '../subgraphs/main.ts'],
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
  ])('%s may not import %s', (path, module) => {
    expect(allowed(path, importing(module))).toBe(false)
  })

  it.each([
    ['gateway/x.ts', '../schema/errors.ts'],
    ['gateway/main.ts', '../subgraphs/main.ts'],
    ['subgraphs/persons/store.ts', '../stores/collection.ts'],
    ['subgraphs/financial-alerts/log/x.ts', '../../stores/sql.ts'],
    ['subgraphs/financial-alerts/log/x.ts', '../feed/positions.ts'],
    ['subgraphs/financial-alerts/log/tail/x.ts', '../../feed/positions.ts'],
    ['subgraphs/financial-alerts/log/tail/x.ts', '../../../seed/story.ts'],
    ['subgraphs/weapons/x.ts', '../seed/story.ts'],
    ['subgraphs/weapons/x.ts', '../../schema/errors.ts'],
    ['subgraphs/import/x.ts', '../persons/store.ts'],
    ['subgraphs/stores/sql.ts', 'pg'],
    ['subgraphs/loader.ts', 'dataloader'],
  ])('%s may import %s', (path, module) => {
    expect(allowed(path, importing(module))).toBe(true)
  })

  it('process.env is read in the two config.ts only', () => {
    expect(allowed('gateway/server.ts', 'export const a = process.env.A\n')).toBe(false)
    expect(allowed('subgraphs/stores/sql.ts', 'export const a = process.env.A\n')).toBe(false)
    expect(allowed('gateway/config.ts', 'export const a = process.env.A\n')).toBe(true)
    expect(allowed('subgraphs/config.ts', 'export const a = process.env.A\n')).toBe(true)
  })
})
