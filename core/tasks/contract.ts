import { z } from 'zod'
import { caseId, taskId, type TaskId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import type { CalendarDate } from '@core/time/calendar-date'
import { taskWords, type Task } from './task'

/** Of mine there are those that nobody else has been given. */
export const whoseTasks = z.enum(['mine', 'all'])
export type WhoseTasks = z.infer<typeof whoseTasks>

export type TaskRow = Task & { readonly caseNumber: string | null }

export type OpenTasks = {
  /** By day, those without one last; no more than `longestTaskList`. */
  readonly rows: readonly TaskRow[]
  readonly total: number
  /** How many are of today or earlier. */
  readonly due: number
  /** Today as the office counts it. */
  readonly today: CalendarDate
}

export const longestTaskList = 100

const one = z.object({ taskId })

export const tasksContract = {
  /** Open ones by day, then those that are done, the last done first. */
  ofCase: query(z.object({ caseId }), output<readonly Task[]>()),
  open: query(z.object({ whose: whoseTasks }), output<OpenTasks>()),
  add: command(taskWords.extend({ caseId: caseId.nullable() }), output<TaskId>()),
  change: command(one.extend({ change: taskWords.partial() }), output<null>()),
  finish: needs('decision/review', command(one, output<null>())),
  /** It was not done after all. */
  reopen: needs('decision/review', command(one, output<null>())),
  /** It was written by mistake; what is done stays. */
  remove: command(one, output<null>()),
}
