/**
 * How a frontend asks, with types made from its operations: `npx tsx examples/frontend.ts "a name" URL`, against a server
 * that runs; URL: http://localhost:4000/graphql unless told.
 * A source that failed leaves its part null and says so in `errors`: show that, never "nothing found".
 */
import { readFileSync } from 'node:fs'
import type { ScreenQuery, ScreenQueryVariables } from './generated.ts'

interface GraphqlAnswer<Data> {
  data: Data | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; source?: string } }[]
}

const [name = 'Kandilohn, Jürgen', url = 'http://localhost:4000/graphql'] = process.argv.slice(2)

/** Sends one operation. Give `token` in production, and the purpose of the question always. */
async function ask<Data, Variables>(query: string, variables: Variables, token?: string): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-purpose': 'BORDER_CONTROL',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as GraphqlAnswer<Data> // GraphQL over HTTP: always this shape
}

const query = readFileSync(new URL('../gateway/explorer/operations/03-screen.graphql', import.meta.url), 'utf8')
const variables: ScreenQueryVariables = {
  subject: { name, documents: [], vehicles: [], accounts: [] },
}
const { data, errors } = await ask<ScreenQuery, ScreenQueryVariables>(query, variables)
for (const error of errors ?? [])
  console.error(`NOT ANSWERED by ${error.extensions.source ?? 'the server'}: ${error.message}`)
for (const { node } of data?.screen?.persons?.edges ?? []) {
  console.log(node.score.toFixed(2), node.matchedName, '->', node.person?.name.full, node.person?.status)
}
