import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { BackupCalendar } from './backup-calendar'
import { BackupList } from './backup-list'
import { BackupPlaces } from './backup-places'
import { BackupRuns } from './backup-runs'
import { BackupSchedule } from './backup-schedule'
import { BackupState } from './backup-state'
import { FireDrill } from './fire-drill'
import { KeptVaults } from './kept-vaults'

/** Backups: what would be lost now, in words; then making, checking, practising and restoring. */
export function BackupPage() {
  const { t } = useText()
  const overview = useRead(api.backup.overview, {})
  const mayRestore = useMay('backup/restore')
  return (
    <Page title={t('backup.title')}>
      {overview.isPending && <Reading rows={8} />}
      {overview.isError && (
        <Problem problem={problemOf(overview.error)} onRetry={() => void overview.refetch()} />
      )}
      {overview.data && (
        <>
          <BackupState overview={overview.data} />
          <BackupList backups={overview.data.backups} />
          <BackupCalendar overview={overview.data} />
          <BackupPlaces overview={overview.data} />
          <BackupSchedule />
          <FireDrill overview={overview.data} />
          {mayRestore && overview.data.kept.length > 0 && <KeptVaults kept={overview.data.kept} />}
          <BackupRuns runs={overview.data.runs} />
        </>
      )}
    </Page>
  )
}
