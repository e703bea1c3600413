import { Text, VisuallyHidden } from '@mantine/core'
import { Link } from 'react-router'
import type { CaseRow } from '@core/cases/case-row'
import { plainRequests } from '@ui/app/request-words'
import { useText } from '@ui/app/text'
import { PartUnreadableMark } from '@ui/ui/part-unreadable-mark'
import { HeldMark } from '@ui/ui/retention/held-mark'
import { Due, type LineLook } from './case-line'
import { ChooseBox } from './choose-box'
import { isChosen, useSelection } from './selection'

type Props = {
  readonly id: string
  readonly row: CaseRow
  readonly look: LineLook
  /** The one card that the Tab key comes to. */
  readonly reachable: boolean
  readonly onFocus: () => void
  /** With Shift, all cards from where the choice began. */
  readonly onChoose: (shift: boolean) => void
}

/** One case: who, what, by when, and who has it. A click opens it; its check box is the mouse's way. */
export function BoardCard({ id, row, look, reachable, onFocus, onChoose }: Props) {
  const { t, pick } = useText()
  const chosen = useSelection(selection => isChosen(selection, row.id))
  const name = row.name || t('lists.row.noName')
  const labels = row.labels.map(look.labelOf).filter(Boolean)
  const marks = [look.personOf(row.assignee), ...labels].filter(Boolean)
  return (
    <div className="kaiji-card" data-chosen={chosen || undefined}>
      <Link
        id={id}
        to={`/cases/${row.id}`}
        tabIndex={reachable ? 0 : -1}
        onFocus={onFocus}
        onClick={event => {
          if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return
          event.preventDefault()
          onChoose(event.shiftKey)
        }}
      >
        <Text component="span" size="xs" c="dimmed">
          {row.number} {look.isHeld(row.id) && <HeldMark />}
          <PartUnreadableMark row={row} />
          {chosen && <VisuallyHidden>{t('marks.isChosen')}</VisuallyHidden>}
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
      <ChooseBox {...{ row, chosen }} onChoose={() => onChoose(false)} />
    </div>
  )
}
