import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { graphql } from '../gql/gql.ts'
import type { AlertSeverity } from '../gql/graphql.ts'
import { Field, Icon, Loading, More, NotAnswered } from '../parts.tsx'
import { linkTo } from '../route.ts'
import { useTexts } from '../texts/texts.ts'
import { useFeed } from './feed.tsx'

const PAGE = 20
const ALERTS = graphql(`
  query DeskAlerts($filter: AlertFilter, $first: Int!, $after: Cursor) {
    alerts(filter: $filter, first: $first, after: $after, orderBy: NEWEST) {
      edges { node { ...DeskAlertRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
const severities: readonly AlertSeverity[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']

/** The alerts, the newest first, and what happens to them as it happens. */
export function Alerts() {
  const { t, say, money, time } = useTexts()
  const { status, news, raised, seen } = useFeed()
  const [severityAtLeast, setSeverity] = useState<AlertSeverity>('LOW')
  const [own, setOwn] = useState(false)
  const { data, error, loading, fetchMore, refetch } = useQuery(ALERTS, {
    variables: { first: PAGE, filter: { severityAtLeast, own } },
    errorPolicy: 'all',
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  })
  const { edges = [], pageInfo } = data?.alerts ?? {}
  const isFirstPage = edges.length <= PAGE
  const readAnew = () => {
    seen()
    void refetch()
  }
  // A list that somebody has read on in does not jump: a button says that there is more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one more is raised, and not when the list is read
  useEffect(() => {
    if (raised > 0 && isFirstPage) readAnew()
  }, [raised, isFirstPage])
  const state = status?.state ?? 'connecting'
  return (
    <>
      <p className={`feed ${state}`} role="status">
        <Icon of={state === 'connected' ? 'none' : state === 'connecting' ? 'waiting' : 'unasked'} /> {t.feed[state]}
        {state !== 'connected' && status?.reason && (
          <span className="small" lang="en">
            {' '}
            ({status.reason})
          </span>
        )}
      </p>
      <div className="row">
        <Field label={t.severityAtLeast}>
          <select value={severityAtLeast} onChange={({ target }) => setSeverity(target.value as AlertSeverity)}>
            {severities.map((one) => (
              <option key={one} value={one}>
                {t.severities[one]}
              </option>
            ))}
          </select>
        </Field>
        <label className="tick">
          <input type="checkbox" checked={own} onChange={({ target }) => setOwn(target.checked)} /> {t.own}
        </label>
        {raised > 0 && !isFirstPage && (
          <button type="button" className="first" onClick={readAnew}>
            {t.anew(raised)}
          </button>
        )}
      </div>
      {error && !loading && <NotAnswered error={error} again={refetch} />}
      {!error && !loading && edges.length === 0 && <p>{t.nothing}</p>}
      <ul className="list">
        {edges.map(({ node }) => {
          const told = news.get(node.id)
          return (
            <li key={node.id} className={told && 'told'}>
              <a href={linkTo('alert', node.id)}>
                <b>{node.reference}</b> <span className={`severity ${node.severity}`}>{say(node.severity)}</span>
                <span>{say(node.status)}</span>
                <span className="amount">{money(node.claimed)}</span>
                <span className="small">
                  {node.typologies.map(say).join(', ')} · {node.recordedBy.code} → {node.beneficiaryCountry.code} ·{' '}
                  {time(node.reportedAt)}
                </span>
                {told && (
                  <span className="news">
                    {say(told.kind)} {time(told.at)}
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
      {edges.length === 0 && loading && <Loading />}
      {edges.length > 0 && !error && (
        <More
          hasMore={pageInfo?.hasNextPage ?? false}
          isLoading={loading}
          load={() => fetchMore({ variables: { after: pageInfo?.endCursor ?? null } })}
        />
      )}
    </>
  )
}
