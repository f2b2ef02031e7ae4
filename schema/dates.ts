/** Whether "YYYY-MM-DD" is a calendar day; years are 0001 to 9999, as in the databases. */
export function isDate(text: string): boolean {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)
  if (parts === null) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number] // matched by the expression
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && isLeap ? 29 : (DAYS[month] ?? 0)
  return year > 0 && day > 0 && day <= last
}

/**
 * Why a text in the right form is no calendar day or month, as a part of a sentence; null if it has another form, or is
 * valid.
 */
export function dateHint(text: string): string | null {
  const parts = /^([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?$/.exec(text)
  if (parts === null || isPartialDate(text)) return null
  const [, year = '', month = '', day] = parts
  if (year === '0000') return 'there is no year 0000'
  const last = DAYS[Number(month)] ?? 0
  if (last === 0) return `there is no month ${month}`
  return `there is no day ${day}, ${year}-${month} has ${isDate(`${year}-${month}-29`) ? Math.max(last, 29) : last} days`
}

/** The last day of each month of a common year. */
const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the text is "YYYY", "YYYY-MM" or "YYYY-MM-DD" and that year, month or day exists. */
export function isPartialDate(text: string): boolean {
  return /^[0-9]{4}(-[0-9]{2}){0,2}$/.test(text) && isDate(`${text}-01-01`.slice(0, 10))
}

/**
 * An RFC 3339 date-time as UTC with milliseconds, "YYYY-MM-DDTHH:mm:ss.sssZ"; null if invalid. Finer fractions are cut off.
 * A leap second (":60") is refused, since neither JavaScript nor the databases can store one.
 */
export function parseDateTime(text: string): string | null {
  const parts = /^(.{10})[Tt]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]+))?([Zz]|[+-][0-9]{2}:[0-9]{2})$/.exec(text)
  if (parts === null) return null
  const [, date = '', clock = '', fraction = '', zone = ''] = parts
  if (!isDate(date) || clock > '23:59:59' || !/^..:[0-5].:[0-5].$/.test(clock)) return null
  if (zone.length > 1 && !/^.([01].|2[0-3]):[0-5].$/.test(zone)) return null
  const time = Date.parse(`${date}T${clock}.${fraction.padEnd(3, '0').slice(0, 3)}${zone.toUpperCase()}`)
  const utc = Number.isNaN(time) ? '' : new Date(time).toISOString()
  return isDate(utc.slice(0, 10)) ? utc : null // the offset may lead out of the years 0001-9999
}
