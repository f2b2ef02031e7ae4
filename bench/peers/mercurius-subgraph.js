/** One fixture subgraph on Mercurius, compiled by graphql-jit: `mercurius-subgraph.js --name persons --port P`. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { mercuriusFederationPlugin } from '@mercuriusjs/federation'
import fastify from 'fastify'
import { createFixture } from '../fixtures/resolvers.ts'

const { values } = parseArgs({ options: { name: { type: 'string' }, port: { type: 'string' } } })
const { resolvers, createLoaders } = createFixture(values.name)

function sdlOf(name) {
  const file = readFileSync(new URL('mercurius.graphql', import.meta.url), 'utf8')
  return file.split(`\n# ${name}\n`)[1].split('\n# ')[0]
}

/** Mercurius gives arguments to the resolver of a reference, too. */
function adapt(fields) {
  const { __resolveReference: resolve, ...others } = fields
  return resolve ? { ...others, __resolveReference: (reference, _, context) => resolve(reference, context) } : others
}

const adapted = Object.fromEntries(Object.entries(resolvers).map(([type, fields]) => [type, adapt(fields)]))
// What the product's alerts say of a vehicle's key, its owner says here.
if (values.name === 'vehicles') adapted.VehicleIdentity.vin = ({ value }) => value
if (values.name === 'financial-alerts') delete adapted.Query.alerts

const app = fastify()
await app.register(mercuriusFederationPlugin, {
  schema: sdlOf(values.name),
  resolvers: adapted,
  jit: 1,
  context: () => ({ loaders: createLoaders() }),
})
await app.listen({ host: '127.0.0.1', port: Number(values.port) })
