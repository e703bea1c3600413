import { Anchor, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { LogEntry, LogNames } from '@core/audit/contract'
import { entrySentence } from '@core/audit/entry-sentence'
import { eventWording } from '@ui/app/event-words'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'

type Props = { readonly entries: readonly LogEntry[]; readonly names: LogNames }

/** When, who, in which case, and what in a sentence, with the reason that was given for it. */
export function LogTable({ entries, names }: Props) {
  const { t } = useText()
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table className="kaiji-table" verticalSpacing={6} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('log.column.when')}</Table.Th>
            <Table.Th>{t('log.column.account')}</Table.Th>
            <Table.Th>{t('log.column.case')}</Table.Th>
            <Table.Th>{t('log.column.what')}</Table.Th>
            <Table.Th ta="right">{t('log.column.number')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map(entry => (
            <EntryLine key={entry.seq} entry={entry} names={names} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function EntryLine({ entry, names }: { readonly entry: LogEntry; readonly names: LogNames }) {
  const text = useText()
  const { t, language } = text
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <time dateTime={entry.at}>{momentWords(t, language, entry.at)}</time>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{entry.actor}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <CaseLink caseId={entry.caseId} names={names} />
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }} miw={240}>
        <Stack gap={0}>
          <Text size="sm" className={entry.kind === null ? 'kaiji-late' : ''}>
            {entry.kind === null && <IconAlertTriangle size={14} aria-hidden />}
            {entrySentence(entry, names, eventWording(text))}
          </Text>
          {entry.reason && (
            <Text size="sm" c="dimmed">
              {t('log.because', { reason: entry.reason })}
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td ta="right" c="dimmed">
        {entry.seq}
      </Table.Td>
    </Table.Tr>
  )
}

type CaseProps = { readonly caseId: string | null; readonly names: LogNames }

/** A case that was destroyed has its number still, and no page. */
function CaseLink({ caseId, names }: CaseProps) {
  const { t } = useText()
  if (caseId === null) return null
  const found = names.cases[caseId]
  if (!found) return <Text size="sm">{t('log.caseGone')}</Text>
  if (!found.law) return <Text size="sm">{found.number}</Text>
  return (
    <Anchor
      component={Link}
      to={`/cases/${caseId}`}
      size="sm"
      aria-label={t('log.openCase', { number: found.number })}
    >
      {found.number}
    </Anchor>
  )
}
