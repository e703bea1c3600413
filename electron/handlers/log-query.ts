import type { LogFilter } from '@core/audit/contract'
import { eventKind } from '@core/audit/event'
import { groupOf } from '@core/audit/event-group'
import type { Db } from '@db/connection'
import { caseIdOfNumber } from '@db/log'
import type { LogQuery } from '@db/log-page'
import { startOfDay } from '@main/services/log/local-days'

/** Undefined where there is no case of the number that was asked for. */
export function queryOf(db: Db, filter: LogFilter): LogQuery | undefined {
  const { actor, group, caseNumber, from, to } = filter
  const caseId = caseNumber === null ? null : caseIdOfNumber(db, caseNumber)
  if (caseId === undefined) return undefined
  return {
    actor,
    caseId,
    kinds: group && eventKind.options.filter(kind => groupOf(kind) === group),
    from: from && startOfDay(from),
    to: to && startOfDay(to, 1),
  }
}
