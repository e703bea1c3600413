import { useSyncExternalStore } from 'react'
import { rulePacks } from '@core/regimes/index'
import { dayAt, type CalendarDate } from '@core/time/calendar-date'

/** The day in the zone whose deadlines are counted, wherever this computer stands. */
const zone = [...rulePacks.values()][0]?.timeZone ?? 'UTC'

const todayIn = (timeZone: string): CalendarDate => dayAt(new Date().toISOString(), timeZone)
export const today = (): CalendarDate => todayIn(zone)

const eachMinute = (onTick: () => void) => {
  const timer = setInterval(onTick, 60_000)
  return () => clearInterval(timer)
}

/** Today's date; a page left open overnight moves on with it. */
export const useToday = (): CalendarDate => useSyncExternalStore(eachMinute, today)

/** Today's date in an IANA time zone. */
export const useTodayIn = (timeZone: string): CalendarDate =>
  useSyncExternalStore(eachMinute, () => todayIn(timeZone))
