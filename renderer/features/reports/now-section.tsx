import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { CaseFilter } from '@core/cases/case-query'
import type { Report } from '@core/reports/contract'
import { overdueTable } from '@core/reports/paper'
import { fullDate } from '@ui/app/date-words'
import { eventWording } from '@ui/app/event-words'
import { wishForList } from '@ui/app/list-wish'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'
import { DataTable } from './data-table'

/** What is open and past its day now, with the way to the cases. */
export function NowSection({ report }: { readonly report: Report }) {
  const { t, language, pick } = useText()
  const { now, filter } = report
  const wording = eventWording({ t, language, pick })
  const { overdueLaw, overdueOwn } = now
  return (
    <Section
      title={t('reports.now.title')}
      summary={t('reports.now.lead', { day: fullDate(now.on, language) })}
    >
      <Stack gap={4}>
        <Text>{t('reports.now.open', { count: now.open })}</Text>
        {overdueLaw > 0 && (
          <Text className="kaiji-late">{t('reports.now.overdueLaw', { count: overdueLaw })}</Text>
        )}
        {overdueOwn > 0 && (
          <Text className="kaiji-soon">{t('reports.now.overdueOwn', { count: overdueOwn })}</Text>
        )}
        {overdueLaw + overdueOwn === 0 && now.open > 0 && (
          <Text>{t('reports.now.noneOverdue')}</Text>
        )}
      </Stack>
      {/* The list of cases does not filter by law. */}
      {filter.pack === null && now.open > 0 && (
        <Group gap="lg">
          <ToList word="openList" filter={filter} />
          {overdueLaw + overdueOwn > 0 && (
            <ToList word="overdueList" filter={filter} due="overdue" />
          )}
        </Group>
      )}
      {now.overdue.length > 0 && <DataTable table={overdueTable(now, wording)} />}
    </Section>
  )
}

type ToListProps = {
  readonly word: 'openList' | 'overdueList'
  readonly filter: Pick<CaseFilter, 'type' | 'channel'>
  readonly due?: 'overdue'
}

function ToList({ word, filter: { type, channel }, due }: ToListProps) {
  const { t } = useText()
  const navigate = useNavigate()
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      onClick={() => {
        wishForList({ status: 'open', type, channel, due: due ?? null })
        void navigate('/cases')
      }}
    >
      {t(`reports.now.${word}`)}
    </Anchor>
  )
}
