import { Group, Stack, Text } from '@mantine/core'
import type { KeptVault } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useAction } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { countWords } from './counts'

/** What restores have put aside, each with the way back. */
export function KeptVaults({ kept }: { readonly kept: readonly KeptVault[] }) {
  const text = useText()
  const { t, language } = text
  const undo = useAction(api.backup.undoRestore)
  const run = async (keptAt: string) => {
    await saveEverything()
    undo.mutate({ keptAt })
  }
  return (
    <Section title={t('backup.kept.title')} summary={t('backup.kept.lead')}>
      <Stack gap="xs" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {kept.map(({ path, at }) => {
          const when = momentWords(t, language, at)
          return (
            <Group component="li" key={path} justify="space-between" gap="md" wrap="nowrap">
              <div>
                <Text size="sm" fw={700}>
                  {t('backup.kept.one', { when })}
                </Text>
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {path}
                </Text>
              </div>
              <ConfirmButton
                size="xs"
                variant="default"
                style={{ flexShrink: 0 }}
                loading={undo.isPending}
                question={t('backup.kept.question', { when })}
                confirmLabel={t('backup.kept.confirm')}
                onConfirm={() => void run(path)}
              >
                {t('backup.kept.undo')}
              </ConfirmButton>
            </Group>
          )
        })}
      </Stack>
      <div role="status">
        {undo.isPending && <Text size="sm">{t('backup.kept.undoing')}</Text>}
        {undo.data && (
          <Text size="sm">{t('backup.kept.done', countWords(text, undo.data.counts))}</Text>
        )}
      </div>
      {undo.error && <Problem problem={problemOf(undo.error)} />}
    </Section>
  )
}
