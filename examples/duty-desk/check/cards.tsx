import { type ReactNode, useId } from 'react'
import type {
  DeskAlertOfFragment as AlertOf,
  DeskDocumentCheckFragment,
  DeskVehicleCheckFragment,
  DeskHandlingFragment as Handled,
  DeskPersonFragment as PersonOf,
} from '../gql/graphql.ts'
import { isNotForYou } from '../ncb.ts'
import { Icon, Why } from '../parts.tsx'
import { linkTo } from '../route.ts'
import { useTexts } from '../texts/texts.ts'
import type { Outcome, Source } from './outcome.ts'
import { type Feature, WhyItMatches } from './why.tsx'

/** A person who may be meant, or one whom a record names. */
type Found = PersonOf | { score: number; matchedName: string; features: readonly Feature[]; person: PersonOf }
type DocumentOf = DeskDocumentCheckFragment['records'][number]
type VehicleOf = DeskVehicleCheckFragment['records'][number]

/** The look of a card: what the outcome is, with two that the code alone tells apart. */
export function lookOf(outcome: Outcome<unknown>): 'forbidden' | Outcome<unknown>['state'] {
  return outcome.state === 'unasked' && outcome.error && isNotForYou([outcome.error]) ? 'forbidden' : outcome.state
}

/** What one database says: a hit, no record, or that it could not be asked, each with a shape, a word and a frame of its own. */
export function Card({ source, outcome, again }: { source: Source; outcome: Outcome<unknown>; again: () => void }) {
  const { t } = useTexts()
  const heading = useId()
  const look = lookOf(outcome)
  const isMatch = outcome.state === 'hit' && outcome.found.every((found) => 'score' in (found as object))
  return (
    <section className={`card ${look}`} aria-labelledby={heading} aria-busy={look === 'waiting'}>
      <h2 id={heading}>{t.sources[source]}</h2>
      <p className="verdict">
        <Icon of={look} /> {isMatch ? t.outcomes.match : t.outcomes[look]}
      </p>
      {look === 'none' && <p className="small">{t.noneHint}</p>}
      {outcome.state === 'unchecked' && (
        <>
          <p>{t.uncheckedHint}</p>
          <p className="small" lang="en">
            {outcome.why}
          </p>
        </>
      )}
      {outcome.state === 'unasked' && (
        <>
          <Why error={[outcome.error].filter(Boolean)} />
          {look === 'unasked' && (
            <button type="button" onClick={again}>
              {t.again}
            </button>
          )}
        </>
      )}
      {outcome.state === 'hit' && (
        <>
          <ul className="found">{outcome.found.map((found) => findings[source](found))}</ul>
          {outcome.error && (
            <div className="unasked">
              <p>{t.partly}</p>
              <Why error={[outcome.error]} />
            </div>
          )}
        </>
      )}
    </section>
  )
}

/** Each database's own kind of record. */
const findings: Record<Source, (found: unknown) => ReactNode> = {
  persons(found) {
    const match = found as Found // as the paths of outcome.ts lead there
    return 'person' in match ? (
      <Person key={match.person.id} person={match.person} match={match} />
    ) : (
      <Person key={match.id} person={match} />
    )
  },
  documents: (found) => <Document key={(found as DocumentOf).id} document={found as DocumentOf} />,
  vehicles: (found) => <Vehicle key={(found as VehicleOf).id} vehicle={found as VehicleOf} />,
  alerts: (found) => <Alert key={(found as AlertOf).id} alert={found as AlertOf} />,
}

function Person({ person, match }: { person: PersonOf; match?: Exclude<Found, PersonOf> }) {
  const { say } = useTexts()
  const { id, name, status, dateOfBirth, notices } = person
  return (
    <li>
      <p className="what">
        <a href={linkTo('links', 'person', id)}>{name.full}</a>{' '}
        {match && <span className="score">{match.score.toFixed(2)}</span>}
      </p>
      <p>
        {[say(status), dateOfBirth, ...(match && match.matchedName !== name.full ? [`“${match.matchedName}”`] : [])]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {notices.length > 0 && (
        <p>
          {notices.map(({ reference, colour }) => (
            <a key={reference} className={`notice ${colour}`} href={linkTo('links', 'notice', reference)}>
              {say(colour)} {reference}
            </a>
          ))}
        </p>
      )}
      {match && <WhyItMatches features={match.features} />}
      <Handling of={person} />
    </li>
  )
}

function Document({ document }: { document: DocumentOf }) {
  const { say } = useTexts()
  const { number, type, fraud, issuedBy, theft, series } = document
  const which = number ?? (series ? `${series.prefix}${series.from}–${series.to}` : '')
  return (
    <li>
      <p className="what">{say(fraud)}</p>
      <p>
        {number ? <a href={linkTo('links', 'document', `${issuedBy.code}/${type}/${number}`)}>{number}</a> : which}
        {' · '}
        {say(type)} · {issuedBy.code}
      </p>
      <Theft of={theft} />
      <Handling of={document} />
    </li>
  )
}

function Vehicle({ vehicle }: { vehicle: VehicleOf }) {
  const { say } = useTexts()
  const { status, make, model, year, colour, vin, theft } = vehicle
  return (
    <li>
      <p className="what">{say(status)}</p>
      <p>{[make, model, year, colour].filter(Boolean).join(' ')}</p>
      {vin && (
        <p>
          <a href={linkTo('links', 'vehicle', `VIN/${vin}`)}>{vin}</a>
        </p>
      )}
      <Theft of={theft} />
      <Handling of={vehicle} />
    </li>
  )
}

function Alert({ alert }: { alert: AlertOf }) {
  const { say } = useTexts()
  const { id, reference, status, severity } = alert
  return (
    <li>
      <p className="what">
        <a href={linkTo('alert', id)}>{reference}</a>
      </p>
      <p>
        {say(status)} · <span className={`severity ${severity}`}>{say(severity)}</span>
      </p>
      <Handling of={alert} />
    </li>
  )
}

function Theft({ of }: { of: DocumentOf['theft'] }) {
  return of && <p>{[of.on, of.place].filter(Boolean).join(', ')}</p>
}

/** Whom to ask before acting, and what to heed. */
function Handling({ of: { handling } }: { of: Handled }) {
  const { t } = useTexts()
  const { conditions, confirmationRequired, contact } = handling
  return (
    <div className="handling">
      <p>{confirmationRequired ? t.confirm(contact.name) : t.contact(contact.name)}</p>
      {conditions.map((condition) => (
        <p key={condition} lang="en">
          {condition}
        </p>
      ))}
    </div>
  )
}
