import { Button, Group, Text } from '@mantine/core'
import { Link } from 'react-router'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { countWords } from './counts'

type Props = {
  readonly keptAt: string
  readonly counts: Readonly<Record<string, number>>
}

/** What the vault holds now, where the other one lies, and the way back. */
export function RestoreDone({ keptAt, counts }: Props) {
  const text = useText()
  const { t } = text
  const undo = useAction(api.backup.undoRestore)
  const toWork = (
    <Button component={Link} to="/">
      {t('backup.restore.toWork')}
    </Button>
  )
  if (undo.data) {
    return (
      <Section title={t('backup.restore.undone')} action={toWork}>
        <Text role="status">{t('backup.kept.done', countWords(text, undo.data.counts))}</Text>
      </Section>
    )
  }
  return (
    <Section
      title={t('backup.restore.doneTitle')}
      action={
        <Group gap="xs">
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ keptAt })}
          >
            {t('backup.restore.undo')}
          </Button>
          {toWork}
        </Group>
      }
    >
      <Text role="status">{t('backup.restore.done', countWords(text, counts))}</Text>
      <Text>{t('backup.restore.keptAt')}</Text>
      <Text fw={700} style={{ overflowWrap: 'anywhere' }}>
        {keptAt}
      </Text>
      <Text size="sm">{t('backup.restore.paused')}</Text>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
    </Section>
  )
}
