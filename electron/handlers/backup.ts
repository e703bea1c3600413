import type { BackupFile } from '@core/backup/backup'
import type { Destination } from '@core/backup/contract'
import type { BackupRun } from '@core/backup/run'
import { backupDays, nextScheduled } from '@core/backup/schedule'
import type { Handlers } from '@core/ipc/contract'
import { err, ok } from '@core/result'
import { addDays, dayAt, type CalendarDate, type Instant } from '@core/time/calendar-date'
import { insertBackupRun, listBackupRuns } from '@db/backup-runs'
import { writeValue } from '@db/values'
import { caseHandlersOfBackup } from './backup-case'
import { makeHandlers } from './backup-make'
import {
  backupsEverywhere,
  destinationsOf,
  drillName,
  forgetVerified,
  lastDrill,
  noteVerified,
} from './backup-places'
import { placeHandlers } from './backup-policy'
import { restoreHandlers } from './backup-restore'
import { ourTimeZone } from '@main/services/stamp'
import type { Context, OpenVault } from './context'
import { headsInBackups } from './log-check'
import { readPolicy } from '@db/policy'
import { inVault, openVault } from './work'

/** Five weeks of dots. */
const daysShown = 35
const runsShown = 200
const runsListed = 20

export const backupHandlers: Handlers<Context>['backup'] = {
  ...makeHandlers,
  ...placeHandlers,
  ...restoreHandlers,
  ...caseHandlersOfBackup,

  async overview(_input, context) {
    const vault = openVault(context)
    const rules = readPolicy(vault.db).backups
    const backups = await backupsEverywhere(context, vault)
    const runs = listBackupRuns(vault.db, runsShown)
    const destinations = destinationsOf(context, vault).map(path => placeOf(context, vault, path))
    const reachable = destinations.filter(({ there }) => there)
    const { everyHours, onQuit, paused, warnAfterDays } = rules
    return ok({
      folder: destinations[0]?.path ?? '',
      destinations,
      sameDisk: reachable.length > 0 && reachable.every(({ sameDisk }) => sameDisk),
      backups,
      everyHours,
      onQuit,
      paused,
      warnAfterDays,
      next: nextScheduled(rules, runs, context.now()),
      days: daysOf(context, vault, { backups, runs }),
      runs: runs.slice(0, runsListed),
      drill: lastDrill(vault.db),
      kept: context.backups.kept(vault),
    })
  },

  chooseFile: (_input, { desktop }) => desktop.chooseFile('backup'),

  async verify({ path, depth }, context) {
    const checked = await context.backups.verify(openVault(context), path, depth)
    if (!checked.ok) {
      if (checked.error.code === 'backup/damaged') forgetVerified(context, path)
      return checked
    }
    const { verification } = checked.value
    if (verification.ok) noteVerified(context, path)
    else forgetVerified(context, path)
    return ok({ verification })
  },

  async drill(_input, context) {
    const vault = openVault(context)
    const [newest] = await backupsEverywhere(context, vault)
    if (!newest) return err({ code: 'backup/none' })
    const report = await context.backups.drill(vault, newest, context.now())
    if (!context.vault.current()) return err({ code: 'vault/locked' })
    inVault(context, ({ tx, at, newId, record }) => {
      writeValue(tx, drillName, report, at)
      const { folder, name } = newest
      const outcome = report.ok ? ('verified' as const) : ('failed' as const)
      const run = { id: newId(), at, cause: 'drill' as const, folder, name, outcome }
      insertBackupRun(tx, { ...run, problem: report.problem })
      const { madeAt, cases, countsAgree } = report
      record('backup/drill', { ok: report.ok, madeAt, cases, countsAgree })
      return ok(null)
    })
    if (report.ok) noteVerified(context, newest.path)
    else forgetVerified(context, newest.path)
    return ok(report)
  },

  async verifyVault({ depth }, context) {
    const vault = openVault(context)
    const heads = await headsInBackups(context, vault)
    if (!context.vault.current()) return err({ code: 'vault/locked' })
    const verification = await context.backups.verifyVault(vault, depth, heads)
    return context.vault.current() ? ok(verification) : err({ code: 'vault/locked' })
  },
}

const placeOf = ({ backups }: Context, vault: OpenVault, path: string): Destination => ({
  path,
  sameDisk: backups.sameDisk(vault.path, path),
  there: backups.isThere(path),
})

type Known = { readonly backups: readonly BackupFile[]; readonly runs: readonly BackupRun[] }

function daysOf(context: Context, vault: OpenVault, { backups, runs }: Known) {
  const zone = ourTimeZone()
  const dayOf = (moment: Instant): CalendarDate => dayAt(moment, zone)
  const today = dayOf(context.now())
  const shown = Array.from({ length: daysShown }, (_, n) => addDays(today, n + 1 - daysShown))
  const founded = vault.db.$client.prepare('SELECT min(at) FROM events').pluck().get()
  return backupDays(shown, {
    since: typeof founded === 'string' ? dayOf(founded) : today,
    files: backups.map(file => ({ day: dayOf(file.madeAt), verified: file.verifiedAt !== null })),
    runs: runs
      .filter(run => run.cause !== 'drill')
      .map(({ at, outcome }) => ({
        day: dayOf(at),
        verified: outcome === 'verified',
        failed: outcome === 'failed',
      })),
  })
}
