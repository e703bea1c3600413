import type { RequestFile } from '@core/cases/case-file'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { removeExtension, saveExtension } from '@db/requests'
import { clockOf, type ClockSource } from './clocks'
import type { Context } from './context'
import { readSettings } from '@db/settings'
import { inOpenCase, requestIn } from './work'

/** Why the longer period cannot be decided for a request now; undefined when it can. */
export function extensionProblem(
  source: ClockSource,
  requestFile: RequestFile,
): AppError | undefined {
  const { extension } = clockOf(source, requestFile)
  switch (extension.kind) {
    case 'impossible':
      return { code: 'extension/impossible' }
    case 'too-late':
      return { code: 'extension/too-late', noticeBy: extension.noticeBy }
    case 'possible':
      return undefined
    case 'notice-due':
    case 'in-force':
      return { code: 'extension/already-decided' }
  }
}

export const extensionHandlers: Pick<Handlers<Context>['requests'], 'extend' | 'undoExtension'> = {
  extend: ({ caseId, requestId, reason }, context) =>
    inOpenCase(context, caseId, work => {
      const { tx, today: decidedOn, record } = work
      const found = requestIn(work, requestId)
      if (!found.ok) return found
      const problem = extensionProblem({ ...work, settings: readSettings(tx) }, found.value)
      if (problem) return err(problem)
      saveExtension(tx, { requestId, reason, decidedOn })
      record('extension/decided', { request: requestId }, reason)
      return ok(null)
    }),

  undoExtension: ({ caseId, requestId, why }, context) =>
    inOpenCase(context, caseId, work => {
      const { tx, record } = work
      const found = requestIn(work, requestId)
      if (!found.ok) return found
      if (!found.value.extension) return err({ code: 'extension/not-decided' })
      const { extension } = clockOf({ ...work, settings: readSettings(tx) }, found.value)
      if (extension.kind === 'in-force') return err({ code: 'extension/already-told' })
      removeExtension(tx, requestId)
      record('extension/undone', { request: requestId }, why)
      return ok(null)
    }),
}
