import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpClient } from '../../gateway/clients/http.ts'
import { localClient } from '../../gateway/clients/local.ts'
import type { SubgraphClient } from '../../gateway/clients/subgraph-client.ts'
import { createSettings } from '../../process/settings.ts'
import { identityReader } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'
import { subgraphNames } from '../../schema/sdl.ts'
import { readSubgraphsConfig } from '../../subgraphs/config.ts'
import { openSubgraphs } from '../../subgraphs/main.ts'
import { serveSubgraph } from '../../subgraphs/server.ts'
import { silent } from '../support/call.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { type Program, runIn } from '../support/program.ts'
import { type Proxy as Line, openProxy } from '../support/proxy.ts'
import { placeAllSeeded } from '../support/seeded.ts'
import { until } from '../support/until.ts'

const COLUMNS = 'ref,kind,number,issuedBy,type,vin,plate,plateCountry,scheme,value'
const STORY = `1,document,C7KJ40LMT,D,PASSPORT,,,,,
2,vehicle,,,,WVWZZZ3CZEE114207,,,,
"3, ""Gare du
Nord""",Vehicle,,,,,BNG4217,DEU,,
4,account,,,,,,,IBAN,FR7630006000011234567890189
5,document,A000?0001,ES,IDENTITY_CARD,,,,,
6,boat,,,,,,,,

7,document,A00000001,ES,,,,,,
8,vehicle,,,,,,,,
9,account,,,,,,,,
`
const CONFIRM = 'Nobody acts before the NCB of DEU has confirmed it.'
const STORY_TOLD = [
  `${COLUMNS},verdict,detail`,
  `1,document,C7KJ40LMT,D,PASSPORT,,,,,,STOLEN,${CONFIRM}`,
  `2,vehicle,,,,WVWZZZ3CZEE114207,,,,,STOLEN,${CONFIRM}`,
  `"3, ""Gare du Nord""",Vehicle,,,,,BNG4217,DEU,,,STOLEN,${CONFIRM}`,
  '4,account,,,,,,,IBAN,FR7630006000011234567890189,NO_RECORD,',
  '5,document,A000?0001,ES,IDENTITY_CARD,,,,,,NOT_CHECKED,"A document number has letters A-Z and digits only; character 5 is ""?""; got ""A000?0001""."',
  '6,boat,,,,,,,,,NOT_CHECKED,"kind is one of document, vehicle, account; got ""boat""."',
  '7,document,A00000001,ES,,,,,,,NO_RECORD,',
  '8,vehicle,,,,,,,,,NOT_CHECKED,"Give at least one of vin, chassisNumber, plate, engineNumber, hin and imo."',
  '9,account,,,,,,,,,NOT_CHECKED,""""" is no kind of account: write IBAN, DOMESTIC, WALLET."',
]

/** What is never asked twice: a number each. */
const numbered = (count: number) =>
  `kind,number,issuedBy\n${Array.from({ length: count }, (_, n) => `document,L${String(n).padStart(8, '0')},FRA\n`).join('')}`

const folder = mkdtempSync(join(tmpdir(), 'ncb-bulk-check-'))
let files = 0
const newFile = (text?: string | Buffer): string => {
  const file = join(folder, `${++files}.csv`)
  if (text !== undefined) writeFileSync(file, text)
  return file
}
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1)

