import { numbered } from '../subgraphs/seed/story.ts'
import type { AlertLife, Journal } from './journal.ts'
import type { Line, SoakAnswer } from './line.ts'
import { someSharing } from './sharing.ts'

/** NCBs that the writers act for, in turn. */
export const writingCountries = ['FRA', 'DEU', 'KOR', 'BRA'] as const

const ALERT = 'alert { id reference status }'
const mutations = {
  raiseAlert: `mutation ($input: RaiseAlertInput!) { raiseAlert(input: $input) { ${ALERT} } }`,
  updateAlert: `mutation ($id: ID!, $input: RaiseAlertInput!) { updateAlert(id: $id, input: $input) { ${ALERT} } }`,
  advanceAlert: `mutation ($input: AdvanceAlertInput!) { advanceAlert(input: $input) { ${ALERT} } }`,
  withdrawAlert:
    'mutation ($id: ID!) { withdrawAlert(id: $id, reason: "The payment was the victim’s own.") { alert: id } }',
  reportTravelDocument:
    'mutation ($input: ReportTravelDocumentInput!) { reportTravelDocument(input: $input) { travelDocument { id } } }',
  reportVehicle: 'mutation ($input: ReportVehicleInput!) { reportVehicle(input: $input) { vehicle { id } } }',
  recordPerson: 'mutation ($input: PersonInput!) { recordPerson(input: $input) { person { id } } }',
}
type Mutation = keyof typeof mutations
interface Payload {
  id: string
  reference?: string
  status?: string
}

/** The steps of a case whose owner and asked NCB do their parts; amounts in euro, of the 1,000 that are claimed. */
const steps: Record<
  string,
  { to: string; by: 'own' | 'asked'; frozen?: string; returned?: string; reason?: string }[]
> = {
  REPORTED: [{ to: 'STOP_PAYMENT_REQUESTED', by: 'own' }],
  STOP_PAYMENT_REQUESTED: [
    { to: 'ACKNOWLEDGED', by: 'asked' },
    { to: 'PARTIALLY_FROZEN', by: 'asked', frozen: '400.00' },
  ],
  ACKNOWLEDGED: [
    { to: 'FROZEN', by: 'asked', frozen: '1000.00' },
    { to: 'REFUSED', by: 'asked', reason: 'LEGL' },
  ],
  PARTIALLY_FROZEN: [{ to: 'FROZEN', by: 'asked', frozen: '1000.00' }],
  FROZEN: [{ to: 'RETURNED', by: 'asked', returned: '900.00' }],
  REFUSED: [{ to: 'CLOSED', by: 'own' }],
  RETURNED: [{ to: 'CLOSED', by: 'own' }],
}

interface WriterOptions {
  line: Pick<Line, 'ask'>
  journal: Journal
  /** Distinguishes writers: it is part of every number and key. */
  writer: number
  random: () => number
  ended: () => boolean
  /** No persons, documents and vehicles between. */
  alertsOnly?: boolean
  /** NCBs that an alert may be hidden from, and shown to again. `always`: whoever sees every alert. */
  hides?: { always: readonly string[]; sometimes: readonly string[] }
}

