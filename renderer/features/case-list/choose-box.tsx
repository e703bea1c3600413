import type { CaseRow } from '@core/cases/case-row'
import { useText } from '@ui/app/text'

type Props = {
  readonly row: CaseRow
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** The mouse's way to choose a case; the keyboard has the space bar. */
export function ChooseBox({ row, chosen, onChoose }: Props) {
  const { t } = useText()
  return (
    <input
      type="checkbox"
      className="kaiji-check"
      tabIndex={-1}
      checked={chosen}
      aria-label={t('marks.choose', { number: row.number })}
      onChange={onChoose}
    />
  )
}
