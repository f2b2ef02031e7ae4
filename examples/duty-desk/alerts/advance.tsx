import { useMutation, useQuery } from '@apollo/client/react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button, Choice, Text } from '../controls.tsx'
import { graphql } from '../gql/gql.ts'
import type { AdvanceAlertInput, AlertReasonCode, AlertStatus } from '../gql/graphql.ts'
import { errorsOf, hasCode } from '../ncb.ts'
import { Told } from '../parts.tsx'
import { officerOf, useSession } from '../session.ts'
import { useTexts } from '../texts/texts.ts'
import { type Need, type Step, stepsFrom, turnOf } from './steps.ts'

const ADVANCE = graphql(`
  mutation DeskAdvance($input: AdvanceAlertInput!) { advanceAlert(input: $input) { alert { ...DeskAlertRow } } }
`)
/** Without a token the server alone knows for whom one acts: an alert of one's own tells it. */
const OWN = graphql(`
  query DeskOwn { alerts(first: 1, filter: { own: true }) { edges { node { id recordedBy { code } } } } }
`)
const reasons: readonly AlertReasonCode[] = ['AC04', 'AM04', 'ARDT', 'LEGL', 'NOAS', 'PTNA', 'RQDA']

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
  const { data } = useQuery(OWN, { skip: token !== undefined, errorPolicy: 'all' })
  const country = token ?? data?.alerts?.edges[0]?.node.recordedBy.code
  // The key is made with the form, not with the press of its button: a double click is one step.
  const [open, setOpen] = useState<{ step: Step; key: string; from: AlertStatus }>()
  const [end, setEnd] = useState<'taken' | 'conflict'>()
  const all = stepsFrom(alert)
  const mine = all.filter((step) => turnOf(step, alert) === country)
  const others = [...new Set(all.map((step) => turnOf(step, alert)))].join(', ')
  const over = (how?: 'taken' | 'conflict') => {
    setOpen(undefined)
    setEnd(how)
    if (how) void readAnew()
  }
  const choose = (step: Step) => {
    setEnd(undefined)
    setOpen({ step, key: crypto.randomUUID(), from: alert.status })
  }
  return (
    <section className="advance" aria-label={t.steps}>
      <h2>{mine.length > 0 ? t.turn : t.steps}</h2>
      <p role="status">{end === 'taken' ? t.taken : end && t.conflict(say(alert.status))}</p>
      {mine.length === 0 && <p>{all.length === 0 ? t.isFinal : t.notYourTurn(others)}</p>}
      <div className="row">
        {mine.map((step) => (
          <Button key={step.to} aria-expanded={open?.step === step} onClick={() => choose(step)} says={say(step.to)} />
        ))}
      </div>
      {open && <StepForm {...open} key={open.key} idempotencyKey={open.key} alert={alert} over={over} />}
    </section>
  )
}

interface FormOptions {
  alert: Alert
  step: Step
  /** Where the alert stood when the officer decided. */
  from: AlertStatus
  idempotencyKey: string
  over: (how?: 'taken' | 'conflict') => void
}

function StepForm({ alert: { id, claimed }, step, from, idempotencyKey, over }: FormOptions) {
  const { t, say } = useTexts()
  const [advance, { loading, error }] = useMutation(ADVANCE, { errorPolicy: 'all' })
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: Need) => `${form.get(name) ?? ''}`.trim() || null
    const sum = (amount: string | null) => amount && { amount, currency: claimed.currency }
    const until = said('holdExpiresAt')
    const input: AdvanceAlertInput = {
      ...{ idempotencyKey, id, from, to: step.to, forwardedTo: said('forwardedTo'), note: said('note') },
      ...{ frozen: sum(said('frozen')) || null, returned: sum(said('returned')) || null },
      holdExpiresAt: until && new Date(until).toISOString(),
      reason: step.reason ?? (said('reason') as AlertReasonCode | null), // one of the list above
    }
    const result = await advance({ variables: { input } }).catch(() => undefined)
    if (result?.data?.advanceAlert) over('taken')
    else if (hasCode(result?.error, 'CONFLICT')) over('conflict')
  }
  const [first] = errorsOf(error)
  const isUnknown = !first || first.extensions.carriedOut === null
  const sumLabel = (need: 'frozen' | 'returned') => `${t.needs[need]} (${claimed.currency})`
  const controls: Record<Need, () => ReactNode> = {
    frozen: () => <Text label={sumLabel('frozen')} name="frozen" required defaultValue={step.all && claimed.amount} />,
    returned: () => <Text label={sumLabel('returned')} name="returned" required />,
    holdExpiresAt: () => <Text label={t.needs.holdExpiresAt} name="holdExpiresAt" type="datetime-local" required />,
    forwardedTo: () => <Text label={t.needs.forwardedTo} name="forwardedTo" list="countries" required />,
    reason: () => <Choice label={t.needs.reason} name="reason" of={reasons.map((one) => [one, one])} />,
    note: () => <Text label={t.needs.note} name="note" required={step.needs.includes('note')} />,
  }
  const needs = [...new Set<Need>([...step.needs, 'note'])]
  return (
    <form className="step" onSubmit={submit}>
      <h3>{t.step(say(step.to))}</h3>
      {needs.map((need) => (
        <div key={need}>{controls[need]()}</div>
      ))}
      {error && (
        <div role="alert" className="fault">
          <p>{isUnknown ? t.unknown : t.refused}</p>
          {first && <Told>{first.message}</Told>}
        </div>
      )}
      <div className="row">
        <button type="submit" className="first" disabled={loading}>
          {t.take}
        </button>
        <Button onClick={() => over()} says={t.cancel} />
      </div>
    </form>
  )
}
