import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { Button, Choice, Tick } from '../controls.tsx'
import { graphql } from '../gql/gql.ts'
import type { AlertSeverity, DeskAlertRowFragment } from '../gql/graphql.ts'
import { Icon, Paged } from '../parts.tsx'
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
  const { t, say } = useTexts()
  const { raised, seen } = useFeed()
  const [severityAtLeast, setSeverity] = useState<AlertSeverity>('LOW')
  const [own, setOwn] = useState(false)
  const query = useQuery(ALERTS, {
    variables: { first: PAGE, filter: { severityAtLeast, own } },
    ...{ errorPolicy: 'all', fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true },
  })
  const { edges = [], pageInfo } = query.data?.alerts ?? {}
  const isFirstPage = edges.length <= PAGE
  const readAnew = () => {
    seen()
    void query.refetch()
  }
  // A list that somebody has read on in does not jump: a button says that there is more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one more is raised, and not when the list is read
  useEffect(() => {
    if (raised > 0 && isFirstPage) readAnew()
  }, [raised, isFirstPage])
  const named = severities.map((one) => [one, say(one)] as const)
  return (
    <>
      <Line />
      <div className="row">
        <Choice label={t.severityAtLeast} value={severityAtLeast} of={named} set={setSeverity} />
        <Tick label={t.own} is={own} set={setOwn} />
        {raised > 0 && !isFirstPage && <Button className="first" onClick={readAnew} says={t.anew(raised)} />}
      </div>
      <Paged query={query} pageInfo={pageInfo}>
        {edges.map(({ node }) => (
          <Row key={node.id} alert={node} />
        ))}
      </Paged>
    </>
  )
}

/** How it stands with the feed. */
function Line() {
  const { t } = useTexts()
  const { status } = useFeed()
  const state = status?.state ?? 'connecting'
  return (
    <div className={`feed ${state}`} role="status">
      <Icon of={state === 'connected' ? 'none' : state === 'connecting' ? 'waiting' : 'unasked'} /> {t.feed[state]}
      {state !== 'connected' && status?.reason && (
        <p className="small" lang="en">
          {status.reason}
        </p>
      )}
    </div>
  )
}

function Row({ alert }: { alert: DeskAlertRowFragment }) {
  const { say, money, time } = useTexts()
  const { id, reference, severity, status, claimed, typologies, recordedBy, beneficiaryCountry, reportedAt } = alert
  const news = useFeed().news.get(id)
  const where = `${recordedBy.code} → ${beneficiaryCountry.code}`
  return (
    <li className={news && 'news'}>
      <a href={linkTo('alert', id)}>
        <b>{reference}</b> <span className={`severity ${severity}`}>{say(severity)}</span>
        <span>{say(status)}</span>
        <span className="amount">{money(claimed)}</span>
        <span className="small">{[typologies.map(say).join(', '), where, time(reportedAt)].join(' · ')}</span>
        {news && <span className="what-is-new">{`${say(news.kind)} ${time(news.at)}`}</span>}
      </a>
    </li>
  )
}
