/** Hive Gateway over the product's subgraph servers. SUBGRAPH_TOKENS: the identity to send to each, as JSON. */
import { defineConfig } from '@graphql-hive/gateway'

const tokens = Object.entries(JSON.parse(process.env.SUBGRAPH_TOKENS ?? '{}'))

export const gatewayConfig = defineConfig({
  supergraph: process.env.SUPERGRAPH ?? '',
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  fork: 1,
  logging: 'error',
  landingPage: false,
  graphiql: false,
  disableWebsockets: true,
  inboundInflightRequestDeduplication: false,
  transportEntries: Object.fromEntries(
    tokens.map(([name, token]) => [
      name,
      { headers: [['authorization', `Bearer ${token}`]], options: { deduplicateInflightRequests: false } },
    ]),
  ),
})
