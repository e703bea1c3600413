import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import { api } from '@ui/app/api'
import { backupHealth } from '@ui/app/backup-health'
import { localDay } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Section } from '@ui/ui/section'

/** A backup that is missing, old or unproven is part of the day's work. */
export function BackupToConfirm() {
  const { t } = useText()
  const overview = useRead(api.backup.overview, {})
  if (!overview.data) return null
  const health = backupHealth(overview.data, localDay(new Date().toISOString()), localDay)
  if (health.kind === 'good') return null
  const words =
    health.kind === 'old'
      ? t('common.backup.old', { count: health.days })
      : t(`common.backup.${health.kind}`)
  return (
    <Section title={t('lists.myDay.toConfirm')}>
      <Group justify="space-between" gap="md">
        <Text size="sm" className="kaiji-status-part kaiji-soon">
          <IconAlertTriangle size={16} aria-hidden />
          {words}
        </Text>
        <Button component={Link} to="/backups" size="xs" variant="default">
          {t('lists.myDay.makeBackup')}
        </Button>
      </Group>
    </Section>
  )
}
