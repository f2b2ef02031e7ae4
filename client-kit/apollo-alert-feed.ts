import { ApolloLink } from '@apollo/client/link'
import { print } from 'graphql'
import { Observable } from 'rxjs'
import { type AlertFeedOptions, followAlerts, isAlertFeed } from './alert-feed.ts'
import { memoryCursors } from './cursors.ts'

/** A link for Apollo Client 4, before the HTTP link: subscriptions to `alertUpdates` are followed, all else goes on. */
export function alertFeedLink(options: AlertFeedOptions): ApolloLink {
  const shared = { cursors: memoryCursors(), ...options }
  return new ApolloLink((operation, forward) => {
    if (!isAlertFeed(operation.query)) return forward(operation)
    const { operationName, variables, extensions } = operation
    return new Observable((observer) =>
      followAlerts(
        { query: print(operation.query), operationName, variables, extensions },
        {
          next: ({ data = null, errors }) => observer.next({ data, ...(errors && { errors: [...errors] }) }),
          complete: () => observer.complete(),
        },
        shared,
      ),
    )
  })
}
