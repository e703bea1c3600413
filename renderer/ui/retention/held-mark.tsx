import { Tooltip } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { CaseId } from '@core/ids'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'

/** Beside a case in a list: nothing of it may be destroyed. */
export function HeldMark({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useText()
  const held = useRead(api.retention.heldCases, {})
  if (!held.data?.includes(caseId)) return null
  const words = t('retention.hold.badge')
  return (
    <Tooltip label={words}>
      <span role="img" aria-label={words} className="kaiji-soon">
        <IconLock size={14} aria-hidden />
      </span>
    </Tooltip>
  )
}
