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

/** A look at a case some minutes later, of which the log tells again. */
export async function lookLater({ api, setNow }: TestProgram, caseId: CaseId) {
  setNow('2026-12-18T02:15:00.000Z')
  valueOf(await api.sensitive.scanCase({ caseId }))
  setNow('2026-12-18T02:25:00.000Z')
  valueOf(await api.tasks.ofCase({ caseId }))
  setNow('2026-12-18T02:35:00.000Z')
  valueOf(await api.transfers.ofCase({ caseId }))
  setNow('2026-12-18T02:45:00.000Z')
  valueOf(await api.transfers.previewMerge({ caseId, intoId: caseId }))
  valueOf(await api.cases.board({ status: 'closed' }))
}
