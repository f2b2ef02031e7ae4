import { Session } from 'node:inspector/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'
import { openStream } from '../support/stream-reader.ts'

const inspector = new Session()
let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ subgraphs: smallSubgraphs(behaviour()) })
  inspector.connect()
  await inspector.post('Profiler.enable')
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
})
afterAll(async () => {
  inspector.disconnect()
  await gateway.stop()
})

/** The functions of `executor/deferred/` that are called while a client that takes parts asks a second time. */
async function calledFor(query: string): Promise<string[]> {
  const ask = async () => {
    const headers = { accept: 'multipart/mixed;deferSpec=20220824, application/json' }
    const stream = await openStream(`${gateway.url}/graphql`, { headers, body: { query } })
    await stream.ended
    expect(stream.text).toContain('"sex":"U"')
  }
  await ask()
  await inspector.post('Profiler.takePreciseCoverage') // which counts anew from here
  await ask()
  const { result } = await inspector.post('Profiler.takePreciseCoverage')
  const called = result.flatMap(({ url, functions }) =>
    functions
      .filter(({ ranges }) => ranges.some(({ count }) => count > 0))
      .map(({ functionName }) => ({ url, functionName })),
  )
  expect(called.some(({ url }) => url.includes('/gateway/executor/fetches/'))).toBe(true)
  const deferred = called.filter(({ url }) => url.includes('/executor/deferred/'))
  // What has no name is how the tests' loader reads a constant of another module.
  return deferred.map(({ functionName }) => functionName).filter((name) => name !== '')
}

it('an operation that defers nothing is answered without a step for `@defer`, once it is prepared', async () => {
  expect(await calledFor('{ person(id: "p1") { id sex } }')).toEqual([])
  expect(await calledFor('{ person(id: "p1") { id ... @defer { sex } } }')).toContain('executeInParts')
})
