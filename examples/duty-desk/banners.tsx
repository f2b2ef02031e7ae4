import { useEffect, useState, useSyncExternalStore } from 'react'
import { Icon } from './parts.tsx'
import { useSession } from './session.ts'
import { SignIn } from './signing-in.tsx'
import { useTexts } from './texts/texts.ts'

/** What keeps the desk from asking: the token's age, the network, or a server that has asked to wait. */
export function Banners() {
  const { t } = useTexts()
  const { isExpired, waitsUntil } = useSession()
  const isOnline = useSyncExternalStore(subscribeNetwork, () => navigator.onLine)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (waitsUntil === null) return undefined
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [waitsUntil])
  const seconds = waitsUntil === null ? undefined : Math.max(0, Math.ceil((waitsUntil - now) / 1000))
  return (
    <div role="alert">
      {isExpired && (
        <div className="banner">
          <p>{t.expired}</p>
          <SignIn />
        </div>
      )}
      {!isOnline && (
        <p className="banner">
          <Icon of="unasked" /> {t.offline}
        </p>
      )}
      {seconds !== undefined && <p className="banner">{t.waits(seconds)}</p>}
    </div>
  )
}

function subscribeNetwork(listener: () => void): () => void {
  for (const event of ['online', 'offline']) addEventListener(event, listener)
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, listener)
  }
}
