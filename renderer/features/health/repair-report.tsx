import { Code, List, Stack, Text } from '@mantine/core'
import type { RepairReport as Report, RepairedTable } from '@core/health/repair'
import { useText, type Text as Words } from '@ui/app/text'
import { tableWords } from '@ui/ui/record-words'
import { Section } from '@ui/ui/section'

/** What a repair took over, and what it could not. */
export function RepairReport({ report }: { readonly report: Report }) {
  const text = useText()
  const { t } = text
  const { damagedDocuments: documents, chain, keysFrom } = report
  const whole = report.lost === 0 && !report.lostUnknown && documents.length === 0
  return (
    <Section title={t('health.repair.doneTitle')}>
      <Stack gap="xs">
        <Text size="sm">{t('health.repair.done', { count: report.taken })}</Text>
        {whole && <Text size="sm">{t('health.repair.nothingLost')}</Text>}
        {report.lost > 0 && (
          <Text size="sm">{t('health.repair.lost', { count: report.lost })}</Text>
        )}
        <List size="sm">
          {report.tables.map(table => (
            <List.Item key={table.table}>{lineOf(text, table)}</List.Item>
          ))}
        </List>
        {report.lostUnknown && <Text size="sm">{t('health.repair.lostUnknown')}</Text>}
        {documents.length > 0 && (
          <Text size="sm">{t('health.repair.documents', { ids: documents.join(', ') })}</Text>
        )}
        {!chain.complete && (
          <Text size="sm">{t('health.repair.chainCut', { count: chain.kept })}</Text>
        )}
        {keysFrom !== null && (
          <Text size="sm">{t('health.repair.keysFrom', { path: keysFrom })}</Text>
        )}
        <Text size="sm">{t('health.repair.keptAt')}</Text>
        <Code block>{report.keptAt}</Code>
      </Stack>
    </Section>
  )
}

function lineOf(text: Words, { table, lost, orphans }: RepairedTable): string {
  const ids = [...lost, ...orphans]
  return text.t('health.repair.lostIn', {
    table: tableWords(text, table),
    ids: ids.length > 0 ? ids.join(', ') : text.t('health.repair.unnamed'),
  })
}
