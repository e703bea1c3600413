import { Anchor, Button, Text } from '@mantine/core'
import { IconMailPlus, IconSunHigh } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { CaseDay } from '@core/cases/case-query'
import { isPressing } from '@core/cases/day-list'
import { problemOf } from '@ui/app/failure'
import { addressOfList } from '@ui/app/list-wish'
import { useText } from '@ui/app/text'
import { todayFor } from '@ui/app/today-list'
import { useDay } from '@ui/app/use-day'
import { dateWords } from '@ui/ui/date-text'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { useLater } from '@ui/ui/later'
import { Section } from '@ui/ui/section'
import { DayRow } from './day-row'
import { DayTasks } from './day-tasks'
import { LettersToDo } from './letters-to-do'
import { ToConfirm } from './to-confirm'

/** What must I do now: what is late, due, waiting, ready to go, and to be confirmed. */
export function MyDayPage() {
  const { t } = useText()
  const day = useDay()
  return (
    <Page title={t('lists.myDay.title')}>
      {day.isPending && <Reading rows={8} />}
      {day.isError && <Problem problem={problemOf(day.error)} onRetry={() => void day.refetch()} />}
      {day.data && <Day day={day.data} />}
    </Page>
  )
}

function Day({ day }: { readonly day: CaseDay }) {
  const filled = day.lists.filter(({ rows }) => rows.length > 0)
  const nothingDue = !filled.some(({ list }) => isPressing(list))
  // What fills a screen stands at once; the rest follows as soon as nobody waits for anything else.
  const whole = useLater()
  return (
    <>
      {nothingDue && <NothingDue day={day} />}
      {(whole ? filled : listsOnScreen(filled)).map(one => (
        <ListOfDay key={one.list} {...one} />
      ))}
      {whole && (
        <>
          <LettersToDo />
          <DayTasks />
          <ToConfirm />
        </>
      )}
    </>
  )
}

/** The first lists, as many as have so many rows together. */
function listsOnScreen(lists: CaseDay['lists']): CaseDay['lists'] {
  const before = (index: number) =>
    lists.slice(0, index).reduce((rows, list) => rows + list.rows.length, 0)
  return lists.filter((_, index) => before(index) < rowsOnScreen)
}

const rowsOnScreen = 9

function ListOfDay({ list, rows, total }: CaseDay['lists'][number]) {
  const { t } = useText()
  const more = (total ?? 0) - rows.length
  // One filled button on the page: the first thing of the first list that presses.
  return (
    <Section
      title={t(`lists.myDay.${list}`)}
      aside={
        total !== null && (
          <Text size="sm" c="dimmed">
            {t('lists.myDay.count', { count: total })}
          </Text>
        )
      }
    >
      <ul className="kaiji-rows">
        {rows.map(row => (
          <DayRow key={row.id} row={row} pressing={list === 'late'} />
        ))}
      </ul>
      {more > 0 && (
        <Anchor component={Link} to={addressOfList({ status: 'open', dayList: list })} size="sm">
          {t('lists.myDay.more', { count: more })}
        </Anchor>
      )}
    </Section>
  )
}

/** Says when the next date comes, so that an empty day is a fact and not a doubt. */
function NothingDue({ day: { next, open } }: { readonly day: CaseDay }) {
  const { t, language } = useText()
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
        description={open === 0 ? t('lists.myDay.emptyHelp') : undefined}
        action={
          open === 0 && (
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
