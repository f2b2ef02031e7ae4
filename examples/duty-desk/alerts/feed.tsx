import { useApolloClient, useSubscription } from '@apollo/client/react'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { graphql } from '../gql/gql.ts'
import type { AlertUpdateKind } from '../gql/graphql.ts'
import type { AlertFeedStatus } from '../ncb.ts'

const FEED = graphql(`
  subscription DeskFeed {
    alertUpdates { __typename ... on AlertUpdate { kind at alertId alert { ...DeskAlertRow } } }
  }
  fragment DeskAlertRow on FinancialAlert {
    id
    reference
    status
    severity
    typologies
    reportedAt
    updatedAt
    recordedBy { code }
    beneficiaryCountry { code }
    claimed { amount currency }
    frozen { amount currency }
    returned { amount currency }
  }
`)

interface News {
  kind: AlertUpdateKind
  at: string
}

interface FeedState {
  status: AlertFeedStatus | undefined
  /** What happened last to each alert since the desk was opened. */
  news: ReadonlyMap<string, News>
  /** Alerts that were raised and that the list does not show yet. */
  raised: number
  /** The list was read anew. */
  seen: () => void
}

const Context = createContext<FeedState>({ status: undefined, news: new Map(), raised: 0, seen: () => undefined })
/** What is kept of the news: the oldest goes first. */
const MOST = 200

export function useFeed(): FeedState {
  return useContext(Context)
}

/** Follows the alerts as long as the desk is open. What is told of one changes it in every view, since both have its id. */
export function Feed({
  isOn,
  status,
  children,
}: {
  isOn: boolean
  status: AlertFeedStatus | undefined
  children: ReactNode
}) {
  const client = useApolloClient()
  const [news, setNews] = useState<ReadonlyMap<string, News>>(new Map())
  const [raised, setRaised] = useState(0)
  // Another officer, or another purpose: what the one before was told is not theirs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the client is another one
  useEffect(() => {
    setNews(new Map())
    setRaised(0)
  }, [client])
  useSubscription(FEED, {
    skip: !isOn,
    onData({ data: { data } }) {
      const event = data?.alertUpdates
      if (event?.__typename !== 'AlertUpdate') return
      const { alertId, kind, at } = event
      setNews(
        (before) =>
          new Map([...[...before].filter(([id]) => id !== alertId), [alertId, { kind, at }] as const].slice(-MOST)),
      )
      if (kind === 'RAISED') setRaised((count) => count + 1)
      if (kind === 'WITHDRAWN')
        client.cache.evict({ id: client.cache.identify({ __typename: 'FinancialAlert', id: alertId }) })
    },
  })
  return <Context value={{ status, news, raised, seen: () => setRaised(0) }}>{children}</Context>
}