/** Changes records until `ended`, one change after the other, and notes each that is acknowledged. */
export async function write({
  line,
  journal,
  writer,
  random,
  ended,
  alertsOnly = false,
  hides,
}: WriterOptions): Promise<void> {
  const at = (offset: number) => writingCountries[(writer + offset) % writingCountries.length] ?? 'FRA'
  const [owner, asked] = [at(0), at(1)]
  const made: { mutation: Mutation; input: object; id: string }[] = []
  let serial = 0
  const next = () => writer * 100_000 + serial++
  const chance = (share: number) => random() < share
  const holdExpiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
  const wrong = (what: string, answer: unknown) => journal.violations.push(`${what}: ${JSON.stringify(answer)}`)

  /** Sends it, sometimes twice at once: whoever is impatient must get one record all the same. */
  async function mutate(mutation: Mutation, variables: Record<string, unknown>, by = owner): Promise<Payload | null> {
    const ask = () => line.ask(by, mutations[mutation], variables)
    const answers = await Promise.all(mutation !== 'withdrawAlert' && chance(0.2) ? [ask(), ask()] : [ask()])
    const payloads = answers.map((answer) => payloadOf(mutation, answer))
    const [payload] = payloads
    if (!payload || payloads.some((one) => one?.id !== payload.id)) {
      wrong(`${mutation} of ${by}`, answers)
      return null
    }
    journal.acknowledged[mutation] = (journal.acknowledged[mutation] ?? 0) + 1
    if (answers.some(({ tries }) => tries > 1)) journal.sentAgain++
    return payload
  }

  async function make(mutation: Mutation, input: Record<string, unknown>): Promise<Payload | null> {
    const keyed = { idempotencyKey: `soak-${writer}-${serial++}`, ...input }
    const payload = await mutate(mutation, { input: keyed })
    if (payload) made.push({ mutation, input: keyed, id: payload.id })
    return payload
  }

  /** Sends what says who may see it, and notes when it did. `before`: how many changes the alert has had. */
  async function share<Answer>(
    life: Pick<AlertLife, 'sharings'>,
    before: number,
    send: (record: object) => Promise<Answer | null>,
  ): Promise<Answer | null> {
    if (!hides) return send({})
    const sharing = someSharing(random, [owner, asked, ...hides.always], hides.sometimes)
    const sent = performance.now()
    const answer = await send({ record: { sharing } })
    if (answer) life.sharings.push({ sharing, change: before, sent, acknowledged: performance.now() })
    return answer
  }

  async function playCase(): Promise<void> {
    const facts = aCase(owner, asked, next())
    const sharings: AlertLife['sharings'] = []
    const sent = performance.now()
    const raised = await share({ sharings }, 0, (record) => make('raiseAlert', { ...facts, ...record }))
    if (!raised) return
    const life: AlertLife = {
      id: raised.id,
      reference: raised.reference ?? '',
      owner,
      status: 'REPORTED',
      narrative: facts.narrative,
      frozen: '0.00',
      returned: '0.00',
      changes: [{ kind: 'RAISED', by: owner, from: null, to: 'REPORTED', sent }],
      sharings,
    }
    if (journal.alerts.has(life.id)) wrong('one alert for two keys', raised)
    journal.alerts.set(life.id, life)
    while (!ended() && life.status !== 'CLOSED' && life.status !== 'WITHDRAWN') {
      if (chance(0.2)) await correct(life, facts)
      else if (chance(0.05)) await withdraw(life)
      else if (!alertsOnly && chance(0.3)) await recordOther()
      else await advance(life)
    }
  }

  async function correct(life: AlertLife, facts: object): Promise<void> {
    const narrative = `Corrected ${serial++}.`
    const input = { ...facts, narrative, idempotencyKey: `soak-${writer}-${serial++}` }
    const sent = performance.now()
    const send = (record: object) => mutate('updateAlert', { id: life.id, input: { ...input, ...record } })
    const answer = await (chance(0.7) ? share(life, life.changes.length, send) : send({}))
    if (!answer) return
    life.narrative = narrative
    life.changes.push({ kind: 'CORRECTED', by: owner, from: life.status, to: life.status, sent })
  }

  async function withdraw(life: AlertLife): Promise<void> {
    const sent = performance.now()
    if (!(await mutate('withdrawAlert', { id: life.id }))) return
    life.changes.push({ kind: 'WITHDRAWN', by: owner, from: life.status, to: 'WITHDRAWN', sent })
    life.status = 'WITHDRAWN'
  }

  async function advance(life: AlertLife): Promise<void> {
    const possible = steps[life.status] ?? []
    const step = possible[Math.floor(random() * possible.length)]
    if (!step) throw new TypeError(`no step leads on from ${life.status}`)
    const { to, frozen, returned, reason } = step
    const by = step.by === 'own' ? owner : asked
    const stated = {
      ...(frozen && { frozen: { amount: frozen, currency: 'EUR' }, holdExpiresAt }),
      ...(returned && { returned: { amount: returned, currency: 'EUR' } }),
      ...(reason && { reason }),
    }
    const idempotencyKey = `soak-${writer}-${serial++}`
    const input = { idempotencyKey, id: life.id, from: life.status, to, ...stated }
    const sent = performance.now()
    const after = await mutate('advanceAlert', { input }, by)
    if (!after) return
    if (after.status !== to) wrong(`a step to ${to}`, after)
    life.changes.push({ kind: 'ADVANCED', by, from: life.status, to, sent })
    life.status = to
    life.frozen = frozen ?? life.frozen
    life.returned = returned ?? life.returned
  }

  async function reportDocument(): Promise<void> {
    const number = `Q${String(next()).padStart(7, '0')}`
    const input = { number, type: 'PASSPORT', issuedBy: owner, fraud: 'STOLEN' }
    const payload = await make('reportTravelDocument', input)
    if (payload) journal.documents.push({ id: payload.id, owner, key: number })
  }

  async function reportVehicle(): Promise<void> {
    const vin = `SYNZZZ8A${String(next()).padStart(9, '0')}`
    const payload = await make('reportVehicle', { kind: 'CAR', vin })
    if (payload) journal.vehicles.push({ id: payload.id, owner, key: vin })
  }

  async function recordPerson(): Promise<void> {
    const number = `W${String(next()).padStart(7, '0')}`
    const identityDocuments = [{ number, type: 'PASSPORT', issuedBy: owner }]
    const name = { full: `Synthetic Person ${writer}` }
    const payload = await make('recordPerson', { name, status: 'SUSPECT', identityDocuments })
    if (payload) journal.persons.push({ id: payload.id, owner, key: number })
  }

  /** What was acknowledged once, in whichever life of the product, is not made again. */
  async function repeat(): Promise<void> {
    const before = made[Math.floor(random() * made.length)]
    if (!before) return
    const { mutation, input, id } = before
    const answer = await line.ask(owner, mutations[mutation], { input })
    if (payloadOf(mutation, answer)?.id !== id) wrong(`${mutation} of ${id}, sent again`, answer)
  }

  const others = [reportDocument, reportVehicle, recordPerson, repeat]
  async function recordOther(): Promise<void> {
    await others[Math.floor(random() * others.length)]?.()
  }

  while (!ended()) {
    await playCase()
    if (!ended() && !alertsOnly) await recordOther()
  }
  for (let times = 0; times < 10; times++) await repeat()
}

/** Null: it was refused. */
function payloadOf(mutation: Mutation, { data, errors, tries }: SoakAnswer): Payload | null {
  const [error] = errors ?? []
  // It has no key: that it was withdrawn by the first try is all that its owner can be told.
  const withdrawn = error?.extensions.code === 'ILLEGAL_STEP' && error.extensions.from === 'WITHDRAWN'
  if (mutation === 'withdrawAlert' && tries > 1 && withdrawn) return { id: '' }
  if (error || !data) return null
  const payload = data[mutation] as Record<string, Payload | string> // as the mutation selects it
  const [record] = Object.values(payload)
  return typeof record === 'object' ? record : { id: record ?? '' }
}

function aCase(owner: string, asked: string, n: number) {
  return {
    typologies: ['INVESTMENT_FRAUD'],
    claimed: { amount: '1000.00', currency: 'EUR' },
    victimCountry: owner,
    beneficiaryCountry: asked,
    origin: { scheme: 'IBAN', value: numbered.iban(20_000_000 + n) },
    beneficiary: { scheme: 'IBAN', value: numbered.iban(40_000_000 + n) },
    narrative: `Case ${n}.`,
  }
}
