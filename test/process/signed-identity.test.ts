import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { httpClient } from '../../gateway/clients/http.ts'
import { createLog } from '../../process/log.ts'
import { identityReader, identitySigner } from '../../process/signed-identity.ts'
import { fixedKeys, openSigningKeys, type SigningKeys } from '../../process/signing-keys.ts'
import { UsedOnce } from '../../process/used-once.ts'
import { serveSubgraph } from '../../subgraphs/server.ts'
import type { Subgraph } from '../../subgraphs/subgraph.ts'
import { askOnce, callAs, silent } from '../support/call.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { until } from '../support/until.ts'

const folder = mkdtempSync(join(tmpdir(), 'ncb-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const query = '{ person(id: "p1") { id } }'
const answered = { data: { person: { id: 'p1' } } }

function persons(): Subgraph {
  const found = smallSubgraphs(behaviour()).find(({ name }) => name === 'persons')
  if (!found) throw new Error('there is no subgraph persons')
  return found
}

describe('a signed identity', () => {
  const keys = fixedKeys(randomBytes(32))
  const { identity, purpose } = callAs('DEU')

  /** A subgraph whose clock can be set, beside a gateway whose clock is right. */
  function readerAt() {
    const clock = { ahead: -60_000 }
    const reader = identityReader(keys, 'persons', { now: () => Date.now() + clock.ahead })
    const sign = identitySigner(keys, 'persons')
    return { clock, reader, sign: () => sign(identity, purpose, 'asked') }
  }
  const untimely = 'The signed identity has expired, or is of the future. Are the clocks right?'

  it('lives ten seconds, and five more where the clocks differ', () => {
    const { clock, reader, sign } = readerAt()
    const read = (ahead: number) => {
      clock.ahead = ahead
      return () => reader.read(sign())
    }
    for (const ahead of [-4900, 0, 9900, 14_900]) expect(read(ahead)().viewer.country).toBe('DEU')
    for (const ahead of [-5100, 15_100, 3_600_000]) expect(read(ahead)).toThrow(untimely)
  })

  it('has expired where its body took too long to come', () => {
    const { clock, reader, sign } = readerAt()
    clock.ahead = 0
    const signed = reader.read(sign())
    clock.ahead = 20_000
    expect(() => reader.accept(signed, 'asked')).toThrow(untimely)
    clock.ahead = 0
    expect(reader.accept(signed, 'asked').country).toBe('DEU')
  })

  it('is not taken for new after it was forgotten, also where a clock is set back', () => {
    const { clock, reader, sign } = readerAt()
    const accept = (authorization: string) => reader.accept(reader.read(authorization), 'asked').country
    clock.ahead = 0
    const signed = sign()
    expect(accept(signed)).toBe('DEU')
    expect(() => accept(signed)).toThrow('used before')
    const used = new UsedOnce(15_000, 1000)
    expect(used.use('a', 'x', 2000, 2000)).toBe('first')
    expect(used.use('b', 'x', 60_000, 60_000)).toBe('first') // and what has expired is forgotten
    expect(used.use('a', 'x', 2000, 2000)).toBe('too-late')
    expect(used.use('b', 'x', 60_000, 2000)).toBe('again')
    expect(used.use('d', 'x', 2001, 2001)).toBe('first') // newer than all that was forgotten
    expect(used.use('c', 'x', 500, 2000)).toBe('too-late') // made before there was anybody to remember it
  })

  it('that was signed before the subgraph started is refused, since another process may have taken it', () => {
    const early = identitySigner(keys, 'persons')(identity, purpose, 'asked')
    const reader = identityReader(keys, 'persons', { now: () => Date.now() + 100 })
    expect(() => reader.accept(reader.read(early), 'asked')).toThrow('was signed before this subgraph can remember')
  })
})

describe('what is remembered of signed identities', () => {
  it('is bounded: what is beyond is refused, nothing of it is carried out, and one user has half of it at most', async () => {
    const keys = fixedKeys(randomBytes(32))
    const identities = identityReader(keys, 'persons', { most: 10 })
    const server = await serveSubgraph(persons(), { host: '127.0.0.1', port: 0, identities }, silent)
    const client = httpClient({ name: 'persons', url: server.url, keys }, silent)
    const ask = (user: string) => askOnce(client, { query }, callAs('DEU', { identity: { user } }))
    const full = { data: null, errors: [{ extensions: { code: 'SOURCE_OVERLOADED', source: 'persons' } }] }
    for (let n = 0; n < 5; n++) expect(await ask('greedy')).toEqual(answered)
    expect(await ask('greedy')).toMatchObject(full)
    for (let n = 0; n < 5; n++) expect(await ask('other')).toEqual(answered)
    expect(await ask('other')).toMatchObject(full)
    expect(await ask('third')).toMatchObject(full)
    const change = { query: 'mutation { nothing }' }
    expect((await askOnce(client, change, callAs('DEU'))).errors?.[0]).toMatchObject({
      message: expect.stringMatching(/Nothing was changed\.$/),
      extensions: { code: 'SOURCE_OVERLOADED', carriedOut: false },
    })
    await client.close()
    await server.stop()
  })

  it('is forgotten when it cannot be used any more', () => {
    const used = new UsedOnce(15_000, 0, 4)
    const at = (now: number) => [1, 2, 3, 4, 5].map((n) => used.use(`${now} ${n}`, `user ${n}`, now, now))
    const some = ['first', 'first', 'first', 'first', 'full']
    expect(at(1000)).toEqual(some)
    expect(at(19_999)).toEqual(Array(5).fill('full'))
    expect(at(20_001)).toEqual(some)
    expect(used.use('1000 1', 'user 1', 1000, 20_002)).toBe('too-late')
  })
})

describe('signing keys', () => {
  const [old, next] = ['old', 'new'].map((word) => `${word}-${randomBytes(32).toString('hex')}`) as [string, string]

  /** A gateway and a subgraph, each with a file of its own. */
  async function open() {
    const lines: string[] = []
    const log = createLog('info', { write: (line: string) => void lines.push(line) })
    const files = ['gateway', 'subgraph'].map((side) => join(folder, side)) as [string, string]
    const write = (file: string, ...keys: string[]) => writeFileSync(file, `${keys.join('\n')}\n`)
    const opened: SigningKeys[] = files.map((file) => {
      write(file, old)
      return openSigningKeys({ keys: [Buffer.from(old)], file }, log)
    })
    const [ours, theirs] = opened as [SigningKeys, SigningKeys]
    const identities = identityReader(theirs, 'persons')
    const server = await serveSubgraph(persons(), { host: '127.0.0.1', port: 0, identities }, silent)
    const client = httpClient({ name: 'persons', url: server.url, keys: ours }, silent)
    return {
      ...{ ours, theirs, files, write, lines },
      ask: () => askOnce(client, { query }, callAs('DEU')),
      async close() {
        for (const keys of opened) keys.close()
        await client.close()
        await server.stop()
      },
    }
  }
  const both = fixedKeys(Buffer.from(next), Buffer.from(old))
  const knowsNew = (keys: SigningKeys) => keys.find(both.signing.header) !== undefined
  const knowsOld = (keys: SigningKeys) => keys.find(fixedKeys(Buffer.from(old)).signing.header) !== undefined

  it('are replaced while requests go on, and none is refused', { timeout: 60_000 }, async () => {
    const { ours, theirs, files, write, ask, close, lines } = await open()
    let asked = 0
    let going = true
    const asking = (async () => {
      for (; going; asked++) expect(await ask()).toEqual(answered)
    })()
    const [gateway, subgraph] = files
    // Both know the new one, then the gateway signs with it, then both forget the old one.
    for (const file of [subgraph, gateway]) write(file, old, next)
    await until(() => knowsNew(ours) && knowsNew(theirs))
    write(gateway, next, old)
    await until(() => ours.signing.id === both.signing.id)
    const before = asked
    await until(() => asked > before + 10)
    for (const file of [gateway, subgraph]) write(file, next)
    await until(() => !knowsOld(ours) && !knowsOld(theirs))
    const after = asked
    await until(() => asked > after + 10)
    going = false
    await asking
    await close()
    expect(lines.join()).not.toMatch(new RegExp(`${old}|${next}`))
  })

  it('stay as they are where their file is gone, empty or wrong, and the log says so', {
    timeout: 60_000,
  }, async () => {
    const { theirs, files, ask, close, lines } = await open()
    const [, subgraph] = files
    const problems = () => lines.filter((line) => line.includes('signing-keys-unreadable')).length
    for (const text of ['short', '', undefined]) {
      const before = problems()
      if (text === undefined) rmSync(subgraph)
      else writeFileSync(subgraph, text)
      await until(() => problems() > before)
      expect(await ask()).toEqual(answered)
    }
    writeFileSync(subgraph, next)
    await until(() => knowsNew(theirs))
    expect((await ask()).errors?.[0]?.extensions.code).toBe('SOURCE_UNAVAILABLE') // the gateway has the old one
    await close()
  })
})
