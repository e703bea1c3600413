import { can } from '@core/accounts/access'
import type { AppError } from '@core/errors'
import { taskId, type CaseId, type TaskId } from '@core/ids'
import type { Handlers } from '@core/ipc/contract'
import { err, ok, type Result } from '@core/result'
import { longestTaskList, type TaskRow, type WhoseTasks } from '@core/tasks/contract'
import type { Task, TaskWords } from '@core/tasks/task'
import { listAccounts } from '@db/accounts'
import { findCase } from '@db/cases'
import type { Reader } from '@db/connection'
import { readSettings } from '@db/settings'
import {
  countOpenTasks,
  findTask,
  insertTask,
  numbersOfCases,
  openTasks,
  removeTask,
  tasksOfCase,
  updateTask,
  type Whose,
} from '@db/tasks'
import type { Context, OpenVault } from './context'
import { officeDay } from './office-day'
import { noteCase, noteLook } from './seen'
import { given, inVault, openVault, type Work } from './work'

type Reply<T> = Result<T, AppError>

export const taskHandlers: Handlers<Context>['tasks'] = {
  ofCase({ caseId }, context) {
    const { db } = openVault(context)
    if (!findCase(db, caseId)) return err({ code: 'case/not-found' })
    const seen = noteCase(context, caseId)
    return seen.ok ? ok(tasksOfCase(db, caseId)) : seen
  },

  open({ whose }, context) {
    const { db } = openVault(context)
    const wanted = whoseOf(openVault(context), whose)
    const total = countOpenTasks(db, wanted)
    const seen = noteLook(context, {
      kind: 'task/listed',
      caseId: null,
      detail: { whose, count: total },
      what: whose,
      as: 'list',
    })
    if (!seen.ok) return seen
    const today = officeDay(readSettings(db), context.now())
    const rows = withNumbers(db, openTasks(db, wanted, longestTaskList))
    return ok({ rows, total, due: countOpenTasks(db, wanted, today), today })
  },

  add: ({ caseId, ...words }, context) =>
    inVault(
      context,
      work => {
        const { tx, at, vault, newId, record } = work
        if (caseId && !findCase(tx, caseId)) return err({ code: 'case/not-found' })
        if (!mayBeGiven(work, words)) return err({ code: 'task/nobody' })
        const id = taskId.parse(newId())
        const made = { createdAt: at, createdBy: vault.login, doneAt: null, doneBy: null }
        insertTask(tx, { id, caseId, ...words, ...made })
        record('task/added', { task: id, due: words.dueOn, assignee: words.assignee })
        return ok(id)
      },
      caseId,
    ),

  change: ({ taskId: id, change }, context) =>
    onTask(context, id, (work, task) => {
      const changed = given(change)
      if (!mayBeGiven(work, { ...task, ...changed })) return err({ code: 'task/nobody' })
      updateTask(work.tx, id, changed)
      work.record('task/changed', { task: id, fields: Object.keys(changed) })
      return ok(null)
    }),

  finish: ({ taskId: id }, context) =>
    onTask(context, id, (work, task) => {
      if (!mayTick(work.vault, task)) return err({ code: 'task/not-yours' })
      // Two people may tick it off at once; who was first has done it.
      if (task.doneAt !== null) return ok(null)
      updateTask(work.tx, id, { doneAt: work.at, doneBy: work.vault.login })
      work.record('task/done', { task: id })
      return ok(null)
    }),

  reopen: ({ taskId: id }, context) =>
    onTask(context, id, (work, task) => {
      if (!mayTick(work.vault, task)) return err({ code: 'task/not-yours' })
      if (task.doneAt === null) return ok(null)
      updateTask(work.tx, id, { doneAt: null, doneBy: null })
      work.record('task/reopened', { task: id })
      return ok(null)
    }),

  remove: ({ taskId: id }, context) =>
    onTask(context, id, ({ tx, record }, task) => {
      // What was done is part of the history.
      if (task.doneAt !== null) return err({ code: 'task/not-found' })
      removeTask(tx, id)
      record('task/removed', { task: id })
      return ok(null)
    }),
}

/** Runs `work` on a task, in the history of its case where it has one. */
function onTask(
  context: Context,
  id: TaskId,
  work: (work: Work, task: Task) => Reply<null>,
): Reply<null> {
  const task = findTask(openVault(context).db, id)
  if (!task) return err({ code: 'task/not-found' })
  return inVault(context, inner => work(inner, task), task.caseId)
}

/** Reviewers work on no case; what they were given they may tick off. */
const mayTick = ({ role, login }: OpenVault, { assignee }: Task): boolean =>
  can(role, 'case/work') || assignee === login

/** Whoever it was given to before may keep it: accounts go out of use, and tasks do not. */
function mayBeGiven({ tx }: Work, { assignee, ...task }: TaskWords & Partial<Task>): boolean {
  if (assignee === null) return true
  if (task.id && findTask(tx, task.id)?.assignee === assignee) return true
  return listAccounts(tx).some(
    ({ login, state, role }) =>
      login === assignee && state === 'active' && can(role, 'decision/review'),
  )
}

/** What was given to people who have left, or to nobody, is everybody's. */
export const whoseOf = ({ db, login }: OpenVault, whose: WhoseTasks): Whose =>
  whose === 'all'
    ? undefined
    : {
        login,
        others: listAccounts(db)
          .filter(account => account.state === 'active' && account.login !== login)
          .map(account => account.login),
      }

export function withNumbers(db: Reader, tasks: readonly Task[]): readonly TaskRow[] {
  const ids = [...new Set(tasks.flatMap(({ caseId }): CaseId[] => (caseId ? [caseId] : [])))]
  const numbers = numbersOfCases(db, ids)
  return tasks.map(task => ({
    ...task,
    caseNumber: (task.caseId && numbers.get(task.caseId)) ?? null,
  }))
}
