import { Anchor, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { packOf } from '@core/regimes/index'
import { plainRequests } from '@ui/app/request-words'
import { useText } from '@ui/app/text'
import { todayFor } from '@ui/app/today-list'
import { DateText } from '@ui/ui/date-text'
import { PartUnreadableMark } from '@ui/ui/part-unreadable-mark'

type Props = {
  readonly row: CaseRow
  /** Late: says so beside the date. */
  readonly pressing: boolean
}

/** Who, what, by when and why then, and the one next step. */
export function DayRow({ row, pressing }: Props) {
  const { t, pick } = useText()
  const step = t(`cases.nextStep.${row.next}`)
  const name = row.name || t('lists.row.noName')
  return (
    <li>
      <Anchor component={Link} to={`/cases/${row.id}`} size="sm">
        {row.number}
      </Anchor>
      <Text fw={700} className="kaiji-status-part">
        {name}
        <PartUnreadableMark row={row} />
      </Text>
      <Text size="sm">{plainRequests(row, pick)}</Text>
      <DueWithReason row={row} pressing={pressing} />
      <Button
        component={Link}
        to={`/cases/${row.id}`}
        size="xs"
        variant="default"
        rightSection={<IconArrowRight size={14} aria-hidden />}
        aria-label={t('lists.row.openCase', { step, number: row.number, name })}
      >
        {step}
      </Button>
    </li>
  )
}

function DueWithReason({ row, pressing }: Props) {
  const { t, pick } = useText()
  if (!row.due) return <Text size="sm">{t('lists.cases.noDue')}</Text>
  const rule = packOf(row).deadlines.find(deadline => deadline.id === row.due?.rule)
  return (
    <div className={pressing ? 'kaiji-late' : ''}>
      <Text size="sm" fw={pressing ? 700 : 400} className="kaiji-status-part">
        {pressing && <IconAlertTriangle size={14} aria-hidden />}
        <DateText date={row.due.date} today={todayFor(row, new Date())} />
      </Text>
      {rule && (
        <Text size="xs" c="dimmed">
          {pick(rule.name)}
        </Text>
      )}
    </div>
  )
}
