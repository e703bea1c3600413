import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { must } from '@core/assert'
import { addBusinessDays, dayOff } from '@core/time/business-days'
import { calendarDate, weekdayOf, yearOf } from '@core/time/calendar-date'
import { calendarIds, calendarOf, calendarsByCountry } from '@core/time/calendars/index'

const day = (text: string) => calendarDate.parse(text)
const calendar = (id: string) => must(calendarOf(id), `calendar ${id}`)
const daysIn = (id: string, year: number): readonly string[] =>
  Object.keys(calendar(id).holidays).filter(date => date.startsWith(`${year}-`))
const off = (id: string, date: string) =>
  dayOff(day(date), { calendar: calendar(id), closures: [] }) === 'holiday'
const years = Array.from({ length: 13 }, (_, n) => 2018 + n)

const states = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ')
const otherMembers =
  'AT_9 BE BG HR CY CZ DK EE FI FR GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES_MD SE'.split(' ')

describe('the calendars offered', () => {
  test('are Japan, the three of the UK, California, the German states and the other EU capitals', () => {
    expect([...calendarIds].sort()).toEqual(
      [
        ...['JP', 'UK_EW', 'UK_SCT', 'UK_NIR', 'US_CA_strict'],
        ...states.map(state => `DE_${state}`),
        ...otherMembers,
      ].sort(),
    )
    expect(new Set(otherMembers.map(id => id.slice(0, 2))).size).toBe(26)
  })

  test('stand under their country, named in both languages, with the day they reach to', () => {
    expect(calendarsByCountry.flatMap(({ calendars }) => calendars.map(({ id }) => id))).toEqual(
      calendarIds,
    )
    const germany = must(
      calendarsByCountry.find(({ country }) => country.en === 'Germany'),
      'Germany',
    )
    expect(germany.country.ja).toBe('ドイツ')
    expect(germany.calendars[1]).toEqual({
      id: 'DE_BE',
      name: { ja: 'ベルリン', en: 'Berlin' },
      validThrough: '2028-12-31',
    })
    for (const { calendars } of calendarsByCountry)
      for (const entry of calendars) expect(calendar(entry.id)).toMatchObject(entry)
  })

  test('that do not exist are undefined, not another place', () => {
    expect(['DE', 'UK', 'US', 'JP ', 'toString', ''].map(calendarOf)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    )
  })
})

