import { describe, expect, test } from 'vitest'
import { icsOf } from '@core/calendar/ics'
import { calendarDate } from '@core/time/calendar-date'
import { readIcs } from '@tests/support/read-ics'

const day = (text: string) => calendarDate.parse(text)
const file = (summary: string, on = '2026-12-31') =>
  icsOf({
    name: 'Kaiji 期日',
    madeAt: '2026-12-18T01:00:00.000Z',
    events: [{ uid: 'a@kaiji', on: day(on), summary }],
  })

describe('a calendar file, by RFC 5545', () => {
  test('begins and ends as one, with a version, who made it, and an event of a whole day', () => {
    expect(file('2026-0031 回答の目標日').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Kaiji//Kaiji//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Kaiji 期日',
      'BEGIN:VEVENT',
      'UID:a@kaiji',
      'DTSTAMP:20261218T010000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:2026-0031 回答の目標日',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test.each([
    ['Latin', 'x'.repeat(400)],
    ['three octets each', '期日'.repeat(100)],
    ['four octets each', '𠮷野家'.repeat(60)],
    ['between', `ab${'é期𠮷'.repeat(50)}`],
  ])('no line is longer than 75 octets, and no character is torn apart: %s', (_name, summary) => {
    const text = file(summary)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
    }
    // A line that could have been longer is not folded early: what follows did not fit.
    const [first = '', second = ''] = text.slice(text.indexOf('SUMMARY')).split('\r\n')
    const next = [...second.slice(1)][0] ?? ''
    expect(Buffer.byteLength(first + next, 'utf8')).toBeGreaterThan(75)
    expect(text).not.toContain('\ufffd')
    expect(readIcs(text)[0]?.summary).toBe(summary)
  })

  test('what separates values, breaks lines or controls is not taken as such', () => {
    const summary = 'a;b,c\\d\ne\r\nBEGIN:VEVENT'
    const [event, ...others] = readIcs(file(`${summary}\u0007`))
    expect(event?.summary).toBe('a;b,c\\d\ne\nBEGIN:VEVENT')
    expect(others).toEqual([])
  })

  test('every line ends with CRLF, and nothing else breaks a line', () => {
    expect(file('x\ny').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('the day after the last of a year is in the next', () => {
    expect(file('x', '2028-02-28')).toContain('DTEND;VALUE=DATE:20280229')
  })
})
