import type { EventDetail, EventKind } from '@core/audit/event'
import type { AppError } from '@core/errors'
import type { CaseId } from '@core/ids'
import { ok, type Result } from '@core/result'
import type { Db } from '@db/connection'
import type { Context } from './context'
import { inVault, openVault } from './work'

/**
 * When somebody last looked at what, by what it was. The page reads again after every change, which
 * is not another look. It goes with the open vault, so every unlocking begins anew.
 */
const looks = new WeakMap<Db, Map<string, number>>()

const minute = 60_000
/** A list stays on screen all day; a case or a letter is opened to be looked at. */
const apartMs = { list: 30 * minute, thing: 5 * minute }

export type Look = {
  readonly kind: EventKind
  readonly caseId: CaseId | null
  readonly detail: EventDetail
  /** What was looked at; the same within some minutes is one look. */
  readonly what: string
  readonly as: keyof typeof apartMs
}

/** Records that somebody saw something. Without the trace it is not shown: an error says why. */
export function noteLook(context: Context, look: Look): Result<null, AppError> {
  const { kind, caseId, detail, what, as } = look
  const { db } = openVault(context)
  const times = looks.get(db) ?? new Map<string, number>()
  looks.set(db, times)
  const key = `${kind} ${what}`
  const now = Date.parse(context.now())
  const last = times.get(key)
  // A clock that was set back must not hide looks for a year.
  if (last !== undefined && Math.abs(now - last) < apartMs[as]) return ok(null)
  return inVault(
    context,
    ({ record }) => {
      record(kind, detail)
      times.set(key, now)
      return ok(null)
    },
    caseId,
  )
}

/** The page asks for the case and says that it was opened; that is one look. */
export const noteCase = (context: Context, caseId: CaseId): Result<null, AppError> =>
  noteLook(context, { kind: 'case/viewed', caseId, detail: {}, what: caseId, as: 'thing' })
