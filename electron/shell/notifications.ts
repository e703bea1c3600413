import { join } from 'node:path'
import { app, Notification } from 'electron'
import { z } from 'zod'
import type { Handlers } from '@core/ipc/contract'
import { localMoment } from './local-moment'
import type { Context } from '@main/handlers/context'
import { handlers } from '@main/handlers/index'
import { showOnScreen } from './on-screen'
import type { PreferencesStore } from './preferences'
import { createReminders, type DatesNow, type Reminder } from './reminders'
import { readJson, writeJson } from './stored-json'
import { shellWords } from './words'

/** Soon enough after the vault is opened, and no work for the computer. */
const lookMs = 20_000

export const notificationsAreSupported = (): boolean => Notification.isSupported()

const datesNow = z.object({ today: z.int(), late: z.int() })
const said = z.object({
  day: z.string(),
  atStart: datesNow.nullable(),
  atTime: z.boolean(),
  whileLocked: z.boolean(),
})

/** Reminders of the operating system. They say how many dates there are, and nothing else. */
export function remindByItself(context: Context, preferences: PreferencesStore): void {
  if (!notificationsAreSupported()) return
  const file = join(app.getPath('userData'), 'last-reminder.json')
  let calendar: Calendar | null = null
  const look = createReminders({
    preferences: () => preferences.read().reminders,
    clock: () => localMoment(new Date()),
    dates: () => calendar && datesOf(context, calendar),
    isLocked: () => !context.vault.current(),
    said: {
      read: () => readJson(file, said),
      write: now => writeJson(file, now),
    },
    show: reminder => show(reminder, preferences),
  })
  setInterval(() => {
    void Promise.resolve(handlers.calendar()).then(handlersOfCalendar => {
      calendar = handlersOfCalendar
      look()
    })
  }, lookMs).unref()
}

type Calendar = Handlers<Context>['calendar']

function datesOf(context: Context, calendar: Calendar): DatesNow | null {
  const open = context.vault.current()
  // Dates of samples are nobody's: nothing is said of them outside the window.
  if (!open || open.passwordDue || context.vault.practice.isOpen()) return null
  const reply = calendar.datesNow({}, context)
  return 'ok' in reply && reply.ok ? reply.value : null
}

function show(reminder: Reminder, preferences: PreferencesStore): void {
  const words = shellWords(preferences.read()).reminder
  const body =
    reminder.kind === 'locked'
      ? words.locked
      : [
          ...(reminder.today > 0 ? [words.today.replace('{{count}}', String(reminder.today))] : []),
          ...(reminder.late > 0 ? [words.late.replace('{{count}}', String(reminder.late))] : []),
        ].join(words.between)
  showOnScreen({ title: words.title, body })
}
