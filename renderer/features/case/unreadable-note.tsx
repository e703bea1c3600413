import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { CaseView } from '@core/cases/contract'
import { useText } from '@ui/app/text'
import { recordWords } from '@ui/ui/record-words'

/** Says that the case is not shown whole: what is left out may change everything that follows from it. */
export function UnreadableNote({ records }: { readonly records: CaseView['unreadable'] }) {
  const text = useText()
  if (records.length === 0) return null
  const named = records.map(record => recordWords(text, record))
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      {text.t('health.casePart', { records: named.join(text.t('common.listSeparator')) })}
    </Alert>
  )
}
