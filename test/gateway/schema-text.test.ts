import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import type { Explorer } from '../../gateway/explorer/access.ts'
import { schemaFile } from '../../schema/sdl.ts'
import { startTestGateway, type TestGateway } from '../support/gateway-harness.ts'
import { behaviour, smallSubgraphs } from '../support/small-subgraphs.ts'

const gateways = new Map<string, TestGateway>()
async function gatewayOf(explorer: Explorer): Promise<TestGateway> {
  const key = JSON.stringify(explorer)
  const known = gateways.get(key) ?? (await startTestGateway({ subgraphs: smallSubgraphs(behaviour()), explorer }))
  gateways.set(key, known)
  return known
}
afterAll(async () => {
  for (const gateway of gateways.values()) await gateway.stop()
})

async function schemaOf({ url }: TestGateway, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/schema.graphql`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('/schema.graphql', () => {
  it('is the schema that clients see, and no cache gives it to another', async () => {
    const { status, headers, text } = await schemaOf(await gatewayOf('on'))
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding, authorization',
    })
    expect(text).toBe(schemaFile('api.graphql'))
  })

  it('is not sent again to whoever has it', async () => {
    const gateway = await gatewayOf('on')
    const { headers } = await schemaOf(gateway)
    const again = await schemaOf(gateway, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('is told to the roles that may introspect, and refused to all others as introspection is', async () => {
    const gateway = await gatewayOf({ roles: ['integrator'] })
    const bearer = async (roles: ('integrator' | 'officer')[]) => ({
      authorization: `Bearer ${await gateway.token('FRA', { roles })}`,
    })
    const told = await schemaOf(gateway, await bearer(['integrator']))
    expect([told.status, told.text]).toEqual([200, schemaFile('api.graphql')])
    const etag = told.headers.get('etag') ?? ''
    const headers = { ...(await bearer(['officer'])), 'if-none-match': etag }
    const refused = await schemaOf(gateway, headers)
    const { errors } = await gateway.ask('{ __schema { description } }', {}, { headers })
    expect([refused.headers.get('etag'), JSON.parse(refused.text).errors]).toEqual([null, errors])
    expect(errors?.[0]?.extensions.code).toBe('INTROSPECTION_DISABLED')
    expect((await schemaOf(gateway, { authorization: 'Bearer nobodys' })).status).toBe(401)
  })

  it('is told to nobody where the explorer is off', async () => {
    const { text } = await schemaOf(await gatewayOf('off'))
    expect(JSON.parse(text).errors[0].extensions.code).toBe('INTROSPECTION_DISABLED')
  })

  it('is refused in development mode under a name that somebody else has led here', async () => {
    const { url } = await gatewayOf('on')
    const [response] = (await once(get(`${url}/schema.graphql`, { headers: { host: 'example.org' } }), 'response')) as [
      IncomingMessage,
    ] // by the event
    response.resume()
    expect(response.statusCode).toBe(400)
  })
})
