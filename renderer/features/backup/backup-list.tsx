import { Button, Group, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDatabase } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { BackupFile } from '@core/backup/backup'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { followNews } from '@ui/app/queries'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'
import { countWords, sizeWords } from './counts'
import { restorePath } from './restore-path'

/** The backups in the folder, newest first, each with what is known about it. */
export function BackupList({ backups }: { readonly backups: readonly BackupFile[] }) {
  const { t } = useText()
  const navigate = useNavigate()
  const chooseFile = useAction(api.backup.chooseFile)
  const restoreOther = async () => {
    const path = await chooseFile.mutateAsync({})
    if (path !== null) await navigate(restorePath(path))
  }
  return (
    <Section
      title={t('backup.list.title')}
      aside={
        <Button variant="default" size="xs" onClick={() => void restoreOther()}>
          {t('backup.restore.fromFile')}
        </Button>
      }
    >
      {backups.length === 0 ? (
        <EmptyState
          icon={<IconDatabase size={28} aria-hidden />}
          title={t('backup.list.empty')}
          description={t('backup.list.emptyHelp')}
        />
      ) : (
        <Table.ScrollContainer minWidth={640} type="native">
          <Table verticalSpacing="xs">
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
              {backups
                .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
                .map(file => (
                  <BackupLine key={file.path} file={file} />
                ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  )
}

function BackupLine({ file }: { readonly file: BackupFile }) {
  const text = useText()
  const { t, language } = text
  const verify = useAction(api.backup.verify)
  const when = momentWords(t, language, file.madeAt)
  const counts = countWords(text, file.counts)
  const damaged = verify.error && problemOf(verify.error).code === 'backup/damaged'
  const broken = damaged || verify.data?.verification.ok === false
  return (
    <Table.Tr>
      <Table.Td title={file.name}>{when}</Table.Td>
      <Table.Td>
        <VerifiedState file={file} broken={broken} />
        <div role="status">
          {verify.isPending && <Text size="xs">{t('backup.list.verifying')}</Text>}
        </div>
        {verify.error && <Problem problem={problemOf(verify.error)} />}
      </Table.Td>
      <Table.Td>
        {counts.cases}
        {' · '}
        {counts.documents}
        {' · '}
        {counts.letters}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{sizeWords(text, file.size)}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            size="xs"
            loading={verify.isPending}
            aria-label={t('backup.list.verifyOne', { when })}
            // A backup found damaged is no longer counted as verified anywhere.
            onClick={() =>
              verify.mutate({ path: file.path }, { onError: () => followNews('changed') })
            }
          >
            {t('backup.list.verify')}
          </Button>
          <Button
            component={Link}
            to={restorePath(file.path)}
            variant="default"
            size="xs"
            aria-label={t('backup.list.restoreOne', { when })}
          >
            {t('backup.list.restore')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

type StateProps = { readonly file: BackupFile; readonly broken: boolean }

function VerifiedState({ file, broken }: StateProps) {
  const { t, language } = useText()
  if (broken) {
    return (
      <span className="kaiji-status-part kaiji-late">
        <IconAlertTriangle size={14} aria-hidden />
        {t('backup.list.broken')}
      </span>
    )
  }
  if (file.verifiedAt === null) {
    return (
      <span className="kaiji-status-part kaiji-soon">
        <IconAlertTriangle size={14} aria-hidden />
        {t('backup.list.notVerified')}
      </span>
    )
  }
  return (
    <span className="kaiji-status-part">
      <IconCheck size={14} aria-hidden />
      {t('backup.list.verified', { when: momentWords(t, language, file.verifiedAt) })}
    </span>
  )
}
