import { ApolloProvider } from '@apollo/client/react'
import { type FormEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { AlertView } from './alerts/alert.tsx'
import { Alerts } from './alerts/alerts.tsx'
import { Feed, useFeed } from './alerts/feed.tsx'
import { Batch } from './check/batch.tsx'
import { Check } from './check/check.tsx'
import { createClient } from './client.ts'
import { LinksView } from './links/links.tsx'
import { type AlertFeedStatus, purposes } from './ncb.ts'
import { Notices } from './notices/notices.tsx'
import { Countries, Field, Icon } from './parts.tsx'
import { linkTo, useRoute } from './route.ts'
import { changeSession, officerOf, type Purpose, signIn, useSession } from './session.ts'
import { useTexts } from './texts/texts.ts'

const views = ['check', 'batch', 'alerts', 'notices'] as const

export function App() {
  const session = useSession()
  const { name, country = '' } = officerOf(session)
  const officer = `${name} ${country}`
  const { purpose } = session
  const [status, setStatus] = useState<AlertFeedStatus>()
  // Whoever signs in next, or asks for another purpose, begins with an empty cache.
  const client = useMemo(() => createClient({ purpose, officer, onStatus: setStatus }), [purpose, officer])
  useEffect(() => () => client.stop(), [client])
  return (
    <ApolloProvider client={client}>
      <Feed key={`${officer} ${purpose}`} isOn={purpose !== null} status={status}>
        <Frame />
      </Feed>
    </ApolloProvider>
  )
}

/** What stands around each view: where one can go, who asks and why, and what is the matter. */
function Frame() {
  const { t } = useTexts()
  const session = useSession()
  const { raised } = useFeed()
  const [view = '', ...rest] = useRoute()
  const purposeSelect = useRef<HTMLSelectElement>(null)
  const main = useRef<HTMLElement>(null)
  const [isAsked, setAsked] = useState(false)
  const title = t.views[(view || 'check') as keyof typeof t.views] ?? t.views.check
  const at = [view, ...rest].join('/')
  const before = useRef(at)
  useEffect(() => {
    document.title = `${title} · ${t.title}`
    document.documentElement.lang = session.language
    // Whoever has followed a link goes on from what it led to, not from where it was.
    if (before.current !== at) main.current?.focus()
    before.current = at
  }, [title, t, at, session.language])
  const needsPurpose = !['', 'check'].includes(view) && session.purpose === null
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t.skip}
      </button>
      <header>
        <a className="logo" href={linkTo('check')}>
          <Icon of="hit" /> {t.title}
        </a>
        <nav aria-label={t.title}>
          {views.map((one) => (
            <a key={one} href={linkTo(one)} aria-current={(view || 'check') === one ? 'page' : undefined}>
              {t.views[one]}
              {one === 'alerts' && raised > 0 && <span className="count"> {raised}</span>}
            </a>
          ))}
        </nav>
        <div className="who">
          <Field label={t.purpose}>
            <select
              ref={purposeSelect}
              value={session.purpose ?? ''}
              onChange={({ target }) => changeSession({ purpose: target.value as Purpose })}
            >
              {session.purpose === null && <option value="">…</option>}
              {purposes.map((one) => (
                <option key={one} value={one}>
                  {t.purposes[one]}
                </option>
              ))}
            </select>
          </Field>
          <Officer />
          <button
            type="button"
            className="plain"
            lang={session.language === 'fr' ? 'en' : 'fr'}
            onClick={() => changeSession({ language: session.language === 'fr' ? 'en' : 'fr' })}
          >
            {t.language}
          </button>
        </div>
      </header>
      <Banners />
      <main ref={main} id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {(needsPurpose || (isAsked && session.purpose === null)) && (
          <p className="fault" role="alert">
            {t.choosePurpose}
          </p>
        )}
        {/* It stays while others are looked at, with what is written in it. */}
        <div hidden={!['', 'check'].includes(view)}>
          <Check
            onNoPurpose={() => {
              setAsked(true)
              purposeSelect.current?.focus()
            }}
          />
        </div>
        {!needsPurpose && (
          <>
            {view === 'batch' && <Batch />}
            {view === 'alerts' && <Alerts />}
            {view === 'alert' && <AlertView key={rest[0]} id={rest[0] ?? ''} />}
            {view === 'links' && <LinksView key={at} kind={rest[0] ?? ''} id={rest[1] ?? ''} />}
            {view === 'notices' && <Notices />}
          </>
        )}
      </main>
      <Countries />
    </>
  )
}

/** Who asks: without a token, the viewer of a server in development mode. */
function Officer() {
  const { t } = useTexts()
  const session = useSession()
  const { name, country } = officerOf(session)
  return (
    <details className="officer">
      <summary>
        {t.officer}: {name ? `${name} (${country})` : t.nobody}
      </summary>
      <SignIn />
      {session.token && (
        <button type="button" onClick={() => signIn(null)}>
          {t.signOut}
        </button>
      )}
    </details>
  )
}

function SignIn() {
  const { t } = useTexts()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const token = `${new FormData(event.currentTarget).get('token')}`.trim()
    if (token) signIn(token)
    event.currentTarget.reset()
  }
  return (
    <form className="row" onSubmit={submit}>
      <Field label={t.token}>
        <input name="token" type="password" autoComplete="off" />
      </Field>
      <button type="submit">{t.signIn}</button>
      <p className="small">{t.tokenHint}</p>
    </form>
  )
}

/** What keeps the desk from asking: the token's age, the network, or a server that has asked to wait. */
function Banners() {
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
  return (
    <div className="banners" role="alert">
      {isExpired && (
        <div className="banner">
          <p>{t.expired}</p>
          <SignIn />
        </div>
      )}
      {!isOnline && (
        <div className="banner">
          <p>
            <Icon of="unasked" /> {t.offline}
          </p>
        </div>
      )}
      {waitsUntil !== null && (
        <div className="banner">
          <p>{t.waits(Math.max(0, Math.ceil((waitsUntil - now) / 1000)))}</p>
        </div>
      )}
    </div>
  )
}

function subscribeNetwork(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
