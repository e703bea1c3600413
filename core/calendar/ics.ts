import { addDays, type CalendarDate, type Instant } from '@core/time/calendar-date'

export type IcsEvent = {
  /** The same for the same thing in every export, so that a calendar moves it and has it once. */
  readonly uid: string
  readonly on: CalendarDate
  readonly summary: string
}

export type IcsFile = {
  /** What the calendar is called. */
  readonly name: string
  readonly madeAt: Instant
  readonly events: readonly IcsEvent[]
}

/** An iCalendar file (RFC 5545) of whole days: UTF-8 without a mark, lines ended by CRLF. */
export function icsOf({ name, madeAt, events }: IcsFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kaiji//Kaiji//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(name)}`,
    ...events.flatMap(event => eventLines(event, stamp(madeAt))),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

const eventLines = ({ uid, on, summary }: IcsEvent, madeAt: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${textValue(uid)}`,
  `DTSTAMP:${madeAt}`,
  `DTSTART;VALUE=DATE:${basic(on)}`,
  // The day after the last one, which is not part of it (section 3.6.1).
  `DTEND;VALUE=DATE:${basic(addDays(on, 1))}`,
  `SUMMARY:${textValue(summary)}`,
  // A date to know of takes nobody's time.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const basic = (date: CalendarDate): string => date.replaceAll('-', '')

/** 20261218T010000Z */
const stamp = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** Section 3.3.11: what separates values is escaped, and a line break is written as a letter. */
const textValue = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, found => `\\${found}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // No other control character may stand in a text.
    .replaceAll(/\p{Cc}/gu, '')

/** Section 3.1: a line has no more than 75 octets, and goes on after a blank. */
const longestLine = 75

function folded(line: string): string {
  let octets = 0
  let result = ''
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

/** Of one character in UTF-8, which must not be torn apart. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}
