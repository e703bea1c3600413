import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Link, Navigate, useSearchParams } from 'react-router'
import type { RestorePreview } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useAction, useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { Comparison } from './comparison'
import { countWords } from './counts'

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
      {done && <Done keptAt={done.keptAt} counts={done.counts} />}
      {!done && preview.isPending && (
        <Section title={t('backup.restore.reading')}>
          <Reading rows={6} />
        </Section>
      )}
      {!done && preview.isError && <Problem problem={problemOf(preview.error)} />}
      {!done && preview.data && (
        <Preview preview={preview.data} pending={restore.isPending} onRestore={() => void run()} />
      )}
      {restore.error && <Problem problem={problemOf(restore.error)} />}
    </Page>
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
  return (
    <Section
      title={when}
      summary={preview.path}
      action={
        whole && (
          <Button color="red" loading={pending} onClick={onRestore}>
            {t('backup.restore.confirm')}
          </Button>
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
      <Comparison inBackup={preview.verification.counts} now={preview.now} />
      {whole && <Warning words={t('backup.restore.loses', { when })} />}
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

type DoneProps = {
  readonly keptAt: string
  readonly counts: Readonly<Record<string, number>>
}

function Done({ keptAt, counts }: DoneProps) {
  const text = useText()
  const { t } = text
  return (
    <Section
      title={t('backup.restore.doneTitle')}
      action={
        <Button component={Link} to="/">
          {t('backup.restore.toWork')}
        </Button>
      }
    >
      <Text role="status">{t('backup.restore.done', countWords(text, counts))}</Text>
      <Text>{t('backup.restore.keptAt')}</Text>
      <Text fw={700}>{keptAt}</Text>
    </Section>
  )
}
