import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { licenceProblems } from '../../licences.ts'

const readme = (...rows: string[]) =>
  ['## Settings', '', '| `other` | 0BSD | the server |', '', '## Licences', '', ...rows, ''].join('\n')
const lock = (packages: object) => JSON.stringify({ packages: { '': { license: 'Apache-2.0' }, ...packages } })
const tslib = { 'node_modules/a/node_modules/tslib': { license: '0BSD' } }

describe('licences', () => {
  it('of all that is installed are usual ones, or in the README', () => {
    expect(licenceProblems(readFileSync('package-lock.json', 'utf8'), readFileSync('README.md', 'utf8'))).toEqual([])
  })

  it.each(['MIT', 'ISC', '(MIT AND BSD-3-Clause)', 'MIT OR Apache-2.0'])('%s is a usual one', (license) => {
    expect(licenceProblems(lock({ 'node_modules/a': { license } }), readme())).toEqual([])
  })

  it.each(['GPL-3.0', '(MIT OR GPL-3.0)', 'MIT or MPL-2.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md'])(
    '%s has to be told',
    (license) => {
      expect(licenceProblems(lock({ 'node_modules/@a/b': { license } }), readme())).toEqual([
        `@a/b (${license}) is not in the README's table of licences`,
      ])
      const row = `| \`@a/b\` | ${license} | the server |`
      expect(licenceProblems(lock({ 'node_modules/@a/b': { license } }), readme(row))).toEqual([])
    },
  )

  it('that are not stated have to be told', () => {
    const unstated = lock({ 'node_modules/a': {} })
    expect(licenceProblems(unstated, readme())).toEqual([
      "a (no licence stated) is not in the README's table of licences",
    ])
    expect(licenceProblems(unstated, readme('| `a` | MIT, in its LICENSE.md | the server |'))).toEqual([])
  })

  it('are told as they are, and where the package is used', () => {
    expect(licenceProblems(lock(tslib), readme('| `tslib` | MIT | the server |'))).toEqual([
      'tslib is under 0BSD, and the README says MIT',
    ])
    expect(licenceProblems(lock(tslib), readme('| `tslib` | 0BSD | tests and tools |'))).toEqual([
      'tslib is part of the server, and the README says that it is not',
    ])
  })

  it('of a name with a star are those of all packages that begin so', () => {
    const parts = {
      'node_modules/css': { license: 'MPL-2.0', dev: true },
      'node_modules/css-linux': { license: '0BSD' },
    }
    expect(licenceProblems(lock(parts), readme('| `css*` | MPL-2.0 | tests and tools |'))).toEqual([
      'css-linux is under 0BSD, and the README says MPL-2.0',
    ])
  })

  it('that nothing has any more are not told', () => {
    const rows = ['| `tslib` | 0BSD | the server |', '| `gone` | MPL-2.0 | the server |', '| `a` | MIT | the server |']
    expect(licenceProblems(lock({ ...tslib, 'node_modules/a': { license: 'MIT' } }), readme(...rows))).toEqual([
      "gone is in the README's table of licences and needs not be",
      "a is in the README's table of licences and needs not be",
    ])
  })
})
