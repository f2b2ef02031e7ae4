import { useApolloClient, useQuery } from '@apollo/client/react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Choice, Field, Text } from '../controls.tsx'
import { currentSession } from '../session.ts'
import { useTexts } from '../texts/texts.ts'
import { Card, lookOf } from './cards.tsx'
import { guess, isUnfinishedZone, kinds, lacksCountry, type Subject, screeningInput } from './guess.ts'
import { isOfMatch, outcomeOf, sources } from './outcome.ts'
import { SCREEN } from './screen.ts'

/** One box, and what four databases say of what is written in it. */
export function Check({ onNoPurpose }: { onNoPurpose: () => void }) {
  const { t } = useTexts()
  const client = useApolloClient()
  const [text, setText] = useState('')
  // What the officer has said otherwise; the rest is guessed anew with each key.
  const [said, setSaid] = useState<Partial<Subject>>({})
  const [asked, setAsked] = useState<{ subject: Subject; by: unknown; times: number }>()
  const [fault, setFault] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const country = useRef<HTMLInputElement>(null)
  const guessed = guess(text)
  const kind = said.kind ?? guessed.kind
  // Of a text that is taken for something else nothing but the text is known.
  const subject = { ...(kind === guessed.kind ? guessed : { ...guessed, value: text.trim() }), ...said, kind }
  useEffect(() => box.current?.focus(), [])

  const write = (written: string) => {
    setText(written)
    setSaid({})
  }
  const ask = (event?: FormEvent) => {
    event?.preventDefault()
    const lacks = text.trim() === '' ? box : lacksCountry(subject) ? country : undefined
    setFault(lacks === box ? t.lacksText : lacks ? t.lacksCountry : '')
    if (lacks) lacks.current?.focus()
    else if (currentSession().purpose === null) onNoPurpose()
    else setAsked((last) => ({ subject, by: client, times: (last?.times ?? 0) + 1 }))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || isUnfinishedZone(text)) return
    event.preventDefault()
    ask()
  }
  const countryOf = t.countryOf[kind as keyof typeof t.countryOf]
  const setCountry = (value: string) => setSaid({ ...said, country: value })
  const setBorn = (value: string) => setSaid({ ...said, dateOfBirth: value })
  const born = { size: 11, maxLength: 10, placeholder: '1997-10-24', value: subject.dateOfBirth, set: setBorn }
  const coded = { ref: country, list: 'countries', size: 6, maxLength: 20, value: subject.country, set: setCountry }
  return (
    <>
      <form className="ask" onSubmit={ask}>
        <Field label={t.box}>
          <textarea
            ref={box}
            {...{ value: text, rows: Math.min(3, text.split('\n').length), maxLength: 500 }}
            {...{ spellCheck: false, autoComplete: 'off', 'aria-describedby': 'box-hint box-fault' }}
            onChange={({ target }) => write(target.value)}
            onKeyDown={onKey}
          />
        </Field>
        <p id="box-hint" className="small">
          {t.boxHint}
        </p>
        <div className="row">
          <Choice
            {...{ label: t.takenFor, value: kind, of: kinds.map((one) => [one, t.kinds[one]]) }}
            set={(one) => setSaid({ ...said, kind: one })}
          />
          {countryOf && <Text label={countryOf} {...coded} />}
          {kind === 'NAME' && <Text label={t.dateOfBirth} {...born} />}
          <button type="submit" className="first">
            {t.ask}
          </button>
        </div>
        <p id="box-fault" className="fault" role="alert">
          {fault}
        </p>
      </form>
      {/* What was asked for one purpose is not asked again for another by itself. */}
      {asked?.by === client && <Cards key={asked.times} subject={asked.subject} />}
    </>
  )
}

/** Four cards, one a database, each as it answers. What is asked is not kept: neither in the cache nor in the address. */
function Cards({ subject }: { subject: Subject }) {
  const { t, language: now } = useTexts()
  const [language] = useState(now) // who reads on in another one has not asked again
  const { kind } = subject
  const is = (...some: string[]) => some.includes(kind)
  const variables = {
    ...{ subject: screeningInput(subject), language, person: is('NAME', 'MRZ'), document: is('PASSPORT', 'MRZ') },
    ...{ vehicle: is('PLATE', 'VIN'), account: is('IBAN', 'WALLET') },
  }
  const { data, error, loading, refetch } = useQuery(SCREEN, {
    ...{ variables, errorPolicy: 'all', fetchPolicy: 'no-cache', notifyOnNetworkStatusChange: true },
  })
  const isTruncated = data?.screen?.persons?.truncated ?? false
  const again = () => void refetch()
  const answered = { data, error, isOver: !loading }
  const cards = sources.map((source) => ({ source, outcome: outcomeOf(source, kind, answered) }))
  const count = (...looks: string[]) => cards.filter(({ outcome }) => looks.includes(lookOf(outcome))).length
  const summary = t.summary(count('hit'), count('none'), count('unasked', 'unchecked', 'forbidden'))
  return (
    <>
      <h2 className="asked">
        {t.kinds[kind]}:{' '}
        <span>{[subject.value, subject.country, subject.dateOfBirth].filter(Boolean).join(' · ')}</span>
      </h2>
      <p className="unseen" role="status">
        {loading ? t.loading : summary}
      </p>
      <div className="cards">
        {cards.map(({ source, outcome }) => (
          <Card
            key={source}
            {...{ source, outcome, again, isOfMatch: isOfMatch(source, kind) }}
            isTruncated={source === 'persons' && isTruncated}
          />
        ))}
      </div>
    </>
  )
}
