/** Who is at the desk and why: what every question carries. It lasts until the tab is closed, but for the language. */
import { useSyncExternalStore } from 'react'
import type { purposes } from './ncb.ts'

export type Purpose = (typeof purposes)[number]
export type Language = 'en' | 'fr'

export interface Session {
  /** The officer's own; none: a server in development mode answers as its own viewer. */
  token: string | null
  /** A statement of the officer's: nobody guesses it. */
  purpose: Purpose | null
  language: Language
  /** The token is not taken any more: what was asked waits for another. */
  isExpired: boolean
  /** Until when the server has asked to wait, in milliseconds since 1970. */
  waitsUntil: number | null
}

const kept = sessionStorage
let session: Session = {
  token: kept.getItem('desk token'),
  purpose: kept.getItem('desk purpose') as Purpose | null, // as it was kept below
  language: (localStorage.getItem('desk language') ?? navigator.language).startsWith('fr') ? 'fr' : 'en',
  isExpired: false,
  waitsUntil: null,
}
const listeners = new Set<() => void>()
const waiting: (() => void)[] = []

/** The session as it stands; a component is rendered anew when it changes. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, currentSession)
}

export function currentSession(): Session {
  return session
}

export function changeSession(change: Partial<Session>): void {
  session = { ...session, ...change }
  if (session.token) kept.setItem('desk token', session.token)
  else kept.removeItem('desk token')
  if (session.purpose) kept.setItem('desk purpose', session.purpose)
  localStorage.setItem('desk language', session.language)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes a token. What waits for one goes on. */
export function signIn(token: string): void {
  changeSession({ token, isExpired: false })
  for (const goOn of waiting.splice(0)) goOn()
}

/** Leaves nothing of the officer's in this tab. */
export function signOut(): void {
  sessionStorage.clear()
  location.reload()
}

/** The token is not taken any more: resolves once the officer has given another. */
export function signedInAnew(): Promise<void> {
  if (!session.isExpired) changeSession({ isExpired: true })
  return new Promise((resolve) => waiting.push(resolve))
}

/** What the token says of its bearer. It is read to be shown: the server alone verifies it. */
export function officerOf({ token }: Session): { name: string; country?: string } {
  try {
    const payload = (token ?? '').split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0))
    const { sub, country } = JSON.parse(new TextDecoder().decode(bytes))
    return { name: `${sub}`, country: `${country}` }
  } catch {
    return { name: '' }
  }
}
