import nedbModule from '@seald-io/nedb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../schema/identity.ts'
import * as alertStatements from '../../subgraphs/financial-alerts/statements.ts'
import { migrations as alertMigrations } from '../../subgraphs/financial-alerts/tables.ts'
import { writeAlerts } from '../../subgraphs/financial-alerts/writing.ts'
import { personQueries } from '../../subgraphs/persons/queries.ts'
import { noticeRecord, personRecord } from '../../subgraphs/persons/records.ts'
import type { OwnerFields } from '../../subgraphs/record.ts'
import * as documentStatements from '../../subgraphs/stolen-documents/statements.ts'
import { migrations as documentMigrations } from '../../subgraphs/stolen-documents/tables.ts'
import { writeDocuments } from '../../subgraphs/stolen-documents/writing.ts'
import { migrateSql } from '../../subgraphs/stores/migrations.ts'
import { candidatesOf } from '../../subgraphs/stores/nedb-candidates.ts'
import { matcherOf } from '../../subgraphs/stores/nedb-filter.ts'
import type { Sql, Statement } from '../../subgraphs/stores/sql.ts'
import { vehicleRecord } from '../../subgraphs/vehicles/record.ts'
import { readSearch } from '../../subgraphs/vehicles/search.ts'
import { readingFrom } from '../../subgraphs/vehicles/store.ts'
import { anAccount, anAlert } from '../support/alert-records.ts'
import { callAs } from '../support/call.ts'
import { aDocument } from '../support/document-records.ts'
import { sqlDrivers } from '../support/drivers.ts'
import { notice, person } from '../support/person-records.ts'
import { vehicle } from '../support/vehicle-records.ts'

// It must take as long to be told nothing of what one may not see as of what does not exist. Times are what the bench
// `timing` measures; here, that as much is read for the one as for the other.

const viewer: Viewer = { ...callAs('FRA').identity, purpose: 'CRIMINAL_INVESTIGATION' }
const hidden: Pick<OwnerFields, 'sharing'> = { sharing: { mode: 'ALLOW', countries: ['ESP'] } }
/** The number whose document and alert are under compliance review. */
const REVIEWED = 240
const today = new Date().toISOString().slice(0, 10)

interface Plan {
  'Node Type': string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}

