import type { Feeds, Sink, Subscription, SubscriptionRequest } from './subscriber.ts'

/**
 * Begins a subscription that can be used at once: what is called before it has begun is done as soon as it has. `begun`
 * rejects as `Feeds.subscribe` does.
 */
export function beginSubscription(
  feeds: Feeds,
  request: SubscriptionRequest,
  sink: Sink,
): { subscription: Subscription; begun: Promise<void> } {
  let real: Subscription | undefined
  const missed: ((subscription: Subscription) => void)[] = []
  const tell = (what: (subscription: Subscription) => void) => {
    if (real) what(real)
    else missed.push(what)
  }
  return {
    subscription: {
      resume: () => tell((subscription) => subscription.resume()),
      cancel: () => tell((subscription) => subscription.cancel()),
      end: (code) => tell((subscription) => subscription.end(code)),
    },
    begun: feeds.subscribe(request, sink).then((subscription) => {
      real = subscription
      for (const what of missed.splice(0)) what(subscription)
    }),
  }
}
