import { buildSchema, Kind, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleOperations } from '../gateway/explorer/operations.ts'
import { schemaFile } from '../schema/sdl.ts'
import { startTestGateway, type TestGateway } from './gateway-harness.ts'

const operations = sampleOperations()

describe('the sample operations', () => {
  it('are a dozen or more, each with a word of what it shows', () => {
    expect(operations.length).toBeGreaterThanOrEqual(12)
    for (const { name, text } of operations) expect(text, name).toMatch(/^# [A-Z][^\n]+/)
  })

  it('have names of their own, so that one document can hold them all', () => {
    const document = parse(operations.map(({ text }) => text).join('\n'))
    expect(validate(buildSchema(schemaFile('api.graphql')), document)).toEqual([])
    expect(document.definitions).toHaveLength(operations.length)
  })

  it('need no variables', () => {
    const needed = operations.flatMap(({ text }) =>
      parse(text).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? (definition.variableDefinitions ?? []).filter(
              ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
            )
          : [],
      ),
    )
    expect(needed).toEqual([])
  })
})

/** What each answer must hold of the seed's story, as pieces of its JSON. */
const shown: Record<string, string[]> = {
  alert: ['"amount":"39000.00"', '"verdict":"STOLEN"', 'Jamil Qandiloun', '"reference":"2026/41003"', 'BGR-2026-00007'],
  'check-documents': [
    '"asked":{"number":"C7KJ40LMT","issuedBy":"DEU"},"verdict":"STOLEN"',
    '"asked":{"number":"XA1000500","issuedBy":"FRA"},"verdict":"STOLEN_BLANK"',
    '"asked":{"number":"A00000001","issuedBy":"ESP"},"verdict":"NO_RECORD"',
    '"verdict":"NOT_CHECKED","problem":{"code":"MALFORMED","field":"number"',
    '"name":{"full":"Jamil Qandiloun"},"status":"WANTED","alerts":{"edges":[{"node":{"reference":"FRA-2026-00041"}}',
  ],
  screen: ['"matchedName":"Jürgen Kandilohn"', '"documents":[{"verdict":"STOLEN"}]', '"verdict":"REPORTED"', 'Passat'],
  'passport-reader': ['"valid":true', '"familyName":"QANDILOUN"', '"verdict":"STOLEN"', '"reference":"2026/41003"'],
  notices: ['"reference":"2026/41003"', '"name":"Allemagne"', '"hasNextPage":true', '"verdict":"STOLEN"'],
  assets: ['"colour":"SILVER"', '"__typename":"VehicleIdentity"', '"value":"KOR/088/110427730915"', 'FRA-2026-00042'],
  'search-persons': ['"matchedName":"Radoslav Dimchevski"', '"score":1'],
  'check-vehicles': ['"verdict":"STOLEN"', '"verdict":"NO_RECORD"', '"code":"WRONG_LENGTH"', '"value":"DEU/BNG4217"'],
  'search-vehicles': ['"number":"BNG4217"'],
  'check-accounts': [
    '"verdict":"REPORTED"',
    '"verdict":"NO_RECORD"',
    '"code":"CHECK_DIGIT"',
    'Odile Marchaud-Lenormand',
  ],
  'document-series': ['"verdict":"STOLEN_BLANK"', '"from":"1024690"', '"from":"1024840"'],
  'hidden-record': ['"person":{"name":{"full":"Baekdu Haewon"}', '"notice":{"colour":"RED"}'],
  alerts: ['"reference":"FRA-2026-00042"', '"to":"STOP_PAYMENT_REQUESTED"'],
}

describe('over the seed', () => {
  let gateway: TestGateway
  beforeAll(async () => {
    gateway = await startTestGateway()
  }, 120_000)
  afterAll(() => gateway.stop())

  it.each(operations.map(({ name, text }) => [name, text]))('%s shows what it promises', async (name, query) => {
    const { status, text, errors } = await gateway.ask(query)
    expect(errors).toBeUndefined()
    expect(status).toBe(200)
    expect(shown[name]?.length).toBeGreaterThan(0)
    for (const piece of shown[name] ?? []) expect(text).toContain(piece)
  })

  it('all answer the same when they are asked so often that the subgraphs compile them', async () => {
    // What a cursor holds is encrypted anew each time.
    const shownOf = async (query: string) =>
      (await gateway.ask(query)).text.replaceAll(/"(\w*[cC]ursor)":"[^"]+"/g, '"$1"')
    for (const { name, text: query } of operations) {
      const first = await shownOf(query)
      for (let n = 0; n < 12; n++) expect(await shownOf(query), name).toBe(first)
    }
  })

  it('none of them tells whoever may not see the hidden record that there is one', async () => {
    for (const { name, text: query } of operations) {
      const { text, errors } = await gateway.ask(query, {}, { country: 'BRA' })
      expect(errors, name).toBeUndefined()
      expect(text, name).not.toMatch(/Baekdu|Haewon|person-ring-head|notice-ring-head|2026\/41001/)
    }
    const hidden = operations.find(({ name }) => name === 'hidden-record')?.text ?? ''
    expect((await gateway.ask(hidden, {}, { country: 'BRA' })).data).toMatchObject({ person: null, notice: null })
    expect((await gateway.ask(hidden, {}, { country: 'KOR' })).text).toContain('Baekdu Haewon')
  })
})
