import { type Exchange, subscriptionExchange } from '@urql/core'
import { type AlertFeedOptions, followAlerts, isAlertFeed } from './alert-feed.ts'
import { memoryCursors } from './cursors.ts'

/** An exchange for urql, before `fetchExchange`: subscriptions to `alertUpdates` are followed, all else goes on. */
export function alertFeedExchange(options: AlertFeedOptions): Exchange {
  const shared = { cursors: memoryCursors(), ...options }
  return subscriptionExchange({
    isSubscriptionOperation: ({ query }) => isAlertFeed(query),
    forwardSubscription: (request) => ({
      subscribe: (sink) => ({
        unsubscribe: followAlerts(
          request,
          {
            next: ({ data = null, errors }) => sink.next({ data, ...(errors && { errors: [...errors] }) }),
            complete: () => sink.complete(),
          },
          shared,
        ),
      }),
    }),
  })
}
