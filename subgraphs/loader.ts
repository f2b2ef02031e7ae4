import DataLoader from 'dataloader'

/**
 * The most keys per query: as many as a bulk call has. More would block an embedded SQL database for longer than some 10
 * ms, and gain nothing on a server.
 */
const MOST_KEYS = 500

/** The most rows per query: for each key a page of 20, and the row after it. */
const MOST_ROWS = MOST_KEYS * 21

/** Loads one value per key, or null. `fetch` gives its rows in any order; `keyOf` gives the key of each. */
export function oneByKey<Value>(
  fetch: (keys: readonly string[]) => Promise<readonly Value[]>,
  keyOf: (value: Value) => string,
): DataLoader<string, Value | null> {
  return new DataLoader(
    async (keys) => {
      const byKey = new Map<string, Value>()
      for (const value of await fetch(keys)) byKey.set(keyOf(value), value)
      return keys.map((key) => byKey.get(key) ?? null)
    },
    { maxBatchSize: MOST_KEYS },
  )
}

/**
 * Loads the values of each key, in the order of `fetch`. A value may belong to several keys. `mostKeys`: the most keys per
 * query.
 */
export function manyByKey<Value>(
  fetch: (keys: readonly string[]) => Promise<readonly Value[]>,
  keysOf: (value: Value) => readonly string[],
  mostKeys = MOST_KEYS,
): DataLoader<string, Value[]> {
  return new DataLoader(
    async (keys) => {
      const byKey = new Map<string, Value[]>(keys.map((key) => [key, []]))
      for (const value of await fetch(keys)) for (const key of new Set(keysOf(value))) byKey.get(key)?.push(value)
      return keys.map((key) => byKey.get(key) ?? [])
    },
    { maxBatchSize: mostKeys },
  )
}

/** Asks all that is asked in one turn together; `fetch` answers in the order asked. Nothing is kept. */
export function inOrder<Asked, Answer>(
  fetch: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  most: number,
): DataLoader<Asked, Answer> {
  return new DataLoader(fetch, { maxBatchSize: most, cache: false })
}

/**
 * Loads a page for each key. Keys with the same page (such as those of one list) share one call of `fetch`, which returns a
 * map from key to rows; the longer the page, the fewer keys per call.
 */
export function pageByKey<Page extends { limit: number }, Value>(
  fetch: (keys: readonly string[], page: Page) => Promise<ReadonlyMap<string, Value[]>>,
): DataLoader<{ key: string; page: Page }, Value[], string> {
  async function inPortions(keys: readonly string[], page: Page): Promise<ReadonlyMap<string, Value[]>> {
    const most = Math.max(1, Math.floor(MOST_ROWS / (page.limit + 1)))
    if (keys.length <= most) return fetch(keys, page)
    const starts = Array.from({ length: Math.ceil(keys.length / most) }, (_, n) => n * most)
    const portions = await Promise.all(starts.map((start) => fetch(keys.slice(start, start + most), page)))
    return new Map(portions.flatMap((portion) => [...portion]))
  }

  return new DataLoader(
    async (asked) => {
      const groups = new Map<string, { page: Page; keys: string[] }>()
      for (const { key, page } of asked) {
        const id = JSON.stringify(page)
        const group = groups.get(id)
        if (group) group.keys.push(key)
        else groups.set(id, { page, keys: [key] })
      }
      const answers = new Map<string, ReadonlyMap<string, Value[]>>()
      await Promise.all([...groups].map(async ([id, { page, keys }]) => answers.set(id, await inPortions(keys, page))))
      return asked.map(({ key, page }) => answers.get(JSON.stringify(page))?.get(key) ?? [])
    },
    { maxBatchSize: MOST_KEYS, cacheKeyFn: ({ key, page }) => JSON.stringify([key, page]) },
  )
}
