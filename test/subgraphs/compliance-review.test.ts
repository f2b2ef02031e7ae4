import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SubgraphName, servers, storedNames } from '../../schema/sdl.ts'
import { documentDriver, type FreshDatabase, sqlDriver } from '../support/drivers.ts'
import { type Asker, startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { type Identifiers, identifiers, type ReviewedKind, reviewedKinds } from '../support/reviewed-kinds.ts'

type Made = Identifiers & { updatedAt: string }
interface Recorded {
  record: { record: { id: string; updatedAt: string; reference?: string } }
}

const supervisor: Asker = { country: 'FRA', identity: { roles: ['supervisor'] } }
const officer: Asker = { country: 'FRA', identity: { roles: ['officer'] } }
let gateway: TestGateway
const databases: FreshDatabase[] = []
beforeAll(async () => {
  const stores: Partial<Record<SubgraphName, string>> = {}
  for (const name of storedNames) {
    const database = await (servers[name] === 'postgres' ? sqlDriver : documentDriver).freshUrl()
    databases.push(database)
    stores[name] = database.url
  }
  gateway = await startTestGateway({ seed: 'never', stores, operationMaxCost: 20_000 })
}, 120_000)
afterAll(async () => {
  await gateway?.stop()
  for (const database of databases) await database.dispose()
})

async function done<Data>(query: string, asker: Asker): Promise<Data> {
  const { data, errors } = await gateway.ask<Data>(query, {}, asker)
  expect(errors).toBeUndefined()
  return data
}

/** A record of France, and around it what leads to it. */
async function recorded({ before, record, after }: ReviewedKind): Promise<Made> {
  let made = { ...identifiers(), updatedAt: '' }
  const recordAround = async (some: ReviewedKind['before']) => {
    for (const around of some) {
      const [name, mutation] = around(made)
      const { id, reference } = (await done<Recorded>(`mutation { ${mutation} }`, { country: 'DEU' })).record.record
      made = { ...made, [name]: name === 'notice' ? reference : id }
    }
  }
  await recordAround(before)
  made = { ...made, ...(await done<Recorded>(`mutation { ${record(made)} }`, supervisor)).record.record }
  await recordAround(after)
  return made
}

/** The same without the record, as if it had never been. */
async function absent(kind: ReviewedKind): Promise<Made> {
  const made = await recorded(kind)
  await done(`mutation { ${kind.vanish(made)} }`, supervisor)
  return made
}

/** What a country is told of a record, without what tells it from another one. */
async function told({ ways }: ReviewedKind, of: Made, country: string): Promise<string> {
  const { status, text } = await gateway.ask(`{ ${ways(of)} }`, {}, { country, headers: { 'x-include-cost': '1' } })
  const names = Object.entries(of).sort(([, one], [, other]) => other.length - one.length)
  return `${status} ${names.reduce((all, [name, value]) => all.replaceAll(value, name.toUpperCase()), text)}`
}

/** By which ways a country comes to a record: those whose answer has its id. */
async function waysTo(kind: ReviewedKind, of: Made, country: string): Promise<string[]> {
  const answer = await told(kind, of, country)
  const { data, errors } = JSON.parse(answer.slice(4))
  expect(errors).toBeUndefined()
  return Object.keys(data).filter((way) => JSON.stringify(data[way]).includes('"ID"'))
}

function waysOf({ ways }: ReviewedKind, ...prefixes: string[]): string[] {
  const all = ways(identifiers()).match(/(?<=^ *)[a-z]+_\w+(?=:)/gm) ?? []
  return all.filter((way) => prefixes.some((prefix) => way.startsWith(`${prefix}_`)))
}

async function set({ set: mutation }: ReviewedKind, input: object, asker: Asker = supervisor) {
  const query = `mutation ($input: SetComplianceReviewInput!) { set: ${mutation}(input: $input) { id updatedAt underComplianceReview } }`
  const all = { input: { reason: 'Asked by a data subject.', ...input } }
  const { data, errors } = await gateway.ask<{ set: Record<string, unknown> | null }>(query, all, asker)
  return { record: data.set, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message }
}

describe.each(reviewedKinds.map((kind) => [kind.what, kind] as const))('a %s under compliance review', (what, kind) => {
  test('is for other NCBs as if it had never been, until the review ends', async () => {
    const [nothing, made] = [await absent(kind), await recorded(kind)]
    const before = await waysTo(kind, made, 'KEN')
    expect(before).toEqual(waysOf(kind, 'read', 'hit'))
    expect(await waysTo(kind, nothing, 'KEN')).toEqual([])
    for (const _ of ['first', 'again']) {
      expect((await set(kind, { id: made.id, underReview: true })).record).toMatchObject({
        underComplianceReview: true,
      })
      for (const country of ['KEN', 'BRA'])
        expect(await told(kind, made, country)).toBe(await told(kind, nothing, country))
      expect((await set(kind, { id: made.id, underReview: false })).record).toMatchObject({
        underComplianceReview: false,
      })
      expect(await waysTo(kind, made, 'KEN')).toEqual(before)
    }
  })

  test('is no hit for its owner either, who reads it where it is named and in its lists', async () => {
    const made = await recorded(kind)
    expect(await waysTo(kind, made, 'FRA')).toEqual(waysOf(kind, 'read', 'own', 'hit'))
    await set(kind, { id: made.id, underReview: true })
    expect(await waysTo(kind, made, 'FRA')).toEqual(waysOf(kind, 'read', 'own'))
    const answer = await told(kind, made, 'FRA')
    expect(answer).not.toMatch(/"verdict":"(STOLEN|STOLEN_BLANK|REPORTED)"|REFER_TO_POLICE|looks like/)
    await done(`mutation { ${kind.vanish(made)} }`, supervisor) // and it changes or withdraws it as before
  })

  test('is changed by nobody else: they are told that there is no such record', async () => {
    const made = await recorded(kind)
    const other = { ...supervisor, country: 'KEN' }
    expect((await set(kind, { id: made.id, underReview: true }, other)).code).toBe('FORBIDDEN')
    await set(kind, { id: made.id, underReview: true })
    const nowhere = await set(kind, { id: 'nowhere', underReview: false }, other)
    expect(nowhere.code).toBe('NOT_FOUND')
    expect(await set(kind, { id: made.id, underReview: false }, other)).toEqual(nowhere)
    const { errors } = await gateway.ask(`mutation { ${kind.vanish(made)} }`, {}, other)
    expect(errors?.map(({ message, extensions: { code } }) => [code, message])).toEqual([
      ['NOT_FOUND', nowhere.message],
    ])
  })

  test('may be said again, and not from what was read before another change', async () => {
    const made = await recorded(kind)
    const asked = { idempotencyKey: `review ${what}`, id: made.id, ifUpdatedAt: made.updatedAt, underReview: true }
    const { record } = await set(kind, asked)
    expect(record).toMatchObject({ id: made.id, underComplianceReview: true })
    expect(await set(kind, asked)).toEqual({ record })
    expect((await set(kind, { ...asked, underReview: false })).code).toBe('IDEMPOTENCY_CONFLICT')
    expect((await set(kind, { ...asked, idempotencyKey: `other ${what}` })).code).toBe('CONFLICT')
    expect((await set(kind, { ...asked, idempotencyKey: `other ${what}`, reason: ' ' })).code).toBe('BAD_USER_INPUT')
    expect((await set(kind, { id: made.id, underReview: false, idempotencyKey: `end ${what}` })).code).toBeUndefined()
    expect((await set(kind, asked)).record).toMatchObject({ underComplianceReview: false }) // as it stands
  })

  test('is said by a supervisor, for the purposes of the other changes', async () => {
    const { id } = await recorded(kind)
    const purposes = kind.purposes.join(' or ')
    for (const asker of [officer, { ...supervisor, purpose: 'BORDER_CONTROL' as const }]) {
      expect(await set(kind, { id, underReview: true }, asker)).toMatchObject({
        ...{ record: null, code: 'FORBIDDEN' },
        message: expect.stringMatching(new RegExp(`for the role supervisor, and for the purposes? ${purposes}\\.`)),
      })
    }
    for (const purpose of kind.purposes) {
      expect((await set(kind, { id, underReview: true }, { ...supervisor, purpose })).code).toBeUndefined()
    }
  })

  test('is told as such to officers and supervisors of its owner; null for others, and forbidden to other roles', async () => {
    const made = await recorded(kind)
    const { id } = made
    const read = async (asker: Asker) => {
      const { data, errors } = await gateway.ask(`{ it: ${kind.field(made)} { id underComplianceReview } }`, {}, asker)
      return [data.it, ...(errors ?? []).map(({ path, extensions: { code } }) => [path, code])]
    }
    for (const underReview of [false, true]) {
      await set(kind, { id, underReview })
      for (const asker of [officer, supervisor]) {
        expect(await read(asker)).toEqual([{ id, underComplianceReview: underReview }])
      }
      for (const role of ['integrator', 'border', 'liaison'] as const) {
        const denied = [['it', 'underComplianceReview'], 'FORBIDDEN']
        expect(await read({ country: 'FRA', identity: { roles: [role] } })).toEqual([
          { id, underComplianceReview: null },
          denied,
        ])
      }
      const seen = underReview ? null : { id, underComplianceReview: null }
      expect(await read({ ...officer, country: 'KEN' })).toEqual([seen])
    }
  })
})