// Word for word the lists that were checked against the official announcements.
test.each([
  ['UK_EW', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['UK_EW', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['UK_SCT', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['UK_SCT', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['UK_NIR', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ['UK_NIR', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
  ['DE_BE', 2026, '01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  ['DE_BE', 2027, '01-01 03-08 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26'],
  ['US_CA_strict', 2026, '01-01 01-19 02-16 05-25 09-07 11-11 11-26 12-25'],
  ['US_CA_strict', 2027, '01-01 01-18 02-15 05-31 07-05 09-06 11-11 11-25'],
])('%s has in %i exactly %s', (id, year, days) => {
  expect(daysIn(id, year)).toEqual(days.split(' ').map(rest => `${year}-${rest}`))
})

// Spain publishes its regions' days each October for one year; those of 2027 are not in the data.
const announcedYearly = new Map([['ES_MD', '2026-12-31']])

describe.each(calendarIds)('%s', id => {
  test('has days in every year, real, in order and named in both languages', () => {
    const { holidays, source } = calendar(id)
    const dates = Object.keys(holidays)
    expect(years.filter(year => daysIn(id, year).length < 7)).toEqual([])
    expect(dates.filter(date => !calendarDate.safeParse(date).success)).toEqual([])
    expect(dates).toEqual([...new Set(dates)].sort())
    expect(dates.map(date => yearOf(day(date))).filter(year => !years.includes(year))).toEqual([])
    for (const name of Object.values(holidays))
      expect(name.ja.trim() && name.en.trim()).toBeTruthy()
    expect(source).toMatch(/^(date-holidays|@holiday-jp\/holiday_jp) \d/)
  })

  test('says how far it can be trusted', () => {
    const { validThrough } = calendar(id)
    expect(validThrough >= (announcedYearly.get(id) ?? '2027-12-31')).toBe(true)
    expect(validThrough < '2030-12-31').toBe(true)
  })
})

describe('days that a law names', () => {
  test.each([
    ['FR', '2026-07-14', 'Bastille Day'],
    ['AT_9', '2026-10-26', 'national day'],
    ['PL', '2026-11-11', 'Independence Day'],
    ['PL', '2026-12-24', 'Christmas Eve, since 2025'],
    ['GR', '2026-04-13', 'Orthodox Easter Monday'],
    ['CY', '2026-04-13', 'Orthodox Easter Monday'],
    ['CY', '2026-02-23', 'Green Monday'],
    ['CY', '2026-06-01', 'Kataklysmos'],
    ['BG', '2026-05-25', 'the Monday after 24 May'],
    ['BG', '2026-12-28', 'the Monday after 26 December'],
    ['BG', '2027-05-04', 'the first working day after 1 May, past Easter Monday'],
    ['IE', '2027-02-01', 'Saint Brigid'],
    ['NL', '2027-04-27', 'King’s Day'],
    ['BE', '2026-07-21', 'national day'],
    ['IT', '2027-10-04', 'Saint Francis, since 2026'],
    ['RO', '2026-01-02', 'the second day of the year'],
    ['RO', '2026-01-07', 'Saint John, since 2024'],
    ['ES_MD', '2026-11-02', 'All Saints moved from Sunday'],
    ['ES_MD', '2026-12-07', 'Constitution Day moved from Sunday'],
    ['SE', '2028-06-06', 'national day'],
  ])('%s %s: %s', (id, date) => {
    expect(off(id, date)).toBe(true)
  })

  // A day too many makes a legal date late; a day too few only makes it early.
  test.each([
    ['SE', '2026-06-19', 'Midsummer Eve is no public holiday; Midsummer Day is a Saturday'],
    ['FI', '2026-12-24', 'nor is Christmas Eve in Finland'],
    ['DE_BE', '2026-12-24', 'nor in Germany'],
    ['NL', '2026-04-03', 'Good Friday is no day off by law'],
    ['IE', '2026-04-03', 'a day on which banks close'],
    ['CY', '2026-02-24', 'the day after Green Monday'],
    ['SK', '2026-09-15', 'a working day in 2026'],
    ['RO', '2023-01-06', 'not yet a holiday'],
    ['GR', '2024-05-01', 'moved to 7 May'],
    ['HU', '2026-01-02', 'a bridge day, worked on a Saturday'],
  ])('%s %s is a working day: %s', (id, date) => {
    expect(off(id, date)).toBe(false)
  })

  test('of the Swedish midsummer fall on the Saturday', () => {
    expect(calendar('SE').holidays[day('2026-06-20')]?.en).toBe('Midsummer Day')
  })

  // Days of some municipalities only, as Assumption in Bavaria, are working days here.
  test.each([
    ['2026-01-06', 'BW BY ST'],
    ['2027-03-08', 'BE MV'],
    ['2026-06-04', 'BW BY HE NW RP SL'],
    ['2028-08-15', 'SL'],
    ['2027-09-20', 'TH'],
    ['2028-10-31', 'BB HB HH MV NI SH SN ST TH'],
    ['2027-11-01', 'BW BY NW RP SL'],
    ['2026-11-18', 'SN'],
    ['2025-05-08', 'BE'],
  ])('German %s: %s only', (date, those) => {
    expect(states.filter(state => off(`DE_${state}`, date)).join(' ')).toBe(those)
  })

  test.each([
    ['BE', 'BRU'],
    ['NL', 'NH'],
    ['IT', '62'],
  ])('%s needs no region: its capital’s has the same days', (id, region) => {
    const ofRegion = new Holidays(id, region).getHolidays(2026).filter(day => day.type === 'public')
    expect(daysIn(id, 2026)).toEqual(ofRegion.map(holiday => holiday.date.slice(0, 10)))
  })
})

describe('California’s strict list', () => {
  const strict = (year: number) => daysIn('US_CA_strict', year)

  test('moves a Sunday to Monday as both laws do', () => {
    expect(strict(2022)).toContain('2022-12-26')
    expect(strict(2023)).toContain('2023-01-02')
    expect(strict(2021)).toContain('2021-07-05')
  })

  test('does not take the Friday before a Saturday, which only the federal law gives', () => {
    const fridays = [
      '2020-07-03',
      '2026-07-03',
      '2021-12-24',
      '2027-12-24',
      '2021-12-31',
      '2027-12-31',
    ]
    expect(fridays.filter(date => off('US_CA_strict', date))).toEqual([])
  })

  test('takes the Friday before Veterans Day on a Saturday, which both give', () => {
    expect(strict(2023)).toContain('2023-11-10')
    expect(strict(2028)).toContain('2028-11-10')
  })

  test('has no day that only one of them keeps', () => {
    const only = [
      '2026-03-31',
      '2026-06-19',
      '2026-10-12',
      '2026-11-27',
      '2024-06-19',
      '2025-10-13',
    ]
    expect(only.filter(date => off('US_CA_strict', date))).toEqual([])
    expect(years.map(year => strict(year).length).filter(count => count > 10)).toEqual([])
  })
})

describe('business days', () => {
  test.each([
    ['JP', '2026-04-28', 1, '2026-04-30'],
    ['JP', '2026-04-28', 3, '2026-05-07'],
    ['JP', '2026-04-28', 10, '2026-05-18'],
    ['JP', '2026-09-18', 1, '2026-09-24'],
    ['UK_EW', '2026-12-24', 2, '2026-12-30'],
    ['UK_SCT', '2026-12-31', 1, '2027-01-05'],
    ['US_CA_strict', '2026-11-25', 1, '2026-11-27'],
    ['US_CA_strict', '2026-06-24', 10, '2026-07-08'],
    ['DE_BY', '2026-01-05', 1, '2026-01-07'],
    ['DE_BE', '2026-01-05', 1, '2026-01-06'],
  ])('%s: %s and %i more is %s', (id, from, days, to) => {
    const working = { calendar: calendar(id), closures: [] }
    expect(addBusinessDays(day(from), days, working)).toBe(to)
    expect(weekdayOf(day(to))).toBeLessThan(6)
  })
})
