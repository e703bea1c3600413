import { Table, Text } from '@mantine/core'
import type { BackupRun } from '@core/backup/run'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import { whyWords } from './why-words'

/** Every attempt, also those that failed. */
export function BackupRuns({ runs }: { readonly runs: readonly BackupRun[] }) {
  const { t } = useText()
  return (
    <Section title={t('backup.runs.title')}>
      {runs.length === 0 ? (
        <Text size="sm">{t('backup.runs.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={560} type="native">
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {runs.map(run => (
                <Run key={run.id} run={run} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  )
}

function Run({ run }: { readonly run: BackupRun }) {
  const { t, language } = useText()
  const failed = run.outcome === 'failed'
  const fine = run.cause === 'drill' ? t('backup.runs.drillOk') : t('backup.runs.verified')
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{momentWords(t, language, run.at)}</Table.Td>
      <Table.Td>{t(`backup.runs.cause.${run.cause}`)}</Table.Td>
      <Table.Td className={failed ? 'kaiji-late' : ''}>
        {failed ? t('backup.runs.failed', { problem: whyWords(t, run.problem) }) : fine}
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{run.folder}</Table.Td>
    </Table.Tr>
  )
}
