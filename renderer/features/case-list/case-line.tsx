import { Anchor, Checkbox, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import type { ShownColumn } from '@core/marks/columns'
import { packOf } from '@core/regimes/index'
import { plainRequests } from '@ui/app/request-words'
import { useText } from '@ui/app/text'
import { isReplyDate, todayFor } from '@ui/app/today-list'
import { DateText } from '@ui/ui/date-text'
import { PartUnreadableMark } from '@ui/ui/part-unreadable-mark'
import { HeldMark } from '@ui/ui/retention/held-mark'
import { chooseTo } from './choose-range'
import { isChosen, useSelection } from './selection'

type Props = {
  readonly id: string
  /** Undefined while it is read; its place is kept. */
  readonly row: CaseRow | undefined
  readonly rowIndex: number
  /** From the top of the view, in pixels. */
  readonly offset: number
  /** The keyboard is on it. */
  readonly active: boolean
  readonly look: LineLook
}

/** What every line of the list shows, and how. */
export type LineLook = {
  readonly columns: readonly ShownColumn[]
  readonly personOf: (login: string) => string
  readonly labelOf: (id: string) => string
}

/** One case. A click anywhere opens it; its number is the link that says so. */
export function CaseLine({ id, row, rowIndex, offset, active, look }: Props) {
  const navigate = useNavigate()
  const { all, ids, toggle } = useSelection()
  const chosen = row !== undefined && isChosen({ all, ids, anchor: null }, row.id)
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={chosen}
      data-active={active || undefined}
      aria-busy={!row}
      className="kaiji-case-line"
      style={{ transform: `translateY(${offset}px)` }}
      onClick={event => {
        if (!row) return
        if (event.ctrlKey || event.metaKey) toggle(row.id, rowIndex - 2)
        else if (event.shiftKey) void chooseTo(rowIndex - 2)
        else void navigate(`/cases/${row.id}`)
      }}
    >
      {row ? (
        <>
          <ChooseCell row={row} chosen={chosen} onChoose={() => toggle(row.id, rowIndex - 2)} />
          <Cells row={row} look={look} />
        </>
      ) : (
        <div role="gridcell">…</div>
      )}
    </div>
  )
}

type ChooseProps = {
  readonly row: CaseRow
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** The mouse's way; the keyboard has the space bar. */
function ChooseCell({ row, chosen, onChoose }: ChooseProps) {
  const { t } = useText()
  return (
    <div role="gridcell" onClick={event => event.stopPropagation()}>
      <Checkbox
        size="sm"
        tabIndex={-1}
        checked={chosen}
        aria-label={t('marks.choose', { number: row.number })}
        onChange={onChoose}
      />
    </div>
  )
}

type CellProps = { readonly row: CaseRow; readonly look: LineLook }

const Cells = ({ row, look }: CellProps) =>
  look.columns.map(column => {
    const Cell = cells[column]
    return <Cell key={column} row={row} look={look} />
  })

const cells: Readonly<Record<ShownColumn, ComponentType<CellProps>>> = {
  number: NumberCell,
  name: ({ row }) => <NameCell row={row} />,
  types: ({ row }) => <TypesCell row={row} />,
  stage: ({ row }) => <StageCell row={row} />,
  next: ({ row }) => <NextCell row={row} />,
  due: ({ row }) => (
    <div role="gridcell">
      <Due row={row} />
    </div>
  ),
  received: ({ row }) => (
    <div role="gridcell">
      <DateText date={row.receivedOn} today={todayFor(row, new Date())} />
    </div>
  ),
  assignee: ({ row, look }) => <Words words={look.personOf(row.assignee)} />,
  labels: LabelsCell,
}

type RowProps = { readonly row: CaseRow }

function NameCell({ row }: RowProps) {
  const { t } = useText()
  return <Words words={row.name || t('lists.row.noName')} bold />
}

function TypesCell({ row }: RowProps) {
  const { pick } = useText()
  return <Words words={plainRequests(row, pick)} />
}

function StageCell({ row }: RowProps) {
  const { t } = useText()
  return <Words words={t(`cases.stage.${row.stage}`)} />
}

function NextCell({ row }: RowProps) {
  const { t } = useText()
  return <Words words={row.closedOn ? '' : t(`cases.nextStep.${row.next}`)} />
}

function LabelsCell({ row, look }: CellProps) {
  const { t } = useText()
  return (
    <Words words={row.labels.map(look.labelOf).filter(Boolean).join(t('common.listSeparator'))} />
  )
}

function NumberCell({ row }: CellProps) {
  return (
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

export function Due({ row }: { readonly row: CaseRow }) {
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
