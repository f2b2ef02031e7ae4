import { readdirSync, readFileSync } from 'node:fs'
import {
  buildSchema,
  getOperationAST,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  validate,
} from 'graphql'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaChangelog } from '../../schema/schema-changes.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { ring } from '../../subgraphs/seed/story.ts'
import { anInput } from '../support/alert-calls.ts'
import { type Asker, startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { entryOf, freshFolder, keys, openLog } from '../support/processing-log.ts'

const schema = buildSchema(schemaFile('api.graphql'))
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)
const pages = new Map(
  readdirSync('docs/schema').map((file) => [file.replace('.md', ''), readFileSync(`docs/schema/${file}`, 'utf8')]),
)
/** The examples, each once, with the page that has it. */
const examples = new Map<string, string>()
for (const [name, page] of pages) {
  for (const [, text = ''] of page.matchAll(/^```graphql\n(.*?)\n```$/gms))
    if (!examples.has(text)) examples.set(text, name)
}
const kindOf = (text: string) => getOperationAST(parse(text))?.operation

describe('the pages of the schema', () => {
  it('are one for each type, and two that lead to them and say what changed', () => {
    expect([...pages.keys()].sort()).toEqual([...types.map(({ name }) => name), 'README', 'changelog'].sort())
    for (const { name } of types) expect(pages.get('README')).toContain(`[${name}](${name}.md)`)
  })

  it('show by an example each type that can be answered', () => {
    const without = types
      .filter((type) => isObjectType(type) || isInterfaceType(type) || isUnionType(type))
      .filter(({ name }) => !pages.get(name)?.includes('```graphql'))
    expect(without.map(({ name }) => name)).toEqual(['OwnedRecord', 'Correspondence']) // which are no field's type
  })

  it('say of a field its type, arguments, default, cost, and who may ask', () => {
    expect(pages.get('Query')).toContain('* `searchVehicles`: [VehicleMatchConnection](VehicleMatchConnection.md). ')
    expect(pages.get('Query')).toMatch(
      /^\* `searchVehicles`.* Costs 500 units\. Asked by `officer`, `supervisor`, `border`, for `CRIMINAL_INVESTIGATION`, `BORDER_CONTROL`, `SECURITY_CHECK`/m,
    )
    expect(pages.get('Person')).toContain('  * `first`: Int! = `20`. ')
    expect(pages.get('Person')).toContain('[Query.person](Query.md)')
  })

  it('have examples that the schema answers', () => {
    expect(examples.size).toBeGreaterThan(60)
    for (const [text, name] of examples) expect(validate(schema, parse(text)), name).toEqual([])
  })
})

