import { Anchor, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { packOf } from '@core/regimes/index'
import { plainRequests } from '@ui/app/request-words'
import { useText } from '@ui/app/text'
import { isReplyDate, todayFor } from '@ui/app/today-list'
import { DateText } from '@ui/ui/date-text'
import { PartUnreadableMark } from '@ui/ui/part-unreadable-mark'
import { HeldMark } from '@ui/ui/retention/held-mark'

type Props = {
  readonly id: string
  /** Undefined while it is read; its place is kept. */
  readonly row: CaseRow | undefined
  readonly rowIndex: number
  /** From the top of the view, in pixels. */
  readonly offset: number
  readonly active: boolean
}

/** One case. A click anywhere opens it; its number is the link that says so. */
export function CaseLine({ id, row, rowIndex, offset, active }: Props) {
  const navigate = useNavigate()
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={active}
      aria-busy={!row}
      className="kaiji-case-line"
      style={{ transform: `translateY(${offset}px)` }}
      onClick={() => row && void navigate(`/cases/${row.id}`)}
    >
      {row ? <Cells row={row} /> : <div role="gridcell">…</div>}
    </div>
  )
}

function Cells({ row }: { readonly row: CaseRow }) {
  const { t, pick } = useText()
  const next = row.closedOn ? '' : t(`cases.nextStep.${row.next}`)
  return (
    <>
      <div role="gridcell">
        <Anchor
          component={Link}
          to={`/cases/${row.id}`}
          size="sm"
          tabIndex={-1}
          onClick={event => event.stopPropagation()}
        >
          {row.number}
        </Anchor>{' '}
        <HeldMark caseId={row.id} />
        <PartUnreadableMark row={row} />
      </div>
      <Words words={row.name || t('lists.row.noName')} bold />
      <Words words={plainRequests(row, pick)} />
      <Words words={t(`cases.stage.${row.stage}`)} />
      <Words words={next} />
      <div role="gridcell">
        <Due row={row} />
      </div>
      <div role="gridcell">
        <DateText date={row.receivedOn} today={todayFor(row, new Date())} />
      </div>
    </>
  )
}

/** Three lines at most; all of it where the mouse rests. */
const Words = ({ words, bold = false }: { readonly words: string; readonly bold?: boolean }) => (
  <div role="gridcell">
    <Text size="sm" fw={bold ? 700 : undefined} lh={1.35} lineClamp={3} title={words}>
      {words}
    </Text>
  </div>
)

function Due({ row }: { readonly row: CaseRow }) {
  const { t, pick } = useText()
  const today = todayFor(row, new Date())
  if (row.closedOn) return <DateText date={row.closedOn} today={today} c="dimmed" />
  if (!row.due) return <Text size="sm">{t('lists.cases.noDue')}</Text>
  const rule = packOf(row).deadlines.find(deadline => deadline.id === row.due?.rule)
  const late = row.due.date < today && !isReplyDate(row)
  return (
    <div className={late ? 'kaiji-late' : ''}>
      <span className="kaiji-status-part">
        {late && <IconAlertTriangle size={14} aria-hidden />}
        {late && t('lists.cases.late')} <DateText date={row.due.date} today={today} />
      </span>
      {rule && (
        <Text size="xs" c="dimmed" lineClamp={late ? 1 : 2} title={pick(rule.name)}>
          {pick(rule.name)}
        </Text>
      )}
    </div>
  )
}
