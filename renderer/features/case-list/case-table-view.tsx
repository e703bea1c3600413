import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import { caseColumn, type CaseColumn } from '@core/cases/case-query'
import type { CaseRow } from '@core/cases/case-row'
import { columnWords, type ShownColumn } from '@core/marks/columns'
import { api } from '@ui/app/api'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import {
  contentHeight,
  isCompressed,
  rowsInView,
  scrollOf,
  topOf,
  lastTop,
  type RowWindow,
} from '@ui/ui/row-window'
import { CaseLine, type LineLook } from './case-line'
import './case-list.css'
import { useListChoice } from './list-choice'
import { useListKeys } from './use-list-keys'
import type { RowsInView } from './use-rows-in-view'

type Props = {
  /** How many rows there are, as far as is known. */
  readonly length: number
  readonly isCounted: boolean
  readonly rowAt: (index: number) => CaseRow | undefined
  readonly view: RowsInView
}

/** How many rows the table has room for at most, and its columns; the style sheet makes its size of it. */
const layoutOf = (
  { count, rowHeight }: RowWindow,
  columns: readonly ShownColumn[],
): CSSProperties => {
  const variables: Readonly<Record<`--${string}`, number | string>> = {
    '--kaiji-rows': Math.min(count, 40),
    '--kaiji-row': `${rowHeight}px`,
    '--kaiji-columns': columns
      .map(column => `minmax(${widths[column].least}px, ${widths[column].share}fr)`)
      .join(' '),
    '--kaiji-wide': `${columns.reduce((sum, column) => sum + widths[column].least + gap, edges)}px`,
  }
  return variables
}

/** Pixels between two columns, and of the check box with what is left and right of a line; the style sheet has them too. */
const gap = 8
const edges = 24 + 2 * 8

/** The least pixels of a column, and its share of what is over: the usual columns fit a window of 1024. */
const widths: Readonly<Record<ShownColumn, { readonly least: number; readonly share: number }>> = {
  number: { least: 84, share: 0.1 },
  name: { least: 92, share: 1.2 },
  types: { least: 108, share: 2 },
  stage: { least: 82, share: 1 },
  next: { least: 90, share: 1.1 },
  due: { least: 148, share: 1.1 },
  received: { least: 84, share: 0.3 },
  assignee: { least: 72, share: 0.8 },
  labels: { least: 84, share: 1 },
}

const idOfRow = (index: number) => `case-row-${index}`

/**
 * The table of cases; only the rows in view are made. One stop of the Tab key: the arrows go from row
 * to row, Enter opens one, and so does a click anywhere on it.
 */
export function CaseTable({ length, isCounted, rowAt, view }: Props) {
  const { t } = useText()
  const { place, goTo, columns } = useListChoice()
  const look = useLook()
  const { rowHeight, viewHeight } = view
  const list: RowWindow = { count: length, rowHeight, viewHeight }
  const top = Math.min(place.top, lastTop(list))
  const scroller = useMergedRef(useScrolling(list, top), view.ref)
  const row = place.row === null ? null : Math.min(place.row, length - 1)
  const onKeyDown = useListKeys({ ...list, isCounted }, { top, row }, rowAt)
  const { setLength } = view
  useEffect(() => setLength(length), [setLength, length])
  const { first, end } = rowsInView(list, top)
  const active = row !== null && row >= first && row < end
  return (
    <div
      ref={scroller}
      className="kaiji-case-grid"
      style={layoutOf(list, columns)}
      role="grid"
      aria-multiselectable
      tabIndex={0}
      aria-label={t('lists.cases.title')}
      aria-rowcount={isCounted ? length + 1 : -1}
      aria-activedescendant={active ? idOfRow(row) : undefined}
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
        <div
          role="rowgroup"
          className="kaiji-case-rows"
          style={{ height: Math.min(view.viewHeight, contentHeight(list)) }}
        >
          {Array.from({ length: end - first }, (_, n) => first + n).map(index => (
            <CaseLine
              key={index}
              id={idOfRow(index)}
              row={rowAt(index)}
              rowIndex={index + 2}
              offset={index * rowHeight - top}
              active={index === row}
              look={look}
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
  const { rowHeight } = list
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
  }, [compressed, end, rowHeight])
  return scroller
}

/** Names and marks for what a line holds by login or id. */
export function useLook(): LineLook {
  const columns = useListChoice(choice => choice.columns)
  const { nameOf } = usePeople()
  const { data: labels } = useRead(api.marks.labels, {})
  const { data: held } = useRead(api.retention.heldCases, {})
  return useMemo(
    () => ({
      columns,
      personOf: nameOf,
      labelOf: id => labels?.find(label => label.id === id)?.name ?? '',
      isHeld: id => held?.includes(id) ?? false,
    }),
    [columns, nameOf, labels, held],
  )
}

function Heads() {
  const { t } = useText()
  const columns = useListChoice(choice => choice.columns)
  return (
    <div role="rowgroup" className="kaiji-case-heads">
      <div role="row" aria-rowindex={1} className="kaiji-case-line">
        <div role="columnheader">
          <VisuallyHidden>{t('marks.chosenColumn')}</VisuallyHidden>
        </div>
        {columns.map(column => (
          <Head key={column} column={column} />
        ))}
      </div>
    </div>
  )
}

/** What the list cannot be ordered by is named all the same. */
function Head({ column }: { readonly column: ShownColumn }) {
  const { t } = useText()
  const sortable = caseColumn.safeParse(column)
  if (sortable.success) return <SortHead column={sortable.data} />
  return (
    <div role="columnheader">
      <Text fw={700} size="sm">
        {t(columnWords[column])}
      </Text>
    </div>
  )
}

function SortHead({ column }: { readonly column: CaseColumn }) {
  const { t } = useText()
  const { sorting, sortBy } = useListChoice()
  const label = t(columnWords[column])
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
