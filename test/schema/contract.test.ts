import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compose, unannounced, undescribed } from '../../schema/compose.ts'
import { errorCodes } from '../../schema/errors.ts'
import { schemaFile } from '../../schema/sdl.ts'

describe('the contract', () => {
  it('as composed is the contract as committed', () => {
    expect(compose()).toEqual({ supergraph: schemaFile('supergraph.graphql'), api: schemaFile('api.graphql') })
  })

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed(buildSchema(schemaFile('api.graphql')))).toEqual([])
  })

  it('would name whatever had no description', () => {
    const bare = buildSchema('type Query { a(b: I): E } enum E { V } input I { f: S } scalar S union U = Query')
    expect(undescribed(bare).sort()).toEqual(['E', 'E.V', 'I', 'I.f', 'Query', 'Query.a', 'Query.a(b:)', 'S', 'U'])
  })

  it('breaks its clients only with a word in the changelog', async () => {
    const [before, after] = ['type Query { a: Int, b: Int }', 'type Query { a: Int! }']
    expect(await unannounced(before, after, '## [Unreleased]\n\n- Something else.')).toHaveLength(1)
    expect(await unannounced(before, after, '## [Unreleased]\n\n- `Query.b` is gone.')).toEqual([])
    expect(await unannounced(before, after, '## [Unreleased]\n\n## [0.1.0]\n\n- `Query.b` is gone.')).toHaveLength(1)
    expect(await unannounced(after, before, '')).toHaveLength(1) // a field that may now be null breaks them too
    expect(await unannounced(before, before, '')).toEqual([])
  })

  it('shows nothing of what alerts and persons are joined by', () => {
    const subject = buildSchema(schemaFile('api.graphql')).getType('AlertSubject')
    expect(isObjectType(subject) && Object.keys(subject.getFields()).sort()).toEqual(['name', 'person', 'role'])
  })
})

describe('the table of error codes', () => {
  it('in docs/errors.md is the one in the code', () => {
    const rows = readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| ([0-9]{3}) \| (.+) \|$/gm)
    const shown = Object.fromEntries(
      [...rows].map(([, code, status, meaning]) => [code, { status: Number(status), meaning }]),
    )
    expect(shown).toEqual(errorCodes)
  })

  it('has no code that nothing answers with', () => {
    const sources = ['gateway', 'subgraphs', 'process', 'schema'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.includes('generated') && file !== 'errors.ts')
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    )
    /** What Apollo Server answers with by itself; test/gateway/gateway.test.ts meets them. */
    const apollos = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE']
    const unused = Object.keys(errorCodes).filter(
      (code) => !apollos.includes(code) && !sources.some((text) => text.includes(`'${code}'`)),
    )
    expect(unused).toEqual([])
  })
})