describe.each(sqlDrivers.filter(({ available }) => available))('a statement on $name', (driver) => {
  let documents: Sql
  let alerts: Sql
  const number = (n: number) => `X${String(n).padStart(5, '0')}`
  const account = (n: number) => ({ ...anAccount(), value: `BRA/900/${n}` })
  beforeAll(async () => {
    documents = await driver.open()
    await migrateSql(documents, 'stolen-documents', documentMigrations)
    // Of every odd number there is nothing; one of the others is hidden, and one is under review.
    const numbers = Array.from({ length: 500 }, (_, n) => n * 2)
    const of = (n: number) => ({ ...(n === 200 && hidden), underComplianceReview: n === REVIEWED })
    const rows = numbers.map((n) => aDocument({ id: `d${number(n)}`, number: number(n), ...of(n) }))
    const series = numbers.map((n) => ({ prefix: `S${number(n)}`, from: '0000', to: '0099' }))
    const runs = series.map((run, at) => {
      const id = `s${number(at * 2)}`
      return aDocument({ id, number: null, series: run, fraud: 'STOLEN_BLANK', ...of(at * 2) })
    })
    await documents.transaction((tx) => writeDocuments(tx, [...rows, ...runs]))
    await documents.maintain()
    alerts = await driver.open()
    await migrateSql(alerts, 'financial-alerts', alertMigrations)
    const records = numbers.map((n) =>
      anAlert({
        id: `a${number(n)}`,
        reference: `REF-${number(n)}`,
        beneficiary: account(10_000 + n),
        ...(n === 200 && hidden),
      }),
    )
    for (const [at, { alert }] of records.entries()) alert.underComplianceReview = at * 2 === REVIEWED
    await alerts.transaction((tx) => writeAlerts(tx, records))
    await alerts.maintain()
  }, 60_000)
  afterAll(async () => {
    await documents.close()
    await alerts.close()
  })

  /** What each scan has read, whether or not it was then refused. */
  async function readBy(sql: Sql, { text }: Statement, values: readonly unknown[]) {
    const explained = { name: '', text: `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}` }
    const rows = await sql.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(explained, ['BRA', today, ...values])
    const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)]
    const nodes = rows.flatMap((row) => flat(row['QUERY PLAN'][0].Plan))
    return nodes
      .filter((node) => node['Index Name'] !== undefined)
      .map((node) => {
        const read = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)
        return `${node['Node Type']} ${node['Index Name']}: ${Math.round(read * node['Actual Loops'])}`
      })
  }

  const key = (n: number) => `${aDocument().issuedBy}|${number(n)}`
  const block = (n: number) => `${aDocument().issuedBy}|S${number(n)}****`
  const first = ['infinity', '', 21]
  const any = ['-infinity', null, null, null, null, false]
  const cases: [string, () => Sql, Statement, (n: number) => unknown[]][] = [
    ['a travel document by id', () => documents, documentStatements.documentsById.few, (n) => [[`d${number(n)}`]]],
    ['a check of a document', () => documents, documentStatements.candidates.few, (n) => [[key(n)], []]],
    ['a check of a blank', () => documents, documentStatements.candidates.few, (n) => [[], [block(n)]]],
    ['an alert by id', () => alerts, alertStatements.alertsById.few, (n) => [[`a${number(n)}`]]],
    ['an alert by reference', () => alerts, alertStatements.alertsByReference.few, (n) => [[`REF-${number(n)}`]]],
    [
      ...(['a check of an account', () => alerts, alertStatements.alertsNaming.few] as const),
      (n) => [[`DOMESTIC|BRA/900/${10_000 + n}`], ...first, true, true, 'ACCOUNT'],
    ],
    [
      ...(['the alerts of an account', () => alerts, alertStatements.listStatement('account', 'NEWEST')] as const),
      (n) => [[`DOMESTIC|BRA/900/${10_000 + n}`], ...first, ...any],
    ],
    [
      ...(['the number of alerts of an account', () => alerts, alertStatements.countByAccount] as const),
      (n) => [[`DOMESTIC|BRA/900/${10_000 + n}`], ...any],
    ],
  ]

  test.each(cases)(
    'for %s reads as much of what is hidden as of what is absent, and gives neither',
    async (_, sql, statement, values) => {
      const ask = async (n: number) => {
        const rows = await sql().query<Record<string, unknown>>({ name: '', text: statement.text }, [
          'BRA',
          today,
          ...values(n),
        ])
        return rows.filter(({ count }) => count !== 0)
      }
      const ofHidden = [200, REVIEWED]
      for (const n of ofHidden) expect(await ask(n)).toEqual([])
      expect(await ask(301)).toEqual([])
      expect(await ask(400)).toHaveLength(1) // it does find what may be seen
      const read = await readBy(sql(), statement, values(301))
      expect(read.some((scan) => !scan.endsWith(': 0'))).toBe(true)
      for (const n of ofHidden) expect(await readBy(sql(), statement, values(n))).toEqual(read)
    },
  )
})

