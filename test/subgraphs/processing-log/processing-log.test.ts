import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedDocument, askedName } from '../../../processing-log/asked.ts'
import type { LogEntry } from '../../../processing-log/entry.ts'
import { startTestGateway, type TestGateway } from '../../support/gateway-harness.ts'
import { entryOf, freshFolder, keys, openLog } from '../../support/processing-log.ts'

const PAGE = `query($filter: ProcessingLogFilter, $first: Int! = 50, $after: Cursor) {
  processingLog(filter: $filter, first: $first, after: $after) {
    edges { cursor node { requestId } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
const WHOLE = `{ processingLog { edges { node {
  at requestId country { code } organisation user roles purpose client { name version } operation { kind name hash }
  asked { kind hashes } sealed given { source records } concerned { code } outcome times subscription receivers code cost
} } } }`

interface PageAnswer {
  processingLog: {
    edges: { cursor: string; node: { requestId: string } }[]
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  }
}

const auditorOf = (country: string, roles = ['auditor']) => ({
  country,
  identity: { organisation: 'Audit', user: 'auditor-1', roles },
})
const folder = freshFolder()
const hashes = (asked: ReturnType<typeof askedName>) => {
  const all: Record<string, string[]> = {}
  for (const { kind, canonical } of asked) all[kind] = [...(all[kind] ?? []), keys.hashOf(kind, canonical)]
  return all
}
const START = Date.parse('2026-03-01T12:00:00.000Z')
const partner = { organisation: 'Airline', user: 'desk-3', roles: ['partner'], outcome: 'ANSWERED' as const }
const entries: Partial<LogEntry>[] = [
  { user: 'anna', asked: hashes(askedName('Jürgen Candilón')), given: { persons: ['Person/p-1'] } },
  { country: 'DEU', user: 'dieter', asked: hashes(askedName('Candilon')) },
  {
    ...{ ...partner, country: 'BRA', concerned: ['DEU', 'FRA'], sealed: ['sealed'] },
    asked: hashes(askedDocument({ number: '12AB34567', issuedBy: 'FRA' })),
    given: { 'stolen-documents': ['TravelDocument/d-1', 'TravelDocument/d-2'] },
  },
  { ...partner, country: 'BRA', concerned: ['DEU'] },
  { ...partner, country: 'FRA', concerned: ['DEU'], user: 'FRA' },
  { user: 'ben', outcome: 'SUBSCRIBED', subscription: 's-1', asked: {}, given: {} },
  {
    ...{ user: undefined, organisation: undefined, roles: undefined, outcome: 'DELIVERED', receivers: ['s-1'] },
    ...{ asked: undefined, given: { 'financial-alerts': ['FinancialAlert/a-1'] } },
  },
  { country: undefined, user: undefined, organisation: undefined, outcome: 'REFUSED', code: 'UNAUTHENTICATED' },
  { user: 'ben', outcome: 'REFUSED', code: 'RATE_LIMITED', times: 40, given: undefined },
  { country: 'DEU', user: '"FRA"', purpose: 'ADMINISTRATIVE' },
]
/** Those that an auditor of France may see, newest first. */
const OF_FRANCE = [8, 6, 5, 4, 2, 0]

let gateway: TestGateway
beforeAll(async () => {
  let now = START
  const log = await openLog(folder, { now: () => now, segmentBytes: 3000 })
  for (const [number, more] of entries.entries()) {
    now = START + number * 60_000
    await log.append(entryOf(number, more))
  }
  await log.close()
  gateway = await startTestGateway({ stores: { 'processing-log': folder }, logKeys: keys, seed: 'never' })
}, 200_000)
afterAll(() => gateway?.stop())

async function page(variables: Record<string, unknown> = {}, country = 'FRA') {
  const { data, errors } = await gateway.ask<PageAnswer>(PAGE, variables, auditorOf(country))
  expect(errors).toBeUndefined()
  return data.processingLog
}

const numbersOf = ({ edges }: PageAnswer['processingLog']) =>
  edges.map(({ node }) => Number(node.requestId.replace('request-', '')))

describe('an auditor reads', () => {
  it('what callers of its own country have asked, and what partners met of its own, newest first', async () => {
    expect(numbersOf(await page())).toEqual(OF_FRANCE)
    expect(numbersOf(await page({}, 'DEU'))).toEqual([9, 4, 3, 2, 1])
    expect(numbersOf(await page({}, 'KOR'))).toEqual([])
  })

  it('all of what its own have asked', async () => {
    const { data } = await gateway.ask<{ processingLog: { edges: { node: { requestId: string } }[] } }>(
      WHOLE,
      {},
      auditorOf('FRA'),
    )
    const [refused, delivered, , , , asked] = data.processingLog.edges.map(({ node }) => node)
    expect(asked).toEqual({
      ...{ at: '2026-03-01T12:00:00.000Z', requestId: 'request-0', country: { code: 'FRA' } },
      ...{
        organisation: 'Police nationale',
        user: 'anna',
        roles: ['officer'],
        purpose: 'BORDER_CONTROL',
        client: null,
      },
      operation: { kind: 'query', name: 'Check', hash: 'x'.repeat(43) },
      asked: Object.entries(hashes(askedName('Jürgen Candilón'))).map(([kind, all]) => ({ kind, hashes: all })),
      ...{ sealed: [], given: [{ source: 'persons', records: ['Person/p-1'] }], concerned: [], outcome: 'ANSWERED' },
      ...{ times: 1, subscription: null, receivers: [], code: null, cost: 12 },
    })
    expect(delivered).toMatchObject({ outcome: 'DELIVERED', receivers: ['s-1'], user: null, roles: [] })
    expect(refused).toMatchObject({ outcome: 'REFUSED', code: 'RATE_LIMITED', times: 40 })
  })

  it('of a partner of another country nothing but that its question met a record, who asked, why and when', async () => {
    const { data } = await gateway.ask<{ processingLog: { edges: { node: { requestId: string } }[] } }>(
      WHOLE,
      {},
      auditorOf('FRA'),
    )
    expect(data.processingLog.edges.map(({ node }) => node).find(({ requestId }) => requestId === 'request-2')).toEqual(
      {
        ...{
          at: '2026-03-01T12:02:00.000Z',
          requestId: 'request-2',
          country: { code: 'BRA' },
          organisation: 'Airline',
        },
        ...{ user: null, roles: [], purpose: 'BORDER_CONTROL', client: null, operation: null, asked: [], sealed: [] },
        ...{
          given: [],
          concerned: [{ code: 'FRA' }],
          outcome: 'ANSWERED',
          times: 1,
          subscription: null,
          receivers: [],
        },
        ...{ code: null, cost: null },
      },
    )
    for (const filter of [
      { document: { number: '12AB34567', issuedBy: 'FRA' } },
      { record: 'd-1' },
      { user: 'desk-3' },
      { record: 'TravelDocument/d-2' },
    ]) {
      expect(numbersOf(await page({ filter })), JSON.stringify(filter)).toEqual([])
    }
  })

  it('what a filter looks for', async () => {
    for (const [filter, expected] of [
      [{ person: 'candilon juergen' }, [0]],
      [{ person: 'nobody' }, []],
      [{ record: 'p-1' }, [0]],
      [{ record: 'FinancialAlert/a-1' }, [6]],
      [{ subscription: 's-1' }, [6, 5]],
      [{ user: 'ben' }, [8, 5]],
      [{ organisation: 'Airline' }, [4, 2]],
      [{ purpose: 'BORDER_CONTROL', outcome: 'REFUSED' }, [8]],
      [{ purpose: 'ADMINISTRATIVE' }, []],
      [{ code: 'RATE_LIMITED' }, [8]],
      [{ code: 'UNAUTHENTICATED' }, []],
      [{ from: '2026-03-01T12:02:00Z', to: '2026-03-01T12:05:00Z' }, [4, 2]],
      [{ user: null, person: null }, OF_FRANCE],
    ] as const) {
      expect(numbersOf(await page({ filter })), JSON.stringify(filter)).toEqual(expected)
    }
  })

  it('page by page, each entry once', async () => {
    const found: number[] = []
    let after: string | null = null
    for (let pages = 0; pages < 10; pages++) {
      const one: PageAnswer['processingLog'] = await page({ first: 2, after })
      found.push(...numbersOf(one))
      expect(one.pageInfo).toEqual({
        hasNextPage: found.length < OF_FRANCE.length,
        hasPreviousPage: after !== null,
        startCursor: one.edges[0]?.cursor,
        endCursor: one.edges[1]?.cursor,
      })
      after = one.pageInfo.endCursor
      if (!one.pageInfo.hasNextPage) break
    }
    expect(found).toEqual(OF_FRANCE)
  })

  it.each([
    [{ first: 201 }, 'TOO_MANY_ITEMS'],
    [{ first: 0 }, 'BAD_USER_INPUT'],
    [{ after: 'AAAA' }, 'BAD_CURSOR'],
    [{ filter: { person: '123' } }, 'BAD_USER_INPUT'],
    [{ filter: { document: { number: '?', issuedBy: 'FRA' } } }, 'BAD_USER_INPUT'],
    [{ filter: { account: { scheme: 'IBAN', value: 'x' } } }, 'BAD_USER_INPUT'],
    [{ filter: { vehicle: {} } }, 'BAD_USER_INPUT'],
  ])('nothing for %j', async (variables, code) => {
    const { data, errors } = await gateway.ask<Partial<PageAnswer>>(PAGE, variables, auditorOf('FRA'))
    expect(data?.processingLog ?? null).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code } }])
  })
})

it('nobody without the role reads anything, whatever else they are', async () => {
  for (const roles of [[], ['administrator', 'supervisor'], ['Auditor']]) {
    const { data, errors } = await gateway.ask(PAGE, {}, auditorOf('FRA', roles))
    expect(data).toEqual({ processingLog: null })
    expect(errors).toMatchObject([{ path: ['processingLog'], extensions: { code: 'FORBIDDEN' } }])
  }
})

describe('a page looks through so much and no more', () => {
  it('and says where to go on, also where it has found nothing', async () => {
    const long = freshFolder()
    const log = await openLog(long)
    await log.append(entryOf(0))
    await Promise.all(
      Array.from({ length: 4500 }, (_none, number) => log.append(entryOf(number + 1, { country: 'DEU' }))),
    )
    await log.close()
    const other = await startTestGateway({ stores: { 'processing-log': long }, logKeys: keys, seed: 'never' })
    try {
      const found: string[] = []
      let after: string | null = null
      let pages = 0
      for (let more = true; more; ) {
        const answer: Awaited<ReturnType<typeof other.ask<PageAnswer>>> = await other.ask(
          PAGE,
          { after },
          auditorOf('FRA'),
        )
        expect(answer.errors).toBeUndefined()
        const { edges, pageInfo }: PageAnswer['processingLog'] = answer.data.processingLog
        pages += 1
        found.push(...edges.map(({ node }) => node.requestId))
        after = pageInfo.endCursor
        more = pageInfo.hasNextPage
        if (more) expect(after).not.toBeNull()
      }
      expect(found).toEqual(['request-0'])
      expect(pages).toBeGreaterThanOrEqual(3)
    } finally {
      await other.stop()
    }
  })
})

it('what an auditor reads is in the log, too, and a log that is off is empty', async () => {
  const url = freshFolder()
  const log = await openLog(url)
  const other = await startTestGateway({
    ...{ stores: { 'processing-log': url }, logKeys: keys, seed: 'never' as const },
    processingLog: { log, bestEffort: false },
  })
  try {
    const read = (filter: object) => other.ask<PageAnswer>(PAGE, { filter }, auditorOf('FRA'))
    expect((await read({ person: 'Jürgen Candilón' })).data.processingLog.edges).toEqual([])
    expect((await read({ person: 'Candilon Jurgen', user: 'auditor-1' })).data.processingLog.edges).toHaveLength(1)
  } finally {
    await other.stop()
    await log.close()
  }
  const off = await startTestGateway({ seed: 'never' })
  const { data } = await off.ask<PageAnswer>(PAGE, {}, auditorOf('FRA'))
  expect(data.processingLog.edges).toEqual([])
  await off.stop()
})
