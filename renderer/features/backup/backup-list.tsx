import { Button, Group, Table, Text } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { BackupFile, Depth } from '@core/backup/backup'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { followNews } from '@ui/app/queries'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { countWords, sizeWords } from './counts'
import { restorePath } from './restore-path'
import { VerifiedState } from './verified-state'

const longest = 10

/** The backups of all destinations, newest first, each with what is known about it. */
export function BackupList({ backups }: { readonly backups: readonly BackupFile[] }) {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const shown = all ? backups : backups.slice(0, longest)
  return (
    <Section title={t('backup.list.title')} aside={<FromFile />}>
      {backups.length === 0 ? (
        <EmptyState
          icon={<IconDatabase size={28} aria-hidden />}
          title={t('backup.list.empty')}
          description={t('backup.list.emptyHelp')}
        />
      ) : (
        <Table.ScrollContainer minWidth={840} type="native">
          <Table verticalSpacing="xs" className="kaiji-table">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('backup.list.madeAt')}</Table.Th>
                <Table.Th>{t('backup.list.state')}</Table.Th>
                <Table.Th>{t('backup.list.contents')}</Table.Th>
                <Table.Th>{t('backup.list.size')}</Table.Th>
                <Table.Th>{t('backup.list.actions')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(file => (
                <BackupLine key={file.path} file={file} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {shown.length < backups.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {t('backup.list.more', { count: backups.length })}
        </Button>
      )}
    </Section>
  )
}

/** A backup that lies somewhere else. */
function FromFile() {
  const { t } = useText()
  const navigate = useNavigate()
  const chooseFile = useAction(api.backup.chooseFile)
  const may = useMay('backup/restore')
  const restoreOther = async () => {
    const path = await chooseFile.mutateAsync({})
    if (path !== null) await navigate(restorePath(path))
  }
  if (!may) return null
  return (
    <Button variant="default" size="xs" onClick={() => void restoreOther()}>
      {t('backup.restore.fromFile')}
    </Button>
  )
}

function BackupLine({ file }: { readonly file: BackupFile }) {
  const text = useText()
  const { t, language } = text
  const verify = useAction(api.backup.verify)
  const when = momentWords(t, language, file.madeAt)
  const found = verify.data?.verification
  const broken = isDamage(verify.error) || found?.ok === false
  return (
    <Table.Tr>
      <Table.Td title={file.name} style={{ whiteSpace: 'nowrap' }}>
        {when}
      </Table.Td>
      <Table.Td>
        <VerifiedState file={file} broken={broken} />
        <div role="status">
          {verify.isPending && <Text size="xs">{t('backup.list.verifying')}</Text>}
          {found?.ok && found.documents && <AllRead checked={found.documents.checked} />}
        </div>
        {verify.error && <Problem problem={problemOf(verify.error)} />}
      </Table.Td>
      <Table.Td>
        <Contents file={file} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{sizeWords(text, file.size)}</Table.Td>
      <Table.Td>
        <Actions
          when={when}
          file={file}
          pending={verify.isPending}
          // A backup found damaged is no longer counted as verified anywhere.
          onVerify={depth =>
            verify.mutate({ path: file.path, depth }, { onError: () => followNews('changed') })
          }
        />
      </Table.Td>
    </Table.Tr>
  )
}

const isDamage = (error: Error | null): boolean =>
  error !== null && problemOf(error).code === 'backup/damaged'

/** What a deep check has over a quick one. */
function AllRead({ checked }: { readonly checked: number }) {
  const text = useText()
  const { documents } = countWords(text, { documents: checked })
  return <Text size="xs">{text.t('backup.list.deepDone', { documents })}</Text>
}

type ActionsProps = {
  readonly when: string
  readonly file: BackupFile
  readonly pending: boolean
  readonly onVerify: (depth: Depth) => void
}

function Actions({ when, file, pending, onVerify }: ActionsProps) {
  const { t } = useText()
  const mayVerify = useMay('vault/verify')
  const mayRestore = useMay('backup/restore')
  const small = { variant: 'default', size: 'xs' } as const
  return (
    <Group gap={6} wrap="nowrap">
      {mayVerify && (
        <>
          <Button
            {...small}
            loading={pending}
            title={t('backup.list.verifyHelp')}
            aria-label={t('backup.list.verifyOne', { when })}
            onClick={() => onVerify('quick')}
          >
            {t('backup.list.verify')}
          </Button>
          <Button
            {...small}
            loading={pending}
            title={t('backup.list.deepHelp')}
            aria-label={t('backup.list.deepOne', { when })}
            onClick={() => onVerify('deep')}
          >
            {t('backup.list.deep')}
          </Button>
        </>
      )}
      {mayRestore && (
        <Button
          {...small}
          component={Link}
          to={restorePath(file.path)}
          aria-label={t('backup.list.restoreOne', { when })}
        >
          {t('backup.list.restore')}
        </Button>
      )}
    </Group>
  )
}

/** Counts in words, from when to when, by which version, where. */
function Contents({ file }: { readonly file: BackupFile }) {
  const text = useText()
  const { t, language } = text
  const counts = countWords(text, file.counts)
  const { contents, appVersion } = file
  if (appVersion === null) return <Text size="sm">{t('backup.list.unknown')}</Text>
  const period =
    contents?.firstReceived &&
    contents.lastReceived &&
    t('backup.list.period', {
      from: fullDate(contents.firstReceived, language),
      to: fullDate(contents.lastReceived, language),
    })
  const more = [
    contents && t('backup.list.inDocuments', { size: sizeWords(text, contents.documentBytes) }),
    t('backup.list.version', { version: appVersion }),
  ].filter(Boolean)
  return (
    <>
      {counts.cases}
      {' · '}
      {counts.documents}
      {' · '}
      {counts.letters}
      {period && (
        <Text size="xs" c="dimmed">
          {period}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {more.join(' · ')}
      </Text>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {file.folder}
      </Text>
    </>
  )
}
