import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { comparisonTable, few } from '@core/reports/comparison'
import type { Report } from '@core/reports/contract'
import { reportParts, type ReportPart } from '@core/reports/parts'
import { periodWords, reportSentence } from '@core/reports/words'
import { valueOf } from '@core/failure'
import { api } from '@ui/app/api'
import { eventWording } from '@ui/app/event-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { BarPicture } from './bar-picture'
import { DataTable } from './data-table'
import { MetricsSections } from './metrics-section'
import { NowSection } from './now-section'
import { useReportChoice } from './report-choice'
import { ReportFilters } from './report-filter'
import { SaveSection } from './save-section'

/** While rows are brought up to date, such as on the first look of a day, the figures are read again. */
const unsettledMs = 2000

function useReport() {
  const { period, filter } = useReportChoice()
  const input = { period, ...filter }
  return useQuery({
    queryKey: [api.reports.read.endpoint, input],
    queryFn: async () => valueOf(await api.reports.read(input)),
    placeholderData: last => last,
    refetchInterval: ({ state }) => (state.data?.settled === false ? unsettledMs : false),
  })
}

/** `/reports`: first the sentence, then the figures, then each question as a chart and a table. */
export function ReportsPage() {
  const { t } = useText()
  const report = useReport()
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')}>
      <ReportFilters />
      {report.isPending && <Reading rows={8} />}
      {report.isError && (
        <Problem problem={problemOf(report.error)} onRetry={() => void report.refetch()} />
      )}
      {report.data && <Answers report={report.data} />}
      <MetricsSections />
    </Page>
  )
}

function Answers({ report }: { readonly report: Report }) {
  const { t, ...text } = useText()
  const wording = eventWording({ t, ...text })
  const { period, filter } = report
  const { data: listed = [] } = useRead(api.reports.listed, { period, ...filter })
  const parts = reportParts(report, wording, listed)
  return (
    <>
      {!report.settled && <Alert color="gray">{t('reports.settling')}</Alert>}
      <Section title={periodWords(report.period, wording)}>
        <Text className="kaiji-sentence" role="status">
          {reportSentence(report.figures, wording)}
        </Text>
        <Compared report={report} listed={listed} />
      </Section>
      <NowSection report={report} />
      {parts.map(part => (
        <Part key={part.id} part={part} />
      ))}
      <SaveSection />
    </>
  )
}

type ComparedProps = { readonly report: Report; readonly listed: readonly string[] }

function Compared({ report, listed }: ComparedProps) {
  const { t, ...text } = useText()
  const wording = eventWording({ t, ...text })
  const { figures, before } = report
  const { count } = figures.days
  const notes = [
    ...(count > 0 && count < few ? [t('reports.figures.few', { count })] : []),
    ...(figures.leftOut > 0 ? [t('reports.leftOut', { count: figures.leftOut })] : []),
    t('reports.figures.howDays'),
    t('reports.destroyedNote'),
  ]
  return (
    <>
      <DataTable table={comparisonTable(report, wording, listed)} />
      <Text size="sm" c="dimmed">
        {t('reports.figures.beforeIs', { period: periodWords(before, wording) })}
      </Text>
      {notes.map(note => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
    </>
  )
}

function Part({ part: { title, note, chart, table } }: { readonly part: ReportPart }) {
  const { t } = useText()
  return (
    <Section title={title} summary={note}>
      {chart ? (
        <div className="kaiji-part">
          <BarPicture chart={chart} />
          <DataTable table={table} />
        </div>
      ) : (
        <Text size="sm">{t('reports.nothing')}</Text>
      )}
    </Section>
  )
}
