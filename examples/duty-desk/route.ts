import { useSyncExternalStore } from 'react'

/** Where the officer is: `#/alert/alert-ring-1` is `['alert', 'alert-ring-1']`. */
export function useRoute(): string[] {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return hash.replace(/^#\/?/, '').split('/').map(decoded)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // somebody has written the address by hand
  }
}

/** A link to there. */
export function linkTo(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
