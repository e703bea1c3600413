import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react'
import { findPack } from '@core/regimes/index'
import type { TemplateImport } from '@core/templates/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction, useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { SaveButton } from '@ui/ui/release/save-button'
import { Section } from '@ui/ui/section'
import { textName } from './text-name'

/** Adapted texts to and from a file. */
export function TemplateFiles() {
  const { t } = useText()
  const maySave = useMay('data/take-out')
  const mayChange = useMay('settings/change')
  const save = useAction(api.templates.exportFile)
  const read = useChange(api.templates.importFile)
  const readButton = mayChange && (
    <Button
      variant="default"
      leftSection={<IconFileUpload size={18} aria-hidden />}
      loading={read.isPending}
      onClick={() => read.mutate({})}
    >
      {t('templates.files.import')}
    </Button>
  )
  return (
    <Section title={t('templates.files.title')} summary={t('templates.files.lead')}>
      <Stack gap="sm">
        {maySave ? (
          <SaveButton
            label={t('templates.files.export')}
            icon={<IconFileDownload size={18} aria-hidden />}
            draftKey="templates/export"
            onSave={release => save.mutateAsync({ release })}
            saved={path => t('templates.files.saved', { path })}
          >
            {readButton}
          </SaveButton>
        ) : (
          <Group>{readButton}</Group>
        )}
        {read.isError && <Problem problem={problemOf(read.error)} />}
        {read.data && <Imported done={read.data} />}
      </Stack>
    </Section>
  )
}

function Imported({ done }: { readonly done: TemplateImport }) {
  const text = useText()
  const { t } = text
  return (
    <Stack gap={4} role="status">
      <Text size="sm">{t('templates.files.added', { count: done.added.length })}</Text>
      {done.same.length > 0 && (
        <Text size="sm">{t('templates.files.same', { count: done.same.length })}</Text>
      )}
      {done.refused.map(({ key }) => {
        const pack = findPack({ regime: key.regime, variant: null })
        const name = pack ? textName(text, pack, key.letterId) : key.letterId
        return (
          <Text size="sm" key={JSON.stringify(key)}>
            {t('templates.files.refused', { name })}
          </Text>
        )
      })}
    </Stack>
  )
}
