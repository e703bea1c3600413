import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { caseColumn, type CaseColumn } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { useText } from '@ui/app/text'
import {
  contentHeight,
  isCompressed,
  rowByKey,
  rowsInView,
  scrollOf,
  topOf,
  topShowing,
  lastTop,
  type RowWindow,
} from '@ui/ui/row-window'
import { CaseLine } from './case-line'
import './case-list.css'
import { useListChoice } from './list-choice'
import { rowHeight, type RowsInView } from './use-rows-in-view'

type Props = {
  readonly total: number
  readonly rowAt: (index: number) => CaseRow | undefined
  readonly view: RowsInView
}

/** How many rows the table has room for at most; the style sheet makes its height of it. */
const rowsAsked = (total: number): CSSProperties => {
  const variables: Readonly<Record<`--${string}`, number>> = { '--kaiji-rows': Math.min(total, 40) }
  return variables
}

const idOfRow = (index: number) => `case-row-${index}`

/**
 * The table of cases; only the rows in view are made. One stop of the Tab key: the arrows go from row
 * to row, Enter opens one, and so does a click anywhere on it.
 */
export function CaseTable({ total, rowAt, view }: Props) {
  const { t } = useText()
  const { place, goTo } = useListChoice()
  const list: RowWindow = { count: total, rowHeight, viewHeight: view.viewHeight }
  const top = Math.min(place.top, lastTop(list))
  const scroller = useScrolling(list, top)
  const onKeyDown = useKeys(list, top, rowAt)
  const { setTotal } = view
  useEffect(() => setTotal(total), [setTotal, total])
  const { first, end } = rowsInView(list, top)
  const active = place.row !== null && place.row >= first && place.row < end
  return (
    <div
      ref={scroller}
      className="kaiji-case-grid"
      style={rowsAsked(total)}
      role="grid"
      tabIndex={0}
      aria-label={t('lists.cases.title')}
      aria-rowcount={total + 1}
      aria-activedescendant={active ? idOfRow(place.row) : undefined}
      onKeyDown={onKeyDown}
      onScroll={event => {
        const { scrollTop } = event.currentTarget
        // What was set from here is the same to a pixel; anything else is somebody's hand.
        if (Math.abs(scrollTop - scrollOf(list, top)) > 1) {
          goTo({ ...place, top: topOf(list, scrollTop) })
        }
      }}
    >
      <Heads />
      <div role="presentation" style={{ height: contentHeight(list) }}>
        <div ref={view.ref} role="rowgroup" className="kaiji-case-rows">
          {Array.from({ length: end - first }, (_, n) => first + n).map(index => (
            <CaseLine
              key={index}
              id={idOfRow(index)}
              row={rowAt(index)}
              rowIndex={index + 2}
              offset={index * rowHeight - top}
              active={index === place.row}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Keeps the scroll bar where the list is. A list longer than the bar can be moves by the wheel itself. */
function useScrolling(list: RowWindow, top: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const scroll = scrollOf(list, top)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && Math.abs(element.scrollTop - scroll) > 1) element.scrollTop = scroll
  }, [scroll])
  const compressed = isCompressed(list)
  const end = lastTop(list)
  useEffect(() => {
    const element = scroller.current
    if (!element || !compressed) return undefined
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      const { place, goTo } = useListChoice.getState()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : rowHeight
      goTo({ ...place, top: Math.min(Math.max(0, place.top + event.deltaY * unit), end) })
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [compressed, end])
  return scroller
}

function useKeys(list: RowWindow, top: number, rowAt: Props['rowAt']) {
  const { place, goTo } = useListChoice()
  const navigate = useNavigate()
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) {
      return
    }
    if (event.key === 'Enter' && place.row !== null) {
      const row = rowAt(place.row)
      if (row) void navigate(`/cases/${row.id}`)
      return
    }
    const row = rowByKey(list, event.key, place.row)
    if (row === undefined) return
    event.preventDefault()
    goTo({ row, top: topShowing(list, top, row) })
  }
}

const heads = {
  number: 'lists.cases.number',
  name: 'lists.cases.name',
  types: 'lists.cases.request',
  stage: 'lists.cases.stage',
  next: 'lists.cases.next',
  due: 'lists.cases.due',
  received: 'lists.cases.received',
} as const satisfies Readonly<Record<CaseColumn, string>>

function Heads() {
  return (
    <div role="rowgroup" className="kaiji-case-heads">
      <div role="row" aria-rowindex={1} className="kaiji-case-line">
        {caseColumn.options.map(column => (
          <SortHead key={column} column={column} />
        ))}
      </div>
    </div>
  )
}

function SortHead({ column }: { readonly column: CaseColumn }) {
  const { t } = useText()
  const { sorting, sortBy } = useListChoice()
  const label = t(heads[column])
  const active = sorting.column === column
  const order = sorting.descending ? 'descending' : 'ascending'
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp
  return (
    <div role="columnheader" aria-sort={active ? order : 'none'}>
      <UnstyledButton
        className="kaiji-status-part"
        fw={700}
        fz="sm"
        title={t('lists.cases.sortBy', { column: label })}
        onClick={() => sortBy(column)}
      >
        {label}
        {active ? <Arrow size={14} aria-hidden /> : <IconArrowsSort size={14} aria-hidden />}
      </UnstyledButton>
    </div>
  )
}
