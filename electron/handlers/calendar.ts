import type { CalendarView, DatedThing, DayOff } from '@core/calendar/contract'
import { longestSpan, mostOfADay } from '@core/calendar/contract'
import { icsOf } from '@core/calendar/ics'
import { sayIn } from '@core/i18n/say'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { nextScheduled } from '@core/backup/schedule'
import { addDays, daysBetween, dayAt, type CalendarDate } from '@core/time/calendar-date'
import { calendarOf } from '@core/time/calendars/index'
import { listBackupRuns } from '@db/backup-runs'
import { countCaseDates, countDestructions, countOurDates } from '@db/case-dates'
import { findCases } from '@db/case-counts'
import { countOpenTasks } from '@db/tasks'
import type { Db } from '@db/connection'
import { readPolicy } from '@db/policy'
import { readSettings } from '@db/settings'
import { calendarEvents } from './calendar-events'
import { caseThings, taskThings } from './calendar-things'
import { bringUpToDate } from './case-summaries-run'
import { summaryTime } from './case-summaries'
import { workingTime } from './clocks'
import type { Context } from './context'
import { officeDay, officePack } from './office-day'
import { isUnfinished } from './retention-decide'
import { noteLook } from './seen'
import { takeOut } from './taking-out'
import { whoseOf } from './tasks'
import { openVault } from './work'

export const calendarHandlers: Handlers<Context>['calendar'] = {
  days({ from, to, whose }, context) {
    const vault = openVault(context)
    const { db } = vault
    const span = daysBetween(from, to)
    if (span < 0 || span > longestSpan) return err({ code: 'input/invalid', fields: ['to'] })
    const settled = bringUpToDate(context, summaryTime(db, context.now()))
    const seen = noteLook(context, {
      kind: 'calendar/viewed',
      caseId: null,
      detail: { from, to },
      what: `${from} ${to}`,
      as: 'list',
    })
    if (!seen.ok) return seen
    const tasks = taskThings(db, { from, to, whose: whoseOf(vault, whose) })
    const things = [
      ...caseThings(db, { from, to, each: mostOfADay }),
      ...tasks,
      ...backupThings(context, { from, to }),
    ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    const today = officeDay(readSettings(db), context.now())
    const counts = overfull(countCaseDates(db, { from, to }), tasks)
    return ok<CalendarView>({ today, things, counts, off: daysOff(db, { from, to }), settled })
  },

  toConfirm(_input, context) {
    const { db } = openVault(context)
    bringUpToDate(context, summaryTime(db, context.now()))
    const today = officeDay(readSettings(db), context.now())
    return ok({ destructions: countDestructions(db, today), unfinished: isUnfinished(db) })
  },

  datesNow(_input, context) {
    const vault = openVault(context)
    const { db } = vault
    const { todays } = summaryTime(db, context.now())
    const today = officeDay(readSettings(db), context.now())
    const mine = whoseOf(vault, 'mine')
    const late = findCases(db, { ...everyOpen, due: 'overdue' }, todays).total
    const lateTasks = countOpenTasks(db, mine, addDays(today, -1))
    const dueTasks = countOpenTasks(db, mine, today) - lateTasks
    return ok({ today: countOurDates(db, today) + dueTasks, late: late + lateTasks })
  },

  canRemind: (_input, context) => ok(context.canRemind()),

  async exportIcs({ whose, language, release }, context) {
    const say = sayIn(language)
    const eventsNow = () => {
      const vault = openVault(context)
      return calendarEvents(vault.db, {
        whose: whoseOf(vault, whose),
        mine: whose === 'mine',
        say,
        language,
      })
    }
    if (eventsNow().length === 0) return err({ code: 'calendar/nothing-there' })
    let count = 0
    const path = await takeOut(context, {
      what: 'list',
      caseId: null,
      release,
      kind: 'calendar/exported',
      choosePath: () => context.desktop.chooseSavePath(`${say('calendar.ics.fileName')}.ics`),
      pack() {
        const events = eventsNow()
        count = events.length
        const file = { name: say('calendar.ics.name'), madeAt: context.now(), events }
        const bytes = Buffer.from(icsOf(file), 'utf8')
        return ok({
          detail: { count, whose },
          write: to => context.files.write(to, bytes),
        })
      },
    })
    if (!path.ok) return path
    return ok(path.value === null ? null : { path: path.value, events: count })
  },
}

const everyOpen = {
  status: 'open',
  stage: null,
  type: null,
  channel: null,
  assignee: null,
  label: null,
  text: '',
  requests: null,
  dayList: null,
} as const

type Days = { readonly from: CalendarDate; readonly to: CalendarDate }

/** Days of which not everything is listed, with all that they have. */
function overfull(
  cases: ReadonlyMap<string, number>,
  tasks: readonly DatedThing[],
): CalendarView['counts'] {
  const full = [...cases].filter(([, count]) => count > mostOfADay)
  return Object.fromEntries(
    full.map(([day, count]) => [day, count + tasks.filter(({ on }) => on === day).length]),
  )
}

/** When the next backup is made by itself; what is overdue is on its page. */
function backupThings(context: Context, { from, to }: Days): readonly DatedThing[] {
  const { db } = openVault(context)
  const now = context.now()
  const next = nextScheduled(readPolicy(db).backups, listBackupRuns(db, 50), now)
  const zone = officePack(readSettings(db))?.timeZone ?? 'UTC'
  const on = next && dayAt(next < now ? now : next, zone)
  return on && from <= on && on <= to ? [{ kind: 'backup', on }] : []
}

function daysOff(db: Db, { from, to }: Days): readonly DayOff[] {
  const settings = readSettings(db)
  const pack = officePack(settings)
  const calendar = pack ? workingTime(pack, settings).calendar : calendarOf('jp')
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  return days.flatMap((on): readonly DayOff[] => {
    const holiday = calendar?.holidays[on]
    const isClosed = settings.closures.some(one => one.from <= on && on <= one.to)
    if (holiday) return [{ on, holiday }]
    return isClosed ? [{ on, holiday: null }] : []
  })
}
