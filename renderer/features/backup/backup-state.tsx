import { Alert, Button, Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconDatabaseExport,
  IconPlayerPause,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { BackupOverview, MadeBackup } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { backupHealth, type BackupHealth } from '@ui/app/backup-health'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { localDay, momentWords } from '@ui/app/moment-words'
import { useText, type Text as Words } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useAction, useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { countWords } from './counts'

/** A backup beside the vault helps against a mistake, not against a thief. */
function stateWords({ t, language }: Words, health: BackupHealth, sameDisk: boolean): string {
  switch (health.kind) {
    case 'good': {
      const when = momentWords(t, language, health.at)
      return sameDisk ? t('backup.state.goodSameDisk', { when }) : t('backup.state.good', { when })
    }
    case 'old':
      return t('backup.state.old', { count: health.days })
    case 'unverified':
      return t('backup.state.unverified')
    case 'none':
      return t('backup.state.none')
  }
}

/** What would be lost now, and the one thing to do about it. */
export function BackupState({ overview }: { readonly overview: BackupOverview }) {
  const text = useText()
  const { t } = text
  const { make, pending, error, made } = useMake()
  const mayMake = useMay('backup/make')
  const health = backupHealth(overview, localDay(new Date().toISOString()), localDay)
  const good = health.kind === 'good' && !overview.sameDisk
  const Icon = good ? IconShieldCheck : IconAlertTriangle
  return (
    <Section
      title={
        <Group gap="xs" wrap="nowrap" align="flex-start" className={good ? '' : 'kaiji-soon'}>
          <Icon size={22} aria-hidden style={{ flexShrink: 0 }} />
          {stateWords(text, health, overview.sameDisk)}
        </Group>
      }
      action={
        mayMake && (
          <Button
            leftSection={<IconDatabaseExport size={18} aria-hidden />}
            loading={pending}
            onClick={() => void make()}
          >
            {t('backup.make')}
          </Button>
        )
      }
    >
      {overview.paused && <Paused />}
      {overview.sameDisk && (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          {t('backup.state.sameDisk')}
        </Alert>
      )}
      <Progress pending={pending} made={made} />
      {error && <Problem problem={problemOf(error)} onRetry={() => void make()} />}
    </Section>
  )
}

type ProgressProps = { readonly pending: boolean; readonly made: MadeBackup | undefined }

function Progress({ pending, made }: ProgressProps) {
  const { t } = useText()
  return (
    <div role="status">
      {pending && <Text size="sm">{t('backup.making')}</Text>}
      {made && !pending && <Outcome made={made} />}
    </div>
  )
}

/** After a restore; one button ends it. */
function Paused() {
  const { t } = useText()
  const resume = useChange(api.backup.resume)
  const may = useMay('backup/make')
  return (
    <Alert
      color="amber"
      icon={<IconPlayerPause aria-hidden />}
      title={t('backup.paused.title')}
      role="status"
    >
      <Text size="sm">{t('backup.paused.text')}</Text>
      {may && (
        <Group justify="flex-end" mt="xs">
          <Button
            size="xs"
            variant="default"
            loading={resume.isPending}
            onClick={() => resume.mutate({})}
          >
            {t('backup.paused.resume')}
          </Button>
        </Group>
      )}
      {resume.error && <Problem problem={problemOf(resume.error)} />}
    </Alert>
  )
}

function Outcome({ made }: { readonly made: MadeBackup }) {
  const text = useText()
  const { t } = text
  return (
    <>
      <Text size="sm">{t('backup.made', countWords(text, made.manifest.counts))}</Text>
      {(made.copies.length > 0 || made.failed.length > 0) && (
        <Text size="sm">{t('backup.madeCopies', { count: made.copies.length + 1 })}</Text>
      )}
      {made.failed.map(({ folder, problem }) => (
        <div key={folder}>
          <Text size="sm" className="kaiji-late">
            {t('backup.notIn', { folder })}
          </Text>
          <Problem problem={problem} />
        </div>
      ))}
    </>
  )
}

/** Backs up what is being typed too. */
function useMake() {
  const make = useAction(api.backup.make)
  const [saving, setSaving] = useState(false)
  const run = async () => {
    setSaving(true)
    await saveEverything()
    setSaving(false)
    make.mutate({})
  }
  return { make: run, pending: saving || make.isPending, error: make.error, made: make.data }
}
