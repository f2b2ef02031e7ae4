import { context, trace } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failure } from '../../schema/errors.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const how = behaviour()
const spans = new InMemorySpanExporter()
let gateway: TestGateway
beforeAll(async () => {
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }))
  gateway = await startTestGateway({ subgraphs: smallSubgraphs(how), operationNames: new Set(['AlertOf', 'Traced']) })
})
afterAll(async () => {
  await gateway.stop()
  trace.disable()
  context.disable()
})
afterEach(() => {
  how.before = () => {}
  spans.reset()
})

/** The samples of the page at /metrics, by name and labels as they are written. */
async function samples(of = gateway): Promise<Map<string, number>> {
  const response = await fetch(`${of.url}/metrics`)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

const ALERT =
  'query AlertOf($id: ID!) { alert(id: $id) { subjects { person { id } } documents { check { verdict } } } }'

describe('/metrics', () => {
  it('counts operations by name and outcome, and what each subgraph was asked', async () => {
    await gateway.ask(ALERT, { id: 'a1' })
    await gateway.ask(ALERT, { id: 'a1' })
    how.before = (field) => {
      if (field.startsWith('stolen-documents')) throw failure('SOURCE_UNAVAILABLE', 'Not now.')
    }
    await gateway.ask(ALERT, { id: 'a1' })
    await gateway.ask('{ nothing }')
    const counted = await samples()
    const count = (name: string) => counted.get(name) ?? 0
    expect(count('ncb_operation_duration_seconds_count{operation="AlertOf",outcome="OK"}')).toBe(2)
    expect(count('ncb_operation_duration_seconds_count{operation="AlertOf",outcome="SOURCE_UNAVAILABLE"}')).toBe(1)
    expect(count('ncb_operation_duration_seconds_count{operation="none",outcome="REFUSED"}')).toBe(1)
    expect(count('ncb_fetch_duration_seconds_count{subgraph="persons",status="OK"}')).toBe(3)
    expect(count('ncb_fetch_duration_seconds_count{subgraph="stolen-documents",status="SOURCE_UNAVAILABLE"}')).toBe(1)
    expect(count('ncb_fetch_keys_sum{subgraph="persons"}')).toBe(9)
    expect(count('ncb_operation_cache_hits_total')).toBe(2)
    expect(count('ncb_operation_cache_misses_total')).toBe(2)
    expect(count('ncb_operation_cache_plans_total')).toBe(1)
    expect(count('ncb_breaker_state{subgraph="vehicles"}')).toBe(0)
    expect(counted.get('ncb_operations{state="running"}')).toBe(0)
    expect(counted.get('ncb_operations{state="waiting"}')).toBe(0)
    expect(counted.get('ncb_admission_refusals_total{code="RATE_LIMITED"}')).toBe(0)
    expect(counted.get('ncb_admission_wait_seconds_count')).toBe(0)
    expect(
      [...counted.keys()].filter((name) =>
        /^(nodejs_eventloop_lag_p99_seconds|process_resident_memory_bytes)$/.test(name),
      ),
    ).toHaveLength(2)
  })

  it.each([{ overHttp: false }, { overHttp: true }])(
    'tells how many records wait for their owners, of whom it is told, and asks once in a while: %o',
    async ({ overHttp }) => {
      const asked: string[] = []
      how.before = (field) => {
        asked.push(field)
        if (field.startsWith('stolen-documents')) throw failure('SOURCE_UNAVAILABLE', 'Not now.')
      }
      const other = await startTestGateway({ subgraphs: smallSubgraphs(how), overHttp })
      for (let scrape = 0; scrape < 3; scrape++) {
        const counted = await samples(other)
        expect([...counted].filter(([name]) => name.startsWith('ncb_records_to_review'))).toEqual([
          ['ncb_records_to_review{source="persons"}', 12],
          ['ncb_records_to_review{source="vehicles"}', 7],
        ])
      }
      const fields = ['persons', 'stolen-documents', 'vehicles'].map((name) => `${name}.Query.recordsToReviewCount`)
      expect(asked.sort()).toEqual(fields)
      await other.stop()
    },
  )

  it('has no names but those in OPERATION_NAMES: clients make up others', async () => {
    for (let n = 0; n < 3; n++) await gateway.ask(`query Made${n} { __typename }`)
    await gateway.ask('{ __typename }')
    const counted = await samples()
    expect([...counted.keys()].filter((name) => name.includes('Made'))).toEqual([])
    expect(counted.get('ncb_operation_duration_seconds_count{operation="other",outcome="OK"}')).toBe(3)
    expect(counted.get('ncb_operation_duration_seconds_count{operation="anonymous",outcome="OK"}')).toBe(1)
  })

  it('is for whoever sends its token, where there is one, and for nobody in production without one', async () => {
    const guarded = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), metricsToken: 'secret' })
    const read = async (headers: Record<string, string>) => (await fetch(`${guarded.url}/metrics`, { headers })).status
    expect([await read({}), await read({ authorization: 'Bearer wrong' })]).toEqual([404, 404])
    expect(await read({ authorization: 'Bearer secret' })).toBe(200)
    await guarded.stop()
    const production = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), loopbackNamesOnly: false })
    expect((await fetch(`${production.url}/metrics`)).status).toBe(404)
    await production.stop()
  })
})

describe('an OpenTelemetry SDK that is loaded', () => {
  it('gets a span of each operation, of its plan and of each fetch, as its children', async () => {
    await gateway.ask('query Traced { alert(id: "a1") { reference subjects { person { id } } } }')
    const finished = spans.getFinishedSpans()
    const operation = finished.find(({ name }) => name === 'graphql.operation')
    expect(operation?.attributes).toEqual({ 'graphql.operation.name': 'Traced', 'graphql.operation.type': 'query' })
    const fetches = finished.filter(({ name }) => name === 'graphql.fetch')
    expect(fetches.map(({ attributes }) => attributes)).toEqual([
      { 'ncb.subgraph': 'financial-alerts', 'ncb.keys': 0 },
      { 'ncb.subgraph': 'persons', 'ncb.keys': 3 },
    ])
    const parents = fetches.map(({ parentSpanContext }) => parentSpanContext?.spanId)
    expect(new Set(parents)).toEqual(new Set([operation?.spanContext().spanId]))
    expect(finished.filter(({ name }) => name === 'graphql.plan')).toHaveLength(1)
  })

  it('is told which of them failed, and nothing of what was asked', async () => {
    how.before = (field) => {
      if (field.startsWith('persons')) throw failure('SOURCE_UNAVAILABLE', 'Not now.')
    }
    await gateway.ask('{ person(id: "p-secret") { id } }')
    const failed = spans.getFinishedSpans().filter(({ status }) => status.message === 'SOURCE_UNAVAILABLE')
    expect(failed.map(({ name }) => name).sort()).toEqual(['graphql.fetch', 'graphql.operation'])
    const told = spans
      .getFinishedSpans()
      .map(({ name, attributes, events, status }) => ({ name, attributes, events, status }))
    expect(JSON.stringify(told)).not.toContain('secret')
  })
})
