import { ApolloProvider } from '@apollo/client/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { AlertView } from './alerts/alert.tsx'
import { Alerts } from './alerts/alerts.tsx'
import { Feed, useFeed } from './alerts/feed.tsx'
import { Banners } from './banners.tsx'
import { Batch } from './check/batch.tsx'
import { Check } from './check/check.tsx'
import { createClient } from './client.ts'
import { Button, Choice } from './controls.tsx'
import { Countries } from './countries.tsx'
import { LinksView } from './links/links.tsx'
import { type AlertFeedStatus, purposes } from './ncb.ts'
import { Notices } from './notices/notices.tsx'
import { Icon } from './parts.tsx'
import { linkTo, useRoute } from './route.ts'
import { changeSession, officerOf, useSession } from './session.ts'
import { Officer } from './signing-in.tsx'
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
      <Feed isOn={purpose !== null} status={status}>
        <Frame />
      </Feed>
    </ApolloProvider>
  )
}

/** What stands around each view: where one can go, who asks and why, and what is the matter. */
function Frame() {
  const { t } = useTexts()
  const { purpose, language } = useSession()
  const { raised } = useFeed()
  const [view = '', ...rest] = useRoute()
  const purposeChoice = useRef<HTMLSelectElement>(null)
  const main = useRef<HTMLElement>(null)
  const [isAsked, setAsked] = useState(false)
  const at = [view || 'check', ...rest].join('/')
  const title = t.views[(view || 'check') as keyof typeof t.views] ?? t.views.check
  const before = useRef(at)
  useEffect(() => {
    document.title = `${title} · ${t.title}`
    document.documentElement.lang = language
    // Whoever has followed a link goes on from what it led to, not from where it was.
    if (before.current !== at) main.current?.focus()
    before.current = at
  }, [title, t, at, language])
  const isCheck = view === '' || view === 'check'
  const other = language === 'fr' ? 'en' : 'fr'
  const named = purposes.map((one) => [one, t.purposes[one]] as const)
  const links = views.map((one) => (
    <a key={one} href={linkTo(one)} aria-current={at === one ? 'page' : undefined}>
      {t.views[one]} {one === 'alerts' && raised > 0 && <span className="count">{raised}</span>}
    </a>
  ))
  return (
    <>
      <Button className="skip" says={t.skip} onClick={() => main.current?.focus()} />
      <header>
        <a className="logo" href={linkTo('check')}>
          <Icon of="hit" /> {t.title}
        </a>
        <nav aria-label={t.title}>{links}</nav>
        <div className="who">
          <Choice
            ref={purposeChoice}
            label={t.purpose}
            value={purpose ?? ''}
            of={purpose === null ? [['', '…'], ...named] : named}
            set={(one) => changeSession({ purpose: one || null })}
          />
          <Officer />
          <Button className="plain" lang={other} says={t.language} onClick={() => changeSession({ language: other })} />
        </div>
      </header>
      <Banners />
      <main ref={main} tabIndex={-1}>
        <h1>{title}</h1>
        {purpose === null && (isAsked || !isCheck) && (
          <p className="fault" role="alert">
            {t.choosePurpose}
          </p>
        )}
        {/* It stays while others are looked at, with what is written in it. */}
        <div hidden={!isCheck}>
          <Check
            onNoPurpose={() => {
              setAsked(true)
              purposeChoice.current?.focus()
            }}
          />
        </div>
        {purpose !== null && <View key={at} view={view} rest={rest} />}
      </main>
      <Countries />
    </>
  )
}

function View({ view, rest: [first = '', second = ''] }: { view: string; rest: string[] }) {
  switch (view) {
    case 'batch':
      return <Batch />
    case 'alerts':
      return <Alerts />
    case 'alert':
      return <AlertView id={first} />
    case 'links':
      return <LinksView kind={first} id={second} />
    case 'notices':
      return <Notices />
    default:
      return null
  }
}
