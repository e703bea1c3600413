import { useSyncExternalStore } from 'react'
import { rulePacks } from '@core/regimes/index'
import { dayAt, type CalendarDate } from '@core/time/calendar-date'

/** The day in the zone whose deadlines are counted, wherever this computer stands. */
const zone = [...rulePacks.values()][0]?.timeZone ?? 'UTC'

export const today = (): CalendarDate => dayAt(new Date().toISOString(), zone)

const eachMinute = (onTick: () => void) => {
  const timer = setInterval(onTick, 60_000)
  return () => clearInterval(timer)
}

/** Today's date; a page left open overnight moves on with it. */
export const useToday = (): CalendarDate => useSyncExternalStore(eachMinute, today)
