import { z } from 'zod'
import { must } from '@core/assert'
import { bilingual, type Bilingual } from '@core/bilingual'
import { holidayCalendar, type HolidayCalendar } from '../business-days'
import { calendarDate, type CalendarDate } from '../calendar-date'
import placesFile from './places.json'

const place = z.object({
  code: z.string(),
  country: bilingual,
  validThrough: calendarDate,
  calendars: z.array(z.object({ id: z.string(), name: bilingual })),
})
type Place = z.infer<typeof place>

/** `dates` are separated by blanks; without `ja` the English name stands, without `of` every calendar. */
const dayFile = z.object({
  source: z.string(),
  holidays: z.array(
    z.object({
      en: z.string(),
      ja: z.string().optional(),
      dates: z.string(),
      of: z.array(z.string()).optional(),
    }),
  ),
})

/** A calendar as a picker shows it: data reaches to `validThrough`, its last trusted day. */
export type CalendarEntry = {
  readonly id: string
  readonly name: Bilingual
  readonly validThrough: CalendarDate
}
export type CountryCalendars = {
  readonly country: Bilingual
  readonly calendars: readonly CalendarEntry[]
}

const places: readonly Place[] = z.array(place).parse(placesFile)

// As text, so that a start of the app parses no holidays it does not need.
const dayFiles = import.meta.glob<string>('./days/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** Every calendar there is, by country, in the order in which a picker lists them. */
export const calendarsByCountry: readonly CountryCalendars[] = places.map(
  ({ country, validThrough, calendars }) => ({
    country,
    calendars: calendars.map(({ id, name }) => ({ id, name, validThrough })),
  }),
)

/** The ids of every calendar, in the order of the picker. */
export const calendarIds: readonly string[] = places.flatMap(({ calendars }) =>
  calendars.map(({ id }) => id),
)

function load({ code, validThrough }: Place, { id, name }: Place['calendars'][number]) {
  const text = must(dayFiles[`./days/${code.toLowerCase()}.json`], `holidays of ${code}`)
  const { source, holidays } = dayFile.parse(JSON.parse(text))
  const days = holidays
    .filter(({ of }) => of?.includes(id) ?? true)
    .flatMap(({ en, ja, dates }) =>
      dates.split(' ').map(day => [day, { ja: ja ?? en, en }] as const),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return holidayCalendar.parse({
    id,
    name,
    source,
    validThrough,
    holidays: Object.fromEntries(days),
  })
}

const loaded = new Map<string, HolidayCalendar>()

/** The holiday calendar with this id, or undefined where the product has none. */
export function calendarOf(id: string): HolidayCalendar | undefined {
  for (const where of places) {
    const entry = where.calendars.find(calendar => calendar.id === id)
    if (!entry) continue
    const calendar = loaded.get(id) ?? load(where, entry)
    loaded.set(id, calendar)
    return calendar
  }
  return undefined
}
