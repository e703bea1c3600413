import type { LogSummary } from '@core/audit/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { OnlyWhoMay } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { ExportSection } from './export-section'
import { KeepSection } from './keep-section'
import { LogEntries } from './log-entries'
import { VerifySection } from './verify-section'

/** Who saw, changed, saved or searched what; whether the record of it is whole; how long it is kept. */
export function LogPage() {
  const { t } = useText()
  return (
    <OnlyWhoMay action="log/view" otherwise={t('log.notAllowed')}>
      <Log />
    </OnlyWhoMay>
  )
}

function Log() {
  const { t } = useText()
  const summary = useRead(api.log.summary, {})
  return (
    <Page wide title={t('log.title')} lead={t('log.lead')}>
      {summary.isPending && <Reading rows={8} />}
      {summary.isError && (
        <Problem problem={problemOf(summary.error)} onRetry={() => void summary.refetch()} />
      )}
      {summary.data && <Sections summary={summary.data} />}
    </Page>
  )
}

const Sections = ({ summary }: { readonly summary: LogSummary }) => (
  <>
    <LogEntries summary={summary} />
    <VerifySection />
    <ExportSection />
    <KeepSection summary={summary} />
  </>
)
