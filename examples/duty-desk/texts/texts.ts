import { useSession } from '../session.ts'
import { english, type Texts } from './english.ts'
import { french } from './french.ts'

/** The texts of the officer's language, and how it writes numbers, dates and the names of the schema's values. */
export function useTexts() {
  const { language } = useSession()
  const t: Texts = language === 'fr' ? french.texts : english
  return {
    t,
    language: language === 'fr' ? ('FR' as const) : ('EN' as const),
    /** `PARTIALLY_FROZEN` as people say it. */
    say: (value: string) => (language === 'fr' ? french.values[value] : undefined) ?? spoken(value),
    money: ({ amount, currency }: { amount: string; currency: string }) =>
      new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount)),
    time: (instant: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
    day: (instant: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(instant)),
  }
}

/** What is said as it is written. */
const codes = /^(VIN|HIN|IMO|IBAN|UN_SPECIAL|[A-Z]{2}\d\d)$/

function spoken(value: string): string {
  if (codes.test(value)) return value.replace('_', ' ')
  return value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ')
}
