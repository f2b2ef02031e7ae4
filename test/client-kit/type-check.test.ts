import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFrontendProject, type FrontendProject } from '../support/frontend-project.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'

let project: FrontendProject
let gateway: TestGateway
beforeAll(async () => {
  project = await createFrontendProject()
  gateway = await startTestGateway()
})
afterAll(async () => {
  await gateway.stop()
  project.remove()
})

describe('the client kit', () => {
  it('fits the most strict TypeScript with Apollo Client in React, urql in Vue, and no client', () => {
    expect(project.files.size).toBe(5)
    expect(project.compile()).toBe('')
  })

  it('leaves no scalar unknown', () => {
    const text = readFileSync(join(project.folder, 'src/gql/graphql.ts'), 'utf8')
    const types = text
      .replace(/\/\*\*.*?\*\//gs, '')
      .replace(/^type Exact<.*$/m, '')
      .replaceAll(' as unknown as ', '')
    expect(types).toContain('alertUpdates')
    expect(types.match(/^.*\b(unknown|any)\b.*$/gm) ?? []).toEqual([])
  })

  it('has types that find what is wrong', () => {
    project.write(
      'src/wrong.ts',
      `import { hasCode, isCode, type NcbError } from './ncb/errors.ts'
import { graphql } from './gql'
hasCode(undefined, 'SOURCE_GONE')
export const code = (error: NcbError) => isCode(error, 'CONFLICT') && error.extensions.code === 'NOT_FOUND'
export const query = graphql(\`query Unknown { unknown }\`).x
`,
    )
    const said = project.compile()
    rmSync(join(project.folder, 'src/wrong.ts'))
    expect(said.match(/^src\/wrong\.ts\(\d+/gm) ?? said.match(/wrong\.ts\(\d+/g)).toEqual(
      [3, 4, 5].map((line) => expect.stringContaining(`wrong.ts(${line}`)),
    )
  })

  it('is built for browsers: it needs nothing of Node', async () => {
    const entryPoints = ['src/client.ts', 'src/main.tsx', 'src/feed.ts', 'src/watch.ts'].map((file) =>
      join(project.folder, file),
    )
    const external = ['react', 'react/*', 'react-dom/*']
    const options = {
      entryPoints,
      external,
      bundle: true,
      minify: true,
      format: 'esm' as const,
      outdir: project.folder,
      write: false as const,
    }
    const { outputFiles, warnings } = await build({ ...options, platform: 'browser', logLevel: 'silent' })
    expect(warnings).toEqual([])
    const alone = outputFiles.find(({ path }) => path.endsWith('watch.js'))
    expect(alone?.contents.length).toBeLessThan(16_000)
  })

  it('runs as the page shows it', async () => {
    const { watch }: { watch(url: string, say: (line: string) => void): () => void } = await import(
      join(project.folder, 'src/watch.ts')
    )
    const said: string[] = []
    const stop = watch(`${gateway.url}/graphql`, (line) => said.push(line))
    await expect.poll(() => said, { timeout: 60_000 }).toContain('connected')
    stop()
    expect(JSON.parse(said[0] ?? '')).toEqual({ alertUpdates: { __typename: 'AlertFeedCheckpoint' } })
  })
})
