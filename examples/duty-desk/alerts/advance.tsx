import { useMutation, useQuery } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { graphql } from '../gql/gql.ts'
import type { AdvanceAlertInput, AlertStatus } from '../gql/graphql.ts'
import { errorsOf, hasCode } from '../ncb.ts'
import { Field } from '../parts.tsx'
import { officerOf, useSession } from '../session.ts'
import { useTexts } from '../texts/texts.ts'
import { type Step, stepsFrom, turnOf } from './steps.ts'

const ADVANCE = graphql(`
  mutation DeskAdvance($input: AdvanceAlertInput!) { advanceAlert(input: $input) { alert { ...DeskAlertRow } } }
`)
/** Without a token the server alone knows for whom one acts: an alert of one's own tells it. */
const OWN = graphql(
  `query DeskOwn { alerts(first: 1, filter: { own: true }) { edges { node { id recordedBy { code } } } } }`,
)

const reasons = ['AC04', 'AM04', 'ARDT', 'LEGL', 'NOAS', 'PTNA', 'RQDA'] as const

interface Alert {
  id: string
  status: AlertStatus
  claimed: { amount: string; currency: string }
  recordedBy: { code: string }
  beneficiaryCountry: { code: string }
  timeline: readonly { forwardedTo: { code: string } | null }[]
}

/** The steps that are one's turn, as buttons. `readAnew`: the alert has changed, here or elsewhere. */
export function Advance({ alert, readAnew }: { alert: Alert; readAnew: () => unknown }) {
  const { t, say } = useTexts()
  const token = officerOf(useSession()).country
  const { data } = useQuery(OWN, { errorPolicy: 'all', skip: token !== undefined })
  const country = token ?? data?.alerts?.edges[0]?.node.recordedBy.code
  // The key is made with the form, not with the press of its button: a double click is one step.
  const [open, setOpen] = useState<{ step: Step; key: string }>()
  const [end, setEnd] = useState<'taken' | 'conflict'>()
  const all = stepsFrom(alert)
  const mine = all.filter((step) => turnOf(step, alert) === country)
  const others = [...new Set(all.map((step) => turnOf(step, alert)))]
  const over = (how: 'taken' | 'conflict') => {
    setOpen(undefined)
    setEnd(how)
    void readAnew()
  }
  return (
    <section className="advance" aria-label={t.steps}>
      <h2>{mine.length > 0 ? t.turn : t.steps}</h2>
      <p role="status">
        {end === 'taken' && t.taken}
        {end === 'conflict' && t.conflict(say(alert.status))}
      </p>
      {all.length === 0 && <p>{t.isFinal}</p>}
      {all.length > 0 && mine.length === 0 && <p>{t.notYourTurn(others.join(', '))}</p>}
      <div className="row">
        {mine.map((step) => (
          <button
            key={step.to}
            type="button"
            aria-expanded={open?.step === step}
            onClick={() => {
              setEnd(undefined)
              setOpen({ step, key: crypto.randomUUID() })
            }}
          >
            {say(step.to)}
          </button>
        ))}
      </div>
      {open && (
        <StepForm
          key={open.key}
          alert={alert}
          step={open.step}
          idempotencyKey={open.key}
          over={over}
          cancel={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

interface FormOptions {
  alert: Alert
  step: Step
  idempotencyKey: string
  over: (how: 'taken' | 'conflict') => void
  cancel: () => void
}

function StepForm({ alert, step, idempotencyKey, over, cancel }: FormOptions) {
  const { t, say } = useTexts()
  const [advance, { loading, error }] = useMutation(ADVANCE, { errorPolicy: 'all' })
  const { claimed, id, status } = alert
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => (form.get(name) as string | null)?.trim() || null
    const amount = (name: string) => (said(name) ? { amount: said(name) ?? '', currency: claimed.currency } : null)
    const until = said('holdExpiresAt')
    const input: AdvanceAlertInput = {
      ...{ idempotencyKey, id, from: status, to: step.to, frozen: amount('frozen'), returned: amount('returned') },
      holdExpiresAt: until && new Date(until).toISOString(),
      forwardedTo: said('forwardedTo'),
      reason: step.reason ?? (said('reason') as AdvanceAlertInput['reason']), // one of the list below
      note: said('note'),
    }
    const result = await advance({ variables: { input } }).catch(() => undefined)
    if (result?.data?.advanceAlert) over('taken')
    else if (hasCode(result?.error, 'CONFLICT')) over('conflict')
  }
  const first = errorsOf(error)[0]
  const isUnknown = error && (!first || first.extensions.carriedOut === null)
  return (
    <form className="step" onSubmit={submit}>
      <h3>{t.step(say(step.to))}</h3>
      {step.needs.map((need) => (
        <Field
          key={need}
          label={`${t.needs[need]}${need === 'frozen' || need === 'returned' ? ` (${claimed.currency})` : ''}`}
        >
          {need === 'reason' ? (
            <select name="reason" required>
              {reasons.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          ) : (
            <input
              name={need}
              required
              type={need === 'holdExpiresAt' ? 'datetime-local' : 'text'}
              {...(need === 'forwardedTo' && { list: 'countries' })}
              {...(need === 'frozen' && step.to === 'FROZEN' && { defaultValue: claimed.amount })}
            />
          )}
        </Field>
      ))}
      {!step.needs.includes('note') && (
        <Field label={t.needs.note}>
          <input name="note" maxLength={1000} />
        </Field>
      )}
      {error && (
        <div role="alert" className="fault">
          {isUnknown ? (
            <p>{t.unknown}</p>
          ) : (
            <>
              <p>{t.refused}</p>
              <p lang="en">{first?.message}</p>
            </>
          )}
        </div>
      )}
      <div className="row">
        <button type="submit" className="first" disabled={loading}>
          {t.take}
        </button>
        <button type="button" onClick={cancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
