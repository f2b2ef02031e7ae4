/** Keeps how far each feed was told, by the feed's name. */
export interface CursorStore {
  get(feed: string): string | null | undefined | Promise<string | null | undefined>
  /** `null`: forget it. */
  set(feed: string, cursor: string | null): void | Promise<void>
}

/** Until the page is closed. */
export function memoryCursors(): CursorStore {
  const cursors = new Map<string, string | null>()
  return { get: (feed) => cursors.get(feed), set: (feed, cursor) => void cursors.set(feed, cursor) }
}

/** What is needed of `localStorage` or `sessionStorage`. */
export interface WebStorage {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

/**
 * Over a reload (`sessionStorage`) or a restart of the browser (`localStorage`). `officer`: who is signed in, so that
 * whoever comes next begins at their own place.
 */
export function webCursors(storage: WebStorage, officer: string): CursorStore {
  const nameOf = (feed: string) => `alert-feed ${officer} ${feed}`
  return {
    get: (feed) => storage.getItem(nameOf(feed)),
    set(feed, cursor) {
      if (cursor === null) storage.removeItem(nameOf(feed))
      else storage.setItem(nameOf(feed), cursor)
    },
  }
}
