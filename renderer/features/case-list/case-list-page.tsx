import { Anchor, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { IconFolder, IconMailPlus, IconSearch } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { CaseRow } from '@core/cases/contract'
import { plainRequests } from '@ui/app/request-words'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useSearchTrace } from '@ui/app/search-trace'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { arrange } from './case-table'
import { CaseTable } from './case-table-view'
import { useListChoice } from './list-choice'

const statuses = ['open', 'closed', 'all'] as const

/** All cases: who, what, where it stands, what next, by when. */
export function CaseListPage() {
  const { t } = useText()
  const { status, text, choose } = useListChoice()
  const cases = useRead(api.cases.list, { status })
  return (
    <Page
      title={t('lists.cases.title')}
      actions={
        <Anchor component={Link} to="/letters/several" size="sm">
          {t('bulk.link')}
        </Anchor>
      }
    >
      <Group gap="md" align="flex-end">
        <SegmentedControl
          aria-label={t('lists.cases.show')}
          value={status}
          onChange={chosen => choose({ status: chosen })}
          data={statuses.map(value => ({ value, label: t(`lists.cases.${value}`) }))}
        />
        <TextInput
          flex="1 1 240px"
          maw={420}
          type="search"
          label={t('lists.cases.find')}
          placeholder={t('lists.cases.findHelp')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={event => choose({ text: event.currentTarget.value })}
        />
      </Group>
      <div className="kaiji-section">
        {cases.isPending && <Reading rows={8} />}
        {cases.isError && (
          <Problem problem={problemOf(cases.error)} onRetry={() => void cases.refetch()} />
        )}
        {cases.data && <Rows rows={cases.data} />}
      </div>
    </Page>
  )
}

function Rows({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { t, pick } = useText()
  const { text, sorting } = useListChoice()
  const wordsOf = (row: CaseRow) =>
    [row.number, row.name, plainRequests(row, pick), t(`cases.stage.${row.stage}`)].join(' ')
  const shown = arrange(rows, text, sorting, wordsOf)
  useSearchTrace('cases', text, words => arrange(rows, words, sorting, wordsOf).length)
  if (rows.length === 0) return <NoCases />
  if (shown.length === 0) return <NoMatch />
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('lists.cases.shown', { count: shown.length })}
      </Text>
      <CaseTable rows={shown} />
    </>
  )
}

const emptyWords = {
  open: 'lists.cases.emptyOpen',
  closed: 'lists.cases.emptyClosed',
  all: 'lists.cases.emptyAll',
} as const

function NoCases() {
  const { t } = useText()
  const status = useListChoice(choice => choice.status)
  const first = status !== 'closed'
  return (
    <EmptyState
      icon={<IconFolder size={28} aria-hidden />}
      title={t(emptyWords[status])}
      description={first ? t('lists.cases.emptyHelp') : undefined}
      action={
        first && (
          <Button
            component={Link}
            to="/intake"
            leftSection={<IconMailPlus size={18} aria-hidden />}
          >
            {t('common.newInquiry')}
          </Button>
        )
      }
    />
  )
}

function NoMatch() {
  const { t } = useText()
  const { text, choose } = useListChoice()
  return (
    <EmptyState
      icon={<IconSearch size={28} aria-hidden />}
      title={t('lists.cases.noMatch', { text })}
      description={t('lists.cases.noMatchHelp')}
      action={
        <Button variant="default" onClick={() => choose({ text: '' })}>
          {t('lists.cases.showAll')}
        </Button>
      }
    />
  )
}
