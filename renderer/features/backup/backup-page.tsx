import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconDatabaseExport, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { BackupOverview } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { backupHealth, type BackupHealth } from '@ui/app/backup-health'
import { problemOf } from '@ui/app/failure'
import { localDay, momentWords } from '@ui/app/moment-words'
import { useText, type Text as Words } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useAction, useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { BackupFolder } from './backup-folder'
import { BackupList } from './backup-list'
import { countWords } from './counts'

/** Backups: what would be lost now, in words; then making, verifying and restoring. */
export function BackupPage() {
  const { t } = useText()
  const overview = useRead(api.backup.overview, {})
  return (
    <Page title={t('backup.title')}>
      {overview.isPending && <Reading rows={8} />}
      {overview.isError && (
        <Problem problem={problemOf(overview.error)} onRetry={() => void overview.refetch()} />
      )}
      {overview.data && (
        <>
          <BackupState overview={overview.data} />
          <BackupList backups={overview.data.backups} />
        </>
      )}
    </Page>
  )
}

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

function BackupState({ overview }: { readonly overview: BackupOverview }) {
  const text = useText()
  const { t } = text
  const { make, pending, error, made } = useMake()
  const health = backupHealth(overview, localDay(new Date().toISOString()), localDay)
  const good = health.kind === 'good' && !overview.sameDisk
  return (
    <Section
      title={
        <Group gap="xs" wrap="nowrap" align="flex-start" className={good ? '' : 'kaiji-soon'}>
          {good ? (
            <IconShieldCheck size={22} aria-hidden style={{ flexShrink: 0 }} />
          ) : (
            <IconAlertTriangle size={22} aria-hidden style={{ flexShrink: 0 }} />
          )}
          {stateWords(text, health, overview.sameDisk)}
        </Group>
      }
      action={
        <Button
          leftSection={<IconDatabaseExport size={18} aria-hidden />}
          loading={pending}
          onClick={() => void make()}
        >
          {t('backup.make')}
        </Button>
      }
    >
      {overview.sameDisk && (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          {t('backup.state.sameDisk')}
        </Alert>
      )}
      <BackupFolder folder={overview.folder} />
      <div role="status">
        {pending && <Text size="sm">{t('backup.making')}</Text>}
        {made && !pending && (
          <Text size="sm">{t('backup.made', countWords(text, made.manifest.counts))}</Text>
        )}
      </div>
      {error && <Problem problem={problemOf(error)} onRetry={() => void make()} />}
    </Section>
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
