import { IconFileAlert } from '@tabler/icons-react'
import type { CaseRow } from '@core/cases/case-row'
import { useText } from '@ui/app/text'
import { tip } from '@ui/ui/tips'

/** Beside a case in a list: something of it cannot be read, so its line may be wrong. */
export function PartUnreadableMark({ row }: { readonly row: Pick<CaseRow, 'partUnreadable'> }) {
  const { t } = useText()
  if (!row.partUnreadable) return null
  const words = t('health.rowPart')
  return (
    <span role="img" aria-label={words} className="kaiji-soon" {...tip(words)}>
      <IconFileAlert size={14} aria-hidden />
    </span>
  )
}