describe.each(sqlDrivers.filter(({ available }) => available))('a few keys and many on $name', (driver) => {
  test('are answered alike', async () => {
    const sql = await driver.open()
    await migrateSql(sql, 'stolen-documents', documentMigrations)
    await migrateSql(sql, 'financial-alerts', alertMigrations)
    const numbers = Array.from({ length: 40 }, (_, n) => `X${String(n * 2).padStart(4, '0')}`)
    const records = numbers.flatMap((number, at) => [
      aDocument({
        ...{ id: `lost-${number}`, number, fraud: 'LOST', underComplianceReview: at % 5 === 1 },
        ...(at % 3 === 0 && hidden),
      }),
      ...(at % 2 === 0 ? [aDocument({ id: `stolen-${number}`, number, fraud: 'STOLEN' })] : []),
      aDocument({
        id: `series-${number}`,
        number: null,
        series: { prefix: `S${at % 7}`, from: `000${at % 9}0`, to: '00099' },
        fraud: 'STOLEN_BLANK',
      }),
    ])
    const shared = anAccount()
    const alerts = numbers.map((number, at) =>
      anAlert({
        id: `a-${number}`,
        reference: `REF-${number}`,
        ...(at % 4 === 0 && hidden),
        ...(at % 5 === 0 && { beneficiary: shared }),
      }),
    )
    for (const [at, { alert }] of alerts.entries()) alert.underComplianceReview = at % 6 === 1
    await sql.transaction(async (tx) => {
      await writeDocuments(tx, records)
      await writeAlerts(tx, alerts)
    })
    const asked = ['X0000', 'X0001', 'X0004', 'X0005', 'X0012', 'X0078', 'X9999', '']
    const keys = asked.map((number) => `${aDocument().issuedBy}|${number}`)
    const blocks = Array.from({ length: 9 }, (_, n) => `${aDocument().issuedBy}|S${n}0****`)
    const accounts = [`${shared.scheme}|${shared.value}`, 'DOMESTIC|BRA/0/0', 'WALLET|zzz']
    const pairs: [{ few: Statement; many: Statement }, unknown[]][] = [
      [
        documentStatements.documentsById,
        [
          records
            .slice(0, 9)
            .map(({ id }) => id)
            .concat('none', 'zzz'),
        ],
      ],
      [documentStatements.candidates, [keys, blocks]],
      [alertStatements.alertsById, [asked.map((number) => `a-${number}`)]],
      [alertStatements.alertsByReference, [asked.map((number) => `REF-${number}`)]],
      [alertStatements.alertsNaming, [accounts, 'infinity', '', 3, false, true, 'ACCOUNT']],
    ]
    for (const country of ['BRA', 'FRA', 'ESP']) {
      for (const [{ few, many }, values] of pairs) {
        const [one, other] = await Promise.all(
          [few, many].map((statement) => sql.query(statement, [country, today, ...values])),
        )
        const sorted = (rows: unknown[] = []) => rows.map((row) => JSON.stringify(row)).sort()
        expect(sorted(one)).toEqual(sorted(other))
        expect(one?.length).toBeGreaterThan(0)
      }
    }
    await sql.close()
  })
})