describe('the examples, over the seed', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    const folder = freshFolder()
    const log = await openLog(folder)
    await log.append(entryOf(1))
    await log.close()
    gateway = await startTestGateway({ stores: { 'processing-log': folder }, logKeys: keys })
  }, 120_000)
  afterAll(() => gateway?.stop())

  it('are answered, the queries', { timeout: 120_000 }, async () => {
    const queries = [...examples].filter(([text]) => kindOf(text) === 'query')
    expect(queries.length).toBeGreaterThan(40)
    for (const [text, name] of queries) {
      const isLog = text.includes('processingLog')
      const auditor = { country: 'FRA', identity: { organisation: 'development', roles: ['auditor'] as const } }
      const { data, errors } = await gateway.ask(text, {}, isLog ? auditor : {})
      expect(errors, name).toBeUndefined()
      expect(Object.values(data), name).not.toContain(null)
    }
  })

  it('are carried out, the mutations, on what those before have made', { timeout: 120_000 }, async () => {
    const mutations = [...examples.keys()].filter((text) => kindOf(text) === 'mutation')
    const byName = new Map<string, string[]>()
    for (const text of mutations) {
      const name = getOperationAST(parse(text))?.name?.value ?? ''
      byName.set(name, [...(byName.get(name) ?? []), text])
    }
    /** Carries out the examples of a mutation, and gives the id of the record that an answer is about. */
    async function carryOut(name: string, variables: Record<string, unknown>, asker: Asker = {}): Promise<string> {
      const texts = byName.get(name) ?? []
      byName.delete(name)
      const answers = []
      for (const text of texts) {
        const { data, errors } = await gateway.ask(text, variables, asker)
        expect(errors, name).toBeUndefined()
        answers.push(data)
      }
      const [, id] = /"id":"([^"]+)"/.exec(JSON.stringify(answers)) ?? []
      if (id === undefined) throw new Error(`${name} answers no record`)
      return id
    }
    const reason = 'Of an example.'

    const person = { name: { full: 'Synthetic Example' }, status: 'SUSPECT' }
    const personId = await carryOut('RecordPerson', { input: person })
    await carryOut('UpdatePerson', { id: personId, input: { ...person, sex: 'F' } })
    const notice = { colour: 'BLUE', subjectId: personId, summary: 'Who is this?' }
    const noticeId = await carryOut('PublishNotice', { input: notice })
    await carryOut('UpdateNotice', { id: noticeId, input: { ...notice, summary: 'Who was this?' } })
    await carryOut('SuspendNotice', { id: noticeId, reason })
    await carryOut('WithdrawNotice', { id: noticeId, reason })
    await carryOut('WithdrawPerson', { id: personId, reason })

    const alert = anInput()
    const alertId = await carryOut('RaiseAlert', { input: alert })
    await carryOut('UpdateAlert', { id: alertId, input: { ...alert, idempotencyKey: 'example', narrative: reason } })
    const step = { idempotencyKey: 'example', id: alertId, from: 'REPORTED', to: 'STOP_PAYMENT_REQUESTED' }
    await carryOut('AdvanceAlert', { input: step })
    await carryOut('WithdrawAlert', { id: alertId, reason })

    const document = { number: 'EX4711001', type: 'PASSPORT', issuedBy: 'FRA', fraud: 'LOST' }
    const documentId = await carryOut('ReportTravelDocument', { input: document })
    await carryOut('ReportTravelDocuments', { input: [{ ...document, number: 'EX4711002' }] })
    await carryOut('UpdateTravelDocument', { id: documentId, input: { ...document, note: reason } })
    await carryOut('WithdrawTravelDocument', { id: documentId, reason })

    const vehicle = { kind: 'CAR', vin: 'VF1ZZZEX000000001' }
    const vehicleId = await carryOut('ReportVehicle', { input: vehicle })
    await carryOut('UpdateVehicle', { id: vehicleId, input: { ...vehicle, make: 'Renault' } })
    await carryOut('RecoverVehicle', { id: vehicleId, at: '2026-01-01T00:00:00Z' })
    await carryOut('WithdrawVehicle', { id: vehicleId, reason })

    const record = { kind: 'VEHICLE', id: ring.car.id }
    const hit = { idempotencyKey: 'example', record, priority: 'ROUTINE', circumstances: reason }
    const hitId = await carryOut('RequestHitConfirmation', { input: hit })
    const answer = { idempotencyKey: 'example', id: hitId, answer: 'NO_LONGER_VALID' }
    await carryOut('AnswerHitConfirmation', { input: answer }, { country: 'DEU' })
    const another = await gateway.ask<{ requestHitConfirmation: { confirmation: { id: string } } }>(
      'mutation ($input: RequestHitConfirmationInput!) { requestHitConfirmation(input: $input) { confirmation { id } } }',
      { input: { ...hit, idempotencyKey: 'another' } },
    )
    const { id: anotherId } = another.data.requestHitConfirmation.confirmation
    await carryOut('WithdrawHitConfirmation', { input: { idempotencyKey: 'example', id: anotherId, note: reason } })

    expect([...byName.keys()]).toEqual([]) // none is left out
  })

  it('are followed, the subscriptions', { timeout: 60_000 }, async () => {
    const client = createClient({ url: `${gateway.url}/graphql`, retryAttempts: 0 })
    const subscriptions = [...examples].filter(([text]) => kindOf(text) === 'subscription')
    expect(subscriptions.length).toBeGreaterThan(0)
    for (const [query, name] of subscriptions) {
      for await (const { data, errors } of client.iterate({ query })) {
        expect([errors, data?.alertUpdates], name).toEqual([undefined, expect.any(Object)])
        break
      }
    }
    client.dispose()
  })
})

describe('the changelog of the schema', () => {
  const page = (...sdls: string[]) => schemaChangelog(sdls.map((sdl, at) => ({ name: `version ${at + 1}`, sdl })))

  it('says what breaks clients apart from what is new, the newest version first', async () => {
    const text = await page(
      'type Query { a: Int b: Int }',
      'type Query { a: Int }',
      '"Told better." type Query { a: Int c(d: Int): Thing } type Thing { e: Int }',
    )
    const sections = text.split(/^## /m).slice(1)
    expect(sections).toEqual([
      'version 3\n\nSince version 2:\n\n### What is new\n\n* Types: [Thing](Thing.md)\n* Field `c` was added to object type `Query` (`Query.c`)\n\n',
      'version 2\n\nSince version 1:\n\n### What breaks clients\n\n* Field `b` was removed from object type `Query` (`Query.b`)\n',
    ])
  })

  it('says so where nothing changed', async () => {
    expect(await page('type Query { a: Int }', 'type Query { a: Int }')).toContain('Nothing since version 1.')
  })
})
