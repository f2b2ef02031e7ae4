import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../schema/identity.ts'
import { documentDrivers, type FreshDatabase } from '../../support/drivers.ts'
import * as personsBench from '../../support/person-records.ts'
import * as vehiclesBench from '../../support/vehicle-records.ts'

// Random changes by three countries, one after the other, against a model of who may do and see what.

const COUNTRIES = ['KEN', 'FRA', 'ESP']

interface Bench {
  ask(country: string, query: string, variables?: Record<string, unknown>): Promise<Answer>
  close(): Promise<void>
}

/** One kind of record; `text` is a field of it that a change changes. */
interface Kind {
  type: string
  text: string
  create: string
  update: string
  withdraw: string
  inputType: string
  content: object
  open(fresh: FreshDatabase): Promise<Bench>
}

const kinds: Kind[] = [
  {
    type: 'Vehicle',
    text: 'colour',
    create: 'reportVehicle',
    update: 'updateVehicle',
    withdraw: 'withdrawVehicle',
    inputType: 'ReportVehicleInput',
    content: { kind: 'CAR', engineNumber: 'AB12' },
    open: (fresh) => vehiclesBench.openBench(fresh, []),
  },
  {
    type: 'Person',
    text: 'placeOfBirth',
    create: 'recordPerson',
    update: 'updatePerson',
    withdraw: 'withdrawPerson',
    inputType: 'PersonInput',
    content: { name: { full: 'Anna Lind' }, status: 'WANTED' },
    open: (fresh) => personsBench.openBench(fresh, {}),
  },
  {
    type: 'Notice',
    text: 'summary',
    create: 'publishNotice',
    update: 'updateNotice',
    withdraw: 'withdrawNotice',
    inputType: 'NoticeInput',
    content: { colour: 'BLACK' },
    open: (fresh) => personsBench.openBench(fresh, {}),
  },
]

interface Sharing {
  mode: 'ALL' | 'ALLOW' | 'DENY'
  countries: string[]
}
interface Change {
  action: 'create' | 'update' | 'withdraw'
  country: string
  /** Which of the records that have been made. */
  target: number
  text: string
  sharing: Sharing | null
  idempotencyKey: string | null
  /** What the caller believes of the last change. */
  believes: 'nothing' | 'right' | 'wrong'
}

const change: fc.Arbitrary<Change> = fc.record({
  action: fc.constantFrom('create', 'update', 'update', 'update', 'withdraw'),
  country: fc.constantFrom(...COUNTRIES),
  target: fc.nat({ max: 3 }),
  text: fc.constantFrom('red', 'blue'),
  sharing: fc.option(
    fc.oneof(
      fc.constant<Sharing>({ mode: 'ALL', countries: [] }),
      fc.record({
        mode: fc.constantFrom<'ALLOW' | 'DENY'>('ALLOW', 'DENY'),
        countries: fc.uniqueArray(fc.constantFrom(...COUNTRIES), { maxLength: 2 }),
      }),
    ),
  ),
  idempotencyKey: fc.option(fc.constantFrom('one', 'two')),
  believes: fc.constantFrom('nothing', 'nothing', 'right', 'wrong'),
})

interface Modelled {
  id: string
  owner: string
  text: string
  sharing: Sharing
  updatedAt: string
  withdrawn: boolean
  /** Inputs of updates by their key. */
  updates: Map<string, string>
}

function sees(country: string, { owner, sharing, withdrawn }: Modelled): boolean {
  if (withdrawn) return false
  if (owner === country || sharing.mode === 'ALL') return true
  return sharing.countries.includes(country) === (sharing.mode === 'ALLOW')
}

/** The model: what each change should be answered with, OK or a code, and what it should do. */
class Model {
  readonly records: Modelled[] = []
  private readonly creates = new Map<string, { input: string; record: Modelled }>()

  /** The record that a repeated `create` made before. */
  madeBefore({ country, idempotencyKey }: Change): { input: string; record: Modelled } | undefined {
    return this.creates.get(`${country}|${idempotencyKey}`)
  }

  expected(change: Change, input: string): string {
    if (change.action === 'create') {
      const made = change.idempotencyKey === null ? undefined : this.madeBefore(change)
      if (!made) return 'OK'
      return made.input !== input ? 'IDEMPOTENCY_CONFLICT' : made.record.withdrawn ? 'NOT_FOUND' : 'OK'
    }
    const record = this.records[change.target]
    if (!record || !sees(change.country, record)) return 'NOT_FOUND'
    if (record.owner !== change.country) return 'FORBIDDEN'
    const before = change.action === 'update' ? record.updates.get(change.idempotencyKey ?? '') : undefined
    if (before !== undefined) return before === input ? 'OK' : 'IDEMPOTENCY_CONFLICT'
    return change.believes === 'wrong' ? 'CONFLICT' : 'OK'
  }

