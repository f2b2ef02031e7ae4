import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTrustedDocuments, type TrustedOnly } from '../../gateway/persisted/trusted-documents.ts'
import { planInProcess } from '../../gateway/planning/in-process.ts'
import type { Planning } from '../../gateway/planning/planning.ts'
import { createLog } from '../../process/log.ts'
import { createSettings } from '../../process/settings.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { PATIENCE } from '../support/subscription-clients.ts'

const PERSON = 'query Person($id: ID!) {\n  person(id: $id) {\n    id\n  }\n}'
const CHECK = 'query Check { checkTravelDocuments(documents: []) { verdict } }'
const OTHER = '{ person(id: "p1") { id } }'
const GONE = 'query Gone { noSuchField }'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

const apollo = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [
    { id: hashOf(PERSON), name: 'Person', type: 'query', body: PERSON },
    { id: 'custom-id', name: 'Check', type: 'query', body: CHECK },
    { id: hashOf(GONE), name: 'Gone', type: 'query', body: GONE },
  ],
}
/** The client preset names texts by their SHA-1, unless told otherwise. */
const preset = { '0a4d55a8d778e5022fab701977c5d840bbc486d0': PERSON }

const folder = mkdtempSync(join(tmpdir(), 'ncb-trusted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
function file(content: unknown): string {
  const path = join(folder, 'manifest.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function read(content: unknown, only?: string) {
  const settings = createSettings({
    TRUSTED_DOCUMENTS: file(content),
    ...(only !== undefined && { TRUSTED_DOCUMENTS_ONLY: only }),
  })
  const trusted = readTrustedDocuments(settings)
  settings.refuseMistakes()
  return trusted
}

describe('the file of trusted documents', () => {
  it("may be Apollo's manifest", () => {
    expect(read(apollo, 'on')).toMatchObject({ only: 'on', documents: { length: 3, 0: { operationName: 'Person' } } })
  })

  it("may be the client preset's", () => {
    const documents = Object.entries(preset).map(([id, text]) => ({ id, text, operationName: undefined }))
    expect(read(preset)).toEqual({ only: 'off', documents })
  })

  it.each([
    ['{', /it is no JSON/],
    ['[]', /neither Apollo's manifest/],
    [{ format: 'apollo-persisted-query-manifest', version: 2, operations: [] }, /neither Apollo's manifest/],
    [{ ...apollo, operations: [{ id: 'a' }] }, /no `id` or no `body`/],
    [{ ...apollo, operations: [{ id: hashOf(PERSON), body: OTHER }] }, /was changed after/],
    [{ ...apollo, operations: ['{ a }', '{ b }'].map((body) => ({ id: 'x', body })) }, /two documents under the id x/],
    [Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`id${at}`, '{ a }'])), /10000 are read at most/],
  ])('is refused at the start where it is wrong: %#', (content, expected) => {
    expect(() => read(content)).toThrow(expected)
  })

  it('must be there, and must be named where only its documents are answered', () => {
    const missing = createSettings({ TRUSTED_DOCUMENTS: join(folder, 'nothing.json') })
    readTrustedDocuments(missing)
    expect(() => missing.refuseMistakes()).toThrow(/TRUSTED_DOCUMENTS is ".*nothing.json": ENOENT/)
    const unnamed = createSettings({ TRUSTED_DOCUMENTS_ONLY: 'report' })
    readTrustedDocuments(unnamed)
    expect(() => unnamed.refuseMistakes()).toThrow(/set without TRUSTED_DOCUMENTS/)
  })
})

describe.each<TrustedOnly>(['off', 'report', 'on'])('trusted documents, others %s', (only) => {
  let gateway: TestGateway
  const lines: string[] = []
  const planned: string[] = []
  beforeAll(async () => {
    const planner = planInProcess({ supergraphSdl: schemaFile('supergraph.graphql'), suggestsNames: true })
    const planning: Planning = {
      ...planner,
      plan: (operation, ...rest) => {
        planned.push(operation.text)
        return planner.plan(operation, ...rest)
      },
    }
    gateway = await startTestGateway({
      subgraphs: smallSubgraphs(behaviour()),
      trustedDocuments: { ...read(apollo), only },
      planning,
      log: createLog('info', { write: (line: string) => lines.push(line) }),
    })
  })
  afterAll(() => gateway.stop())

  async function send(body: object) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, ...(await response.json()) }
  }
  const found = { status: 200, data: { person: { id: 'p1' } } }
  const variables = { id: 'p1' }

  it('are planned at the start, and those that do not fit are told', async () => {
    await expect.poll(() => lines.some((line) => line.includes('trusted documents are prepared')), PATIENCE).toBe(true)
    expect(planned).toEqual([PERSON, CHECK])
    await send({ query: PERSON, operationName: 'Person', variables })
    expect(planned).toHaveLength(2)
    expect(lines.filter((line) => line.includes('could not be prepared'))).toHaveLength(1)
    expect(lines.join()).toContain(hashOf(GONE).slice(0, 16))
  })

  it('are answered by their text, their hash and their id, also where it is no hash', async () => {
    expect(await send({ query: PERSON, variables })).toEqual(found)
    const persistedQuery = { version: 1, sha256Hash: hashOf(PERSON) }
    expect(await send({ variables, operationName: 'Person', extensions: { persistedQuery } })).toEqual(found)
    expect(await send({ variables, documentId: `sha256:${hashOf(PERSON)}` })).toEqual(found)
    expect(await send({ documentId: 'custom-id' })).toEqual({ status: 200, data: { checkTravelDocuments: [] } })
    const named = { version: 1, sha256Hash: 'custom-id' }
    expect(await send({ extensions: { persistedQuery: named } })).toMatchObject({ status: 200 })
    expect(await send({ query: CHECK, extensions: { persistedQuery: named } })).toMatchObject({ status: 200 })
  })

  it('others are answered, told of, or refused', async () => {
    const asked = [
      { query: OTHER },
      { query: OTHER, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(OTHER) } } },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(OTHER) } } },
      { query: `${PERSON} `, variables },
    ]
    for (const body of asked) {
      const answer = await send(body)
      if (only !== 'on') expect(answer).toEqual(found)
      else expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'PERSISTED_QUERY_REQUIRED' } }] })
    }
    const told = lines.filter((line) => line.includes('not among the trusted documents'))
    expect(told).toHaveLength(only === 'report' ? 2 : 0) // each text once
    if (only === 'report') expect(told.join()).toContain(hashOf(OTHER).slice(0, 16))
    expect(lines.join()).not.toContain('person(id')
  })

  it('an id that nobody knows is refused, so that clients that may send the text do', async () => {
    const answer = await send({ documentId: 'nobody-knows' })
    const code = only === 'on' ? 'PERSISTED_QUERY_REQUIRED' : 'PERSISTED_QUERY_NOT_FOUND'
    expect(answer).toMatchObject({ errors: [{ extensions: { code } }] })
  })
})
