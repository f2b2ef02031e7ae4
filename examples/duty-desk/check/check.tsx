import { useQuery } from '@apollo/client/react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Field } from '../parts.tsx'
import { currentSession } from '../session.ts'
import { useTexts } from '../texts/texts.ts'
import { Card, lookOf } from './cards.tsx'
import { guess, isUnfinishedZone, type Kind, kinds, lacksCountry, type Subject, screeningInput } from './guess.ts'
import { outcomeOf, sources } from './outcome.ts'
import { SCREEN } from './screen.ts'

/** One box, and what four databases say of what is written in it. */
export function Check({ onNoPurpose }: { onNoPurpose: () => void }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  // What the officer has said otherwise; the rest is guessed anew with each key.
  const [said, setSaid] = useState<Partial<Subject>>({})
  const [asked, setAsked] = useState<{ subject: Subject; times: number }>()
  const [fault, setFault] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const country = useRef<HTMLInputElement>(null)
  const guessed = guess(text)
  const kind = said.kind ?? guessed.kind
  // Of a text that is taken for something else nothing but the text is known.
  const subject = { ...(kind === guessed.kind ? guessed : { ...guessed, value: text.trim() }), ...said, kind }
  useEffect(() => box.current?.focus(), [])

  const ask = (event?: FormEvent) => {
    event?.preventDefault()
    const lacks = text.trim() === '' ? box : lacksCountry(subject) ? country : undefined
    setFault(lacks === box ? t.lacksText : lacks ? t.lacksCountry : '')
    if (lacks) return lacks.current?.focus()
    if (currentSession().purpose === null) return onNoPurpose()
    setAsked((last) => ({ subject, times: (last?.times ?? 0) + 1 }))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || isUnfinishedZone(text)) return
    event.preventDefault()
    ask()
  }
  const countryOf = t.countryOf[kind as keyof typeof t.countryOf]
  return (
    <>
      <form className="ask" onSubmit={ask}>
        <Field label={t.box}>
          <textarea
            ref={box}
            rows={Math.min(3, text.split('\n').length)}
            value={text}
            onKeyDown={onKey}
            spellCheck={false}
            autoComplete="off"
            maxLength={500}
            aria-describedby="box-hint box-fault"
            onChange={({ target }) => {
              setText(target.value)
              setSaid(({ country, dateOfBirth }) => ({
                ...(country && { country }),
                ...(dateOfBirth && { dateOfBirth }),
              }))
            }}
          />
        </Field>
        <p id="box-hint" className="small">
          {t.boxHint}
        </p>
        <div className="row">
          <Field label={t.takenFor}>
            <select value={kind} onChange={({ target }) => setSaid({ ...said, kind: target.value as Kind })}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t.kinds[one]}
                </option>
              ))}
            </select>
          </Field>
          {countryOf && (
            <Field label={countryOf}>
              <input
                ref={country}
                list="countries"
                size={6}
                maxLength={20}
                value={subject.country}
                onChange={({ target }) => setSaid({ ...said, country: target.value })}
              />
            </Field>
          )}
          {kind === 'NAME' && (
            <Field label={t.dateOfBirth}>
              <input
                size={11}
                maxLength={10}
                placeholder="1997-10-24"
                value={subject.dateOfBirth}
                onChange={({ target }) => setSaid({ ...said, dateOfBirth: target.value.trim() })}
              />
            </Field>
          )}
          <button type="submit" className="first">
            {t.ask}
          </button>
        </div>
        <p id="box-fault" className="fault" role="alert">
          {fault}
        </p>
      </form>
      {asked && <Cards key={asked.times} subject={asked.subject} />}
    </>
  )
}

/** Four cards, one a database, each as it answers. What is asked is not kept: neither in the cache nor in the address. */
function Cards({ subject }: { subject: Subject }) {
  const { t, language } = useTexts()
  const { kind } = subject
  const { data, error, loading, refetch } = useQuery(SCREEN, {
    errorPolicy: 'all',
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
    variables: {
      ...{ subject: screeningInput(subject), language },
      ...{ person: kind === 'NAME' || kind === 'MRZ', document: kind === 'PASSPORT' || kind === 'MRZ' },
      ...{ vehicle: kind === 'PLATE' || kind === 'VIN', account: kind === 'IBAN' || kind === 'WALLET' },
    },
  })
  const answered = { data, error, isOver: !loading }
  const cards = sources.map((source) => ({ source, outcome: outcomeOf(source, kind, answered) }))
  const count = (...looks: string[]) => cards.filter(({ outcome }) => looks.includes(lookOf(outcome))).length
  return (
    <>
      <h2 className="asked">
        {t.kinds[kind]}:{' '}
        <span>{[subject.value, subject.country, subject.dateOfBirth].filter(Boolean).join(' · ')}</span>
      </h2>
      <p className="unseen" role="status">
        {loading ? t.loading : t.summary(count('hit'), count('none'), count('unasked', 'unchecked', 'forbidden'))}
      </p>
      <div className="cards">
        {cards.map(({ source, outcome }) => (
          <Card key={source} source={source} outcome={outcome} again={() => void refetch()} />
        ))}
      </div>
    </>
  )
}
