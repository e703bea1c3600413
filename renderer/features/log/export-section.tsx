import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileText, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { Release } from '@core/taking-out/release'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease, type Releasing } from '@ui/ui/release/use-release'
import { Section } from '@ui/ui/section'
import { useLogChoice } from './log-choice'

type Saved = { readonly path: string; readonly events: number }

/** The log as a file: with its chain to be checked, or as a table to be read. */
export function ExportSection() {
  const { t, language } = useText()
  const may = useMay('log/export')
  const { filter } = useLogChoice()
  const lines = useAction(api.log.exportLines)
  const pdf = useAction(api.log.exportPdf)
  const { from, to } = filter
  if (!may) return null
  return (
    <Section title={t('log.export.title')} summary={t('log.export.lead')}>
      <OneWay
        word="lines"
        icon={<IconLink size={18} aria-hidden />}
        go={release => lines.mutateAsync({ range: { from, to }, release })}
      />
      <OneWay
        word="pdf"
        icon={<IconFileText size={18} aria-hidden />}
        go={release => pdf.mutateAsync({ filter, language, release })}
      />
    </Section>
  )
}

type WayProps = {
  readonly word: 'lines' | 'pdf'
  readonly icon: React.ReactNode
  readonly go: (release: Release) => Promise<Saved | null>
}

function OneWay({ word, icon, go }: WayProps) {
  const { t } = useText()
  const [saved, setSaved] = useState<Saved>()
  const releasing: Releasing = useRelease(async release => {
    const written = await go(release)
    if (written) setSaved(written)
    return written
  })
  return (
    <Stack gap="xs">
      <Group gap="md" align="flex-start" wrap="wrap">
        <Button
          variant="default"
          miw={248}
          justify="flex-start"
          leftSection={icon}
          loading={releasing.pending}
          aria-expanded={releasing.open}
          onClick={releasing.begin}
        >
          {t(`log.export.${word}`)}
        </Button>
        <Text size="sm" c="dimmed" style={{ flex: '1 1 20rem' }}>
          {t(`log.export.${word}Help`)}
        </Text>
      </Group>
      <ReleasePanel releasing={releasing} draftKey={`log/${word}`} />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {releasing.pending && t('log.export.running')}
        {saved &&
          !releasing.pending &&
          t('log.export.saved', { count: saved.events, path: saved.path })}
      </Text>
    </Stack>
  )
}
