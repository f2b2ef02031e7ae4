import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { graphql } from '../gql/gql.ts'
import type { NoticeColour } from '../gql/graphql.ts'
import { Field, Loading, More, NotAnswered } from '../parts.tsx'
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
  const { t, say, day, language } = useTexts()
  const [chosen, setChosen] = useState<readonly NoticeColour[]>([])
  const [country, setCountry] = useState('')
  const [own, setOwn] = useState(false)
  // Half a code is none: it would be refused.
  const code = /^[A-Za-z]{2,3}$/.test(country.trim()) ? country.trim().toUpperCase() : undefined
  const { data, error, loading, fetchMore, refetch } = useQuery(NOTICES, {
    variables: { language, filter: { own, colours: [...chosen], ...(code && { recordedBy: [code] }) } },
    errorPolicy: 'all',
    notifyOnNetworkStatusChange: true,
  })
  const { edges = [], pageInfo, totalCount } = data?.notices ?? {}
  return (
    <>
      <fieldset className="row">
        <legend>{t.colour}</legend>
        {colours.map((colour) => (
          <label key={colour} className={`tick notice ${colour}`}>
            <input
              type="checkbox"
              checked={chosen.includes(colour)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, colour] : chosen.filter((one) => one !== colour))
              }
            />
            {say(colour)}
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Field label={t.recordedBy}>
          <input
            list="countries"
            size={6}
            maxLength={3}
            value={country}
            onChange={({ target }) => setCountry(target.value)}
          />
        </Field>
        <label className="tick">
          <input type="checkbox" checked={own} onChange={({ target }) => setOwn(target.checked)} /> {t.own}
        </label>
        <p className="small" role="status">
          {typeof totalCount === 'number' && t.total(totalCount)}
        </p>
      </div>
      {error && !loading && <NotAnswered error={error} again={refetch} />}
      {!error && !loading && edges.length === 0 && <p>{t.nothing}</p>}
      <ul className="list">
        {edges.map(({ node: { id, reference, colour, kind, publishedAt, recordedBy, subject } }) => (
          <li key={id}>
            <a href={linkTo('links', 'notice', reference)}>
              <span className={`notice ${colour}`}>{say(colour)}</span> <b>{reference}</b>
              <span>{subject?.name.full ?? '—'}</span>
              <span className="small">
                {[
                  subject?.dateOfBirth,
                  subject?.nationalities.map((one) => one.code).join(', '),
                  kind === 'DIFFUSION' && say(kind),
                  recordedBy.name,
                  publishedAt && day(publishedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </a>
          </li>
        ))}
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
