import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Release } from '@core/taking-out/release'
import { api } from '@ui/app/api'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { ReleasePanel } from '@ui/ui/release/release-panel'
import { useRelease } from '@ui/ui/release/use-release'
import { Section } from '@ui/ui/section'
import { useReportChoice } from './report-choice'

/** What is on view, as a report to hand on. */
export function SaveSection() {
  const { t, language } = useText()
  const may = useMay('data/take-out')
  const { period, filter } = useReportChoice()
  const save = useAction(api.reports.savePdf)
  if (!may) return null
  return (
    <Section title={t('reports.save.title')} summary={t('reports.save.lead')}>
      <SaveButton
        label={t('reports.save.pdf')}
        help={t('reports.save.pdfHelp')}
        icon={<IconFileText size={18} aria-hidden />}
        draftKey="reports/pdf"
        onSave={release => save.mutateAsync({ period, ...filter, language, release })}
      />
    </Section>
  )
}

type Props = {
  readonly label: string
  readonly help?: string
  readonly icon: ReactNode
  readonly draftKey: string
  readonly onSave: (release: Release) => Promise<{ readonly path: string } | null>
}

/** Saves through what the organisation asks for before anything leaves the vault, and says where to. */
export function SaveButton({ label, help, icon, draftKey, onSave }: Props) {
  const { t } = useText()
  const [path, setPath] = useState<string>()
  const releasing = useRelease(async release => {
    const written = await onSave(release)
    if (written) setPath(written.path)
    return written
  })
  return (
    <Stack gap="xs">
      <Group gap="md" wrap="wrap">
        <Button
          variant="default"
          leftSection={icon}
          loading={releasing.pending}
          aria-expanded={releasing.open}
          onClick={releasing.begin}
        >
          {label}
        </Button>
        {help && (
          <Text size="sm" c="dimmed" style={{ flex: '1 1 20rem' }}>
            {help}
          </Text>
        )}
      </Group>
      <ReleasePanel releasing={releasing} draftKey={draftKey} />
      <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
        {path && !releasing.pending ? t('reports.save.saved', { path }) : ''}
      </Text>
    </Stack>
  )
}
