import { type ReactNode, useId } from 'react'
import { Button } from '../controls.tsx'
import type {
  DeskAlertOfFragment,
  DeskDocumentCheckFragment,
  DeskHandlingFragment,
  DeskPersonFragment,
  DeskVehicleCheckFragment,
} from '../gql/graphql.ts'
import { isNotForYou } from '../ncb.ts'
import { Icon, Told, Why } from '../parts.tsx'
import { linkTo } from '../route.ts'
import { useTexts } from '../texts/texts.ts'
import type { Outcome, Source } from './outcome.ts'
import { type Feature, WhyItMatches } from './why.tsx'

/** The look of a card: what the outcome is, and whether it is for this officer at all. */
export function lookOf(outcome: Outcome<unknown>): 'forbidden' | Outcome<unknown>['state'] {
  return outcome.state === 'unasked' && isNotForYou([outcome.error]) ? 'forbidden' : outcome.state
}

interface CardProps {
  source: Source
  outcome: Outcome<unknown>
  /** Whether there may be more than was compared. */
  isTruncated: boolean
  /** Whether what is found is on record of persons who may be others. */
  isOfMatch: boolean
  again: () => void
}

/** What one database says: a hit, no record, or that it could not be asked, each with a shape, a word and a frame of its own. */
export function Card({ source, outcome, isTruncated, isOfMatch, again }: CardProps) {
  const { t } = useTexts()
  const heading = useId()
  const look = lookOf(outcome)
  const Found = kinds[source]
  const found = outcome.state === 'hit' ? outcome.found : []
  const isMatch = found.length > 0 && found.every((one) => typeof one === 'object' && one !== null && 'score' in one)
  const verdict = isMatch ? 'match' : look === 'hit' && isOfMatch ? 'ofMatch' : look
  return (
    <section className={`card ${look} ${verdict}`} aria-labelledby={heading} aria-busy={look === 'waiting'}>
      <h2 id={heading}>{t.sources[source]}</h2>
      <p className="verdict">
        <Icon of={look} /> {t.outcomes[verdict]}
      </p>
      {verdict === 'ofMatch' && <p className="small">{t.ofMatchHint}</p>}
      {look === 'none' && <p className="small">{t.noneHint}</p>}
      {outcome.state === 'unchecked' && <p>{t.uncheckedHint}</p>}
      {outcome.state === 'unchecked' && <Told>{outcome.why}</Told>}
      {outcome.state === 'unasked' && <Why error={[outcome.error]} />}
      {look === 'unasked' && <Button onClick={again} says={t.again} />}
      {isTruncated && <p>{t.truncated}</p>}
      <ul className="found">
        {found.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the findings of one answer keep their order
          <Found key={at} found={one as never} />
        ))}
      </ul>
      {outcome.state === 'hit' && outcome.error && (
        <div className="unasked">
          <p>{t.partly}</p>
          <Why error={[outcome.error]} />
        </div>
      )}
    </section>
  )
}

interface FindingProps {
  what: ReactNode
  /** What is said of it, a line each; what is not known is left out. */
  lines: readonly ReactNode[]
  of: DeskHandlingFragment
}

/** One record, with whom to ask before acting, and what to heed. */
function Finding({ what, lines, of: { handling } }: FindingProps) {
  const { t } = useTexts()
  const { conditions, confirmationRequired, contact } = handling
  return (
    <li>
      <p className="what">{what}</p>
      {/* biome-ignore lint/suspicious/noArrayIndexKey: the lines of one record keep their order */}
      {lines.map((line, at) => line && <div key={at}>{line}</div>)}
      <div className="handling">
        <p>{confirmationRequired ? t.confirm(contact.name) : t.contact(contact.name)}</p>
        {conditions.map((condition) => (
          <Told key={condition}>{condition}</Told>
        ))}
      </div>
    </li>
  )
}

const joined = (...words: (string | number | null | undefined | false)[]) => words.filter(Boolean).join(' · ')

type Match = { score: number; matchedName: string; features: readonly Feature[]; person: DeskPersonFragment }

/** Who may be meant, or whom a record names. */
function Person({ found }: { found: Match | DeskPersonFragment }) {
  const { say } = useTexts()
  const match = 'person' in found ? found : undefined
  const person = 'person' in found ? found.person : found
  const { name, status, dateOfBirth } = person
  const notices = person.notices.map(({ reference, colour }) => (
    <a key={reference} className={`notice ${colour}`} href={linkTo('links', 'notice', reference)}>
      {say(colour)} {reference}
    </a>
  ))
  const otherName = match && match.matchedName !== name.full && `“${match.matchedName}”`
  const link = <a href={linkTo('links', 'person', person.id)}>{name.full}</a>
  const score = match && <span className="score">{match.score.toFixed(2)}</span>
  const lines = [
    joined(say(status), dateOfBirth, otherName),
    notices,
    match && <WhyItMatches features={match.features} />,
  ]
  return <Finding what={[link, ' ', score]} lines={lines} of={person} />
}

function Document({ found }: { found: DeskDocumentCheckFragment['records'][number] }) {
  const { say } = useTexts()
  const { number, type, fraud, issuedBy, theft, series } = found
  const link = number && <a href={linkTo('links', 'document', `${issuedBy.code}/${type}/${number}`)}>{number}</a>
  const range = series && `${series.prefix}${series.from}–${series.to}`
  const lines = [link || range, joined(say(type), issuedBy.code), joined(theft?.on, theft?.place)]
  return <Finding what={say(fraud)} lines={lines} of={found} />
}

function Vehicle({ found }: { found: DeskVehicleCheckFragment['records'][number] }) {
  const { say } = useTexts()
  const { status, make, model, year, colour, vin, theft } = found
  const link = vin && <a href={linkTo('links', 'vehicle', `VIN/${vin}`)}>{vin}</a>
  const lines = [[make, model, year, colour].filter(Boolean).join(' '), link, joined(theft?.on, theft?.place)]
  return <Finding what={say(status)} lines={lines} of={found} />
}

function Alert({ found }: { found: DeskAlertOfFragment }) {
  const { say } = useTexts()
  const { id, reference, status, severity } = found
  const pressing = <span className={`severity ${severity}`}>{say(severity)}</span>
  return <Finding what={<a href={linkTo('alert', id)}>{reference}</a>} lines={[say(status), pressing]} of={found} />
}

/** Each database's own kind of record, as the paths of outcome.ts lead to it. */
const kinds = { persons: Person, documents: Document, vehicles: Vehicle, alerts: Alert } as const
