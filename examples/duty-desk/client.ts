import type { ApolloClient } from '@apollo/client'
import { ErrorLink } from '@apollo/client/link/error'
import { from, mergeMap, timer } from 'rxjs'
import { type AlertFeedStatus, createApolloClient, isTokenRefused, retryAfter, webCursors } from './ncb.ts'
import { changeSession, currentSession, type Purpose, signedInAnew } from './session.ts'

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
  const client = createApolloClient({
    ...{ url: '/graphql', purpose, onStatus, cursors: webCursors(sessionStorage, `${officer} ${purpose}`) },
    async token(isExpired) {
      if (isExpired) await signedInAnew()
      return currentSession().token ?? undefined
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
    const over = () => {
      changeSession({ waitsUntil: null })
      return forward(operation)
    }
    return timer(1000 * seconds).pipe(mergeMap(over))
  })
  client.setLink(again.concat(client.link))
  return client
}
