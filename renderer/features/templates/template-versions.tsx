import { Button, Group, Stack, Text } from '@mantine/core'
import type { TemplateVersion } from '@core/templates/template'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { PlainText } from '@ui/ui/plain-text'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

/** Every version there was, the newest first; each can be used again. */
export function TemplateVersions({ versions }: { readonly versions: readonly TemplateVersion[] }) {
  const { t, language } = useText()
  const mayChange = useMay('settings/change')
  const bringBack = useChange(api.templates.bringBack)
  return (
    <Section title={t('templates.versions.title')}>
      {versions.length === 0 && <Text c="dimmed">{t('templates.versions.none')}</Text>}
      {bringBack.isError && <Problem problem={problemOf(bringBack.error)} />}
      <Stack gap="sm">
        {versions.map(({ id, version, text, note, createdBy, createdAt }, index) => (
          <Group key={id} gap="md" justify="space-between" align="flex-start">
            <Stack gap={2} style={{ flex: '1 1 20rem' }}>
              <Text size="sm">
                {t('templates.versions.of', {
                  version,
                  when: momentWords(t, language, createdAt),
                  by: createdBy,
                })}
              </Text>
              {text === '' && <Text size="sm">{t('templates.versions.wasReset')}</Text>}
              {note && <PlainText text={note} />}
            </Stack>
            {mayChange && index > 0 && text !== '' && (
              <Button
                size="xs"
                variant="default"
                aria-label={t('templates.versions.bringBackOf', { version })}
                onClick={() => bringBack.mutate({ id })}
              >
                {t('templates.versions.bringBack')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
