import { Text } from '@mantine/core'
import { Link } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { plainRequests } from '@ui/app/request-words'
import { useText } from '@ui/app/text'
import { PartUnreadableMark } from '@ui/ui/part-unreadable-mark'
import { HeldMark } from '@ui/ui/retention/held-mark'
import { Due, type LineLook } from './case-line'

type Props = {
  readonly id: string
  readonly row: CaseRow
  readonly look: LineLook
  /** The one card that the Tab key comes to. */
  readonly reachable: boolean
  readonly onFocus: () => void
}

/** One case: who, what, by when, and who has it. */
export function BoardCard({ id, row, look, reachable, onFocus }: Props) {
  const { t, pick } = useText()
  const name = row.name || t('lists.row.noName')
  const labels = row.labels.map(look.labelOf).filter(Boolean)
  const marks = [look.personOf(row.assignee), ...labels].filter(Boolean)
  return (
    <Link
      id={id}
      to={`/cases/${row.id}`}
      className="kaiji-card"
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
    >
      <Text component="span" size="xs" c="dimmed">
        {row.number} {look.isHeld(row.id) && <HeldMark />}
        <PartUnreadableMark row={row} />
      </Text>
      <Text component="span" size="sm" fw={700} lineClamp={2} title={name}>
        {name}
      </Text>
      <Text component="span" size="sm" lineClamp={2}>
        {plainRequests(row, pick)}
      </Text>
      <Due row={row} />
      {marks.length > 0 && (
        <Text component="span" size="xs" c="dimmed" lineClamp={2}>
          {marks.join(' · ')}
        </Text>
      )}
    </Link>
  )
}
