import { Text } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import type { LogPage, LogSummary } from '@core/audit/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Pager } from '@ui/ui/pager'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { useLogChoice } from './log-choice'
import { LogFilterFields } from './log-filter'
import { LogTable } from './log-table'

/** The entries, newest first, a hundred at a time; the main process looks them up. */
export function LogEntries({ summary }: { readonly summary: LogSummary }) {
  const { t } = useText()
  const { filter, pages } = useLogChoice()
  const page = useRead(api.log.page, { filter, before: pages.at(-1) ?? null })
  return (
    <Section title={t('log.entries', { count: summary.events })}>
      <LogFilterFields actors={summary.actors} />
      {page.isPending && <Reading rows={10} />}
      {page.isError && (
        <Problem problem={problemOf(page.error)} onRetry={() => void page.refetch()} />
      )}
      {page.data && <Entries page={page.data} cut={summary.cut} />}
    </Section>
  )
}

type Props = { readonly page: LogPage; readonly cut: LogSummary['cut'] }

function Entries({ page, cut }: Props) {
  const { t } = useText()
  const { entries, next, names } = page
  if (entries.length === 0) {
    return (
      <EmptyState
        icon={<IconListSearch size={28} aria-hidden />}
        title={t('log.emptyTitle')}
        description={t('log.emptyHelp')}
      />
    )
  }
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('log.shown', { count: entries.length })}
        {next === null && ` ${t('log.atEnd')}`}
      </Text>
      <LogTable entries={entries} names={names} />
      {next === null && cut && (
        <Text size="sm" c="dimmed">
          {t('log.beginning', { upTo: cut.upTo })}
        </Text>
      )}
      <OtherPages next={next} />
    </>
  )
}

function OtherPages({ next }: { readonly next: number | null }) {
  const { t } = useText()
  const { pages, older, newer } = useLogChoice()
  return (
    <Pager
      newer={t('log.newer')}
      older={t('log.more')}
      onNewer={pages.length > 0 ? newer : undefined}
      onOlder={next === null ? undefined : () => older(next)}
    />
  )
}