/** Stands before the gateway: keeps the numbers of documents of each call, and may hold calls. */
async function openCounter(target: string) {
  const calls: string[][] = []
  let hold: (call: number) => Promise<void> | undefined = () => undefined
  const server: Server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts).toString()
    const asked: { variables: { documents: { number: string }[] } } = JSON.parse(body)
    calls.push(asked.variables.documents.map(({ number }) => number))
    await hold(calls.length)
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${target}/graphql`, { method: 'POST', headers, body })
    response.writeHead(answer.status, headers).end(await answer.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    calls,
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`,
    /** Resolves when the call of this number has come, which is not answered. */
    at: (call: number) =>
      new Promise<void>((come) => {
        hold = (number) => (number === call ? new Promise(() => come()) : undefined)
      }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const clients: SubgraphClient[] = []
let vehicles: Line
let stopVehicles: () => Promise<void>
let gateway: TestGateway
let url: string
beforeAll(async () => {
  await placeAllSeeded(folder)
  const config = readSubgraphsConfig(createSettings({ DATA_DIR: folder, SEED: 'always' }))
  const keys = fixedKeys(randomBytes(32))
  for (const subgraph of await openSubgraphs(subgraphNames, config, silent)) {
    if (subgraph.name !== 'vehicles') clients.push(localClient(subgraph, silent))
    else {
      const identities = identityReader(keys, 'vehicles')
      const server = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, identities }, silent)
      stopVehicles = server.stop
      vehicles = await openProxy({ host: '127.0.0.1', port: Number(new URL(server.url).port) })
      clients.push(httpClient({ name: 'vehicles', url: `http://127.0.0.1:${vehicles.port}`, keys }, silent))
    }
  }
  gateway = await startTestGateway({ clients })
  url = `${gateway.url}/graphql`
})
afterAll(async () => {
  await gateway.stop()
  await vehicles.close()
  await stopVehicles()
  rmSync(folder, { recursive: true, force: true })
})

const languages = [
  { name: 'TypeScript', command: [process.execPath, '--import', 'tsx', 'examples/bulk-check.ts'] },
  { name: 'Python', command: ['python3', 'examples/bulk-check.py'] },
]
const hasPython = spawnSync('python3', ['--version']).status === 0

