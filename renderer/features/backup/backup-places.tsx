import { Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFolderOpen, IconPlus } from '@tabler/icons-react'
import type { BackupOverview, Destination } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

/** Where backups go, and the way to have them go elsewhere too. */
export function BackupPlaces({ overview }: { readonly overview: BackupOverview }) {
  const { t } = useText()
  const { destinations } = overview
  const choose = useAction(api.backup.chooseFolder)
  const add = useAction(api.backup.addFolder)
  const may = useMay('policy/change')
  const several = destinations.length > 1
  return (
    <Section title={t('backup.places.title')}>
      <Text size="sm">
        {several ? t('backup.places.some', { count: destinations.length }) : t('backup.folderHelp')}
      </Text>
      <Stack gap="xs" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {destinations.map(place => (
          <Place key={place.path} place={place} removable={may && several} />
        ))}
      </Stack>
      {may && (
        <Group gap="xs">
          {!several && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              loading={choose.isPending}
              onClick={() => choose.mutate({})}
            >
              {t('backup.chooseFolder')}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            loading={add.isPending}
            onClick={() => add.mutate({})}
          >
            {t('backup.places.add')}
          </Button>
        </Group>
      )}
      {choose.error && <Problem problem={problemOf(choose.error)} />}
      {add.error && <Problem problem={problemOf(add.error)} />}
    </Section>
  )
}

type PlaceProps = { readonly place: Destination; readonly removable: boolean }

function Place({ place, removable }: PlaceProps) {
  const { t } = useText()
  const remove = useAction(api.backup.removeFolder)
  const good = place.there && !place.sameDisk
  const words = () => {
    if (!place.there) return t('backup.places.missing')
    return place.sameDisk ? t('backup.places.sameDisk') : t('backup.places.away')
  }
  return (
    <li>
      <Group justify="space-between" gap="md" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" fw={700} style={{ overflowWrap: 'anywhere' }}>
            {place.path}
          </Text>
          <Text size="xs" className={`kaiji-status-part ${good ? '' : 'kaiji-soon'}`}>
            {good ? (
              <IconCheck size={14} aria-hidden />
            ) : (
              <IconAlertTriangle size={14} aria-hidden />
            )}
            {words()}
          </Text>
        </div>
        {removable && (
          <Button
            variant="default"
            size="xs"
            style={{ flexShrink: 0 }}
            aria-label={t('backup.places.removeOne', { folder: place.path })}
            loading={remove.isPending}
            onClick={() => remove.mutate({ path: place.path })}
          >
            {t('backup.places.remove')}
          </Button>
        )}
      </Group>
      {remove.error && <Problem problem={problemOf(remove.error)} />}
    </li>
  )
}
