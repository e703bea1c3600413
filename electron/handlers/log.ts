import type { LogFilter } from '@core/audit/contract'
import type { AppError } from '@core/errors'
import type { Handlers } from '@core/ipc/contract'
import { ok, type Result } from '@core/result'
import { chainHead } from '@db/events'
import { actorsInLog, firstEvent, namesIn } from '@db/log'
import { lastCut } from '@db/log-cuts'
import { readLog } from '@db/log-page'
import { advanceCheckpoint } from '@main/services/vault/checkpoint'
import type { Context } from './context'
import { checkLog } from './log-check'
import { cutLog, proposedCut } from './log-cut'
import { exportLines, exportPdf } from './log-export'
import { queryOf } from './log-query'
import { noteLook } from './seen'
import { readPolicy } from '@db/policy'
import { inVault, openVault } from './work'

const pageLength = 100

export const logHandlers: Handlers<Context>['log'] = {
  summary(_input, context) {
    const { db } = openVault(context)
    const cut = lastCut(db)
    return ok({
      events: chainHead(db).events - (cut?.upTo ?? 0),
      first: firstEvent(db),
      cut: cut ? { upTo: cut.upTo, before: cut.before } : null,
      keepYears: readPolicy(db).log.keepYears,
      proposal: proposedCut(db, context.now()),
      actors: actorsInLog(db),
    })
  },

  page({ filter, before }, context) {
    const seen = noteFilter(context, filter)
    if (!seen.ok) return seen
    const { db } = openVault(context)
    const wanted = queryOf(db, filter)
    const found = wanted ? readLog(db, wanted, { before, limit: pageLength + 1 }) : []
    const entries = found.slice(0, pageLength)
    return ok({
      entries,
      next: found.length > pageLength ? (entries.at(-1)?.seq ?? null) : null,
      names: namesIn(db, entries),
    })
  },

  async verify(_input, context) {
    const checked = await checkLog(context)
    if (!checked.ok) return checked
    const { ok: holds, events, firstBad, backups } = checked.value
    const noted = inVault(context, ({ record }) => {
      record('log/verified', { ok: holds, events, firstBad, backups: backups.agree })
      return ok(null)
    })
    if (!noted.ok) return noted
    const { path, db } = openVault(context)
    if (holds) advanceCheckpoint(path, db, context.now())
    return checked
  },

  exportLines: ({ range, release }, context) => exportLines(context, range, release),
  exportPdf: (input, context) => exportPdf(context, input),
  cut: ({ upTo }, context) => cutLog(context, upTo),

  searched: ({ place, hits }, context) =>
    inVault(context, ({ record }) => {
      record('search/made', { place, hits })
      return ok(null)
    }),
}

/** Looking at the log is a look as well; by what it was filtered tells whom somebody watched. */
function noteFilter(context: Context, filter: LogFilter): Result<null, AppError> {
  const filters = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]))
  const detail = { filters, ...(filter.actor === null ? {} : { account: filter.actor }) }
  return noteLook(context, {
    kind: 'log/viewed',
    caseId: null,
    detail,
    what: JSON.stringify(detail),
    as: 'thing',
  })
}
