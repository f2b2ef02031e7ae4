import { readFileSync } from 'node:fs'
import { type FeedError, type FeedRequest, SILENCE_MS } from './connection.ts'
import { NotNow } from './follow.ts'
import type { ReadAnewQuery, ReadAnewQueryVariables } from './generated.ts'

export type StandingAlert = NonNullable<ReadAnewQuery['alerts']>['edges'][number]['node']

interface Question extends Pick<FeedRequest, 'url' | 'purpose' | 'signal'> {
  token: () => Promise<string | undefined>
  /** Only alerts of your own country. */
  own: boolean
}
interface Answer {
  data?: ReadAnewQuery | null
  errors?: FeedError[]
}

const query = readFileSync(new URL('read-anew.graphql', import.meta.url), 'utf8')

/** All alerts that stand, page by page. Throws NotNow where a page is not answered: half of them is not all. */
export async function* readAnew({ url, purpose, signal, token, own }: Question): AsyncGenerator<StandingAlert[]> {
  for (let after: string | null = null; ; ) {
    const variables: ReadAnewQueryVariables = { own, after }
    const bearer = await token()
    const { data, errors }: Answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-purpose': purpose,
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(SILENCE_MS)]),
    })
      .then((response) => response.json())
      // Cut off, or no JSON: a proxy's page.
      .catch(({ message }) => ({ errors: [{ message, extensions: { code: 'NOT ANSWERED' } }] }))
    const alerts: ReadAnewQuery['alerts'] | undefined = data?.alerts
    if (!alerts) throw new NotNow(errors?.map(({ extensions, message }) => `${extensions.code}: ${message}`).join(' '))
    yield alerts.edges.map(({ node }) => node)
    if (!alerts.pageInfo.hasNextPage) return
    after = alerts.pageInfo.endCursor
  }
}
