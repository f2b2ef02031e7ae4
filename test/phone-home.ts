/** What Apollo's gateway does when nobody keeps it silent: the counter-example for the test of outgoing connections. */
import { ApolloGateway } from '@apollo/gateway'
import { schemaFile } from '../schema/sdl.ts'

const gateway = new ApolloGateway({ supergraphSdl: schemaFile('supergraph.graphql') })
await gateway.load()
await gateway.stop()
