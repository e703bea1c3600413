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
  const { data } = useRead(api.calendar.toConfirm, {})
  const { destructions: due, unfinished } = data ?? { destructions: 0, unfinished: false }
  if (!backup && due === 0 && !unfinished) return null
  return (
    <Section title={t('lists.myDay.toConfirm')}>
      {backup && <BackupRow health={backup} />}
      {due > 0 && <RetentionRow words={t('retention.day.due', { count: due })} />}
      {unfinished && <RetentionRow words={t('retention.day.unfinished')} />}
    </Section>
  )
}

function RetentionRow({ words }: { readonly words: string }) {
  const { t } = useText()
  return (
    <Group justify="space-between" gap="md">
      <Text size="sm" className="kaiji-status-part">
        <IconTrashX size={16} aria-hidden />
        {words}
      </Text>
      <Button component={Link} to="/retention" size="xs" variant="default">
        {t('retention.day.open')}
      </Button>
    </Group>
  )
}
