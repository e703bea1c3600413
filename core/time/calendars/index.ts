import { holidayCalendar, type HolidayCalendar } from '../business-days'
import jp from './jp.json'

const calendars: ReadonlyMap<string, HolidayCalendar> = new Map(
  [jp].map(data => holidayCalendar.parse(data)).map(calendar => [calendar.id, calendar]),
)

/** The holiday calendar with this id, or undefined where the product has none. */
export const calendarOf = (id: string): HolidayCalendar | undefined => calendars.get(id)
