import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Text, Tick } from '../controls.tsx'
import { graphql } from '../gql/gql.ts'
import type { DeskNoticesQuery, NoticeColour } from '../gql/graphql.ts'
import { Paged } from '../parts.tsx'
import { linkTo } from '../route.ts'
import { useTexts } from '../texts/texts.ts'

const NOTICES = graphql(`
  query DeskNotices($filter: NoticeFilter!, $after: Cursor, $language: Language!) {
    notices(filter: $filter, first: 25, after: $after) {
      totalCount
      edges {
        node {
          id
          reference
          colour
          kind
          publishedAt
          recordedBy { code name(language: $language) }
          subject { id dateOfBirth name { full } nationalities { code } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
const colours: readonly NoticeColour[] = [
  'RED',
  'YELLOW',
  'BLUE',
  'BLACK',
  'GREEN',
  'ORANGE',
  'PURPLE',
  'SILVER',
  'UN_SPECIAL',
]

/** The notices, newest first, as far as somebody reads on. */
export function Notices() {
  const { t, say, language } = useTexts()
  const [chosen, setChosen] = useState<readonly NoticeColour[]>([])
  const [country, setCountry] = useState('')
  const [own, setOwn] = useState(false)
  // Half a code is none: it would be refused.
  const code = /^[A-Za-z]{2,3}$/.test(country.trim()) ? country.trim().toUpperCase() : undefined
  const filter = { own, colours: [...chosen], ...(code && { recordedBy: [code] }) }
  const query = useQuery(NOTICES, {
    ...{ variables: { language, filter }, errorPolicy: 'all', notifyOnNetworkStatusChange: true },
  })
  const { edges = [], pageInfo, totalCount } = query.data?.notices ?? {}
  const ticks = colours.map((colour) => {
    const set = (is: boolean) => setChosen(is ? [...chosen, colour] : chosen.filter((one) => one !== colour))
    const is = chosen.includes(colour)
    return <Tick key={colour} className={`notice ${colour}`} label={say(colour)} is={is} set={set} />
  })
  return (
    <>
      <fieldset className="row">
        <legend>{t.colour}</legend>
        {ticks}
      </fieldset>
      <div className="row">
        <Text label={t.recordedBy} list="countries" size={6} maxLength={3} value={country} set={setCountry} />
        <Tick label={t.own} is={own} set={setOwn} />
        <p role="status">{typeof totalCount === 'number' && t.total(totalCount)}</p>
      </div>
      <Paged query={query} pageInfo={pageInfo}>
        {edges.map(({ node }) => (
          <Row key={node.id} notice={node} />
        ))}
      </Paged>
    </>
  )
}

type Notice = NonNullable<DeskNoticesQuery['notices']>['edges'][number]['node']

function Row({ notice }: { notice: Notice }) {
  const { say, day } = useTexts()
  const { reference, colour, kind, publishedAt, recordedBy, subject } = notice
  const nationalities = subject?.nationalities.map(({ code }) => code).join(', ')
  const to = kind === 'DIFFUSION' && say(kind)
  const details = [subject?.dateOfBirth, nationalities, to, recordedBy.name, publishedAt && day(publishedAt)]
  return (
    <li>
      <a href={linkTo('links', 'notice', reference)}>
        <span className={`notice ${colour}`}>{say(colour)}</span> <b>{reference}</b>
        <span>{subject?.name.full ?? '—'}</span>
        <span className="small">{details.filter(Boolean).join(' · ')}</span>
      </a>
    </li>
  )
}
