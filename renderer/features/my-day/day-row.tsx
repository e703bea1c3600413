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
      <Link className="kaiji-row-link kaiji-small" to={`/cases/${row.id}`}>
        {row.number}
      </Link>
      <span className="kaiji-status-part kaiji-bold">
        {name}
        <PartUnreadableMark row={row} />
      </span>
      <span className="kaiji-small">{plainRequests(row, pick)}</span>
      <DueWithReason row={row} pressing={pressing} />
      <Link
        className="kaiji-row-do"
        to={`/cases/${row.id}`}
        aria-label={t('lists.row.openCase', { step, number: row.number, name })}
      >
        {step}
        <IconArrowRight size={14} aria-hidden />
      </Link>
    </li>
  )
}

function DueWithReason({ row, pressing }: Props) {
  const { t, pick } = useText()
  if (!row.due) return <span className="kaiji-small">{t('lists.cases.noDue')}</span>
  const rule = packOf(row).deadlines.find(deadline => deadline.id === row.due?.rule)
  return (
    <div className={pressing ? 'kaiji-late' : ''}>
      <span className={`kaiji-status-part kaiji-small ${pressing ? 'kaiji-bold' : ''}`}>
        {pressing && <IconAlertTriangle size={14} aria-hidden />}
        <DateText date={row.due.date} today={todayFor(row, new Date())} />
      </span>
      {rule && <span className="kaiji-row-note">{pick(rule.name)}</span>}
    </div>
  )
}
