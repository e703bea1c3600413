import { z } from 'zod'
import { longText, shortText } from '@core/cases/case'
import { caseId, taskId } from '@core/ids'
import { calendarDate, instant, type CalendarDate } from '@core/time/calendar-date'

const login = z.string().max(64)

/** Something that somebody means to do. What the law asks for is no task: it is derived. */
export const task = z.object({
  id: taskId,
  /** Null where it is about no case. */
  caseId: caseId.nullable(),
  title: shortText.trim().min(1),
  note: longText,
  dueOn: calendarDate.nullable(),
  /** The login of whoever is to do it; null where it is anybody's. */
  assignee: login.nullable(),
  createdAt: instant,
  createdBy: login,
  doneAt: instant.nullable(),
  doneBy: login.nullable(),
})
export type Task = Readonly<z.infer<typeof task>>

/** What is written when one is added; the rest is known. */
export const taskWords = task.pick({ title: true, note: true, dueOn: true, assignee: true })
export type TaskWords = Readonly<z.infer<typeof taskWords>>

export type TaskError =
  | { readonly code: 'task/not-found' }
  /** A reviewer ticks off what was given to them, and nothing else. */
  | { readonly code: 'task/not-yours' }
  /** No account that can do it: unknown, out of use, or one that only reads. */
  | { readonly code: 'task/nobody' }

/** Whether its day has come. */
export const isDue = ({ dueOn }: Pick<Task, 'dueOn'>, today: CalendarDate): boolean =>
  dueOn !== null && dueOn <= today
