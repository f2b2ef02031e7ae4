import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { build } from 'esbuild'
import { buildASTSchema, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { readPages } from '../support/page.ts'

/** A project of a frontend's team: the kit, and the files that docs/frontend.md shows. */
const project = mkdtempSync(join(tmpdir(), 'ncb-frontend-'))
const files = readPages().flatMap(({ blocks }) =>
  blocks.flatMap(({ notRun, text }) => {
    const file = /^(\S+), which a test compiles$/.exec(notRun ?? '')?.[1]
    return file === undefined ? [] : { file, text }
  }),
)

/** As strict as TypeScript can be, as a new project of Vite has it, which is more than ours. */
const compilerOptions = {
  ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], module: 'esnext', jsx: 'react-jsx' },
  ...{ moduleResolution: 'bundler', allowImportingTsExtensions: true, noEmit: true, skipLibCheck: true, strict: true },
  ...{ verbatimModuleSyntax: true, erasableSyntaxOnly: true, noUnusedLocals: true, noUnusedParameters: true },
  ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noImplicitOverride: true },
  ...{ noPropertyAccessFromIndexSignature: true, noImplicitReturns: true, isolatedModules: true },
}

function compile(): string {
  const compiler = resolve('node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' }).stdout
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}

interface Config {
  schema: string
  generates: Record<string, { config: Record<string, unknown> }>
}

/** What `graphql-codegen` does by the page's codegen.ts: its preset over the operations in the page's files. */
async function generate(): Promise<void> {
  const { default: config }: { default: Config } = await import(join(project, 'codegen.ts'))
  const schema = parse(readFileSync(join(project, config.schema), 'utf8'))
  const documents = files.flatMap(({ file, text }) =>
    [...text.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, rawSDL = '']) => ({
      location: file,
      rawSDL,
      document: parse(rawSDL),
    })),
  )
  const [[baseOutputDir = '', target] = []] = Object.entries(config.generates)
  const outputs = await preset.buildGeneratesSection({
    ...{ baseOutputDir, schema, schemaAst: buildASTSchema(schema), documents, config: target?.config ?? {} },
    ...{ presetConfig: {}, plugins: [], pluginMap: {}, pluginContext: {} },
  })
  for (const output of outputs) write(output.filename, await codegen(output))
}

let gateway: TestGateway
beforeAll(async () => {
  cpSync('client-kit', join(project, 'src/ncb'), { recursive: true })
  cpSync('schema/api.graphql', join(project, 'src/ncb/schema.graphql'))
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
  write('package.json', '{"type":"module"}')
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src', 'codegen.ts'] }))
  for (const { file, text } of files) write(file, text)
  await generate()
  gateway = await startTestGateway()
})
afterAll(async () => {
  await gateway.stop()
  rmSync(project, { recursive: true, force: true })
})

describe('the client kit', () => {
  it('fits the most strict TypeScript with Apollo Client in React, urql in Vue, and no client', () => {
    expect(files).toHaveLength(5)
    expect(compile()).toBe('')
  })

  it('leaves no scalar unknown', () => {
    const text = readFileSync(join(project, 'src/gql/graphql.ts'), 'utf8')
    const types = text
      .replace(/\/\*\*.*?\*\//gs, '')
      .replace(/^type Exact<.*$/m, '')
      .replaceAll(' as unknown as ', '')
    expect(types).toContain('alertUpdates')
    expect(types.match(/^.*\b(unknown|any)\b.*$/gm) ?? []).toEqual([])
  })

  it('has types that find what is wrong', () => {
    write(
      'src/wrong.ts',
      `import { hasCode, isCode, type NcbError } from './ncb/errors.ts'
import { graphql } from './gql'
hasCode(undefined, 'SOURCE_GONE')
export const code = (error: NcbError) => isCode(error, 'CONFLICT') && error.extensions.code === 'NOT_FOUND'
export const query = graphql(\`query Unknown { unknown }\`).x
`,
    )
    const said = compile()
    rmSync(join(project, 'src/wrong.ts'))
    expect(said.match(/^src\/wrong\.ts\(\d+/gm) ?? said.match(/wrong\.ts\(\d+/g)).toEqual(
      [3, 4, 5].map((line) => expect.stringContaining(`wrong.ts(${line}`)),
    )
  })

  it('is built for browsers: it needs nothing of Node', async () => {
    const entryPoints = ['src/client.ts', 'src/alerts.tsx', 'src/feed.ts', 'src/watch.ts'].map((file) =>
      join(project, file),
    )
    const external = ['react', 'react/*']
    const options = {
      entryPoints,
      external,
      bundle: true,
      minify: true,
      format: 'esm' as const,
      outdir: project,
      write: false as const,
    }
    const { outputFiles, warnings } = await build({ ...options, platform: 'browser', logLevel: 'silent' })
    expect(warnings).toEqual([])
    const alone = outputFiles.find(({ path }) => path.endsWith('watch.js'))
    expect(alone?.contents.length).toBeLessThan(16_000)
  })

  it('runs as the page shows it', async () => {
    const { watch }: { watch(url: string, say: (line: string) => void): () => void } = await import(
      join(project, 'src/watch.ts')
    )
    const said: string[] = []
    const stop = watch(`${gateway.url}/graphql`, (line) => said.push(line))
    await expect.poll(() => said, { timeout: 60_000 }).toContain('connected')
    stop()
    expect(JSON.parse(said[0] ?? '')).toEqual({ alertUpdates: { __typename: 'AlertFeedCheckpoint' } })
  })
})
