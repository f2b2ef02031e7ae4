import currencies from 'currency-codes'
import { accepted, type Result, refused, shown } from '../../schema/identifiers/problem.ts'

/** An amount with as many decimals as its currency has (ISO 4217): "42300.00" EUR, "42300" JPY. Never a float. */
export interface Money {
  amount: string
  currency: string
}

/** Decimals of currencies that are newer than the package's list (of June 2024): the Caribbean guilder, of 2025. */
const newer: Readonly<Record<string, number>> = { XCG: 2 }

/** The most digits of a Decimal before the point. */
const LONGEST_WHOLE = 20

/**
 * Makes an amount canonical. `amount` is a Decimal, zero or more; more decimals than the currency has are refused, since
 * rounding would change the claim. Metals, units of account and test codes (XAU, XDR, XTS) are no money.
 */
export function money(input: Money): Result<Money> {
  const currency = input.currency.trim().toUpperCase()
  const digits = decimalsOf(currency)
  if (digits === null) {
    return refused('UNSUPPORTED', 'currency', `No currency of ISO 4217 has the code ${shown(input.currency)}.`)
  }
  const parts = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(input.amount)
  const [, whole = '', fraction = ''] = parts ?? []
  if (parts === null || whole.length > LONGEST_WHOLE) {
    return refused('MALFORMED', 'amount', `An amount is a decimal of zero or more; got ${shown(input.amount)}.`)
  }
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > digits) {
    return refused('MALFORMED', 'amount', `${currency} has ${digits} decimals; got ${shown(input.amount)}.`)
  }
  return accepted({ amount: digits === 0 ? whole : `${whole}.${significant.padEnd(digits, '0')}`, currency })
}

/** The amount of so many minor units of a currency: 4230000n EUR is "42300.00". */
export function ofMinorUnits(units: bigint, currency: string): string {
  const digits = decimalsOf(currency)
  if (digits === null) throw new TypeError(`${currency} is no currency of ISO 4217`)
  const text = String(units).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** The inverse: "42300.00" is 4230000n minor units. `amount` is canonical. */
export function minorUnits(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}

function decimalsOf(currency: string): number | null {
  if (/^X(?:A[GU]|B[ABCD]|DR|P[DT]|SU|TS|UA|XX)$/.test(currency)) return null
  return newer[currency] ?? currencies.code(currency)?.digits ?? null
}
