import { Anchor, Button, Group, List, Text } from '@mantine/core'
import { Link } from 'react-router'
import { useState } from 'react'
import type { Check, HealthReport } from '@core/health/report'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useAction, useRead } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { recordWords } from '@ui/ui/record-words'
import { Section } from '@ui/ui/section'
import { CheckList } from './check-list'
import { RepairReport } from './repair-report'
import { UpdateCopies } from './update-copies'

/** What a repair helps against; a missing backup is not of it, nor a history that somebody altered. */
const mendable: readonly Check[] = ['pages', 'references']

/** Whether the vault is whole, in words, and what to do where it is not. */
export function HealthPage() {
  const { t } = useText()
  const [documents, setDocuments] = useState(false)
  const report = useRead(api.health.report, { documents })
  const last = useRead(api.health.lastRepair, {})
  const broken =
    report.data?.results.some(
      ({ check, state }) => state === 'broken' && mendable.includes(check),
    ) ?? false
  return (
    <Page title={t('health.title')} lead={t('health.lead')}>
      {last.data && <RepairReport report={last.data} />}
      {report.isError && <Problem problem={problemOf(report.error)} />}
      {report.isPending && <Reading rows={8} />}
      {report.data && (
        <Results
          report={report.data}
          pending={report.isFetching}
          onCheck={wanted => {
            if (wanted === documents) void report.refetch()
            else setDocuments(wanted)
          }}
        />
      )}
      {(broken || report.isError) && <Repair />}
      <UpdateCopies />
    </Page>
  )
}

type ResultsProps = {
  readonly report: HealthReport
  readonly pending: boolean
  readonly onCheck: (documents: boolean) => void
}

function Results({ report, pending, onCheck }: ResultsProps) {
  const { t, language } = useText()
  const found = report.results.some(({ state }) => state === 'broken' || state === 'warning')
  return (
    <>
      <Section
        title={found ? t('health.someBad') : t('health.allGood')}
        summary={t('health.checkedAt', { when: momentWords(t, language, report.at) })}
        action={
          <Group gap="sm">
            <Button variant="default" loading={pending} onClick={() => onCheck(true)}>
              {t('health.withDocuments')}
            </Button>
            <Button loading={pending} onClick={() => onCheck(false)}>
              {t('health.again')}
            </Button>
          </Group>
        }
      >
        <CheckList results={report.results} />
        <Text size="sm" c="dimmed">
          {t('health.withDocumentsHelp')}
        </Text>
      </Section>
      <BadRecords report={report} />
    </>
  )
}

function BadRecords({ report }: { readonly report: HealthReport }) {
  const text = useText()
  const { t } = text
  const { badRecords, damagedDocuments } = report
  return (
    <>
      {badRecords.length > 0 && (
        <Section title={t('health.records.title')} summary={t('health.records.lead')}>
          <List size="sm">
            {badRecords.map(record => (
              <List.Item key={`${record.table} ${record.id}`}>
                {recordWords(text, record)}{' '}
                {record.caseId !== null && record.table !== 'cases' && (
                  <Anchor component={Link} to={`/cases/${record.caseId}`} size="sm">
                    {t('health.records.ofCase')}
                  </Anchor>
                )}
              </List.Item>
            ))}
          </List>
        </Section>
      )}
      {damagedDocuments.length > 0 && (
        <Section title={t('health.documentsTitle')}>
          <List size="sm">
            {damagedDocuments.map(id => (
              <List.Item key={id}>{recordWords(text, { table: 'documents', id })}</List.Item>
            ))}
          </List>
        </Section>
      )}
    </>
  )
}

/** Only where there is something to repair: it is no remedy for a vault that is whole. */
function Repair() {
  const { t } = useText()
  const may = useMay('backup/restore')
  const repair = useAction(api.health.repairOpen)
  const run = async () => {
    await saveEverything()
    repair.mutate({})
  }
  if (!may) return null
  return (
    <Section
      title={t('health.repair.title')}
      summary={t('health.repair.lead')}
      action={
        <ConfirmButton
          question={t('health.repair.question')}
          confirmLabel={t('health.repair.confirm')}
          loading={repair.isPending}
          onConfirm={() => void run()}
        >
          {t('health.repair.button')}
        </ConfirmButton>
      }
    >
      {repair.error && <Problem problem={problemOf(repair.error)} />}
    </Section>
  )
}
