import { Button, Group, Text } from '@mantine/core'
import { IconTrashX } from '@tabler/icons-react'
import { Link } from 'react-router'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Section } from '@ui/ui/section'
import { BackupRow, useBackupToConfirm } from './backup-to-confirm'

/** What nobody else reminds of: backups that are missing or old, and what has been kept long enough. */
export function ToConfirm() {
  const { t } = useText()
  const backup = useBackupToConfirm()
  const retention = useRead(api.retention.overview, {})
  const due = retention.data?.due.length ?? 0
  if (!backup && due === 0) return null
  return (
    <Section title={t('lists.myDay.toConfirm')}>
      {backup && <BackupRow health={backup} />}
      {due > 0 && <DueRow count={due} />}
    </Section>
  )
}

function DueRow({ count }: { readonly count: number }) {
  const { t } = useText()
  return (
    <Group justify="space-between" gap="md">
      <Text size="sm" className="kaiji-status-part">
        <IconTrashX size={16} aria-hidden />
        {t('retention.day.due', { count })}
      </Text>
      <Button component={Link} to="/retention" size="xs" variant="default">
        {t('retention.day.open')}
      </Button>
    </Group>
  )
}
