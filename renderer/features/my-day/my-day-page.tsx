import { Anchor, Button, Text } from '@mantine/core'
import { IconMailPlus, IconSunHigh } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { CaseRow } from '@core/cases/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { byDue, dayLists, sortIntoDay, todayFor, type DayList } from '@ui/app/today-list'
import { useRead } from '@ui/app/use-api'
import { dateWords } from '@ui/ui/date-text'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { DayRow } from './day-row'
import { LettersToDo } from './letters-to-do'
import { ToConfirm } from './to-confirm'

/** A day holds no more than this; the rest is in the list of cases. */
const longest = 8

/** What must I do now: what is late, due, waiting, ready to go, and to be confirmed. */
export function MyDayPage() {
  const { t } = useText()
  const cases = useRead(api.cases.list, { status: 'open' })
  return (
    <Page title={t('lists.myDay.title')}>
      {cases.isPending && <Reading rows={8} />}
      {cases.isError && (
        <Problem problem={problemOf(cases.error)} onRetry={() => void cases.refetch()} />
      )}
      {cases.data && <Day rows={cases.data} />}
    </Page>
  )
}

function Day({ rows }: { readonly rows: readonly CaseRow[] }) {
  const day = sortIntoDay(rows, new Date())
  const filled = dayLists.filter(list => day[list].length > 0)
  const nothingDue = filled.every(list => list === 'toDo')
  return (
    <>
      {nothingDue && <NothingDue rows={rows} />}
      {filled.map(list => (
        <ListOfDay key={list} list={list} rows={day[list]} />
      ))}
      <LettersToDo />
      <ToConfirm />
    </>
  )
}

function ListOfDay({ list, rows }: { readonly list: DayList; readonly rows: readonly CaseRow[] }) {
  const { t } = useText()
  const more = rows.length - longest
  // One filled button on the page: the first thing of the first list that presses.
  return (
    <Section
      title={t(`lists.myDay.${list}`)}
      aside={
        <Text size="sm" c="dimmed">
          {t('lists.myDay.count', { count: rows.length })}
        </Text>
      }
    >
      <ul className="kaiji-rows">
        {rows.slice(0, longest).map(row => (
          <DayRow key={row.id} row={row} pressing={list === 'late'} />
        ))}
      </ul>
      {more > 0 && (
        <Anchor component={Link} to="/cases" size="sm">
          {t('lists.myDay.more', { count: more })}
        </Anchor>
      )}
    </Section>
  )
}

/** Says when the next date comes, so that an empty day is a fact and not a doubt. */
function NothingDue({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { t, language } = useText()
  const next = rows.filter(row => row.due).toSorted(byDue)[0]
  const when = next?.due && dateWords(t, language, next.due.date, todayFor(next, new Date()))
  return (
    <Section title={t('lists.myDay.today')}>
      <EmptyState
        icon={<IconSunHigh size={28} aria-hidden />}
        title={
          next && when
            ? t('lists.myDay.emptyNext', { number: next.number, when })
            : t('lists.myDay.empty')
        }
        description={rows.length === 0 ? t('lists.myDay.emptyHelp') : undefined}
        action={
          rows.length === 0 && (
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
    </Section>
  )
}
