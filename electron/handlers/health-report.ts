import type { AppError } from '@core/errors'
import type { Check, CheckResult, CheckState, HealthReport } from '@core/health/report'
import { err, ok, type Result } from '@core/result'
import type { LogCheck } from '@core/audit/contract'
import type { Instant } from '@core/time/calendar-date'
import { latestTime } from '@db/events'
import { isDamage } from '@db/quick-check'
import type { Context, OpenVault } from './context'
import { checkLog } from './log-check'
import { readPolicy } from '@db/policy'
import { openVault } from './work'

const dayMs = 86_400_000
const megabyte = 1024 * 1024
/** Less than this on the disk, and saving may soon fail. */
const leastMegabytes = 300

type Values = CheckResult['values']
const result = (check: Check, state: CheckState, values: Values = {}): CheckResult => ({
  check,
  state,
  values,
})

/** Looks at everything that can be looked at; at the documents' bytes only where that is asked for. */
export async function healthReport(
  context: Context,
  documents: boolean,
): Promise<Result<HealthReport, AppError>> {
  const vault = openVault(context)
  const examined = await context.health.examine(vault, documents)
  if (!context.vault.current()) return err({ code: 'vault/locked' })
  const { badRecords, damagedDocuments: damaged } = examined
  const log = await logOrDamage(context)
  if (!context.vault.current()) return err({ code: 'vault/locked' })
  return ok({
    at: context.now(),
    results: [
      result('pages', examined.integrity ? 'good' : 'broken'),
      result('references', examined.foreignKeys ? 'good' : 'broken'),
      result('records', badRecords.length > 0 ? 'broken' : 'good', { count: badRecords.length }),
      chainResult(log),
      backupChainResult(log),
      documentsResult(documents, damaged),
      spaceResult(context, vault),
      backupAge(context, vault),
      clockResult(context, vault),
    ],
    badRecords,
    damagedDocuments: damaged,
  })
}

async function logOrDamage(context: Context): Promise<LogCheck | undefined> {
  try {
    const checked: Result<LogCheck, AppError> = await checkLog(context)
    return checked.ok ? checked.value : undefined
  } catch (cause) {
    if (isDamage(cause)) return undefined
    throw cause
  }
}

function chainResult(log: LogCheck | undefined): CheckResult {
  if (!log) return result('chain', 'broken', { event: '?' })
  const holdsItself = log.firstBad === null || log.backups.differ.length > 0
  const good = log.ok || (holdsItself && log.checkpoint !== false)
  return good
    ? result('chain', 'good', { count: log.events })
    : result('chain', 'broken', { event: log.firstBad ?? '?' })
}

function backupChainResult(log: LogCheck | undefined): CheckResult {
  if (!log) return result('backup-chain', 'not-looked')
  const { agree, differ } = log.backups
  const values = { count: agree, differ: differ.length }
  return result('backup-chain', differ.length > 0 ? 'broken' : 'good', values)
}

function documentsResult(looked: boolean, damaged: readonly string[]): CheckResult {
  if (!looked) return result('documents', 'not-looked')
  return result('documents', damaged.length > 0 ? 'broken' : 'good', { count: damaged.length })
}

/** A backup and an update each need as much as the vault itself. */
export function megabytesLeft({ health }: Context, vault: OpenVault) {
  const pages = Number(vault.db.$client.pragma('page_count', { simple: true }))
  const size = Number(vault.db.$client.pragma('page_size', { simple: true }))
  return {
    free: Math.floor(health.freeBytes(vault) / megabyte),
    needed: Math.ceil(leastMegabytes + (2 * pages * size) / megabyte),
  }
}

function spaceResult(context: Context, vault: OpenVault): CheckResult {
  const { free, needed } = megabytesLeft(context, vault)
  return result('space', free < needed ? 'warning' : 'good', { free, needed })
}

function backupAge(context: Context, { db }: OpenVault): CheckResult {
  const last = context.vault.lastVerifiedBackup()
  if (last === null) return result('backup-age', 'broken')
  const days = Math.max(0, Math.floor((Date.parse(context.now()) - Date.parse(last)) / dayMs))
  const { warnAfterDays } = readPolicy(db).backups
  return result('backup-age', days > warnAfterDays ? 'warning' : 'good', { count: days, at: last })
}

/** Clocks are set right by a few minutes now and then. */
const toleranceMs = 5 * 60_000

/** The latest time in the history, where it lies in the future: somebody set the clock back since. */
export function clockBehind({ db }: OpenVault, now: Instant): Instant | null {
  const latest = latestTime(db)
  return latest && Date.parse(latest) - Date.parse(now) > toleranceMs ? latest : null
}

function clockResult(context: Context, vault: OpenVault): CheckResult {
  const latest = clockBehind(vault, context.now())
  return result('clock', latest ? 'warning' : 'good', latest ? { at: latest } : {})
}
