import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, type ComponentType } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import type { CaseId } from '@core/ids'
import type { ShownColumn } from '@core/marks/columns'
import { packOf } from '@core/regimes/index'
import { plainRequests } from '@ui/app/request-words'
import { useText } from '@ui/app/text'
import { isReplyDate, todayFor } from '@ui/app/today-list'
import { DateText } from '@ui/ui/date-text'
import { PartUnreadableMark } from '@ui/ui/part-unreadable-mark'
import { HeldMark } from '@ui/ui/retention/held-mark'
import { ChooseBox } from './choose-box'
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
  /** Nothing of it may be destroyed. */
  readonly isHeld: (id: CaseId) => boolean
}

/** One case. A click anywhere opens it; its number is the link that says so. */
export function CaseLine({ id, row, rowIndex, offset, active, look }: Props) {
  const navigate = useNavigate()
  const chosen = useSelection(selection => row !== undefined && isChosen(selection, row.id))
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
        if (event.ctrlKey || event.metaKey) toggle(row.id, rowIndex)
        else if (event.shiftKey) void chooseTo(rowIndex - 2)
        else void navigate(`/cases/${row.id}`)
      }}
    >
      {row ? <Cells {...{ row, rowIndex, chosen, look }} /> : <div role="gridcell">…</div>}
    </div>
  )
}

const toggle = (id: CaseId, rowIndex: number) => useSelection.getState().toggle(id, rowIndex - 2)

type CellsProps = CellProps & Pick<Props, 'rowIndex'> & { readonly chosen: boolean }

/** While the list is scrolled only places change: what stands in a line is not made anew. */
const Cells = memo(function Cells({ row, rowIndex, chosen, look }: CellsProps) {
  return (
    <>
      <div role="gridcell" onClick={event => event.stopPropagation()}>
        <ChooseBox {...{ row, chosen }} onChoose={() => toggle(row.id, rowIndex)} />
      </div>
      {look.columns.map(column => {
        const Cell = cells[column]
        return <Cell key={column} row={row} look={look} />
      })}
    </>
  )
})

type CellProps = { readonly row: CaseRow; readonly look: LineLook }

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
  return <Words words={row.name || t('lists.row.noName')} look="kaiji-bold" />
}

function TypesCell({ row }: RowProps) {
  const { pick } = useText()
  return <Words words={plainRequests(row, pick)} look="kaiji-cell-full" />
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

function NumberCell({ row, look }: CellProps) {
  return (
    <div role="gridcell">
      <Link
        to={`/cases/${row.id}`}
        className="kaiji-row-link"
        tabIndex={-1}
        onClick={event => event.stopPropagation()}
      >
        {row.number}
      </Link>{' '}
      {look.isHeld(row.id) && <HeldMark />}
      <PartUnreadableMark row={row} />
    </div>
  )
}

/** Three lines at most; all of it where the mouse rests. */
const Words = ({ words, look = '' }: { readonly words: string; readonly look?: string }) => (
  <div role="gridcell">
    <span className={`kaiji-cell-words ${look}`} title={words}>
      {words}
    </span>
  </div>
)

export function Due({ row }: { readonly row: CaseRow }) {
  const { t, pick } = useText()
  const today = todayFor(row, new Date())
  if (row.closedOn) return <DateText date={row.closedOn} today={today} c="dimmed" />
  if (!row.due) return <span>{t('lists.cases.noDue')}</span>
  const rule = packOf(row).deadlines.find(deadline => deadline.id === row.due?.rule)
  const late = row.due.date < today && !isReplyDate(row)
  return (
    <div className={late ? 'kaiji-late' : ''}>
      <span className="kaiji-status-part">
        {late && <IconAlertTriangle size={14} role="img" aria-label={t('lists.cases.late')} />}
        <DateText date={row.due.date} today={today} />
      </span>
      {rule && (
        <span className="kaiji-due-rule" data-late={late || undefined} title={pick(rule.name)}>
          {pick(rule.name)}
        </span>
      )}
    </div>
  )
}
