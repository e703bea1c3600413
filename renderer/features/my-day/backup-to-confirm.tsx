import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import { api } from '@ui/app/api'
import { backupHealth, type BackupHealth } from '@ui/app/backup-health'
import { localDay } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'

type Worry = Exclude<BackupHealth, { kind: 'good' }> | { readonly kind: 'paused' }

/** A backup that is missing, old or unproven is part of the day's work; undefined while all is well. */
export function useBackupToConfirm(): Worry | undefined {
  const overview = useRead(api.backup.overview, {})
  if (!overview.data) return undefined
  const health = backupHealth(overview.data, localDay(new Date().toISOString()), localDay)
  if (health.kind !== 'good') return health
  return overview.data.paused ? { kind: 'paused' } : undefined
}

export function BackupRow({ health }: { readonly health: Worry }) {
  const { t } = useText()
  const words = () => {
    if (health.kind === 'paused') return t('backup.paused.title')
    return health.kind === 'old'
      ? t('common.backup.old', { count: health.days })
      : t(`common.backup.${health.kind}`)
  }
  return (
    <Group justify="space-between" gap="md">
      <Text size="sm" className="kaiji-status-part kaiji-soon">
        <IconAlertTriangle size={16} aria-hidden />
        {words()}
      </Text>
      <Button component={Link} to="/backups" size="xs" variant="default">
        {health.kind === 'paused' ? t('lists.myDay.lookAtBackups') : t('lists.myDay.makeBackup')}
      </Button>
    </Group>
  )
}
