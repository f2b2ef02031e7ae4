import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { Defer20220824Handler } from '@apollo/client/incremental'
import { SetContextLink } from '@apollo/client/link/context'
import type { AlertFeedOptions } from './alert-feed.ts'
import { alertFeedLink } from './apollo-alert-feed.ts'
import { cacheOptions } from './apollo-cache.ts'

/**
 * Apollo Client 4 for this schema: says with each request who asks and why, takes answers in parts, keeps lists in pages,
 * and follows `alertUpdates`.
 */
export function createApolloClient(options: AlertFeedOptions): ApolloClient {
  const { url, purpose, token } = options
  const headers = async () => {
    const bearer = await token?.(false)
    return { 'x-purpose': purpose, ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }) }
  }
  return new ApolloClient({
    cache: new InMemoryCache(cacheOptions),
    incrementalHandler: new Defer20220824Handler(),
    link: ApolloLink.from([
      alertFeedLink(options),
      new SetContextLink(async () => ({ headers: await headers() })),
      new HttpLink({ uri: url }),
    ]),
  })
}
