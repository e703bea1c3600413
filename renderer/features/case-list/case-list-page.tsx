import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconFolder, IconMailPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { problemOf } from '@ui/app/failure'
import { useSearchTrace } from '@ui/app/search-trace'
import { useText } from '@ui/app/text'
import { EmptyState } from '@ui/ui/empty-state'
import { Later } from '@ui/ui/later'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { CaseBoardView } from './case-board'
import { CaseFilters } from './case-filters'
import { CaseTable } from './case-table-view'
import { isNarrowed, useListChoice } from './list-choice'
import { ListExport } from './list-export'
import { ListTools } from './list-tools'
import { SelectionBar } from './selection-bar'
import { useBoard } from './use-board'
import { useCasePages } from './use-case-pages'
import { useChoiceInAddress } from './use-choice-in-address'
import { useRowsInView } from './use-rows-in-view'
import { useWishedChoice } from './wished-choice'
import { useViewInAddress } from './use-view-in-address'

/** All cases: who, what, where it stands, what next, by when. */
export function CaseListPage() {
  useChoiceInAddress()
  useWishedChoice()
  const { t } = useText()
  useViewInAddress()
  return (
    <Page
      wide
      title={t('lists.cases.title')}
      actions={
        <Anchor component={Link} to="/letters/several" size="sm">
          {t('bulk.link')}
        </Anchor>
      }
    >
      <CaseFilters />
      <div className="kaiji-section">
        <Shown />
      </div>
    </Page>
  )
}

/** The list, as a table or by stage. */
function Shown() {
  const layout = useListChoice(choice => choice.layout)
  return layout === 'board' ? <Board /> : <Rows />
}

function Board() {
  const { filter, sorting } = useListChoice()
  const { board, hits, error, retry, more } = useBoard(filter, sorting)
  useSearchTrace('cases', filter.text, hits)
  if (error) return <Problem problem={problemOf(error)} onRetry={retry} />
  if (!board) return <Reading rows={8} />
  if (board.total === 0) return <Nothing />
  return (
    <>
      <Head total={board.total} settled={board.settled} />
      <SelectionBar total={board.total} />
      <CaseBoardView board={board} onMore={more} />
    </>
  )
}

function Rows() {
  const { filter, sorting } = useListChoice()
  const view = useRowsInView()
  const pages = useCasePages(filter, sorting, view.range)
  const { length, total, error } = pages
  useSearchTrace('cases', filter.text, pages.found)
  if (error) return <Problem problem={problemOf(error)} onRetry={pages.retry} />
  if (length === undefined) return <Reading rows={8} />
  if (total === 0) return <Nothing />
  return (
    <>
      <Head total={total} settled={pages.settled} />
      <SelectionBar total={total} />
      <CaseTable length={length} isCounted={total !== null} rowAt={pages.rowAt} view={view} />
    </>
  )
}

function Nothing() {
  const filter = useListChoice(choice => choice.filter)
  return isNarrowed(filter) ? <NoMatch /> : <NoCases />
}

type HeadProps = { readonly total: number | null; readonly settled: boolean }

/** The rows stand where they will be before the tools above them are drawn. */
const toolsHeight = 36

/** How many cases there are, and how they are shown. */
function Head({ total, settled }: HeadProps) {
  const { t } = useText()
  const [saving, setSaving] = useState(false)
  return (
    <>
      <Group justify="space-between" gap="xs" mih={toolsHeight}>
        <Text size="sm" c="dimmed" role="status">
          {total === null ? t('lists.cases.counting') : t('lists.cases.shown', { count: total })}
          {!settled && ` ${t('lists.cases.unsettled')}`}
        </Text>
        <Later>
          <ListTools saving={saving} onSave={() => setSaving(!saving)} />
        </Later>
      </Group>
      {saving && <ListExport total={total} />}
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
  const status = useListChoice(choice => choice.filter.status)
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
  const { filter, clear } = useListChoice()
  const text = filter.text.trim()
  return (
    <EmptyState
      icon={<IconSearch size={28} aria-hidden />}
      title={text ? t('lists.cases.noMatch', { text }) : t('lists.cases.noneLeft')}
      description={t('lists.cases.noMatchHelp')}
      action={
        <Button variant="default" onClick={clear}>
          {t('lists.cases.showAll')}
        </Button>
      }
    />
  )
}
