import type { Caller } from '../../identity.ts'
import type { Feeds, Sink, Subscription, SubscriptionRequest } from './subscriber.ts'

/** A subscription that can be used before it has begun: calls made earlier take effect as soon as it has. */
export class PendingSubscription implements Subscription {
  #real: Subscription | undefined
  #missed: ((subscription: Subscription) => void)[] | undefined

  /** Call it once. Rejects as `Feeds.subscribe` does. */
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

  admit(caller: Caller): void {
    if (this.#real) this.#real.admit(caller)
    else this.#miss((real) => real.admit(caller))
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
