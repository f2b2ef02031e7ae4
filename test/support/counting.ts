/** A store that counts what is asked of it. */
export interface Counting<T> {
  store: T
  /** Calls since the start or the last `reset`. */
  calls(): number
  /** The functions called, in the order of their calls. */
  names(): string[]
  reset(): void
}

const NOT_COUNTED = new Set(['ping', 'checkChanges', 'close'])

/**
 * The same store behind a proxy that counts calls of its functions that answer with a promise, `ping` and `close` left
 * out: each of them is at least one round trip to the database, and batching is counted, not believed. Calls that the
 * store makes on itself are not seen; those of what it is for one call (`within`) are.
 */
export function counting<T extends object>(store: T): Counting<T> {
  let names: string[] = []
  const counted = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target)
        if (typeof value !== 'function' || typeof property !== 'string' || NOT_COUNTED.has(property)) return value
        return (...args: unknown[]) => {
          const answer: unknown = Reflect.apply(value, target, args)
          if (property === 'within') return counted(Object(answer))
          if (answer instanceof Promise) names.push(property)
          return answer
        }
      },
    })
  return {
    store: counted(store),
    calls: () => names.length,
    names: () => [...names],
    reset: () => {
      names = []
    },
  }
}
