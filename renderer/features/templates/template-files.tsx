import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { findPack } from '@core/regimes/index'
import type { TemplateImport } from '@core/templates/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction, useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { Section } from '@ui/ui/section'
import { textName } from './text-name'

/** Adapted texts to and from a file. */
export function TemplateFiles() {
  const { t } = useText()
  const maySave = useMay('data/take-out')
  const mayChange = useMay('settings/change')
  const save = useAction(api.templates.exportFile)
  const read = useChange(api.templates.importFile)
  const [saved, setSaved] = useState<string>()
  const releasing = useRelease(async release => {
    const path = await save.mutateAsync({ release })
    if (path) setSaved(path)
    return path
  })
  return (
    <Section title={t('templates.files.title')} summary={t('templates.files.lead')}>
      <Stack gap="sm">
        <Group gap="sm">
          {maySave && (
            <Button
              variant="default"
              leftSection={<IconFileDownload size={18} aria-hidden />}
              loading={releasing.pending}
              aria-expanded={releasing.open}
              onClick={releasing.begin}
            >
              {t('templates.files.export')}
            </Button>
          )}
          {mayChange && (
            <Button
              variant="default"
              leftSection={<IconFileUpload size={18} aria-hidden />}
              loading={read.isPending}
              onClick={() => read.mutate({})}
            >
              {t('templates.files.import')}
            </Button>
          )}
        </Group>
        <ReleasePanel releasing={releasing} draftKey="templates/export" />
        {read.isError && <Problem problem={problemOf(read.error)} />}
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {saved && t('templates.files.saved', { path: saved })}
        </Text>
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
