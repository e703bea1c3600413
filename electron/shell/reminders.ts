import type { Preferences } from '@core/ipc/contract'

/** How many dates there are today, and how many are past; nothing of what they are. */
export type DatesNow = { readonly today: number; readonly late: number }

export type Reminder =
  | { readonly kind: 'dates'; readonly today: number; readonly late: number }
  | { readonly kind: 'locked' }

/** What has been said, and on which day; kept, so that a new start does not say it again. */
export type Said = {
  readonly day: string
  /** At the first look of the day, and again at the time of the day where there is something new. */
  readonly atStart: DatesNow | null
  readonly atTime: boolean
  readonly whileLocked: boolean
}

type Options = {
  readonly preferences: () => Preferences['reminders']
  /** This computer's clock: the day, and HH:MM. */
  readonly clock: () => { readonly day: string; readonly time: string }
  /** Null while no vault is open. */
  readonly dates: () => DatesNow | null
  readonly isLocked: () => boolean
  readonly said: { readonly read: () => Said | undefined; readonly write: (said: Said) => void }
  readonly show: (reminder: Reminder) => void
}

/** Looks at the clock; to be called again and again. Says each thing once a day. */
export function createReminders(options: Options): () => void {
  const { preferences, clock, said } = options
  return function look(): void {
    const { at, whenLocked } = preferences()
    if (at === null) return
    const { day, time } = clock()
    const last = said.read()
    const before = last?.day === day ? last : { ...nothingSaid, day }
    const isTime = time >= at
    const after = options.isLocked()
      ? sayLocked(before, isTime && whenLocked, options)
      : sayDates(before, isTime, options)
    if (after !== before) said.write(after)
  }
}

const nothingSaid = { atStart: null, atTime: false, whileLocked: false } as const

function sayLocked(before: Said, isWanted: boolean, { show }: Options): Said {
  if (!isWanted || before.whileLocked || before.atTime) return before
  show({ kind: 'locked' })
  return { ...before, whileLocked: true }
}

function sayDates(before: Said, isTime: boolean, { dates, show }: Options): Said {
  const isDone = before.atStart !== null && (before.atTime || !isTime)
  const now = isDone ? null : dates()
  if (!now) return before
  const isNews = before.atStart?.today !== now.today || before.atStart.late !== now.late
  if (isNews && now.today + now.late > 0) show({ kind: 'dates', ...now })
  return { ...before, atStart: now, atTime: isTime }
}
