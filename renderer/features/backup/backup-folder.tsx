import { Button, Group, Text } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'

/** Where backups go, and the way to have them go elsewhere. */
export function BackupFolder({ folder }: { readonly folder: string }) {
  const { t } = useText()
  const choose = useAction(api.backup.chooseFolder)
  return (
    <>
      <Group justify="space-between" align="flex-end" gap="md">
        <div>
          <Text size="sm" fw={700}>
            {t('backup.folder')}
          </Text>
          <Text size="sm">{folder}</Text>
          <Text size="xs" c="dimmed">
            {t('backup.folderHelp')}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          loading={choose.isPending}
          onClick={() => choose.mutate({})}
        >
          {t('backup.chooseFolder')}
        </Button>
      </Group>
      {choose.error && <Problem problem={problemOf(choose.error)} />}
    </>
  )
}
