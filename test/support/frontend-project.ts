import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { buildASTSchema, parse } from 'graphql'
import { readPages } from './page.ts'

/** A project of a frontend's team: the kit, and the files that docs/frontend.md shows. */
export interface FrontendProject {
  folder: string
  /** What the page shows, by file. */
  files: ReadonlyMap<string, string>
  write(file: string, text: string): void
  /** What the compiler finds wrong; empty: nothing. */
  compile(): string
  remove(): void
}

/** As strict as TypeScript can be, as a new project of Vite has it, which is more than ours. */
const compilerOptions = {
  ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], module: 'esnext', jsx: 'react-jsx' },
  ...{ moduleResolution: 'bundler', allowImportingTsExtensions: true, noEmit: true, skipLibCheck: true, strict: true },
  ...{ verbatimModuleSyntax: true, erasableSyntaxOnly: true, noUnusedLocals: true, noUnusedParameters: true },
  ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noImplicitOverride: true },
  ...{ noPropertyAccessFromIndexSignature: true, noImplicitReturns: true, isolatedModules: true },
}

interface Config {
  schema: string
  generates: Record<string, { config: Record<string, unknown> }>
}

/** Makes the project in a folder of its own, with the types of its operations. */
export async function createFrontendProject(): Promise<FrontendProject> {
  const folder = mkdtempSync(join(tmpdir(), 'ncb-frontend-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  cpSync('client-kit', join(folder, 'src/ncb'), { recursive: true })
  cpSync('schema/api.graphql', join(folder, 'src/ncb/schema.graphql'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  write('package.json', '{"type":"module"}')
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src', 'codegen.ts'] }))
  const files = shownFiles()
  for (const [file, text] of files) write(file, text)
  for (const { filename, content } of await generate(folder, files)) write(filename, content)
  return {
    folder,
    files,
    write,
    compile: () =>
      spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' })
        .stdout,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function shownFiles(): Map<string, string> {
  const blocks = readPages().flatMap((page) => page.blocks)
  return new Map(
    blocks.flatMap(({ notRun, text }) => {
      const file = /^(\S+), which a test (?:compiles|runs)$/.exec(notRun ?? '')?.[1]
      return file === undefined ? [] : [[file, text] as const]
    }),
  )
}

/** What `graphql-codegen` does by the page's codegen.ts: its preset over the operations in the page's files. */
async function generate(folder: string, files: ReadonlyMap<string, string>) {
  const { default: config }: { default: Config } = await import(join(folder, 'codegen.ts'))
  const schema = parse(readFileSync(join(folder, config.schema), 'utf8'))
  const documents = [...files].flatMap(([location, text]) =>
    [...text.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, rawSDL = '']) => ({
      ...{ location, rawSDL, document: parse(rawSDL) },
    })),
  )
  const [[baseOutputDir = '', target] = []] = Object.entries(config.generates)
  const outputs = await preset.buildGeneratesSection({
    ...{ baseOutputDir, schema, schemaAst: buildASTSchema(schema), documents, config: target?.config ?? {} },
    ...{ presetConfig: {}, plugins: [], pluginMap: {}, pluginContext: {} },
  })
  return Promise.all(outputs.map(async (output) => ({ filename: output.filename, content: await codegen(output) })))
}
