import { Anchor, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link, Navigate, useSearchParams } from 'react-router'
import type { RestorePreview } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useAction, useRead } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { CaseLists } from './case-lists'
import { Comparison } from './comparison'
import { OneCase } from './one-case'
import { RestoreDone } from './restore-done'

/** What a backup would bring back, next to what is there now; then the deed, then where the old vault lies. */
export function RestorePage() {
  const [search] = useSearchParams()
  const file = search.get('file')
  return file ? <Restore key={file} file={file} /> : <Navigate to="/backups" replace />
}

function Restore({ file }: { readonly file: string }) {
  const { t } = useText()
  const restore = useAction(api.backup.restore)
  const done = restore.data
  // After the restore "now" is the backup itself, so there is nothing to compare any more.
  const preview = useRead(api.backup.preview, { path: file }, { when: !done && !restore.isPending })
  const run = async () => {
    await saveEverything()
    restore.mutate({ path: file })
  }
  return (
    <Page
      title={t('backup.restore.title')}
      actions={
        <Anchor component={Link} to="/backups" size="sm">
          {t('common.back')}
        </Anchor>
      }
    >
      {done && <RestoreDone keptAt={done.keptAt} counts={done.counts} />}
      {!done && (
        <Before preview={preview} pending={restore.isPending} onRestore={() => void run()} />
      )}
      {restore.error && <Problem problem={problemOf(restore.error)} />}
    </Page>
  )
}

type BeforeProps = {
  readonly preview: UseQueryResult<RestorePreview>
  readonly pending: boolean
  readonly onRestore: () => void
}

function Before({ preview, pending, onRestore }: BeforeProps) {
  const { t } = useText()
  if (preview.isError) return <Problem problem={problemOf(preview.error)} />
  if (!preview.data) {
    return (
      <Section title={t('backup.restore.reading')}>
        <Reading rows={6} />
      </Section>
    )
  }
  return (
    <>
      <Preview preview={preview.data} pending={pending} onRestore={onRestore} />
      {preview.data.verification.ok && <OneCase preview={preview.data} />}
    </>
  )
}

type PreviewProps = {
  readonly preview: RestorePreview
  readonly pending: boolean
  readonly onRestore: () => void
}

function Preview({ preview, pending, onRestore }: PreviewProps) {
  const { t, language } = useText()
  const when = momentWords(t, language, preview.manifest.madeAt)
  const whole = preview.verification.ok
  const question = t('backup.restore.question', {
    gone: t('backup.restore.gone', { count: preview.cases.onlyNow.count }),
    changed: t('backup.restore.back', { count: preview.cases.changed.count }),
  })
  return (
    <Section
      title={<span className="kaiji-begins">{when}</span>}
      summary={preview.path}
      action={
        whole && (
          <ConfirmButton
            variant="filled"
            loading={pending}
            question={question}
            confirmLabel={t('backup.restore.really')}
            onConfirm={onRestore}
          >
            {t('backup.restore.confirm')}
          </ConfirmButton>
        )
      }
    >
      {whole ? (
        <>
          <Text>{t('backup.restore.lead', { when })}</Text>
          <Group gap="xs" wrap="nowrap">
            <IconCheck size={16} aria-hidden />
            <Text size="sm">{t('backup.restore.whole')}</Text>
          </Group>
        </>
      ) : (
        <Warning words={t('backup.restore.damaged')} />
      )}
      <CaseLists cases={preview.cases} />
      <Comparison inBackup={preview.verification.counts} now={preview.now} />
      {whole && <Warning words={t('backup.restore.loses', { when })} />}
      <Text size="sm">{t('backup.restore.stays')}</Text>
      <div role="status">{pending && <Text size="sm">{t('backup.restore.restoring')}</Text>}</div>
    </Section>
  )
}

function Warning({ words }: { readonly words: string }) {
  return (
    <Group gap="xs" wrap="nowrap" className="kaiji-soon">
      <IconAlertTriangle size={16} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm">{words}</Text>
    </Group>
  )
}
