import { Checkbox, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { DocumentText } from '@core/document-text/text-gap'
import {
  compareTexts,
  longestCompared,
  onlyChanges,
  type ComparedRow,
} from '@core/documents/compare'
import { useText } from '@ui/app/text'
import { Changes, ChangesLegend } from '@ui/ui/changes'
import { Gap } from './text-view'
import { Tool } from './view-tools'

export type WordsOf = DocumentText & { readonly label: string }

type Props = { readonly before: WordsOf; readonly after: WordsOf }

/** Lines that are the same on either side of a changed place. */
const around = 2
/** A longer table is slow to lay out, and nobody reads it here. */
const mostRows = 2_000

/** The words of two versions, line beside line, with what went and what came. */
export function CompareWords({ before, after }: Props) {
  const { t, language } = useText()
  const [showSame, setShowSame] = useState(false)
  const { rows, places } = useMemo(
    () => compareTexts(before.text, after.text, language),
    [before.text, after.text, language],
  )
  const shown = useMemo(() => (showSame ? rows : onlyChanges(rows, around)), [rows, showSame])
  const { table, place, step } = usePlaces(places)
  const isCut = [before, after].some(({ text }) => text.length > longestCompared)
  if (places === 0) return <Text size="sm">{t('documents.compare.none')}</Text>
  return (
    <>
      <Group gap="md">
        <Places {...{ place, places, step }} />
        <Checkbox
          size="xs"
          label={t('common.changes.showSame')}
          checked={showSame}
          onChange={event => setShowSame(event.currentTarget.checked)}
        />
        <ChangesLegend />
      </Group>
      {[before, after].map(({ label, gap }) => (
        <Gap key={label} gap={gap} of={label} />
      ))}
      <div
        className="viewer-text"
        tabIndex={0}
        role="region"
        aria-label={t('documents.compare.changes')}
        onKeyDown={event => placeByKey(event, step)}
      >
        <table ref={table} className="viewer-compared">
          <thead>
            <tr>
              <th scope="col">{before.label}</th>
              <th scope="col">{after.label}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostRows).map((row, index) => (
              // Rows have no identity but their place.
              <Row key={index} row={row} current={place} />
            ))}
          </tbody>
        </table>
      </div>
      {(isCut || shown.length > mostRows) && (
        <Text size="xs" c="dimmed">
          {t('documents.compare.cut')}
        </Text>
      )}
    </>
  )
}

/** Which changed place is looked at, and the way to the others; none at first. */
function usePlaces(places: number) {
  const [place, setPlace] = useState<number>()
  const table = useRef<HTMLTableElement>(null)
  const step = (by: 1 | -1) => {
    const next = place === undefined ? 0 : (place + by + places) % places
    setPlace(next)
    table.current
      ?.querySelector(`[data-place="${next}"]`)
      ?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }
  return { table, place, step }
}

function placeByKey(event: KeyboardEvent, step: (by: 1 | -1) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const by = ({ n: 1, p: -1 } as const)[event.key]
  if (by === undefined) return
  event.preventDefault()
  step(by)
}

type PlacesProps = {
  readonly place: number | undefined
  readonly places: number
  readonly step: (by: 1 | -1) => void
}

function Places({ place, places, step }: PlacesProps) {
  const { t } = useText()
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="sm" fw={600} role="status">
        {place === undefined
          ? t('documents.compare.count', { count: places })
          : t('documents.compare.place', { at: place + 1, of: places })}
      </Text>
      <Tool label={t('documents.compare.before')} onClick={() => step(-1)}>
        <IconChevronUp size={18} aria-hidden />
      </Tool>
      <Tool label={t('documents.compare.next')} onClick={() => step(1)}>
        <IconChevronDown size={18} aria-hidden />
      </Tool>
    </Group>
  )
}

type RowProps = {
  readonly row: ComparedRow | 'gap'
  readonly current: number | undefined
}

function Row({ row, current }: RowProps) {
  const { t } = useText()
  if (row === 'gap') {
    return (
      <tr className="viewer-compared-gap">
        <td colSpan={2}>
          <span aria-hidden>⋯</span>
          <VisuallyHidden>{t('documents.compare.same')}</VisuallyHidden>
        </td>
      </tr>
    )
  }
  const { before, after, place } = row
  return (
    <tr
      data-place={place}
      data-current={(place !== undefined && place === current) || undefined}
      data-same={place === undefined || undefined}
    >
      <td>{before && <Changes changes={before} />}</td>
      <td>{after && <Changes changes={after} />}</td>
    </tr>
  )
}
