import { packKey, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { Settings } from '@core/settings/settings'
import { dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'

/** The law that new inquiries come in under. */
export const officePack = ({ regimesInUse }: Settings): RulePack | undefined =>
  rulePacks.find(pack => packKey(pack) === regimesInUse[0])

/** Today as the office counts what is of no single case. */
export const officeDay = (settings: Settings, now: Instant): CalendarDate =>
  dayAt(now, officePack(settings)?.timeZone ?? 'UTC')
