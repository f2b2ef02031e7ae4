/** Mercurius as a gateway, compiled by graphql-jit: `mercurius-gateway.js --port P --subgraph persons=http://...`. */
import { parseArgs } from 'node:util'
import mercuriusGateway from '@mercuriusjs/gateway'
import fastify from 'fastify'

const { values } = parseArgs({ options: { port: { type: 'string' }, subgraph: { type: 'string', multiple: true } } })
const services = values.subgraph.map((subgraph) => {
  const [name, url] = subgraph.split('=')
  return { name, url: `${url}/graphql`, mandatory: true, keepAlive: 60_000, connections: 32 }
})
const app = fastify()
await app.register(mercuriusGateway, { jit: 1, gateway: { services } })
await app.listen({ host: '127.0.0.1', port: Number(values.port) })
