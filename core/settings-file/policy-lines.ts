import type { Wording } from '@core/audit/event-sentence'
import { category } from '@core/retention/category'
import type { Period } from '@core/retention/period'
import type { Line } from './line'
import type { SettingsContent } from './settings-file'

type In = SettingsContent['policy']

/** How the vault is protected and for how long things are kept, a line each. */
export function policyLines(policy: In, wording: Wording): readonly Line[] {
  const { say } = wording
  const line = (id: string, label: string, value: string): Line => ({
    id,
    label: say(label),
    value,
  })
  const yes = (is: boolean) => say(is ? 'settingsFile.on' : 'settingsFile.off')
  const { lock, passwords, takingOut, letters, backups, log } = policy
  return [
    line('lockAfter', 'protection.lock.afterMinutes', String(lock.afterMinutes)),
    line('resume', 'protection.lock.resume', yes(lock.resumeWithSystem)),
    line('maxDays', 'protection.passwords.maxDays', numberOr(passwords.maxDays, wording)),
    line('reason', 'protection.takingOut.reason', yes(takingOut.reason)),
    line('secondPerson', 'protection.takingOut.second', yes(takingOut.secondPerson)),
    line('removable', 'protection.takingOut.removable', yes(takingOut.refuseRemovable)),
    line('approval', 'wayOut.policy.title', say(`wayOut.policy.${letters.approval}`)),
    line('backupEvery', 'backup.schedule.title', everyHours(backups.everyHours, wording)),
    line('backupOnQuit', 'backup.schedule.onQuit', yes(backups.onQuit)),
    line(
      'backupWarn',
      'backup.schedule.warnAfter',
      say('backup.schedule.days', { count: backups.warnAfterDays }),
    ),
    line('logKeep', 'log.keep.title', keptYears(log.keepYears, wording)),
    ...category.options.map(one => {
      const label = `${say('retention.settings.title')}: ${say(`retention.category.${one}`)}`
      return {
        id: `retention/${one}`,
        label,
        value: periodWords(policy.retention[one], one, wording),
      }
    }),
  ]
}

const numberOr = (value: number | null, { say }: Wording): string =>
  value === null ? say('settingsFile.never') : String(value)

const everyHours = (count: number | null, { say }: Wording): string =>
  count === null ? say('backup.schedule.never') : say('backup.schedule.hours', { count })

const keptYears = (count: number | null, { say }: Wording): string =>
  count === null ? say('log.keep.always') : say('log.keep.years', { count })

function periodWords(period: Period | null, of: string, { say }: Wording): string {
  if (period === null) {
    const byLaw = of === 'identity' || of === 'case'
    return say(byLaw ? 'retention.settings.byLaw' : 'retention.settings.withCase')
  }
  const { amount, unit, from } = period
  const length = say(`retention.period.${unit}`, { count: amount })
  return say('settingsFile.period', { length, event: say(`retention.settings.events.${from}`) })
}
