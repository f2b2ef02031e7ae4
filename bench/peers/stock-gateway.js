/**
 * Apollo Server with `@apollo/gateway`, as its documentation has it:
 * `stock-gateway.js --port P --supergraph FILE`. `--signed`: its subgraphs are the product's own servers, which take
 * only identities that are signed with SUBGRAPH_SIGNING_KEY.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { identitySigner } from '../../process/signed-identity.ts'
import { fixedKeys } from '../../process/signing-keys.ts'

const { values } = parseArgs({
  options: { port: { type: 'string' }, supergraph: { type: 'string' }, signed: { type: 'boolean' } },
})

const identity = { country: 'FRA', organisation: 'development', user: 'developer', roles: [] }

const keys = fixedKeys(Buffer.from(process.env.SUBGRAPH_SIGNING_KEY ?? 'none of the subgraphs asks'))

class SignedDataSource extends RemoteGraphQLDataSource {
  constructor(config) {
    super(config)
    const sign = identitySigner(keys, config.name)
    const { fetcher } = this
    this.fetcher = (url, request) => {
      const authorization = sign(identity, 'CRIMINAL_INVESTIGATION', request.body)
      return fetcher(url, { ...request, headers: { ...request.headers, authorization } })
    }
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(values.supergraph, 'utf8'),
  ...(values.signed && { buildService: ({ name, url }) => new SignedDataSource({ name, url }) }),
})
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: '127.0.0.1', port: Number(values.port) } })
