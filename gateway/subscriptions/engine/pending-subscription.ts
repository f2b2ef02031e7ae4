import type { Feeds, Sink, Subscription, SubscriptionRequest } from './subscriber.ts'

/** A subscription that can be used before it has begun: what is called until then is done as soon as it has. */
export class PendingSubscription implements Subscription {
  #real: Subscription | undefined
  #missed: ((subscription: Subscription) => void)[] | undefined

  /** To be called once. Rejects as `Feeds.subscribe` does. */
  async begin(feeds: Feeds, request: SubscriptionRequest, sink: Sink): Promise<void> {
    const real = await feeds.subscribe(request, sink)
    this.#real = real
    for (const what of this.#missed ?? []) what(real)
    this.#missed = undefined
  }

  resume(): void {
    if (this.#real) this.#real.resume()
    else this.#miss((real) => real.resume())
  }

  cancel(): void {
    if (this.#real) this.#real.cancel()
    else this.#miss((real) => real.cancel())
  }

  end(code: Parameters<Subscription['end']>[0]): void {
    if (this.#real) this.#real.end(code)
    else this.#miss((real) => real.end(code))
  }

  #miss(what: (subscription: Subscription) => void): void {
    this.#missed ??= []
    this.#missed.push(what)
  }
}
