import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { Defer20220824Handler } from '@apollo/client/incremental'
import { SetContextLink } from '@apollo/client/link/context'
import { ErrorLink } from '@apollo/client/link/error'
import { from, mergeMap, timer } from 'rxjs'
import { type AlertFeedStatus, alertFeedLink, cacheOptions, isTokenRefused, retryAfter, webCursors } from './ncb.ts'
import { changeSession, currentSession, type Purpose, signedInAnew } from './session.ts'

const URL = '/graphql'

export interface ClientOptions {
  /** None: nothing is asked yet. */
  purpose: Purpose | null
  /** Whoever signs in next begins at their own place in the feed. */
  officer: string
  onStatus: (status: AlertFeedStatus) => void
}

/** A client for one officer and one purpose: what it has read is nobody else's. */
export function createClient({ purpose: stated, officer, onStatus }: ClientOptions): ApolloClient {
  const purpose = stated ?? ''
  const token = () => currentSession().token ?? undefined
  const feed = alertFeedLink({
    ...{ url: URL, purpose, onStatus, cursors: webCursors(sessionStorage, `${officer} ${purpose}`) },
    async token(isExpired) {
      if (isExpired) await signedInAnew()
      return token()
    },
    // Not what was screened: that is for the officer to ask again.
    onGap: () => client.refetchQueries({ include: ['DeskAlerts', 'DeskAlert'] }),
  })
  // What is refused for the token's age, or because too much was asked, is asked again once that has passed: the officer
  // writes nothing twice. A change may be sent again, too, since it has its key.
  const again = new ErrorLink(({ error, operation, forward }) => {
    if (isTokenRefused(error)) return from(signedInAnew()).pipe(mergeMap(() => forward(operation)))
    const seconds = retryAfter(error)
    if (seconds === undefined) return undefined
    changeSession({ waitsUntil: Date.now() + 1000 * seconds })
    return timer(1000 * seconds).pipe(
      mergeMap(() => {
        changeSession({ waitsUntil: null })
        return forward(operation)
      }),
    )
  })
  const headers = new SetContextLink(() => ({
    headers: { 'x-purpose': purpose, ...(token() && { authorization: `Bearer ${token()}` }) },
  }))
  const client = new ApolloClient({
    cache: new InMemoryCache(cacheOptions),
    link: ApolloLink.from([feed, again, headers, new HttpLink({ uri: URL })]),
    incrementalHandler: new Defer20220824Handler(),
  })
  return client
}