  /** Does what was answered with OK. */
  apply(change: Change, input: string, answered: { id: string; updatedAt: string }): void {
    const { action, country, target, text, sharing, idempotencyKey } = change
    if (action === 'create') {
      if (idempotencyKey !== null && this.madeBefore(change)) return
      const record = {
        id: answered.id,
        owner: country,
        text,
        sharing: sharing ?? { mode: 'ALL' as const, countries: [] },
        updatedAt: answered.updatedAt,
        withdrawn: false,
        updates: new Map<string, string>(),
      }
      this.records.push(record)
      if (idempotencyKey !== null) this.creates.set(`${country}|${idempotencyKey}`, { input, record })
      return
    }
    const record = this.records[target]
    if (!record) return
    if (action === 'withdraw') record.withdrawn = true
    else if (idempotencyKey === null || !record.updates.has(idempotencyKey)) {
      if (idempotencyKey !== null) record.updates.set(idempotencyKey, input)
      expect(answered.updatedAt > record.updatedAt).toBe(true)
      Object.assign(record, { text, updatedAt: answered.updatedAt, ...(sharing && { sharing }) })
    }
  }
}

function operation(kind: Kind, { action }: Change): string {
  const { type, create, update, withdraw, inputType, text } = kind
  const facts = `record: ${type.toLowerCase()} { id updatedAt text: ${text} recordedBy { code } }`
  if (action === 'create') return `mutation ($input: ${inputType}!) { done: ${create}(input: $input) { ${facts} } }`
  const target = 'id: $id, ifUpdatedAt: $at'
  return action === 'update'
    ? `mutation ($id: ID!, $at: DateTime, $input: ${inputType}!) { done: ${update}(${target}, input: $input) { ${facts} } }`
    : `mutation ($id: ID!, $at: DateTime) { done: ${withdraw}(${target}, reason: "Over.") { id } }`
}

/** Does a change, and holds the answer and what everyone sees afterwards against the model. */
async function act(bench: Bench, kind: Kind, model: Model, change: Change): Promise<void> {
  const { country, text, sharing, idempotencyKey, believes } = change
  const content = { ...kind.content, [kind.text]: text, idempotencyKey, record: { sharing } }
  const input = JSON.stringify(content)
  const expected = model.expected(change, input)
  const before = model.records[change.target]
  const { data, errors } = await bench.ask(country, operation(kind, change), {
    id: before?.id ?? 'nothing',
    ...(believes !== 'nothing' && { at: believes === 'right' && before ? before.updatedAt : '2020-01-01T00:00:00Z' }),
    input: content,
  })
  expect(errors?.map(({ extensions }) => extensions.code) ?? ['OK']).toEqual([expected])
  if (expected === 'OK') {
    const done = data?.done as { id?: string; record?: { id: string; updatedAt: string; text: string } } // as asked
    model.apply(change, input, done.record ?? { id: done.id ?? '', updatedAt: '' })
    const now = model.records.find(({ id }) => id === done.record?.id)
    if (done.record) expect(done.record).toMatchObject({ text: now?.text, updatedAt: now?.updatedAt })
  } else expect(data?.done ?? null).toBeNull()

  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${kind.type} { id text: ${kind.text} } } }`
  const of = model.records.map(({ id }) => ({ __typename: kind.type, id }))
  for (const reader of COUNTRIES) {
    const seen = (await bench.ask(reader, query, { of })).data?._entities
    expect(seen).toEqual(
      model.records.map((record) => (sees(reader, record) ? { id: record.id, text: record.text } : null)),
    )
  }
}

describe.each(documentDrivers)('rights on $name', (driver) => {
  describe.skipIf(!driver.available).each(kinds)('over a $type', (kind) => {
    test('everyone may do and see what the model says, whatever was done before', async () => {
      const slow = driver.name === 'MongoDB' // FerretDB takes 40 ms for what MongoDB does in one
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: slow ? 10 : 20 }), async (changes) => {
          const bench = await kind.open(await driver.freshUrl())
          const model = new Model()
          try {
            for (const each of changes) await act(bench, kind, model, each)
          } finally {
            await bench.close()
          }
        }),
        { numRuns: slow ? 3 : 25, endOnFailure: slow },
      )
    })
  })
})
