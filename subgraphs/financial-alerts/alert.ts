import type { Account } from '../../schema/identifiers/account.ts'
import { accountLookup } from '../../schema/identifiers/account-lookup.ts'
import { documentKey, type TravelDocument } from '../../schema/identifiers/travel-document.ts'
import { type VehicleIdentity, vehicleKey } from '../../schema/identifiers/vehicle.ts'
import type { OwnerFields, OwnerRow } from '../record.ts'
import type { AlertReasonCode, AlertSeverity, AlertStatus, FraudTypology, SubjectRole } from './generated/schema.ts'

/** An account as an alert describes it; scheme and value are canonical, `country` is an ICAO code. */
export interface AlertAccount extends Account {
  bic: string | null
  holderName: string | null
  institution: string | null
  country: string | null
}

/** What an alert says about a person. */
export interface Subject {
  personId: string | null
  role: SubjectRole
  name: string | null
}

/** A financial alert. Amounts are canonical decimals of `currency` (money.ts), instants ISO strings, countries ICAO codes. */
export interface Alert extends OwnerFields {
  id: string
  reference: string
  /** The owner's own reference. */
  nationalReference: string | null
  status: AlertStatus
  severity: AlertSeverity
  /**
   * The NCB that acts when it is not the owner's turn: the beneficiary's, or the one that the alert was last forwarded to.
   */
  asked: string
  typologies: FraudTypology[]
  /** One currency for the whole case, so that claimed, frozen and returned amounts can be compared. */
  currency: string
  claimed: string
  frozen: string
  returned: string
  transferredAt: string | null
  reportedAt: string
  holdExpiresAt: string | null
  uetr: string | null
  victimCountry: string
  beneficiaryCountry: string
  transitCountries: string[]
  recipients: string[]
  origin: AlertAccount
  beneficiary: AlertAccount
  intermediaries: AlertAccount[]
  subjects: Subject[]
  documents: TravelDocument[]
  vehicles: VehicleIdentity[]
  narrative: string | null
  underComplianceReview: boolean
}

/** One step of an alert's life. `frozen` and `returned` are totals; null: the step does not state them. */
export interface Step {
  from: AlertStatus | null
  to: AlertStatus
  by: string
  at: string
  severity: AlertSeverity
  frozen: string | null
  returned: string | null
  holdExpiresAt: string | null
  reason: AlertReasonCode | null
  forwardedTo: string | null
  note: string | null
}

/** A step with its alert and the currency of its amounts. */
export interface TimelineStep extends Step {
  alertId: string
  currency: string
}

/** An alert with its timeline, to be written. */
export interface AlertRecord {
  alert: Alert
  steps: readonly Step[]
}

/** What an alert can be looked up by. */
export type LinkKind = 'ACCOUNT' | 'PERSON' | 'DOCUMENT' | 'VEHICLE' | 'COUNTRY' | 'TYPOLOGY'

/** One thing that an alert names. `sourceOnly`: an account that only sent money. */
export interface Link {
  kind: LinkKind
  key: string
  sourceOnly: boolean
}

/** Everything that an alert is looked up by, each once. */
export function linksOf(alert: Alert): Link[] {
  const receivers = new Set([alert.beneficiary, ...alert.intermediaries].map(accountLookup))
  const origin = accountLookup(alert.origin)
  const countries = [alert.victimCountry, alert.beneficiaryCountry, ...alert.transitCountries, ...alert.recipients]
  const keys: [LinkKind, string[]][] = [
    ['ACCOUNT', [...receivers, origin]],
    ['PERSON', alert.subjects.flatMap(({ personId }) => personId ?? [])],
    ['DOCUMENT', alert.documents.map(documentKey)],
    ['VEHICLE', alert.vehicles.map(vehicleKey)],
    ['COUNTRY', countries],
    ['TYPOLOGY', alert.typologies],
  ]
  return keys.flatMap(([kind, named]) =>
    [...new Set(named)].map((key) => ({
      kind,
      key,
      sourceOnly: kind === 'ACCOUNT' && key === origin && !receivers.has(key),
    })),
  )
}

type PlainField = Exclude<keyof Alert, 'handling' | 'sharing'>

/** The columns of `alerts`, without the owner's four. */
const columnOf = {
  id: 'id',
  recordedBy: 'recorded_by',
  recordedAt: 'recorded_at',
  updatedAt: 'updated_at',
  reviewBy: 'review_by',
  reference: 'reference',
  nationalReference: 'national_reference',
  status: 'status',
  severity: 'severity',
  asked: 'asked',
  typologies: 'typologies',
  currency: 'currency',
  claimed: 'claimed',
  frozen: 'frozen',
  returned: 'returned',
  transferredAt: 'transferred_at',
  reportedAt: 'reported_at',
  holdExpiresAt: 'hold_expires_at',
  uetr: 'uetr',
  victimCountry: 'victim_country',
  beneficiaryCountry: 'beneficiary_country',
  transitCountries: 'transit_countries',
  recipients: 'recipients',
  origin: 'origin',
  beneficiary: 'beneficiary',
  intermediaries: 'intermediaries',
  subjects: 'subjects',
  documents: 'documents',
  vehicles: 'vehicles',
  narrative: 'narrative',
  underComplianceReview: 'under_compliance_review',
} as const satisfies Record<PlainField, string>

const ownersWill = ['handling_code', 'handling_conditions', 'sharing_mode', 'sharing_countries'] as const

/** What a statement selects of `alerts a` for an `AlertRow`. */
export const alertSelection = [
  ...Object.entries(columnOf).map(([field, column]) => `a.${column} AS "${field}"`),
  ...ownersWill.map((column) => `a.${column}`),
].join(', ')

/** The columns of `alerts` that `columnsOf` gives. */
export const alertColumns: readonly string[] = [...Object.values(columnOf), ...ownersWill]

/** A row as `alertSelection` reads it. */
export type AlertRow = Pick<Alert, PlainField> & Pick<OwnerRow, (typeof ownersWill)[number]>

/** The alert of a row. */
export function alertOf(row: AlertRow): Alert {
  const { handling_code, handling_conditions, sharing_mode, sharing_countries, ...plain } = row
  return {
    ...plain,
    handling: { code: handling_code, conditions: handling_conditions },
    sharing: { mode: sharing_mode, countries: sharing_countries },
  }
}

/** The values of an alert by column. */
export function columnsOf(alert: Alert): Record<string, unknown> {
  const { handling, sharing, ...plain } = alert
  const fields = Object.entries(columnOf) as [PlainField, string][] // Object.entries forgets the names
  return {
    ...Object.fromEntries(fields.map(([field, column]) => [column, plain[field]])),
    handling_code: handling.code,
    handling_conditions: handling.conditions,
    sharing_mode: sharing.mode,
    sharing_countries: sharing.countries,
  }
}
