import type { LogCutProposal } from '@core/audit/contract'
import type { AppError } from '@core/errors'
import { err, ok, type Result } from '@core/result'
import type { Instant } from '@core/time/calendar-date'
import type { Reader } from '@db/connection'
import { hashOfEvent, possibleCut, removeEvents } from '@db/log-cuts'
import { yearsBefore } from '@main/services/log/local-days'
import { advanceCheckpoint } from '@main/services/vault/checkpoint'
import type { Context } from './context'
import { checkLog } from './log-check'
import { readPolicy } from '@db/policy'
import { inVault, openVault } from './work'

/** What the log may lose by the policy, for somebody to decide; null where that is nothing. */
export function proposedCut(db: Reader, now: Instant): LogCutProposal | null {
  const { keepYears } = readPolicy(db).log
  if (keepYears === null) return null
  const before = yearsBefore(now, keepYears)
  const possible = possibleCut(db, before)
  return possible.events > 0 ? { ...possible, before } : null
}

/**
 * Removes the beginning of the log, up to a number that was proposed. Nothing goes that does not
 * verify: afterwards nobody could tell that it had been altered.
 */
export async function cutLog(
  context: Context,
  upTo: number,
): Promise<Result<{ readonly events: number }, AppError>> {
  const checked = await checkLog(context)
  if (!checked.ok) return checked
  const { firstBad } = checked.value
  if (firstBad !== null) return err({ code: 'log/broken', firstBad })
  const cut = inVault(context, ({ tx, at, record }) => {
    const proposal = proposedCut(tx, at)
    const base = proposal ? proposal.upTo - proposal.events : 0
    const hash = hashOfEvent(tx, upTo)
    if (!proposal || upTo > proposal.upTo || hash === undefined) {
      return err({ code: 'log/nothing-to-cut' })
    }
    const events = upTo - base
    record('log/cut', { upTo, hash, events, before: proposal.before })
    removeEvents(tx, { upTo, hash, at })
    return ok({ events })
  })
  const { path, db } = openVault(context)
  if (cut.ok) advanceCheckpoint(path, db, context.now())
  return cut
}
