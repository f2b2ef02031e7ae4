/** Units of a currency (ISO 4217) for one euro: decimals as strings. */
export type Rates = Readonly<Record<string, string>>

/**
 * The rates in a file: JSON such as `{"USD": "1.08", "KRW": "1590"}`. Other currencies keep the built-in rates. Throws
 * SyntaxError or TypeError, whose message says what is wrong.
 */
export function readRates(text: string): Rates {
  const stated: unknown = JSON.parse(text)
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated)) throw new TypeError('it is no object')
  const rates: Record<string, string> = { ...referenceRates }
  for (const [currency, rate] of Object.entries(stated)) {
    if (!/^[A-Z]{3}$/.test(currency)) throw new TypeError(`${currency} is no code of a currency, such as USD`)
    const decimal = String(rate)
    if (!/^[0-9]{1,12}(\.[0-9]{1,8})?$/.test(decimal) || Number(decimal) === 0) {
      throw new TypeError(`the rate of ${currency} is no decimal above zero with at most 8 places, such as "1.08"`)
    }
    rates[currency] = decimal
  }
  if (rates.EUR !== '1') throw new TypeError('the rate of EUR is 1: rates are units for one euro')
  return rates
}

/**
 * The built-in rates, rounded to two or three digits: enough to tell ten thousand from a hundred thousand, never meant for
 * a payment. Review them when a currency moves by a third.
 */
export const referenceRates: Rates = {
  EUR: '1',
  AED: '4.2',
  ALL: '98',
  AMD: '450',
  ARS: '1600',
  AUD: '1.8',
  AZN: '1.9',
  BAM: '1.96',
  BDT: '140',
  BGN: '1.96',
  BHD: '0.43',
  BRL: '6.3',
  CAD: '1.6',
  CHF: '0.94',
  CLP: '1100',
  CNY: '8.2',
  COP: '4700',
  CRC: '590',
  CZK: '25',
  DKK: '7.5',
  DOP: '70',
  DZD: '150',
  EGP: '56',
  ETB: '160',
  GBP: '0.86',
  GEL: '3.2',
  GHS: '13',
  GTQ: '9',
  HKD: '9',
  HUF: '400',
  IDR: '19000',
  ILS: '3.9',
  INR: '100',
  ISK: '145',
  JMD: '185',
  JOD: '0.82',
  JPY: '170',
  KES: '150',
  KRW: '1600',
  KWD: '0.36',
  KZT: '600',
  LKR: '350',
  MAD: '11',
  MDL: '20',
  MKD: '62',
  MOP: '9.3',
  MXN: '22',
  MYR: '4.9',
  NGN: '1700',
  NOK: '12',
  NPR: '160',
  NZD: '2',
  PEN: '4',
  PHP: '66',
  PKR: '320',
  PLN: '4.3',
  QAR: '4.2',
  RON: '5',
  RSD: '117',
  RUB: '95',
  SAR: '4.3',
  SEK: '11',
  SGD: '1.5',
  THB: '38',
  TND: '3.4',
  TRY: '45',
  TWD: '35',
  TZS: '2900',
  UAH: '48',
  UGX: '4200',
  USD: '1.15',
  UYU: '47',
  UZS: '14000',
  VND: '30000',
  XAF: '656',
  XOF: '656',
  ZAR: '21',
}
