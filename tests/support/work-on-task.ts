import type { CaseId } from '@core/ids'
import { day, valueOf, type TestProgram } from './program'

/** Every command about a task, and every look at tasks and dates. */
export async function workOnTask({ api }: TestProgram, caseId: CaseId) {
  const words = { title: '台帳を探す', note: '', dueOn: null, assignee: null }
  const taskId = valueOf(await api.tasks.add({ ...words, caseId }))
  valueOf(await api.tasks.change({ taskId, change: { note: '午前中' } }))
  valueOf(await api.tasks.finish({ taskId }))
  valueOf(await api.tasks.reopen({ taskId }))
  valueOf(await api.tasks.remove({ taskId }))
  valueOf(await api.tasks.open({ whose: 'all' }))
  const days = { from: day('2026-12-01'), to: day('2026-12-31') }
  valueOf(await api.calendar.days({ ...days, whose: 'all' }))
}
