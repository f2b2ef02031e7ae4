import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGatewayConfig } from '../../gateway/config.ts'
import { createMetrics } from '../../gateway/metrics.ts'
import { noCounts } from '../../gateway/subscriptions/counts.ts'
import { createSettings, type Settings } from '../../process/settings.ts'
import { readProcessingLogConfig } from '../../processing-log/config.ts'
import { errorCodes } from '../../schema/errors.ts'
import { purposes } from '../../schema/identity.ts'
import { readLoneSubgraphConfig, readSubgraphsConfig } from '../../subgraphs/config.ts'
import { type Page, readPages } from '../support/page.ts'

const pages = readPages()
const OPERATORS = join('docs', 'operators.md')
const DECISIONS = join('docs', 'decisions')
const INDEX = join(DECISIONS, 'README.md')
/** A page for each type, and one that leads to them. */
const TYPES = join('docs', 'schema')

function pageOf(file: string): Page {
  const page = pages.find((one) => one.file === file)
  if (!page) throw new Error(`${file} is missing`)
  return page
}

/** Texts of ours below some folders. */
function textsIn(folders: readonly string[], endings: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => endings.some((ending) => file.endsWith(ending)))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  )
}

describe('the pages', () => {
  it('link to what is there', () => {
    const broken = pages.flatMap(({ file, links }) =>
      links
        .filter((link) => !/^https?:/.test(link))
        .filter((link) => {
          const [path = '', anchor] = link.split('#')
          const target = path === '' ? file : normalize(join(dirname(file), path))
          if (!existsSync(target)) return true
          return anchor !== undefined && !pages.find((page) => page.file === target)?.anchors.has(anchor)
        })
        .map((link) => `${file}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  it('name files and folders of this repository that are there', () => {
    const roots = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const isPath = new RegExp(`^(${roots.map(({ name }) => name.replace('.', '\\.')).join('|')})/[\\w./-]*$`)
    const made = ['data/', 'dist/', 'schema/generated/'] // by the server, the build; and one that is not to be
    const named = pages.flatMap(({ file, codes }) =>
      codes.filter((code) => isPath.test(code)).map((code) => ({ file, code })),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(({ code }) => !made.some((folder) => code.startsWith(folder)) && !existsSync(code))).toEqual([])
  })

  it('name scripts of npm that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const known = [...Object.keys(scripts), ...Object.keys(scripts).map((script) => `run ${script}`)]
    const named = pages.flatMap(({ text }) =>
      [...text.matchAll(/\bnpm (?:run (?:-s )?[\w:-]+|start|test)\b/g)].map(([command]) =>
        command.replace(/^npm (run )?(-s )?/, '$1'),
      ),
    )
    expect(new Set(named).size).toBeGreaterThan(8)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })

  it('name settings as the program reads them, with their defaults', () => {
    const rows = pageOf(OPERATORS).tables.flatMap(({ header, rows }) => {
      const at = header.indexOf('setting')
      return at < 0 ? [] : rows.map((row) => ({ names: namesIn(row[at] ?? ''), row: row.join(' | ') }))
    })
    const read = readSettings()
    expect(rows.flatMap(({ names }) => names).sort()).toEqual([...read.keys()].sort())
    for (const { names, row } of rows) {
      const values = row.replace(/(\d),(?=\d{3})/g, '$1').split(/[^\w]+/)
      for (const name of names) {
        const fallback = read.get(name)
        if (fallback !== undefined && !isOfOneSubgraph(name)) expect(values, name).toContain(String(fallback))
      }
    }
  })

  it('name every secret that may stand in a file', () => {
    const paragraph = pageOf(OPERATORS)
      .text.split(/\n\n/)
      .find((one) => one.includes('_FILE=/run/secrets/'))
    const named = namesIn(paragraph ?? '').map((name) => `${name}_FILE`)
    expect(named.filter((name) => secretFiles().includes(name)).sort()).toEqual(secretFiles().sort())
  })

  it('name no setting, code or value that there is not', () => {
    const values = readFileSync('schema/api.graphql', 'utf8')
    const known = [...readSettings().keys(), ...secretFiles(), ...Object.keys(errorCodes), ...purposes]
    const others = [
      'NODE_OPTIONS',
      'TEST_POSTGRES_URL',
      'TEST_MONGODB_URL',
      'TEST_BOTH_PATHS',
      'REFER_TO_POLICE',
      'COULD_NOT_BE_ASKED',
    ]
    const strangers = pages.flatMap(({ file, codes, blocks }) =>
      [...codes, ...blocks.flatMap(({ text }) => text.match(/\b[A-Z_]+(?==)/g) ?? [])]
        .filter((code) => /^[A-Z]+(_[A-Z]+)+$/.test(code))
        .filter((code) => ![...known, ...others].includes(code) && !new RegExp(`^ *${code}$`, 'm').test(values))
        .map((code) => `${file}: ${code}`),
    )
    expect(strangers).toEqual([])
  })

  it('name settings that .env.example describes, and it no others', () => {
    const described = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
    const read = [...readSettings().keys()].filter((name) => !isOfOneSubgraph(name))
    expect(described.sort()).toEqual(read.sort())
  })

  it('name the metrics that there are', async () => {
    const shown = pageOf(OPERATORS)
      .tables.filter(({ header }) => header[0] === 'metric')
      .flatMap(({ rows }) => rows.flatMap(([names = '']) => names.match(/ncb_\w+/g) ?? []))
    const { page } = createMetrics({
      counts: { hits: 0, misses: 0, plans: 0 },
      breakers: () => [],
      subscriptions: noCounts(),
      processingLog: () => undefined,
      admission: () => ({ running: 0, waiting: 0, refused: { RATE_LIMITED: 0, OVERLOADED: 0 } }),
      recordsToReview: async () => new Map(),
      overdueHitConfirmations: async () => new Map(),
    })
    const { text } = await page()
    expect(shown.sort()).toEqual([...text.matchAll(/^# TYPE (ncb_\w+)/gm)].map(([, name]) => name).sort())
  })
})

describe('README.md', () => {
  it('is read in a few minutes', () => {
    expect(pageOf('README.md').text.split('\n').length).toBeLessThanOrEqual(121)
  })

  it('leads to every page', () => {
    const { links } = pageOf('README.md')
    const others = pages
      .map(({ file }) => file)
      .filter((file) => ![DECISIONS, TYPES].includes(dirname(file)) && file !== 'README.md')
    expect(others.filter((file) => !links.includes(file))).toEqual([])
    expect(links).toContain(INDEX)
    expect(links).toContain(join(TYPES, 'README.md'))
  })
})

describe('the decisions', () => {
  it('stand in their index by number and title', () => {
    const files = pages.filter(({ file }) => dirname(file) === DECISIONS && file !== INDEX)
    expect(files.length).toBeGreaterThan(80)
    const lines = files.map(({ file, text }) => {
      const [, name = '', number] = /([^/]*?(\d{4})[^/]*)$/.exec(file) ?? []
      return `| [${number}](${name}) | ${/^# (.+)$/m.exec(text)?.[1]} |`
    })
    expect(pageOf(INDEX).text.match(/^\| \[\d{4}\].*$/gm)).toEqual(lines)
  })
})

describe('the glossary', () => {
  const { tables, codes } = pageOf(join('docs', 'glossary.md'))
  const folders = ['schema', 'gateway', 'subgraphs', 'process', 'processing-log', 'examples']
  const texts = textsIn(folders, ['.ts', '.graphql'])

  it('has words that are used', () => {
    const prose = [...texts, ...pages.filter(({ file }) => !file.endsWith('glossary.md')).map(({ text }) => text)]
    const used = prose.join('\n').toLowerCase()
    const terms = tables.flatMap(({ rows }) => rows.flatMap(([term = '']) => term.replaceAll('`', '').split(', ')))
    expect(terms.length).toBeGreaterThan(60)
    expect(terms.filter((term) => !used.includes(term.toLowerCase()))).toEqual([])
    expect(new Set(terms).size).toBe(terms.length)
  })

  it('has names that are in the code', () => {
    const code = texts.join('\n')
    expect(codes.filter((name) => /^[@\w]+$/.test(name) && !code.includes(name))).toEqual([])
  })
})

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([A-Z][A-Z_]*)`/g)].flatMap(([, name]) => name ?? [])
}

/** Whether a setting has that of all subgraphs as its default. */
function isOfOneSubgraph(name: string): boolean {
  return /^SUBGRAPH_.+_TIMEOUT_MS$/.test(name)
}

/** The settings of files that secrets may stand in. */
function secretFiles(): string[] {
  const secrets = new Set<string>()
  readSettings(secrets)
  return [...secrets].map((name) => `${name}_FILE`)
}

/**
 * Every setting that the gateway, its subgraphs and a subgraph alone read, with its default where it is a plain one.
 * `secrets`: is given those that may stand in a file.
 */
function readSettings(secrets = new Set<string>()): ReadonlyMap<string, string | number | undefined> {
  const read = new Map<string, string | number | undefined>()
  const settings = createSettings({})
  const watched: Settings = {
    ...settings,
    text(name) {
      if (!read.has(name)) read.set(name, undefined)
      return settings.text(name)
    },
    secret(name) {
      read.set(name, undefined)
      secrets.add(name)
      return settings.secret(name)
    },
    integer(name, allowed) {
      read.set(name, allowed.fallback)
      return settings.integer(name, allowed)
    },
    oneOf(name, choices, fallback) {
      read.set(name, fallback)
      return settings.oneOf(name, choices, fallback)
    },
  }
  readGatewayConfig(watched)
  readSubgraphsConfig(watched)
  readLoneSubgraphConfig(watched)
  readProcessingLogConfig(watched)
  return read
}