describe('the embedded document store', () => {
  // Its types declare a default export inside of what is, in Node, the class itself.
  const Nedb = nedbModule as unknown as typeof nedbModule.default
  type Store = InstanceType<typeof Nedb>
  type Find = { filter: object; sort?: object }

  async function storeOf(docs: readonly object[], fields: readonly string[]): Promise<Store> {
    const store = new Nedb()
    for (const fieldName of fields) await store.ensureIndexAsync({ fieldName })
    await store.insertAsync([...docs])
    return store
  }

  /** A collection that remembers what it was asked to find, and finds nothing. */
  function recording() {
    const finds: Find[] = []
    const find = async (filter: object, { sort }: { sort?: object } = {}) => {
      finds.push({ filter, ...(sort && { sort }) })
      return []
    }
    return { finds, collection: { find, count: async () => 0 } }
  }

  /** How many documents a lookup looks at, and how many of them match. */
  function lookedAt(store: Store, { filter, sort }: Find) {
    const candidates = candidatesOf(store, filter, sort)
    const matches = matcherOf(filter)
    let [looked, matched] = [0, 0]
    for (let doc = candidates.next(); doc; doc = candidates.next()) {
      looked++
      if (matches(doc)) matched++
    }
    if (candidates.near) looked++
    return { looked, matched }
  }

  const vin = (n: number) => `WVWZZZ1KZAW${String(n).repeat(6)}`
  const plate = (n: number) => [{ country: 'DEU', number: `B${n}` }]
  const people = [1, 2, 3].map((n) =>
    personRecord(
      person(`p${n}`, {
        name: {
          full: ['Odo Braakel', 'Ilse Vormund', 'Tavi Okselgrund'][n - 1] ?? '',
          family: null,
          given: null,
          script: null,
          kind: 'PRIMARY',
        },
        identityDocumentKeys: [`PASSPORT|DEU|X${n}`],
        vehicleKeys: [`VIN|${vin(n)}`],
        ...(n === 2 && hidden),
        ...(n === 3 && { underComplianceReview: true }),
      }),
    ),
  )
  const notices = [1, 2, 3].map((n) =>
    noticeRecord(
      notice(`n${n}`, `2026/0000${n}`, {
        subjectId: `p${n}`,
        assetKeys: [`VIN|${vin(n)}`],
        ...(n === 2 && hidden),
        ...(n === 3 && { underComplianceReview: true }),
      }),
      [],
    ),
  )
  const cars = [1, 2, 3].map((n) =>
    vehicleRecord(
      vehicle(`v${n}`, {
        vin: vin(n),
        plates: plate(n),
        ...(n === 2 && hidden),
        ...(n === 3 && { underComplianceReview: true }),
      }),
    ),
  )
  type Reading = ReturnType<typeof personQueries>
  const ofPersons: [string, (read: Reading, n: number) => Promise<unknown>][] = [
    ['a person by id', (read, n) => read.personsById(viewer, [`p${n}`])],
    ['who holds a document', (read, n) => read.holders(viewer, [`PASSPORT|DEU|X${n}`])],
    ['who was seen with a vehicle', (read, n) => read.seenWith(viewer, [`VIN|${vin(n)}`])],
  ]
  const ofNotices: typeof ofPersons = [
    ['a notice by id', (read, n) => read.noticesById(viewer, [`n${n}`])],
    ['a notice by reference', (read, n) => read.noticesByReference(viewer, [`2026/0000${n}`])],
    ['the notices of a person', (read, n) => read.noticesOfSubjects(viewer, [`p${n}`])],
    ['the notices of a vehicle', (read, n) => read.noticesOfAssets(viewer, [`VIN|${vin(n)}`])],
  ]
  const ofVehicles: [string, (read: ReturnType<typeof readingFrom>, n: number) => Promise<unknown>][] = [
    ['a vehicle by id', (read, n) => read.byIds(viewer, [`v${n}`])],
    ['a check of a VIN', (read, n) => read.byKeys(viewer, [`VIN|${vin(n)}`])],
    ['a search by the end of a VIN', (read, n) => read.candidates(viewer, readSearch({ vin: vin(n).slice(-8) }))],
  ]

  /** Of the number 2 there is one that is hidden, of 3 one under review, of 9 none, of 1 one that may be seen. */
  async function expectAlike(store: Store, findsOf: (n: number) => Promise<Find[]>) {
    const [ofHidden, ofReviewed, ofAbsent, ofSeen] = await Promise.all([2, 3, 9, 1].map(findsOf))
    const looks = (finds: Find[] = []) => finds.map((find) => lookedAt(store, find))
    expect(looks(ofHidden)).toEqual(looks(ofAbsent))
    expect(looks(ofReviewed)).toEqual(looks(ofAbsent))
    for (const look of looks(ofHidden)) expect(look).toEqual({ looked: 1, matched: 0 })
    expect(looks(ofSeen).some(({ matched }) => matched === 1)).toBe(true)
  }

  test.each([...ofPersons, ...ofNotices])('looks at one document for %s, hidden or absent', async (_, ask) => {
    const fields = ['identityDocumentKeys', 'vehicleKeys', 'reference', 'subjectId', 'assetKeys']
    const isOfNotices = ofNotices.some(([, known]) => known === ask)
    const store = await storeOf(isOfNotices ? notices : await Promise.all(people), fields)
    await expectAlike(store, async (n) => {
      const asked = recording()
      await ask(personQueries(asked.collection, asked.collection), n)
      return asked.finds
    })
  })

  test.each(ofVehicles)('looks at one document for %s, hidden or absent', async (_, ask) => {
    const store = await storeOf(cars, ['keys', 'tokens'])
    await expectAlike(store, async (n) => {
      const asked = recording()
      await ask(readingFrom(asked.collection), n)
      return asked.finds
    })
  })
})