describe.each(languages.filter(({ name }) => name !== 'Python' || hasPython))('checks in bulk in $name', (language) => {
  const [program = '', ...script] = language.command
  const start = (...args: string[]): Program => runIn(process.cwd(), program, [...script, ...args], {})
  const begin = (from: string, to: string, ...args: string[]) => start('--url', url, '--in', from, '--out', to, ...args)
  const lastError = ({ err }: Program) => err.trim().split('\n').at(-1)

  it('give each line its verdict, and say what was not looked up', async () => {
    const [from, to] = [newFile(`\ufeff${COLUMNS}\n${STORY}`), newFile()]
    const run = begin(from, to, '--purpose', 'BORDER_CONTROL')
    expect(await run.ended, run.err).toBe(0)
    expect(linesOf(to)).toEqual(STORY_TOLD)
    expect(run.out).toBe('Done: NOT_CHECKED 4, NO_RECORD 2, STOLEN 3.\n')
    // What is answered is not asked again, and an output may be an input.
    const again = begin(from, to)
    expect([await again.ended, again.err]).toEqual([0, '9 were checked before, and are not asked again.\n'])
    const copy = newFile()
    expect(await begin(to, copy).ended).toBe(0)
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(to, 'utf8'))
  })

  it('go on where kill -9 ended them: no line is lost or doubled, and nothing but the call under way asked again', async () => {
    const counter = await openCounter(gateway.url)
    const [from, to] = [newFile(numbered(1700)), newFile()]
    const run = () => start('--url', counter.url, '--in', from, '--out', to)
    const killAt = async (call: number) => {
      const arrived = counter.at(call)
      const killed = run()
      await arrived
      killed.process.kill('SIGKILL')
      await killed.ended
    }
    try {
      await killAt(3) // two calls are written
      expect(linesOf(to)).toHaveLength(1001)
      await killAt(5) // the third of the input was asked for again, and written
      expect(linesOf(to)).toHaveLength(1501)
      // A kill in the middle of writing: the last call is torn, within a line.
      truncateSync(to, statSync(to).size - 12_345)
      const whole = linesOf(to).length - 1
      expect(readFileSync(to, 'utf8').endsWith('\n')).toBe(false)
      counter.at(0)
      const last = run()
      expect(await last.ended, last.err).toBe(0)
      expect(linesOf(to).slice(1)).toEqual(
        linesOf(from)
          .slice(1)
          .map((line) => `${line},NO_RECORD,`),
      )
      expect(counter.calls.map(([first, ...others]) => [Number(first?.slice(1)), 1 + others.length])).toEqual([
        [0, 500],
        [500, 500],
        [1000, 500], // killed
        [1000, 500],
        [1500, 200], // killed
        [whole, Math.min(500, 1700 - whole)],
        ...(1700 - whole > 500 ? [[whole + 500, 1200 - whole]] : []),
      ])
    } finally {
      counter.close()
    }
  })

  it('never take a source that is not answered for "no record", and check what the others answer', async () => {
    const [from, to] = [
      newFile('kind,vin,number,issuedBy\nvehicle,WVWZZZ3CZEE114207,,\ndocument,,C7KJ40LMT,D\n'),
      newFile(),
    ]
    const why = 'vehicles could not be asked. Ask again later.'
    await vehicles.cut()
    const failing = begin(from, to, '--tries', '2', '--longest-wait', '20')
    expect(await failing.ended, failing.err).toBe(3)
    await vehicles.mend()
    expect(failing.err).toContain(`Asks again in 0.02 s: ${why}`)
    expect(failing.out).toBe('Done: COULD_NOT_BE_ASKED 1, STOLEN 1.\n')
    expect(linesOf(to).slice(1)).toEqual([
      `vehicle,WVWZZZ3CZEE114207,,,COULD_NOT_BE_ASKED,${why}`,
      `document,,C7KJ40LMT,D,STOLEN,${CONFIRM}`,
    ])
    // It is told again to whoever runs it again, and answered as an input of its own.
    expect(await begin(from, to).ended).toBe(3)
    const rest = newFile(
      `${linesOf(to)
        .filter((line) => /^kind|COULD_NOT_BE_ASKED/.test(line))
        .join('\n')}\n`,
    )
    const answered = newFile()
    expect(await begin(rest, answered).ended).toBe(0)
    expect(linesOf(answered).at(1)).toBe(`vehicle,WVWZZZ3CZEE114207,,,STOLEN,${CONFIRM}`)
  })

  it('ask again until a source answers', async () => {
    const [from, to] = [newFile('kind,vin\nvehicle,WVWZZZ3CZEE114207\n'), newFile()]
    await vehicles.cut()
    const run = begin(from, to, '--tries', '1000', '--longest-wait', '20')
    await until(() => run.err.includes('Asks again'))
    await vehicles.mend()
    expect(await run.ended, run.err).toBe(0)
    expect(linesOf(to).at(1)).toBe(`vehicle,WVWZZZ3CZEE114207,STOLEN,${CONFIRM}`)
  })

  it('wait when they are told to, and ask again', async () => {
    const shared = clients.map((client) => ({ ...client, close: async () => {} }))
    // A unit takes a day to come back.
    const small = await startTestGateway({ clients: shared, admission: { costPerSecond: 1 / 86_400, costBurst: 1000 } })
    const token = newFile(await small.token('FRA', { user: `first-${language.name}` }))
    const [from, to] = [newFile(numbered(1000)), newFile()]
    const args = ['--url', `${small.url}/graphql`, '--in', from, '--out', to, '--token-file', token]
    try {
      const waiting = start(...args, '--purpose', 'BORDER_CONTROL')
      await until(() => waiting.err.includes('Asks again in 30 s: '))
      waiting.process.kill('SIGKILL')
      await waiting.ended
      const run = start(...args, '--purpose', 'BORDER_CONTROL', '--longest-wait', '20', '--tries', '1')
      await until(() => run.err.includes('Asks again in 0.02 s: '))
      writeFileSync(token, await small.token('FRA', { user: `second-${language.name}` })) // who has a share of their own
      expect(await run.ended, run.err).toBe(0)
      expect(run.out).toBe('Done: NO_RECORD 1000.\n')
      expect(linesOf(to)).toHaveLength(1001)
    } finally {
      await small.stop()
    }
  })

  it('end with 3 where no gateway answers, and write nothing of that call', async () => {
    const [from, to] = [newFile(numbered(2)), newFile()]
    const nobody = await openCounter(gateway.url)
    nobody.close()
    const args = ['--in', from, '--out', to, '--longest-wait', '20', '--tries', '2']
    const run = start('--url', nobody.url, ...args)
    expect(await run.ended).toBe(3)
    expect(lastError(run)).toMatch(/^The gateway was not reached: .+ Run it again: it goes on where it was\.$/)
    const proxy = start('--url', `${gateway.url}/health`, ...args)
    expect(await proxy.ended).toBe(3)
    expect(lastError(proxy)).toMatch(/^The gateway was not reached: HTTP status \d+\. Run it again/)
    expect(linesOf(to)).toHaveLength(1)
    expect(await begin(from, to).ended).toBe(0)
    expect(linesOf(to)).toHaveLength(3)
  })

  it('end with 1 where they are refused for good', async () => {
    const [from, to] = [newFile(numbered(2)), newFile()]
    const run = begin(from, to, '--token', 'no-token')
    expect(await run.ended).toBe(1)
    expect(run.err).toMatch(/^Refused, and asking again would not help\. UNAUTHENTICATED: /)
    const partner = await gateway.token('FRA', { roles: ['partner'] })
    const forbidden = begin(from, to, '--token', partner, '--purpose', 'BORDER_CONTROL')
    expect(await forbidden.ended).toBe(1)
    expect(forbidden.err).toMatch(/^Refused, and asking again would not help\. FORBIDDEN: /)
    expect(linesOf(to)).toHaveLength(1)
  })

  it('end with 2 and say what is wrong with a file', async () => {
    const wrong: [what: string, text: string | Buffer | undefined, sentence: RegExp][] = [
      ['a file that is not there', undefined, /no such file/i],
      ['an empty file', '', /has no column "kind": its first line names the columns, with commas between them\.$/],
      ['semicolons', 'kind;number\ndocument;A1\n', /has no column "kind"/],
      ['a column twice', 'kind,vin,vin\n', /has two columns "vin"\.$/],
      [
        'a line that is short',
        'kind,vin\nvehicle,"a\nb"\nvehicle\n',
        /Line 4 of .+ has 1 values, and there are 2 columns\.$/,
      ],
      ['a quote that is not closed', 'kind,vin\nvehicle,"a\n', /is no CSV as it has to be: /],
      ['UTF-16', Buffer.from('\ufeffkind,vin\n', 'utf16le'), /is not UTF-8: save it as CSV UTF-8\.$/],
      ['Windows-1252', Buffer.from('kind,vin\nvehicle,M\xdc\n', 'latin1'), /is not UTF-8: save it as CSV UTF-8\.$/],
    ]
    const runs = wrong.map(([, text]) => begin(newFile(text), newFile()))
    for (const [at, run] of runs.entries()) {
      const [what, , sentence = /^$/] = wrong[at] ?? []
      expect(await run.ended, what).toBe(2)
      expect(run.err.trim(), what).toMatch(sentence)
    }
  })

  it('end with 2 where the command line is wrong', async () => {
    const args = ['--url', url, '--in', newFile(numbered(1)), '--out', newFile()]
    const wrong = [['--url', 'gateway:4000'], ['--tries', '0'], ['--longest-wait', '0'], ['--nonsense']]
    for (const run of wrong.map((more) => start(...args, ...more))) {
      expect(await run.ended).toBe(2)
      expect(run.err).toMatch(/--(url http|tries is|longest-wait is|nonsense)/)
    }
    const help = start('--help')
    expect(await help.ended).toBe(0)
    expect(help.out).toContain('--token-file')
  })

  it('leave an output of another input alone, and one that another process writes', async () => {
    const [from, to] = [newFile(numbered(3)), newFile()]
    expect(await begin(from, to).ended).toBe(0)
    const before = readFileSync(to, 'utf8')
    for (const text of [numbered(2), numbered(3).replace('L00000001', 'L9'), `ref,${numbered(1)}`]) {
      const run = begin(newFile(text), to)
      expect(await run.ended).toBe(2)
      expect(run.err).toMatch(/^Line \d of .+ is not of this input: give another --out\.\n$/)
    }
    expect(readFileSync(to, 'utf8')).toBe(before)

    const counter = await openCounter(gateway.url)
    const arrived = counter.at(1)
    const busy = newFile()
    const first = start('--url', counter.url, '--in', from, '--out', busy)
    await arrived
    const second = begin(from, busy)
    expect(await second.ended).toBe(2)
    expect(second.err).toBe(
      `${busy} is in use by another process. Stop that process, or give this one another --out.\n`,
    )
    first.process.kill('SIGKILL')
    await first.ended
    counter.close()
  })
})
