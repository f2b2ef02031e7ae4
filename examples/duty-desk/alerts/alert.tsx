import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { graphql } from '../gql/gql.ts'
import { linksOf } from '../links/nodes.ts'
import { Picture } from '../links/picture.tsx'
import { whyNull } from '../ncb.ts'
import { Loading, NotAnswered } from '../parts.tsx'
import { useTexts } from '../texts/texts.ts'
import { Advance } from './advance.tsx'
import { useFeed } from './feed.tsx'

/** The persons come from another database: they are a part of their own, so that the alert does not wait for them. */
export const ALERT = graphql(`
  query DeskAlert($id: ID!) {
    alert(id: $id) {
      ...DeskAlertRow
      narrative
      holdExpiresAt
      timeline { to at by { code } frozen { amount currency } returned { amount currency } reason forwardedTo { code } note }
      subjects { role name }
      documents { number type issuedBy }
      vehicles { identifierType value }
      beneficiary { scheme value holderName }
      related(first: 5) { edges { node { id reference status } } }
      ... @defer(label: "persons") { subjects { person { id status name { full } } } }
    }
  }
`)

/** One alert: the money, whose turn it is, what has happened, and what it is linked to. */
export function AlertView({ id }: { id: string }) {
  const { t, say, money, time } = useTexts()
  const { data, error, loading, refetch } = useQuery(ALERT, {
    variables: { id },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
  })
  const told = useFeed().news.get(id)?.at
  const before = useRef(told)
  useEffect(() => {
    if (told !== before.current) void refetch()
    before.current = told
  }, [told, refetch])
  const { alert } = data ?? {}
  if (!alert) {
    if (loading) return <Loading />
    return error ? <NotAnswered error={error} again={refetch} /> : <p>{t.gone}</p>
  }
  const withPersons = whyNull(error, 'alert', 'subjects', 0, 'person')
  return (
    <article className="alert">
      <h2>
        {alert.reference} <span className={`severity ${alert.severity}`}>{say(alert.severity)}</span>
      </h2>
      <p className="status">
        {say(alert.status)} · {alert.typologies.map(say).join(', ')} · {alert.recordedBy.code} →{' '}
        {alert.beneficiaryCountry.code}
      </p>
      <MoneyBars {...alert} />
      {alert.holdExpiresAt && (
        <p>
          {t.holdUntil} <b>{time(alert.holdExpiresAt)}</b>
        </p>
      )}
      {alert.narrative && <p lang="en">{alert.narrative}</p>}
      <Advance alert={alert} readAnew={refetch} />
      <section aria-label={t.links}>
        <h2>{t.links}</h2>
        {withPersons && <NotAnswered error={[withPersons]} again={refetch} />}
        <Picture {...linksOf(alert, { kind: 'alert', id }, say)} />
      </section>
      <section aria-label={t.timeline}>
        <h2>{t.timeline}</h2>
        <ol className="timeline">
          {alert.timeline.map((step) => (
            <li key={step.at + step.to}>
              <b>{say(step.to)}</b> {step.forwardedTo?.code}{' '}
              <span className="small">
                {t.by(step.by.code)} · <time dateTime={step.at}>{time(step.at)}</time>
              </span>
              {(step.frozen || step.returned || step.reason) && (
                <p>
                  {[
                    step.frozen && `${t.frozen}: ${money(step.frozen)}`,
                    step.returned && `${t.returned}: ${money(step.returned)}`,
                    step.reason,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
              {step.note && <p lang="en">{step.note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}

interface Money {
  amount: string
  currency: string
}

/** What is claimed, frozen and returned, each as long as its part of the claim. */
function MoneyBars({ claimed, frozen, returned }: Record<'claimed' | 'frozen' | 'returned', Money>) {
  const { t, money } = useTexts()
  const bars = [
    ['claimed', claimed],
    ['frozen', frozen],
    ['returned', returned],
  ] as const
  return (
    <dl className="money">
      {bars.map(([name, sum]) => (
        <div key={name}>
          <dt>{t[name]}</dt>
          <dd>{money(sum)}</dd>
          <dd className="bar" aria-hidden="true">
            <i className={name} style={{ width: `${(100 * Number(sum.amount)) / Number(claimed.amount) || 0}%` }} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
