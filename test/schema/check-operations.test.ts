import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ncb-operations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes files, runs the program on their folder or on one of them, and gives what it says without the folder. */
function check(files: Record<string, string>, named = '') {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const program = ['--import', 'tsx', 'schema/check-operations.ts', join(folder, named)]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  const lines = (text: string) => text.replaceAll(`${folder}/`, '').split('\n').filter(Boolean)
  return { status, said: lines(stdout), complained: lines(stderr) }
}

describe("a team's operations, held to the schema", () => {
  it('are all right where the schema answers them: the samples', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'schema/check-operations.ts', 'gateway/explorer/operations', 'examples'],
      { encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^operations: the schema answers all \d\d\n$/)])
  })

  it('are named with file and line where it does not: in documents, in scripts, in manifests, in a fragment elsewhere', () => {
    const { status, said } = check({
      'a.graphql': 'query A {\n  person(id: "p1") {\n    id\n    nickname\n  }\n}\n',
      'src/b.tsx':
        "import { gql } from 'urql'\nimport { parts } from './parts'\nexport const B = gql`\n  query B($id: ID!) {\n" +
        '    person(id: $id) { ...Parts fingerprint isOpen @client }\n  }\n  $' +
        '{parts}\n`\n',
      'src/parts.ts': 'export const parts = graphql(`fragment Parts on Person {\n  id\n  shoeSize\n}`)\n',
      'src/c.js': 'const c = /* GraphQL */ `query C { person { id } }`\n',
      'manifest.json': JSON.stringify(
        {
          format: 'apollo-persisted-query-manifest',
          version: 1,
          operations: [{ id: 'd', name: 'D', type: 'query', body: 'query D { weather }' }],
        },
        null,
        2,
      ),
      'persisted-documents.json': JSON.stringify({ ['0a'.repeat(20)]: 'query E { tides }' }),
      'node_modules/x/f.graphql': 'query F { nothing }',
      'package.json': '{"name":"a-team"}',
    })
    expect(status).toBe(1)
    expect(said).toEqual([
      'a.graphql:4 A: Cannot query field "nickname" on type "Person". Did you mean "name"?',
      'manifest.json:9 D: Cannot query field "weather" on type "Query".',
      'persisted-documents.json:1 E: Cannot query field "tides" on type "Query". Did you mean "notices"?',
      'src/b.tsx:5 B: Cannot query field "fingerprint" on type "Person".',
      'src/parts.ts:3 B: Cannot query field "shoeSize" on type "Person".',
      'src/c.js:1 C: Field "person" argument "id" of type "ID!" is required, but it was not provided.',
    ])
  })

  it('are named where their text cannot be read', () => {
    const { status, said } = check({ 'a.graphql': 'query A {\n  person(\n' })
    expect([status, said]).toEqual([1, ['a.graphql:3 Syntax Error: Expected Name, found <EOF>.']])
  })

  it.each([
    ['an empty folder', {}, '', 'There are no operations in '],
    ['no folder', {}, 'nowhere', 'nowhere: there is no such file or folder.'],
    ['a picture', { 'a.png': '' }, 'a.png', 'a.png: operations are read from .graphql, scripts and manifests (.json).'],
    ['a manifest that is not JSON', { 'm.json': '{' }, 'm.json', 'm.json: it is not JSON.'],
    [
      'a manifest of something else',
      { 'm.json': '{"a":1}' },
      'm.json',
      "m.json: it is no manifest: neither Apollo's, nor texts by their hashes.",
    ],
  ])('are asked for where there are none: %s', (_case, files, named, sentence) => {
    const { status, complained } = check(files, named)
    expect([status, complained]).toEqual([2, [expect.stringContaining(sentence)]])
  })
})
