import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, it } from 'vitest'

const IMPORT = /(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+\.ts)'/gm
/** `import(`./${name}/subgraph.ts`)`: of any folder there. */
const IMPORT_BY_NAME = /\bimport\(`(\.[^`]+\.ts)`\)/g

/** The files of ours that each file imports, types and dynamic imports too. */
function importsOf(folders: readonly string[]): Map<string, string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  )
  return new Map(
    files.map((file) => {
      const text = readFileSync(file, 'utf8')
      const pathsOf = (imports: RegExp) =>
        [...text.matchAll(imports)].map(([, path = '']) => normalize(join(dirname(file), path)))
      return [file, [...pathsOf(IMPORT), ...pathsOf(IMPORT_BY_NAME).flatMap((pattern) => matching(pattern, files))]]
    }),
  )
}

/** The files at a path that has `${...}` for the name of one folder. */
function matching(pattern: string, files: readonly string[]): string[] {
  const [before = '', after = ''] = pattern.split(/\$\{.+\}/)
  return files.filter(
    (file) =>
      file.startsWith(before) && file.endsWith(after) && !file.slice(before.length, -after.length).includes(sep),
  )
}

/** Files that import each other, in the order of the imports; the first that are found. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const settled = new Set<string>()
  const trail: string[] = []
  function visit(file: string): string[] {
    const at = trail.indexOf(file)
    if (at >= 0) return [...trail.slice(at), file]
    if (settled.has(file)) return []
    trail.push(file)
    for (const imported of imports.get(file) ?? []) {
      const circle = visit(imported)
      if (circle.length > 0) return circle
    }
    trail.pop()
    settled.add(file)
    return []
  }
  for (const file of imports.keys()) {
    const circle = visit(file)
    if (circle.length > 0) return circle
  }
  return []
}

it('no files import each other, not even for types', () => {
  const imports = importsOf([
    'schema',
    'process',
    'processing-log',
    'gateway',
    'subgraphs',
    'test',
    'bench',
    'soak',
    'examples',
  ])
  expect(imports.get(join('gateway', 'main.ts'))).toContain(join('gateway', 'server.ts'))
  expect(imports.get(join('subgraphs', 'main.ts'))).toContain(join('subgraphs', 'vehicles', 'subgraph.ts'))
  expect(circleIn(imports)).toEqual([])
})

it('a circle would be found', () => {
  expect(circleIn(new Map(Object.entries({ a: ['b'], b: ['c', 'd'], c: [], d: ['b'] })))).toEqual(['b', 'd', 'b'])
})
