import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleX, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { RowStatus, RowView } from '@core/imports/contract'
import type { RowNote } from '@core/imports/note'
import { packOf, type RegimeRef } from '@core/regimes/index'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { contentHeight, rowsInView, topOf } from '@ui/ui/row-window'

export type Only = 'all' | 'good' | 'bad' | 'warned' | 'again'

const rowHeight = 84
const viewHeight = 400
const pageLength = 100

type Props = { readonly tableId: string; readonly only: Only; readonly law: RegimeRef }

/** The rows of a table as they were checked; only those in view are made. */
export function CheckedRows({ tableId, only, law }: Props) {
  const { t } = useText()
  const [scrolled, setScrolled] = useState(0)
  const [total, setTotal] = useState(pageLength)
  const list = { count: total, rowHeight, viewHeight }
  const top = topOf(list, scrolled)
  const { first, end } = rowsInView(list, top)
  const from = Math.max(0, Math.floor(first / pageLength) * pageLength)
  const page = useRead(api.imports.rows, { tableId, only, from, count: pageLength * 2 })
  if (page.data && page.data.total !== total) setTotal(page.data.total)
  if (page.isError) return <Problem problem={problemOf(page.error)} />
  if (page.data?.total === 0) return <Text size="sm">{t('imports.rows.none')}</Text>
  const rowAt = (index: number) => page.data?.rows[index - page.data.from]
  return (
    <div
      className="imports-grid"
      role="table"
      tabIndex={0}
      aria-label={t('imports.rows.title')}
      aria-rowcount={total + 1}
      onScroll={event => setScrolled(event.currentTarget.scrollTop)}
    >
      <Heads />
      <div
        role="rowgroup"
        style={{ position: 'relative', height: contentHeight(list), minWidth: 860 }}
      >
        {Array.from({ length: end - first }, (_, n) => first + n).map(index => (
          <Line
            key={index}
            row={rowAt(index)}
            index={index}
            law={law}
            top={scrolled + index * rowHeight - top}
          />
        ))}
      </div>
    </div>
  )
}

function Heads() {
  const { t } = useText()
  const heads = ['row', 'title', 'who', 'what', 'notes'] as const
  return (
    <div role="rowgroup" className="imports-heads">
      <div role="row" className="imports-line">
        {heads.map(head => (
          <span key={head} role="columnheader">
            {t(`imports.rows.${head}`)}
          </span>
        ))}
      </div>
    </div>
  )
}

const marks = { good: IconCheck, bad: IconCircleX, again: IconCopy } as const
const words = {
  good: 'imports.rows.good1',
  bad: 'imports.rows.bad1',
  again: 'imports.rows.again1',
} as const satisfies Readonly<Record<RowStatus, string>>

type LineProps = {
  readonly row: RowView | undefined
  readonly index: number
  readonly law: RegimeRef
  readonly top: number
}

function Line({ row, index, law, top }: LineProps) {
  const { t, pick, language } = useText()
  const style = { transform: `translateY(${top}px)` }
  if (!row) return <div role="row" className="imports-line imports-row" style={style} />
  const Mark = marks[row.status]
  const asked = packOf(law).requestTypes.filter(({ id }) => row.types.includes(id))
  const notes = [...row.problems, ...row.warnings]
  const day = row.receivedOn ? fullDate(row.receivedOn, language) : ''
  return (
    <div role="row" aria-rowindex={index + 2} className="imports-line imports-row" style={style}>
      <span role="cell">{row.row}</span>
      <span role="cell">
        <Mark size={16} aria-hidden style={{ verticalAlign: -3 }} /> {t(words[row.status])}
      </span>
      <span role="cell">
        {row.name || t('lists.row.noName')}
        <br />
        {day}
      </span>
      <span role="cell">
        <b>{asked.map(({ name }) => pick(name)).join(' · ')}</b>
        <br />
        {row.text}
      </span>
      <span role="cell" {...(notes.length > 1 ? { tabIndex: 0 } : {})}>
        {notes.map((note, at) => (
          <Note key={at} note={note} isProblem={at < row.problems.length} />
        ))}
      </span>
    </div>
  )
}

function Note({ note, isProblem }: { readonly note: RowNote; readonly isProblem: boolean }) {
  const { t } = useText()
  const { code, kinds = [], about = [] } = note
  const named = [...kinds.map(kind => t(`sensitive.kind.${kind}`)), ...about]
  const Mark = isProblem ? IconCircleX : IconAlertTriangle
  return (
    <span style={{ display: 'block' }}>
      <Mark size={14} aria-hidden style={{ verticalAlign: -2 }} />{' '}
      {t(`imports.note.${code}`, { about: named.join(t('common.listSeparator')) })}
    </span>
  )
}
