import { Temporal } from 'temporal-polyfill'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const zones: Readonly<Record<string, string>> = {
  jst: '+09:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}
const time = '(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?(?:\\.\\d+)?'
const zone = '\\s*"?(?:(?:GMT|UTC?)(?=[+-]))?(?<zone>[+-]\\d{2}:?\\d{2}|[a-z]+)?'

/** As RFC 5322 has it, as C's programs write it, and as those that think of tables do. */
const written: readonly RegExp[] = [
  `(?<day>\\d{1,2})[ -]+(?<month>[a-z]{3})[a-z]*[ -]+(?<year>\\d{2,4}),?\\s+${time}${zone}`,
  `(?<month>[a-z]{3})\\s+(?<day>\\d{1,2})\\s+${time}${zone}\\s+(?<year>\\d{4})`,
  `^\\s*(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})(?:\\s+|T)${time}${zone}`,
].map(pattern => new RegExp(pattern, 'i'))

/** A date of a mail as ISO 8601, in the offset it was written in; null where it is none. */
export function dateWithOffset(header: string): string | null {
  const parts = written.map(pattern => pattern.exec(header)?.groups).find(Boolean)
  if (!parts) return null
  const { day, month = '', year, hour, minute, second = '00', zone: offsetOf = '' } = parts
  const monthNumber = Number(month) || months.indexOf(month.toLowerCase()) + 1
  const date = `${fullYear(String(year))}-${two(monthNumber)}-${two(day)}`
  // A leap second (60) is a legal time in a mail, and none in ISO 8601.
  const clock = `${two(hour)}:${two(minute)}:${second === '60' ? '59' : second}`
  const iso = `${date}T${clock}${offset(offsetOf)}`
  return isInstant(iso) ? iso : null
}

const two = (value: string | number | undefined) => String(value).padStart(2, '0')

/** RFC 5322 4.3: two digits below 50 are 20xx, others and three digits count from 1900. */
function fullYear(year: string): string {
  if (year.length > 3) return year
  return String(Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900))
}

function offset(zone: string): string {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`
  // RFC 5322 4.3: a zone that nobody knows counts as UTC.
  return zones[zone.toLowerCase()] ?? '+00:00'
}

/** Before there were mails in the sense of this program, a clock was not set. */
const earliest = '1990'

function isInstant(iso: string): boolean {
  try {
    Temporal.Instant.from(iso)
    return iso >= earliest
  } catch {
    return false
  }
}
